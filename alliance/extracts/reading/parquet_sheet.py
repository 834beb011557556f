"""A Parquet file as a place where the table may stand; typed values become text."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from alliance.extracts.reading import kinds, limits
from alliance.extracts.reading.batch import Batch, Row, encoded
from alliance.extracts.reading.received import Received

DAMAGED = "The Parquet file is damaged or cut off."
NESTED = "The column {} holds lists or other nested values."
TOO_LARGE = "The Parquet file holds more than {:,} rows or {:,} columns."
FLATTEN = "Export plain columns: text, numbers, dates."
SEND_LESS = "Send only the months that are new."


@dataclass(frozen=True)
class ParquetSheet:
    """One Parquet file: its names of columns are the heading, on line 1."""

    received: Received
    joined: frozenset[int] = frozenset()
    calendar: str = "1900"
    name: str = "parquet"

    @cached_property
    def head(self) -> list[Row]:
        """The headings and the first rows."""
        with self._opened() as file:
            names = list(file.schema_arrow.names)
            self._refuse_large(file)
            first = next(self._text(file, limits.HEAD_ROWS), None)
        if first is None:
            return [(1, names)]
        return [(1, names), *first.rows(range(len(first.lines)))]

    def batches(self, skip: int, width: int) -> Iterator[Batch]:
        """All rows: the first `skip` are the heading, which is no row here."""
        with self._opened() as file:
            yield from self._text(file, limits.BATCH_ROWS)

    def _opened(self) -> parquet.ParquetFile:
        try:
            return parquet.ParquetFile(self.received.path)
        except (pa.ArrowException, OSError, ValueError) as error:
            raise kinds.refused(
                self.received.name, DAMAGED, kinds.SEND_AGAIN
            ) from error

    def _refuse_large(self, file: parquet.ParquetFile) -> None:
        rows, columns = file.metadata.num_rows, len(file.schema_arrow.names)
        groups = range(file.metadata.num_row_groups)
        sizes = [file.metadata.row_group(at).total_byte_size for at in groups]
        too_large = max(sizes, default=0) > limits.LARGEST_MEMBER
        if rows > limits.MOST_ROWS or columns > limits.MOST_COLUMNS or too_large:
            rule = TOO_LARGE.format(limits.MOST_ROWS, limits.MOST_COLUMNS)
            raise kinds.refused(self.received.name, rule, SEND_LESS)
        for field in file.schema_arrow:
            if pa.types.is_nested(field.type):
                rule = NESTED.format(field.name)
                raise kinds.refused(self.received.name, rule, FLATTEN)

    def _text(self, file: parquet.ParquetFile, size: int) -> Iterator[Batch]:
        line = 1
        try:
            for batch in file.iter_batches(size):
                lines = pa.array(range(line + 1, line + 1 + batch.num_rows), pa.int64())
                line += batch.num_rows
                batch.validate(full=True)
                yield Batch(
                    lines, [encoded(as_text(column)) for column in batch.columns]
                )
        except (pa.ArrowException, OSError, ValueError) as error:
            raise kinds.refused(
                self.received.name, DAMAGED, kinds.SEND_AGAIN
            ) from error


def as_text(column: pa.Array) -> pa.Array:
    """Typed values as they would stand in a CSV; nothing is rounded."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        return as_text(column.dictionary_decode())
    if pa.types.is_boolean(kind):
        return pc.if_else(column, "yes", "no")
    if pa.types.is_timestamp(kind):
        return _moments(column)
    if pa.types.is_floating(kind):
        return _floats(column)
    if pa.types.is_duration(kind):
        return _durations(column)
    text = column.cast(pa.string())
    if pa.types.is_time(kind) or pa.types.is_decimal(kind):
        return pc.replace_substring_regex(text, r"\.0+$", "")
    return text


def _moments(column: pa.Array) -> pa.Array:
    """2016-08-31, or 2016-08-31T23:00:05; by the clock of its zone with the offset."""
    zoned = column.type.tz is not None
    wall = pc.local_timestamp(column) if zoned else column
    text = pc.replace_substring(wall.cast(pa.string()), " ", "T")
    text = pc.replace_substring_regex(text, r"\.0+$", "")
    if not zoned:
        return pc.replace_substring_regex(text, "T00:00:00$", "")
    offset = pc.strftime(column, format="%z")
    offset = pc.replace_substring_regex(offset, r"(\d\d)$", r":\1")
    return pc.binary_join_element_wise(text, offset, "")


def _floats(column: pa.Array) -> pa.Array:
    """The shortest text that is the same number, without powers of ten or .0."""
    text = column.cast(pa.string())
    powers = pc.match_substring(text, "e")
    if pc.any(powers).as_py():
        text = pa.array([_plain(value) for value in text.to_pylist()], pa.string())
    return pc.replace_substring_regex(text, r"\.0$", "")


def _plain(value: str | None) -> str | None:
    """1e-7 as 0.0000001."""
    return value if value is None or "e" not in value else f"{Decimal(value):f}"


def _durations(column: pa.Array) -> pa.Array:
    """Whole seconds; parts of a second stay, for the cast to refuse."""
    exact = column.cast(pa.duration("us"), safe=True).cast(pa.int64())
    found = [
        None if value is None else f"{Decimal(value).scaleb(-6).normalize():f}"
        for value in exact.to_pylist()
    ]
    return pa.array(found, pa.string())
