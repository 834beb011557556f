"""How columns of a table stand in every output: words left, figures right."""

import re

import pandas as pd

WRITTEN_NUMBER = re.compile(r"[−+]?£?\d[\d,.]*(%|[km]|bn| s|:\d\d min)?$|\[|not ")


def stands_right(column: pd.Series) -> bool:
    """Whether a column holds numbers, or words that are written numbers."""
    if pd.api.types.is_numeric_dtype(column):
        return True
    return bool(column.astype(str).str.match(WRITTEN_NUMBER).all())
