"""What changed since the last issued pack: each change once, nothing else."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alliance.packs import answers, changes, contents, meeting, record
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief
from alliance.screen import live
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import Selection, last_day
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.extracts import small
from tests.pages import states

SUMMIT = dt.date(2016, 9, 28)
NEXT = dt.date(2016, 10, 13)
NEW_MILESTONE = {
    "milestone_id": "MS901",
    "unit_id": "BCH-CUS",
    "units": "BCH-CUS",
    "subject": "Custody",
    "scope": "BCH",
    "event": "New rota for a common shift pattern",
    "date_text": "3 April 2017",
    "date_from": "2017-04-03",
    "date_to": "2017-04-03",
    "precision": "day",
    "date_kind": "forecast",
    "confidence_words": "will start",
    "earlier_milestone_id": "MS063",
    "known_on": "2016-10-10",
    "source_ids": "SEED003",
}
LATER_MILESTONE = {**NEW_MILESTONE, "milestone_id": "MS902", "known_on": "2016-10-14"}


def claim(name: str, known_on: str) -> dict[str, str]:
    return {
        "statement_id": name,
        "source_id": "SEED003",
        "subject_id": "BCH-CUS",
        "units": "BCH-CUS",
        "scope": "BCH",
        "subject": "Custody",
        "measure": "saving",
        "period_label": "2017/18",
        "kind": "expected",
        "bound": "exact",
        "amount_gbp": "300000",
        "amount": "300000",
        "amount_unit": "GBP",
        "recurrence": "annual",
        "known_on": known_on,
    }


def edit(path: Path, added: list[dict[str, str]], change: object = None) -> None:
    """Change rows of a CSV one by one, where None drops one, and add rows."""
    rows = small.rows(path)
    if callable(change):
        rows = [row for row in map(change, rows) if row]
    small.write(path, [*rows, *({**dict.fromkeys(rows[0], ""), **a} for a in added)])


def slower(row: small.Row) -> small.Row:
    """200 of June 2015's calls to Bedfordshire were not answered in 10 seconds."""
    if (row["force"], row["queue"]) == ("Bedfordshire", "999") and row["day"] in {
        f"2015-06-{day:02d}" for day in range(1, 21)
    }:
        fast, slow = int(row["answered_0_10_s"]), int(row["answered_10_60_s"])
        return {
            **row,
            "answered_within_target": str(fast - 10),
            "answered_0_10_s": str(fast - 10),
            "answered_10_60_s": str(slow + 10),
        }
    return row


def without_august(row: small.Row) -> small.Row | None:
    is_late = (row["force"], row["month"]) == ("Hertfordshire", "2016-08-01")
    return None if is_late else row


def moved(row: small.Row) -> small.Row:
    """A saving of Custody falls back a rung; one of HR restates its closed year."""
    key = row["saving_id"], row["financial_year"], row["as_at"]
    if key == ("CUS-01", "2016/17", "2016-08-31"):
        return {**row, "benefit_status": "full_case_approved", "delivered_gbp": "0"}
    is_closed = key == ("HRLD-01", "2015/16", "2016-08-31")
    if is_closed and row["force"] == "Bedfordshire":
        more = str(int(row["delivered_gbp"]) + 2500)
        return {**row, "delivered_gbp": more, "forecast_gbp": more}
    return row


@pytest.fixture(scope="module")
def changed(
    no_pack: None, view: Selection, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Selection]:
    """The view of changed extracts, once a pack of the shipped ones was issued."""
    summit = Meeting("Strategic Alliance Summit", SUMMIT)
    folder = record.STORE / SUMMIT.isoformat()
    folder.mkdir(parents=True)
    record.write(contents.pack(Brief(summit, view, keys=())), folder)
    data = small.few_hours(tmp_path_factory.mktemp("changed") / "data")
    edit(data / "extracts/contact_daily.csv", [], slower)
    edit(data / "extracts/unit_measures.csv", [], without_august)
    edit(data / "extracts/unit_savings.csv", [], moved)
    edit(data / "published/milestones.csv", [NEW_MILESTONE, LATER_MILESTONE])
    claims = [claim("SV901", "2016-10-10"), claim("SV902", "2016-10-14")]
    edit(data / "published/savings_statements.csv", claims)
    with states.live("changes", sources(data, data, Version())):
        yield replace(live.opening("changes"), last_year="2019/20")


def lines(exhibit: Exhibit) -> list[tuple[str, ...]]:
    return [tuple(row) for row in exhibit.data.itertuples(index=False, name=None)]


