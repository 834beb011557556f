"""A chart as plain values: what a slide's own chart and a paper's picture are made of.

Each is read from the figure on the screen, so that screen, slide and paper show the
same numbers; nothing is drawn from a picture.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Look = Literal["bar", "line", "marks", "band", "words"]
Fill = Literal["solid", "outline", "hatched"]
Scale = Literal["words", "numbers", "days"]
Bars = Literal["grouped", "stacked", "overlaid"]
Side = Literal["right", "left", "above", "below", "over"]
Place = str | float | dt.date
# The fields of a series that hold one part for each value, where they hold any.
LISTS = ("at", "values", "labels", "colours", "starts", "lows", "highs")


@dataclass(frozen=True)
class Series:
    """The values of one name, each at its place along the categories of the panel.

    A `values` of None breaks a line, its place may then be None too. `labels` are the
    words beside the values, on this `side` of them; the look "words" is only these. A
    bar, and the band of an interval, begins at `starts` (all of them 0 when empty);
    `lows` and `highs` are the ends of the interval of each mark. `symbol` is Plotly's
    name of a mark, empty without one. A colour is `#rrggbb`; `colours` are those of
    the values where they differ. `width` is that of a line in pixels.
    """

    name: str
    look: Look
    at: tuple[Place | None, ...]
    values: tuple[float | None, ...]
    colour: str
    fill: Fill = "solid"
    dash: str = "solid"
    symbol: str = ""
    width: float = 2.0
    is_step: bool = False
    labels: tuple[str, ...] = ()
    side: Side = "right"
    colours: tuple[str, ...] = ()
    starts: tuple[float | None, ...] = ()
    lows: tuple[float | None, ...] = ()
    highs: tuple[float | None, ...] = ()
    in_legend: bool = True

    def only(self, rows: Sequence[int]) -> "Series":
        """The same series with only these of its values, by their number."""
        picked: dict[str, Any] = {
            name: tuple(held[row] for row in rows)
            for name in LISTS
            if (held := getattr(self, name))
        }
        return replace(self, **picked)


@dataclass(frozen=True)
class Rule:
    """A line at one value: a standard `across` the panel, or an event down it.

    On a scale of words an event stands at the word of its time, so in its year.
    """

    at: Place
    label: str
    across: bool
    dash: str = "solid"


@dataclass(frozen=True)
class Panel:
    """One plot: categories along one axis (words, numbers or days), values along the
    other.

    `categories` are the words from the left, or from the top where the panel is
    horizontal; on other scales every place in order, and `ticks` the words of some.
    `begin` and `end` bound that axis (from the top down where it is horizontal), `low`
    and `high` that of values, whose words are `value_ticks`, or numbers with `prefix`
    and `suffix`, unless it is hidden. Bars that are overlaid share a place: an outline
    stands behind and is wider, so that both can be seen.
    """

    name: str
    scale: Scale
    categories: tuple[Place, ...]
    series: tuple[Series, ...]
    low: float
    high: float
    is_horizontal: bool = False
    bars: Bars = "grouped"
    begin: Place | None = None
    end: Place | None = None
    ticks: tuple[tuple[Place, str], ...] = ()
    value_ticks: tuple[tuple[float, str], ...] = ()
    prefix: str = ""
    suffix: str = ""
    shows_values: bool = True
    value_title: str = ""
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Drawing:
    """The panels of a chart, on one scale where the screen has them so."""

    panels: tuple[Panel, ...]
