"""Forecasts: months held as a solid line, those to come dashed in their interval."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base
from alliance.screen.theme import Mode

HIGH = 265
COLUMNS = 3
# How much of a line's colour its interval takes.
SHADE = 0.22
NAMES = {
    "held_calls": "Held",
    "forecast_calls": "Forecast",
    "year_before_calls": "Same month a year before",
}


def ahead(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """One area: months held, the forecast with its interval, and the year before it.

    `data` has area, month, held_calls, forecast_calls, lower_calls, upper_calls and
    year_before_calls.
    """
    chart = base.figure(mode, HIGH)
    for trace in _traces(data, mode):
        chart.add_trace(trace)
    chart.update_xaxes(range=base.span(data["month"]))
    return chart.update_yaxes(nticks=6, tickformat=",")


def panels(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A panel for each area, all on one scale from zero."""
    names = list(data["area"].drop_duplicates())
    rows = -(-len(names) // COLUMNS)
    chart = base.panels(mode, names, COLUMNS, height=60 + 230 * rows)
    for place, name in enumerate(names):
        for trace in _traces(data[data["area"] == name], mode)[:-1]:
            # One legend for all: its marks have no force's colour of their own.
            shown = bool(trace.showlegend) and place == 0
            trace.update(legendgroup=trace.name, showlegend=shown)
            chart.add_trace(trace, row=place // COLUMNS + 1, col=place % COLUMNS + 1)
    chart.update_xaxes(base.year_marks(data["month"]))
    return chart.update_yaxes(rangemode="tozero", tickformat=",")


def _traces(rows: pd.DataFrame, mode: Mode) -> list[go.Scatter]:
    """Interval, months held, forecast and the year before it, drawn in this order."""
    area = str(rows["area"].iloc[0])
    colour = theme.force_colour(area, mode)
    quiet = theme.PALETTES[mode].quiet
    months = rows.set_index("month").drop(columns="area").asfreq("MS")
    to_come = months[months["forecast_calls"].notna()]
    held = months[: to_come.index[0]].iloc[:-1] if len(to_come) else months
    before = {"color": quiet, "symbol": "circle-open", "size": 9, "line": {"width": 2}}
    line = {"color": colour, "width": 2.5}
    return [
        _interval(to_come, colour),
        _line(held, "held_calls", line=line),
        _line(to_come, "forecast_calls", line={**line, "dash": "dash"}),
        _line(to_come, "year_before_calls", mode="markers", marker=before),
    ]


def _line(months: pd.DataFrame, column: str, **look: Any) -> go.Scatter:
    """A line that breaks where a month is left out."""
    values = months[column].astype("float64")
    return go.Scatter(
        {"mode": "lines", **look},
        x=months.index,
        y=values,
        name=NAMES[column],
        showlegend=True,
        customdata=[labels.written(column, value) for value in values],
        hovertemplate="%{x|%b %Y}: %{customdata}<extra>" + NAMES[column] + "</extra>",
    )


def _interval(months: pd.DataFrame, colour: str) -> go.Scatter:
    """The interval as an area without an edge; nothing where it is not known."""
    known = months.dropna(subset=["lower_calls", "upper_calls"])
    ends = [*known["upper_calls"], *known["lower_calls"][::-1]]
    return go.Scatter(
        x=[*known.index, *known.index[::-1]],
        y=[float(end) for end in ends],
        name="80% interval",
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=_light(colour),
        showlegend=True,
        hoverinfo="skip",
    )


def _light(colour: str) -> str:
    """A colour, `#rrggbb`, that lets what is behind it through."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{SHADE})"
