"""The year's outturn: ranges, steps that close, what is at risk, part-year effects."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import confidence, variance
from alliance.screen import navigation
from alliance.screen.charts import outturn as charts
from alliance.screen.findings import outturn, outturn_steps, part_year
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.pages.test_pages import charts as drawn
from tests.pages.test_pages import opened, text
from tests.savings import changed
from tests.savings.test_queries import rows as counted_rows
from tests.savings.test_withdrawn import withdraw

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "outturn")
ALL = {"unit_id": "all", "from_year": "2016/17"}
ROW = {
    "unit": "Alpha",
    "saving_id": "A-01",
    "title": "One team",
    "financial_year": "2016/17",
    "variance_reason": "timing",
    "confidence": "amber",
    "at_risk_reason": "A late rota",
    "planned_gbp": 100_000,
    "planned_to_date_gbp": 40_000,
    "delivered_gbp": 30_000,
    "forecast_gbp": 80_000,
    "at_risk_gbp": 10_000,
}
OVER = ROW | {
    "unit": "Beta",
    "title": "One store",
    "variance_reason": "price",
    "confidence": None,
    "at_risk_reason": None,
    "forecast_gbp": 130_000,
    "at_risk_gbp": 0,
}
QUIET = ROW | {
    "variance_reason": None,
    "confidence": "green",
    "forecast_gbp": 101_000,
    "delivered_gbp": 1_000,
    "at_risk_gbp": 0,
}


def rows(*found: dict[str, object]) -> pd.DataFrame:
    return outturn.ranged(pd.DataFrame(found, columns=list(ROW)))


THREE = rows(ROW, OVER, QUIET)


@pytest.mark.parametrize(
    ("forecast", "delivered", "at_risk", "stated", "low"),
    [
        (80_000, 30_000, 0, "amber", 65_000),
        (80_000, 30_000, 0, "green", 77_500),
        (80_000, 30_000, 0, "red", 42_500),
        (80_000, 30_000, 0, "", 30_000),
        (80_000, 90_000, 0, "red", 80_000),
        (-5_000, 0, 0, "amber", -5_000),
        (-5_000, -6_000, 0, "amber_red", -5_500),
        # Self-service through the new HR system: most of it is at risk.
        (35_100, 0, 28_079, "amber_red", 7_021),
        (80_000, 30_000, 10_000, "amber", 65_000),
    ],
)
def test_low_end(
    forecast: int, delivered: int, at_risk: int, stated: str, low: int
) -> None:
    assert confidence.low_end(forecast, delivered, at_risk, stated) == low


@given(
    st.integers(-(10**9), 10**9),
    st.integers(-(10**9), 10**9),
    st.sampled_from([*confidence.KEPT, "", "unknown"]),
)
def test_the_low_end_is_never_above_the_forecast(
    forecast: int, delivered: int, stated: str
) -> None:
    low = confidence.low_end(forecast, delivered, 0, stated)
    assert min(forecast, delivered) <= low <= forecast


@given(
    st.dictionaries(
        st.sampled_from([*outturn_steps.REASONS, outturn_steps.NO_REASON]),
        st.integers(-(10**9), 10**9),
    ),
    st.integers(-(10**9), 10**9),
    st.integers(-(10**9), 10**9),
)
def test_the_steps_close(amounts: dict[str, int], plan: int, forecast: int) -> None:
    found = variance.steps(amounts, plan, forecast, outturn_steps.NO_REASON)
    assert plan + sum(found.values()) == forecast


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*outturn_steps.REASONS, None]),
            st.integers(-(10**8), 10**8),
            st.integers(-(10**8), 10**8),
        ),
        min_size=1,
        max_size=20,
    )
)
def test_the_waterfall_closes(
    amounts: list[tuple[str | None, int, int]],
) -> None:
    given_rows = [
        ROW | {"variance_reason": reason, "planned_gbp": plan, "forecast_gbp": forecast}
        for reason, plan, forecast in amounts
    ]
    found = outturn_steps.steps(rows(*given_rows))
    planned = sum(plan for _, plan, _ in amounts)
    assert found["outturn_gbp"].iloc[0] == planned
    assert found["outturn_gbp"].iloc[-1] == sum(f for _, _, f in amounts)
    assert planned + found["change_gbp"].sum() == found["outturn_gbp"].iloc[-1]


def test_steps() -> None:
    found = outturn_steps.steps(THREE).set_index("step")
    assert found["change_gbp"].to_dict() == {
        "plan": 0,
        "timing": -20_000,
        "scope": 0,
        "price": 30_000,
        "delivery": 0,
        "no reason given": 1_000,
        "forecast": 0,
    }
    assert outturn_steps.finding(outturn_steps.steps(THREE)) == (
        "The forecast is £11k over plan; price moves it most: +£30k."
    )
    level = ROW | {"forecast_gbp": 100_000}
    assert outturn_steps.finding(outturn_steps.steps(rows(level))) == (
        "The forecast is level with plan: nothing moved."
    )


def test_units_and_sentences() -> None:
    found = outturn.units(THREE).set_index("unit")
    # 30,000 + 70 % of 50,000 and 1,000 + 95 % of 100,000; none stated: delivered.
    assert found["low_gbp"].to_dict() == {"Alpha": 161_000, "Beta": 30_000}
    assert outturn.finding(THREE, "2016/17") == (
        "2016/17 may come out between £191k and £311k, £300k planned; the low end of "
        "0 of 2 units keeps its plan."
    )
    unplanned = ROW | {"planned_gbp": 0, "planned_to_date_gbp": 0}
    assert outturn.finding(rows(unplanned), "2016/17") == (
        "2016/17 may come out between £65k and £80k, £0 planned; no unit has a plan."
    )
    assert outturn.finding(rows(), "2016/17") == outturn.NONE
    assert outturn.at_risk_finding(THREE) == (
        "£10k is at risk in 1 saving; most in One team (Alpha)."
    )
    assert outturn.at_risk_finding(rows(OVER)) == "No amount is at risk."
    assert outturn.at_risk(THREE)["confidence"].tolist() == ["Amber"]
    assert "Amber/Green 85%" in outturn.method()


def test_tiles() -> None:
    shown = outturn.tiles(THREE, "2016/17", "Apr to Aug 2016")
    assert [(tile.label, tile.value, tile.comparison) for tile in shown] == [
        ("Plan, 2016/17", "£300k", "full-year"),
        ("Delivered, Apr to Aug 2016", "£61k", "£59k under plan to date"),
        ("Forecast outturn", "£311k", "£11k over plan"),
        ("Low end", "£191k", "£109k under plan"),
        ("At risk", "£10k", "3.2% of the forecast"),
    ]
    assert outturn.tiles(rows(), "2016/17", "") == []


@pytest.mark.parametrize(
    ("live_on", "months", "in_year", "new"),
    [
        # The known example: £120k live 1 December 2015 brings £40k in 2015/16.
        (dt.date(2015, 12, 1), 4, 40_000, 80_000),
        (dt.date(2016, 4, 1), 12, 120_000, 0),
        (dt.date(2016, 3, 31), 0, 0, 120_000),
        (dt.date(2015, 12, 2), 3, 30_000, 90_000),
    ],
)
def test_part_year(live_on: dt.date, months: int, in_year: int, new: int) -> None:
    found = part_year.years(120_000, live_on)
    assert found["months_live"].tolist() == [months, 12]
    assert found["saved_in_the_year_gbp"].tolist() == [in_year, 120_000]
    assert found["new_against_the_year_before_gbp"].tolist() == [in_year, new]


def test_part_year_in_words() -> None:
    assert part_year.finding(part_year.years(120_000, dt.date(2015, 12, 1))) == (
        "£40k in 2015/16 (4 months live), £120k from 2016/17."
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_charts(mode: str) -> None:
    chart = charts.ranges(outturn.units(THREE), mode=mode)  # type: ignore[arg-type]
    names = [trace.name for trace in chart.data[:5]]
    assert names == [
        *("Low end to forecast", "Delivered to date", "Without what is at risk"),
        *("Forecast", "Plan"),
    ]
    assert chart.data[2].x[0] == 171_000
    assert pd.isna(chart.data[2].x[1])
    steps = charts.steps(outturn_steps.steps(THREE), mode=mode)  # type: ignore[arg-type]
    bar, ends, words = steps.data
    assert list(bar.base) == [0, -20_000, -20_000, 10_000, 10_000]
    assert list(ends.x) == [0, 11_000]
    assert [word.strip() for word in words.text] == [
        *("£300k", "−£20k", "no change", "+£30k", "no change", "+£1k", "£311k"),
    ]


@pytest.mark.parametrize("forces", [("Bedfordshire",), None])
def test_amounts_against_the_extract(
    view: Selection, forces: tuple[str, ...] | None
) -> None:
    chosen = replace(view, forces=forces or view.forces)
    expected = [r for r in counted_rows(chosen) if r["financial_year"] == "2016/17"]
    every = database.run("savings/outturn", chosen, **ALL)
    found = every[every["financial_year"] == "2016/17"]
    for column in ("planned_gbp", "forecast_gbp", "delivered_gbp", "at_risk_gbp"):
        assert found[column].sum() == sum(int(r[column] or 0) for r in expected)
    units = database.run("savings/by_unit", chosen)
    assert found["forecast_gbp"].sum() == units["forecast_gbp"].sum()


def test_a_withdrawn_saving_is_a_step_down(view: Selection) -> None:
    before = _steps(database.run("savings/outturn", view, **ALL))
    after = _steps(changed.run("savings/outturn", view, withdraw("CUS-01"), **ALL))
    assert after["outturn_gbp"].iloc[0] == before["outturn_gbp"].iloc[0]
    lost = before["outturn_gbp"].iloc[-1] - after["outturn_gbp"].iloc[-1]
    assert lost == 118_200


def _steps(every: pd.DataFrame) -> pd.DataFrame:
    return outturn_steps.steps(
        outturn.ranged(every[every["financial_year"] == "2016/17"])
    )


def test_risk_of_the_years_to_come(view: Selection) -> None:
    """Each year's sum, in plain Python over the extract."""
    expected: dict[str, int] = defaultdict(int)
    for row in counted_rows(view):
        if row["financial_year"] >= "2016/17":
            expected[row["financial_year"]] += int(row["at_risk_gbp"] or 0)
    found = outturn.years(
        outturn.ranged(database.run("savings/outturn", view, **ALL))
    ).set_index("financial_year")
    assert found["at_risk_gbp"].to_dict() == dict(expected)
    assert expected["2018/19"] > expected["2016/17"] == 138_399
    assert outturn.years_finding(found.reset_index()).startswith(
        "Most is at risk in 2019/20: £"
    )


