"""What is said for a whole file: it fills blank cells, and other words are doubted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading import repairs
from alliance.extracts.reading.any_column import common
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.placed import Placed
from alliance.extracts.reading.verdict import Repaired

FILLED = "A blank cell is filled as told for the file."
OTHERWISE = "The file says otherwise than what was told for it: {}."
WHICH = "Its own word is read: correct the file, or what is told for it."
NOTHING_KNOWN = Known()


@dataclass
class Given:
    """`firsts`: the line on which each other value of a column stands first."""

    heading: Heading
    constants: Mapping[str, str]
    notes: Notes
    firsts: dict[tuple[str, str], int] = field(default_factory=dict)

    def rows(self, parts: Iterator[Placed]) -> Iterator[Placed]:
        """The rows with their blank cells filled; warns when all were seen."""
        columns = self.heading.shape.columns
        told = {
            at: column
            for at, column in enumerate(columns)
            if column in self.heading.columns and self.constants.get(column)
        }
        for part in parts:
            cells = list(part.columns)
            for at, column in told.items():
                cells[at] = self._filled(part.lines, column, cells[at])
            yield Placed(part.lines, cells)
        for (column, value), line in self.firsts.items():
            rule = OTHERWISE.format(self.constants[column])
            self.notes.warn(line, column, value, rule, WHICH)

    def _filled(self, lines: pa.Array, column: str, cells: pa.Array) -> pa.Array:
        texts = cells.dictionary.to_pylist()
        blank = [at for at, text in enumerate(texts) if _is_blank(text)]
        self._compare(lines, column, cells, set(range(len(texts))) - set(blank))
        mask = pc.or_(pc.is_null(cells), _is_in(cells, blank))
        found = cells.dictionary_decode()
        value = pa.scalar(self.constants[column])
        old = found.filter(mask).fill_null("")
        if len(old):
            new, rule = pa.repeat(value, len(old)), pa.repeat(FILLED, len(old))
            self.notes.repair(lines.filter(mask), column, old, new, rule)
        return pc.if_else(mask, value, found).dictionary_encode()

    def _compare(
        self, lines: pa.Array, column: str, cells: pa.Array, held: set[int]
    ) -> None:
        """Keep the first line of each value that is another one than told."""
        for at in sorted(held):
            value = cells.dictionary[at].as_py()
            made = repairs.verdict(value, column, self.heading.shape, NOTHING_KNOWN)
            meant = made.new if isinstance(made, Repaired) else value
            places = pc.indices_nonzero(_is_in(cells, [at]))
            if meant != self.constants[column] and len(places):
                line = lines[places[0].as_py()].as_py()
                self.firsts.setdefault((column, value), line)


def _is_blank(text: str) -> bool:
    made = common(text)
    return isinstance(made, Repaired) and not made.new


def _is_in(cells: pa.Array, places: list[int]) -> pa.Array:
    found = pc.is_in(cells.indices, pa.array(places, cells.indices.type))
    return pc.and_(found, pc.is_valid(cells.indices))
