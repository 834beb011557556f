"""Payback: what has been paid out and come back up to each year, in a panel a view."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, words
from alliance.screen.charts.kinds_over_time import LOOKS
from alliance.screen.theme import Mode

PANEL = 160
MOST_TICKS = 6
DIAMOND = "◆"


def panels(
    data: pd.DataFrame, *, paybacks: Mapping[str, float | None], kind: str, mode: Mode
) -> go.Figure:
    """A panel for each view on one scale, with a diamond at zero where it pays back.

    `data` has view, place (years since the first), financial_year and cumulative_gbp;
    `paybacks` the years until payback by view; `kind` gives the look of the line.
    """
    first, last = map(str, data["financial_year"].iloc[[0, -1]])
    titles = [_title(name, when, first, last) for name, when in paybacks.items()]
    height = 60 + PANEL * len(titles)
    chart = base.panels(mode, titles, columns=1, height=height)
    for row, (name, when) in enumerate(paybacks.items(), start=1):
        part = data[data["view"] == name]
        chart.add_trace(_line(part, kind, mode), row=row, col=1)
        chart.add_hline(
            0, row=row, col=1, line={"color": theme.PALETTES[mode].text, "width": 1.5}
        )
        if when:
            chart.add_trace(_diamond(when, mode), row=row, col=1)
        _mark_end(chart, part, row, mode)
    _axes(chart, data)
    return chart.update_layout(showlegend=False, margin={"r": 76, "t": 30})


def _title(view: str, when: float | None, first: str, last: str) -> str:
    if when is None:
        return f"{view}: no payback by {last}"
    if not when:
        return f"{view}: never below zero at a year's end"
    return f"{view} {DIAMOND} {when:.1f} years after {first}"


def _line(rows: pd.DataFrame, kind: str, mode: Mode) -> go.Scatter:
    look = LOOKS.get(kind, LOOKS["planned"])
    ink = theme.PALETTES[mode].mark
    return go.Scatter(
        x=rows["place"],
        y=rows["cumulative_gbp"],
        name=str(rows["view"].iloc[0]),
        mode="lines+markers",
        line={"color": ink, "dash": look["dash"], "width": look["width"]},
        marker={"symbol": look["symbol"], "size": 8, "color": ink},
        customdata=[
            f"{year}: £{labels.pounds(amount)}"
            for year, amount in zip(
                rows["financial_year"], rows["cumulative_gbp"], strict=True
            )
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _diamond(when: float, mode: Mode) -> go.Scatter:
    """Where the sum reaches zero; the panel's title says when."""
    return go.Scatter(
        x=[when],
        y=[0],
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": 13,
            "color": theme.PALETTES[mode].text,
        },
        hoverinfo="skip",
    )


def _mark_end(chart: go.Figure, rows: pd.DataFrame, row: int, mode: Mode) -> None:
    """The last sum, written beside its point."""
    last = rows.iloc[-1]
    words.note(
        chart,
        mode,
        labels.money(last["cumulative_gbp"], sign=True),
        x=last["place"],
        y=last["cumulative_gbp"],
        xanchor="left",
        xshift=10,
        bgcolor=theme.PALETTES[mode].background,
        row=row,
        col=1,
    )


def _axes(chart: go.Figure, data: pd.DataFrame) -> None:
    """Years below the last panel, and money written as everywhere."""
    years = data.drop_duplicates("place")
    every = -(-len(years) // MOST_TICKS)
    ticks = years.iloc[::every]
    chart.update_xaxes(
        range=[-0.25, len(years) - 0.75],
        tickvals=ticks["place"],
        ticktext=words.years(ticks["financial_year"]),
        showticklabels=False,
        zeroline=False,
    )
    rows = data["view"].nunique()
    chart.update_xaxes(showticklabels=True, row=rows, col=1)
    low, high = (
        min(data["cumulative_gbp"].min(), 0),
        max(data["cumulative_gbp"].max(), 0),
    )
    air = (high - low or 1.0) * 0.14
    values = base.round_ticks(low, high)
    chart.update_yaxes(
        range=[low - air, high + air],
        tickvals=values,
        ticktext=[labels.money(value) for value in values],
        zeroline=False,
    )
