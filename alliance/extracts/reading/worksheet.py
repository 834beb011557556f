"""The rows of one worksheet as text, read as a stream by openpyxl's own parser.

`iter_rows` of a read-only workbook stands on the same parser but hides what is needed
here: the stored number behind a date, raised letters of texts in cells, hidden rows,
formulas without a value. So the parser is used itself, told of no date formats.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from functools import lru_cache
from typing import Any

from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from alliance.extracts.reading import cell_text, kinds, limits
from alliance.extracts.reading.batch import Row
from alliance.extracts.reading.package import Package
from alliance.extracts.reading.workbook import UNIT, Book

# Whole numbers below this stand as they are stored: most cells.
SHORT = 10**14
number = lru_cache(maxsize=100_000)(cell_text.number)
MOST_SHEET_ROWS = 1_048_576
TOO_MANY_ROWS = "The worksheet has more rows than Excel allows."
AS_CSV = "Save the table as CSV (UTF-8) and send that."
NO_VALUE = "The formula has no stored value."


@dataclass
class Said:
    """What a worksheet says besides its rows, by line and position of the cell.

    `units` are numbers with the unit that their format adds to them.
    """

    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    units: dict[tuple[int, int], str] = field(default_factory=dict)
    residues: list[tuple[int, int, str, str]] = field(default_factory=list)
    hidden: int = 0


class Parser(WorkSheetParser):
    """Keeps formulas without a value apart; leaves out all that is no cell."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            cell["data_type"] = "f" if cell["data_type"] != "str" else "s"
        return cell

    def parse_extensions(self, element: Any) -> None:
        """Only warns."""

    def parse_formatting(self, element: Any) -> None:
        """Only warns."""


@dataclass
class Cells:
    """The cells of rows as text; `said` grows."""

    book: Book
    said: Said

    def row(self, line: int, found: list[dict[str, Any]]) -> list[str]:
        """The texts of a row, up to its last cell with one."""
        cells: list[str] = []
        for cell in found:
            place = cell["column"] - 1
            text = self._text(line, place, cell)
            if text and place < limits.MOST_COLUMNS:
                cells += [""] * (place + 1 - len(cells))
                cells[place] = text
        return cells

    def _text(self, line: int, place: int, cell: dict[str, Any]) -> str:
        """The cell's text; a formula without a value is said."""
        value = cell["value"]
        if isinstance(value, str):
            return value
        if value is None:
            if cell["data_type"] == "f":
                self.said.formulas[line, place] = NO_VALUE
            return ""
        if isinstance(value, bool):
            return str(value).upper()
        if isinstance(value, int | float):
            return self._number(line, place, value, cell["style_id"])
        if isinstance(value, date | time):
            return value.isoformat()
        return cell_text.plain_text(value)

    def _number(self, line: int, place: int, value: int | float, style: int) -> str:
        kind = self.book.styles[style] if style < len(self.book.styles) else ""
        if not kind and type(value) is int and abs(value) < SHORT:
            return str(value)
        unit = kind if kind.startswith(UNIT) else ""
        text, residue = number(value, "" if unit else kind, self.book.calendar)
        if unit:
            self.said.units[line, place] = text + unit
        if residue:
            self.said.residues.append((line, place, residue, text))
        return text


def parsed(
    package: Package, parser: Parser
) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Each row with its cells; no more rows than a worksheet of Excel can have."""
    for count, row in enumerate(parser.parse(), 1):
        if count > MOST_SHEET_ROWS:
            raise kinds.refused(package.name, TOO_MANY_ROWS, AS_CSV)
        yield row


def rows(package: Package, book: Book, part: str, said: Said) -> Iterator[Row]:
    """Each row that the worksheet holds, with its number; cells as long as filled."""
    cells = Cells(book, said)
    with package.guarded(), package.open(part) as stream:
        parser = Parser(stream, book.strings, data_only=True, rich_text=True)
        for line, found in parsed(package, parser):
            dimension = parser.row_dimensions.pop(str(line), {})
            said.hidden += dimension.get("hidden") in ("1", "true")
            yield line, cells.row(line, found)
