"""The cells that a worksheet shows as one.

openpyxl's read-only worksheets do not know them, and they are written after the rows:
where the part has any, its parser reads the worksheet once more, rows left out.
"""

from typing import Any

from openpyxl.worksheet.cell_range import CellRange

from alliance.extracts.reading import kinds, limits
from alliance.extracts.reading.package import ROW_END, Package
from alliance.extracts.reading.worksheet import Parser, parsed

MARK = b"mergeCell "
TOO_MANY = "The sheet has more merged cells than any table."
FEWER = "Save the table on a sheet of its own, without merged cells."


class RowlessParser(Parser):
    """Passes over the rows."""

    def parse_row(self, row: Any) -> tuple[int, list[dict[str, Any]]]:
        return 0, []


def merged(package: Package, part: str) -> list[CellRange]:
    """The merged cells of a worksheet, from its first row down.

    The part is admitted here, before any of it is parsed.
    """
    package.admit(part, limits.LARGEST_MEMBER)
    if not sum(piece.count(MARK) for piece in package.pieces(part, ROW_END)):
        return []
    with package.guarded(), package.open(part) as stream:
        parser = RowlessParser(stream, [])
        for _ in parsed(package, parser):
            pass
    found = list(parser.merged_cells.mergeCell) if parser.merged_cells else []
    if sum(merge.size["rows"] for merge in found) > limits.MOST_MERGED_CELLS:
        raise kinds.refused(package.name, TOO_MANY, FEWER)
    return sorted(found, key=lambda merge: (merge.min_row, merge.min_col))
