"""Text with a delimiter: CSV in all its dialects, read by Python's csv module."""

import csv
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BufferedReader, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from alliance.extracts.reading import limits, plain, text_stream
from alliance.extracts.reading.batch import Batch, Piece, Row, joined, piece
from alliance.extracts.reading.received import Received
from alliance.warehouse.faults import Fault, RefusedFiles

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

DELIMITERS = (",", ";", "\t", "|")
# Small enough to stay in the processor's cache: larger ones take twice the time.
PIECE_ROWS = 4_000
LINE_BREAK = re.compile(r"\r\n|\r|\n")
SPACED = re.compile(r' +"')
UNCLOSED = "A quotation mark is opened in this row and not closed as it should be."
CLOSE_IT = 'Write a quotation mark inside a value twice (""), or leave it out.'


@dataclass(frozen=True)
class Delimited:
    """A text file read with one delimiter."""

    received: Received
    delimiter: str
    joined: frozenset[int] = frozenset()
    calendar: str = "1900"

    @property
    def name(self) -> str:
        return {"\t": "tab"}.get(self.delimiter, self.delimiter)

    @cached_property
    def head(self) -> list[Row]:
        """The first rows, as far as they can be read."""
        return self._first_rows(self.spaced)

    @cached_property
    def spaced(self) -> bool:
        """Whether spaces stand between delimiters and quotation marks."""
        rows = self._first_rows(False) if self.received.written.has_quotes else []
        return any(SPACED.match(cell) for _, row in rows for cell in row)

    def _first_rows(self, spaced: bool) -> list[Row]:
        with self._opened() as text:
            lines = list(itertools.islice(text, limits.HEAD_ROWS))
        reader = csv.reader(lines, delimiter=self.delimiter, skipinitialspace=spaced)
        rows: list[Row] = []
        try:
            rows.extend((reader.line_num, row) for row in reader)
        except csv.Error:
            return rows
        return rows

    def batches(self, skip: int, width: int) -> Iterator[Batch]:
        """All rows after the first `skip`, as batches of about BATCH_ROWS."""
        if plain.suits(self.received, self.head, skip):
            return plain.batches(self._bytes(), self.delimiter, skip, width)
        return self.quoted_batches(skip, width)

    def quoted_batches(self, skip: int, width: int) -> Iterator[Batch]:
        pieces: list[Piece] = []
        for lines, rows in self._pieces(skip):
            pieces.append(piece(rows, lines, width))
            if len(pieces) * PIECE_ROWS >= limits.BATCH_ROWS:
                yield joined(pieces)
                pieces = []
        if pieces:
            yield joined(pieces)

    def _bytes(self) -> BufferedReader:
        received = self.received
        return text_stream.opened(received.path, received.name, received.written.packed)

    def _opened(self) -> TextIO:
        encoding = self.received.written.encoding
        return TextIOWrapper(self._bytes(), encoding=encoding, newline="")

    def _reader(self, text: TextIO) -> "CsvReader":
        return csv.reader(
            text,
            delimiter=self.delimiter,
            skipinitialspace=self.spaced,
            strict=True,
        )

    def _pieces(self, skip: int) -> Iterator[tuple[list[int], list[list[str]]]]:
        """Rows with the line on which each ends, a piece at a time."""
        with self._opened() as text:
            reader = self._reader(text)
            try:
                for _ in itertools.islice(reader, skip):
                    pass
                line = reader.line_num
                while rows := list(itertools.islice(reader, PIECE_ROWS)):
                    yield self._numbered(rows, line, reader.line_num), rows
                    line = reader.line_num
            except csv.Error as error:
                raise self._unclosed(self._last_good_line() + 1) from error

    def _numbered(self, rows: list[list[str]], before: int, after: int) -> list[int]:
        """The line on which each row ends; a row may run over several lines."""
        if after - before == len(rows):
            return list(range(before + 1, after + 1))
        lines = []
        for row in rows:
            before += 1 + self._breaks(row, before)
            lines.append(before)
        return lines

    def _breaks(self, row: list[str], line: int) -> int:
        """The line breaks inside a row; refuses a value that swallows other rows."""
        if not any("\n" in cell or "\r" in cell for cell in row):
            return 0
        found = 0
        for cell in row:
            parts = LINE_BREAK.split(cell)
            found += len(parts) - 1
            swallowed = any(part.count(self.delimiter) >= 2 for part in parts)
            if len(parts) > limits.LONGEST_RECORD or (len(parts) > 1 and swallowed):
                raise self._unclosed(line + 1)
        return found

    def _last_good_line(self) -> int:
        """The end of the last row before the one that cannot be read."""
        line = 0
        with self._opened() as text:
            reader = self._reader(text)
            try:
                for _ in reader:
                    line = reader.line_num
            except csv.Error:
                return line
        return line

    def _unclosed(self, line: int) -> RefusedFiles:
        file = self.received.name
        return RefusedFiles([Fault(file, line, "", "", UNCLOSED, CLOSE_IT)])
