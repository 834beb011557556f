"""Dated claims: a lane for each kind, a line for each claim, no axis of amounts."""

from html import escape
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import theme
from alliance.screen.charts import base
from alliance.screen.charts.claims_places import HEAD, SHORT, Row, places, window
from alliance.screen.theme import Mode

TEXT = theme.TEXT_SIZE - 1
STEPS = (
    (pd.Timedelta(days=366), "M3"),
    (SHORT, "M6"),
    (pd.Timedelta(days=9 * 366), "M12"),
    (pd.Timedelta.max, "M24"),
)


def timeline(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """A diamond for each claim at its date of publication, named beside it.

    `data` has lane, line (claims that share one are joined: the later restates the
    earlier), published_from and published_to (apart where only the month or year is
    known), amount, words, in_five_documents and details. Lanes and lines keep their
    order.
    """
    rows, heads, height = places(data)
    chart = base.figure(mode, height + 34, showlegend=False, hovermode="closest")
    chart.add_traces([_spans(rows, mode), _diamonds(rows, mode)])
    return chart.update_layout(
        annotations=[_head(*head, mode) for head in heads]
        + [_label(row, mode) for row in rows],
        shapes=[_rule(y, mode) for _, y in heads[1:]] + _joined(rows, mode),
        margin={"t": 30, "b": 4},
        xaxis=_years(data),
        yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
    )


def _spans(rows: list[Row], mode: Mode) -> go.Scatter:
    """A thin rule over the days on which a claim may have been published."""
    days = [day for r in rows for day in (r["published_from"], r["published_to"], None)]
    return go.Scatter(
        x=days,
        y=[y for row in rows for y in (row["y"], row["y"], None)],
        mode="lines",
        line={"color": theme.PALETTES[mode].quiet, "width": 1.5},
        hoverinfo="skip",
    )


def _diamonds(rows: list[Row], mode: Mode) -> go.Scatter:
    """Filled for the five documents, open for what was published elsewhere."""
    palette = theme.PALETTES[mode]
    fills = [
        palette.mark if row["in_five_documents"] else palette.background for row in rows
    ]
    return go.Scatter(
        x=[row["day"] for row in rows],
        y=[row["y"] for row in rows],
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": 11,
            "color": fills,
            "line": {"color": palette.mark, "width": 2},
        },
        cliponaxis=False,
        customdata=[row["details"] for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _label(row: Row, mode: Mode) -> Row:
    palette = theme.PALETTES[mode]
    side = "left" if row["right"] else "right"
    return {
        "x": row["published_to"] if row["right"] else row["published_from"],
        "y": row["y"],
        "text": row["text"],
        "showarrow": False,
        "xanchor": side,
        "xshift": 10 if row["right"] else -10,
        "align": side,
        "bgcolor": palette.background,
        "borderpad": 0,
        "font": {"size": TEXT, "color": palette.text},
    }


def _head(lane: str, y: int, mode: Mode) -> Row:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": y + HEAD / 2,
        "text": f"<b>{escape(lane, quote=False)}</b>",
        "showarrow": False,
        "bgcolor": theme.PALETTES[mode].background,
        "font": {"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text},
    }


def _rule(y: int, mode: Mode) -> Row:
    """A thin line between two lanes."""
    line = {"color": theme.PALETTES[mode].quiet, "width": 1}
    place = {"x0": 0, "x1": 1, "xref": "paper", "y0": y, "y1": y}
    return {"type": "line", "line": line} | place


def _joined(rows: list[Row], mode: Mode) -> list[Row]:
    """A dotted line from a claim to the later one that restates it."""
    joined = [row for row in rows if row["joined"]]
    line = {"color": theme.PALETTES[mode].quiet, "width": 2, "dash": "dot"}
    return [
        {"type": "line", "layer": "below", "line": line}
        | {"x0": a["day"], "x1": b["day"], "y0": a["y"], "y1": b["y"]}
        for a, b in pairwise(joined)
        if a["y"] == b["y"]
    ]


def _years(data: pd.DataFrame) -> Row:
    """The axis of time, above the lanes, with a little air at both ends."""
    first, last = window(data)
    air = (last - first) * 0.03
    return {
        "range": [str(first - air), str(last + air)],
        "side": "top",
        "showgrid": True,
        "tickformat": "%b %Y" if last - first < SHORT else "%Y",
        "dtick": next(step for most, step in STEPS if last - first < most),
        "tick0": "2010-01-01",
        "tickangle": 0,
        "fixedrange": True,
    }
