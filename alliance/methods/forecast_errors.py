"""How forecasts did in a back-test: errors, and the intervals that they give.

An interval is made of errors out of sample alone, so it asks for no model to be right;
errors of neighbouring origins look at the same months, so they say less than as many
independent ones.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alliance.methods.back_test import SEASON, Runs, Series

# Ours: the interval that four in five outcomes should fall into.
SHARE = 0.8
BANDS = ((1, 3), (4, 6), (7, 9), (10, 12))


@dataclass(frozen=True)
class Miss:
    """By how many calls a forecast lay above the outcome, so many months ahead."""

    month: int
    ahead: int
    calls: int
    outcome: int


def misses(series: Series, forecasts: Runs) -> list[Miss]:
    """Each forecast of a month that is held, beside what came."""
    return [
        Miss(
            origin + ahead,
            ahead,
            calls - series[origin + ahead],
            series[origin + ahead],
        )
        for origin, run in forecasts.items()
        for ahead, calls in enumerate(run, 1)
        if origin + ahead in series
    ]


def year_misses(series: Series, forecasts: Runs) -> list[Miss]:
    """Each forecast of twelve months together of which all are held."""
    found = []
    for origin, run in forecasts.items():
        months = range(origin + 1, origin + 1 + SEASON)
        if all(month in series for month in months):
            came = sum(series[month] for month in months)
            found.append(Miss(months[-1], SEASON, sum(run) - came, came))
    return found


def mean_error(found: Sequence[Miss]) -> float:
    """Mean absolute error, calls."""
    return sum(abs(miss.calls) for miss in found) / len(found)


def mean_error_pct(found: Sequence[Miss]) -> float | None:
    """Mean absolute percentage error; months without a call have none."""
    shares = [100 * abs(miss.calls) / miss.outcome for miss in found if miss.outcome]
    return sum(shares) / len(shares) if shares else None


def half_width(found: Iterable[Miss]) -> int | None:
    """Half the width of an interval into which the share of misses falls, calls.

    The conformal quantile: the smallest error that at least share * (n + 1) of the
    errors do not exceed. None where there are too few errors to say.
    """
    sizes = sorted(abs(miss.calls) for miss in found)
    place = math.ceil(SHARE * (len(sizes) + 1))
    return sizes[place - 1] if place <= len(sizes) else None


def half_widths(found: Sequence[Miss]) -> list[int | None]:
    """Half the width for each band of months ahead, never narrower further ahead."""
    widths: list[int | None] = []
    for first, last in BANDS:
        own = half_width(miss for miss in found if first <= miss.ahead <= last)
        before = widths[-1] if widths else 0
        widths.append(None if own is None or before is None else max(own, before))
    return widths


def band(ahead: int) -> int:
    """The place in `BANDS` of so many months ahead."""
    return (ahead - 1) * len(BANDS) // SEASON


def inside(found: Sequence[Miss]) -> tuple[int, int]:
    """How many forecasts fell inside the interval that all other months give, of how
    many that could be judged so."""
    hits = judged = 0
    for month in {miss.month for miss in found}:
        widths = half_widths([miss for miss in found if miss.month != month])
        for miss in (miss for miss in found if miss.month == month):
            width = widths[band(miss.ahead)]
            if width is not None:
                judged += 1
                hits += abs(miss.calls) <= width
    return hits, judged
