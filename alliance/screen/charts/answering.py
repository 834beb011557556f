"""Answering calls: series with a standard beside published figures; volumes."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen.charts import base, lines
from alliance.screen.charts.base import Event, Standard
from alliance.screen.theme import Mode

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


def _placed(
    published: pd.DataFrame | None, shown: pd.DataFrame, x: str, y: str
) -> pd.DataFrame | None:
    """The published figures of the areas drawn, under the names of the axes."""
    if published is None:
        return None
    names = {"placed_on": x, "value": y, "force": "area"}
    of_areas = published[published["force"].isin(shown["area"])]
    return of_areas.dropna(subset=["placed_on"]).rename(columns=names)
