"""The share of one queue's calls abandoned by month, each force with its threshold."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, service
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode


def by_force(
    data: pd.DataFrame,
    *,
    mode: Mode,
    published: pd.DataFrame | None = None,
    events: Sequence[Event] = (),
) -> go.Figure:
    """A panel for each line, all from zero; its threshold stands in its name."""
    parts = [rows for _, rows in data.groupby("line", sort=False)]
    chart, where = service.places(data, mode, [_after(rows) for rows in parts])
    for rows, place in zip(parts, where.values(), strict=True):
        chart.add_trace(_share(rows, mode), **place)
        if published is not None:
            line = str(rows["line"].iloc[0])
            chart.add_trace(_diamonds(published, line, mode), **place)
    base.mark_panels(chart, None, events, mode)
    chart.update_xaxes(nticks=3, tickangle=0)
    return chart.update_yaxes(rangemode="tozero")


def _after(rows: pd.DataFrame) -> str:
    """`Herts, after 5 s`; every threshold of the months shown."""
    seconds = rows["lowest_threshold_seconds"].dropna().unique()
    words = " or ".join(f"{each:.0f} s" for each in seconds)
    return f"{labels.short(str(rows['line'].iloc[0]))}, after {words or 'several'}"


def _share(rows: pd.DataFrame, mode: Mode) -> go.Scatter:
    line = str(rows["line"].iloc[0])
    return go.Scatter(
        x=rows["month"],
        y=rows["abandoned_pct"],
        name=line,
        showlegend=False,
        mode=service.drawn(rows["abandoned_pct"]),
        line={"color": theme.force_colour(line, mode), "width": 2.5},
        customdata=[labels.written("_pct", share) for share in rows["abandoned_pct"]],
        hovertemplate="%{customdata}%<extra>" + line + "</extra>",
    )


def _diamonds(published: pd.DataFrame, area: str, mode: Mode) -> go.Scatter:
    """Published figures of an area: open diamonds, never joined."""
    rows = published[published["force"] == area].dropna(subset=["placed_on"])
    return go.Scatter(
        x=rows["placed_on"],
        y=rows["value"],
        name="published",
        mode="markers",
        showlegend=False,
        marker={
            "symbol": "diamond-open",
            "size": 12,
            "line": {"width": 2.5},
            "color": theme.force_colour(area, mode),
        },
        customdata=rows["label"],
        hovertemplate="%{customdata}<extra>published</extra>",
    )
