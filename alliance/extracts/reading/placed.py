"""Cells of a body under our own columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa

from alliance.extracts.reading.batch import Batch
from alliance.extracts.reading.heading_row import Heading


@dataclass(frozen=True)
class Placed:
    """Rows of a table: its columns as dictionary arrays of text, in their order."""

    lines: pa.Array
    columns: list[pa.Array]


def placed(
    batches: Iterator[Batch], heading: Heading, constants: Mapping[str, str]
) -> Iterator[Placed]:
    """Each batch under the columns of the table; `constants` fill the others."""
    where = {column: at for at, column in enumerate(heading.columns) if column}
    for batch in batches:
        count = len(batch.lines)
        yield Placed(
            batch.lines,
            [
                batch.cells[where[column]]
                if column in where
                else repeated(constants.get(column, ""), count)
                for column in heading.shape.columns
            ],
        )


def repeated(value: str, count: int) -> pa.Array:
    """One value for so many rows; blank as null."""
    indices = pa.repeat(pa.scalar(0 if value else None, pa.int32()), count)
    return pa.DictionaryArray.from_arrays(indices, pa.array([value], pa.string()))
