"""Series for the tests of the before-and-after page: by hand, and generated."""

import datetime as dt
import random
from collections.abc import Sequence
from typing import Any

import pandas as pd

STEPS = {"month": "MS", "week": "W-MON"}


def rows(
    values: Sequence[float | None],
    first: str = "2013-04-01",
    span: str = "month",
    **other: Any,
) -> pd.DataFrame:
    """Rows as contact/series gives them: a missing span has no row."""
    usual = {
        "measure": "101 average wait",
        "unit": "seconds",
        "direction": "lower",
        "is_seasonal": False,
        "area": "Bedfordshire",
        "standard": None,
    }
    begins = pd.date_range(first, periods=len(values), freq=STEPS[span])
    frame = pd.DataFrame({"begins": begins, "value": values}).dropna()
    return frame.assign(**(usual | other))


def generated(number: int) -> tuple[pd.DataFrame, dt.date]:
    """A series of one of many shapes, and a day within it; the same each time."""
    chance = random.Random(number)
    length = chance.randint(20, 70)
    place = chance.randint(1, length - 1)
    step = chance.choice((0, 0, 8, -8, 20, -20))
    until = chance.choice((length, place + 8))
    values: list[float | None] = [
        100 + chance.gauss(0, 5) + (step if place <= n < until else 0)
        for n in range(length)
    ]
    for gap in chance.sample(range(1, length - 1), chance.choice((0, 0, 2))):
        values[gap] = None
    frame = rows(
        values,
        direction=chance.choice(("higher", "lower", "neither")),
        is_seasonal=chance.random() < 0.25,
    )
    begins = pd.date_range("2013-04-01", periods=length, freq="MS")
    day = begins[place].date() - dt.timedelta(days=chance.randint(0, 20))
    return frame, day
