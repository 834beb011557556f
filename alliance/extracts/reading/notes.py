"""What reading has to say of a file: repairs as a Parquet file, faults and warnings."""

from collections import Counter
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from alliance.extracts.reading import limits
from alliance.warehouse.faults import Fault, RefusedFiles

SCHEMA = pa.schema(
    [
        ("line_number", pa.int64()),
        ("column_name", pa.string()),
        ("old", pa.string()),
        ("new", pa.string()),
        ("rule", pa.string()),
    ]
)
SHOWN = 200
FEW = 10_000


class Notes:
    """Repairs go to `path` as they come; faults are kept, up to MOST_FAULTS."""

    def __init__(self, file: str, path: Path) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self.more = 0
        self.counts: Counter[str] = Counter()
        self._rows: list[tuple[int, str, str, str, str]] = []
        self._writer = parquet.ParquetWriter(path, SCHEMA, compression="zstd")

    def __enter__(self) -> "Notes":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._flush()
        self._writer.close()

    @property
    def room(self) -> int:
        """How many more faults are kept."""
        return max(limits.MOST_FAULTS - len(self.faults), 0)

    def repair(
        self, lines: pa.Array, column: str, old: pa.Array, new: pa.Array, rule: pa.Array
    ) -> None:
        """Many repairs of one column; `new` is null where the value is now blank."""
        names = pa.repeat(column, len(lines))
        self._writer.write_batch(
            pa.record_batch([lines, names, old, new, rule], schema=SCHEMA)
        )
        for found in pc.value_counts(rule).to_pylist():
            self.counts[found["values"]] += found["counts"]

    def note(self, line: int, column: str, old: str, new: str, rule: str) -> None:
        """One repair; line 0 is the whole file."""
        self._rows.append((line, column, old[:SHOWN], new[:SHOWN], rule))
        self.counts[rule] += 1
        if len(self._rows) >= FEW:
            self._flush()

    def refuse(self, line: int, column: str, value: str, rule: str, help: str) -> None:
        """One fault, with the place where it stands; line 0 is the whole file."""
        if not self.room:
            self.more += 1
            return
        shown = value if len(value) <= SHOWN else f"{value[:SHOWN]}…"
        self.faults.append(Fault(self.file, line, column, shown, rule, help))

    def warn(self, line: int, column: str, value: str, rule: str, help: str) -> None:
        """Something that a publisher has to accept."""
        if self.room:
            shown = value[:SHOWN]
            self.faults.append(
                Fault(self.file, line, column, shown, rule, help, "warn")
            )

    @property
    def warnings(self) -> tuple[Fault, ...]:
        return tuple(fault for fault in self.faults if fault.severity == "warn")

    def raise_refused(self) -> None:
        """Raise `RefusedFiles` when anything was refused."""
        if all(fault.severity == "warn" for fault in self.faults):
            return
        found = sorted(self.faults, key=lambda fault: fault.line)
        if self.more:
            rule = f"{self.more:,} more values are refused."
            found.append(
                Fault(self.file, 0, "", "", rule, "Correct those listed first.")
            )
        raise RefusedFiles(found)

    def _flush(self) -> None:
        if self._rows:
            columns = zip(*self._rows, strict=True)
            arrays = [
                pa.array(column, field.type)
                for column, field in zip(columns, SCHEMA, strict=True)
            ]
            self._writer.write_batch(pa.record_batch(arrays, schema=SCHEMA))
            self._rows = []
