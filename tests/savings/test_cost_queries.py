"""The queries of the cost page: rows by hand, and plain Python over the CSV files."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection, financial_year
from alliance.warehouse import database
from tests.savings import by_hand
from tests.savings.test_queries import SELECTIONS, Row, read

BEDS, CAMBS, HERTS = BCH
MONEY = {
    "baseline_gbp": "pre_collaboration_baseline_gbp",
    "budget_gbp": "budget_gbp",
    "actual_gbp": "actual_gbp",
}


@pytest.fixture(params=SELECTIONS, ids=str)
def chosen(request: pytest.FixtureRequest, view: Selection) -> Selection:
    """The opening view and others."""
    return replace(view, **request.param)


def month(started: int, place: int) -> dt.date:
    """A month of the year that starts in April of `started`; the first is 0."""
    return dt.date(started + (place + 3) // 12, (place + 3) % 12 + 1, 1)


def running(
    unit_id: str = "BCH-FEL",
    force: str = BEDS,
    started: int = 2016,
    change: Callable[[int], dict[str, Any]] = lambda place: {},
    over: int = 5,
) -> list[dict[str, Any]]:
    """Twelve months: baseline 100, budget 90, actual 95 in the first five."""
    return [
        {
            "unit_id": unit_id,
            "force": force,
            "month": month(started, place),
            "cost_kind": "running",
            "pre_collaboration_baseline_gbp": 100,
            "budget_gbp": 90,
            "actual_gbp": 95 if place < over else None,
            "outturn_forecast_gbp": 95 if place < over else 90,
            "data_status": "final",
        }
        | change(place)
        for place in range(12)
    ]


def asked(
    name: str, view: Selection, made: Iterable[dict[str, Any]], **more: Any
) -> pd.DataFrame:
    given = {"unit_costs": by_hand.rows(view, "unit_costs", *made)}
    return by_hand.run(name, view, given, **more)


def every_force(**given: Any) -> list[dict[str, Any]]:
    return [row for force in BCH for row in running(force=force, **given)]


def of_unit(found: pd.DataFrame, area: str = "BCH") -> pd.Series:
    rows = found[(found["unit_id"] == "BCH-FEL") & (found["area"] == area)]
    (row,) = [row for _, row in rows.iterrows()]
    return row


def test_actual_stands_beside_budget_and_baseline_of_the_same_months(
    view: Selection,
) -> None:
    row = of_unit(asked("savings/running_cost", view, every_force()))
    assert (row.baseline_gbp, row.budget_gbp, row.actual_gbp) == (1500, 1350, 1425)
    assert (row.over_budget_gbp, row.missing_months) == (75, 0)
    assert row.budget_of_baseline_pct == pytest.approx(90)
    assert row.actual_of_baseline_pct == pytest.approx(95)
    # The whole year: five months at 95 and seven at 90, three forces.
    assert (row.year_baseline_gbp, row.year_budget_gbp) == (3600, 3240)
    assert (row.year_outturn_gbp, row.over_year_budget_gbp) == (3315, 75)
    assert row.outturn_of_baseline_pct == pytest.approx(3315 / 36)


def test_a_month_without_an_actual_is_in_no_column(view: Selection) -> None:
    def no_june(place: int) -> dict[str, Any]:
        return {"actual_gbp": None, "outturn_forecast_gbp": None} if place == 2 else {}

    made = [*running(change=no_june), *running(force=CAMBS), *running(force=HERTS)]
    found = asked("savings/running_cost", view, made)
    row, beds = of_unit(found), of_unit(found, BEDS)
    assert (row.baseline_gbp, row.budget_gbp, row.actual_gbp) == (1400, 1260, 1330)
    assert (row.missing_months, beds.missing_months) == (1, 1)
    assert of_unit(found, CAMBS).missing_months == 0
    # A year of which a month is not known has no outturn; the other forces' have one.
    assert pd.isna(row.year_outturn_gbp)
    assert of_unit(found, CAMBS).year_outturn_gbp == 1105


def test_a_force_that_sent_no_row_is_missing_too(view: Selection) -> None:
    found = asked("savings/running_cost", view, [*running(), *running(force=CAMBS)])
    row = of_unit(found)
    assert (row.missing_months, row.actual_gbp, row.baseline_gbp) == (5, 950, 1000)
    assert of_unit(found, HERTS).missing_months == 5
    assert pd.isna(of_unit(found, HERTS).actual_gbp)


def test_a_refund_lowers_the_cost(view: Selection) -> None:
    made = every_force(change=lambda place: {"actual_gbp": -600} if place == 1 else {})
    row = of_unit(asked("savings/running_cost", view, made))
    assert row.actual_gbp == 3 * (4 * 95 - 600)
    assert row.actual_of_baseline_pct == pytest.approx(-44)


@pytest.mark.parametrize("baseline", [0, None])
def test_no_percentage_without_a_baseline(
    view: Selection, baseline: int | None
) -> None:
    made = every_force(change=lambda _: {"pre_collaboration_baseline_gbp": baseline})
    row = of_unit(asked("savings/running_cost", view, made))
    assert pd.isna(row.actual_of_baseline_pct)
    assert pd.isna(row.baseline_gbp) == (baseline is None)
    assert row.over_budget_gbp == 75


def test_a_blank_budget_is_not_nothing(view: Selection) -> None:
    made = every_force(change=lambda place: {"budget_gbp": None} if place == 0 else {})
    row = of_unit(asked("savings/running_cost", view, made))
    assert pd.isna(row.budget_gbp)
    assert pd.isna(row.over_budget_gbp)
    assert pd.isna(row.year_budget_gbp)
    assert row.actual_gbp == 1425


def test_nothing_sent_gives_nothing(view: Selection) -> None:
    assert asked("savings/running_cost", view, []).empty
    assert asked("savings/running_cost_years", view, [], unit_id="all").empty


def test_one_force_alone_is_the_total(view: Selection) -> None:
    found = asked("savings/running_cost", replace(view, forces=(BEDS,)), every_force())
    assert found["area"].tolist() == [BEDS, BEDS]
    assert found["unit_id"].tolist() == ["BCH-FEL", "all"]
    assert found["is_total"].all()


def test_years_are_whole_and_the_open_one_is_an_outturn(view: Selection) -> None:
    made = [
        *every_force(started=2014, over=12),
        *every_force(started=2015, over=12),
        *every_force(),
    ]
    # One month of 2014/15 was never sent.
    made = [
        row for row in made if (row["month"], row["force"]) != (month(2014, 7), BEDS)
    ]
    found = asked("savings/running_cost_years", view, made, unit_id="BCH-FEL")
    total = found[found["is_total"]].set_index("financial_year")
    assert pd.isna(total.loc["2014/15", "actual_gbp"])
    assert total.loc["2014/15", "missing_months"] == 1
    assert total.loc["2015/16", "actual_gbp"] == 3420
    assert pd.isna(total.loc["2015/16", "outturn_gbp"])
    assert pd.isna(total.loc["2016/17", "actual_gbp"])
    assert total.loc["2016/17", "outturn_gbp"] == 3315
    assert total.loc["2016/17", "cost_of_baseline_pct"] == pytest.approx(3315 / 36)
    cambs = found[found["area"] == CAMBS].set_index("financial_year")
    assert cambs.loc["2014/15", "actual_gbp"] == 1140


def test_change_stands_in_kinds(view: Selection) -> None:
    def other(kind: str, amount: int | None) -> dict[str, Any]:
        row = running()[0] | {"cost_kind": kind, "actual_gbp": amount}
        return row | {"pre_collaboration_baseline_gbp": None}

    made = [
        *running(),
        other("programme", 700),
        other("capital", -50),
        other("external_grant", None),
    ]
    found = asked("savings/change_cost", view, made).set_index("unit_id")
    row = found.loc["BCH-FEL"]
    assert (row.programme_cost_gbp, row.capital_gbp) == (700, -50)
    assert pd.isna(row.external_grants_gbp)
    assert (row.missing_months, row.delivered_gbp) == (1, 206_400)
    without = found.loc["BCH-HRLD"]
    assert pd.isna(without.programme_cost_gbp)
    assert without.delivered_gbp == 485_900


def saving(saving_id: str, force: str = BEDS, **given: Any) -> dict[str, Any]:
    return {
        "saving_id": saving_id,
        "force": force,
        "financial_year": "2016/17",
        "as_at": dt.date(2016, 8, 31),
        "unit_id": "BCH-ICT",
        "title": "Contracts",
        "benefit_type": "cashable",
        "recurrence": "recurrent",
        "amount_basis": "in_year",
        "gross_or_net": "net",
        "benefit_status": "in_delivery",
        "planned_gbp": 100,
        "planned_to_date_gbp": 40,
        "forecast_gbp": 100,
        "delivered_gbp": 40,
        "data_status": "final",
    } | given


def gross(force: str = BEDS, **given: Any) -> dict[str, Any]:
    other = {"gross_or_net": "gross", "overlaps_saving_id": "ICT-01"}
    amounts = {"forecast_gbp": 130, "delivered_gbp": 55}
    return saving("ICT-04", force, **other, **amounts, **given)


@pytest.mark.parametrize(
    ("made", "new_cost"),
    [
        ([gross()], (30, 15)),
        ([], None),
        ([gross(benefit_status="withdrawn")], None),
        ([gross(benefit_type="cost_avoidance")], None),
        ([gross(financial_year="2015/16")], None),
        ([gross(amount_basis="new_full_year_effect")], None),
    ],
    ids=["gross", "none", "withdrawn", "other type", "other year", "full-year effect"],
)
def test_gross_less_net_is_new_running_cost(
    view: Selection, made: list[dict[str, Any]], new_cost: tuple[int, int] | None
) -> None:
    given = {
        "unit_savings": by_hand.rows(view, "unit_savings", saving("ICT-01"), *made)
    }
    (row,) = by_hand.run("savings/gross_and_net", view, given).to_dict("records")
    assert (row["net_forecast_gbp"], row["net_delivered_gbp"]) == (100, 40)
    found = (row["new_running_cost_forecast_gbp"], row["new_running_cost_to_date_gbp"])
    assert found == new_cost if new_cost else all(map(pd.isna, found))
    assert pd.isna(row["gross_forecast_gbp"]) == (new_cost is None)


def test_a_gross_amount_of_one_force_says_nothing_of_two(view: Selection) -> None:
    made = [saving("ICT-01"), saving("ICT-01", CAMBS), gross()]
    given = {"unit_savings": by_hand.rows(view, "unit_savings", *made)}
    (row,) = by_hand.run("savings/gross_and_net", view, given).to_dict("records")
    assert row["net_delivered_gbp"] == 80
    assert pd.isna(row["gross_delivered_gbp"])
    assert pd.isna(row["new_running_cost_to_date_gbp"])


# ---- the shipped extract, a second time in plain Python


def shipped(chosen: Selection, kind: str = "running") -> list[Row]:
    return [
        row
        for row in read("extracts/unit_costs.csv")
        if row["cost_kind"] == kind and row["force"] in chosen.bch_forces
    ]


def added(found: list[Row], key: Callable[[Row], Any], column: str) -> dict[Any, int]:
    sums: dict[Any, int] = defaultdict(int)
    for row in found:
        sums[key(row)] += int(row[column])
    return sums


def year_of(row: Row) -> str:
    return financial_year(dt.date.fromisoformat(row["month"]))


def test_shipped_period(chosen: Selection) -> None:
    first, last = (
        day.isoformat() for day in (chosen.period.first_day, chosen.period.last_day)
    )
    found = database.run("savings/running_cost", chosen)
    by_unit = found[found["is_total"] & (found["unit_id"] != "all")].set_index(
        "unit_id"
    )
    months = [row for row in shipped(chosen) if first <= row["month"] <= last]
    assert set(by_unit.index) == {row["unit_id"] for row in months}
    for name, column in MONEY.items():
        sums = added(months, lambda row: row["unit_id"], column)
        assert by_unit[name].to_dict() == sums
        whole = found[found["unit_id"] == "all"][name].tolist()
        assert whole == ([sum(sums.values())] if sums else [])


def test_shipped_years(chosen: Selection) -> None:
    found = database.run("savings/running_cost_years", chosen, unit_id="BCH-ICT")
    rows = [row for row in shipped(chosen) if row["unit_id"] == "BCH-ICT"]
    outturn = added(
        rows, lambda row: (row["force"], year_of(row)), "outturn_forecast_gbp"
    )
    expected = {
        key: amount
        for key, amount in outturn.items()
        if chosen.first_year <= key[1] <= chosen.last_year
    }
    cost = found["actual_gbp"].fillna(found["outturn_gbp"])
    areas = zip(found["area"], found["financial_year"], cost, strict=True)
    assert {(a, y): c for a, y, c in areas if a in BCH} == expected
    assert (
        found["outturn_gbp"].notna() == (found["financial_year"] == "2016/17")
    ).all()


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        ("programme", "programme_cost_gbp"),
        ("capital", "capital_gbp"),
        ("external_grant", "external_grants_gbp"),
    ],
)
def test_shipped_change(chosen: Selection, kind: str, column: str) -> None:
    last = chosen.period.last_day.isoformat()
    rows = [row for row in shipped(chosen, kind) if row["month"] <= last]
    found = database.run("savings/change_cost", chosen).set_index("unit_id")[column]
    assert found.dropna().to_dict() == added(rows, lambda r: r["unit_id"], "actual_gbp")
