"""The forecast of each force and of forces together, by the method that did best.

Forces together are the sum of their own forecasts, so that the parts add up; how wrong
such a sum is comes from the back-test of the sum, not from those of the parts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from alliance.methods import back_test, forecast_errors
from alliance.methods.back_test import Forecaster, Runs, Series

NAIVE = "seasonal naive"
MIXED = "mixed"


@dataclass(frozen=True)
class Forecast:
    """Calls of a queue in an area, the method used, its runs, and the naive ones.

    `members` are the forces of the area, joined by commas.
    """

    members: str
    queue: str
    series: Series
    method: str
    used: Runs
    naive: Runs


def forecasts(
    queues: Mapping[str, Mapping[str, Series]], candidates: Mapping[str, Forecaster]
) -> Iterator[Forecast]:
    """One for each queue and each set of its forces; `queues` has series by force.

    Forces that share no origin have none together.
    """
    for queue, by_force in sorted(queues.items()):
        best = [
            chosen(force, queue, series, candidates)
            for force, series in sorted(by_force.items())
        ]
        for size in range(1, len(best) + 1):
            for parts in combinations(best, size):
                together = _together(parts)
                if together.used:
                    yield together


def chosen(
    force: str, queue: str, series: Series, candidates: Mapping[str, Forecaster]
) -> Forecast:
    """The forecast with the smallest mean error in calls; only one smaller than that of
    seasonal naive takes its place."""
    naive = back_test.runs(series, back_test.seasonal_naive) or {}
    best = Forecast(force, queue, series, NAIVE, naive, naive)
    least = forecast_errors.mean_error(forecast_errors.misses(series, naive))
    for name, forecaster in candidates.items():
        tried = back_test.runs(series, forecaster)
        if tried is None:
            continue
        error = forecast_errors.mean_error(forecast_errors.misses(series, tried))
        if error < least:
            best, least = Forecast(force, queue, series, name, tried, naive), error
    return best


def _together(parts: Sequence[Forecast]) -> Forecast:
    methods = {part.method for part in parts}
    return Forecast(
        members=", ".join(part.members for part in parts),
        queue=parts[0].queue,
        series=back_test.added(part.series for part in parts),
        method=methods.pop() if len(methods) == 1 else MIXED,
        used=back_test.added_runs(part.used for part in parts),
        naive=back_test.added_runs(part.naive for part in parts),
    )
