"""What the fair share page asks, against plain Python over the CSV files."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest

from alliance.screen.findings import share, share_periods
from alliance.screen.findings.share_split import COST, apportioned
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.savings.test_queries import Row, counts, latest, read

SELECTIONS = (
    {},
    {"forces": ("Cambridgeshire",)},
    {"last_year": "2014/15"},
    {"comparison": "Year before"},
    {"last_year": "2008/09", "first_year": "2006/07"},
)
UNITS = ("all", "BCH-PC", "BCH-FEL", "BCH-PSD")


@pytest.fixture(params=SELECTIONS, ids=str)
def chosen(request: pytest.FixtureRequest, view: Selection) -> Selection:
    """The opening view and others."""
    return replace(view, **request.param)


def running(chosen: Selection, unit_id: str) -> list[Row]:
    """Rows of running cost that were spent in the months of the period."""
    first, last = str(chosen.period.first_day), str(chosen.period.last_day)
    return [
        row
        for row in read("extracts/unit_costs.csv")
        if row["cost_kind"] == "running"
        and first <= row["month"] <= last
        and row["actual_gbp"]
        and unit_id in ("all", row["unit_id"])
    ]


def rates(use: str) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in read("extracts/apportionment_rates.csv"):
        if row["applies_to"] == use:
            found[row["unit_id"], row["force"]].append(row)
    return found


def rate_on(rows: list[Row], day: str) -> Fraction:
    (rate,) = (
        row["rate_pct"]
        for row in rows
        if row["valid_from"] <= day and day <= (row["valid_to"] or "9999")
    )
    return Fraction(rate)


@pytest.mark.parametrize("unit_id", UNITS)
def test_each_month_by_its_own_shares_comes_to_the_same(
    chosen: Selection, unit_id: str
) -> None:
    """Exact fractions month by month, against pennies by run of months."""
    costs = rates("cost")
    own, exact = defaultdict(int), defaultdict(Fraction)
    for row in running(chosen, unit_id):
        own[row["force"]] += int(row["pre_collaboration_baseline_gbp"])
        for force in BCH:
            rate = rate_on(costs[row["unit_id"], force], row["month"])
            exact[force] += int(row["actual_gbp"]) * rate / 100
    rows = database.run("savings/share_by_key", chosen, unit_id=unit_id)
    found = share.by_force(rows)
    assert found["force"].tolist() == ([*BCH, "BCH"] if own else [])
    runs = len(rows[["unit_id", "shares_from"]].drop_duplicates())
    for row in found[found["force"] != "BCH"].to_dict("records"):
        assert row["baseline_pence"] == 100 * own[row["force"]]
        assert abs(row["cost_pence"] - 100 * exact[row["force"]]) < runs
    if own:
        whole = found.iloc[-1]
        assert whole["cost_pence"] == 100 * sum(exact.values())
        assert whole["baseline_pence"] == 100 * sum(own.values())


def test_what_the_chosen_forces_are_does_not_change_a_split(view: Selection) -> None:
    one = database.run(
        "savings/share_by_key", view.only("Hertfordshire"), unit_id="all"
    )
    pd.testing.assert_frame_equal(
        one, database.run("savings/share_by_key", view, unit_id="all")
    )


def test_figures_that_the_keys_count(view: Selection) -> None:
    found = database.run("savings/share_by_key", view, unit_id="BCH-PC")
    calls: dict[str, int] = defaultdict(int)
    officers: dict[str, float] = defaultdict(float)
    for row in read("extracts/contact_daily.csv"):
        first_line = row["queue"] in ("999", "101_primary")
        if first_line and "2016-04-01" <= row["day"] <= "2016-08-31":
            calls[row["force"]] += int(row["offered"])
    for row in read("published/workforce.csv"):
        if (row["as_at"], row["worker_type"]) == ("2016-03-31", "police officer"):
            officers[row["force"]] += float(row["fte"])
    people = {
        row["force"]: int(row["population"])
        for row in read("published/population.csv")
        if row["as_at"] == "2015-06-30" and row["basis"] == "sum_of_local_authorities"
    }
    assert found["force"].tolist() == list(BCH)
    for row in found.to_dict("records"):
        assert row["work_done"] == calls[row["force"]]
        assert row["officers_fte"] == pytest.approx(officers[row["force"]])
        assert row["residents"] == people[row["force"]]
    assert found["funding_gbp"].tolist() == [100_000_000, 128_900_000, 182_900_000]
    for column, day in (
        ("funding_from", dt.date(2016, 4, 1)),
        ("officers_on", dt.date(2016, 3, 31)),
        ("residents_on", dt.date(2015, 6, 30)),
    ):
        assert set(found[column].dt.date) == {day}


def test_units_with_activity_of_their_own(view: Selection) -> None:
    found = database.run("savings/share_by_key", view, unit_id="all")
    licences: dict[str, int] = defaultdict(int)
    for row in read("extracts/unit_measures.csv"):
        if row["unit_id"] == "BCH-FEL" and "2016-04-01" <= row["month"] <= "2016-08-01":
            licences[row["force"]] += int(row["denominator"])
    of_licensing = found[found["unit_id"] == "BCH-FEL"].set_index("force")
    assert of_licensing["work_done"].to_dict() == licences
    assert set(of_licensing["work_counted"]) == {
        'cases of the measure "licences decided in agreed time"'
    }
    without = found["unit_id"][found["work_done"].isna()]
    assert set(without) == {"BCH-JPS", "BCH-PROC", "BCH-PSD"}


def test_funding_of_the_one_year_stands_for_earlier_years_too(view: Selection) -> None:
    earlier = replace(view, last_year="2014/15")
    found = database.run("savings/share_by_key", earlier, unit_id="BCH-ICT")
    assert set(found["funding_from"].dt.date) == {dt.date(2016, 4, 1)}
    assert set(found["officers_on"].dt.date) == {dt.date(2014, 3, 31)}
    assert set(found["residents_on"].dt.date) == {dt.date(2013, 6, 30)}


def test_shares_of_officers_population_and_funding(view: Selection) -> None:
    rows = database.run("savings/share_by_key", view, unit_id="BCH-ICT")
    shares = apportioned(rows, COST).pivot(
        index="share_key", columns="force", values="share_pct"
    )
    for key, expected in {
        "agreed": (25.0, 31.0, 44.0),
        "funding": (24.28, 31.30, 44.41),
        "officers": (24.83, 30.93, 44.23),
        "population": (24.59, 31.48, 43.93),
        "equal": (33.33, 33.33, 33.33),
    }.items():
        assert shares.loc[key].tolist() == pytest.approx(list(expected), abs=0.006)


@pytest.mark.parametrize("unit_id", ["all", "BCH-PC"])
def test_savings_delivered_together(chosen: Selection, unit_id: str) -> None:
    year = chosen.parameters["period_year"]
    together: dict[str, int] = defaultdict(int)
    for row in latest():
        is_asked = row["financial_year"] == year and unit_id in ("all", row["unit_id"])
        if is_asked and counts(row) and row["delivered_gbp"]:
            together[row["unit_id"]] += int(row["delivered_gbp"])
    found = database.run("savings/share_savings", chosen, unit_id=unit_id)
    assert set(found["unit_id"]) == set(together)
    by_use = {"saving": rates("saving"), "cost": rates("cost")}
    day = str(chosen.period.first_day)
    for row in found.to_dict("records"):
        assert row["joint_delivered_gbp"] == together[row["unit_id"]]
        for use, column in (("saving", "saving_rate_pct"), ("cost", "cost_rate_pct")):
            rate = rate_on(by_use[use][row["unit_id"], row["force"]], day)
            assert row[column] == float(rate)


def test_the_update_of_23_june_2016(view: Selection) -> None:
    rows = database.run("savings/share_periods", view, unit_id="all")
    moved = share_periods.moved(rows, BCH)
    assert set(moved["unit"]) == {"Protective Services", "Professional Standards"}
    assert set(moved["changed_on"].dt.date) == {dt.date(2016, 6, 23)}
    year = sum(
        int(row["actual_gbp"])
        for row in read("extracts/unit_costs.csv")
        if row["unit_id"] == "BCH-JPS"
        and row["cost_kind"] == "running"
        and "2015-09" <= row["month"] <= "2016-08-01"
    )
    of_jps = moved[moved["unit"] == "Protective Services"].set_index("force")
    assert set(of_jps["cost_of_a_year_gbp"]) == {year}
    assert set(of_jps["months"]) == {12}
    for force, points in (
        ("Bedfordshire", "0.63"),
        ("Cambridgeshire", "-0.86"),
        ("Hertfordshire", "0.23"),
    ):
        exact = year * Fraction(points) / 100
        assert abs(Fraction(of_jps["moved_a_year_exact_gbp"][force]) - exact) < 0.02
    assert of_jps["moved_a_year_exact_gbp"].sum() == pytest.approx(0, abs=1e-6)


def test_periods_of_shares_are_those_of_the_file(view: Selection) -> None:
    found = database.run("savings/share_periods", view, unit_id="all")
    listed = {
        (row["unit_id"], row["applies_to"], row["valid_from"], row["force"]): float(
            row["rate_pct"]
        )
        for row in read("extracts/apportionment_rates.csv")
    }
    keys = zip(
        found["unit_id"],
        found["applies_to"],
        found["valid_from"].dt.date.astype(str),
        found["force"],
        strict=True,
    )
    assert dict(zip(keys, found["rate_pct"], strict=True)) == listed


def test_units_and_months_that_count(view: Selection) -> None:
    found = database.run("savings/share_units", view)
    assert len(found) == 10
    assert set(found["months"]) == {5}
    assert set(found["months_left_out"]) == {0}


def test_comparators(view: Selection) -> None:
    found = database.run("savings/share_comparators", view).set_index("force")
    assert found["share_pct"]["Suffolk"] == pytest.approx(43.5, abs=0.001)
    grant = found[found["scope"] == "East Midlands"]
    assert grant["share_pct"].sum() == pytest.approx(100.0)
    known_to = replace(view, known_to=dt.date(2013, 1, 1))
    earlier = database.run("savings/share_comparators", known_to)
    assert set(earlier["scope"]) == {"East Midlands"}
