"""Forecasts by month from rolling origins, and the one to beat: seasonal naive.

A month is counted as year * 12 + month - 1. A series holds the calls of the months that
are held; months that are left out are missing from it. A run is a forecast of the
twelve months after its origin, the last month that it knew.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence

SEASON = 12
# Two years to learn from: what comes every year cannot be told from one alone.
LEARN = 24
# The origins tested are the newest: three years of them.
MOST_ORIGINS = 36

Series = Mapping[int, int]
Runs = Mapping[int, Sequence[int]]
Forecaster = Callable[[Sequence[float], int], Sequence[float] | None]


def filled(series: Series, origin: int) -> list[float]:
    """Every month up to the origin; one left out is as in the year before, else after.

    Nothing after the origin is looked at, so that a back-test learns nothing from it.
    """
    known = {month: calls for month, calls in series.items() if month <= origin}
    return [
        known[month if month in known else _stand_in(known, month)]
        for month in range(min(known), origin + 1)
    ]


def _stand_in(known: Series, month: int) -> int:
    """The month that a month left out is taken to be like."""
    same = [m for m in known if (m - month) % SEASON == 0] or list(known)
    return min(same, key=lambda m: (m > month, abs(m - month)))


def seasonal_naive(known: Sequence[float], months: int) -> Sequence[float]:
    """The same months of the last year: the bar that another method has to beat."""
    return known[-SEASON:][:months]


def origins(series: Series) -> list[int]:
    """The months after which a forecast is tried, the last of them the present one."""
    held = sorted(series)
    return held[LEARN - 1 :][-MOST_ORIGINS:]


def runs(series: Series, forecast: Forecaster) -> dict[int, list[int]] | None:
    """The forecast from each origin, whole calls, none below zero; None when it fails
    from any."""
    found = {}
    for origin in origins(series):
        said = forecast(filled(series, origin), SEASON)
        if said is None or not all(map(math.isfinite, said)):
            return None
        found[origin] = [max(round(calls), 0) for calls in said]
    return found


def added(series: Iterable[Series]) -> dict[int, int]:
    """Series added up, the months that all of them hold."""
    listed = list(series)
    months = set.intersection(*map(set, listed))
    return {month: sum(one[month] for one in listed) for month in sorted(months)}


def added_runs(forecasts: Iterable[Runs]) -> dict[int, list[int]]:
    """Forecasts added up, from the origins that all of them have."""
    listed = list(forecasts)
    common = set.intersection(*map(set, listed))
    return {
        origin: [sum(calls) for calls in zip(*(r[origin] for r in listed), strict=True)]
        for origin in sorted(common)
    }
