"""What a row may be that is no row of data: told from its cells and the heading."""

import re

from alliance.extracts.reading import amounts, characters
from alliance.extracts.reading.heading_row import Heading

DASHES = re.compile(r"[-=_]{2,}|-")
SHORTEST = 3


def is_heading(cells: list[str], heading: Heading) -> bool:
    """Whether the heading stands again."""
    shown = [characters.seen(cell) for cell in cells]
    wanted = [characters.seen(cell) for cell in heading.lower]
    return any(wanted) and shown == wanted


def is_ruled(cells: list[str], heading: Heading) -> bool:
    """Whether all cells under headings are lines of dashes, as SQL tools write."""
    wanted = zip(cells, heading.lower, strict=False)
    shown = [cell.strip() for cell, text in wanted if text.strip()]
    return all(map(DASHES.fullmatch, shown)) and max(map(len, shown)) >= SHORTEST


def is_sums(cells: list[str], heading: Heading) -> bool:
    """Whether only columns of numbers hold anything: AutoSum writes no word."""
    return len(cells) == len(heading.lower) and all(
        _holds_numbers(heading, at) and amounts.is_number(cell)
        for at, cell in enumerate(cells)
        if characters.seen(cell)
    )


def is_note(cells: list[str], heading: Heading) -> bool:
    """Whether a part of the key is blank, and every column of numbers."""
    held = {at for at, cell in enumerate(cells) if characters.seen(cell)}
    key = {at for at, name in enumerate(heading.columns) if name in heading.shape.key}
    return not key <= held and not any(_holds_numbers(heading, at) for at in held)


def _holds_numbers(heading: Heading, at: int) -> bool:
    return at in heading.months or heading.shape.is_number(heading.columns[at])
