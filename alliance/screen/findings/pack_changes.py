"""What changed between two meetings, in lines of one form: what, then, now, how far.

Answers are rows of plain values as an issued pack keeps them: days are ISO text.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

import pandas as pd

from alliance.screen import labels

Row = Mapping[str, str | int | float | None]
Rows = Sequence[Row]
COLUMNS = ("change", "what", "then", "now", "difference", "why")
# Lines of a kind that a slide has room for; the rest is in the workbook.
MOST = 4


@dataclass(frozen=True)
class Change:
    """One thing that is otherwise than at the last meeting; the cells of its line.

    `size` orders lines of a kind, the largest first; `of` is what it concerns, where
    several lines may concern one.
    """

    change: str
    what: str
    then: str
    now: str
    difference: str = ""
    why: str = ""
    size: float = 0
    of: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        return astuple(self)[: len(COLUMNS)]


def day(value: object) -> dt.date:
    """A day that is kept as text."""
    return dt.date.fromisoformat(str(value))


def by(rows: Rows, *names: str) -> dict[tuple[object, ...], Row]:
    """Rows by the values that together name one."""
    return {tuple(row[name] for name in names): row for row in rows}


def largest_first(found: Iterable[Change]) -> list[Change]:
    """Lines in the order of their size, then of their words."""
    return sorted(found, key=lambda change: (-change.size, change.cells))


def full(changes: Sequence[Change], kinds: Iterable[str]) -> pd.DataFrame:
    """Every line, kind after kind; a kind without one says so."""
    return _frame(line for kind in kinds for line in _of(changes, kind))


def short(changes: Sequence[Change], kinds: Iterable[str]) -> pd.DataFrame:
    """The first lines of each kind, and how many more there are."""
    return _frame(line for kind in kinds for line in _first(_of(changes, kind)))


def _of(changes: Sequence[Change], kind: str) -> list[Change]:
    found = [change for change in changes if change.change == kind]
    return found or [Change(kind, "None", "", "")]


def _first(lines: list[Change]) -> list[Change]:
    more = len(lines) - MOST
    if more < 2:
        return lines
    said = f"and {labels.count(more)} more: in the workbook"
    return [*lines[:MOST], Change(lines[0].change, said, "", "")]


def _frame(lines: Iterable[Change]) -> pd.DataFrame:
    return pd.DataFrame([line.cells for line in lines], columns=list(COLUMNS))
