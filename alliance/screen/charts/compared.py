"""All forces ranked in bars: some marked, every figure in a column of its own."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base
from alliance.screen.theme import Mode

# Room for the written figures, as a part of the span of the bars.
ROOM = 0.32
ROW = 20


def ranked(
    data: pd.DataFrame,
    *,
    value: str,
    marked: Sequence[str],
    mode: Mode,
    own: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> go.Figure:
    """Bars from high to low; marked forces in their colour, bold and with a mark.

    `data` has force and the column `value`; `own` are called so in words; `left_out`
    would squeeze all others, and the page says so.
    """
    rows = data.dropna(subset=[value])
    rows = rows[~rows.force.isin(left_out)].sort_values(value, kind="stable")
    names = [_name(force, marked) for force in rows.force]
    chart = base.figure(mode, 60 + ROW * len(rows))
    chart.add_trace(_bars(rows, value, names, marked, mode))
    low, high = min(rows[value].min(), 0), max(rows[value].max(), 0)
    end = high + ROOM * (high - low)
    chart.add_trace(_figures(rows, value, names, own, end))
    chart.update_yaxes(tickmode="linear", ticks="", showgrid=False)
    chart.update_yaxes(range=[-0.8, len(rows) - 0.2])
    chart.update_xaxes(range=[low, end], showticklabels=False, ticks="")
    chart.update_xaxes(showgrid=False, zeroline=True)
    return chart.update_layout(showlegend=False)


def _name(force: str, marked: Sequence[str]) -> str:
    return f"<b>◆ {force}</b>" if force in marked else force


def _bars(
    rows: pd.DataFrame,
    value: str,
    names: list[str],
    marked: Sequence[str],
    mode: Mode,
) -> go.Bar:
    grey = theme.PALETTES[mode].other_force
    strong = theme.PALETTES[mode].text
    colours = [theme.force_colour(f, mode) if f in marked else grey for f in rows.force]
    # A marked force without a colour of its own stands out by the colour of text.
    colours = [
        strong if force in marked and colour == grey else colour
        for force, colour in zip(rows.force, colours, strict=True)
    ]
    return go.Bar(
        x=rows[value],
        y=names,
        orientation="h",
        marker={"color": colours},
        hoverinfo="skip",
    )


def _figures(
    rows: pd.DataFrame, value: str, names: list[str], own: Sequence[str], end: float
) -> go.Scatter:
    written = [
        f"{'<b>own</b> ' if force in own else ''}{labels.percent(amount)[:-1]}"
        for force, amount in zip(rows.force, rows[value], strict=True)
    ]
    return go.Scatter(
        x=[end] * len(rows),
        y=names,
        mode="text",
        text=written,
        textposition="middle left",
        cliponaxis=False,
        hoverinfo="skip",
    )
