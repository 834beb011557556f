"""Where a chart's plot stands in its frame, and how far its axes must reach."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alliance.packs.drawing import Panel, Place
from alliance.packs.powerpoint import axes, looks, text

AIR = 0.1
NAME, SIDES, FOOT = 0.3, 0.3, 0.32
NAME_SIZE = 14
# No more of a chart's width is for the names of its rows.
NAMES_SHARE = 0.38
MOST_WORDS = 0.6


@dataclass(frozen=True)
class Area:
    """The plot within its frame, in inches; the title and key stand above it."""

    wide: float
    high: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def across(self) -> float:
        return self.wide - self.left - self.right

    @property
    def down(self) -> float:
        return self.high - self.top - self.bottom

    @property
    def xml(self) -> str:
        """The inner plot, as shares of the frame."""
        return place(
            self.left / self.wide,
            self.top / self.high,
            self.across / self.wide,
            self.down / self.high,
            "<c:layoutTarget val='inner'/>",
        )


def place(x: float, y: float, wide: float, high: float, target: str = "") -> str:
    """A place in a chart by hand, in shares of its frame."""
    return (
        f"<c:layout><c:manualLayout>{target}"
        "<c:xMode val='edge'/><c:yMode val='edge'/>"
        f"<c:x val='{x:.5f}'/><c:y val='{y:.5f}'/>"
        f"<c:w val='{wide:.5f}'/><c:h val='{high:.5f}'/></c:manualLayout></c:layout>"
    )


def of(panel: Panel, wide: float, high: float, names: Sequence[str]) -> Area:
    """The plot of a panel in a frame; `names` are those of its rows or columns."""
    top = AIR + NAME * bool(panel.name) + SIDES * bool(panel.value_title)
    has_letters = not panel.is_horizontal and any(not r.across for r in panel.rules)
    top += 0.12 * (has_letters and not top > 0.2)
    if panel.is_horizontal:
        left = names_width(names, wide) + 2 * AIR
        foot = _foot([said for _, said in panel.value_ticks])
        bottom = foot if panel.shows_values else AIR
    else:
        left = axes.written_width(panel) + 2 * AIR if panel.shows_values else AIR
        bottom = _foot(_columns(names, wide - left))
    return Area(wide, high, left, top, 0.15 if panel.is_horizontal else 0.3, bottom)


def _columns(names: Sequence[str], wide: float) -> list[str]:
    """The names of columns in the lines that their width leaves them."""
    room = wide / max(len(names), 1)
    return ["\n".join(text.wrapped(name, looks.SIZE, room)) for name in names]


def _foot(ticks: Iterable[str]) -> float:
    lines = max((said.count("\n") + 1 for said in ticks), default=1)
    return FOOT + text.height(lines - 1, looks.SIZE)


def rows(panel: Panel) -> list[tuple[Place, str]]:
    """The words along the axis of categories."""
    if panel.scale == "words":
        return [(place, str(place)) for place in panel.categories]
    return list(panel.ticks)


def name_lines(names: Sequence[str], wide: float) -> int:
    """The most lines that a name of a row takes in a frame of this width."""
    most = wide * NAMES_SHARE
    return max((len(text.wrapped(n, looks.SIZE, most)) for n in names), default=1)


def names_width(names: Sequence[str], wide: float) -> float:
    """The room for the names of rows: on two lines where they are long."""
    most = wide * NAMES_SHARE
    lines = [line for said in names for line in text.wrapped(said, looks.SIZE, most)]
    return max((text.width(line, looks.SIZE) for line in lines), default=0.0)


def reach(
    low: float, high: float, words: Iterable[tuple[float, float]], room: float
) -> tuple[float, float]:
    """The ends of an axis in a room of inches so that words of these widths, each
    right of its value, or left where it is below zero, stay within it."""
    every = list(words)
    for _ in range(4):
        for value, width in every:
            kept = 1 - min(width / room, MOST_WORDS)
            if value < 0:
                low = min(low, high - (high - value) / kept)
            else:
                high = max(high, low + (value - low) / kept)
    return low, high
