"""The places of forces among all 43: a rank in words, never a rating."""

from dataclasses import dataclass

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.workforce import NONE
from alliance.screen.memory import remember

NO_RATING = (
    "1st is the highest figure, not the best: no national standard rates any of these."
)
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Place:
    """A force's figure and its place among `of` forces, the highest first."""

    force: str
    value: float
    place: int
    of: int
    is_shared: bool

    @property
    def words(self) -> str:
        """`31st of 43`, or `equal 3rd of 43`."""
        return f"{'equal ' if self.is_shared else ''}{ordinal(self.place)} of {self.of}"


def ordinal(place: int) -> str:
    """`1st`, `2nd`, `11th`, `43rd`."""
    teen = 10 <= place % 100 <= 20
    return f"{place}{'th' if teen else ENDINGS.get(place % 10, 'th')}"


def places(data: pd.DataFrame, column: str) -> list[Place]:
    """Every force that has a figure, the highest first; equals share a place.

    `data` has force and the column.
    """
    held = data.dropna(subset=[column])
    ranks = held[column].rank(method="min", ascending=False).astype(int)
    found = [
        Place(force, value, place, len(held), bool((ranks == place).sum() > 1))
        for force, value, place in zip(held.force, held[column], ranks, strict=True)
    ]
    return sorted(found, key=lambda one: (one.place, one.force))


@remember
def finding(data: pd.DataFrame, column: str, said: str, forces: tuple[str, ...]) -> str:
    """The places of these forces in words; `said` names what is compared."""
    found = {one.force: one for one in places(data, column)}
    parts = [
        f"{force} {found[force].words} ({_figure(column, found[force].value)})"
        for force in forces
        if force in found
    ]
    return f"{said}: {', '.join(parts)}." if parts else NONE


def _figure(column: str, value: float) -> str:
    """One decimal, with its sign where it is a percentage."""
    written = labels.percent(value)
    return written if column.endswith("_pct") else written.removesuffix("%")


def without(data: pd.DataFrame, column: str) -> str:
    """Which forces have no figure, and so no place."""
    names = data[data[column].isna()].force
    return f"Without a figure: {', '.join(names)}." if len(names) else ""


@remember
def table(data: pd.DataFrame, column: str, parts: list[str]) -> pd.DataFrame:
    """All forces with their place, the figure and what it is made of."""
    found = {one.force: one for one in places(data, column)}
    ranked = data.assign(
        place=[found[f].words if f in found else "no figure" for f in data.force],
        order=[found[f].place if f in found else len(data) for f in data.force],
    ).sort_values(["order", "force"])
    return ranked[["place", "force", column, *parts]]
