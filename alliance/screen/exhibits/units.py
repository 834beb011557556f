"""The units that a pack was narrowed to: their rows, and how many of them these are."""

from collections.abc import Sequence

import pandas as pd

NONE = "None of the chosen units has figures here."


def only(rows: pd.DataFrame, unit_ids: Sequence[str]) -> pd.DataFrame:
    """The rows (unit_id) of the chosen units; all of them when none is chosen."""
    return rows[rows["unit_id"].isin(unit_ids)] if unit_ids else rows


def said(rows: pd.DataFrame, unit_ids: Sequence[str]) -> str:
    """`3 of 12 units.` for a subtitle of those rows; nothing when none is chosen."""
    if not unit_ids:
        return ""
    every = rows["unit_id"].nunique()
    kept = only(rows, unit_ids)["unit_id"].nunique()
    return f"{kept} of {every} {'unit' if every == 1 else 'units'}."
