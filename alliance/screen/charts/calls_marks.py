"""The marks of published figures: how well a number is known, by its shape."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

SYMBOLS = {
    "exact": "diamond",
    "rounded": "diamond",
    "at_least": "triangle-up-open",
    "range_low": "triangle-up-open",
    "at_most": "triangle-down-open",
    "range_high": "triangle-down-open",
}
SIDEWAYS = {"triangle-up-open": "triangle-right-open"}
SIDEWAYS |= {"triangle-down-open": "triangle-left-open"}


def marker(
    qualifiers: pd.Series, colours: Sequence[str], sideways: bool = False
) -> dict[str, Any]:
    """Filled where the number is known, open where it is less so, else pointing."""
    symbols = [SYMBOLS.get(code, "diamond-open") for code in qualifiers]
    if sideways:
        symbols = [SIDEWAYS.get(symbol, symbol) for symbol in symbols]
    return {
        "symbol": symbols,
        "size": 11,
        "color": list(colours),
        "line": {"width": 2, "color": list(colours)},
    }
