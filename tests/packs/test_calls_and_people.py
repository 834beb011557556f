"""What a pack shows of calls and people: which rows, for whom, and what if none."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from alliance.packs import contents, meeting
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief
from alliance.screen import live
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import contact, staffing, vacancies
from alliance.screen.selection import Selection
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import Source, sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.pages import states

ON = dt.date(2016, 9, 28)
CALLS = ("contact-icons", "contact-999", "contact-secondary", "contact-agreement")
AHEAD, WORKFORCE = "contact-ahead", "staffing-workforce"
PEOPLE = (
    *("staffing-units", "staffing-icons", "staffing-vacancies"),
    "staffing-views",
)
MINE = (*CALLS, AHEAD, *PEOPLE, WORKFORCE)
NORFOLK = (
    "No extract is supplied for Norfolk. Choose Bedfordshire, Cambridgeshire or "
    "Hertfordshire."
)
BEGINS = "Staffing extracts begin in Apr 2013: choose years from 2013/14."
RUNS = "Staffing extracts run to 31 Aug 2016: choose years up to 2016/17."
NO_CALLS = "No figures for this choice: choose other forces or years."


def exhibits(view: Selection, *unit_ids: str, on: dt.date = ON) -> dict[str, Exhibit]:
    known = meeting.known(view, on)
    return {key: contents.BY_KEY[key].exhibit(known, unit_ids) for key in MINE}


def left_out(view: Selection, on: dt.date = ON) -> dict[str, str]:
    """Why items are left out of a pack, by their keys; all others are drawn."""
    said = {}
    for key, exhibit in exhibits(view, on=on).items():
        if exhibit.data.empty:
            said[key] = contents.why_empty(exhibit)
            continue
        assert exhibit.finding.endswith(".")
        assert exhibit.described.endswith(("data.", "as published."))
        assert len(exhibit.shown)
        if exhibit.form:
            assert exhibit.drawn("light").data
    return said


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, {}),
        ({"forces": ("Bedfordshire",)}, {}),
        ({"forces": ("Cambridgeshire", "Hertfordshire")}, {}),
        ({"forces": ("Norfolk", "Hertfordshire")}, {}),
        ({"comparison": "Before go-live"}, {}),
        (
            {"forces": ("Norfolk",)},
            dict.fromkeys((*CALLS, AHEAD, *PEOPLE), NORFOLK),
        ),
        (
            {"first_year": "2017/18", "last_year": "2019/20"},
            dict.fromkeys(CALLS, NO_CALLS) | dict.fromkeys(PEOPLE, RUNS),
        ),
        (
            {"first_year": "2010/11", "last_year": "2011/12"},
            dict.fromkeys(CALLS, NO_CALLS) | dict.fromkeys(PEOPLE, BEGINS),
        ),
        (
            {"first_year": "2016/17", "last_year": "2016/17"},
            {
                "contact-agreement": "27 Nov 2015 leaves no whole month before it: "
                "shown are Apr 2016 to Aug 2016. Choose another event, date or years."
            },
        ),
    ],
    ids=lambda value: " ".join(map(str, value.values()))[:40],
)
def test_each_item_is_drawn_or_says_why_not(
    view: Selection, choice: dict[str, tuple[str, ...]], expected: dict[str, str]
) -> None:
    assert left_out(replace(view, **choice)) == expected


@pytest.mark.parametrize(
    ("on", "agreement"),
    [
        (dt.date(2013, 5, 15), "No agreement on answering calls is on record by {day}"),
        (
            dt.date(2015, 7, 20),
            "9 Jul 2015 leaves no whole month after it: shown are Apr 2013 to Jun 2015",
        ),
        (dt.date(2015, 10, 13), ""),
    ],
)
def test_an_earlier_meeting_is_shown_no_forecast_of_later_calls(
    view: Selection, on: dt.date, agreement: str
) -> None:
    said = left_out(view, on)
    day = f"{on.day} {on:%b %Y}"
    assert said.pop(AHEAD) == (
        f"A forecast made on {day} is not held: the one that is held stands on calls "
        "of later months."
    )
    assert [words.split(". ")[0].rstrip(".") for words in said.values()] == (
        [agreement.format(day=day)] if agreement else []
    )


def test_nothing_ran_before_the_extracts_began(view: Selection) -> None:
    said = left_out(view, dt.date(2010, 5, 5))
    assert {said[key] for key in PEOPLE} == {
        "Nothing was sent by 30 Apr 2010: Month-end staffing by unit, employer and "
        "worker type."
    }
    assert set(said) == set(MINE)


@pytest.mark.parametrize(
    ("on", "last"),
    [(dt.date(2015, 7, 8), 2014), (dt.date(2015, 10, 13), 2015), (ON, 2016)],
)
def test_the_published_workforce_is_that_released_by_the_day(
    view: Selection, on: dt.date, last: int
) -> None:
    found = exhibits(view, on=on)[WORKFORCE]
    assert found.data.as_at.max() == pd.Timestamp(last, 3, 31)
    assert f"March {last}:" in found.finding


def test_calls_stop_at_the_month_end_before_the_meeting(view: Selection) -> None:
    for key in ("contact-999", "contact-secondary"):
        found = exhibits(view, on=dt.date(2015, 10, 13))[key]
        assert found.data.begins.max() == pd.Timestamp(2015, 9, 1)
        assert "Data to 30 Sep 2015." in found.described


def test_of_answering_only_999_and_101_are_shown(view: Selection) -> None:
    found = exhibits(view)
    for key, column in (("contact-icons", "Measure"), ("contact-agreement", "measure")):
        assert found[key].shown[column].tolist() == list(contact.ANSWERING)
        assert "999 and 101: other queues" in found[key].subtitle
    assert "of 7 measures" in found["contact-icons"].finding


def test_chosen_units_narrow_the_slides_of_units(view: Selection) -> None:
    found = exhibits(view, "BCH-ICT", "BCH-PC", "BCH-CUS")
    bars, icons = found["staffing-units"], found["staffing-icons"]
    assert set(bars.data.unit) == {"ICT", "Public Contact", "Custody"}
    assert "all worker types, 31 Aug 2016. 3 of 13 units." in bars.subtitle
    assert "all shared units" not in bars.subtitle
    assert icons.shown["Unit"].tolist() == [
        *("All shared units", "Custody", "ICT", "Public Contact")
    ]
    assert "of 3 units:" in icons.finding
    assert icons.subtitle.endswith("3 of 13 units.")
    every = exhibits(view)
    assert "Rest of force" not in set(every["staffing-icons"].shown["Unit"])
    assert every["staffing-icons"].note.startswith("ERSOU: [c] withheld: operationally")
    for key in ("staffing-views", "contact-icons"):
        assert found[key].finding == every[key].finding, "about all units"
    assert len(every["staffing-units"].data) == 13
    assert "of 13 units" not in every["staffing-units"].subtitle


def test_a_unit_that_is_withheld_or_unknown_gives_a_sentence(view: Selection) -> None:
    known = meeting.known(view, ON)
    apart = staffing.deployable(known, ("ER-ERSOU",))
    assert contents.why_empty(apart).startswith("[c] withheld")
    for made in (staffing.deployable, vacancies.icons):
        nothing = made(known, ("BCH-NONE",))
        assert nothing.data.empty
        assert nothing.empty == "None of the chosen units has figures here."


def test_a_unit_without_posts_has_no_share(view: Selection) -> None:
    shown = staffing.deployable(meeting.known(view, ON))
    is_ict = shown.data.unit == "ICT"
    posts = shown.data.assign(
        establishment_fte=shown.data.establishment_fte.mask(is_ict, 0),
        deployable_pct=shown.data.deployable_pct.mask(is_ict),
    )
    notes = replace(shown, data=posts).drawn("light").layout.annotations
    assert {note.text for note in notes if note.y == "ICT"} == {"none established"}
    assert {note.text for note in notes if note.y == "ERSOU"} == {"[c] withheld"}


@pytest.fixture
def without_staffing(view: Selection) -> Iterator[Selection]:
    data = ROOT / "data"
    found = sources(data, data, Version())
    fault = Fault("staffing.csv", 0, "", "", "The file is missing.", "Send it again.")
    gone = Source("staffing", None, found["staffing"].place).without_rows(fault)
    with states.live("without-staffing", found | {"staffing": gone}):
        yield live.opening("without-staffing")


def test_a_missing_extract_is_named_and_the_rest_is_shown(
    without_staffing: Selection,
) -> None:
    said = left_out(without_staffing)
    assert set(said) == set(PEOPLE)
    assert {words.split(",")[0] for words in said.values()} == {"Extract missing"}
    pack = contents.pack(Brief(Meeting("Summit", ON), without_staffing, keys=MINE))
    assert [slide.key for slide in pack.slides] == [*CALLS, AHEAD, WORKFORCE]
    assert [why for _, why in pack.left_out] == list(said.values())