def test_a_year_that_is_over_came_out() -> None:
    over = ROW | {"planned_to_date_gbp": 100_000, "delivered_gbp": 80_000}
    over["at_risk_gbp"] = 0
    assert outturn.finding(rows(over), "2015/16") == (
        "2015/16 came out at £80k, £20k under the plan of £100k."
    )
    shown = outturn.tiles(rows(over), "2015/16", "2015/16")
    assert [tile.label for tile in shown] == ["Plan, 2015/16", "Outturn, 2015/16"]
    assert outturn.years_finding(outturn.years(rows(over))) == (
        "No amount is at risk in any year."
    )


def test_a_year_to_come_has_no_delivery() -> None:
    shown = outturn.tiles(THREE, "2017/18", "")
    assert "Delivered" not in " ".join(tile.label for tile in shown)


def test_page_for_a_year_to_come() -> None:
    app = opened(PAGE, {"outturn-year": ["2018/19"]})
    assert not app.exception
    assert "2018/19 may come out between" in text(app)
    beyond = opened(PAGE, {"years": ["2018/19", "2019/20"]})
    assert "2018/19 may come out between" in text(beyond)


def test_full_year_effects_stand_beside_their_years(view: Selection) -> None:
    found = database.run("savings/full_year_effects", view, **ALL)
    assert found["saving_id"].tolist() == ["HRLD-06", "HRLD-06"]
    assert found["full_year_planned_gbp"].tolist() == [420_000, 150_000]
    assert found["in_year_planned_gbp"].tolist() == [350_000, 528_000]
    assert part_year.full_year_finding(found) == (
        "Full-year effect of the transactional team, 2016/17: full-year effect £402k; "
        "in the year itself £335k. Never added."
    )
    assert part_year.full_year_finding(found.head(0)) == outturn.NONE


def test_page_for_a_unit_with_typed_inputs() -> None:
    choice = {
        "unit": ["Custody"],
        "full_year": ["240"],
        "live_on": ["2016-10-01"],
    }
    app = opened(PAGE, choice)
    assert not app.exception
    assert len(drawn(app)) == 2
    said = text(app)
    assert "Outturn of 2016/17, Custody" in said
    assert "£120k in 2016/17 (6 months live), £240k from 2017/18." in said


def test_reset_of_the_typed_inputs() -> None:
    app = opened(PAGE, {"full_year": ["240"]})
    next(b for b in app.main.button if b.label == "Reset").click()
    app.run()
    assert "£40k in 2015/16 (4 months live)" in text(app)


@pytest.mark.parametrize("bad", ["x", "-99999999", "nan"])
def test_bad_values_in_the_address_fall_back(bad: str) -> None:
    app = opened(PAGE, {"full_year": [bad], "live_on": [bad], "unit": [bad]})
    assert not app.exception
    assert "£40k in 2015/16 (4 months live)" in text(app)
