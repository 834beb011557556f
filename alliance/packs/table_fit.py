"""How wide the columns of a table are in a paper, and in which size its letters.

A table that is too wide at the usual size is set smaller, then turned sideways; nothing
runs over an edge.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from alliance.packs import lettering

UPRIGHT_MM, SIDEWAYS_MM = 170.0, 257.0
PADDING_MM = 2.2
# The size in points and whether sideways, in the order in which they are tried.
TRIES = ((9.5, False), (8.5, False), (7.5, False), (8.5, True), (7.5, True))
MOST_LINES = 3.0
NARROWEST_MM, STEP_MM = 9.0, 1.5
# A word that is longer is broken.
LONGEST_MM = 40.0
# Lines break at words, so they are a little longer than the words are wide.
LOOSE = 1.08
# What a line saved is worth in a cell that is not the highest of its row.
BESIDE_A_HIGHER = 0.4
Widths = list[list[float]]


@dataclass(frozen=True)
class Fit:
    """The size of letters in points, the columns' widths in mm, which way round, and
    about how many lines the rows take."""

    size: float
    widths: tuple[float, ...]
    sideways: bool
    lines: int


def fitted(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Fit:
    """The largest letters in which the columns fit without many lines in a row."""
    fit = None
    for size, sideways in TRIES:
        room = SIDEWAYS_MM if sideways else UPRIGHT_MM
        cells = _cells(header, rows, size)
        least = _least(header, rows, size)
        widths = shared(least, cells, room)
        lines = sum(_high(row, widths) for row in cells)
        fit = Fit(size, widths, sideways, lines)
        if sum(least) <= room and lines <= MOST_LINES * len(cells):
            break
    assert fit is not None
    return fit


def _cells(header: Sequence[str], rows: Sequence[Sequence[str]], size: float) -> Widths:
    """How wide each cell would be on one line, in mm, the header first."""
    written = [[lettering.width_mm(cell, size) for cell in row] for row in rows]
    return [[lettering.width_mm(cell, size, True) for cell in header], *written]


def _least(
    header: Sequence[str], rows: Sequence[Sequence[str]], size: float
) -> list[float]:
    """What each column needs for its longest word; one too long is broken."""
    return [
        PADDING_MM
        + max(
            min(lettering.width_mm(word, size, strong=number == 0), LONGEST_MM)
            for number, cell in enumerate(column)
            for word in cell.split() or [""]
        )
        for column in zip(header, *rows, strict=True)
    ]


def shared(least: Sequence[float], cells: Widths, room: float) -> tuple[float, ...]:
    """The room shared out: first what each column needs, then step by step to the one
    that saves most lines with it.

    Where the room is too small even for the longest words, these are broken.
    """
    if sum(least) > room:
        low = min(NARROWEST_MM, room / len(least))
        over = [max(width - low, 0.0) for width in least]
        part = (room - low * len(least)) / sum(over)
        return tuple(low + part * more for more in over)
    widths = list(least)
    while sum(widths) + STEP_MM <= room:
        worth = _worth(cells, widths)
        if not max(worth):
            break
        widths[worth.index(max(worth))] += STEP_MM
    return tuple(widths)


def _worth(cells: Widths, widths: Sequence[float]) -> list[float]:
    """How many lines of rows each column would save for each mm that it got."""
    saved = [0.0] * len(widths)
    for row in cells:
        counts = [_count(c, w) for c, w in zip(row, widths, strict=True)]
        most = max(counts)
        for number, count in enumerate(counts):
            if count > 1:
                wanted = row[number] * LOOSE / (count - 1) + PADDING_MM
                worth = 1.0 if count == most else BESIDE_A_HIGHER
                saved[number] += worth / max(wanted - widths[number], 0.1)
    return saved


def _count(cell: float, width: float) -> int:
    """In how many lines of its column a cell's words stand, about."""
    room = width - PADDING_MM
    return 1 if cell <= room else math.ceil(cell * LOOSE / room)


def _high(row: Sequence[float], widths: Sequence[float]) -> int:
    """In how many lines a row stands, about."""
    return max(_count(c, w) for c, w in zip(row, widths, strict=True))
