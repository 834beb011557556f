"""A figure as a drawing: the same numbers, days, words and looks."""

import base64
import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from alliance.packs import drawn
from alliance.packs.drawing import Drawing, Panel
from alliance.screen import navigation
from alliance.screen.charts import (
    against_plan,
    before_after,
    forecasts,
    kinds_over_time,
    lines,
    outturn,
)
from alliance.screen.charts.base import Event, Standard
from tests.packs import figures

UNITS = pd.DataFrame(
    {
        "unit": ["Public Contact", "ICT"],
        "planned_to_date_gbp": [100_000, 50_000],
        "delivered_gbp": [120_000, None],
    }
)


def one(figure: go.Figure) -> Panel:
    (panel,) = drawn.read(figure).panels
    return panel


def _decoded(values: Any) -> Iterable[Any]:
    if isinstance(values, dict):
        return np.frombuffer(
            base64.b64decode(values["bdata"]), values["dtype"]
        ).tolist()
    return values if values is not None else []


def _counted(numbers: Iterable[Any]) -> Counter[float]:
    found = [n for n in numbers if isinstance(n, int | float) and n == n]
    return Counter(round(float(number), 9) for number in found)


def in_figure(figure: go.Figure) -> Counter[float]:
    """The numbers of all traces, read the plain way."""
    traces = json.loads(figure.to_json())["data"]
    sides = [trace.get(side) for trace in traces for side in ("x", "y", "base")]
    return _counted(number for side in sides for number in _decoded(side))


def in_drawing(drawing: Drawing, with_words: bool) -> Counter[float]:
    """The numbers of all series, those beside words only if asked."""
    every = [s for panel in drawing.panels for s in panel.series]
    kept = [s for s in every if with_words or s.look != "words"]
    return _counted(n for s in kept for n in (*s.at, *s.values, *s.starts))


@pytest.mark.parametrize("entry", navigation.ENTRIES, ids=lambda entry: entry.name)
def test_the_charts_of_every_page_keep_their_numbers(entry: navigation.Entry) -> None:
    for figure in figures.of(entry):
        if not drawn.is_native(figure):
            continue
        drawing, found = drawn.read(figure), in_figure(figure)
        assert not found - in_drawing(drawing, with_words=True)
        assert not in_drawing(drawing, with_words=False) - found
        for panel in drawing.panels:
            assert panel.low < panel.high
            assert all(len(s.at) == len(s.values) for s in panel.series)
            assert all(s.colour.startswith("#") for s in panel.series)
            assert "<" not in panel.name + " ".join(map(str, panel.categories))


def test_bars_overlaid_keep_their_looks_and_words() -> None:
    panel = one(against_plan.to_date(UNITS, mode="light"))
    planned, delivered, words = panel.series
    assert panel.categories == ("Public Contact", "ICT")
    assert (panel.is_horizontal, panel.bars, panel.shows_values) == (
        True,
        "overlaid",
        False,
    )
    assert (planned.fill, planned.values) == ("outline", (100_000, 50_000))
    assert (delivered.fill, delivered.values) == ("solid", (120_000, None))
    assert words.labels == ("£120k of £100k", "not supplied")
    assert words.values == (120_000, 50_000)


def test_what_is_under_and_over_is_named() -> None:
    data = UNITS.assign(over_plan_gbp=[5_000, -1_000], variance_reason=["scope", None])
    panel = one(against_plan.gaps(data, mode="light"))
    assert panel.value_title == "← Under plan    Over plan →"
    assert (panel.low, panel.high) == (-5_000, 5_000)
    assert panel.categories == ("ICT", "Public Contact")
    assert panel.series[1].labels == ("−£1k", "+£5k, scope")
    assert panel.series[1].values == (5_000, 5_000)


def test_years_are_categories_and_events_stand_in_their_year() -> None:
    data = pd.DataFrame(
        {
            "area": "BCH",
            "middle": pd.to_datetime(["2014-10-01", "2015-10-01"]),
            "financial_year": ["2014/15", "2015/16"],
            "planned_gbp": [3.0, 4.0],
            "forecast_gbp": [None, 5.0],
            "delivered_gbp": [2.0, None],
        }
    )
    events = [Event(dt.date(2016, 3, 30), "Go-live")]
    panel = one(kinds_over_time.by_year(data, mode="light", events=events))
    assert panel.categories == ("2014/15", "2015/16")
    assert [rule.at for rule in panel.rules] == ["2015/16"]
    assert [s.fill for s in panel.series] == ["outline", "hatched", "solid"]
    assert panel.series[1].values == (None, 5.0)


