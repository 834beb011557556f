"""A unit's people before and after a day: against a plain second count of the CSV."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from statistics import mean

import pandas as pd
import pytest

from alliance.screen import chosen_staff, staff_event_choice
from alliance.screen.findings import ranks_change
from alliance.screen.findings import staffing_change as findings
from alliance.screen.selection import Selection
from alliance.screen.staff_event_choice import Choice
from alliance.warehouse import database
from tests.conftest import ROOT

ROWS = pd.read_csv(ROOT / "data/extracts/staffing.csv")
LIVE = dt.date(2015, 12, 1)


def before_after(view: Selection, unit: str, day: dt.date) -> pd.DataFrame:
    return database.run("staffing/before_after", view, unit_id=unit, event_day=day)


def strength(unit: str, force: str) -> dict[str, float]:
    """Strength without posts funded from outside, by month-end; BCH is every force."""
    sums: dict[str, float] = defaultdict(float)
    for row in ROWS[ROWS.unit_id == unit].itertuples():
        if force in ("BCH", row.employer_force):
            sums[row.as_at] += row.strength_fte - row.externally_funded_fte
    return sums


@pytest.mark.parametrize("force", ["Bedfordshire", "Hertfordshire", "BCH"])
@pytest.mark.parametrize(
    ("unit", "day"), [("BCH-FEL", LIVE), ("BCH-PC", dt.date(2013, 9, 1))]
)
def test_means_and_ends_a_second_time(
    view: Selection, unit: str, day: dt.date, force: str
) -> None:
    found = findings.of_type(before_after(view, unit, day), "all")
    row = found.set_index("force").loc[force]
    all_months = strength(unit, force)
    ends = sorted(all_months)
    before = [end for end in ends if end < str(day)][-12:]
    after = [end for end in ends if end >= str(day)][:12]
    year_before = {
        end: earlier
        for end in after
        for earlier in before
        if end[5:7] == earlier[5:7] and int(end[:4]) - int(earlier[:4]) == 1
    }
    assert (row.months_before, row.months_after) == (len(before), len(after))
    assert row.same_months == len(year_before)
    assert row.mean_before_fte == pytest.approx(mean(all_months[e] for e in before))
    assert row.mean_after_fte == pytest.approx(mean(all_months[e] for e in after))
    assert row.same_months_before_fte == pytest.approx(
        mean(all_months[e] for e in year_before.values())
    )
    assert row.same_months_after_fte == pytest.approx(
        mean(all_months[e] for e in year_before)
    )
    assert row.last_before_fte == pytest.approx(all_months[before[-1]])
    assert row.latest_fte == pytest.approx(all_months["2016-08-31"])
    assert row.change_fte == pytest.approx(
        all_months["2016-08-31"] - all_months[before[-1]]
    )


def test_licensing_before_and_after_its_go_live(view: Selection) -> None:
    rows = findings.of_type(before_after(view, "BCH-FEL", LIVE), "all")
    assert findings.finding(rows, "Firearms Licensing", "the go-live") == (
        "Firearms Licensing, BCH: 37.3 FTE on 30 Nov 2015, before the go-live; "
        "35.6 on 31 Aug 2016: down 1.8 (4.7%)."
    )
    assert findings.means(rows) == (
        "BCH, mean of 12 months before: 39.8 FTE; of 9 after: 35.9. Same 9 months of "
        "the year: 40.0 before, 35.9 after."
    )
    table = findings.at_month_ends(rows).set_index("force")
    assert table.loc["BCH"].tolist() == [
        *("42.0", "37.0", "37.3", "35.6", "\u22121.8", "\u22124.7")
    ]
    assert findings.in_means(rows).iloc[-1].tolist() == [
        *("BCH", "39.8", "35.9", "40.0", "35.9")
    ]


def test_what_is_withheld_stays_so_in_every_table(view: Selection) -> None:
    every = before_after(view, "BCH-CUS", dt.date(2015, 4, 1))
    officers = findings.of_type(every, "police officer")
    for table in (findings.at_month_ends(officers), findings.in_means(officers)):
        marks = table.set_index("force")
        assert (marks.loc[["Bedfordshire", "Cambridgeshire"]] == "[c]").all(axis=None)
        assert not (marks.loc[["Hertfordshire", "BCH"]] == "[c]").any(axis=None)
    by_type = findings.by_type(every).set_index("who")
    assert by_type.at["Police officers: Bedfordshire", "change_fte"] == "[c]"
    assert findings.finding(officers.head(1), "Custody", "May") == (
        "Custody, Bedfordshire: the figures are withheld."
    )
    assert findings.means(officers.head(1)) == "The means are withheld."


def test_two_forces_are_not_summed_where_one_is_withheld(view: Selection) -> None:
    two = view.only("Bedfordshire", "Hertfordshire")
    every = before_after(two, "BCH-CUS", dt.date(2015, 4, 1))
    officers = findings.of_type(every, "police officer").set_index("force")
    assert officers.loc["Chosen forces", "is_withheld"]
    assert pd.isna(officers.loc["Chosen forces", "latest_fte"])
    both = findings.of_type(every, "all").set_index("force").latest_fte
    assert both["Chosen forces"] == pytest.approx(both.iloc[:2].sum())
    # never the figures of the one force that is shown
    assert findings.types(every) == (
        "Chosen forces: Designated officers withheld, Police officers withheld, Police "
        "staff withheld."
    )


def test_what_is_not_there_says_why(view: Selection) -> None:
    every = before_after(view, "BCH-CUS", dt.date(2015, 4, 1))
    nobody = findings.of_type(every, "police community support officer")
    assert findings.missing(every, nobody, "Custody, community support officers") == (
        "Nobody is counted for Custody, community support officers: choose another "
        "worker type."
    )
    officers = findings.of_type(every, "police officer")
    assert findings.missing(every, officers, "Custody, police officers").startswith(
        "[c] withheld"
    )
    assert findings.missing(every.head(0), nobody, "Custody") == findings.NONE


@pytest.mark.parametrize("day", [dt.date(2013, 4, 1), dt.date(2016, 9, 1)])
def test_a_day_without_months_on_both_sides_gives_nothing(
    view: Selection, day: dt.date
) -> None:
    rows = findings.of_type(before_after(view, "BCH-FEL", day), "all")
    assert rows.empty
    assert findings.finding(rows, "ICT", "May") == findings.NONE
    assert findings.means(rows) == findings.NONE
    assert findings.types(rows) == findings.NONE


def test_events_on_record(view: Selection) -> None:
    def labels(unit: str) -> list[str]:
        found = database.run("staffing/unit_events", view, unit_id=unit)
        return found.label.tolist()

    assert labels("BCH-HRLD") == ["Go-live, 1 December 2015"]
    assert labels("BCH-PC") == ["Agreement, 27 November 2015 (not a go-live)"]
    assert labels("SHARED") == ["Memorandum, 9 December 2013 (not a go-live)"]
    assert labels("BCH-CUS") == []
    # a go-live of the query is one that is on record for its unit
    units = database.run("staffing/shared_units", view).set_index("unit_id").go_live_on
    for unit, day in units.dropna().items():
        found = database.run("staffing/unit_events", view, unit_id=unit)
        assert found.day.tolist() == [day]


def choose(view: Selection, name: str, event: str, month: str = "") -> Choice:
    unit = chosen_staff.choose(view, database.run("staffing/shared_units", view), name)
    events = database.run("staffing/unit_events", view, **unit.parameters)
    return staff_event_choice.choose(unit, events, event, month)


def test_choices(view: Selection) -> None:
    agreement = "Agreement, 27 November 2015 (not a go-live)"
    contact = choose(view, "Public Contact", agreement)
    assert (contact.day, contact.mark) == (dt.date(2015, 11, 27), "Agreement")
    assert "no go-live of it is on record" in contact.caveat
    live = choose(view, "HR and L&D", "Go-live, 1 December 2015")
    assert (live.caveat, live.since) == ("", "the go-live of 1 December 2015")
    custody = choose(view, "Custody", "A month", "May 2014")
    assert custody.day == dt.date(2014, 5, 1)
    assert custody.caveat.startswith("No go-live or agreement of Custody is on record")
    assert choose(view, "ICT", "A month").day == staff_event_choice.OPENING_MONTH
    assert custody.parameters["last_day"] == view.as_at


def test_months_offered_have_a_month_end_before_them() -> None:
    ends = pd.DataFrame({"as_at": pd.date_range("2015-02-28", "2015-05-31", freq="ME")})
    assert staff_event_choice.offered_months(ends) == [
        *("Apr 2015", "Mar 2015", "May 2015")
    ]


def test_ranks_before_and_latest(view: Selection) -> None:
    ranks = database.run("staffing/ranks", view)
    found = ranks_change.sides(ranks, LIVE)
    assert found.area_and_day.tolist()[:2] == ["Beds, Mar 2015", "Beds, Mar 2016"]
    assert found[ranks_change.PARTS].sum(axis=1).tolist() == pytest.approx([100.0] * 8)
    assert ranks_change.span(found) == (
        "Constables for each sergeant or inspector, Mar 2015 and Mar 2016: "
        "Bedfordshire 3.7, 3.6; Cambridgeshire 3.5, 3.6; Hertfordshire 4.1, 4.2; "
        "England and Wales 4.0, 3.9."
    )
    assert ranks_change.spans(found).area.tolist()[-1] == "England and Wales"
    assert ranks_change.note(found) == ranks_change.LIMITS


def test_ranks_after_a_late_day_are_not_known_yet(view: Selection) -> None:
    ranks = database.run("staffing/ranks", view)
    late = dt.date(2016, 6, 23)
    found = ranks_change.sides(ranks, late)
    assert set(found.as_at) == {pd.Timestamp(2016, 3, 31)}
    assert ranks_change.note(found).startswith("No 31 March after this day is known")
    shown = database.run("staffing/ranks", replace(view, later_events=True))
    later = ranks_change.sides(shown, late)
    assert later.as_at.max() == pd.Timestamp(2022, 3, 31)
    early = ranks_change.sides(ranks, dt.date(2007, 1, 1))
    assert early.empty
    assert ranks_change.constables(early) == ranks_change.NONE
