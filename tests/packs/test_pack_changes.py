"""Comparisons of what two packs say, on rows made by hand."""

import datetime as dt

import pytest

from alliance.screen.findings import (
    pack_changes,
    pack_changes_figures,
    pack_changes_ladder,
    pack_changes_record,
)
from alliance.screen.findings.pack_changes import Change, Row

AUGUST = dt.date(2016, 8, 31)


def saving(**cells: object) -> Row:
    return {
        "saving_id": "A-1",
        "force": "Bedfordshire",
        "financial_year": "2015/16",
        "as_at": "2016-03-31",
        "unit_id": "U",
        "unit": "Unit",
        "title": "Posts",
        "kind": "cashable, recurrent, in_year, net",
        "benefit_status": "delivered",
        "planned_gbp": 100,
        "forecast_gbp": 1000,
        "delivered_gbp": 1000,
        "variance_reason": None,
        **cells,
    }  # type: ignore[return-value]


def month(**cells: object) -> Row:
    return {
        "force": "Bedfordshire",
        "month": "2016-07-01",
        "offered_999_calls": 100,
        "within_999_pct": 90.0,
        **cells,
    }  # type: ignore[return-value]


def of(changes: list[Change]) -> list[tuple[str, ...]]:
    return [change.cells[1:5] for change in changes]


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        ([], [month()], []),  # new, so not restated
        ([month()], [month(month="2016-08-01")], []),
        ([month()], [], []),
        ([month(within_999_pct=None)], [month()], []),  # not shown then
        ([month()], [month(within_999_pct=None)], []),  # not shown any more: not told
        ([month()], [month(force="Hertfordshire", within_999_pct=1.0)], []),
        (
            [month()],
            [month(within_999_pct=88.5)],
            [
                (
                    "999 answered within 10 seconds, Bedfordshire, Jul 2016",
                    "90.0%",
                    "88.5%",
                    "−1.5 points",
                )
            ],
        ),
        (
            [month(offered_999_calls=0)],
            [month(offered_999_calls=1200)],
            [("999 calls, Bedfordshire, Jul 2016", "0", "1,200", "+1,200")],
        ),
    ],
)
def test_months(then: list[Row], now: list[Row], found: object) -> None:
    assert of(pack_changes_figures.restated_months(then, now, "month")) == found


@pytest.mark.parametrize(
    ("then", "now", "found"),
    [
        ([], [saving()], []),
        ([saving()], [saving(), saving(saving_id="A-2")], []),
        ([saving(delivered_gbp=None)], [saving()], []),
        # the year was open then: more delivered is not a restatement
        (
            [saving(as_at="2015-08-31", delivered_gbp=10)],
            [saving()],
            [],
        ),
        (
            [saving(), saving(force="Hertfordshire", delivered_gbp=500)],
            [
                saving(delivered_gbp=900),
                saving(force="Hertfordshire", delivered_gbp=450),
            ],
            [("Unit, delivered, 2015/16", "£1,500", "£1,350", "−£150")],
        ),
        # kinds are not added
        (
            [saving(), saving(saving_id="B", kind="income, one_off, in_year, net")],
            [
                saving(delivered_gbp=1001),
                saving(
                    saving_id="B",
                    kind="income, one_off, in_year, net",
                    delivered_gbp=1002,
                ),
            ],
            [
                (
                    "Unit, delivered, 2015/16 (income, one-off, in-year, net)",
                    "£1,000",
                    "£1,002",
                    "+£2",
                ),
                ("Unit, delivered, 2015/16", "£1,000", "£1,001", "+£1"),
            ],
        ),
        (
            [saving(financial_year="2018/19")],
            [saving(financial_year="2018/19", planned_gbp=90, delivered_gbp=3)],
            [("Unit, planned, 2018/19", "£100", "£90", "−£10")],
        ),
        (
            [saving(), saving(saving_id="A-2")],
            [saving(delivered_gbp=900), saving(saving_id="A-2", delivered_gbp=1100)],
            [],
        ),
    ],
)
def test_savings(then: list[Row], now: list[Row], found: object) -> None:
    assert of(pack_changes_figures.restated_savings(then, now)) == found


