"""Lines, marks, bands and words of a panel, in the looks of their kind."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from alliance.packs import picture_bars, picture_style
from alliance.packs.drawing import Panel, Place, Series
from alliance.packs.picture_bars import NOTHING

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(ax: "Axes", panel: Panel) -> None:
    """Every series of a panel, in order."""
    places = [[_or_nothing(panel, at_) for at_ in s.at] for s in panel.series]
    picture_bars.draw(ax, panel, places)
    for series, at_ in zip(panel.series, places, strict=True):
        if series.look == "band":
            _band(ax, panel, series, at_)
        elif series.look in ("line", "marks"):
            _line(ax, panel, series, at_)
        if series.look != "bar":
            _words(ax, panel, series, at_)


def at(panel: Panel, place: Place) -> float:
    """Where a place is on the axis: words one after the other."""
    if panel.scale == "words":
        return float(panel.categories.index(place))
    if isinstance(place, dt.date):
        from matplotlib.dates import date2num

        return float(date2num(place))
    return float(place)


def _or_nothing(panel: Panel, place: Place | None) -> float:
    return NOTHING if place is None else at(panel, place)


def _numbers(values: tuple[float | None, ...]) -> list[float]:
    return [NOTHING if value is None else value for value in values]


def _band(ax: "Axes", panel: Panel, series: Series, places: list[float]) -> None:
    ends = _numbers(series.values), _numbers(series.starts)
    fill = ax.fill_betweenx if panel.is_horizontal else ax.fill_between
    fill(places, *ends, color=series.colour or picture_style.GRID, linewidth=0)


def _line(ax: "Axes", panel: Panel, series: Series, places: list[float]) -> None:
    values = _numbers(series.values)
    pair = (values, places) if panel.is_horizontal else (places, values)
    look = {**drawn(series), "zorder": 2.5, "clip_on": False}
    if series.colours:
        colours = list(series.colours)
        ax.scatter(*pair, c=colours, marker=look["marker"], s=28, zorder=2.5)
    else:
        ax.plot(*pair, **look)
    if series.lows:
        ends = _numbers(series.lows), _numbers(series.highs)
        across = ax.hlines if panel.is_horizontal else ax.vlines
        across(places, *ends, colors=series.colour, linewidth=1.2)


def _words(ax: "Axes", panel: Panel, series: Series, places: list[float]) -> None:
    for place, value, words in zip(places, series.values, series.labels, strict=False):
        if words and value is not None:
            ink = picture_style.INK if series.look != "words" else series.colour
            picture_bars.words(ax, panel, (place, value), words, series.side, ink)


def drawn(series: Series) -> dict[str, Any]:
    """The looks of a line or of marks."""
    look: dict[str, Any] = {"color": series.colour, "linestyle": "none"}
    if series.look == "line":
        look["linestyle"] = picture_style.DASHES.get(series.dash, "-")
        look["linewidth"] = series.width * picture_style.PT_PER_PX
        look["drawstyle"] = "steps-post" if series.is_step else "default"
    if series.symbol:
        open_mark = picture_style.is_open(series.symbol)
        look |= {
            "marker": picture_style.marker(series.symbol),
            "markersize": 5.5 if series.look == "marks" else 3.0,
            "markerfacecolor": "#ffffff" if open_mark else series.colour,
        }
    return look


def key(series: Series) -> Any:
    """What stands for a series in the legend."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    if series.look == "bar":
        return Patch(label=series.name, **picture_bars.filled(series))
    if series.look == "band":
        return Patch(label=series.name, color=series.colour)
    look = {k: v for k, v in drawn(series).items() if k != "drawstyle"}
    return Line2D([], [], label=series.name, **look)
