"""Rows of totals: recognised by the words in them."""

import re

from alliance.extracts.reading import characters, names
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.shape import Shape

LONGEST = 60
WORDS = frozenset(
    {
        "all",
        "all forces",
        "all queues",
        "all types",
        "all units",
        "alliance",
        "alliance total",
        "bch",
        "bch total",
        "grand total",
        "overall",
        "overall total",
        "sub total",
        "subtotal",
        "sum",
        "three forces",
        "total",
        "total all forces",
        "total bch",
        "totals",
    }
)
NAMED = re.compile(
    r"(?:sub |grand )?totals? (?:for |of )?(?P<after>.+)"
    r"|(?P<before>.+) (?:sub ?|grand )?totals?"
)


def is_total(text: str, column: str, shape: Shape) -> bool:
    """Whether a cell says that its row is a total.

    Bedfordshire Total says so in a column of names; in free text only a bare word does.
    """
    key = characters.key(text)
    return key in WORDS or (_is_named(column, shape) and bool(NAMED.fullmatch(key)))


def named(text: str) -> str:
    """The name of which a cell announces the total; blank: of everything."""
    key = characters.key(text)
    found = None if key in WORDS else NAMED.fullmatch(key)
    return (found["after"] or found["before"] or "") if found else ""


def in_row(cells: list[str], heading: Heading) -> bool:
    """Whether the key or the first filled cell of a row says that it is a total."""
    keys = heading.shape.key
    for cell, column in zip(cells, heading.columns, strict=False):
        if column in keys and cell and is_total(cell, column, heading.shape):
            return True
    first = next((cell for cell in cells if cell.strip()), "")
    return len(first) <= LONGEST and characters.key(first) in WORDS


def _is_named(column: str, shape: Shape) -> bool:
    if not column:
        return False
    return shape.cast(column) == "as_date" or bool(
        names.spellings(names.kind_of(column, shape))
    )
