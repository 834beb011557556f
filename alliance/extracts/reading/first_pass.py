"""The first way through a body: rows as found to disk, and what they show together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading import canonical, repairs
from alliance.extracts.reading.evidence import Evidence, Known
from alliance.extracts.reading.placed import Placed
from alliance.extracts.reading.rows_file import RowWriter
from alliance.extracts.reading.shape import Shape

SHOWS = frozenset({"as_date", "as_hour_start", "as_instant", "as_number"})
NOTHING_KNOWN = Known()


@dataclass
class FirstPass:
    """`dirty`: the columns with a value that is not canonical."""

    shape: Shape
    evidence: Evidence
    dirty: set[str] = field(default_factory=set)
    count: int = 0

    def write(
        self, rows: Iterator[Placed], target: Path, progress: Callable[[str, int], None]
    ) -> None:
        """Write the rows as found; raises `RefusedFiles` by way of what is read."""
        with RowWriter(target, self.shape) as writer:
            for part in rows:
                writer.write(part.lines, part.columns)
                for name, cells in zip(self.shape.columns, part.columns, strict=True):
                    self._see(name, cells.dictionary)
                self.count = writer.count
                progress("reading", self.count)

    def _see(self, column: str, distinct: pa.Array) -> None:
        """Note odd values; look closer where values show something together."""
        if column in self.dirty and self.shape.cast(column) not in SHOWS:
            return
        odd = canonical.odd(distinct, column, self.shape)
        found = [text for text in distinct.filter(odd).to_pylist() if text]
        if self.shape.cast(column) in SHOWS:
            plain = distinct.filter(pc.invert(odd)).to_pylist()
            self.evidence.see(column, found, plain)
        if column not in self.dirty and any(
            self._changes(text, column) for text in found
        ):
            self.dirty.add(column)

    def _changes(self, value: str, column: str) -> bool:
        return repairs.verdict(value, column, self.shape, NOTHING_KNOWN) is not None
