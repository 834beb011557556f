"""The key of a chart: a sign in its colour for each series, with its name."""

from collections.abc import Iterable
from dataclasses import dataclass

from alliance.packs.drawing import Panel, Series
from alliance.packs.powerpoint import bars, looks, text

SIGNS = {
    "circle": "\u25cf",
    "circle-open": "\u25cb",
    "square": "\u25a0",
    "square-open": "\u25a1",
    "diamond": "\u25c6",
    "diamond-open": "\u25c7",
    "triangle-up": "\u25b2",
    "triangle-down": "\u25c6",
    "triangle-left-open": "\u25b3",
    "cross": "\u271a",
    "x": "\u2715",
    "star": "\u2736",
    "line-ns": "\u2503",
}
LINES = {
    "solid": "\u2501\u2501",
    "dash": "\u2501 \u2501",
    "dot": "\u00b7\u00b7\u00b7\u00b7",
    "dashdot": "\u2501 \u00b7",
}
FILLS = {"solid": "\u25a0", "outline": "\u25a1", "hatched": "\u25a8"}
GHOST = "\u2b1a"
SPACE = "     "


@dataclass(frozen=True)
class Entry:
    """A sign with its colour, and the name it stands for."""

    sign: str
    colour: str
    name: str


def entries(panels: Iterable[Panel]) -> list[Entry]:
    """One entry for each name; in the colour of text where panels differ in theirs."""
    found: dict[str, Entry] = {}
    for panel in panels:
        is_bars = bars.fits(panel)
        for series in panel.series:
            if not series.in_legend:
                continue
            ink = looks.TEXT if series.look == "band" else series.colour
            entry = Entry(_sign(series, is_bars), ink, series.name)
            other = found.setdefault(series.name, entry)
            if other.colour != entry.colour:
                found[series.name] = Entry(entry.sign, looks.TEXT, entry.name)
    return list(found.values())


def _sign(series: Series, is_bars: bool) -> str:
    if series.look == "bar":
        return FILLS[series.fill]
    if series.look == "band":
        return LINES["dot"]
    if series.look == "marks":
        return GHOST if is_bars else SIGNS.get(series.symbol, "\u25cf")
    return LINES.get(series.dash, LINES["dash"]) + SIGNS.get(series.symbol, "")


def written(entry: Entry) -> str:
    """The sign and the name, with room to the next."""
    return f"{entry.sign} {entry.name}{SPACE}"


def lines(every: Iterable[Entry], wide: float) -> list[list[Entry]]:
    """The entries in lines of so many inches."""
    placed: list[list[Entry]] = []
    used = 0.0
    for entry in every:
        room = text.width(written(entry), looks.SIZE)
        if not placed or used + room > wide:
            placed.append([])
            used = 0.0
        placed[-1].append(entry)
        used += room
    return placed
