"""The forms of the cost page and of that after go-live: what is drawn, and how."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from alliance.screen import theme
from alliance.screen.charts import against_baseline, before_after, change
from alliance.screen.theme import Mode

MODES = pytest.mark.parametrize("mode", ["light", "dark"])
UNITS = pd.DataFrame(
    {
        "unit": ["Alpha", "Beta", "Without baseline"],
        "budget_of_baseline_pct": [98.0, 110.0, None],
        "actual_of_baseline_pct": [97.0, -5.0, None],
        "actual_gbp": [1_000_000, -50_000, 2_000],
        "year_budget_of_baseline_pct": [98.0, 99.0, None],
        "outturn_of_baseline_pct": [97.5, 99.5, None],
        "year_outturn_gbp": [2_000_000, 300_000, 9_000],
    }
)
YEARS = pd.DataFrame(
    {
        "area": ["BCH"] * 3 + ["Hertfordshire"] * 3,
        "financial_year": ["2014/15", "2015/16", "2016/17"] * 2,
        "budget_of_baseline_pct": [99.0, 98.0, 97.0] * 2,
        "cost_of_baseline_pct": [99.5, None, 97.5] * 2,
        "actual_gbp": [900_000, None, None] * 2,
        "outturn_gbp": [None, None, 950_000] * 2,
    }
)
RATES = pd.DataFrame(
    {
        "area": ["BCH", "BCH", "Hertfordshire"],
        "side": ["before", "after", "after"],
        "met": [90, 1800, 85],
        "cases": [100, 2000, 100],
        "reached_pct": [90.0, 90.0, 85.0],
        "low_pct": [82.6, 88.6, 76.7],
        "high_pct": [94.5, 91.2, 90.7],
        "target_pct": [95.0, 95.0, 95.0],
    }
)


def texts(chart: go.Figure) -> list[str]:
    return [note.text for note in chart.layout.annotations]


@MODES
def test_cost_is_a_mark_beside_budget_and_baseline(mode: Mode) -> None:
    chart = against_baseline.to_date(UNITS, category="unit", mode=mode)
    budget, actual = chart.data
    assert (budget.name, actual.name) == ("Budget", "Actual")
    assert (budget.marker.symbol, actual.marker.symbol) == ("circle-open", "circle")
    assert list(actual.y) == ["Alpha", "Beta"]
    assert texts(chart) == ["£1.0m, 97.0%", "−£50k, −5.0%"]
    assert chart.layout.shapes[0].x0 == chart.layout.shapes[0].x1 == 100
    low, high = chart.layout.xaxis.range
    assert low < -5 < 110 < high
    assert "100%<br>Baseline" in chart.layout.xaxis.ticktext


def test_outturn_has_the_mark_of_a_forecast() -> None:
    chart = against_baseline.outturn(UNITS, category="unit", mode="light")
    assert chart.data[1].name == "Forecast outturn"
    assert chart.data[1].marker.symbol == "diamond-open"
    # An axis never makes much of little: at least two points on either side.
    low, high = chart.layout.xaxis.range
    assert low < 97.5 < 102 < high


@MODES
def test_years_stand_in_a_panel_for_each_area(mode: Mode) -> None:
    chart = against_baseline.by_area(YEARS, mode=mode)
    assert [trace.name for trace in chart.data] == [
        "Budget",
        "Actual",
        "Forecast outturn",
    ] * 2
    assert [trace.showlegend for trace in chart.data] == [True] * 3 + [False] * 3
    herts = chart.data[4]
    assert herts.marker.color == theme.force_colour("Hertfordshire", mode)
    # A year that is not whole is not drawn, and an open one is no actual.
    assert list(herts.y) == ["2014/15", "2016/17"]
    assert (herts.x[0], pd.isna(herts.x[1])) == (99.5, True)
    assert texts(chart).count("£950k, 97.5%") == 2
    assert {"BCH", "Hertfordshire"} <= set(texts(chart))


def test_nothing_known_still_draws() -> None:
    blank = UNITS.tail(1)
    drawn = against_baseline.to_date(blank, category="unit", mode="light")
    assert len(drawn.data[0].x) == 0
    none = YEARS.assign(cost_of_baseline_pct=None)
    assert not against_baseline.by_area(none, mode="light").data


@MODES
def test_change_has_a_named_bar_for_each_kind(mode: Mode) -> None:
    rows = pd.DataFrame(
        {
            "unit": ["Alpha"],
            "programme_cost_gbp": [700_000],
            "capital_gbp": [None],
            "external_grants_gbp": [300_000],
            "delivered_gbp": [200_000],
        }
    )
    chart = change.kinds(rows, mode=mode)
    assert [trace.text[0] for trace in chart.data] == [
        "£700k programme",
        "",
        "£300k granted",
        "£200k saved",
    ]
    assert len({trace.marker.color for trace in chart.data}) == 4
    assert chart.layout.barmode == "group"


@MODES
def test_rates_have_their_intervals_and_target(mode: Mode) -> None:
    chart = before_after.rates(RATES, measure="Files", mode=mode)
    before, after = chart.data
    assert (before.marker.symbol, after.marker.symbol) == ("circle-open", "circle")
    assert before.y[0] < 0 < after.y[0] < 1 < after.y[1]
    assert list(after.error_x.array) == pytest.approx([1.2, 5.7])
    assert list(after.error_x.arrayminus) == pytest.approx([1.4, 8.3])
    assert after.marker.color[1] == theme.force_colour("Hertfordshire", mode)
    assert set(texts(chart)) == {
        "before 90.0%",
        "after 90.0%",
        "after 85.0%",
        "Target 95%",
    }
    low, high = chart.layout.xaxis.range
    assert low < 76.7 < 95 < high


def test_differing_targets_have_no_line() -> None:
    rows = RATES.assign(target_pct=[90.0, 95.0, 95.0])
    chart = before_after.rates(rows, measure="Files", mode="light")
    assert not chart.layout.shapes
    none = RATES.assign(target_pct=float("nan"))
    low, high = before_after.rates(
        none, measure="Files", mode="dark"
    ).layout.xaxis.range
    assert low < 76.7 < 94.5 < high
