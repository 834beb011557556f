"""Calls by day: one line, with bank holidays and clock changes marked on it."""

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base
from alliance.screen.theme import Mode

LOW = 300


def marked(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """The days of one area; a missing day is a gap, a day without a call stands at 0.

    `data` has area, day, offered_calls, hours_in_day and is_bank_holiday.
    """
    chart = base.figure(mode, LOW)
    name = str(data["area"].iloc[-1])
    palette = theme.PALETTES[mode]
    chart.add_trace(
        go.Scatter(
            x=data["day"],
            y=data["offered_calls"].astype(float),
            name="Calls a day",
            mode="lines",
            line={"color": theme.force_colour(name, mode), "width": 1.5},
            customdata=_said(data),
            hovertemplate="%{customdata}<extra></extra>",
        )
    )
    holidays = data[data["is_bank_holiday"]]
    changes = data[data["hours_in_day"] != 24]
    for words, rows, symbol in (
        ("Bank holiday", holidays, "circle"),
        ("Clock change", changes, "square-open"),
    ):
        look = {"symbol": symbol, "size": 11, "color": palette.mark}
        look |= {"line": {"width": 2, "color": palette.mark}}
        chart.add_trace(_marks(rows, words, look))
    chart.update_xaxes(range=base.span(data["day"]), nticks=5, tickangle=0)
    return chart.update_yaxes(rangemode="tozero", nticks=5, tickformat=",")


def _marks(rows: pd.DataFrame, words: str, look: dict[str, object]) -> go.Scatter:
    return go.Scatter(
        x=rows["day"],
        y=rows["offered_calls"].astype(float),
        name=words,
        mode="markers",
        marker=look,
        customdata=_said(rows),
        hovertemplate="%{customdata}<extra>" + words + "</extra>",
    )


def _said(rows: pd.DataFrame) -> list[str]:
    pairs = zip(rows["day"], rows["offered_calls"], strict=True)
    return [f"{labels.day(d)}: {labels.written('_calls', c)}" for d, c in pairs]
