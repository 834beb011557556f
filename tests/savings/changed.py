"""Queries over the shipped savings with some rows changed, in memory."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from alliance.screen.selection import Selection
from tests.savings import by_hand

Change = Callable[[pd.DataFrame], pd.DataFrame]


def run(name: str, view: Selection, change: Change, **more: Any) -> pd.DataFrame:
    """The rows of a query or view once `change` was made to unit_savings."""
    savings = change(by_hand.opened(view).execute("from unit_savings").df())
    return by_hand.run(name, view, {"unit_savings": savings}, **more)
