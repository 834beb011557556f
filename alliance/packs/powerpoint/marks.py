"""Rules over a chart of points and the names along its axis, as series of their own, so
that they stay with the chart."""

from collections.abc import Iterator
from dataclasses import replace

from alliance.packs.drawing import Panel, Place, Rule, Series, Side
from alliance.packs.powerpoint import area, looks, reach, text
from alliance.packs.powerpoint.area import Area
from alliance.packs.powerpoint.reach import Ends
from alliance.packs.powerpoint.series import Drawn

NAMES = "Names"
CENTRED = ("above", "below")


def rule_of(rule: Rule, panel: Panel, ends: Ends, where: Area) -> Iterator[Drawn]:
    """A rule from end to end of the plot, and its words at one end of it."""
    span = ends.end - ends.begin
    ink = looks.TEXT if rule.across else looks.QUIET
    width = 2.0 if rule.across else 1.5
    if rule.across:
        at: tuple[float, ...] = (ends.begin, ends.end)
        values: tuple[float, ...] = (_value(rule), _value(rule))
    else:
        at = (reach.number(rule.at, {}),) * 2
        values = (ends.low, ends.high)
    line = Series(
        name=rule.label or "Rule",
        look="line",
        at=at,
        values=values,
        colour=ink,
        dash=rule.dash,
        width=width,
        in_legend=False,
    )
    yield Drawn(line, at, panel.is_horizontal)
    if not rule.label:
        return
    spot, value, side = at[1], values[1], _side(rule, at[1], ends)
    if rule.across and panel.is_horizontal:
        spot, side = ends.begin, "above"
    elif rule.across:
        wide = text.width(rule.label, looks.SIZE) / 2 + 0.05
        spot, side = ends.begin + span * wide / where.across, "below"
    elif len(rule.label) > 1:
        value = ends.low + (ends.high - ends.low) * 0.04
    else:
        value = ends.high - (ends.high - ends.low) * 0.1 / where.down
    said = replace(line, look="words", at=(spot,), values=(value,), side=side)
    said = replace(said, name=f"{line.name}, words", labels=(rule.label,))
    yield Drawn(said, (spot,), panel.is_horizontal)


def _value(rule: Rule) -> float:
    assert isinstance(rule.at, float)
    return rule.at


def _side(rule: Rule, at: float, ends: Ends) -> Side:
    """Words stand where there is more room beside their rule."""
    late = at > ends.begin + 0.75 * (ends.end - ends.begin)
    return "left" if late and len(rule.label) > 1 else "right"


def names_of(panel: Panel, ends: Ends, rows: dict[Place, float]) -> list[Drawn]:
    """The names of rows, or of places along the foot, beside the axis."""
    named = area.rows(panel)
    if panel.scale == "days" or not named:
        return []
    at = tuple(reach.number(place, rows) for place, _ in named)
    words = Series(
        name=NAMES,
        look="words",
        at=at,
        values=(ends.low,) * len(at),
        colour=looks.TEXT,
        labels=tuple(said for _, said in named),
        side="left" if panel.is_horizontal else "below",
        in_legend=False,
    )
    return [Drawn(words, at, panel.is_horizontal)]


def kept_inside(part: Drawn, ends: Ends, where: Area) -> Drawn:
    """Words over or under a point, moved along so that they stay within the plot."""
    side = part.series.side
    if part.is_horizontal or part.series.look != "words" or side not in CENTRED:
        return part
    inch = (ends.end - ends.begin) / where.across
    moved: list[Place | None] = []
    for at, said in zip(part.at, part.series.labels, strict=True):
        half = max(text.width(line, looks.SIZE) for line in said.split("\n")) / 2
        place = reach.number(at, {}) if at is not None else ends.begin
        first, last = ends.begin + half * inch, ends.end - half * inch
        moved.append(min(max(place, first), max(last, first)))
    is_tick = part.series.name == NAMES
    return part if is_tick else replace(part, at=tuple(moved))
