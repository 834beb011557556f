"""What is due, how sure it is, how it is drawn: by hand, and on the shipped record."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen import navigation
from alliance.screen.charts.timeline import timeline
from alliance.screen.findings import milestones as findings
from alliance.screen.findings import timeline as rows
from alliance.screen.selection import Selection
from alliance.screen.theme import Mode
from alliance.warehouse import database
from tests.pages.test_pages import charts, opened, text

AS_AT, SUMMIT, KNOWN = (
    dt.date(2016, 8, 31),
    dt.date(2016, 9, 28),
    dt.date(2016, 9, 21),
)
PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "milestones")
DATES = ("date_from", "date_to", "earlier_date_from", "earlier_date_to", "known_on")


def row(milestone_id: str, **other: object) -> dict[str, object]:
    """A milestone: planned for October 2016, unless something else is said."""
    return {
        "milestone_id": milestone_id,
        "subject": "Custody",
        "event": "New rota",
        "date_text": "2016-10",
        "date_from": "2016-10-01",
        "date_to": "2016-10-31",
        "precision": "month",
        "date_kind": "planned",
        "confidence_words": None,
        "earlier_date_text": None,
        "earlier_words": None,
        "earlier_date_from": None,
        "earlier_date_to": None,
        "is_due_by_summit": False,
        "known_on": "2016-09-21",
        "note": None,
        "source_named": "Board report",
    } | other


def frame(*milestones: dict[str, object]) -> pd.DataFrame:
    found = pd.DataFrame(milestones, columns=list(row("")))
    for name in DATES:
        found[name] = pd.to_datetime(found[name])
    return found


def day(value: str) -> dict[str, object]:
    return {
        "date_from": value,
        "date_to": value,
        "precision": "day",
        "date_text": value,
    }


CASE = row("M1", event="Case goes to the Summit", is_due_by_summit=True) | day(
    "2016-09-28"
)
AUTUMN = row(
    "M2",
    subject="Vetting",
    event="Full case",
    date_text="autumn 2016",
    date_from="2016-09-01",
    date_to="2016-11-30",
    precision="season",
    date_kind="forecast",
    confidence_words="expected",
)
ROTA = row(
    "M3",
    date_from="2017-04-01",
    date_to="2017-04-30",
    date_kind="forecast",
    confidence_words="could be",
    earlier_date_text="2016/17",
    earlier_words="anticipated",
    earlier_date_from="2016-04-01",
    earlier_date_to="2017-03-31",
)
UNDATED = row(
    "M4",
    event="Team appointed",
    date_text="not stated",
    date_from=None,
    date_to=None,
    precision="not_stated",
    is_due_by_summit=None,
    confidence_words="next stage",
)
BY = row(
    "M5",
    event="Systems in place",
    date_text="by October 2017",
    date_from="2017-10-31",
    date_to="2017-10-31",
    precision="by",
    confidence_words="planned",
)
DONE = row("M6", date_kind="actual", subject="Custody, ICT", event="Case agreed") | day(
    "2015-10-13"
)
OLD = row("M7", date_kind="actual") | day("2012-04-01")
PASSED = row(
    "M8",
    subject="Alliance",
    event="Savings reached",
    date_text="by the end of 2015",
    date_from="2015-12-31",
    date_to="2015-12-31",
    precision="by",
)
LATER = row("M9", date_kind="actual", known_on="2016-11-30") | day("2016-11-10")
SOME = frame(OLD, DONE, PASSED, AUTUMN, CASE, ROTA, BY, UNDATED, LATER)


def ids(milestones: pd.DataFrame) -> list[str]:
    return milestones["milestone_id"].tolist()


def test_ahead_is_in_order_of_the_latest_date_and_only_what_is_not_done() -> None:
    assert ids(findings.ahead(SOME, AS_AT)) == ["M1", "M2", "M3", "M5"]
    assert ids(findings.undated(SOME)) == ["M4"]


def test_a_season_that_only_begins_by_the_summit_is_not_due_by_it() -> None:
    assert ids(findings.due(SOME, AS_AT, SUMMIT)) == ["M1", "M2"]
    shown = findings.due_listed(SOME, AS_AT, SUMMIT)
    assert shown["by_the_Summit"].tolist() == [
        "Yes",
        "Perhaps: it may also fall later",
    ]
    assert shown["when"].tolist() == ["28 Sep 2016", "Autumn 2016"]
    assert findings.due_finding(SOME, SUMMIT) == (
        "Due by the Summit of 28 Sep 2016: Case goes to the Summit (Custody)."
    )


def test_much_that_is_due_is_counted_and_nothing_is_said() -> None:
    many = frame(*[CASE | {"milestone_id": f"M{n}"} for n in range(5)])
    assert findings.due_finding(many, SUMMIT).endswith("; and 2 more.")
    nothing = "Nothing dated is due by the Summit of 28 Sep 2016."
    assert findings.due_finding(frame(AUTUMN), SUMMIT) == nothing
    assert findings.due_finding(frame(), SUMMIT) == nothing
    assert findings.due_listed(frame(), AS_AT, SUMMIT).empty


def test_ahead_finding_says_what_is_later_than_once_anticipated() -> None:
    assert findings.ahead_finding(SOME, AS_AT) == (
        "4 dated events lie ahead, the last by Oct 2017. "
        "Custody is later than the date once “anticipated” (2016/17)."
    )
    assert findings.ahead_finding(frame(CASE), AS_AT) == (
        "1 dated event lies ahead, the last by Sep 2016."
    )
    assert findings.ahead_finding(frame(OLD), AS_AT) == (
        "No event with a date lies ahead."
    )


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "Later than the date once “anticipated”: 2016/17"),
        ({"date_from": "2017-01-01"}, "Within the time once “anticipated”: 2016/17"),
        ({"date_from": "2016-03-01"}, "Begins before the time once “anticipated”"),
        ({"earlier_words": None}, "Later than the date once stated: 2016/17"),
        (
            {
                "earlier_date_text": "not stated",
                "earlier_words": "next stage",
                "earlier_date_from": None,
                "earlier_date_to": None,
            },
            "Once “next stage”, without a date",
        ),
        ({"earlier_date_text": None, "note": "as stated"}, "As stated"),
    ],
    ids=str,
)
def test_an_earlier_date_is_said_in_words(
    changed: dict[str, object], words: str
) -> None:
    said = findings.listed(frame(ROTA | changed))["to_know"].iloc[0]
    assert said.startswith(words)
    assert "slip" not in said


def test_finding_counts_done_planned_and_undated() -> None:
    assert findings.finding(SOME) == (
        "3 events done, 6 planned or forecast, 1 of them without a date."
    )
    assert findings.finding(frame(OLD)) == "1 event done, none planned or forecast."
    assert findings.undated_finding(SOME) == "No date stated: 1 planned step."


def test_done_is_what_was_known_and_later_is_what_came_after() -> None:
    done = rows.done_known(SOME, AS_AT, KNOWN)
    assert ids(done) == ["M6", "M8"]
    assert ids(rows.done_later(SOME, AS_AT, KNOWN)) == ["M9"]
    assert (
        rows.done_finding(done) == "1 event done since Jan 2015; 1 planned date has "
        "passed."
    )
    assert rows.passed_note(done) == (
        "Planned for dates that have passed: Savings reached (Alliance, by the end of "
        "2015)."
    )
    assert rows.passed_note(frame(DONE)) == ""


def test_an_event_of_several_units_stands_in_the_row_of_each() -> None:
    lanes = rows.units(frame(DONE, PASSED, day("2015-06-24") | row("M0") | DONE))
    assert lanes["what"].drop_duplicates().tolist() == [
        "Alliance (planned, 1 event): Savings reached",
        "Custody (2 events): Case agreed",
        "ICT (2 events): Case agreed",
    ]
    assert rows.units(frame()).empty


def test_the_windows_widen_to_whole_years_where_events_lie_outside() -> None:
    ahead = findings.ahead(SOME, AS_AT)
    year = (dt.date(2016, 4, 1), dt.date(2017, 12, 31))
    assert rows.window_ahead(ahead, AS_AT) == year
    assert rows.window_ahead(frame(), AS_AT) == year
    far = frame(row("M1") | day("2019-04-01"), row("M2") | day("2010-02-01"))
    assert rows.window_done(far, AS_AT) == (
        dt.date(2010, 1, 1),
        dt.date(2019, 12, 31),
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_date_is_drawn_as_exactly_as_it_is_stated(mode: Mode) -> None:
    drawn = timeline(
        rows.events(findings.ahead(SOME, AS_AT)),
        window=(dt.date(2016, 4, 1), dt.date(2017, 12, 31)),
        mode=mode,
        rules={"As at": AS_AT, "Summit": SUMMIT},
    )
    points, forecast, tail, earlier = drawn.data
    assert (points.name, points.marker.symbol) == ("Planned", "circle-open")
    assert [str(x)[:10] for x in points.x] == ["2016-09-28", "2017-10-31"]
    assert forecast.name == "Forecast"
    assert forecast.marker.pattern.shape == "/"
    milliseconds = 86_400_000
    assert list(forecast.x) == [91 * milliseconds, 30 * milliseconds]
    assert [str(x)[:10] for x in forecast.base] == ["2016-09-01", "2017-04-01"]
    assert tail.line.dash == "dot"
    assert str(tail.x[1])[:10] == "2017-10-31"
    assert str(tail.x[0])[:10] < "2017-10-31"
    assert earlier.name == "Stated earlier"
    frames = [s for s in drawn.layout.shapes if s.type == "rect"]
    assert [str(s.x0)[:10] for s in frames] == ["2016-04-01"]
    texts = [note.text for note in drawn.layout.annotations]
    assert texts[:2] == [
        "<b>28 Sep 2016</b> Custody: Case goes to the<br>Summit",
        "<b>Autumn 2016</b> Vetting: Full case",
    ]
    assert {"“expected”", "“could be”", "“planned”"} <= set(texts)
    assert texts[-2:] == ["As at 31 Aug 2016", "Summit 28 Sep 2016"]


def test_words_of_the_record_are_never_markup_and_fit_a_phone() -> None:
    strange = frame(
        CASE | {"event": "<a href='http://x'>Finance & HR</a> " + "long " * 20}
    )
    drawn = timeline(
        rows.events(strange),
        window=(dt.date(2016, 4, 1), dt.date(2017, 12, 31)),
        mode="light",
        rules={},
    )
    words = drawn.layout.annotations[0].text
    assert "<a" not in words
    assert "Finance &amp;" in words
    assert max(map(len, words.split("<br>"))) < 65


def test_done_is_solid_and_a_year_of_doubt_is_thin() -> None:
    year = row("Y", date_kind="actual", date_text="2015", precision="year")
    year |= {"date_from": "2015-01-01", "date_to": "2015-12-31"}
    month = row("Z", date_kind="actual")
    drawn = timeline(
        rows.units(frame(year, month)),
        window=(dt.date(2015, 1, 1), dt.date(2016, 12, 31)),
        mode="light",
        rules={"As at": AS_AT},
    )
    bars = drawn.data[0]
    assert (bars.name, bars.marker.pattern.shape) == ("Done", None)
    assert bars.marker.color == bars.marker.line.color
    assert sorted(bars.width) == [5, 14]


ASKED = {"unit_id": "all", "programme": "All"}


def test_what_the_record_says_is_due(view: Selection) -> None:
    found = database.run("programme/milestones", view, **ASKED)
    due = findings.due(found, view.as_at, view.next_summit_on)
    assert ids(due) == ["MS056", "MS061"]
    assert due["is_due_by_summit"].tolist() == [True, False]
    ahead = findings.ahead(found, view.as_at)
    assert ids(ahead)[:4] == ["MS056", "MS057", "MS058", "MS059"]
    assert ids(ahead)[-1] == "MS071"
    assert ids(findings.undated(found)) == [f"MS{n}" for n in range(103, 109)]
    assert findings.ahead_finding(found, view.as_at) == (
        "15 dated events lie ahead, the last by Oct 2017. Criminal Justice 2 is later "
        "than the date once “anticipated” (2016/17)."
    )


def test_the_custody_rota_stays_within_the_year_once_anticipated(
    view: Selection,
) -> None:
    found = database.run("programme/milestones", view, **ASKED)
    shown = findings.listed(found).set_index(found["milestone_id"])
    assert shown.loc["MS063", "word_for_it"] == "“hoped”"
    assert shown.loc["MS063", "to_know"] == (
        "Within the time once “anticipated”: 2016/17"
    )
    assert shown.loc["MS069", "to_know"] == (
        "Later than the date once “anticipated”: 2016/17"
    )


def test_every_event_is_on_the_page(view: Selection) -> None:
    """Ahead, without a date, done, later or in the list below: none falls between."""
    for chosen in (view, replace(view, later_events=True)):
        found = database.run("programme/milestones", chosen, **ASKED)
        parts = [
            findings.ahead(found, view.as_at),
            findings.undated(found),
            rows.done_known(found, view.as_at, view.known_to),
            rows.done_later(found, view.as_at, view.known_to),
        ]
        placed = [milestone for part in parts for milestone in ids(part)]
        before = found[found["date_from"] < pd.Timestamp(rows.SINCE)]
        assert len(placed) == len(set(placed))
        assert set(placed) | set(ids(before)) == set(ids(found))
        assert all(len(part) <= 50 for part in parts)


def test_page_as_opened_and_with_later_events() -> None:
    app = opened(PAGE, {})
    assert not app.exception
    assert len(charts(app)) == 2
    said = text(app)
    assert "Due by the Summit of 28 Sep 2016: Business case for Phase 2" in said
    assert "No date stated: 6 planned steps." in said
    assert "10 things wait for another, 4 of them for one ICT department." in said
    assert "became known after" not in said
    later = opened(PAGE, {"later": ["true"]})
    assert len(charts(later)) == 3
    assert "32 events became known after 21 Sep 2016." in text(later)


def test_page_of_other_programmes_says_that_nothing_is_due() -> None:
    app = opened(PAGE, {"programme": ["Other"]})
    assert not app.exception
    assert not charts(app)
    assert "Nothing dated is due by the Summit of 28 Sep 2016." in text(app)
