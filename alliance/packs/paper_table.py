"""A table as a paper shows it: words in cells, columns that fit, rows that are cut."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import pandas as pd

from alliance.packs import lettering
from alliance.packs.table_fit import PADDING_MM, Fit, fitted
from alliance.screen import columns, labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import shorthand

# A table behind a chart that has more rows than the first shows the second, the last
# ones; a table that stands for itself is what is read, so it shows more.
MOST_BEHIND, KEPT_BEHIND, MOST_ROWS = 40, 24, 200
NEAR_MM = 0.1


def of(exhibit: Exhibit, caption: str) -> dict[str, Any]:
    """The table of an exhibit, and in a note what is cut and what marks mean."""
    shown = exhibit.shown
    most, kept = (MOST_BEHIND, KEPT_BEHIND) if exhibit.form else (MOST_ROWS, MOST_ROWS)
    part, notes = shown, [shorthand.key_of(labels.table(shown))]
    if len(shown) > most:
        part, which = _cut(shown, kept, bool(exhibit.form))
        notes.insert(
            0, f"{which} of {len(shown):,} rows; the workbook has all of them."
        )
    return made(part, caption, " ".join(filter(None, notes)))


def _cut(table: pd.DataFrame, kept: int, is_behind: bool) -> tuple[pd.DataFrame, str]:
    """So many rows: the newest behind a chart, else the first of the list."""
    if is_behind:
        return table.tail(kept), f"The last {kept}"
    return table.head(kept), f"The first {kept}"


def made(table: pd.DataFrame, caption: str, note: str = "") -> dict[str, Any]:
    """A table as the layout takes it."""
    words = labels.table(table)
    header = [lettering.seen(str(name)) for name in words.columns]
    rows = [[lettering.seen(cell) for cell in row] for row in words.to_numpy().tolist()]
    fit = fitted(header, rows)
    return {
        "caption": caption,
        "header": _broken([header], fit, strong=True)[0],
        "rows": _broken(rows, fit),
        "right": [columns.stands_right(table[name]) for name in table.columns],
        "note": note,
        **asdict(fit),
    }


def _broken(
    rows: Sequence[Sequence[str]], fit: Fit, strong: bool = False
) -> list[list[str]]:
    """The rows with places to break in the words that are wider than their column."""
    return [
        [
            " ".join(
                _broken_word(word, width - PADDING_MM, fit.size, strong)
                for word in cell.split(" ")
            )
            for cell, width in zip(row, fit.widths, strict=True)
        ]
        for row in rows
    ]


def _broken_word(word: str, room: float, size: float, strong: bool) -> str:
    if lettering.width_mm(word, size, strong) <= room + NEAR_MM:
        return word
    return lettering.BREAK.join(word.replace(lettering.BREAK, ""))
