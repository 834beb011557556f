"""What differs between two states of the extracts, in words and tables."""

from collections.abc import Sequence
from decimal import Decimal

import pandas as pd

from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.screen import labels
from alliance.screen.findings.extracts_report import table_title
from alliance.screen.findings.record_words import counted
from alliance.warehouse import query_files

MOST_CELLS = 5
ROWS = (
    "Rows by their key. A file speaks for the forces that it names, from its first day "
    "to its last; figures of a force take the place of all its illustrative rows."
)
SUMS = (
    "Sums over all rows, to see what moved; not figures to quote. Sums that are the "
    "same before and after are left out."
)


def finding(found: Sequence[Comparison], before: str, after: str) -> str:
    """How many extracts differ between two states, in one sentence."""
    differ = sum(one.differs for one in found)
    if not differ:
        return f"No row differs between {before} and {after}."
    of = f" of {len(found)}" if len(found) > 1 else ""
    verb = "differs" if differ == 1 else "differ"
    extracts = "extract" if len(found) == 1 else "extracts"
    return f"{differ}{of} {extracts} {verb} between {before} and {after}."


def rows(found: Sequence[Comparison]) -> pd.DataFrame:
    """Rows added, changed, gone and as before, a row for each extract that differs."""
    return pd.DataFrame(
        [
            {
                "extract": table_title(one.table),
                "added": one.added,
                "changed": one.changed,
                "gone": one.gone,
                "as_before": one.unchanged,
            }
            for one in found
            if one.differs
        ]
    )


def totals(found: Sequence[Comparison]) -> pd.DataFrame:
    """The sums that moved, before and after, with the difference."""
    return pd.DataFrame(
        [
            {
                "extract": table_title(one.table),
                "sum_of": labels.column(column),
                "before": number(before),
                "after": number(after),
                "difference": difference(before, after),
            }
            for one in found
            for column, (before, after) in one.totals.items()
            if before != after
        ]
    )


def moved(sums: pd.DataFrame) -> str:
    """How many sums moved."""
    return f"{counted(len(sums), 'sum')} moved."


def number(exact: str) -> str | None:
    """An exact sum with thousands; None where no row had a value."""
    if not exact:
        return None
    return f"{Decimal(exact):,}".replace("-", labels.MINUS)


def difference(before: str, after: str) -> str:
    """What came or went between two exact sums; blank counts as nothing."""
    moved = Decimal(after or "0") - Decimal(before or "0")
    return f"{moved:+,}".replace("-", labels.MINUS)


def changed(found: Sequence[ChangedRow], most: int) -> pd.DataFrame:
    """The first rows that differ, cell by cell, before and after."""
    return pd.DataFrame(
        [
            {
                "row": labels.as_found(row.row_key),
                "change": row.change.capitalize(),
                "cells": _cells(row),
            }
            for row in found[:most]
        ]
    )


def changed_heading(found: Sequence[ChangedRow], table: str, most: int) -> str:
    """How many of the rows that differ stand below."""
    title = table_title(table)
    if len(found) < most:
        verb = "differs" if len(found) == 1 else "differ"
        return f"{title}: {counted(len(found), 'row')} that {verb}."
    return f"{title}: the first {most:,} rows that differ."


def _cells(row: ChangedRow) -> str:
    """What changed, or the first values of a row that came or went."""
    if row.change == "changed":
        parts = [
            f"{labels.column(column)} {_cell(before)} → {_cell(after)}"
            for column, (before, after) in row.cells.items()
        ]
        return "; ".join(parts)
    keys = query_files.query(f"tables/{row.table}").grain
    values = {c: (a or b) for c, (a, b) in row.cells.items() if c not in keys}
    given = [f"{labels.column(c)} {_cell(v)}" for c, v in values.items() if v]
    more = len(given) - MOST_CELLS
    return "; ".join(given[:MOST_CELLS]) + (f"; and {more} more" if more > 0 else "")


def _cell(value: str | None) -> str:
    return labels.as_found(value, 60) if value else "blank"
