"""Real HTML tables: words in cells, figures in columns that stand right."""

import re

import pandas as pd
import pyarrow as pa
import streamlit as st

from alliance.screen import columns, icons, labels
from alliance.screen.memory import remember

MOST_ROWS = 50
# Addresses of published sources are links; an extract has none.
ADDRESS = "Address"


def accessible_table(
    table: pd.DataFrame, caption: str, every_row: bool = False
) -> None:
    """A real HTML table of words, the last rows when there are many."""
    most = len(table) if every_row else MOST_ROWS
    cells, alignment, gaps = _cells(table, most)
    # A list is words throughout: an amount among them does not stand right.
    look = "words9 lookup" if every_row else alignment
    key = re.sub(r"\W+", "-", f"{look} {caption}")
    with st.container(key=key):
        st.table(cells, border="horizontal", hide_index=True, alt=caption)
    if len(table) > most:
        st.markdown(f"The last {most} of {len(table):,} rows; the CSV has all of them.")
    if gaps:
        st.markdown(r":gray[:small[\[x\] not available]]")


@remember
def _cells(table: pd.DataFrame, most: int) -> tuple[pa.Table, str, bool]:
    """The last rows as escaped words, how columns align, whether a value is missing."""
    cells = labels.table(table.tail(most))
    for name in cells.columns:
        shown = labels.linked if name == ADDRESS else labels.plain
        cells[name] = cells[name].map(shown).map(icons.coloured)
    cells.columns = [labels.plain(name) for name in cells.columns]
    rows = pa.Table.from_pandas(cells, preserve_index=False)
    return rows, _columns(table), bool(table.isna().any(axis=None))


def _columns(table: pd.DataFrame) -> str:
    """How a table's columns align: how many of words lead, whether one ends it.

    Cells of two lines are those of icons.
    """
    if any(table[name].astype(str).str.contains("\n").any() for name in table):
        return "icons"
    words = [not columns.stands_right(table[name]) for name in table.columns]
    leading = words.index(False) if False in words else 9
    return f"words{leading}{'-ends' if words[-1] else ''}"
