"""Files with a column for each month: turned into a row for each month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import pyarrow as pa

from alliance.extracts.reading import characters, limits, repairs
from alliance.extracts.reading.amounts import CANONICAL
from alliance.extracts.reading.batch import Batch, Row, encoded
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.placed import Placed
from alliance.extracts.reading.verdict import Repaired
from alliance.extracts.reading.wide import SAY, Wide

TURNED = "Columns of months are written as a row for each month."
TWICE = "The month has two values for the same row."
KEEP_ONE = "Keep one of the rows."
TOO_MANY = "The file has too many rows for one with a column for each month."
SEND_LONG = "Export a row for each month."
NOT_NAMED = "The cell names none of our columns of numbers."
ROW_TOTAL = "The total of the row is not that of its months, {}."
MISSING = "Months are missing or the total is of something else."
NOTHING_KNOWN = Known()
Key = tuple[str, ...]


@dataclass
class Turned:
    """Rows by the values that they share and their month, with their first line."""

    wide: Wide
    notes: Notes
    lines: dict[Key, int] = field(default_factory=dict)
    cells: dict[Key, dict[str, str]] = field(default_factory=dict)

    def rows(
        self, batches: Iterator[Batch], constants: Mapping[str, str]
    ) -> Iterator[Placed]:
        """All rows, in the order in which they begin in the file."""
        for batch in batches:
            for row in batch.rows(range(len(batch.lines))):
                self._add(row)
            if len(self.lines) > limits.MOST_WIDE_ROWS:
                self.notes.refuse(0, "", "", TOO_MANY, SEND_LONG)
                return
        if self.lines:
            yield self._placed(constants)

    def _add(self, row: Row) -> None:
        line, cells = row
        heading = self.wide.heading
        shared = tuple(
            cells[at]
            for at, column in enumerate(heading.columns)
            if column and at not in heading.months
        )
        for at in heading.months:
            if not characters.seen(cells[at]):
                continue
            column = self.wide.column(at, cells)
            if not column:
                text = cells[self.wide.naming]
                self.notes.refuse(line, heading.found[at], text, NOT_NAMED, SAY)
                return
            self._put(line, (*shared, self.wide.day(at)), column, cells[at])
        for at in self.wide.sums:
            self._compare(line, cells, at)

    def _compare(self, line: int, cells: list[str], at: int) -> None:
        """Refuse a row whose own total is not the sum of its months."""
        months = self.wide.heading.months
        found = [self._amount(cells, month) for month in months]
        added = sum((amount for amount in found if amount is not None), Decimal(0))
        if characters.seen(cells[at]) and self._amount(cells, at) != added:
            rule = ROW_TOTAL.format(f"{added:,}")
            self.notes.refuse(
                line, self.wide.heading.found[at], cells[at], rule, MISSING
            )

    def _amount(self, cells: list[str], at: int) -> Decimal | None:
        """A cell as a number; None where it is none."""
        shape = self.wide.heading.shape
        column = self.wide.column(at, cells) or self.wide.column(
            min(self.wide.heading.months), cells
        )
        made = repairs.verdict(cells[at], column, shape, NOTHING_KNOWN)
        text = made.new if isinstance(made, Repaired) else cells[at]
        return Decimal(text) if CANONICAL.fullmatch(text) else None

    def _put(self, line: int, key: Key, column: str, value: str) -> None:
        held = self.cells.setdefault(key, {})
        self.lines.setdefault(key, line)
        if column in held:
            self.notes.refuse(line, column, value, TWICE, KEEP_ONE)
        held[column] = value

    def _placed(self, constants: Mapping[str, str]) -> Placed:
        heading, shape = self.wide.heading, self.wide.heading.shape
        shared = [
            column
            for at, column in enumerate(heading.columns)
            if column and at not in heading.months
        ]
        keys = sorted(self.lines, key=lambda key: self.lines[key])
        names = [*shared, shape.month]
        rows = [
            {**constants, **dict(zip(names, key, strict=True)), **self.cells[key]}
            for key in keys
        ]
        columns = [
            encoded(pa.array([row.get(name, "") for row in rows], pa.string()))
            for name in shape.columns
        ]
        return Placed(pa.array([self.lines[key] for key in keys], pa.int64()), columns)
