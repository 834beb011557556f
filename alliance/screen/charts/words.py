"""Words on charts: beside marks and at the ends of rows, long names on two lines."""

from collections.abc import Iterable
from typing import Any

import plotly.graph_objects as go

from alliance.screen import theme
from alliance.screen.theme import Mode

WRAP = 13


def note(chart: go.Figure, mode: Mode, text: str, **place: Any) -> None:
    """Words at a place, in the text colour, without an arrow."""
    font = {"size": theme.TEXT_SIZE, "color": theme.PALETTES[mode].text}
    chart.add_annotation(text=text, showarrow=False, font=font, **place)


def at_row_end(chart: go.Figure, mode: Mode, text: str, **row: Any) -> None:
    """Words to the right of the plot, beside a row."""
    note(chart, mode, text, x=1, xref="paper", xanchor="left", xshift=8, **row)


def sides(chart: go.Figure, mode: Mode, left: str, right: str) -> None:
    """What the two sides of zero mean, above them."""
    top = {"xref": "paper", "y": 1, "yref": "paper", "yanchor": "bottom"}
    note(chart, mode, left, x=0, xanchor="left", **top)
    note(chart, mode, right, x=1, xanchor="right", **top)


def wrapped(name: str) -> str:
    """A long name on two lines, so that a narrow screen keeps room for the bars."""
    words = name.split(" ")
    if len(name) <= WRAP or len(words) == 1:
        return name
    first = words[0] if len(words) < 4 else " ".join(words[:2])
    return f"{first}<br>{name.removeprefix(first).strip()}"


def years(financial_years: Iterable[str]) -> list[str]:
    """Financial years on two lines, for the ticks of an axis."""
    return [f"{year[:5]}<br>{year[5:]}" for year in financial_years]
