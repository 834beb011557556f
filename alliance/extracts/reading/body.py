"""What stands below a heading row, read in two ways through and written as rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from alliance.extracts.reading import (
    excel_notes,
    heading_check,
    kinds,
    names,
    repairs,
    row_numbers,
    rows_aside,
    scale_words,
    seeking,
    shares,
    sums,
    tidied,
    total_rows,
    turned,
    wide,
)
from alliance.extracts.reading.delimited import Delimited
from alliance.extracts.reading.evidence import FRACTIONS, UNSURE, Evidence, Known
from alliance.extracts.reading.excel_sheet import ExcelSheet
from alliance.extracts.reading.first_pass import FirstPass
from alliance.extracts.reading.given import Given
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.layout import Layout
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.placed import Placed, placed
from alliance.extracts.reading.received import Received

ENCODING = "The text is written in another encoding than UTF-8."
DELIMITER = "Cells are parted by another sign than a comma."
SPACES = "Spaces between a comma and a quotation mark are left out."
NO_ROWS = "The file has headings but no rows."
NO_END = "The file does not end with a line end: its last value may be cut off."
COMPARE = "Compare the last row with the source."


@dataclass
class Body:
    """One body; `count` is the number of rows written."""

    file: Received
    heading: Heading
    constants: Mapping[str, str]
    notes: Notes
    progress: Callable[[str, int], None]
    count: int = 0

    def write(self, into: Path) -> None:
        """Write rows.parquet; faults go to the notes."""
        heading, notes = self.heading, self.notes
        heading_check.check(heading, self.constants, notes)
        self._note_file()
        rows_aside.titles(heading, notes)
        scale_words.refuse_headings(heading, notes)
        layout = Layout(heading, notes)
        first = FirstPass(heading.shape, Evidence(heading.shape))
        found = into / "found.parquet"
        first.write(self._rows(layout), found, self.progress)
        self.count = first.count
        rows_aside.finish(layout, self.file.written.ends_with_line)
        heading_check.refuse_filled(heading, self.constants, layout.filled, notes)
        self._look_at_end(layout)
        if isinstance(heading.sheet, ExcelSheet):
            excel_notes.judge(heading.sheet, heading, layout, notes)
            for name, table in seeking.other_sheets(self.file, heading).items():
                is_same = table == heading.shape.table
                notes.warn(0, "", name, *excel_notes.other_sheet(table, is_same))
        self._tidy(found, into / "rows.parquet", first, layout)

    @cached_property
    def plan(self) -> wide.Wide | None:
        """How months are read, where they are headings."""
        return wide.plan(self.heading, self.constants) if self.heading.months else None

    def _rows(self, layout: Layout) -> Iterator[Placed]:
        sheet = self.heading.sheet
        width = len(self.heading.lower)
        found = layout.data(sheet.batches(self.heading.position + 1, width))
        batches = row_numbers.left_out(found, self.heading, self.notes)
        given = Given(self.heading, self.constants, self.notes)
        if self.plan:
            months = turned.Turned(self.plan, self.notes)
            return given.rows(months.rows(batches, self.constants))
        return given.rows(placed(batches, self.heading, self.constants))

    def _tidy(
        self, found: Path, target: Path, first: FirstPass, layout: Layout
    ) -> None:
        """Repair what is not canonical; compare totals with the repaired rows."""
        shape = self.heading.shape
        known = self._known(first.evidence, found)
        tidier = tidied.Tidier(shape, known, self.notes)
        dirty = first.dirty | {
            column
            for column in shape.columns
            if repairs.looked_at(column, shape, known)
        }
        if dirty:
            tidied.tidied(found, target, shape, dirty, tidier, self.progress)
            found.unlink()
        else:
            found.replace(target)
        if layout.totals:
            claims = total_rows.claims(
                layout.totals, self.heading, self.plan, tidier.verdict
            )
            sums.compare(target, list(claims), shape, self.notes)

    def _known(self, evidence: Evidence, found: Path) -> Known:
        sheet, shape = self.heading.sheet, self.heading.shape
        known = evidence.known(self.heading.mapping, sheet.calendar, sheet.name)
        for column, scale in known.scales.items():
            if scale == UNSURE and shares.sum_to_one(found, shape, column):
                known.scales[column] = FRACTIONS
        return known

    def _note_file(self) -> None:
        written = self.file.written
        if written.encoding not in ("", "utf-8-sig"):
            self.notes.note(0, "", written.encoding, "utf-8", ENCODING)
        if self.file.kind == "text" and self.heading.sheet.name != ",":
            self.notes.note(0, "", self.heading.sheet.name, ",", DELIMITER)
        if isinstance(self.heading.sheet, Delimited) and self.heading.sheet.spaced:
            self.notes.note(0, "", ', "', ',"', SPACES)

    def _look_at_end(self, layout: Layout) -> None:
        """Refuse a file without rows; warn where the last value may be cut off."""
        if not self.count:
            self.notes.refuse(0, "", "", NO_ROWS, kinds.SEND_AGAIN)
        elif not self.file.written.ends_with_line:
            last = self.heading.columns[-1]
            if not self._shows_cut(last):
                self.notes.warn(layout.last, last, "", NO_END, COMPARE)

    def _shows_cut(self, column: str) -> bool:
        """Whether a value of the column that is cut off is no value any more."""
        shape = self.heading.shape
        dated = shape.cast(column) in ("as_date", "as_financial_year", "as_flag")
        return dated or bool(names.spellings(names.kind_of(column, shape)))
