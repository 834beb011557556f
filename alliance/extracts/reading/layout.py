"""The body of a sheet: rows of data apart from blank rows, totals and footnotes."""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from alliance.extracts.reading import characters, limits, row_kinds, totals
from alliance.extracts.reading.batch import Batch, Row
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.notes import Notes

BLANK_ROW = "A blank row is left out."
DASHES = "A row of dashes under the headings is left out."
HEADING_AGAIN = "A heading row that stands again is left out."
TOO_MANY = "The file has too many rows that are no data."
WITHOUT = "Export the rows without totals and notes."
FEW_CELLS = 2


@dataclass
class Layout:
    """Sorts the rows of a body out; what is no data is kept until the end is known.

    `totals` are rows of totals; `lone` rows with one or two values, or without numbers;
    `ragged` rows of another width; `aside` the lines that are no data; `last` the line
    of the last row of data; `pages` where headings stand again: the last row of data
    before them, and their line; `filled` the positions of the columns that hold
    anything; `firsts` some of the values of the first column.
    """

    heading: Heading
    notes: Notes
    totals: list[Row] = field(default_factory=list)
    lone: list[Row] = field(default_factory=list)
    ragged: list[Row] = field(default_factory=list)
    aside: set[int] = field(default_factory=set)
    last: int = 0
    pages: list[tuple[int, int]] = field(default_factory=list)
    filled: set[int] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)

    def data(self, batches: Iterator[Batch]) -> Iterator[Batch]:
        """The rows of data of each batch."""
        for batch in batches:
            aside = [at for at, row in self._suspects(batch) if self._put_aside(row)]
            rows = batch.without(aside)
            for row in batch.ragged:
                if sum(map(bool, row[1])) > FEW_CELLS:
                    self.ragged.append(row)
                else:
                    self._put_aside(row)
            self._see_pages(rows)
            if len(rows.lines):
                self.last = max(self.last, pc.max(rows.lines).as_py())
                self._see_filled(rows)
                yield rows
            if len(self.totals) + len(self.lone) > limits.MOST_ASIDE:
                self.notes.refuse(0, "", "", TOO_MANY, WITHOUT)
                return

    def _suspects(self, batch: Batch) -> Iterator[tuple[int, Row]]:
        """The rows with a blank part of the key, or a word of totals or headings."""
        suspect = pa.repeat(False, len(batch.lines))
        for position, column in enumerate(self.heading.columns):
            is_key = column in self.heading.shape.key
            if not is_key and position:
                continue
            cells = batch.cells[position]
            odd = [
                at
                for at, text in enumerate(cells.dictionary.to_pylist())
                if self._is_odd(text, position, column, is_key)
            ]
            found = pc.is_in(cells.indices, pa.array(odd, cells.indices.type))
            found = pc.or_(found, pc.is_null(cells)) if is_key else found
            suspect = pc.or_(suspect, found)
        places = pc.indices_nonzero(suspect).to_pylist()
        yield from zip(places, batch.rows(places), strict=True)

    def _is_odd(self, text: str, position: int, column: str, is_key: bool) -> bool:
        if len(text) > totals.LONGEST or not text.strip():
            return is_key
        if row_kinds.DASHES.fullmatch(text.strip()):
            return True
        same = text.strip() == self.heading.lower[position].strip()
        return same or totals.is_total(
            text, column if is_key else "", self.heading.shape
        )

    def _put_aside(self, row: Row) -> bool:
        """Whether a row is no data; notes or keeps it."""
        line, cells = row
        held = [cell for cell in cells if characters.seen(cell)]
        if not held:
            self.notes.note(line, "", "", "", BLANK_ROW)
        elif row_kinds.is_heading(cells, self.heading):
            self.notes.note(line, "", ", ".join(held), "", HEADING_AGAIN)
            self.pages.append((-1, line))
        elif row_kinds.is_ruled(cells, self.heading):
            self.notes.note(line, "", ", ".join(held), "", DASHES)
        elif totals.in_row(cells, self.heading) or row_kinds.is_sums(
            cells, self.heading
        ):
            self.totals.append(row)
        elif len(held) <= FEW_CELLS or row_kinds.is_note(cells, self.heading):
            self.lone.append(row)
        else:
            return False
        self.aside.add(line)
        return True

    def ends_page(self, line: int) -> bool:
        """Whether only headings that stand again follow, and no row of data before."""
        at = bisect(self.pages, line, key=lambda page: page[1])
        return at < len(self.pages) and self.pages[at][0] < line

    def _see_pages(self, rows: Batch) -> None:
        """Find the last row of data before each heading of the batch."""
        for at, (before, again) in enumerate(self.pages):
            if before < 0:
                above = rows.lines.filter(pc.less(rows.lines, again))
                last = pc.max(above).as_py() if len(above) else self.last
                self.pages[at] = (last, again)

    def begins_row(self, cell: str) -> bool:
        """Whether a cell may be the cut off first value of a row."""
        return any(first.startswith(cell) for first in self.firsts)

    def _see_filled(self, rows: Batch) -> None:
        if len(self.firsts) < limits.MOST_ASIDE:
            self.firsts.update(rows.cells[0].dictionary.to_pylist())
        self.filled |= {
            at
            for at, cells in enumerate(rows.cells)
            if at not in self.filled and cells.null_count < len(cells)
        }
