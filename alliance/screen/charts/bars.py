"""Bars: kinds of figures side by side, categories, and ranked comparisons."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base
from alliance.screen.theme import Mode

# Fill and the ink upon it, neighbours at least 3:1 apart by a line in the background.
SHADES: dict[Mode, tuple[tuple[str, str], ...]] = {
    "light": (
        ("#12436D", "#ffffff"),
        ("#6BACE6", "#1b1f24"),
        ("#B8D6F2", "#1b1f24"),
        ("#57606a", "#ffffff"),
    ),
    "dark": (
        ("#6BACE6", "#10151b"),
        ("#2F6DA8", "#ffffff"),
        ("#B8D6F2", "#10151b"),
        ("#929aa3", "#10151b"),
    ),
}


def kind_marker(kind: str, mode: Mode) -> dict[str, Any]:
    """The look of a kind of figure, the same on every chart."""
    palette = theme.PALETTES[mode]
    ink = palette.mark
    outline = {"color": ink, "width": 2}
    if kind == "planned":
        return {"color": "rgba(0,0,0,0)", "line": outline}
    if kind == "forecast":
        pattern = {"shape": "/", "fgcolor": ink, "bgcolor": "rgba(0,0,0,0)", "size": 6}
        return {"color": ink, "line": outline, "pattern": pattern}
    return {"color": ink, "line": outline}


def ranked(
    data: pd.DataFrame,
    *,
    category: str,
    value: str,
    mode: Mode,
    picked: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> go.Figure:
    """Horizontal bars from high to low; picked forces in their colours, others grey.

    `left_out` names what would squeeze all others; the page says so and why.
    """
    rows = data[~data[category].isin(left_out)].sort_values(value)
    chart = base.figure(mode, 60 + 20 * len(rows))
    colours = [
        theme.force_colour(name, mode)
        if name in picked
        else theme.PALETTES[mode].other_force
        for name in rows[category]
    ]
    chart.add_trace(
        go.Bar(
            x=rows[value],
            y=rows[category],
            orientation="h",
            marker={"color": colours},
            text=[labels.written(value, number) for number in rows[value]],
            textposition="outside",
            cliponaxis=False,
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    chart.update_yaxes(tickmode="linear", ticks="", showgrid=False)
    chart.update_xaxes(showticklabels=False, ticks="")
    chart.update_layout(margin={"r": 50})
    return chart


def shares(
    data: pd.DataFrame,
    *,
    category: str,
    parts: Sequence[str],
    mode: Mode,
) -> go.Figure:
    """One bar to 100 % for each category, its parts in shades with their share."""
    chart = base.figure(mode, 70 + 44 * len(data))
    shades = SHADES[mode]
    for column, (shade, ink) in zip(parts, shades, strict=False):
        chart.add_trace(
            go.Bar(
                x=data[column],
                y=data[category],
                name=labels.column(column).removesuffix(" (%)"),
                orientation="h",
                marker={
                    "color": shade,
                    "line": {"color": theme.PALETTES[mode].background, "width": 2},
                },
                text=[labels.written(column, v) if v else "" for v in data[column]],
                textfont={"color": ink},
                textangle=0,
                insidetextanchor="middle",
                hovertemplate="%{text}%",
            )
        )
    chart.update_layout(barmode="stack", legend={"traceorder": "normal"})
    chart.update_xaxes(range=[0, 100], showticklabels=False, ticks="")
    chart.update_yaxes(autorange="reversed", ticks="")
    return chart


def row_texts(ends: pd.Series, names: list[str], written: list[str]) -> go.Scatter:
    """Words at the ends of rows of bars, whole even beyond the plot."""
    return go.Scatter(
        x=ends,
        y=names,
        mode="text",
        text=[f" {words}" for words in written],
        textposition="middle right",
        cliponaxis=False,
        showlegend=False,
        hoverinfo="skip",
    )


def plain_rows(chart: go.Figure) -> None:
    """The first category on top; no axis of values: the figures stand in the rows."""
    chart.update_yaxes(autorange="reversed", showgrid=False, ticks="")
    chart.update_xaxes(showgrid=False, showticklabels=False, ticks="")


def short(column: str, value: float) -> str:
    """A value as a label beside its bar: money shortened, nothing for a blank."""
    if pd.isna(value):
        return ""
    if column.endswith("_gbp"):
        return labels.money(value)
    return labels.written(column, value)
