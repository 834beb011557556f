"""New figures in a table that keeps its looks: rows and columns come and go."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import chain
from typing import Any

from alliance.packs.reissuing import named, words


def renew(table: Any, source: Any, widths: bool, sizes: bool) -> None:
    """Put the rows of another table into a table; the `widths` of its columns and the
    `sizes` of its words too, where nobody has changed them."""
    element, new = table._tbl, named.cells(source)
    for row in list(element.tr_lst)[max(1, len(new)) :]:
        element.remove(row)
    while len(element.tr_lst) < len(new):
        last = element.tr_lst[-1]
        last.addnext(deepcopy(last))
    _columns(element, source._tbl)
    for row, other in zip(table.rows, source.rows, strict=True):
        row.height = other.height if sizes else max(row.height, other.height)
        for cell, new_cell in zip(row.cells, other.cells, strict=True):
            words.renew(cell.text_frame, new_cell.text_frame, sizes)
    for column, other in zip(
        table.columns, source.columns if widths else (), strict=False
    ):
        column.width = other.width


def _columns(element: Any, source: Any) -> None:
    """As many columns as there are now, in the width that the table has."""
    grid, wanted = element.tblGrid, len(source.tblGrid.gridCol_lst)
    if len(grid.gridCol_lst) == wanted:
        return
    width = sum(column.w for column in grid.gridCol_lst)
    for row in (grid, *element.tr_lst):
        cells = row.gridCol_lst if row is grid else row.tc_lst
        for cell in cells[wanted:]:
            row.remove(cell)
        for _ in range(wanted - len(cells)):
            cells[-1].addnext(deepcopy(cells[-1]))
    shares = [column.w for column in source.tblGrid.gridCol_lst]
    for column, share in zip(grid.gridCol_lst, shares, strict=True):
        column.w = width * share // sum(shares)


def differences(then: str, found: str) -> Iterator[tuple[int, str, str]]:
    """Each cell that is otherwise in two tables of one form: number, before, now."""
    old, new = ([row.split("\t") for row in text.split("\n")] for text in (then, found))
    if [len(row) for row in old] != [len(row) for row in new]:
        return
    cells = zip(chain.from_iterable(old), chain.from_iterable(new), strict=True)
    for number, (before, now) in enumerate(cells):
        if before != now:
            yield number, before, now
