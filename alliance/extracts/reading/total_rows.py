"""What rows of totals claim: the values that their rows share, and the sums."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alliance.extracts.reading import characters, totals, wide
from alliance.extracts.reading.amounts import CANONICAL
from alliance.extracts.reading.batch import Row
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.verdict import Repaired, Verdict

Repair = Callable[[str, str], Verdict]


@dataclass(frozen=True)
class Total:
    """One claim: `key` are the values that the added rows share.

    `named`: whether a word says that the row is a total, or only its numbers may.
    """

    line: int
    label: str
    key: dict[str, str]
    values: dict[str, float]
    named: bool


def claims(
    rows: list[Row], heading: Heading, plan: wide.Wide | None, repair: Repair
) -> Iterator[Total]:
    """The claims of each row; one for each month where months are columns."""
    for line, cells in rows:
        label, key = _key(cells, heading, repair)
        words = label or ", ".join(filter(None, map(characters.seen, cells)))
        months = _by_month(cells, heading, plan, repair) if plan else []
        if months:
            for month, values in months:
                yield Total(line, words, key | month, values, bool(label))
        else:
            values = {} if plan else _values(cells, heading, repair)
            yield Total(line, words, key, values, bool(label))


def _by_month(
    cells: list[str], heading: Heading, plan: wide.Wide, repair: Repair
) -> list[tuple[dict[str, str], dict[str, float]]]:
    """What a row claims of each month."""
    found = []
    for at in heading.months:
        column = plan.column(at, cells)
        amount = _amount(cells[at], column, repair) if column else None
        if amount is not None:
            found.append(({heading.shape.month: plan.day(at)}, {column: amount}))
    return found


def _key(
    cells: list[str], heading: Heading, repair: Repair
) -> tuple[str, dict[str, str]]:
    """The words that make it a total, and the key of its rows in canonical form."""
    shape = heading.shape
    key: dict[str, str] = {}
    label = ""
    for cell, column in zip(cells, heading.columns, strict=False):
        text = characters.seen(cell)
        in_key = column in shape.key
        if text and totals.is_total(text, column if in_key else "", shape):
            label = label or text
            text = totals.named(text)
        if text and in_key:
            key[column] = _canonical(text, column, repair)
    return label, key


def _values(cells: list[str], heading: Heading, repair: Repair) -> dict[str, float]:
    found = {
        column: _amount(cell, column, repair)
        for cell, column in zip(cells, heading.columns, strict=False)
        if column in heading.shape.added
    }
    return {column: amount for column, amount in found.items() if amount is not None}


def _amount(cell: str, column: str, repair: Repair) -> float | None:
    """A number; not a number where it is none; None where the cell is blank."""
    if not characters.seen(cell):
        return None
    written = _canonical(cell, column, repair)
    if not written:
        return None
    return float(written) if CANONICAL.fullmatch(written) else math.nan


def _canonical(text: str, column: str, repair: Repair) -> str:
    made = repair(text, column)
    return made.new if isinstance(made, Repaired) else text
