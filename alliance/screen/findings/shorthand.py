"""Marks that stand in a table for a figure, and in words what each means."""

from collections.abc import Iterable

import pandas as pd

from alliance.screen.memory import remember

WITHHELD, UNKNOWN, NOT_APPLICABLE = "[c]", "[x]", "[z]"
MEANINGS = {
    WITHHELD: "withheld, so that no number of one to four persons can be worked out",
    UNKNOWN: "not available",
    NOT_APPLICABLE: "not applicable",
}
# By `withheld_because` of staffing_figures.
REASONS = {
    "small numbers": "one to four persons, or figures that would tell them",
    "sensitive unit": "operationally sensitive unit; its people count with the rest of "
    "their force",
    "unit came or went": "too few people for a unit that came or went; they count with "
    "the rest of their force",
}


def key(*marks: str) -> str:
    """The marks with their meanings: `[c] withheld …; [x] not available.`"""
    return "; ".join(f"{mark} {MEANINGS[mark]}" for mark in marks) + "."


def key_of(table: pd.DataFrame) -> str:
    """The key of the marks that stand in a table; nothing where it has none."""
    there = [mark for mark in MEANINGS if (table == mark).any(axis=None)]
    return key(*there) if there else ""


@remember
def withheld(data: pd.DataFrame, name: str) -> str:
    """What is withheld and why, by the names in a column; nothing when nothing is.

    `data` has withheld_because, which is blank where figures are shown.
    """
    said = []
    for reason, words in REASONS.items():
        names = data[name][data.withheld_because == reason].drop_duplicates()
        if len(names):
            said.append(f"{_listed(names)}: [c] withheld: {words}.")
    return " ".join(said)


def _listed(names: Iterable[object]) -> str:
    return ", ".join(map(str, names))
