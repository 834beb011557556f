"""Several lines for each force or area over time: a panel each, events by letter."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base, lines
from alliance.screen.charts.base import Event
from alliance.screen.theme import Mode


def panels(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    shown: Sequence[str],
    mode: Mode,
    panel: str = "force",
    events: Sequence[Event] = (),
) -> go.Figure:
    """A panel for each value of `panel` on one scale, with a line for each column of
    `shown`; `y` names what they have in common and ends in their unit."""
    long = data.melt([panel, x], list(shown), "measure", y)
    long["measure"] = [labels.column(name).split(" (")[0] for name in long["measure"]]
    return groups(
        long, x=x, y=y, mode=mode, panel=panel, series="measure", events=events
    )


def by_force(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    mode: Mode,
    series: str = "force",
    events: Sequence[Event] = (),
) -> go.Figure:
    """`lines.by_force`; where it needs a panel each, with the letters of the events."""
    if data[series].nunique() > lines.MOST_SERIES:
        return groups(data, x=x, y=y, mode=mode, panel=series, events=events)
    return lines.by_force(data, x=x, y=y, mode=mode, series=series, events=events)


def groups(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    mode: Mode,
    panel: str,
    series: str | None = None,
    events: Sequence[Event] = (),
) -> go.Figure:
    """`lines.panels` with the letters of the events in each panel, above the lines."""
    chart = lines.panels(
        data, x=x, y=y, mode=mode, panel=panel, series=series, events=events
    )
    air = base.spread(data[y]) * 0.06
    band = [data[y].min() - air, data[y].max() + 3 * air]
    years = _year_marks(data[x].max().year - data[x].min().year)
    # A grid's last places may be empty: only the panels that hold a line.
    for place in dict.fromkeys(trace.yaxis.removeprefix("y") for trace in chart.data):
        chart.layout[f"yaxis{place}"].range = band
        chart.layout[f"xaxis{place}"].update(years)
        for letter, event in zip(base.LETTERS, events, strict=False):
            chart.add_annotation(_letter(letter, event, place, mode))
    return chart


def _year_marks(years: int) -> dict[str, object]:
    """Round years so far apart that they stand clear in a panel on a phone."""
    months = 24 if years < 6 else 60 if years < 12 else 120
    return {
        "dtick": f"M{months}",
        "tick0": "2010-01-01",
        "tickformat": "%Y",
        "tickangle": 0,
    }


def _letter(letter: str, event: Event, place: str, mode: Mode) -> dict[str, object]:
    """The letter beside its rule at the top of the panel with this number."""
    return {
        "x": event.day.isoformat(),
        "xref": f"x{place}",
        "y": 1,
        "yref": f"y{place} domain",
        "text": letter,
        "xanchor": "left",
        "yanchor": "top",
        "showarrow": False,
        "font": {"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].quiet},
    }
