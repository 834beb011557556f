"""What every form shares: an empty figure, rules for events and standards, labels."""

import datetime as dt
import math
import string
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from alliance.screen import theme
from alliance.screen.charts import words
from alliance.screen.theme import Mode

MEDIUM = 340
LETTERS = string.ascii_uppercase


@dataclass(frozen=True)
class Event:
    """A dated event, drawn as a thin labelled rule on every time chart."""

    day: dt.date
    label: str


@dataclass(frozen=True)
class Standard:
    """A stated standard or aim, drawn as a labelled line."""

    value: float
    label: str


class Finished(go.Figure):  # type: ignore[misc]
    """A figure that is not changed any more: its dict is made once, not at each run."""

    def __init__(self, drawn: go.Figure) -> None:
        self.__dict__["_made"] = drawn.to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure as Streamlit sends it."""
        made: dict[str, Any] = self.__dict__["_made"]
        return made


def figure(mode: Mode, height: int = MEDIUM, **layout: Any) -> go.Figure:
    """An empty figure in the house's looks; `layout` adds to the template."""
    chart = go.Figure(layout=theme.layout(mode, height))
    if layout:
        chart.update_layout(layout)
    return chart


def panels(mode: Mode, names: Sequence[str], columns: int, height: int) -> go.Figure:
    """An empty figure of small multiples on one scale, each panel with its name."""
    rows = -(-len(names) // columns)
    chart = make_subplots(
        rows=rows,
        cols=min(columns, len(names)),
        shared_yaxes="all",
        subplot_titles=names,
        vertical_spacing=0.34 / rows,
        horizontal_spacing=0.04,
    )
    look = theme.layout(mode, height)
    x_axis, y_axis = look.pop("xaxis"), look.pop("yaxis")
    chart.update_layout(look | {"margin": {"l": 8, "r": 8, "t": 60, "b": 8}})
    chart.update_layout(legend={"y": 1 + 34 / height})
    chart.update_xaxes(x_axis | {"nticks": 4})
    chart.update_yaxes(y_axis | {"nticks": 5})
    chart.update_annotations(font={"size": theme.TEXT_SIZE}, x=0, xanchor="left")
    for note, axis in zip(chart.layout.annotations, chart.select_xaxes(), strict=False):
        note.x = axis.domain[0]
    return chart


def mark_panels(
    chart: go.Figure, standard: Standard | None, events: Sequence[Event], mode: Mode
) -> None:
    """Rules for a standard and for events in every panel, events with their letter."""
    palette = theme.PALETTES[mode]
    if standard:
        line = {"color": palette.text, "width": 1.5, "dash": "dash"}
        chart.add_hline(standard.value, line=line)
    # A grid's last places may be empty: only the panels that hold a line.
    places = dict.fromkeys(trace.yaxis.removeprefix("y") for trace in chart.data)
    shapes, notes = list(chart.layout.shapes), list(chart.layout.annotations)
    for place in places:
        for letter, event in zip(LETTERS, events, strict=False):
            when = {"xref": f"x{place}", "yref": f"y{place} domain"}
            day = event.day.isoformat()
            rule = {"color": palette.quiet, "width": 1, "dash": "dot"}
            shapes.append(
                {"type": "line", "x0": day, "x1": day, "y0": 0, "y1": 1, "line": rule}
                | when
            )
            notes.append(
                {
                    "x": day,
                    "y": 1,
                    "text": letter,
                    "xanchor": "left",
                    "yanchor": "top",
                    "showarrow": False,
                    "font": {"size": theme.TEXT_SIZE, "color": palette.quiet},
                }
                | when
            )
    chart.update_layout(shapes=shapes, annotations=notes)


def mark_events(chart: go.Figure, events: Sequence[Event], mode: Mode) -> None:
    """Draw each event as a dotted rule with its letter above it.

    The letters are explained below the chart (`event_key`): names would not fit on a
    narrow screen.
    """
    palette = theme.PALETTES[mode]
    line = {"color": palette.quiet, "width": 1, "dash": "dot"}
    for letter, event in zip(LETTERS, events, strict=False):
        when = event.day.isoformat()
        chart.add_shape(
            type="line", x0=when, x1=when, y0=0, y1=1, yref="paper", line=line
        )
        words.note(chart, mode, letter, x=when, y=1, yref="paper", yanchor="bottom")


def event_key(events: Sequence[Event]) -> str:
    """What the letters of the events mean: `A 9 Dec 2013 Memorandum; …`."""
    named = zip(LETTERS, events, strict=False)
    return "; ".join(
        f"{letter} {event.day.day} {event.day:%b %Y} {event.label}"
        for letter, event in named
    )


def mark_standard(chart: go.Figure, standard: Standard, mode: Mode) -> None:
    """Draw a standard as a dashed line with its label below the left end."""
    palette = theme.PALETTES[mode]
    chart.add_shape(
        type="line",
        x0=0,
        x1=1,
        xref="paper",
        y0=standard.value,
        y1=standard.value,
        line={"color": palette.text, "width": 1.5, "dash": "dash"},
    )
    chart.add_annotation(
        x=0,
        xref="paper",
        xanchor="left",
        y=standard.value,
        yanchor="top",
        text=standard.label,
        showarrow=False,
        bgcolor=palette.background,
        font={"size": theme.TEXT_SIZE - 1, "color": palette.text},
    )


def label_line_ends(
    chart: go.Figure, ends: Sequence[tuple[Any, float, str]], mode: Mode, gap: float
) -> None:
    """Name each line at its last point, in the text colour, at least `gap` apart.

    `ends` holds x, y and name; `gap` is in units of the y axis.
    """
    placed: list[float] = []
    for x, y, name in sorted(ends, key=lambda end: end[1]):
        y = max(y, placed[-1] + gap) if placed else y
        placed.append(y)
        words.note(chart, mode, name, x=x, y=y, xanchor="left", xshift=8)


def spread(values: pd.Series) -> float:
    """The height of what is plotted, never nothing."""
    low, high = values.min(), values.max()
    return float(high - low) or abs(float(high)) or 1.0


def round_ticks(low: float, high: float, parts: float = 3) -> list[float]:
    """Round numbers from low to high, in about so many parts."""
    rough = max(high - low, 1.0) / parts
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough)
    return [
        step * number
        for number in range(math.ceil(low / step), math.floor(high / step) + 1)
    ]


def span(times: pd.Series) -> list[str]:
    """The range of a time axis: just what is plotted, with a little air."""
    air = (times.max() - times.min()) * 0.02
    return [str(times.min() - air), str(times.max() + air)]


def year_marks(times: pd.Series) -> dict[str, Any]:
    """Round years so far apart that they stand clear in a panel on a phone."""
    years = times.max().year - times.min().year
    months = 24 if years < 6 else 60 if years < 12 else 120
    return {
        "dtick": f"M{months}",
        "tick0": "2010-01-01",
        "tickformat": "%Y",
        "tickangle": 0,
    }
