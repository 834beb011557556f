"""Workbooks written by hand, part by part: also those that no program would write."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# The order of the cell styles in STYLES.
GENERAL, DAY, PERCENT, MONTH, ELAPSED, MOMENT, POUNDS, K, IN_K = range(9)
CODES = (
    "",
    "dd/mm/yyyy",
    "0.0%",
    "mmm-yy",
    "[h]:mm:ss",
    "dd/mm/yyyy hh:mm:ss",
    '"£"#,##0',
    '0"k"',
    '#,##0.0,"k"',
)
Cell = object


@dataclass(frozen=True)
class Number:
    """A number as stored, in one of the styles."""

    stored: str
    style: int = GENERAL


@dataclass(frozen=True)
class Formula:
    """A formula with the value that it had, or none."""

    formula: str
    stored: str | None


@dataclass(frozen=True)
class Raw:
    """The XML of a cell after its reference: `t="e"><v>#REF!</v>`."""

    xml: str


@dataclass
class Sheet:
    """Rows of cells: text, numbers, booleans, dates, None, and the kinds above."""

    rows: Sequence[Sequence[Cell]]
    name: str = "Data"
    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    state: str = "visible"
    first_row: int = 1


@dataclass
class Workbook:
    """`extra` are parts put in as they are; `calendar` 1900 or 1904."""

    sheets: list[Sheet]
    calendar: str = "1900"
    extra: dict[str, bytes] = field(default_factory=dict)


def serial(day: date | datetime, calendar: str = "1900") -> str:
    """Excel's number of a day, with the time as its fraction."""
    first = datetime(1904, 1, 1) if calendar == "1904" else datetime(1899, 12, 30)
    moment = (
        day if isinstance(day, datetime) else datetime(day.year, day.month, day.day)
    )
    return repr((moment - first).total_seconds() / 86_400).removesuffix(".0")


def written(book: Workbook) -> bytes:
    """The bytes of an .xlsx file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**_parts(book), **book.extra}.items():
            archive.writestr(name, content)
    return target.getvalue()


def letters(place: int) -> str:
    """Column 0 is A."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(65 + rest) + text
    return text


def _parts(book: Workbook) -> dict[str, bytes]:
    numbers = range(1, len(book.sheets) + 1)
    parts = {
        "[Content_Types].xml": _types(),
        "xl/workbook.xml": _workbook(book),
        "xl/_rels/workbook.xml.rels": _links(numbers),
        "xl/styles.xml": _styles(),
    }
    for number, sheet in zip(numbers, book.sheets, strict=True):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(sheet, book.calendar)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return {name: (head + text).encode() for name, text in parts.items()}


def _types() -> str:
    parts = {"workbook": "sheet.main", "sharedStrings": "sharedStrings"}
    overrides = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{CONTENT}.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    return f'<Types xmlns="{PACKAGE}/content-types">{overrides}</Types>'


def _workbook(book: Workbook) -> str:
    sheets = "".join(
        f'<sheet name="{escape(sheet.name)}" sheetId="{number}" r:id="rId{number}"'
        f' state="{sheet.state}"/>'
        for number, sheet in enumerate(book.sheets, 1)
    )
    old = ' date1904="1"' if book.calendar == "1904" else ""
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><workbookPr{old}/>'
        f"<sheets>{sheets}</sheets></workbook>"
    )


def _links(numbers: Sequence[int]) -> str:
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{LINKS}/worksheet"'
        f' Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def _styles() -> str:
    formats = "".join(
        f'<numFmt numFmtId="{164 + at}" formatCode={quoteattr(code)}/>'
        for at, code in enumerate(CODES)
        if code
    )
    uses = "".join(
        f'<xf numFmtId="{164 + at if code else 0}"/>' for at, code in enumerate(CODES)
    )
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f"<cellXfs>{uses}</cellXfs></styleSheet>"
    )


def _sheet(sheet: Sheet, calendar: str) -> str:
    rows = "".join(
        _row(number, row, number in sheet.hidden_rows, calendar)
        for number, row in enumerate(sheet.rows, sheet.first_row)
        if row
    )
    merged = "".join(f'<mergeCell ref="{place}"/>' for place in sheet.merged)
    merges = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return (
        f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{merges}</worksheet>'
    )


def _row(number: int, cells: Sequence[Cell], hidden: bool, calendar: str) -> str:
    shown = ' hidden="1"' if hidden else ""
    filled = "".join(
        f'<c r="{letters(place)}{number}" {_cell(cell, calendar)}</c>'
        for place, cell in enumerate(cells)
        if cell is not None and cell != ""
    )
    return f'<row r="{number}"{shown}>{filled}</row>'


def _cell(cell: Cell, calendar: str) -> str:
    """The XML of a cell after its reference."""
    if isinstance(cell, Raw):
        return cell.xml
    if isinstance(cell, Formula):
        value = "" if cell.stored is None else f"<v>{cell.stored}</v>"
        return f"><f>{escape(cell.formula)}</f>{value}"
    if isinstance(cell, Number):
        return f's="{cell.style}"><v>{cell.stored}</v>'
    if isinstance(cell, bool):
        return f't="b"><v>{int(cell)}</v>'
    if isinstance(cell, int | float):
        return f"><v>{cell!r}</v>"
    if isinstance(cell, datetime):
        return f's="{MOMENT}"><v>{serial(cell, calendar)}</v>'
    if isinstance(cell, date):
        return f's="{DAY}"><v>{serial(cell, calendar)}</v>'
    return f't="inlineStr"><is><t xml:space="preserve">{escape(str(cell))}</t></is>'
