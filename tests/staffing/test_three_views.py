"""Three views of shared units: one total, each part against a plain second count."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

import duckdb
import pandas as pd
import pytest

from alliance.screen.findings import three_views as findings
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database, snapshot
from tests.conftest import ROOT
from tests.savings import by_hand

AUGUST = dt.date(2016, 8, 31)
RATES = pd.read_csv(ROOT / "data/extracts/apportionment_rates.csv")
ROWS = pd.read_csv(ROOT / "data/extracts/staffing.csv")
FIGURES = ("establishment_fte", "strength_fte")
OWN = {"unit_id": "SHARED", "worker_type": "all"}


def every(view: Selection) -> duckdb.DuckDBPyConnection:
    return database.connect(snapshot.path(view.snapshot)).cursor()


def test_totals_are_equal_in_all_three_views(view: Selection) -> None:
    """For every month, unit and worker type, and so are the sums of the parts."""
    found = every(view).execute("from staffing_three_views").df()
    key = ["unit_id", "worker_type", "as_at"]
    totals = found[found.force == "BCH"]
    assert set(totals.groupby(key).size()) == {3}
    assert set(totals.groupby("counted_by").size()) == {len(totals) // 3}
    whole = totals.set_index(["counted_by", *key])[list(FIGURES)]
    for view_of in ("host", "funder"):
        pd.testing.assert_frame_equal(whole.loc["employer"], whole.loc[view_of])
    parts = found[found.force != "BCH"].groupby(["counted_by", *key])
    for name in FIGURES:
        sums = parts[name].agg(lambda part: part.sum(skipna=False)).dropna()
        pd.testing.assert_series_equal(sums, whole[name].loc[sums.index])
        assert len(sums) > 0.8 * len(whole)
        assert sums.index.get_level_values("counted_by").nunique() == 3


def test_withheld_parts_never_join_a_sum(view: Selection) -> None:
    found = every(view).execute("from staffing_three_views").df()
    assert found[found.withheld_because.notna()][list(FIGURES)].isna().all(axis=None)
    assert found[found.withheld_because.isna()][list(FIGURES)].notna().all(axis=None)
    assert not set(found.unit_id) & {"ER-ERSOU", "REST", "WHOLE"}


def counted(day: str) -> dict[tuple[str, str], float]:
    """Posts of the shared units on a day by view and force, from the files."""
    sums: dict[tuple[str, str], float] = defaultdict(float)
    rows = ROWS[(ROWS.as_at == day) & ~ROWS.unit_id.isin(["REST", "ER-ERSOU"])]
    for row in rows.itertuples():
        posts = row.establishment_fte - row.externally_funded_fte
        sums["employer", row.employer_force] += posts
        sums["host", row.host_force] += posts
        rates = RATES[
            (RATES.unit_id == row.unit_id)
            & (RATES.applies_to == "cost")
            & (RATES.valid_from <= day)
            & (RATES.valid_to.fillna("2999") >= day)
        ]
        for rate in rates.itertuples():
            sums["funder", rate.force] += posts * rate.rate_pct / 100
        if rates.empty:
            sums["funder", "No rate held"] += posts
    return sums


@pytest.mark.parametrize("day", ["2013-04-30", "2016-05-31", "2016-06-30"])
def test_each_part_a_second_time(view: Selection, day: str) -> None:
    """Rates of two units changed on 23 June 2016."""
    found = database.run("staffing/views_months", view, **OWN)
    rows = findings.at(found, dt.date.fromisoformat(day))
    shown = {
        (row.counted_by, row.force): row.establishment_fte
        for row in rows[~rows.is_total].itertuples()
    }
    assert shown == pytest.approx(dict(counted(day)))


def test_august_2016(view: Selection) -> None:
    found = database.run("staffing/views_months", view, **OWN)
    rows = findings.at(found, AUGUST).set_index(["counted_by", "force"])
    shares = rows.share_of_posts_pct.round(1)
    assert shares.loc["employer"].tolist() == [25.8, 30.4, 43.8, 100.0]
    assert shares.loc["host"].tolist() == [38.1, 11.9, 50.0, 100.0]
    assert shares.loc["funder"].tolist() == [20.5, 27.9, 40.1, 11.5, 100.0]
    assert rows.establishment_fte.loc[(slice(None), "BCH")].round(2).tolist() == (
        [2842.55] * 3
    )


def test_two_forces_keep_the_total_of_three(view: Selection) -> None:
    all_rows = database.run("staffing/views_months", view, **OWN)
    two = view.only("Bedfordshire", "Hertfordshire")
    rows = database.run("staffing/views_months", two, **OWN)
    same = all_rows[all_rows.force != "Cambridgeshire"].reset_index(drop=True)
    pd.testing.assert_frame_equal(rows, same)
    assert database.run("staffing/views_months", view.only("Kent"), **OWN).empty


def test_a_unit_is_hosted_whole_and_split_by_its_rates(view: Selection) -> None:
    own = {"unit_id": "BCH-HRLD", "worker_type": "all"}
    rows = findings.at(database.run("staffing/views_months", view, **own), AUGUST)
    table = findings.beside(rows)
    assert table.force.tolist() == [*BCH, "BCH total"]
    assert table["Posts hosted_fte"].tolist() == [0.0, 212.0, 0.0, 212.0]
    assert table["Posts employed_fte"].tolist() == [53.0, 65.0, 94.0, 212.0]
    assert table["Posts funded_fte"].tolist() == pytest.approx(
        [51.516, 66.356, 94.128, 212.0]
    )
    assert findings.finding(rows) == (
        "Of the posts, Cambridgeshire employs 30.7%, hosts 100.0% and funds 31.3%."
    )


def test_a_unit_without_rates_is_never_split(view: Selection) -> None:
    own = {"unit_id": "BCH-RPU", "worker_type": "all"}
    rows = findings.at(database.run("staffing/views_months", view, **own), AUGUST)
    funded = rows[rows.counted_by == "funder"].set_index("force").share_of_posts_pct
    assert funded.to_dict() == pytest.approx(
        dict.fromkeys(BCH, 0.0) | {"No rate held": 100.0, "BCH": 100.0}
    )
    table = findings.beside(rows).set_index("force")
    assert table.at["No rate held", "Posts hosted_fte"] == "[z]"
    assert table.at["No rate held", "Posts funded_fte"] == pytest.approx(178.38)


def test_nobody_funds_a_unit_before_its_first_rate(view: Selection) -> None:
    later = by_hand.opened(view).execute("from apportionment_rates").df()
    later = later.assign(valid_from=pd.Timestamp(2016, 8, 1), valid_to=None)
    later = later.drop_duplicates(["unit_id", "force", "applies_to"])
    given = {"apportionment_rates": later}
    found = by_hand.run("staffing/views_months", view, given, **OWN)
    funded = found[(found.counted_by == "funder") & (found.force == "No rate held")]
    shares = funded.set_index("as_at").share_of_posts_pct
    assert shares["2016-07-31"] == pytest.approx(100.0)
    assert shares["2016-08-31"] == pytest.approx(11.517, abs=0.001)


def test_withheld_parts_are_marked_and_left_out_of_the_sentence(
    view: Selection,
) -> None:
    own = {"unit_id": "BCH-CJ1", "worker_type": "police officer"}
    rows = findings.at(database.run("staffing/views_months", view, **own), AUGUST)
    table = findings.beside(rows)
    assert table["Posts employed_fte"].tolist() == ["[c]", "[c]", 5.0, 12.0]
    assert findings.finding(rows) == (
        "Of the posts, Bedfordshire hosts 100.0% and funds 24.3%."
    )
    beds = findings.at(
        database.run("staffing/views_months", view.only("Bedfordshire"), **own), AUGUST
    )
    assert findings.parts(beds, "employer").empty
    assert findings.parts(beds, "host").establishment_fte.tolist() == [12.0]


def test_sentences(view: Selection) -> None:
    found = database.run("staffing/views_months", view, **OWN)
    assert findings.finding(findings.at(found, AUGUST)) == (
        "Of the posts, Cambridgeshire employs 30.4%, hosts 11.9% and funds 27.9%; no "
        "rate of cost is held for 11.5% of them."
    )
    assert findings.totals(findings.at(found, AUGUST)) == (
        "All three views add to one BCH total: 2,842.6 posts and 2,702.2 FTE of "
        "strength."
    )
    host = findings.parts(found, "host")
    assert findings.months(host, "host") == (
        "Share of posts hosted, Apr 2013 to Aug 2016: Bedfordshire 38.6% to 38.1%, "
        "Cambridgeshire 12.0% to 11.9%, Hertfordshire 49.4% to 50.0%."
    )
    assert findings.finding(found.head(0)) == findings.NONE
    assert findings.months(found.head(0), "host") == findings.NONE
    assert findings.totals(found.head(0)) == "The BCH total is withheld."


def test_units_with_hosts_and_rates(view: Selection) -> None:
    found = database.run(
        "staffing/views_units", replace(view, forces=BCH), worker_type="all"
    )
    assert findings.without_rates(found) == (
        "Armed Policing and Roads Policing have no rate of cost: who funds them is not "
        "known."
    )
    shown = findings.units(found).set_index("unit")
    assert shown.at["ERSOU", "posts_fte"] == "[c]"
    assert shown.loc["Professional Standards"].tolist() == [
        *("Hertfordshire", 140.0, 24.83, 30.94, 44.23, "officers")
    ]
    rated = found[found.basis.notna()]
    rates = rated.filter(like="_rate_pct").sum(axis=1)
    assert rates.tolist() == pytest.approx([100.0] * 10)
    assert findings.without_rates(rated) == (
        "Every unit shown has rates of cost on this day."
    )


def test_funding_without_any_rate_is_not_nought(view: Selection) -> None:
    own = {**OWN, "unit_id": "BCH-RPU"}
    rows = findings.known(database.run("staffing/views_months", view, **own))
    now = findings.at(rows, AUGUST)
    assert findings.finding(now) == (
        "Of the posts, Hertfordshire employs 44.8% and hosts 100.0%; who funds them is "
        "not known."
    )
    beside = findings.beside(now).set_index("force")
    funded = beside.filter(like="funded")
    assert set(funded.loc["Bedfordshire"]) == {"[x]"}
    assert set(beside.filter(like="hosted").loc["No rate held"]) == {"[z]"}
    assert funded.loc["BCH total"].tolist() == beside.loc["BCH total"].tolist()[::3]
    assert "Bedfordshire" not in findings.months(
        findings.parts(rows, "funder"), "funder"
    )
