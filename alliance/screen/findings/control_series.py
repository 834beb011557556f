"""The series behind control charts: a measure of an area on a whole grid of time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from alliance.methods.spc import Direction

Span = Literal["month", "week"]
YEAR: dict[str, int] = {"month": 12, "week": 52}
STEPS = {"month": "MS", "week": "7D"}


@dataclass(frozen=True)
class Series:
    """A measure of one area on every month or week from the first to the last held.

    `values` are in `unit` (pct, seconds, calls); None where one is missing or hidden.
    """

    measure: str
    unit: str
    direction: Direction
    area: str
    begins: tuple[dt.date, ...]
    values: tuple[float | None, ...]
    standard: float | None = None
    is_seasonal: bool = False
    span: Span = "month"

    @property
    def differences(self) -> tuple[float | None, ...]:
        """Each value less that of the same month or week of the year before.

        In percentage points, seconds or calls; weeks are 52 weeks apart.
        """
        year = YEAR[self.span]
        earlier = ((None,) * year + self.values)[: len(self.values)]
        return tuple(
            None if now is None or then is None else now - then
            for now, then in zip(self.values, earlier, strict=True)
        )

    @property
    def has_two_years(self) -> bool:
        """Whether a year of differences is held: 24 months, or 104 weeks."""
        known = [each for each in self.differences if each is not None]
        return len(known) >= YEAR[self.span]


def every_series(frame: pd.DataFrame, span: Span) -> tuple[Series, ...]:
    """The series of the query contact/series, all on one grid of months or weeks."""
    if frame.empty:
        return ()
    grid = pd.date_range(frame["begins"].min(), frame["begins"].max(), freq=STEPS[span])
    named = frame.groupby(["measure", "area"], sort=False)
    return tuple(_series(rows, grid, span) for _, rows in named)


def place_from(begins: Sequence[dt.date], day: dt.date) -> int:
    """The place of the first month or week that begins on a day or after it."""
    return sum(each < day for each in begins)


def _series(rows: pd.DataFrame, grid: pd.DatetimeIndex, span: Span) -> Series:
    first = rows.iloc[0]
    placed = rows.set_index("begins")["value"].reindex(grid)
    values = (None if pd.isna(v) else float(v) for v in placed)
    return Series(
        measure=first["measure"],
        unit=first["unit"],
        direction=first["direction"],
        area=first["area"],
        begins=tuple(grid.date),
        values=tuple(values),
        standard=None if pd.isna(first["standard"]) else float(first["standard"]),
        is_seasonal=bool(first["is_seasonal"]),
        span=span,
    )
