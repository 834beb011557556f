"""What only a workbook says: merged, hidden and computed cells; other sheets."""

from alliance.extracts.reading import scale_words
from alliance.extracts.reading.excel_sheet import ExcelSheet
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.layout import Layout
from alliance.extracts.reading.notes import Notes

FILLED = "A cell merged downwards is repeated, as the workbook shows it."
MERGED_NUMBER = (
    "A number stands in merged cells: which rows it belongs to is not known."
)
UNMERGE = "Write the number into one row, or each row's own number."
HIDES = "A merged cell hides another value than the one it shows."
SPAN = "A cell runs over several columns: which of them it is for is not known."
UNMERGE_COLUMNS = "Write the value into its own column."
RECALCULATE = "Open the file in the spreadsheet program, save it and send it again."
RESIDUE = "Excel counts to 15 digits: what binary arithmetic leaves beyond is dropped."
UNIT = "The format of the cell adds a unit to the number that is stored in it."
WITHOUT_UNIT = "Store whole pounds, persons or seconds, in a format without a unit."
HIDDEN_ROWS = "Hidden rows are read like the others."
HIDDEN_SHEET = "The table stands on a hidden sheet."
SAME_TABLE = "Another sheet holds such a table too and was not read."
OTHER_TABLE = "Another sheet holds the table {} and was not read."
ONE_SHEET = "Put all rows on one sheet, or send each sheet as a file."
ONE_FILE = "Send that sheet as a file of its own."


def other_sheet(table: str, is_same: bool) -> tuple[str, str]:
    """Rule and help for another sheet that holds a table."""
    if is_same:
        return SAME_TABLE, ONE_SHEET
    return OTHER_TABLE.format(table), ONE_FILE


def judge(sheet: ExcelSheet, heading: Heading, layout: Layout, notes: Notes) -> None:
    """Note or refuse what stands below the headings in merged and computed cells."""
    scale_words.refuse(heading, notes, 0, sheet.name)
    _judge_merged(sheet, heading, layout, notes)
    for (line, place), shown in sheet.said.units.items():
        if line > heading.line and _is_number(heading, place):
            notes.refuse(line, _column(heading, place), shown, UNIT, WITHOUT_UNIT)
    for (line, place), rule in sheet.said.formulas.items():
        if line >= heading.line and _column(heading, place):
            notes.refuse(line, _column(heading, place), "", rule, RECALCULATE)
    for line, place, stored, text in sheet.said.residues:
        if line > heading.line:
            notes.note(line, _column(heading, place), stored, text, RESIDUE)
    if sheet.said.hidden:
        notes.note(0, "", f"{sheet.said.hidden:,} rows", "", HIDDEN_ROWS)
    if sheet.entry.hidden:
        notes.note(0, "", sheet.name, "", HIDDEN_SHEET)


def _judge_merged(
    sheet: ExcelSheet, heading: Heading, layout: Layout, notes: Notes
) -> None:
    for (line, place), (text, held) in sheet.filled.items():
        column = _column(heading, place)
        if line <= heading.line or line in layout.aside or not column:
            continue
        if _is_number(heading, place):
            notes.refuse(line, column, text, MERGED_NUMBER, UNMERGE)
        elif held not in ("", text):
            notes.refuse(line, column, held, HIDES, UNMERGE_COLUMNS)
        else:
            notes.note(line, column, "", text, FILLED)
    for line, place in sheet.spans.items():
        if line > heading.line and line <= layout.last and line not in layout.aside:
            column = _column(heading, place)
            notes.refuse(line, column, "", SPAN, UNMERGE_COLUMNS)


def _is_number(heading: Heading, place: int) -> bool:
    column = _column(heading, place)
    return heading.shape.is_number(column) or place in heading.months


def _column(heading: Heading, place: int) -> str:
    """Our column at a position, or its heading; blank where it is not read."""
    if place >= len(heading.columns) or place in heading.ignored:
        return ""
    return heading.columns[place] or heading.found[place]