def _months(values: list[float | None], force: str) -> pd.DataFrame:
    months = pd.date_range("2016-04-01", periods=len(values), freq="MS")
    return pd.DataFrame({"month": months, "force": force, "answered_pct": values})


def test_lines_keep_days_gaps_standards_and_events() -> None:
    data = _months([91.0, None, 93.5], "Bedfordshire")
    chart = lines.by_force(
        data,
        x="month",
        y="answered_pct",
        mode="light",
        standard=Standard(90, "Standard 90%"),
        events=[Event(dt.date(2016, 5, 9), "Go-live")],
    )
    panel = one(chart)
    line, end = panel.series
    assert line.at == tuple(dt.date(2016, month, 1) for month in (4, 5, 6))
    assert line.values == (91.0, None, 93.5)
    assert (line.symbol, line.colour) == ("circle", "#12436D")
    assert (end.labels, end.at) == (("Beds",), (dt.date(2016, 6, 1),))
    assert [(r.at, r.label, r.across, r.dash) for r in panel.rules] == [
        (90.0, "Standard 90%", True, "dash"),
        (dt.date(2016, 5, 9), "A", False, "dot"),
    ]


def test_panels_are_named_and_on_one_scale() -> None:
    forces = ["Bedfordshire", "Cambridgeshire", "Hertfordshire", "Norfolk", "Kent"]
    parts = [_months([80.0 + n, 90.0 + n], force) for n, force in enumerate(forces)]
    chart = lines.by_force(pd.concat(parts), x="month", y="answered_pct", mode="light")
    panels = drawn.read(chart).panels
    assert [panel.name for panel in panels] == forces
    assert len({(panel.low, panel.high) for panel in panels}) == 1
    assert [panel.series[0].values[0] for panel in panels] == [80, 81, 82, 83, 84]


def test_an_interval_has_a_low_and_a_high_line() -> None:
    data = pd.DataFrame(
        {
            "area": "BCH",
            "month": pd.date_range("2016-07-01", periods=4, freq="MS"),
            "held_calls": [10, 11, None, None],
            "forecast_calls": [None, None, 12, 13],
            "lower_calls": [None, None, 9, 8],
            "upper_calls": [None, None, 15, 18],
            "year_before_calls": [9, 9, 10, 10],
        }
    )
    band = one(forecasts.ahead(data, mode="light")).series[0]
    assert (band.look, band.values, band.starts) == ("band", (15, 18), (9, 8))
    assert band.at == (dt.date(2016, 9, 1), dt.date(2016, 10, 1))


def test_marks_have_their_intervals() -> None:
    rows = [
        {"area": "BCH", "side": side, "reached_pct": rate, "low_pct": rate - 2}
        | {"high_pct": rate + 3, "cases": 10, "met": 9, "target_pct": 90}
        for side, rate in (("before", 91.0), ("after", 88.0))
    ]
    panel = one(before_after.rates(pd.DataFrame(rows), measure="x", mode="light"))
    before, after, words = panel.series
    assert (before.values, before.lows, before.highs) == ((91,), (89,), (94,))
    assert (before.symbol, after.symbol) == ("circle-open", "circle")
    assert panel.ticks == ((0.0, "BCH"),)
    assert [(r.at, r.across, r.label) for r in panel.rules] == [
        (90.0, True, "Target 90%")
    ]
    assert words.labels == ("before 91.0%", "after 88.0%")


def test_steps_begin_where_the_one_before_ends() -> None:
    data = pd.DataFrame(
        {
            "step": ["plan", "timing", "price", "forecast"],
            "change_gbp": [0, -30, 10, 0],
            "from_plan_gbp": [0, -30, -20, -20],
            "outturn_gbp": [100, 70, 80, 80],
        }
    )
    panel = one(outturn.steps(data, mode="light"))
    moves, plan, forecast, words = panel.series
    assert (moves.starts, moves.values) == ((0, -30), (-30, 10))
    assert (plan.symbol, plan.values) == ("line-ns", (0,))
    assert (forecast.symbol, forecast.values) == ("diamond-open", (-20,))
    assert words.labels == ("£100", "−£30", "+£10", "£80")


def test_shades_and_walls_of_panels_are_no_charts_of_their_own() -> None:
    assert not drawn.is_native(go.Figure(go.Heatmap(z=[[1]])))
    forces = [f"Force {number}" for number in range(9)]
    rows = pd.concat([_months([1.0, 2.0], force) for force in forces])
    wall = lines.by_force(rows, x="month", y="answered_pct", mode="light")
    assert not drawn.is_native(wall)
