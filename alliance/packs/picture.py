"""A drawing as a picture for a paper: its panels, and a legend above them.

The same drawing gives the same bytes. Whatever matplotlib keeps for a whole process is
left alone: each picture has a figure and a canvas of its own.
"""

import io
import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from alliance.packs import picture_panel, picture_series, picture_style
from alliance.packs.drawing import Drawing, Panel, Place, Series

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH_IN = 170 / 25.4
MOST_HIGH_IN = 7.4
MOST_COLUMNS = 3
# Of names in one row of the legend, the room of each sign among them.
MOST_LETTERS, SIGN_LETTERS = 105, 7
ROW_IN, BESIDE_IN, LINE_IN = 0.25, 0.12, 0.145
UPRIGHT_IN, SMALL_UPRIGHT_IN = 2.75, 1.8
AROUND_IN = 0.5
# They repeat the words as they came, signs that no XML may hold among them.
COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)


def svgs(drawing: Drawing) -> list[str]:
    """The picture, as wide as a paper's text; more than one when its rows need more
    than a page."""
    picture_style.make_ready()
    return [_svg(part) for part in _parts(drawing)]


def _parts(drawing: Drawing) -> list[Drawing]:
    """The drawing, its rows shared out when they are more than a page holds."""
    panel = drawing.panels[0]
    high = _panel_height(panel, 1)
    if len(drawing.panels) > 1 or not panel.is_horizontal or high <= MOST_HIGH_IN:
        return [drawing]
    count = math.ceil((high - AROUND_IN) / (MOST_HIGH_IN - AROUND_IN))
    size = math.ceil(len(panel.categories) / count)
    return [
        Drawing((_only(panel, panel.categories[at : at + size]),))
        for at in range(0, len(panel.categories), size)
    ]


def _only(panel: Panel, rows: tuple[Place, ...]) -> Panel:
    """The panel with some of its rows, on the same scale."""
    return replace(
        panel,
        categories=rows,
        series=tuple(_series_of(series, rows) for series in panel.series),
    )


def _series_of(series: Series, rows: tuple[Place, ...]) -> Series:
    kept = [number for number, place in enumerate(series.at) if place in rows]
    lists = ("at", "values", "labels", "colours", "starts", "lows", "highs")
    picked: dict[str, Any] = {
        name: tuple(values[number] for number in kept)
        for name in lists
        if (values := getattr(series, name))
    }
    return replace(series, **picked)


def _svg(drawing: Drawing) -> str:
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    columns = _columns(drawing.panels)
    figure = Figure(figsize=(WIDTH_IN, _height(drawing, columns)), layout="constrained")
    _draw(figure, drawing, columns)
    _legend(figure, drawing)
    written = io.StringIO()
    about = {"Date": None, "Creator": None, "Format": None, "Type": None}
    FigureCanvasSVG(figure).print_svg(written, metadata=about)
    return COMMENTS.sub("", written.getvalue())


def _draw(figure: "Figure", drawing: Drawing, columns: int) -> None:
    """Each panel in its place; names stand only before the first where all share
    them."""
    rows = math.ceil(len(drawing.panels) / columns)
    places = figure.subplots(rows, columns, squeeze=False).flatten()
    for number, ax in enumerate(places):
        if number >= len(drawing.panels):
            ax.set_visible(False)
            continue
        panel = drawing.panels[number]
        first = drawing.panels[number - number % columns]
        picture_panel.draw(ax, panel, columns)
        if panel is not first and _same_side(panel, first):
            ax.tick_params(axis="y", labelleft=False)


def _same_side(one: Panel, other: Panel) -> bool:
    """Whether the axes at the left of two panels say the same."""
    if one.is_horizontal:
        return one.categories == other.categories
    return (one.low, one.high) == (other.low, other.high)


def _legend(figure: "Figure", drawing: Drawing) -> None:
    named: dict[str, Series] = {}
    for panel in drawing.panels:
        for series in panel.series:
            if series.in_legend:
                named.setdefault(series.name, series)
    if len(named) < 2:
        return
    figure.legend(
        handles=[picture_series.key(series) for series in named.values()],
        loc="outside upper left",
        ncols=_beside(list(named)),
        borderpad=0.1,
        handlelength=1.8,
        columnspacing=1.4,
    )


def _beside(names: list[str]) -> int:
    """How many names of the legend stand in a row."""
    widest = max(map(len, names)) + SIGN_LETTERS
    if sum(map(len, names)) + SIGN_LETTERS * len(names) <= MOST_LETTERS:
        return len(names)
    return max(MOST_LETTERS // widest, 1)


def _columns(panels: tuple[Panel, ...]) -> int:
    """Panels side by side: three that share what stands at their left, else two."""
    shared = all(_same_side(panel, panels[0]) for panel in panels)
    most = MOST_COLUMNS if shared or not panels[0].is_horizontal else 2
    return 2 if len(panels) == 4 else min(len(panels), most)


def _height(drawing: Drawing, columns: int) -> float:
    """As high as the fullest panel of each row needs, at most a page."""
    heights = [_panel_height(panel, columns) for panel in drawing.panels]
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    return min(sum(rows), MOST_HIGH_IN)


def _panel_height(panel: Panel, columns: int) -> float:
    if not panel.is_horizontal:
        return UPRIGHT_IN if columns == 1 else SMALL_UPRIGHT_IN
    bars = [series for series in panel.series if series.look == "bar"]
    beside = len(bars) - 1 if panel.bars == "grouped" else 0
    names = [picture_panel.wrapped(str(name), columns) for name in panel.categories]
    lines = max((name.count("\n") + 1 for name in names), default=1)
    row = max(ROW_IN + BESIDE_IN * max(beside, 0), LINE_IN * lines + 0.05)
    return AROUND_IN + len(panel.categories) * row
