"""The bars of a panel by the places in which they stand, with the words at their ends.

Bars that share a place on the screen stand beside each other, those of which each
category has one only in one place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from alliance.packs.drawing import Panel, Place, Series


@dataclass(frozen=True)
class Slot:
    """The bars that stand in one place of each category: of one series, or of several
    of which each category has one; with the words at their ends."""

    parts: tuple[Series, ...]
    values: tuple[float | None, ...]
    owners: tuple[int, ...]
    colours: tuple[str, ...]
    words: tuple[str, ...]


def of(panel: Panel) -> list[Slot]:
    """The bars of a panel in their order, each with the words at its end."""
    groups: list[list[Series]] = []
    for series in panel.series:
        if series.look == "words" or is_above(series, panel):
            continue
        group = next((g for g in groups if _joins(series, g, panel)), None)
        if group is None:
            groups.append([series])
        else:
            group.append(series)
    made = [one(group, panel.categories) for group in groups]
    for series in panel.series:
        if series.look == "words" and panel.bars != "stacked":
            made = _worded(made, series, panel.categories)
    return made


def is_above(series: Series, panel: Panel) -> bool:
    return series.look == "marks" and panel.bars == "stacked"


def _joins(series: Series, group: Sequence[Series], panel: Panel) -> bool:
    """Whether no category has both: only on the screen do they share a place."""
    looks_alike = series.look == group[0].look and series.fill != "outline"
    if panel.bars != "overlaid" or not looks_alike or group[0].fill == "outline":
        return False
    return not any(_known(series) & _known(other) for other in group)


def _known(series: Series) -> set[Place | None]:
    pairs = zip(series.at, series.values, strict=True)
    return {at for at, value in pairs if value is not None}


def one(group: Sequence[Series], categories: Sequence[Place]) -> Slot:
    values: list[float | None] = []
    owners, colours, words = [], [], []
    for place in categories:
        number = next((n for n, s in enumerate(group) if place in _known(s)), 0)
        series = group[number]
        row = series.at.index(place) if place in series.at else None
        values.append(None if row is None else series.values[row])
        owners.append(number)
        own = series.colours[row] if series.colours and row is not None else ""
        colours.append(own)
        words.append(series.labels[row] if series.labels and row is not None else "")
    return Slot(
        tuple(group), tuple(values), tuple(owners), tuple(colours), tuple(words)
    )


def _worded(
    made: Sequence[Slot], series: Series, places: Sequence[Place]
) -> list[Slot]:
    """The slots with words at the end of the last bar that each category has."""
    said = dict(zip(series.at, series.labels, strict=False))
    words = [list(slot.words) for slot in made]
    for column, place in enumerate(places):
        held = [n for n, slot in enumerate(made) if slot.values[column] is not None]
        bars = [n for n in held if made[n].parts[0].look == "bar"]
        if held and place in said:
            words[(bars or held)[-1]][column] = said[place].strip()
    return [replace(s, words=tuple(w)) for s, w in zip(made, words, strict=True)]


def _name(panel: Panel, place: Place, made: Sequence[Slot], column: int) -> str:
    """The words of a category, with the letters of its events, and with the words that
    no bar is there to carry."""
    letters = " ".join(r.label for r in panel.rules if not r.across and r.at == place)
    lines = [str(place), letters]
    has_bar = any(slot.values[column] is not None for slot in made)
    if panel.bars == "stacked" or not has_bar:
        for series in panel.series:
            if series.look == "words":
                said = dict(zip(series.at, series.labels, strict=False))
                lines.append(said.get(place, "").strip())
    return (": " if panel.is_horizontal else "\n").join(filter(None, lines))


def names(panel: Panel) -> list[str]:
    """The words of the categories; days are written by their axis."""
    if panel.scale == "days":
        return []
    made = of(panel)
    return [_name(panel, at, made, n) for n, at in enumerate(panel.categories)]
