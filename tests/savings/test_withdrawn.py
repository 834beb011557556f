"""Savings that are withdrawn, cost money or have no plan are shown as that."""

import pandas as pd
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.savings import changed

LATEST = pd.Timestamp(2016, 8, 31)


def _of_year(rows: pd.DataFrame, saving_id: str) -> pd.Series:
    return (
        (rows["saving_id"] == saving_id)
        & (rows["financial_year"] == "2016/17")
        & (rows["as_at"] == LATEST)
    )


def withdraw(saving_id: str) -> changed.Change:
    """A change that withdraws a saving in the last submission."""

    def made(rows: pd.DataFrame) -> pd.DataFrame:
        chosen = (rows["saving_id"] == saving_id) & (rows["as_at"] == LATEST)
        assert chosen.any()
        rows.loc[chosen, "benefit_status"] = "withdrawn"
        rows.loc[chosen, ["forecast_gbp", "delivered_gbp", "at_risk_gbp"]] = 0
        return rows

    return made


def amounts(saving_id: str, **of_force: int) -> changed.Change:
    """A change of amounts of a saving of 2016/17 in the last submission."""

    def made(rows: pd.DataFrame) -> pd.DataFrame:
        chosen = _of_year(rows, saving_id)
        for column, amount in of_force.items():
            rows.loc[chosen, column] = amount
        return rows

    return made


def unit(rows: pd.DataFrame, unit_id: str) -> pd.Series:
    return rows.set_index("unit_id").loc[unit_id]


def test_a_withdrawn_saving_with_an_approved_case_keeps_its_plan(
    view: Selection,
) -> None:
    before = unit(database.run("savings/by_unit", view), "BCH-CUS")
    after = unit(changed.run("savings/by_unit", view, withdraw("CUS-01")), "BCH-CUS")
    assert after.planned_gbp == before.planned_gbp == 200_000
    assert before.forecast_gbp - after.forecast_gbp == pytest.approx(120_000, rel=0.02)
    assert after.outturn_of_plan_pct < 50


def test_a_withdrawn_saving_that_never_had_a_case_is_listed(view: Selection) -> None:
    found = changed.run("savings/left_out", view, withdraw("PC-04"))
    row = found.set_index("saving_id").loc["PC-04"]
    assert (row.left_out_as, row.benefit_status) == ("Withdrawn", "withdrawn")


def test_a_cost_is_shown_and_not_rated(view: Selection) -> None:
    change = amounts(
        "FEL-01",
        planned_gbp=-5_000,
        planned_to_date_gbp=-2_000,
        forecast_gbp=-6_000,
        delivered_gbp=-2_500,
        at_risk_gbp=0,
    )
    without = database.run("savings/by_unit", view)
    assert unit(without, "BCH-FEL").planned_gbp > 0
    others = [i for i in ids(view, "BCH-FEL") if i != "FEL-01"]
    row = unit(
        changed.run("savings/by_unit", view, both(change, dropped(others))), "BCH-FEL"
    )
    assert (row.planned_gbp, row.forecast_gbp) == (-15_000, -18_000)
    assert (row.delivered_gbp, row.over_plan_gbp) == (-7_500, -3_000)
    assert pd.isna(row.outturn_of_plan_pct)
    assert pd.isna(row.delivered_of_plan_pct)


def test_a_saving_without_a_plan_is_shown_and_not_rated(view: Selection) -> None:
    change = amounts("FEL-01", planned_gbp=0, planned_to_date_gbp=0)
    others = [i for i in ids(view, "BCH-FEL") if i != "FEL-01"]
    row = unit(
        changed.run("savings/by_unit", view, both(change, dropped(others))), "BCH-FEL"
    )
    assert row.planned_gbp == 0
    assert row.forecast_gbp > 0
    assert pd.isna(row.over_plan_gbp)
    assert pd.isna(row.over_plan_to_date_gbp)
    assert pd.isna(row.outturn_of_plan_pct)


def ids(view: Selection, unit_id: str) -> list[str]:
    """The savings of a unit."""
    rows = changed.run("views/savings_on_day", view, lambda rows: rows)
    return list(rows[rows["unit_id"] == unit_id]["saving_id"].unique())


def dropped(saving_ids: list[str]) -> changed.Change:
    return lambda rows: rows[~rows["saving_id"].isin(saving_ids)]


def both(first: changed.Change, second: changed.Change) -> changed.Change:
    return lambda rows: second(first(rows))
