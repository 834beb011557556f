"""A worksheet as a place where the table may stand: head, merged cells, batches."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from openpyxl.worksheet.cell_range import CellRange

from alliance.extracts.reading import limits, merged_cells, worksheet
from alliance.extracts.reading.batch import Batch, Row, joined, piece
from alliance.extracts.reading.package import Package
from alliance.extracts.reading.received import Received
from alliance.extracts.reading.workbook import Book, SheetEntry
from alliance.extracts.reading.worksheet import Said

PIECE_ROWS = 4_000


@dataclass
class ExcelSheet:
    """One worksheet. Cells merged downwards hold the value of the first of them.

    `filled` lists those, with what they held before; `spans` the cells merged over
    columns, by line and position: what they mean below the headings is decided where
    the columns are known.
    """

    received: Received
    book: Book
    entry: SheetEntry
    said: Said = field(default_factory=Said)
    filled: dict[tuple[int, int], tuple[str, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.entry.name

    @property
    def calendar(self) -> str:
        return self.book.calendar

    @cached_property
    def merges(self) -> list[CellRange]:
        with Package(self.received.path, self.received.name) as package:
            return merged_cells.merged(package, self.entry.part)

    @cached_property
    def head(self) -> list[Row]:
        """The first rows, as long as each other, merged cells filled both ways."""
        found = list(itertools.islice(self._rows(Said(), True), limits.HEAD_ROWS))
        width = max((len(cells) for _, cells in found), default=0)
        return [(line, cells + [""] * (width - len(cells))) for line, cells in found]

    @cached_property
    def joined(self) -> frozenset[int]:
        """Rows of the head with merged cells, where the next row follows at once."""
        lines = [line for line, _ in self.head]
        return frozenset(
            at
            for at, line in enumerate(lines)
            if any(merge.min_row <= line <= merge.max_row for merge in self.merges)
            and line + 1 in lines[at + 1 : at + 2]
        )

    @property
    def spans(self) -> dict[int, int]:
        """The lines on which a cell runs over several columns, with its position."""
        return {
            line: merge.min_col - 1
            for merge in self.merges
            if merge.max_col > merge.min_col
            for line in range(
                merge.min_row, min(merge.max_row, merge.min_row + 1_000) + 1
            )
        }

    def batches(self, skip: int, width: int) -> Iterator[Batch]:
        """All rows after the first `skip`, in batches."""
        self.said = Said()
        self.filled = {}
        body = itertools.islice(self._rows(self.said, False), skip, None)
        while rows := list(itertools.islice(body, limits.BATCH_ROWS)):
            lines = [line for line, _ in rows]
            cells = [row + [""] * (width - len(row)) for _, row in rows]
            pieces = [
                piece(cells[at : at + PIECE_ROWS], lines[at : at + PIECE_ROWS], width)
                for at in range(0, len(rows), PIECE_ROWS)
            ]
            yield joined(pieces)

    def _rows(self, said: Said, both_ways: bool) -> Iterator[Row]:
        """Rows with merged cells filled: downwards, or to the right as well."""
        coming = list(reversed(self.merges))
        active: list[tuple[CellRange, str]] = []
        with Package(self.received.path, self.received.name) as package:
            for line, cells in worksheet.rows(
                package, self.book, self.entry.part, said
            ):
                while coming and coming[-1].min_row <= line:
                    merge = coming.pop()
                    held = "".join(cells[merge.min_col - 1 : merge.min_col])
                    active.append((merge, held if merge.min_row == line else ""))
                active = [(m, text) for m, text in active if m.max_row >= line]
                # A row without a cell of its own is a blank one.
                for merge, text in active if any(cells) else []:
                    if text:
                        self._fill(line, cells, merge, text, both_ways)
                yield line, cells

    def _fill(
        self, line: int, cells: list[str], merge: CellRange, text: str, both_ways: bool
    ) -> None:
        left = merge.min_col - 1
        right = min(merge.max_col, limits.MOST_COLUMNS) if both_ways else left + 1
        for place in range(left, right):
            cells += [""] * (place + 1 - len(cells))
            first = line == merge.min_row and place == left
            if not first and not both_ways:
                self.filled[line, place] = (text, cells[place])
            cells[place] = cells[place] or text
