"""The queries of the page after go-live: rows by hand, and the shipped CSV files."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.savings import by_hand
from tests.savings.test_queries import latest, read

BEDS, CAMBS, HERTS = BCH
NAME = "savings/measures_before_after"


def row(month: str, met: int, force: str = BEDS, **given: Any) -> dict[str, Any]:
    return {
        "unit_id": "BCH-FEL",
        "force": force,
        "month": dt.date.fromisoformat(f"{month}-01"),
        "measure": "decided",
        "numerator": met,
        "denominator": 10,
        "target_pct": 90,
        "direction": "higher",
        "data_status": "final",
    } | given


def asked(
    view: Selection, *made: dict[str, Any], live: str = "2015-12-01"
) -> pd.DataFrame:
    units = by_hand.rows(
        view,
        "collaborations",
        *(
            {"unit_id": code, "short_name": code, "go_live_on": day}
            for code, day in (
                ("BCH-FEL", dt.date.fromisoformat(live)),
                ("BCH-PC", None),
            )
        ),
    )
    measures = by_hand.rows(view, "unit_measures", *made)
    given = {"unit_measures": measures, "collaborations": units}
    return by_hand.run(NAME, view, given)


def sides(found: pd.DataFrame, area: str = "BCH") -> dict[str, tuple[int, int, int]]:
    rows = found[found["area"] == area]
    return {r.side: (r.met, r.cases, r.months) for r in rows.itertuples()}


def test_the_same_months_are_pooled_on_both_sides(view: Selection) -> None:
    found = asked(
        view,
        row("2014-11", 1),
        row("2014-12", 9),
        row("2015-01", 8),
        row("2015-02", 7),
        row("2015-11", 1),
        row("2015-12", 6),
        row("2016-01", 5),
    )
    # February has no month live to stand beside; November is before both.
    assert sides(found) == {"before": (17, 20, 2), "after": (11, 20, 2)}
    before = found[(found["side"] == "before") & found["is_total"]].iloc[0]
    assert before.reached_pct == pytest.approx(85)
    assert (before.first_month, before.last_month) == (
        pd.Timestamp(2014, 12, 1),
        pd.Timestamp(2015, 1, 1),
    )


def test_twelve_months_at_most(view: Selection) -> None:
    made = [
        row(f"{year}-{month:02d}", 5 + (year > 2015))
        for year in (2014, 2015, 2016)
        for month in range(1, 13)
    ]
    found = asked(replace(view, as_at=dt.date(2016, 12, 31)), *made, live="2015-06-01")
    assert sides(found)["before"] == (60, 120, 12)
    assert sides(found)["after"] == (7 * 5 + 5 * 6, 120, 12)


def test_a_go_live_within_a_month_counts_from_the_next(view: Selection) -> None:
    made = (row("2014-12", 9), row("2015-01", 8), row("2015-12", 6), row("2016-01", 5))
    found = asked(view, *made, live="2015-12-15")
    assert sides(found) == {"before": (8, 10, 1), "after": (5, 10, 1)}


def test_a_month_that_one_force_lacks_is_left_out_for_it(view: Selection) -> None:
    found = asked(
        view,
        row("2014-12", 9),
        row("2015-12", 6),
        row("2016-01", 1),
        row("2015-01", 8, CAMBS),
        row("2016-01", 4, CAMBS),
        row("2016-01", 4, HERTS),
    )
    assert sides(found, BEDS) == {"before": (9, 10, 1), "after": (6, 10, 1)}
    assert sides(found, CAMBS) == {"before": (8, 10, 1), "after": (4, 10, 1)}
    assert sides(found, HERTS) == {}
    assert sides(found) == {"before": (17, 20, 2), "after": (10, 20, 2)}


def test_without_a_before_only_after_is_given(view: Selection) -> None:
    assert sides(asked(view, row("2015-12", 6), row("2016-01", 5))) == {
        "after": (11, 20, 2)
    }


def test_a_unit_without_a_go_live_is_none(view: Selection) -> None:
    made = (row(month, 5, unit_id="BCH-PC") for month in ("2014-12", "2015-12"))
    assert asked(view, *made).empty


def test_no_case_has_no_rate(view: Selection) -> None:
    none = {"numerator": 0, "denominator": 0}
    found = asked(view, row("2014-12", 0, **none), row("2015-12", 0, **none))
    assert found["reached_pct"].isna().all()


def test_shipped_measures(view: Selection) -> None:
    shipped = [
        r for r in read("extracts/unit_measures.csv") if r["unit_id"] == "BCH-FEL"
    ]
    found = database.run(NAME, view)
    for force in BCH:
        for side, first, last in (
            ("before", "2014-12-01", "2015-08-01"),
            ("after", "2015-12-01", "2016-08-01"),
        ):
            rows = [
                r
                for r in shipped
                if r["force"] == force and first <= r["month"] <= last
            ]
            counted = sides(found[found["unit_id"] == "BCH-FEL"], force)[side]
            assert counted == (
                sum(int(r["numerator"]) for r in rows),
                sum(int(r["denominator"]) for r in rows),
                9,
            )


def test_units_that_went_live_and_those_that_did_not(view: Selection) -> None:
    found = database.run("savings/units_live", view).set_index("unit_id")
    live = found[found["go_live_on"].notna()]
    assert sorted(live.index) == ["BCH-FEL", "BCH-HRLD"]
    licensing = live.loc["BCH-FEL"]
    assert (licensing.review, licensing.review_kind) == ("late 2016", "planned")
    assert licensing.go_live_on == pd.Timestamp(2015, 12, 1)
    contact = found.loc["BCH-PC"]
    assert pd.isna(contact.go_live_on)
    assert pd.isna(contact.delivered_gbp)
    assert contact.agreed_on == pd.Timestamp(2015, 11, 27)


def test_savings_since_go_live(view: Selection) -> None:
    rows = [
        r
        for r in latest()
        if r["saving_id"] in ("FEL-01", "FEL-02")
        and "2015/16" <= r["financial_year"] <= "2016/17"
    ]
    found = database.run("savings/units_live", view).set_index("unit_id").loc["BCH-FEL"]
    assert found.planned_to_date_gbp == sum(int(r["planned_to_date_gbp"]) for r in rows)
    assert found.delivered_gbp == sum(int(r["delivered_gbp"]) for r in rows)
    assert found.delivered_of_plan_pct == pytest.approx(
        100 * found.delivered_gbp / found.planned_to_date_gbp
    )


def test_published_statements_stand_whatever_is_chosen(view: Selection) -> None:
    found = database.run("savings/published_results", replace(view, forces=("Kent",)))
    assert found["statement_id"].tolist() == ["SV009", "SV010", "SV001", "SV001"]
    early = replace(view, known_to=dt.date(2016, 1, 1))
    assert database.run("savings/published_results", early).empty


def test_published_sums_have_their_parts(view: Selection) -> None:
    found = database.run("savings/published_sums", view)
    parts = found[found["role"] == "part"].groupby("check_id")["amount_gbp"].sum()
    assert parts.to_dict() == {
        "Four units of October 2011": 2_982_000,
        "Joint Protective Services, three years": 5_180_000,
        "Two units of April 2012": 1_242_000,
    }
    # Before its last part was published a sum cannot be checked.
    early = database.run(
        "savings/published_sums", replace(view, known_to=dt.date(2012, 4, 29))
    )
    assert early.empty
