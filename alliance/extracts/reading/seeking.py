"""Find the table in a received file: its sheet, heading row, table and mapping."""

from alliance.extracts.reading import heading_search, kinds, mapping_files, sheets
from alliance.extracts.reading.batch import Sheet
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.received import Received
from alliance.extracts.reading.shape import shape, shapes
from alliance.extracts.reading.unknown import UnknownHeadings
from alliance.warehouse.faults import Fault, RefusedFiles

NO_HEADING = "No row of the file names the columns of a table that forces send."
SEE = "data/README.md lists tables and columns; map other headings once."
SEVERAL = "Several mappings fit the file: {}."
CHOOSE = "Say which one to use, or write the names of their files under (files)."


def heading_of(file: Received, table: str, mapping: Mapping | None) -> Heading:
    """The heading row of the first sheet that has one.

    Raises `UnknownHeadings` when no row of any sheet is recognised.
    """
    if mapping is not None:
        mapping_files.refuse_wrong(mapping)
    wanted = [shape(table)] if table else list(shapes())
    kept = [] if mapping else mapping_files.saved()
    seen: list[Sheet] = []
    best: list[Heading] = []
    for group in sheets.groups(file):
        seen += group
        found = heading_search.best(group, wanted, kept, mapping, file.name)
        if found and (not best or found[0].score > best[0].score):
            best = found
        if found and found[0].has_key:
            return _only(found, file.name)
    if best:
        return _only(best, file.name)
    raise _not_found(file.name, table, seen)


def other_sheets(file: Received, heading: Heading) -> dict[str, str]:
    """The names of other sheets of a workbook that hold a table too, and which."""
    if file.kind != "workbook":
        return {}
    found = {}
    for (sheet,) in sheets.groups(file):
        if sheet.name == heading.sheet.name:
            continue
        same = heading_search.best(
            [sheet], [heading.shape], [], heading.mapping, file.name
        )
        best = heading_search.best([sheet], list(shapes()), [], None, file.name)
        held = [reading for reading in same + best if reading.has_key]
        if held:
            found[sheet.name] = held[0].shape.table
    return found


def _only(found: list[Heading], file: str) -> Heading:
    if len(found) == 1:
        return found[0]
    names = ", ".join(sorted(h.mapping.name for h in found if h.mapping))
    raise kinds.refused(file, SEVERAL.format(names), CHOOSE, found[0].line)


def _not_found(file: str, table: str, seen: list[Sheet]) -> RefusedFiles:
    """No heading row: the row with most texts in it is shown as the headings."""
    rows = [row for sheet in seen for row in sheet.head]
    line, cells = max(rows, key=lambda row: sum(map(bool, row[1])), default=(0, []))
    headings = [cell for cell in cells if cell.strip()]
    fault = Fault(file, line, "", ", ".join(headings)[:200], NO_HEADING, SEE)
    columns = list(shape(table).columns) if table else []
    return UnknownHeadings([fault], headings, table, columns)
