"""The marks of a timeline: points, bars, tails, and the words beside them."""

import datetime as dt
import html
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from alliance.screen import theme
from alliance.screen.charts import bars
from alliance.screen.theme import Mode

# In the units of the y axis, which are pixels.
BAR, THIN = 14, 5
# A long bar of what is done is drawn thin: it is a doubt, not a year of work.
LONG = pd.Timedelta(days=100)
KINDS = {"planned": "Planned", "forecast": "Forecast", "actual": "Done"}
POINTS = {"planned": "circle-open", "forecast": "diamond-open", "actual": "circle"}
Row = dict[Any, Any]


@dataclass(frozen=True)
class Window:
    """The days that a timeline shows."""

    first_day: dt.date
    last_day: dt.date

    def share(self, day: dt.date) -> float:
        """How far along the axis a day stands, from 0 to 1."""
        return (day - self.first_day) / (self.last_day - self.first_day)

    def before(self, day: pd.Timestamp) -> pd.Timestamp:
        """Where the tail begins that leads to the latest possible day."""
        return day - (self.last_day - self.first_day) * 0.08


def marks(rows: list[Row], kind: str, mode: Mode) -> list[go.Scatter | go.Bar]:
    """The marks of one kind of date: at most a trace of points and one of bars."""
    exact = [row for row in rows if row["precision"] in ("day", "by")]
    wide = [row for row in rows if row["precision"] not in ("day", "by")]
    traces = [_bars(wide, kind, mode)] if wide else []
    traces += [_points(exact, kind, mode)] if exact else []
    for place, trace in enumerate(traces):
        trace.update(name=KINDS[kind], legendgroup=kind, showlegend=not place)
    return traces


def _points(rows: list[Row], kind: str, mode: Mode) -> go.Scatter:
    ink = theme.PALETTES[mode].mark
    look = {"symbol": POINTS[kind], "size": 13, "color": ink}
    return go.Scatter(
        x=[row["date_to"] for row in rows],
        y=[row["place"] for row in rows],
        mode="markers",
        marker=look | {"line": {"color": ink, "width": 2}},
        customdata=[html.escape(row["said"], quote=False) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _bars(rows: list[Row], kind: str, mode: Mode) -> go.Bar:
    """From the first day to the end of the last that a date may mean."""
    day = pd.Timedelta(days=1)
    spans = [row["date_to"] + day - row["date_from"] for row in rows]
    thin = [kind == "actual" and span > LONG for span in spans]
    return go.Bar(
        x=[span / pd.Timedelta(milliseconds=1) for span in spans],
        base=[row["date_from"] for row in rows],
        y=[row["place"] for row in rows],
        width=[THIN if found else BAR for found in thin],
        orientation="h",
        marker=bars.kind_marker(kind, mode),
        customdata=[html.escape(row["said"], quote=False) for row in rows],
        hovertemplate="%{customdata}<extra></extra>",
    )


def tails(rows: list[Row], window: Window, mode: Mode) -> go.Scatter:
    """Dotted lines that end at the latest possible day."""
    ends = [(window.before(row["date_to"]), row["date_to"], None) for row in rows]
    return go.Scatter(
        x=[day for end in ends for day in end],
        y=[y for row in rows for y in (row["place"], row["place"], None)],
        mode="lines",
        line={"color": theme.PALETTES[mode].mark, "width": 2, "dash": "dot"},
        hoverinfo="skip",
        showlegend=False,
    )


def note(mode: Mode, **where: Any) -> dict[str, Any]:
    """Words on the chart, over whatever crosses them; by default at the left edge."""
    palette = theme.PALETTES[mode]
    look = {
        "showarrow": False,
        "align": "left",
        "borderpad": 0,
        "borderwidth": 0,
        "bgcolor": palette.background,
        "font": {"size": theme.TEXT_SIZE, "color": palette.text},
    }
    return look | {"x": 0, "xref": "paper", "xanchor": "left"} | where


def word(row: Row, window: Window, mode: Mode) -> dict[str, Any]:
    """The source's own word beside the mark: right of it, or left near the end.

    An earlier date takes the place on the left.
    """
    last = max(d for d in (row["date_to"], row["earlier_date_to"]) if pd.notna(d))
    right = window.share(last.date()) < 0.6 or pd.notna(row["earlier_date_to"])
    first = row["date_from"]
    if row["precision"] == "by":
        first = window.before(first)
    return note(
        mode,
        x=last if right else first,
        xref="x",
        xanchor="left" if right else "right",
        xshift=9 if right else -9,
        y=row["place"],
        text=html.escape(row["word"], quote=False),
    )
