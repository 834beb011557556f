"""The rows of a file on disk: line_number, then every column of the table as text."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

import pyarrow as pa
from pyarrow import parquet

from alliance.extracts.reading import limits
from alliance.extracts.reading.shape import Shape

LINE = "line_number"


class RowWriter:
    """Writes rows in batches, in the order in which they come."""

    def __init__(self, path: Path, shape: Shape) -> None:
        text = pa.dictionary(pa.int32(), pa.string())
        fields = [(LINE, pa.int64()), *((column, text) for column in shape.columns)]
        self._schema = pa.schema(fields)
        # Without Arrow's own schema a reader finds plain text, not dictionaries.
        self._writer = parquet.ParquetWriter(
            path,
            self._schema,
            compression="zstd",
            compression_level=1,
            store_schema=False,
        )
        self.count = 0

    def __enter__(self) -> "RowWriter":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._writer.close()

    def write(self, lines: pa.Array, columns: Sequence[pa.Array]) -> None:
        """Dictionary arrays of text, one for each column of the table."""
        batch = pa.record_batch([lines, *columns], schema=self._schema)
        self._writer.write_batch(batch)
        self.count += len(lines)


def batches(path: Path, shape: Shape) -> Iterator[pa.RecordBatch]:
    """The rows of a file that `RowWriter` wrote, columns as dictionary arrays."""
    columns = [LINE, *shape.columns]
    with parquet.ParquetFile(path, read_dictionary=list(shape.columns)) as source:
        yield from source.iter_batches(limits.BATCH_ROWS, columns=columns)
