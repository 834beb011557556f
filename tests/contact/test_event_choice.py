"""The choices of the before-and-after page: recorded events, typed dates, nonsense."""

import datetime as dt
from dataclasses import replace

import pytest

from alliance.methods.spc_rules import Settings
from alliance.screen import chosen_charts, event_choice, navigation
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.pages.test_pages import opened, text

PAGE = next(each for each in navigation.ENTRIES if each.address == "change")
AGREEMENT = "Agreement, 27 November 2015 (not a go-live)"
SUMMIT = "Summit decision, 9 July 2015"
LATER = [
    "Agreement updated, 10 November 2016 (not a go-live)",
    "Hertfordshire online reporting and chat, January 2017",
    "Cambridgeshire online reporting, October 2017",
]


def test_recorded_events_as_known(view: Selection) -> None:
    events = database.run("contact/recorded_events", view)
    assert events["label"].tolist() == [AGREEMENT, SUMMIT]
    later = database.run("contact/recorded_events", replace(view, later_events=True))
    assert later["label"].tolist() == [AGREEMENT, SUMMIT, *LATER]
    # of an event known to the month, the month is over before it is after
    assert later["day"].iloc[3].date() == dt.date(2017, 1, 31)
    words = " ".join(later[["label", "words", "caveat"]].to_numpy().ravel())
    assert (
        words.replace("not a go-live", "").replace("no go-live", "").count("go-live")
        == 0
    )


def test_an_event_or_a_date(view: Selection) -> None:
    events = database.run("contact/recorded_events", view)
    typed = dt.date(2014, 6, 3)
    rest = (typed, "101 calls", "week", Settings())
    chosen = chosen_charts.tested(events, AGREEMENT, *rest)
    assert (chosen.day, chosen.mark) == (
        dt.date(2015, 11, 27),
        "Agreement (not a go-live)",
    )
    assert chosen.since == "the agreement of 27 November 2015"
    assert "no go-live" in chosen.caveat
    dated = chosen_charts.tested(events, event_choice.A_DATE, *rest)
    assert (dated.day, dated.since, dated.mark) == (typed, "3 Jun 2014", "date chosen")


def test_measures_offered(view: Selection) -> None:
    offered = database.run("contact/measures", view)["measure"].tolist()
    assert chosen_charts.STANDARD in offered
    series = database.run("contact/series", view, span="month")
    assert series["measure"].drop_duplicates().tolist() == offered


def test_a_typed_date_in_the_address() -> None:
    asked = {"event": ["A date"], "date": ["2015-07-15"], "tested": ["101 calls"]}
    app = opened(PAGE, asked | {"span": ["Week"], "shift": ["8"]})
    words = text(app)
    assert not app.exception
    assert "before and after 15 Jul 2015" in words
    assert "101 calls since 15 Jul 2015: " in words
    assert "shift of 8" in words
    assert "A date that you chose" in words
    assert "Before ends with week from 13 Jul 2015" in words


def test_a_date_outside_the_data_says_so() -> None:
    app = opened(PAGE, {"event": ["A date"], "date": ["2011-01-01"]})
    assert not app.exception
    assert "1 Jan 2011 leaves no whole month before it: shown are Apr 2013" in text(app)
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("bad", ["nonsense", "2015-13-45"])
def test_nonsense_falls_back_and_is_said(bad: str) -> None:
    asked = {key: [bad] for key in ("event", "tested", "span", "shift")}
    app = opened(PAGE, asked)
    words = text(app)
    assert not app.exception
    assert "999 answered within 10 seconds since the agreement of 27 Nov" in words
    assert f"Event “{bad}” (used instead: {AGREEMENT})" in words
    assert f"Measure “{bad}”" in words
    dated = opened(PAGE, {"event": ["A date"], "date": [bad]})
    assert not dated.exception
    assert f"Date “{bad}” (used instead: 2015-04-01)" in text(dated)


def test_reset_puts_the_choices_back() -> None:
    app = opened(PAGE, {"tested": ["101 calls"], "span": ["Week"], "shift": ["8"]})
    next(each for each in app.button if each.label == "Reset this page").click().run()
    assert not app.exception
    assert "999 answered within 10 seconds since the agreement" in text(app)
    assert "XmR by month: shift of 7" in text(app)
