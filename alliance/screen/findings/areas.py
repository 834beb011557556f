"""The areas of a page's figures: the chosen forces together, and each of them."""

import pandas as pd


def whole(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the last area: BCH together, or the one force that is chosen."""
    return rows[rows["area"] == rows["area"].iloc[-1]] if len(rows) else rows


def parts(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of each force where several are shown; none where it is one."""
    return rows[rows["area"] != rows["area"].iloc[-1]] if len(rows) else rows


def whole_name(rows: pd.DataFrame) -> str:
    """The name of the last area."""
    return str(rows["area"].iloc[-1]) if len(rows) else ""
