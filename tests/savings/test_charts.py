"""The forms of the savings page: what is drawn, in which look."""

import datetime as dt

import pandas as pd
import plotly.graph_objects as go
import pytest

from alliance.screen import theme
from alliance.screen.charts import against_plan, kinds_over_time
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode

UNITS = pd.DataFrame(
    {
        "unit": ["Professional Standards", "ICT"],
        "planned_to_date_gbp": [100_000, 20_000],
        "delivered_gbp": [90_000, 30_000],
        "planned_gbp": [240_000, 60_000],
        "forecast_gbp": [230_000, 70_000],
        "over_plan_gbp": [-10_000, 10_000],
        "variance_reason": ["timing", None],
    }
)
YEARS = pd.DataFrame(
    {
        "area": ["Bedfordshire"] * 2 + ["Hertfordshire"] * 2,
        "financial_year": ["2015/16", "2016/17"] * 2,
        "middle": pd.to_datetime(["2015-10-01", "2016-10-01"] * 2),
        "planned_gbp": [90_000, 240_000, 180_000, 480_000],
        "forecast_gbp": [None, 250_000, None, 470_000],
        "delivered_gbp": [80_000, None, 170_000, None],
    }
)
EVENTS = [Event(dt.date(2015, 12, 1), "HR live")]
MODES = pytest.mark.parametrize("mode", ["light", "dark"])


def texts(chart: go.Figure) -> list[str]:
    return [note.text for note in chart.layout.annotations]


@MODES
def test_delivered_is_solid_inside_the_outline_of_the_plan(mode: Mode) -> None:
    planned, delivered, labels = against_plan.to_date(UNITS, mode=mode).data
    assert (planned.name, delivered.name) == ("Planned to date", "Delivered")
    assert planned.marker.color == "rgba(0,0,0,0)"
    assert delivered.marker.color == delivered.marker.line.color
    assert planned.width > delivered.width
    assert list(labels.text) == [" £90k of £100k", " £30k of £20k"]
    assert planned.y[0] == "Professional<br>Standards"


def test_outturn_is_hatched_and_drawn_from_zero() -> None:
    chart = against_plan.outturn(UNITS, mode="light")
    assert chart.data[1].marker.pattern.shape == "/"
    assert chart.layout.xaxis.range == (0, 240_000)


def test_what_was_not_supplied_says_so() -> None:
    blank = UNITS.astype({"delivered_gbp": "Int64", "planned_to_date_gbp": "Int64"})
    blank.loc[0, "delivered_gbp"] = pd.NA
    blank.loc[1, "planned_to_date_gbp"] = pd.NA
    chart = against_plan.to_date(blank, mode="light")
    assert list(chart.data[2].text) == [" not supplied", " £30k, plan not supplied"]
    nothing = pd.array([pd.NA, pd.NA], dtype="Int64")
    none = blank.assign(delivered_gbp=nothing, planned_to_date_gbp=nothing)
    assert against_plan.to_date(none, mode="light").layout.xaxis.range == (0, 1)


def test_costs_stand_left_of_zero_and_what_has_no_plan_says_so() -> None:
    units = UNITS.assign(
        planned_to_date_gbp=[-50_000, 0], delivered_gbp=[-60_000, 30_000]
    )
    chart = against_plan.to_date(units, mode="light")
    assert chart.layout.xaxis.range == (-60_000, 30_000)
    assert list(chart.data[2].text) == [
        " \u2212£60k, \u2212£50k planned (a cost)",
        " £30k, no plan",
    ]


def test_gaps_stand_on_both_sides_of_zero_with_figure_and_reason() -> None:
    chart = against_plan.gaps(UNITS, mode="light")
    assert list(chart.data[0].x) == [-10_000, 10_000]
    assert chart.layout.xaxis.range == (-10_000, 10_000)
    assert texts(chart) == ["−£10k, timing", "+£10k", "Under plan", "Over plan"]


@MODES
def test_each_force_has_its_panel_and_colour(mode: Mode) -> None:
    chart = kinds_over_time.by_force(YEARS, mode=mode, events=EVENTS)
    assert [trace.name for trace in chart.data] == [
        "Planned",
        "Forecast",
        "Delivered",
    ] * 2
    assert [trace.showlegend for trace in chart.data] == [True] * 3 + [False] * 3
    delivered = [trace for trace in chart.data if trace.name == "Delivered"]
    assert [trace.marker.color for trace in delivered] == [
        theme.force_colour("Bedfordshire", mode),
        theme.force_colour("Hertfordshire", mode),
    ]
    assert texts(chart) == ["Bedfordshire", "Hertfordshire", "A"]
    assert chart.layout.yaxis.range[0] == 0
    assert list(chart.layout.xaxis.ticktext) == ["2015/<br>16", "2016/<br>17"]


def test_forecast_and_delivered_share_a_place_beside_the_plan() -> None:
    planned, forecast, delivered = kinds_over_time.by_year(
        YEARS.head(2), mode="light"
    ).data
    assert planned.offset < 0 == forecast.offset == delivered.offset
    assert pd.isna(forecast.y[0])
    assert pd.isna(delivered.y[1])


def test_added_up_tells_kinds_apart_by_dash_and_name() -> None:
    points = pd.DataFrame(
        {
            "day": pd.to_datetime(["2015-04-01", "2016-08-31", "2020-03-31"]),
            "planned_gbp": [0, 100_000, 900_000],
            "forecast_gbp": [None, 110_000, 950_000],
            "delivered_gbp": [0, 110_000, None],
        }
    )
    chart = kinds_over_time.added_up(points, mode="light", events=EVENTS)
    assert [trace.line.dash for trace in chart.data] == ["dot", "dash", "solid"]
    assert set(texts(chart)) == {
        "A",
        "Planned £900k",
        "Forecast £950k",
        "Delivered £110k",
    }
    unbegun = kinds_over_time.added_up(points.tail(1), mode="light")
    assert [trace.name for trace in unbegun.data] == ["Planned", "Forecast"]


def test_nothing_planned_still_draws() -> None:
    zero = YEARS.head(1).assign(planned_gbp=0, delivered_gbp=0)
    assert kinds_over_time.by_year(zero, mode="light").layout.yaxis.range[1] > 0
