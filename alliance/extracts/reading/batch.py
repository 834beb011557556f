"""Rows of a file as columns of text: what every kind of file is read into."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

Row = tuple[int, list[str]]


@dataclass(frozen=True)
class Batch:
    """Rows of one width; blank cells are null.

    `lines` holds the line of each row (int64), `cells` a dictionary array of text for
    each column, in the order of the file; `ragged` the rows of another width.
    """

    lines: pa.Array
    cells: list[pa.Array]
    ragged: list[Row] = field(default_factory=list)

    def rows(self, positions: Sequence[int]) -> list[Row]:
        """Some rows, cell by cell, with "" for blank."""
        chosen = pa.array(positions, pa.int64())
        columns = [cells.take(chosen).to_pylist() for cells in self.cells]
        found = zip(*columns, strict=True) if columns else iter([()] * len(chosen))
        return [
            (line, [cell or "" for cell in row])
            for line, row in zip(
                self.lines.take(chosen).to_pylist(), found, strict=True
            )
        ]

    def without(self, positions: Sequence[int]) -> "Batch":
        """The other rows."""
        if not positions:
            return self
        kept = pa.array(
            sorted(set(range(len(self.lines))).difference(positions)), pa.int64()
        )
        cells = [
            column.take(kept).dictionary_decode().dictionary_encode()
            for column in self.cells
        ]
        return Batch(self.lines.take(kept), cells, self.ragged)


class Sheet(Protocol):
    """A place in a file that may hold the table: the text, a worksheet, a Parquet."""

    @property
    def name(self) -> str: ...

    @property
    def calendar(self) -> str:
        """Excel's calendar of the file: 1900 or 1904."""

    @property
    def head(self) -> list[Row]:
        """The first rows, as they stand."""

    @property
    def joined(self) -> frozenset[int]:
        """Which rows of the head have merged cells: they may head the row below."""

    def batches(self, skip: int, width: int) -> Iterator[Batch]:
        """All rows after the first `skip`, in batches; `width` columns each."""


def encoded(values: pa.Array) -> pa.Array:
    """A column of text with its distinct values apart, and "" as null."""
    column = values.dictionary_encode()
    blank = pc.index_in(pa.scalar("", pa.string()), column.dictionary).as_py()
    if blank is None:
        return column
    held = pc.if_else(pc.equal(column.indices, blank), None, column.indices)
    return pa.DictionaryArray.from_arrays(held, column.dictionary)


@dataclass(frozen=True)
class Piece:
    """Some rows of a file as plain columns; pieces are small, so that they are fast."""

    lines: list[int]
    columns: list[pa.Array]
    ragged: list[Row]


def piece(rows: list[list[str]], lines: list[int], width: int) -> Piece:
    """Rows of `width` cells as columns; the others go to `ragged`.

    A longer row whose surplus cells are blank counts as one of the right width.
    """
    ragged: list[Row] = []
    if set(map(len, rows)) - {width}:
        good, ragged = _sorted_out(rows, lines, width)
        rows, lines = [row for _, row in good], [line for line, _ in good]
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    return Piece(lines, [pa.array(c, pa.string()) for c in columns], ragged)


def joined(pieces: list[Piece]) -> Batch:
    """Pieces as one batch."""
    columns = zip(*(piece.columns for piece in pieces), strict=True)
    return Batch(
        pa.array([line for piece in pieces for line in piece.lines], pa.int64()),
        [encoded(pa.concat_arrays(column)) for column in columns],
        [row for piece in pieces for row in piece.ragged],
    )


def in_order(batches: list[Batch]) -> Batch:
    """Batches as one, by line."""
    if len(batches) == 1:
        return batches[0]
    lines = pa.concat_arrays([batch.lines for batch in batches])
    order = pc.sort_indices(lines)
    columns = zip(*(batch.cells for batch in batches), strict=True)
    cells = [
        pa.concat_arrays([part.dictionary_decode() for part in parts]).take(order)
        for parts in columns
    ]
    ragged = [row for batch in batches for row in batch.ragged]
    return Batch(
        lines.take(order), [part.dictionary_encode() for part in cells], ragged
    )


def _sorted_out(
    rows: list[list[str]], lines: list[int], width: int
) -> tuple[list[Row], list[Row]]:
    good, ragged = [], []
    for line, row in zip(lines, rows, strict=True):
        if len(row) == width or (len(row) > width and not any(row[width:])):
            good.append((line, row[:width]))
        else:
            ragged.append((line, row))
    return good, ragged
