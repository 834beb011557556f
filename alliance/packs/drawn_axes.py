"""The axes of a figure as plain values: their ends, their words, their categories."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from alliance.packs import drawn_values as values
from alliance.packs.drawing import Panel, Place, Rule, Scale, Series

Spec = dict[str, Any]
AIR = 0.05


def reach(every: Sequence[Series], axis: Spec) -> tuple[float, float]:
    """The ends of the axis of values: as set, else what is drawn with a little air."""
    if axis.get("range") is not None:
        first, last = (float(end) for end in axis["range"])
        return min(first, last), max(first, last)
    held = [
        n
        for s in every
        for n in (*s.values, *s.starts, *s.lows, *s.highs)
        if n is not None
    ]
    bars = [0.0] if any(series.look == "bar" for series in every) else []
    from_zero = [0.0] if axis.get("rangemode") == "tozero" else bars
    low, high = min(held + from_zero, default=0.0), max(held + from_zero, default=1.0)
    air = (high - low or abs(high) or 1.0) * AIR
    return low - (air if low else 0.0), high + (air if high else 0.0)


def named(rule: Rule, axis: Spec) -> Rule:
    """A rule at a tick has the words that stand below its number."""
    said = dict(ticks(axis)).get(rule.at, "") if rule.across else ""
    return replace(rule, label=rule.label or said.partition("\n")[2])


def ends(axis: Spec) -> tuple[Place | None, Place | None]:
    """The ends of an axis of numbers or days, where they are set."""
    first, last = (values.place(end) for end in axis.get("range") or (None, None))
    return first, last


def ticks(axis: Spec) -> Iterable[tuple[Place, str]]:
    texts = values.listed(axis.get("ticktext"))
    for at, text in zip(values.listed(axis.get("tickvals")), texts, strict=True):
        where = values.place(at)
        if where is not None:
            yield where, values.plain(str(text), "\n")


def scale(every: Iterable[Series]) -> Scale:
    kinds = {type(at) for series in every for at in series.at if at is not None}
    if kinds == {dt.date}:
        return "days"
    return "numbers" if kinds <= {float} else "words"


def categories(
    every: Sequence[Series], axis: Spec, is_horizontal: bool
) -> tuple[Place, ...]:
    """Every place once: words from the top or the left, others in their order."""
    found = dict.fromkeys(at for s in every for at in s.at if at is not None)
    if scale(every) != "words":
        return tuple(sorted(found))
    listed = [values.plain(str(n)) for n in values.listed(axis.get("categoryarray"))]
    order = [*(name for name in listed if name in found), *found]
    down = axis.get("autorange") == "reversed" or not is_horizontal
    return tuple(dict.fromkeys(order if down else order[::-1]))


def is_named(panel: Panel) -> bool:
    """Whether every bar stands at a tick with a name: then these are its categories."""
    held = dict(panel.ticks)
    return panel.scale != "words" and all(
        series.look == "bar" and set(series.at) <= set(held) for series in panel.series
    )


def by_ticks(panel: Panel) -> Panel:
    """Bars at ticks as bars of words; events stand at the nearest of them."""
    words = {at: said.replace("\n", "") for at, said in panel.ticks}
    return replace(
        panel,
        scale="words",
        categories=tuple(words.values()),
        series=tuple(
            replace(s, at=tuple(words[at] for at in s.at if at is not None))
            for s in panel.series
        ),
        rules=tuple(_at_word(rule, words) for rule in panel.rules),
        begin=None,
        end=None,
        ticks=(),
    )


def _at_word(rule: Rule, named: dict[Place, str]) -> Rule:
    if rule.across:
        return rule
    nearest = min(named, key=lambda at: abs(at - rule.at))  # type: ignore[operator]
    return replace(rule, at=named[nearest])
