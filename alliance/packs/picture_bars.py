"""The bars of a panel, beside, upon or within each other, and words at their ends."""

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from alliance.packs import picture_style
from alliance.packs.drawing import Panel, Series, Side

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BAR, BEHIND, WITHIN = 0.78, 0.82, 0.44
NOTHING = float("nan")
SHIFTS: dict[Side, tuple[int, int, str, str]] = {
    "right": (3, 0, "left", "center"),
    "left": (-3, 0, "right", "center"),
    "above": (0, 2, "center", "bottom"),
    "below": (0, -2, "center", "top"),
    "over": (0, 0, "center", "center"),
}


def draw(ax: "Axes", panel: Panel, places: list[list[float]]) -> None:
    """All bars of a panel; `places` are those of each of its series."""
    numbers = [n for n, series in enumerate(panel.series) if series.look == "bar"]
    step = _step([place for number in numbers for place in places[number]])
    ends: dict[tuple[float, bool], float] = defaultdict(float)
    for order, number in enumerate(numbers):
        series = panel.series[number]
        width, shift = _room(panel, series, order, len(numbers))
        shifted = [place + shift * step for place in places[number]]
        starts = _starts(panel, series, places[number], ends)
        _bars(ax, panel, series, (shifted, width * step), starts)


def _room(panel: Panel, series: Series, order: int, count: int) -> tuple[float, float]:
    """How wide a bar is and how far from its category, as parts of a step."""
    if panel.bars == "stacked":
        return BAR, 0.0
    if panel.bars == "overlaid":
        return (BEHIND if series.fill == "outline" else WITHIN), 0.0
    return BAR / count, (order - (count - 1) / 2) * BAR / count


def _step(places: list[float]) -> float:
    """The least distance between two categories."""
    every = sorted(set(places))
    gaps = [b - a for a, b in pairwise(every)]
    return min(gaps, default=1.0)


def _starts(
    panel: Panel,
    series: Series,
    places: list[float],
    ends: dict[tuple[float, bool], float],
) -> list[float]:
    """Where each bar begins: as given, or upon the one before on its side of zero."""
    if series.starts:
        return [start or 0.0 for start in series.starts]
    if panel.bars != "stacked":
        return [0.0] * len(places)
    starts = []
    for place, value in zip(places, series.values, strict=True):
        side = (place, (value or 0.0) < 0)
        starts.append(ends[side])
        ends[side] += value or 0.0
    return starts


def _bars(
    ax: "Axes",
    panel: Panel,
    series: Series,
    room: tuple[list[float], float],
    starts: list[float],
) -> None:
    places, width = room
    sizes = [value or 0.0 for value in series.values]
    look = filled(series)
    if panel.is_horizontal:
        ax.barh(places, sizes, width, left=starts, **look)
    else:
        ax.bar(places, sizes, width, bottom=starts, **look)
    inks = series.colours or (series.colour,) * len(places)
    for place, start, size, said, ink in zip(
        places, starts, sizes, series.labels, inks, strict=False
    ):
        _at_bar(ax, panel, series, (place, start, size), said, ink)


def _at_bar(
    ax: "Axes",
    panel: Panel,
    series: Series,
    bar: tuple[float, float, float],
    said: str,
    fill: str,
) -> None:
    """Words within a bar, or beyond its end; those of one below zero beside zero."""
    place, start, size = bar
    if series.side == "over":
        ink = picture_style.on(fill) if series.fill == "solid" else picture_style.INK
        words(ax, panel, (place, start + size / 2), said, "over", ink)
    elif panel.is_horizontal:
        end = max(start, start + size)
        words(ax, panel, (place, end), said, "right", picture_style.INK)
    else:
        side: Side = "below" if size < 0 else "above"
        words(ax, panel, (place, start + size), said, side, picture_style.INK)


def words(
    ax: "Axes",
    panel: Panel,
    where: tuple[float, float],
    said: str,
    side: Side,
    ink: str,
) -> None:
    """Words at a category and value, on one side of them."""
    from matplotlib.patheffects import withStroke

    place, value = where
    right, up, across, upright = SHIFTS[side]
    ax.annotate(
        said.strip(),
        (value, place) if panel.is_horizontal else (place, value),
        (right, up),
        textcoords="offset points",
        ha=across,
        va=upright,
        fontsize=picture_style.SMALL_PT,
        color=ink or picture_style.INK,
        annotation_clip=False,
        path_effects=[] if side == "over" else [withStroke(**picture_style.HALO)],
    )


def filled(series: Series) -> dict[str, Any]:
    """The looks of a bar: solid, an outline, or hatched."""
    inks = list(series.colours) or series.colour
    look: dict[str, Any] = {"edgecolor": inks, "linewidth": 1.1}
    if series.fill == "solid":
        return look | {"facecolor": inks, "linewidth": 0.4, "edgecolor": "#ffffff"}
    hatch = "////" if series.fill == "hatched" else None
    return look | {"facecolor": "none", "hatch": hatch}
