"""Control charts: a panel for each area, on one scale, with limits and meanings."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, control_marks
from alliance.screen.charts.base import Event, Standard
from alliance.screen.icons import VARIATION, Icon
from alliance.screen.theme import Mode

COLUMNS = 2
PANEL = 250
# From so many points in a panel, as of weeks, marks are smaller.
DENSE = 60
# Where a measure cannot go: limits are drawn to there, the table has them in full.
BOUNDS = {
    "_pct": (0.0, 100.0),
    "_seconds": (0.0, float("inf")),
    "_calls": (0.0, float("inf")),
}


def control_chart(
    data: pd.DataFrame,
    *,
    unit: str,
    mode: Mode,
    standard: Standard | None = None,
    events: Sequence[Event] = (),
    below_zero: bool = False,
) -> go.Figure:
    """A panel for each area: values, their mean and process limits, what stands out.

    `data` has begins, area, value, mean, lower, upper, limits_from, is_trial and icon;
    `unit` is the ending of names of columns that stands for it, `_pp` for one of
    differences, whose limits have no bounds. A rate that may go `below_zero`, as that
    of vacancies, has none either.
    """
    names = list(data["area"].drop_duplicates())
    rows = -(-len(names) // COLUMNS)
    chart = base.panels(mode, names, COLUMNS, height=90 + PANEL * rows)
    shown = data if below_zero else _clipped(data, unit)
    traces, panels = [], []
    for place, name in enumerate(names):
        found = _traces(shown[shown["area"] == name], unit, mode)
        traces += found
        panels += [place] * len(found)
    _name_once(traces)
    chart.add_traces(
        traces,
        rows=[panel // COLUMNS + 1 for panel in panels],
        cols=[panel % COLUMNS + 1 for panel in panels],
    )
    base.mark_panels(chart, None, events, mode)
    control_marks.mark(chart, shown, names, standard, mode)
    chart.update_yaxes(range=control_marks.reach(shown, standard))
    return chart.update_xaxes(control_marks.dates(data["begins"]))


def _clipped(data: pd.DataFrame, unit: str) -> pd.DataFrame:
    """The rows with limits as far as a measure of this unit can go."""
    low, high = BOUNDS.get(unit, (float("-inf"), float("inf")))
    limits = {name: data[name].clip(low, high) for name in ("lower", "upper")}
    return data.assign(**limits)


def _traces(rows: pd.DataFrame, unit: str, mode: Mode) -> list[dict[str, Any]]:
    """The line of an area, its mean, its limits, and its points by their meaning."""
    palette = theme.PALETTES[mode]
    thin = {"color": palette.quiet, "width": 1}
    traces = [_line(rows["begins"], rows["value"], "values", thin)]
    mean = {"color": palette.text, "width": 1.5}
    dashed = {"color": palette.quiet, "width": 1.5, "dash": "dash"}
    for column, name, look in (
        ("mean", "mean", mean),
        ("lower", "process limits", dashed),
        ("upper", "process limits", dashed),
    ):
        traces.append(_line(*_steps(rows, column), name, look))
    for meaning, icon in VARIATION.items():
        marked = rows[(rows["icon"] == meaning) & rows["value"].notna()]
        if len(marked):
            traces.append(_markers(marked, icon, unit, len(rows) > DENSE, mode))
    return traces


def _line(x: Any, y: Any, name: str, look: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": x,
        "y": y,
        "name": name,
        "mode": "lines",
        "line": look,
        "hoverinfo": "skip",
    }


def _steps(rows: pd.DataFrame, column: str) -> tuple[list[Any], list[Any]]:
    """A limit as a level line for each stretch, with a gap where a new one begins."""
    x: list[Any] = []
    y: list[Any] = []
    for _, part in rows.groupby("limits_from", sort=False):
        level = part[column].iloc[0]
        x += [part["begins"].iloc[0], part["begins"].iloc[-1], None]
        y += [level, level, None]
    return x, y


def _markers(
    rows: pd.DataFrame, icon: Icon, unit: str, is_dense: bool, mode: Mode
) -> dict[str, Any]:
    """Points of one meaning: sign, colour and word together."""
    return {
        "type": "scatter",
        "x": rows["begins"],
        "y": rows["value"],
        "name": icon.word,
        "mode": "markers",
        "marker": {
            "symbol": icon.symbol,
            "size": (6 if icon.colour == "quiet" else 10) - 2 * is_dense,
            "color": getattr(theme.PALETTES[mode], icon.colour),
        },
        "customdata": [
            f"{labels.day(when)}: {labels.written(unit, value)}"
            for when, value in zip(rows["begins"], rows["value"], strict=True)
        ],
        "hovertemplate": "%{customdata}<extra>" + icon.word + "</extra>",
    }


def _name_once(traces: list[dict[str, Any]]) -> None:
    """The first trace of each name stands in the legend, for all panels."""
    named: set[str] = {"values"}
    for trace in traces:
        trace["showlegend"] = trace["name"] not in named
        trace["legendgroup"] = trace["name"]
        named.add(trace["name"])