def test_extracts_late_then_or_now() -> None:
    forces = ("Bedfordshire", "Hertfordshire")

    def sent(name: str, force: str, to: str) -> Row:
        return {"extract_name": name, "force": force, "whole_to": to}

    then = [
        *(sent("staffing", force, "2016-06-30") for force in forces),
        *(sent("unit_costs", force, "2016-06-30") for force in forces),
        *(sent("contact_daily", force, "2016-05-31") for force in forces),
    ]
    now = [
        sent("staffing", "Bedfordshire", "2016-08-31"),
        *(sent("unit_costs", force, "2016-08-31") for force in forces),
        *(sent("contact_daily", force, "2016-08-31") for force in forces),
    ]
    june = dt.date(2016, 6, 30)
    found = pack_changes_figures.extracts(then, june, now, AUGUST, forces)
    assert of(found) == [
        (
            "Calls by day, all 2 forces",
            "late, to 31 May 2016",
            "in time, to 31 Aug 2016",
            "",
        ),
        ("Staffing, Hertfordshire", "in time, to 30 Jun 2016", "missing", ""),
    ]
    alone = pack_changes_figures.extracts(None, AUGUST, now, AUGUST, forces)
    assert of(alone) == [("Staffing, Hertfordshire", "", "missing", "")]


def test_ladder_moves_by_saving_and_rungs() -> None:
    then = [
        saving(financial_year="2016/17", benefit_status="pipeline"),
        saving(financial_year="2017/18", benefit_status="pipeline"),
        saving(saving_id="B", benefit_status="assured"),
        saving(saving_id="C"),
        saving(saving_id="D"),
    ]
    now = [
        saving(financial_year="2016/17", benefit_status="outline_case"),
        saving(financial_year="2017/18", benefit_status="outline_case"),
        saving(financial_year="2018/19", benefit_status="outline_case"),
        saving(saving_id="B", benefit_status="withdrawn", forecast_gbp=0),
        saving(saving_id="C"),
        saving(saving_id="E", benefit_status="pipeline", forecast_gbp=None),
    ]
    found = pack_changes_ladder.moved(then, now)
    assert [change.cells for change in found] == [
        (
            "Withdrawn",
            "Unit: Posts, 2015/16",
            "Assured, £1k forecast",
            "Withdrawn, £0 forecast",
            "−£1k",
            "",
        ),
        (
            "Not submitted any more",
            "Unit: Posts, 2015/16",
            "Delivered, £1k forecast",
            "not submitted",
            "",
            "",
        ),
        (
            "Moved up the ladder",
            "Unit: Posts, 2016/17 to 2017/18",
            "Pipeline, £2k forecast",
            "Outline case, £2k forecast",
            "level",
            "",
        ),
        (
            "New saving",
            "Unit: Posts, 2015/16",
            "not submitted",
            "Pipeline, no forecast",
            "",
            "",
        ),
    ]
    assert pack_changes_ladder.finding(found, "May") == (
        "Since May: 1 saving withdrawn, 1 saving not submitted any more, "
        "1 saving moved up, 1 saving new."
    )


def milestone(**cells: object) -> Row:
    return {
        "milestone_id": "M1",
        "subject": "Unit",
        "event": "Go-live",
        "date_text": "summer 2016",
        "date_from": "2016-06-01",
        "date_to": "2016-08-31",
        "precision": "season",
        "date_kind": "forecast",
        "confidence_words": "hoped",
        "earlier_milestone_id": None,
        **cells,
    }  # type: ignore[return-value]


