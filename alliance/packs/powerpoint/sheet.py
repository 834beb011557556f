"""The workbook inside a chart, and the same figures in the chart's own memory."""

import datetime as dt
import io
from collections.abc import Sequence
from html import escape

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

Cell = str | float | dt.date | None
NAME = "Figures"
DAY_ZERO = dt.date(1899, 12, 30)
DAYS = "d mmm yyyy"


class Sheet:
    """Columns with a header each, to which the parts of a chart refer.

    All have the same number of rows: LibreOffice draws no series before a longer one.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.columns: list[tuple[str, Sequence[Cell]]] = []

    def header(self) -> str:
        """The header of the last column, as the name of a series."""
        title, _ = self.columns[-1]
        place = f"{NAME}!${xl_col_to_name(len(self.columns) - 1)}$1"
        return (
            f"<c:strRef><c:f>{place}</c:f><c:strCache><c:ptCount val='1'/>"
            f"<c:pt idx='0'><c:v>{escape(title)}</c:v></c:pt></c:strCache></c:strRef>"
        )

    def add(self, title: str, cells: Sequence[Cell]) -> str:
        """Write a column; what a chart needs to refer to it."""
        cells = [*cells, *[None] * (self.rows - len(cells))]
        self.columns.append((title, cells))
        column = xl_col_to_name(len(self.columns) - 1)
        place = f"<c:f>{NAME}!${column}$2:${column}${len(cells) + 1}</c:f>"
        points = "".join(
            f"<c:pt idx='{row}'><c:v>{_written(cell)}</c:v></c:pt>"
            for row, cell in enumerate(cells)
            if cell is not None
        )
        kind = "str" if any(isinstance(cell, str) for cell in cells) else "num"
        code = f"<c:formatCode>{_format(cells)}</c:formatCode>" if kind == "num" else ""
        held = f"{code}<c:ptCount val='{len(cells)}'/>{points}"
        return (
            f"<c:{kind}Ref>{place}<c:{kind}Cache>{held}</c:{kind}Cache></c:{kind}Ref>"
        )

    def workbook(self) -> bytes:
        """The file that opens when somebody edits the chart's data."""
        written = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False}
        with xlsxwriter.Workbook(written, options | {"strings_to_urls": False}) as book:
            days = book.add_format({"num_format": DAYS})
            page = book.add_worksheet(NAME)
            for place, (title, cells) in enumerate(self.columns):
                page.write_string(0, place, title)
                for row, cell in enumerate(cells, start=1):
                    if isinstance(cell, dt.date):
                        page.write_datetime(row, place, cell, days)
                    elif isinstance(cell, str):
                        page.write_string(row, place, cell)
                    elif cell is not None:
                        page.write_number(row, place, cell)
        return written.getvalue()


def serial(day: dt.date) -> int:
    """A day as a sheet counts it."""
    return (day - DAY_ZERO).days


def _written(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return str(serial(cell))
    return escape(cell) if isinstance(cell, str) else repr(cell)


def _format(cells: Sequence[Cell]) -> str:
    has_days = any(isinstance(cell, dt.date) for cell in cells)
    return DAYS if has_days else "General"
