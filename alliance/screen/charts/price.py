"""Posts moved: service level above, wait below, on one axis of posts and pounds."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, words
from alliance.screen.theme import Mode

HEIGHT = 520
PANELS = (("in_time_pct", labels.percent), ("wait_seconds", labels.seconds))


def panels(
    data: pd.DataFrame,
    *,
    area: str,
    titles: tuple[str, str],
    chosen: int,
    standard_pct: float | None,
    mode: Mode,
) -> go.Figure:
    """A panel of the service level and one of the wait, the chosen posts marked.

    `data` has posts_moved_fte, in_time_pct, wait_seconds (none where it has no end) and
    saved_gbp, which stands in words below the posts.
    """
    chart = base.panels(mode, titles, columns=1, height=HEIGHT)
    for row, (column, _) in enumerate(PANELS, start=1):
        chart.add_trace(_line(data, column, area, mode), row=row, col=1)
        _mark(chart, data, column, chosen, row, mode)
    if standard_pct is not None:
        _standard(chart, standard_pct, data, mode)
    _axes(chart, data, standard_pct)
    return chart.update_layout(showlegend=False, margin={"t": 30, "r": 16})


def _line(data: pd.DataFrame, column: str, area: str, mode: Mode) -> go.Scatter:
    written = dict(PANELS)[column]
    hover = [
        f"{labels.count(posts, sign=True)} posts: "
        f"{'no end' if pd.isna(value) else written(value)}"
        for posts, value in zip(data["posts_moved_fte"], data[column], strict=True)
    ]
    return go.Scatter(
        x=data["posts_moved_fte"],
        y=data[column],
        name=area,
        mode="lines",
        line={"color": theme.force_colour(area, mode), "width": 2.5},
        customdata=hover,
        hovertemplate="%{customdata}<extra></extra>",
    )


def _mark(
    chart: go.Figure, data: pd.DataFrame, column: str, chosen: int, row: int, mode: Mode
) -> None:
    """An open circle at present staffing, a diamond where the posts are moved to."""
    looks = {chosen: ("diamond", ""), 0: ("circle-open", "now")}
    for posts, (symbol, word) in looks.items():
        for value in data.loc[data["posts_moved_fte"] == posts, column].dropna():
            chart.add_trace(_point(posts, value, symbol, mode), row=row, col=1)
            text = f"{word} {dict(PANELS)[column](value)}".strip()
            _label(chart, text, posts, value, row, mode)


def _point(posts: int, value: float, symbol: str, mode: Mode) -> go.Scatter:
    return go.Scatter(
        x=[posts],
        y=[value],
        mode="markers",
        marker={
            "symbol": symbol,
            "size": 13,
            "color": theme.PALETTES[mode].text,
            "line": {"width": 2.5, "color": theme.PALETTES[mode].text},
        },
        hoverinfo="skip",
    )


def _label(
    chart: go.Figure, text: str, posts: int, value: float, row: int, mode: Mode
) -> None:
    """A value beside its point: below a line that climbs, above one that falls."""
    words.note(
        chart,
        mode,
        text,
        x=posts,
        y=value,
        xanchor="left",
        yanchor="top" if row == 1 else "bottom",
        xshift=10,
        bgcolor=theme.PALETTES[mode].background,
        row=row,
        col=1,
    )


def _standard(
    chart: go.Figure, standard_pct: float, data: pd.DataFrame, mode: Mode
) -> None:
    line = {"color": theme.PALETTES[mode].text, "width": 1.5, "dash": "dash"}
    chart.add_hline(standard_pct, line=line, row=1, col=1)
    place: dict[str, Any] = {"xanchor": "right", "yanchor": "top"}
    last = data["posts_moved_fte"].max()
    text = f"Standard {standard_pct:.0f}%"
    words.note(chart, mode, text, x=last, y=standard_pct, row=1, col=1, **place)


def _axes(chart: go.Figure, data: pd.DataFrame, standard_pct: float | None) -> None:
    """Posts and their pounds below the last panel; each panel on its own scale."""
    first, last = data["posts_moved_fte"].min(), data["posts_moved_fte"].max()
    ticks = [int(posts) for posts in base.round_ticks(first, last, 4)]
    saved = data.set_index("posts_moved_fte")["saved_gbp"].reindex(ticks)
    chart.update_xaxes(
        range=[first - 1, last + 1],
        tickvals=ticks,
        ticktext=[_tick(posts, saved[posts]) for posts in ticks],
        showticklabels=False,
        zeroline=True,
    )
    chart.update_xaxes(showticklabels=True, row=2, col=1)
    low = min(data["in_time_pct"].min(), standard_pct or 100.0)
    air = (100 - low or 1.0) * 0.12
    chart.update_yaxes(matches=None)
    chart.update_yaxes(range=[low - air, 100], ticksuffix="%", row=1, col=1)
    _wait_axis(chart, data["wait_seconds"].max())


def _tick(posts: int, saved: float) -> str:
    """Posts and, on a line below, what they save or cost in a year."""
    if posts == 0:
        return "as staffed"
    counted = labels.count(posts, sign=True)
    if pd.isna(saved):
        return counted
    word = "saves" if saved > 0 else "costs"
    return f"{counted}<br>{word}<br>{labels.money(abs(saved))}"


def _wait_axis(chart: go.Figure, longest: float) -> None:
    most = 1.0 if pd.isna(longest) else max(float(longest), 1.0)
    unit = 60 if most > 120 else 1
    ticks = [unit * tick for tick in base.round_ticks(0, most / unit)]
    chart.update_yaxes(
        range=[-most * 0.06, most * 1.1],
        tickvals=ticks,
        ticktext=[labels.seconds(value) for value in ticks],
        row=2,
        col=1,
    )