def test_each_change_is_listed_once(changed: Selection) -> None:
    known = meeting.known(changed, NEXT)
    assert lines(changes.figures(known)) == [
        (
            "Savings figure restated",
            "HR and L&D, delivered, 2015/16",
            "£174,300",
            "£176,800",
            "+£2,500",
            "Director of HR: Illustrative: self-service waits for the new HR system, "
            "so its saving is shown at risk",
        ),
        (
            "Monthly figure restated",
            "999 answered within 10 seconds, Bedfordshire, Jun 2015",
            "90.5%",
            "87.6%",
            "−2.9 points",
            "",
        ),
        (
            "Extract late or missing",
            "Service measures, Hertfordshire",
            "in time, to 31 Aug 2016",
            "late, to 31 Jul 2016",
            "",
            "",
        ),
    ]
    assert lines(changes.ladder(known)) == [
        (
            "Moved down the ladder",
            "Custody: Shared custody management, 2016/17",
            "In delivery, £118k forecast",
            "Full case approved, £118k forecast",
            "level",
            "",
        ),
    ]
    assert lines(changes.programme(known)) == [
        (
            "Milestone moved",
            "Custody: New rota for a common shift pattern",
            "Jan 2017, “hoped”",
            "3 Apr 2017, “will start”",
            "62 days later",
            "",
        ),
        (
            "New claim",
            "Custody: expected, not delivered (2017/18)",
            "not on record",
            "£300,000",
            "",
            "Board report of 21 September 2016",
        ),
        ("Decision or action", "None", "", "", "", ""),
    ]


def test_findings_count_what_is_listed(changed: Selection) -> None:
    known = meeting.known(changed, NEXT)
    since = "since the Strategic Alliance Summit of 28 Sep 2016"
    assert changes.figures(known).finding == (
        f"Restated {since}: 1 savings figure, 1 monthly figure, HR and L&D, "
        "delivered, 2015/16 (+£2,500); 1 extract is late or missing."
    )
    assert changes.ladder(known).finding == f"S{since[1:]}: 1 saving moved down."
    assert changes.programme(known).finding == (
        f"S{since[1:]}: 1 milestone moved (62 days later), 1 new claim, "
        "no entry of decisions and actions changed."
    )


def test_the_chosen_forces_alone_are_compared(changed: Selection) -> None:
    known = meeting.known(changed.only("Cambridgeshire"), NEXT)
    found = changes.figures(known)
    assert {line[1] for line in lines(found)} == {"None"}
    assert found.finding.startswith("No figure is restated since")
    assert lines(changes.ladder(known))[0][2] == "In delivery, £37k forecast"


def test_months_restated_are_those_that_differ_one_by_one(changed: Selection) -> None:
    """A second implementation: every cell of every answer, looked at by itself."""
    last = record.last_before(NEXT)
    assert last
    now = answers.known(meeting.known(changed, NEXT))
    differ: Counter[str] = Counter()
    for name in ("contact", "staffing"):
        for then in last.answers[name]:
            for row in now[name]:
                if all(
                    row.get(n) == then.get(n) for n in ("force", "month", "month_end")
                ):
                    differ[name] += sum(row[n] != then[n] for n in row)
    assert differ == {"contact": 1, "staffing": 0}
    savings: dict[tuple[object, ...], list[int]] = {}
    for then in last.answers["savings"]:
        if str(then["as_at"]) < last_day(str(then["financial_year"])).isoformat():
            continue
        for row in now["savings"]:
            same = ("saving_id", "force", "financial_year")
            if all(row[n] == then[n] for n in same):
                unit = row["unit"], row["financial_year"], row["kind"]
                sums = savings.setdefault(unit, [0, 0])
                sums[0] += int(str(then["delivered_gbp"] or 0))
                sums[1] += int(str(row["delivered_gbp"] or 0))
    restated = {k: v for k, v in savings.items() if v[0] != v[1]}
    kind = "cashable, recurrent, in_year, net"
    assert restated == {("HR and L&D", "2015/16", kind): [174300, 176800]}


def test_nothing_changed_is_said_in_a_sentence(
    view: Selection, changed: Selection
) -> None:
    known = meeting.known(view, NEXT)
    since = "since the Strategic Alliance Summit of 28 Sep 2016"
    assert [
        f(known).finding for f in (changes.figures, changes.ladder, changes.programme)
    ] == [
        f"No figure is restated {since}; no extract is late or missing.",
        f"No saving moved on the ladder {since}.",
        f"No date, claim, decision or action changed {since}.",
    ]
    for make in (changes.figures, changes.ladder, changes.programme):
        assert {line[1:] for line in lines(make(known))} == {("None", "", "", "", "")}


def test_without_an_earlier_pack_the_last_summit_counts(
    view: Selection, changed: Selection
) -> None:
    known = meeting.known(view, SUMMIT)
    figures, programme = changes.figures(known), changes.programme(known)
    for exhibit in (figures, programme):
        assert "No earlier pack was issued. Compared with" in exhibit.subtitle
        assert "at the Summit of 28 Jan 2016." in exhibit.subtitle
    assert figures.subtitle.endswith(
        " submission of 31 Mar 2016. No monthly figure of then was kept."
    )
    kinds = Counter(line[0] for line in lines(figures))
    assert kinds == {"Savings figure restated": 6, "Extract late or missing": 1}
    assert lines(programme)[0][:5] == (
        "Milestone moved",
        "Criminal Justice 2: Proposed model of Phase 2 starts",
        "2016/17, “anticipated”",
        "Apr 2017, “could be”",
        "30 days later",
    )


def test_a_damaged_record_is_said_and_the_last_summit_counts(
    view: Selection, changed: Selection
) -> None:
    folder = record.STORE / "2016-10-01"
    folder.mkdir()
    (folder / record.FILE).write_text("{")
    found = changes.ladder(meeting.known(view, NEXT)).subtitle
    shutil.rmtree(folder)
    assert "The record of the pack in 2016-10-01 cannot be read: issue that" in found
