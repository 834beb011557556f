"""Lines over time: one panel for up to four series, else a panel for each."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import labels, theme
from alliance.screen.charts import base
from alliance.screen.charts.base import Event, Standard
from alliance.screen.theme import Mode

MOST_SERIES = 4
COLUMNS = 3


def by_force(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    mode: Mode,
    series: str = "force",
    standard: Standard | None = None,
    events: Sequence[Event] = (),
    published: pd.DataFrame | None = None,
    from_zero: bool = False,
    height: int = base.MEDIUM,
) -> go.Figure:
    """One line for each force, named at its end; more than four get a panel each.

    `data` has columns x (time), y (number) and series; `published` the same, with
    `label` for the hover text: its figures are diamonds, never joined to a line.
    """
    names = list(data[series].drop_duplicates())
    if len(names) > MOST_SERIES:
        return panels(
            data,
            x=x,
            y=y,
            mode=mode,
            panel=series,
            standard=standard,
            events=events,
            from_zero=from_zero,
        )
    chart = base.figure(mode, height)
    for place, name in enumerate(names):
        rows = data[data[series] == name]
        chart.add_trace(_line(rows, x, y, name, _look(name, place, mode)))
    if published is not None:
        for name, rows in published.groupby(series, sort=False):
            chart.add_trace(_diamonds(rows, x, y, str(name), mode))
    if standard:
        base.mark_standard(chart, standard, mode)
    base.mark_events(chart, events, mode)
    ends = _ends(data, x, y, series)
    base.label_line_ends(chart, ends, mode, _gap(data[y], height, from_zero))
    room = 24 + 8 * max((len(name) for _, _, name in ends), default=0)
    return chart.update_layout(
        showlegend=False,
        margin={"r": room},
        xaxis={"range": base.span(data[x])},
        yaxis={"rangemode": "tozero" if from_zero else "normal", "nticks": 6},
    )


def panels(
    data: pd.DataFrame,
    *,
    x: str,
    y: str,
    mode: Mode,
    panel: str = "force",
    series: str | None = None,
    standard: Standard | None = None,
    events: Sequence[Event] = (),
    from_zero: bool = False,
) -> go.Figure:
    """A panel for each value of `panel`, all on one scale.

    With `series`, each panel holds a line for each of its values, told apart by dash
    and named in the legend; without, one line in the force's colour.
    """
    names = list(data[panel].drop_duplicates())
    rows = -(-len(names) // COLUMNS)
    chart = base.panels(mode, names, COLUMNS, height=60 + 230 * rows)
    for place, name in enumerate(names):
        row, column = place // COLUMNS + 1, place % COLUMNS + 1
        part = data[data[panel] == name]
        groups = [(name, part)] if series is None else part.groupby(series, sort=False)
        for number, (label, lines) in enumerate(groups):
            look = _look(str(name), number, mode)
            trace = _line(lines, x, y, str(label), look)
            trace.update(legendgroup=str(label), showlegend=bool(series) and not place)
            chart.add_trace(trace, row=row, col=column)
    base.mark_panels(chart, standard, events, mode)
    air = base.spread(data[y]) * 0.06
    low = 0 if from_zero else data[y].min() - air
    chart.update_yaxes(range=[low, data[y].max() + 3 * air])
    chart.update_xaxes(base.year_marks(data[x]))
    return chart


def _look(name: str, place: int, mode: Mode) -> dict[str, Any]:
    """The force's colour; a dash and a marker so that colour is not alone."""
    return {
        "line": {
            "color": theme.force_colour(name, mode),
            "width": 2.5,
            "dash": theme.DASHES[place % len(theme.DASHES)],
        },
        "marker": {"symbol": theme.SYMBOLS[place % len(theme.SYMBOLS)], "size": 7},
    }


def _line(
    rows: pd.DataFrame, x: str, y: str, name: str, look: dict[str, Any]
) -> go.Scatter:
    return go.Scatter(
        x=rows[x],
        y=rows[y],
        name=name,
        mode="lines+markers" if len(rows) < 20 else "lines",
        customdata=[labels.written(y, value) for value in rows[y]],
        hovertemplate="%{customdata}<extra>" + name + "</extra>",
        **look,
    )


def _diamonds(rows: pd.DataFrame, x: str, y: str, name: str, mode: Mode) -> go.Scatter:
    """Published figures: open diamonds beside the series, never joined to it."""
    return go.Scatter(
        x=rows[x],
        y=rows[y],
        name=f"{name}, published",
        mode="markers",
        marker={
            "symbol": "diamond-open",
            "size": 12,
            "line": {"width": 2.5},
            "color": theme.force_colour(name, mode),
        },
        customdata=rows["label"],
        hovertemplate="%{customdata}<extra>" + name + ", published</extra>",
    )


def _ends(
    data: pd.DataFrame, x: str, y: str, series: str
) -> list[tuple[Any, float, str]]:
    """The last known point of each series."""
    last = data.dropna(subset=[y]).groupby(series, sort=False).tail(1)
    return [
        (when, float(value), labels.short(str(name)))
        for when, value, name in zip(last[x], last[y], last[series], strict=True)
    ]


def _gap(values: pd.Series, height: int, from_zero: bool) -> float:
    """The height of one label in units of the y axis."""
    reach = float(values.max()) if from_zero else base.spread(values)
    return reach * 22 / (height - 60)
