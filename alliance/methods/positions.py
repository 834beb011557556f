"""The fewest positions, hour by hour, that hold a target over all calls of a period.

A target holds call-weighted over the period, not in every hour: a quiet hour may miss
it if a busy one makes up for it. Each position more in an hour helps its callers less
than the one before, so that the greatest help first needs the fewest position hours.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from alliance.methods import erlang, erlang_a


@dataclass(frozen=True)
class Hour:
    """What comes in a typical hour; callers with endless patience never hang up."""

    calls: float
    handle_seconds: float
    patience_seconds: float = math.inf

    @property
    def load(self) -> float:
        """The load in Erlangs."""
        return erlang.load(self.calls, self.handle_seconds)

    def within(self, positions: int, seconds: float) -> float:
        """Share of calls offered that are answered within the seconds, 0 to 1."""
        return _within(
            self.calls, self.handle_seconds, self.patience_seconds, positions, seconds
        )


@dataclass(frozen=True)
class Target:
    """A share of calls, 0 to 1, to be answered within so many seconds."""

    share: float
    seconds: float


def fewest(hours: Sequence[Hour], target: Target, ceiling: float) -> list[int]:
    """Return positions by hour: the fewest that hold the target over all calls.

    In each hour the load stays below the positions, at most at the ceiling (a share, 0
    to 1), and one position is open where calls come.
    """
    plan = [erlang.fewest_agents(hour.load, ceiling) for hour in hours]
    levels = [
        hour.within(count, target.seconds)
        for hour, count in zip(hours, plan, strict=True)
    ]
    missing = sum(
        hour.calls * (erlang.checked(target.share) - level)
        for hour, level in zip(hours, levels, strict=True)
    )
    helps: list[tuple[float, int, float]] = []
    for place in range(len(hours)):
        _offer(helps, hours[place], place, plan[place], levels[place], target.seconds)
    while missing > 1e-9 and helps:
        lost, place, level = heapq.heappop(helps)
        missing += lost
        plan[place] += 1
        _offer(helps, hours[place], place, plan[place], level, target.seconds)
    return plan


def in_every_hour(hours: Sequence[Hour], target: Target, ceiling: float) -> list[int]:
    """Return positions by hour: the fewest that hold the target in every hour."""
    return [_alone(hour, target, ceiling) for hour in hours]


def for_all(
    hours: Sequence[Hour], targets: Sequence[Target], ceiling: float
) -> list[int]:
    """Return positions by hour that hold several targets: the most that one needs."""
    plans = [fewest(hours, target, ceiling) for target in targets]
    return [max(counts) for counts in zip(*plans, strict=True)]


def level(hours: Sequence[Hour], plan: Sequence[int], seconds: float) -> float:
    """Return the share of all calls answered within the seconds under a plan."""
    calls = sum(hour.calls for hour in hours)
    if calls == 0:
        return 1.0
    planned = zip(hours, plan, strict=True)
    return sum(h.calls * h.within(count, seconds) for h, count in planned) / calls


def full_time(position_hours: float, weekly_hours: float, shrinkage: float) -> float:
    """Return the full-time equivalents that fill so many position hours a week."""
    return position_hours / (weekly_hours * (1 - shrinkage))


def _alone(hour: Hour, target: Target, ceiling: float) -> int:
    count = erlang.fewest_agents(hour.load, ceiling)
    while hour.within(count, target.seconds) < target.share:
        count += 1
    return count


def _offer(
    helps: list[tuple[float, int, float]],
    hour: Hour,
    place: int,
    count: int,
    level: float,
    seconds: float,
) -> None:
    """Put on the heap how many calls more one position more would answer in time."""
    higher = hour.within(count + 1, seconds)
    if hour.calls > 0 and higher > level:
        heapq.heappush(helps, (hour.calls * (level - higher), place, higher))


@lru_cache(maxsize=2**15)
def _within(
    calls: float, handle_seconds: float, patience: float, count: int, seconds: float
) -> float:
    if patience == math.inf:
        return erlang.waiting(calls, handle_seconds, count).within(seconds)
    return erlang_a.waiting(calls, handle_seconds, count, patience).within(seconds)
