"""The choices of the page: in the address, by every value, and what falls back."""

import datetime as dt

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import control_choice
from alliance.screen.selection import Period
from tests.conftest import ROOT

HELD = Period(dt.date(2013, 4, 1), dt.date(2016, 8, 31))


def opened(**choice: str) -> str:
    """All words of the page as the address asks for it, as written."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/contact/answering.py").run()
    assert not app.exception
    said = [each.value for kind in (app.subheader, app.markdown) for each in kind]
    said += [str(table.value) for table in app.table]
    return "\n".join(said).replace("\\", "")


def test_the_first_words_answer_and_choices_open_as_said() -> None:
    said = opened()
    assert (
        "BCH in Aug 2016, of 12 measures: none improving, none of concern, 9 as usual, "
        "3 not comparable. 999 answered within 10 seconds: passes its 90% standard. "
        "Forces: Cambs 2 improving."
    ) in said
    assert "difference to a year before in percentage points. XmR by month" in said
    assert "Not offered" not in said


def test_every_choice_is_taken_from_the_address() -> None:
    said = opened(
        span="Week",
        measure="101 average wait",
        shift="8",
        trend="6",
        outliers="Left out",
        limits="Of the first 12",
        rebase="27 Nov 2015: Section 22A agreement (not a go-live)",
    )
    assert (
        "101 average wait, seconds. XmR by week: shift of 8, trend of 6, outlying "
        "moving ranges left out, limits of the first 12 weeks. New limits from week "
        "from 30 Nov 2015."
    ) in said


def test_as_measured_and_a_typed_date() -> None:
    said = opened(
        seasonal="As measured", rebase="A date of your own", rebase_on="2016-01-15"
    )
    assert "per cent. XmR by month" in said
    assert "New limits from Feb 2016." in said
    assert "Trial limits: fewer than 12 points." in said


def test_bad_values_fall_back_with_a_sentence() -> None:
    said = opened(span="Day", measure="nonsense", shift="9")
    assert (
        "Not offered or out of bounds: By “Day” (used instead: Month); Measure "
        "“nonsense” (used instead: 999 answered within 10 seconds); Shift, points “9” "
        "(used instead: 7)."
    ) in said


@pytest.mark.parametrize(
    ("typed", "start", "words"),
    [
        (dt.date(2015, 4, 1), dt.date(2015, 4, 1), ""),
        (None, None, "New limits: type a date; until then the limits are as they"),
        (dt.date(2013, 4, 1), None, "1 Apr 2013 is not within 1 Apr 2013 to 31 Aug"),
        (dt.date(2020, 1, 1), None, "1 Jan 2020 is not within"),
    ],
)
def test_a_typed_date_must_lie_within_what_is_held(
    typed: dt.date | None, start: dt.date | None, words: str
) -> None:
    found, sentence = control_choice.start_of(typed, HELD)
    assert found == start
    assert words in sentence
    assert bool(words) is bool(sentence)


def test_only_agreements_are_offered_never_a_launch() -> None:
    dates = pd.DataFrame(
        {
            "day": [pd.Timestamp("2015-11-27"), pd.Timestamp("2017-01-01")],
            "label": ["agreement", "web chat"],
            "kind": ["agreement", "launch"],
        }
    )
    assert control_choice.recorded(dates) == {
        "27 Nov 2015: agreement": dt.date(2015, 11, 27)
    }