DAY = {"precision": "day", "date_text": "x"}


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({}, []),
        # a season that became a day within it has not moved
        ({"date_from": "2016-07-04", "date_to": "2016-07-04", **DAY}, []),
        (
            {"date_from": "2016-09-01", "date_to": "2016-09-01", **DAY},
            [
                (
                    "Unit: Go-live",
                    "Summer 2016, “hoped”",
                    "1 Sep 2016, “hoped”",
                    "1 day later",
                )
            ],
        ),
        (
            {"date_from": "2016-05-31", "date_to": "2016-05-31", **DAY},
            [
                (
                    "Unit: Go-live",
                    "Summer 2016, “hoped”",
                    "31 May 2016, “hoped”",
                    "92 days earlier",
                )
            ],
        ),
        (
            {"date_from": None, "date_to": None, "confidence_words": None},
            [
                (
                    "Unit: Go-live",
                    "Summer 2016, “hoped”",
                    "Not stated, forecast",
                    "no date any more",
                )
            ],
        ),
    ],
)
def test_milestones(cells: dict[str, object], found: object) -> None:
    then = [milestone()]
    assert of(pack_changes_record.milestones(then, [milestone(**cells)])) == found
    later = milestone(milestone_id="M2", earlier_milestone_id="M1", **cells)
    assert of(pack_changes_record.milestones(then, [*then, later])) == found
    assert pack_changes_record.milestones([*then, later], [*then, later]) == []


def test_claims_new_or_corrected() -> None:
    first: Row = {
        "statement_id": "S1",
        "subject": "Custody",
        "is_joint": False,
        "scope": "BCH",
        "force": None,
        "measure": "saving",
        "kind": "expected",
        "bound": "at_most",
        "bound_words": "up to",
        "amount_gbp": 2_000_000,
        "recurrence": "annual",
        "period_label": "2017/18",
        "operative_words": None,
        "known_on": "2016-09-30",
        "published_precision": "day",
        "source_named": "Paper",
    }
    old = {**first, "statement_id": "S2", "known_on": "2015-02-01"}
    words = "Custody: expected, not delivered (2017/18)"
    found = pack_changes_record.claims([], [first, old], dt.date(2016, 9, 28))
    assert [change.cells[1:] for change in found] == [
        (words, "not on record", "up to £2,000,000", "", "Paper"),
        (
            words,
            "not on record",
            "up to £2,000,000",
            "",
            "Published 1 Feb 2015, put on record since: Paper",
        ),
    ]
    now = [{**first, "amount_gbp": 1_500_000}, old]
    assert [c.cells for c in pack_changes_record.claims([first, old], now, AUGUST)] == [
        (
            "Claim corrected",
            words,
            "up to £2,000,000",
            "up to £1,500,000",
            "−£500k",
            "As corrected on record: Paper",
        )
    ]


def test_states_of_decisions_and_actions() -> None:
    def entry(name: str, state: str, on: str | None, whose: str | None = None) -> Row:
        return {
            "entry_id": name,
            "entry": "Action" if name[0] == "A" else "Decision",
            "subject": "ICT",
            "words": "Case",
            "state": state,
            "whose": whose,
            "due_on": on,
            "known_on": "2016-09-21",
        }

    then = [entry("D1", "due", "2016-06-30"), entry("A1", "open", None)]
    now = [
        entry("D1", "taken", "2016-06-30", "Summit"),
        entry("D2", "taken", "2016-08-31"),
        entry("D3", "taken", "2013-01-01"),  # before the last meeting
        entry("D4", "due", "2016-09-28"),  # not taken
        entry("A1", "open", None),
    ]
    found = pack_changes_record.states(then, now, AUGUST)
    assert [change.cells[1:] for change in found] == [
        ("Decision, ICT: Case", "not on record", "taken, 31 Aug 2016", "", ""),
        ("Decision, ICT: Case", "due", "taken, 30 Jun 2016", "", "Summit"),
    ]


def test_a_slide_shows_four_of_a_kind_and_says_how_many_more() -> None:
    lines = [Change("Kind", str(n), "", "") for n in range(7)]
    kinds = ("Kind", "Other")
    assert len(pack_changes.full(lines, kinds)) == 8
    assert list(pack_changes.short(lines, kinds)["what"]) == [
        *("0", "1", "2", "3"),
        "and 3 more: in the workbook",
        "None",
    ]
    # one more would take as much room as its count
    assert list(pack_changes.short(lines[:5], ("Kind",))["what"]) == list("01234")
