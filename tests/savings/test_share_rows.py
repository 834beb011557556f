"""The queries of the fair share page on a few rows written by hand."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from alliance.screen.findings import share, share_limits
from alliance.screen.findings.share_split import COST, apportioned, refusals
from alliance.screen.selection import BCH, Selection
from tests.savings import by_hand

APRIL, MAY, JUNE = (f"2016-0{month}-01" for month in (4, 5, 6))
LAID_ASIDE = ("unit_costs", "apportionment_rates", "contact_daily", "unit_measures")


def cost(force: str, month: str, **changed: Any) -> dict[str, Any]:
    """A row of running cost: £1,000 spent against a baseline of £1,100."""
    row = {
        "unit_id": "BCH-PC",
        "force": force,
        "month": month,
        "cost_kind": "running",
        "pre_collaboration_baseline_gbp": 1_100,
        "actual_gbp": 1_000,
    }
    return row | changed


def rate(force: str, pct: float, start: str = APRIL, **changed: Any) -> dict[str, Any]:
    """A row of agreed shares of cost of Public Contact."""
    row = {
        "unit_id": "BCH-PC",
        "force": force,
        "applies_to": "cost",
        "valid_from": start,
        "valid_to": None,
        "rate_pct": pct,
        "basis": "agreed",
    }
    return row | changed


def calls(force: str, month: str, offered: int, *, days: int) -> list[dict[str, Any]]:
    """So many calls on each of the first days of a month, on both lines of 101."""
    first = dt.date.fromisoformat(month)
    return [
        {
            "force": force,
            "day": str(first + dt.timedelta(days=day)),
            "queue": queue,
            "offered": offered,
        }
        for day in range(days)
        for queue in ("101_primary", "101_secondary")
    ]


COSTS = [cost(force, month) for force in BCH for month in (APRIL, MAY)]
RATES = [rate(force, pct) for force, pct in zip(BCH, (25, 33, 42), strict=True)]
CALLS = [
    row
    for force, offered in zip(BCH, (1, 2, 1), strict=True)
    for month, days in ((APRIL, 30), (MAY, 31))
    for row in calls(force, month, offered, days=days)
]


def asked(
    view: Selection,
    name: str,
    costs: list[dict[str, Any]] = COSTS,
    rates: list[dict[str, Any]] = RATES,
    offered: list[dict[str, Any]] = CALLS,
) -> pd.DataFrame:
    """The rows of a query over these rows and the published tables."""
    made = zip(LAID_ASIDE, (costs, rates, offered, []), strict=True)
    given = {table: by_hand.rows(view, table, *rows) for table, rows in made}
    return by_hand.run(name, view, given, unit_id="all")


def test_each_force_pays_its_share_of_what_all_three_spent(view: Selection) -> None:
    rows = asked(view, "savings/share_by_key")
    assert rows["months"].tolist() == [2, 2, 2]
    assert rows["joint_actual_gbp"].tolist() == [6_000] * 3
    assert share.by_force(rows)["less_pence"].tolist() == [
        220_000 - 150_000,
        220_000 - 198_000,
        220_000 - 252_000,
        60_000,
    ]


def test_calls_leave_the_second_line_of_101_out(view: Selection) -> None:
    rows = asked(view, "savings/share_by_key")
    assert rows["work_done"].tolist() == [61, 122, 61]
    parts = apportioned(rows, COST)
    usage = parts[parts["share_key"] == "usage"]
    assert usage["part_pence"].tolist() == [150_000, 300_000, 150_000]


def test_a_month_of_calls_that_is_not_whole_makes_usage_no_key(view: Selection) -> None:
    rows = asked(view, "savings/share_by_key", offered=CALLS[:-2])
    assert rows["work_done"].isna().all()
    assert "usage" not in set(apportioned(rows, COST)["share_key"])


@pytest.mark.parametrize(
    "changed",
    [
        {"actual_gbp": None},
        {"pre_collaboration_baseline_gbp": None},
        {"cost_kind": "programme"},
    ],
    ids=str,
)
def test_a_month_counts_when_every_force_has_a_baseline_and_an_actual(
    view: Selection, changed: dict[str, Any]
) -> None:
    costs = [*COSTS[:-1], cost("Hertfordshire", MAY, **changed)]
    rows = asked(view, "savings/share_by_key", costs)
    assert rows["months"].tolist() == [1, 1, 1]
    assert rows["baseline_gbp"].tolist() == [1_100] * 3
    assert rows["joint_actual_gbp"].tolist() == [3_000] * 3
    units = asked(view, "savings/share_units", costs)
    assert units[["months", "months_left_out"]].to_numpy().tolist() == [[1, 1]]
    assert share_limits.limits(units, rows) == [
        "Public Contact: 1 of 2 months left out, as not every force has a baseline and "
        "an actual cost."
    ]


def test_capital_programme_and_grants_are_not_shared_out(view: Selection) -> None:
    others = [
        cost(force, APRIL, cost_kind=kind, pre_collaboration_baseline_gbp=None)
        for force in BCH
        for kind in ("programme", "capital", "external_grant")
    ]
    rows = asked(view, "savings/share_by_key", [*COSTS, *others])
    assert rows["joint_actual_gbp"].tolist() == [6_000] * 3


def test_a_month_follows_the_shares_that_are_valid_on_its_first_day(
    view: Selection,
) -> None:
    costs = [cost(force, month) for force in BCH for month in (APRIL, MAY, JUNE)]
    until, since = "2016-05-10", "2016-05-11"
    rates = [row | {"valid_to": until} for row in RATES]
    rates += [
        rate(force, pct, since) for force, pct in zip(BCH, (30, 30, 40), strict=True)
    ]
    rows = asked(view, "savings/share_by_key", costs, rates)
    found = rows[["shares_from", "months", "rate_pct"]].to_numpy().tolist()
    april, june = pd.Timestamp(APRIL), pd.Timestamp(JUNE)
    assert found == [
        [april, 2, 25],
        [april, 2, 33],
        [april, 2, 42],
        [june, 1, 30],
        [june, 1, 30],
        [june, 1, 40],
    ]
    assert share.by_force(rows)["cost_pence"].tolist() == [
        150_000 + 90_000,
        198_000 + 90_000,
        252_000 + 120_000,
        900_000,
    ]


def test_a_force_without_a_share_is_refused_by_name(view: Selection) -> None:
    """As when one force's own shares stand beside illustrative ones."""
    rows = asked(view, "savings/share_by_key", rates=RATES[:2])
    assert [str(one) for one in refusals(rows, COST)] == [
        "Public Contact: shares of cost on 2016-04-01 sum to 58.00, not 100.00"
    ]
    assert share.by_force(rows).empty
    assert not share.can_be_shown(rows, BCH)


def test_a_unit_that_is_refused_leaves_the_others_as_they_are(view: Selection) -> None:
    alone = asked(view, "savings/share_by_key")
    costs = [*COSTS, *(row | {"unit_id": "BCH-ICT"} for row in COSTS)]
    rates = [*RATES, *(row | {"unit_id": "BCH-ICT", "rate_pct": 30} for row in RATES)]
    rows = asked(view, "savings/share_by_key", costs, rates)
    assert [one.unit for one in refusals(rows, COST)] == ["ICT"]
    pd.testing.assert_frame_equal(share.by_force(rows), share.by_force(alone))
