"""Text without a quotation mark: every delimiter parts cells, every line end rows.

There the csv module and Arrow's reader cannot differ, and Arrow's is four times as
fast. A test compares the two.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import numpy as np
import pyarrow as pa
from pyarrow import csv

from alliance.extracts.reading.batch import (
    Batch,
    Row,
    encoded,
    in_order,
    joined,
    piece,
)
from alliance.extracts.reading.received import Received

BLOCK = 4_000_000
LONGEST_LETTER = 4


def suits(received: Received, head: list[Row], skip: int) -> bool:
    """Whether the text can be read this way.

    Arrow refuses to skip rows that end with the file or do not fit into a block.
    """
    written = received.written
    skipped = sum(len(cell) + 1 for _, cells in head[:skip] for cell in cells)
    skips = len(head) > skip and skipped < BLOCK // LONGEST_LETTER
    return skips and not written.has_quotes and written.encoding == "utf-8-sig"


def batches(stream: BinaryIO, delimiter: str, skip: int, width: int) -> Iterator[Batch]:
    """All rows after the first `skip`; those of another width are `ragged`."""
    aside: dict[int, list[str]] = {}

    def put_aside(row: Any) -> str:
        aside[row.number] = row.text.split(delimiter)
        return "skip"

    done = skip
    for table in _reader(stream, delimiter, skip, width, put_aside):
        lines = _lines(done, table.num_rows, aside)
        done = int(lines[-1]) if len(lines) else done
        found = [Batch(pa.array(lines), [encoded(column) for column in table.columns])]
        # Arrow reads a block ahead: rows of the next one are here already.
        passed = [line for line in aside if line < done]
        if passed:
            rows = [aside.pop(line) for line in passed]
            found.append(joined([piece(rows, passed, width)]))
        yield in_order(found)
    if aside:
        yield joined([piece(list(aside.values()), list(aside), width)])


def _reader(
    stream: BinaryIO, delimiter: str, skip: int, width: int, put_aside: Any
) -> csv.CSVStreamingReader:
    names = [str(position) for position in range(width)]
    return csv.open_csv(
        stream,
        csv.ReadOptions(
            use_threads=False, block_size=BLOCK, skip_rows=skip, column_names=names
        ),
        csv.ParseOptions(
            delimiter=delimiter,
            quote_char=False,
            newlines_in_values=False,
            ignore_empty_lines=False,
            invalid_row_handler=put_aside,
        ),
        csv.ConvertOptions(
            column_types={name: pa.string() for name in names},
            strings_can_be_null=True,
            null_values=[""],
        ),
    )


def _lines(
    done: int, count: int, aside: dict[int, list[str]]
) -> "np.ndarray[Any, Any]":
    """The lines of the next `count` rows: those after `done` that are not aside."""
    lines = np.arange(done + 1, done + 1 + count + len(aside), dtype=np.int64)
    return lines[~np.isin(lines, np.fromiter(aside, np.int64))][:count]
