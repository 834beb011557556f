"""A chart as plain values: what a slide's own chart and a paper's picture are made of.

Each is read from the figure on the screen, so that screen, slide and paper show the
same numbers; nothing is drawn from a picture.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Look = Literal["bar", "line", "marks"]
Fill = Literal["solid", "outline", "hatched"]
Place = str | float | dt.date


@dataclass(frozen=True)
class Series:
    """The values of one name, one for each category of its panel; None is a gap.

    `labels` are the words beside the values, where the chart has any. `symbol` is
    Plotly's name of a mark. A colour is `#rrggbb`.
    """

    name: str
    look: Look
    values: tuple[float | None, ...]
    colour: str
    fill: Fill = "solid"
    dash: str = "solid"
    symbol: str = ""
    labels: tuple[str, ...] = ()
    in_legend: bool = True


@dataclass(frozen=True)
class Rule:
    """A line at one value: a standard across the panel, or an event down it."""

    at: Place
    label: str
    across: bool


@dataclass(frozen=True)
class Panel:
    """One plot: categories along one axis (words, numbers or days), series of values.

    `low` and `high` bound the axis of values; None leaves them to the program.
    """

    name: str
    categories: tuple[Place, ...]
    series: tuple[Series, ...]
    is_horizontal: bool = False
    is_stacked: bool = False
    low: float | None = None
    high: float | None = None
    value_title: str = ""
    category_title: str = ""
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """The panels of a chart, on one scale where the screen has them so."""

    panels: tuple[Panel, ...]
