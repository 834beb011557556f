"""Calls by month: year on year, the last 12 months, and by channel."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, lines
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode

MONTHS = {0: "Apr", 3: "Jul", 6: "Oct", 9: "Jan"}
COLUMNS = 2
LOW = 265


def year_on_year(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A panel for each area on one scale; a line for each financial year, from April.

    `data` has area, financial_year, month_place (0 is April) and offered_calls. The
    last year is solid, earlier ones are dashed, at most four in all.
    """
    names = list(data["area"].drop_duplicates())
    years = sorted(data["financial_year"].unique(), reverse=True)
    chart = base.panels(
        mode, names, COLUMNS, height=60 + 250 * -(-len(names) // COLUMNS)
    )
    for place, name in enumerate(names):
        part = data[data["area"] == name]
        where = {"row": place // COLUMNS + 1, "col": place % COLUMNS + 1}
        for age, year in enumerate(years):
            trace = _year(part[part["financial_year"] == year], year, age, mode)
            chart.add_trace(trace.update(showlegend=not place), **where)
    chart.update_xaxes(
        tickmode="array",
        tickvals=list(MONTHS),
        ticktext=list(MONTHS.values()),
        range=[-0.4, 11.4],
        tickangle=0,
        zeroline=False,
    )
    _scales(chart, data, names)
    return chart


def _scales(chart: go.Figure, data: pd.DataFrame, names: Sequence[str]) -> None:
    """The forces on one scale from zero; all of them together on one of their own."""
    most = data.groupby("area")["offered_calls"].max() * 1.08
    for axis in chart.select_yaxes():
        axis.matches = None
    forces = [name for name in names if not name.startswith("BCH")]
    chart.update_yaxes(range=[0, most[list(forces or names)].max()])
    if len(forces) in (0, len(names)):
        return
    own = list(chart.select_yaxes())[len(names) - 1]
    own.update(range=[0, most[names[-1]]], showticklabels=True)
    chart.layout.annotations[len(names) - 1].text += ", own scale"


def _year(rows: pd.DataFrame, year: str, age: int, mode: Mode) -> go.Scatter:
    """One year of one area: the last in full strength, earlier ones dashed."""
    name = rows["area"].iloc[0] if len(rows) else ""
    said = [labels.written("_calls", calls) for calls in rows["offered_calls"]]
    return go.Scatter(
        x=rows["month_place"],
        y=rows["offered_calls"],
        name=year,
        legendgroup=year,
        mode="lines+markers" if not age else "lines",
        line={
            "color": theme.force_colour(str(name), mode),
            "width": 3 if not age else 1.8,
            "dash": theme.DASHES[age % len(theme.DASHES)],
        },
        marker={"size": 6},
        connectgaps=False,
        customdata=said,
        hovertemplate="%{customdata}<extra>" + year + "</extra>",
    )


def rolling(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A line for each area: calls of the 12 months to each month, from zero."""
    return lines.by_force(
        data,
        x="month",
        y="last_12_months_calls",
        mode=mode,
        series="area",
        from_zero=True,
        height=LOW,
    )


def by_channel(
    data: pd.DataFrame, *, y: str, mode: Mode, events: Sequence[Event] = ()
) -> go.Figure:
    """A panel for each area, a line for each channel, all from zero."""
    chart = lines.panels(
        data,
        x="month",
        y=y,
        panel="area",
        series="channel",
        mode=mode,
        events=events,
        from_zero=True,
    )
    return chart.update_xaxes(nticks=3, tickangle=0)
