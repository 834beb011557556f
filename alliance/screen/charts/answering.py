"""Answering calls: series with a standard beside published figures; abandonment."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, lines
from alliance.screen.charts.base import Event, Standard
from alliance.screen.theme import Mode

PANEL_COLUMNS = 3
LOW = 265


def by_area(
    data: pd.DataFrame,
    *,
    y: str,
    mode: Mode,
    x: str = "month",
    standard: tuple[str, str] | None = None,
    published: pd.DataFrame | None = None,
    events: Sequence[Event] = (),
    from_zero: bool = False,
    height: int = LOW,
) -> go.Figure:
    """A line for each area that has figures; a standard where stated.

    `standard` is a column of `data` and its label; `published` has placed_on, force,
    value and label.
    """
    shown = data.dropna(subset=[y])
    if shown.empty:
        return base.figure(mode, height)
    line = standard and Standard(float(shown[standard[0]].iloc[-1]), standard[1])
    return lines.by_force(
        shown,
        x=x,
        y=y,
        mode=mode,
        series="area",
        standard=line or None,
        events=events,
        published=_placed(published, shown, x, y),
        from_zero=from_zero,
        height=height,
    )


def own_aim(data: pd.DataFrame, *, mode: Mode) -> go.Figure:
    """The share answered within a force's own aim, beside that aim."""
    last = data.iloc[-1]
    label = f"Own aim: {last.aim_pct:.0f}% within {last.aim_seconds} s"
    return by_area(
        data,
        y="answered_101_within_aim_pct",
        mode=mode,
        standard=("aim_pct", label),
    )


def _placed(
    published: pd.DataFrame | None, shown: pd.DataFrame, x: str, y: str
) -> pd.DataFrame | None:
    """The published figures of the areas drawn, under the names of the axes."""
    if published is None:
        return None
    names = {"placed_on": x, "value": y, "force": "area"}
    of_areas = published[published["force"].isin(shown["area"])]
    return of_areas.dropna(subset=["placed_on"]).rename(columns=names)


def abandonment(
    data: pd.DataFrame,
    *,
    mode: Mode,
    x: str = "month",
    y: str = "primary_101_abandoned_pct",
    second: str = "secondary_101_abandoned_pct",
    threshold: str = "secondary_101_threshold_seconds",
    published: pd.DataFrame | None = None,
    events: Sequence[Event] = (),
) -> go.Figure:
    """A panel for each area, its threshold in the name; queues told apart by dash.

    `y` and `second` are the shares of the two queues, `threshold` the seconds from
    which a call counts as abandoned. Areas without a share have no panel.
    """
    shown = data.dropna(subset=[y, second], how="all")
    names = list(shown["area"].drop_duplicates())
    if not names:
        return base.figure(mode)
    titles = [_title(name, shown[shown["area"] == name][threshold]) for name in names]
    rows = -(-len(names) // PANEL_COLUMNS)
    chart = base.panels(mode, titles, PANEL_COLUMNS, height=60 + 250 * rows)
    for place, name in enumerate(names):
        part = shown[shown["area"] == name]
        where = {"row": place // PANEL_COLUMNS + 1, "col": place % PANEL_COLUMNS + 1}
        for column, dash in ((y, "solid"), (second, "dash")):
            trace = _queue(part, x, column, dash, name, mode)
            chart.add_trace(trace.update(showlegend=not place), **where)
        if published is not None:
            chart.add_trace(_diamonds(published, name, mode), **where)
    base.mark_panels(chart, None, events, mode)
    chart.update_xaxes(nticks=3, tickangle=0)
    return chart.update_yaxes(rangemode="tozero")


def _title(area: str, thresholds: pd.Series) -> str:
    """`Herts, after 5 s`; every threshold of the months shown."""
    seconds = " or ".join(f"{int(each)} s" for each in thresholds.dropna().unique())
    return f"{labels.short(area)}, after {seconds or 'several'}"


def _queue(
    rows: pd.DataFrame, x: str, column: str, dash: str, area: str, mode: Mode
) -> go.Scatter:
    name = "101 primary" if column.startswith("primary") else "101 secondary"
    return go.Scatter(
        x=rows[x],
        y=rows[column],
        name=name,
        legendgroup=name,
        mode="lines",
        line={"color": theme.force_colour(area, mode), "width": 2.5, "dash": dash},
        customdata=[labels.written(column, value) for value in rows[column]],
        hovertemplate="%{customdata}<extra>" + name + "</extra>",
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
