"""The cells of a worksheet: values as their kind, their form, and the room they take.

Numbers stay numbers, days stay days; the form in which they show follows their unit.
"""

import datetime as dt
import re
import textwrap
from collections.abc import Iterator, Sequence

import pandas as pd
from gptables.core.gptable import FormatList, GPTable
from gptables.core.wrappers import GPWorksheet

from alliance.screen import labels
from alliance.screen.findings import shorthand

# The widest a column gets, and the narrowest, in characters; longer text is wrapped.
WIDEST, NARROWEST = 48, 10
# A character of the table's 12 points in those by which Excel counts; a line's height.
CHARACTER, LINE = 1.25, 16
# How many characters beside one another a page of paper bears.
PAPER = 220
FORMS = {
    "_exact_gbp": "#,##0.00",
    "_rate_pct": "0.00",
    "_gbp": "#,##0",
    "_pct": "0.0",
    "_pp": "+0.0;-0.0;0.0",
    "_fte": "#,##0.0",
    "_seconds": "#,##0",
    "_per_100k": "#,##0.0",
    "_per_hour": "#,##0.0",
    "_index": "#,##0.0",
    "_ratio": "#,##0.0",
}
WHOLE, PARTS = "#,##0", "#,##0.0"
# A text that follows figures stands away from them.
TEXT = {"text_wrap": True, "align": "left", "valign": "top"}
APART = {**TEXT, "indent": 1}
DAY, MONTH = "d mmm yyyy", "mmm yyyy"
# What the library would take for a note or a link.
NOTES_AND_LINKS = re.compile(r"(?<=\$)(?=\$)|(?<=\])(?=\()")


def line(text: str) -> str:
    """A line that shows as written: nothing in it is a link or the mark of a note."""
    return NOTES_AND_LINKS.sub(labels.NO_BREAK, text)


def words(text: str) -> FormatList:
    """A cell of text as written, whatever it begins with."""
    return FormatList([{}, text])


def headings(figures: pd.DataFrame) -> list[str]:
    """The words for the columns, each with its unit and each only once."""
    found: list[str] = []
    for name in map(str, figures.columns):
        unit = " (seconds)" if name.endswith("_seconds") else ""
        heading = line(labels.column(name) + unit)
        taken = {other.lower() for other in found}
        found.append(f"{heading} ({name})" if heading.lower() in taken else heading)
    return found


def values(column: pd.Series) -> list[object]:
    """The values of a column as they are written."""
    return [_cell(value) for value in column.tolist()]


def _cell(value: object) -> object:
    """A value as its kind: number, day or text; a mark where there is none."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return words(shorthand.UNKNOWN)
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    return words(value) if isinstance(value, str) else value


def forms(
    figures: pd.DataFrame, cells: Sequence[list[object]]
) -> Iterator[dict[str, object]]:
    """How the values of each column show: figures and days to the right."""
    right = False
    for name, values in zip(map(str, figures.columns), cells, strict=True):
        form = _number_form(name, values)
        yield (
            {"num_format": form, "align": "right", "valign": "top"}
            if form
            else APART
            if right
            else TEXT
        )
        right = bool(form)


def _number_form(name: str, values: list[object]) -> str:
    """The form of a column's numbers or days, by its unit; none for text."""
    numbers = [value for value in values if isinstance(value, int | float)]
    if numbers:
        ending = next((end for end in FORMS if name.endswith(end)), "")
        whole = all(float(number).is_integer() for number in numbers)
        return FORMS[ending] if ending else WHOLE if whole else PARTS
    if any(isinstance(value, dt.date) for value in values):
        return MONTH if name.endswith("month") else DAY
    return ""


def fit(sheet: GPWorksheet, made: GPTable) -> None:
    """Make columns as wide and rows as high as what is in them, within bounds.

    On paper a table takes as many pages beside one another as can be read.
    """
    widths = [_width(heading, made.table[heading]) for heading in made.table.columns]
    for number, wide in enumerate(widths):
        sheet.set_column(number, number, (wide + 1) * CHARACTER)
    rows = [list(made.table.columns), *made.table.to_numpy().tolist()]
    for number, row in enumerate(rows, start=made.data_range[0]):
        lines = [_lines(value, wide) for value, wide in zip(row, widths, strict=True)]
        sheet.set_row(number, max(lines) * LINE)
    sheet.fit_to_pages(-(-sum(widths) // PAPER), 0)


def _width(heading: str, values: pd.Series) -> int:
    """In characters; a heading is wrapped between its words, which are bold."""
    word = max(len(part) + 1 for part in heading.split())
    return min(max([word, NARROWEST, *(len(_shown(v)) for v in values)]), WIDEST)


def _lines(value: object, wide: int) -> int:
    """How many lines a cell takes; letters are narrower than the digits counted by."""
    return len(textwrap.wrap(_shown(value), wide + wide // 10)) or 1


def _shown(value: object) -> str:
    """About what a cell shows: a day and a long fraction take no more than this."""
    if isinstance(value, FormatList):
        return str(value.string)
    if isinstance(value, dict):
        return str(next(iter(value)))
    if isinstance(value, int | float):
        return f"{value:,.1f}"
    return value if isinstance(value, str) else "31 Mar 2016"
