"""Lines and words that stand over the panels of a figure, as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from alliance.packs import drawn_values as values
from alliance.packs.drawing import Place, Rule, Series, Side

Mark = dict[str, Any]
NEAR = 1e-6
# Words whose left end stands at a place are right of it.
ACROSS: dict[str, Side] = {"left": "right", "right": "left"}
UPRIGHT: dict[str, Side] = {"bottom": "above", "top": "below"}


@dataclass(frozen=True)
class Frame:
    """The axes of a panel, `x2` and `y2`, where they lie, and how values run."""

    x: str
    y: str
    left: float
    right: float
    top: float
    is_horizontal: bool
    low: float
    high: float


def _ref(mark: Mark, letter: str) -> tuple[str, bool]:
    """The axis of a mark, empty for the whole sheet; whether it is a share of it."""
    found = str(mark.get(f"{letter}ref", letter))
    if found == "paper":
        return "", True
    return found.removesuffix(" domain"), found.endswith(" domain")


def _on_sheet(mark: Mark) -> bool:
    return not _ref(mark, "x")[0] and not _ref(mark, "y")[0]


def _over(mark: Mark, frame: Frame) -> bool:
    """Whether a mark stands over a panel; one through all of the sheet does over all
    that lie one below another."""
    (x, _), (y, _) = _ref(mark, "x"), _ref(mark, "y")
    if not x and not y:
        return False
    if not y and x == "x":
        return True
    return x in ("", frame.x) and y in ("", frame.y)


def name(layout: Mark, frame: Frame) -> str:
    """The name of a panel among others: the words right above it."""
    notes = [note for note in layout.get("annotations", []) if _on_sheet(note)]
    above = [n for n in notes if abs(n["y"] - frame.top) < NEAR]
    sides = (frame.left, frame.right, (frame.left + frame.right) / 2, 0.0)
    for side in sides:
        for note in above:
            if abs(note["x"] - side) < NEAR:
                return values.plain(str(note["text"]))
    return ""


def sides(layout: Mark) -> str:
    """What the two sides of a single panel mean, from the words above it."""
    notes = [note for note in layout.get("annotations", []) if _on_sheet(note)]
    found = {n.get("xanchor"): values.plain(str(n["text"])) for n in notes}
    if set(found) != {"left", "right"}:
        return ""
    return f"\u2190 {found['left']}    {found['right']} \u2192"


def over(layout: Mark, frame: Frame) -> tuple[tuple[Rule, ...], tuple[Series, ...]]:
    """The rules over a panel with their labels, and all other words over it."""
    notes = [n for n in layout.get("annotations", []) if _over(n, frame)]
    rules = []
    for shape in layout.get("shapes", []):
        found = _rule(shape, frame) if _over(shape, frame) else None
        if found:
            label = next((n for n in notes if _labels(n, found, frame)), None)
            if label:
                notes.remove(label)
            said = values.plain(str(label["text"])) if label else ""
            rules.append(Rule(found[0], said, found[1], found[2]))
    return tuple(dict.fromkeys(rules)), tuple(_words(notes, frame))


def _rule(shape: Mark, frame: Frame) -> tuple[Place, bool, str] | None:
    """Where a straight line stands, whether it stands at a value, and its dash."""
    if shape.get("type") != "line":
        return None
    ends = [
        (values.place(shape[f"{axis}0"]), values.place(shape[f"{axis}1"]))
        for axis in "xy"
    ]
    dash = shape.get("line", {}).get("dash", "solid")
    upright, level = (one == other for one, other in ends)
    if upright == level:
        return None
    at = ends[0][0] if upright else ends[1][0]
    return None if at is None else (at, upright == frame.is_horizontal, dash)


def _labels(note: Mark, rule: tuple[Place, bool, str], frame: Frame) -> bool:
    """Whether words stand at a rule, somewhere along it."""
    at, across, _ = rule
    on, along = "xy" if across == frame.is_horizontal else "yx"
    return (
        values.place(note[on]) == at and not _ref(note, on)[1] and _ref(note, along)[1]
    )


def _words(notes: Sequence[Mark], frame: Frame) -> Iterator[Series]:
    """Words at places, a series for each side on which they stand."""
    found = sorted(((_side(note), note) for note in notes), key=lambda pair: pair[0])
    for side, pairs in groupby(found, key=lambda pair: pair[0]):
        every = [note for _, note in pairs]
        at, numbers = zip(*(_where(note, frame) for note in every), strict=True)
        yield Series(
            name="",
            look="words",
            at=at,
            values=numbers,
            colour=values.colour(every[0].get("font", {}).get("color")),
            labels=tuple(values.plain(str(note["text"]), "\n") for note in every),
            side=side,
            in_legend=False,
        )


def _side(note: Mark) -> Side:
    if note.get("ay"):
        return "above" if note["ay"] < 0 else "below"
    across = ACROSS.get(note.get("xanchor", ""))
    upright = UPRIGHT.get(note.get("yanchor", ""))
    if note.get("xshift"):
        return across or upright or "over"
    return upright or across or "over"


def _where(note: Mark, frame: Frame) -> tuple[Place | None, float | None]:
    """Place and value of words; at the end of a row, that of the axis."""
    category, value = ("y", "x") if frame.is_horizontal else ("x", "y")
    at = values.place(note[category])
    if not _ref(note, value)[1]:
        return at, values.number(note[value])
    return at, frame.low + float(note[value]) * (frame.high - frame.low)
