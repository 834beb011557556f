"""Each savings query against plain Python over the CSV files, and spot values."""

import csv
from collections import defaultdict
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT

Row = dict[str, str]
AMOUNTS = ("planned_gbp", "planned_to_date_gbp", "forecast_gbp", "delivered_gbp")
SELECTIONS = (
    {},
    {"forces": ("Cambridgeshire",)},
    {"forces": ("Bedfordshire", "Hertfordshire", "Norfolk"), "first_year": "2015/16"},
    {"last_year": "2014/15"},
    {"comparison": "Year before"},
    {"forces": ("Norfolk",)},
)


@pytest.fixture(params=SELECTIONS, ids=str)
def chosen(request: pytest.FixtureRequest, view: Selection) -> Selection:
    """The opening view and others."""
    return replace(view, **request.param)


def read(path: str) -> list[Row]:
    with (ROOT / "data" / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def latest() -> list[Row]:
    """The last submission of each saving, force and year."""
    found: dict[tuple[str, ...], Row] = {}
    for row in sorted(read("extracts/unit_savings.csv"), key=lambda row: row["as_at"]):
        found[row["saving_id"], row["force"], row["financial_year"]] = row
    return list(found.values())


def counts(row: Row) -> bool:
    """Whether the headline counts a row: one long sentence of the rules."""
    return (
        row["benefit_type"] == "cashable"
        and row["recurrence"] == "recurrent"
        and row["amount_basis"] == "in_year"
        and row["gross_or_net"] == "net"
        and not row["overlaps_saving_id"]
        and row["benefit_status"]
        in ("full_case_approved", "in_delivery", "delivered", "assured")
    )


def rows(chosen: Selection) -> list[Row]:
    return [row for row in latest() if counts(row) and row["force"] in chosen.forces]


def added(found: list[Row], *keys: str) -> dict[tuple[str, ...], dict[str, int]]:
    """Amounts added up by key, a blank as nothing."""
    sums: dict[tuple[str, ...], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in found:
        for column in (*AMOUNTS, "at_risk_gbp"):
            sums[tuple(row[key] for key in keys)][column] += int(row[column] or 0)
    return sums


def test_left_out_is_what_the_headline_does_not_count(view: Selection) -> None:
    others = {row["saving_id"] for row in latest() if not counts(row)}
    assert set(database.run("savings/left_out", view)["saving_id"]) == others
    assert not others & {row["saving_id"] for row in rows(view)}
    assert len(others) == 14


def test_units_of_the_year(chosen: Selection) -> None:
    year = chosen.parameters["period_year"]
    expected = added(
        [row for row in rows(chosen) if row["financial_year"] == year], "unit_id"
    )
    planned = {key[0]: sums for key, sums in expected.items() if sums["planned_gbp"]}
    found = database.run("savings/by_unit", chosen).set_index("unit_id")
    assert set(found.index) == set(planned)
    for unit, sums in planned.items():
        for column in (*AMOUNTS, "at_risk_gbp"):
            assert found.loc[unit, column] == sums[column]


def test_units_since_their_start(chosen: Selection) -> None:
    year = chosen.parameters["period_year"]
    expected = added(
        [r for r in rows(chosen) if r["financial_year"] <= year], "unit_id"
    )
    for row in database.run("savings/by_unit", chosen).itertuples():
        sums = expected[row.unit_id,]
        assert row.planned_since_start_gbp == sums["planned_to_date_gbp"]
        assert row.delivered_since_start_gbp == sums["delivered_gbp"]


def test_years_by_force_and_together(chosen: Selection) -> None:
    found = database.run("savings/by_year", chosen)
    later = [r for r in rows(chosen) if r["financial_year"] >= chosen.first_year]
    forces = added(later, "force", "financial_year")
    together = added(later, "financial_year")
    for row in found.itertuples():
        key = (row.area, row.financial_year)
        sums = forces[key] if row.area in BCH else together[row.financial_year,]
        open_or_later = row.financial_year >= chosen.open_year
        assert row.planned_gbp == sums["planned_gbp"]
        assert pd.isna(row.delivered_gbp) == open_or_later
        assert pd.isna(row.forecast_gbp) == (not open_or_later)
        whole = row.forecast_gbp if open_or_later else row.delivered_gbp
        assert whole == sums["forecast_gbp" if open_or_later else "delivered_gbp"]
    count = len(chosen.bch_forces)
    assert len(found) == len(together) * (count + (count > 1))


def test_forces_add_up_to_the_total(view: Selection) -> None:
    found = database.run("savings/by_year", view)
    columns = ["planned_gbp", "delivered_to_date_gbp", "at_risk_gbp"]
    whole = found[found.is_total].set_index("financial_year")[columns].fillna(0)
    parts = found[~found.is_total].groupby("financial_year")[columns].sum()
    assert (whole == parts).all(axis=None)


def test_added_up_to_each_year_end_and_the_as_at_day(chosen: Selection) -> None:
    later = [r for r in rows(chosen) if r["financial_year"] >= chosen.first_year]
    years = added(later, "financial_year")
    planned = delivered = 0
    expected = [(0, 0)] if years else []
    for (year,), sums in sorted(years.items()):
        if year == chosen.open_year:
            delivered += sums["delivered_gbp"]
            expected.append((planned + sums["planned_to_date_gbp"], delivered))
        planned += sums["planned_gbp"]
        delivered += sums["delivered_gbp"] if year < chosen.open_year else 0
        expected.append((planned, delivered if year < chosen.open_year else -1))
    found = database.run("savings/cumulative", chosen)
    pairs = zip(found["planned_gbp"], found["delivered_gbp"].fillna(-1), strict=True)
    assert list(pairs) == expected


def test_statements_known_then(view: Selection) -> None:
    kinds = {"need", "ceiling", "expected", "delivered"} | {
        "predicted",
        "predicted_original",
    }
    expected = {
        row["statement_id"]
        for row in read("published/savings_statements.csv")
        if row["scope"] == "BCH"
        and row["amount_gbp"]
        and row["kind"] in kinds
        and not row["repeats_statement_id"]
        and row["known_on"] <= view.known_to.isoformat()
    }
    found = database.run("savings/claims", view)
    assert set(found["statement_id"]) == expected
    assert found["bound_words"].isna().tolist() == (found["bound"] == "exact").tolist()


def test_dates_begin_with_the_first_chosen_year(view: Selection) -> None:
    early = database.run("savings/dates", view)
    late = database.run("savings/dates", replace(view, first_year="2015/16"))
    assert list(early["milestone_id"]) == ["MS028", "MS043", "MS051"]
    assert list(late["milestone_id"]) == ["MS043", "MS051"]


def test_firearms_licensing_stands_out(view: Selection) -> None:
    row = database.run("savings/by_unit", view).set_index("unit_id").loc["BCH-FEL"]
    assert (row.delivered_gbp, row.planned_to_date_gbp) == (130_100, 70_000)
    assert row.delivered_of_plan_pct == pytest.approx(185.857, abs=0.001)
    assert row.planned_since_start_gbp == 110_000
    assert 200_000 < row.delivered_since_start_gbp < 210_000


def test_protective_services_meet_the_published_outturn(view: Selection) -> None:
    spot = replace(view, last_year="2013/14")
    units = database.run("savings/by_unit", spot).set_index("unit_id")
    assert units.loc["BCH-JPS", "delivered_gbp"] == 440_000
