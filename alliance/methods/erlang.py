"""Erlang C: how long callers wait for so many agents, if nobody ever hangs up.

Load A in Erlangs = calls an hour x handling seconds / 3600. After A. K. Erlang (1917):
``B(k) = A B(k-1) / (k + A B(k-1))`` and ``Pw = n B / (n - A (1 - B))``. A planning
estimate: calls come independently, one skill, first come first served, a steady state
inside the hour.
"""

import math
from dataclasses import dataclass

_ROUNDING = 1e-9


@dataclass(frozen=True)
class Waiting:
    """What callers meet; with too few agents, nobody is answered in time."""

    load: float
    agents: int
    handle_seconds: float
    probability_of_wait: float

    @property
    def enough(self) -> bool:
        """Whether the agents can carry the load at all."""
        return self.load == 0 or self.load < self.agents

    @property
    def mean_wait_seconds(self) -> float:
        """Mean wait until the answer, calls answered at once included."""
        if not self.enough:
            return math.inf
        if self.load == 0:
            return 0.0
        return (
            self.probability_of_wait * self.handle_seconds / (self.agents - self.load)
        )

    @property
    def occupancy(self) -> float:
        """Share of their time agents spend on calls, 0 to 1."""
        return (
            min(1.0, self.load / self.agents) if self.agents else float(self.load > 0)
        )

    @property
    def queue_length(self) -> float:
        """Mean number of callers waiting."""
        if not self.enough:
            return math.inf
        if self.load == 0:
            return 0.0
        return self.probability_of_wait * self.load / (self.agents - self.load)

    def within(self, seconds: float) -> float:
        """Share of all calls answered within so many seconds, 0 to 1."""
        if not self.enough:
            return 0.0
        if self.load == 0:
            return 1.0
        leaving = (self.agents - self.load) / self.handle_seconds
        return 1 - self.probability_of_wait * math.exp(-leaving * seconds)


def load(calls_per_hour: float, handle_seconds: float) -> float:
    """Return the load in Erlangs: the mean number of agents busy if nobody waited."""
    if calls_per_hour < 0 or handle_seconds < 0:
        message = "Calls and handling seconds cannot be negative."
        raise ValueError(message)
    return calls_per_hour * handle_seconds / 3600


def waiting(calls_per_hour: float, handle_seconds: float, agents: int) -> Waiting:
    """Return what callers meet with so many agents."""
    erlangs = load(calls_per_hour, handle_seconds)
    if erlangs == 0:
        return Waiting(erlangs, agents, handle_seconds, 0.0)
    if erlangs >= agents:
        return Waiting(erlangs, agents, handle_seconds, 1.0)
    blocked = blocking(erlangs, agents)
    probability = agents * blocked / (agents - erlangs * (1 - blocked))
    return Waiting(erlangs, agents, handle_seconds, probability)


def blocking(erlangs: float, agents: int) -> float:
    """Return Erlang B, the share lost if nobody could wait; never leaves 0 to 1."""
    blocked = 1.0
    for count in range(1, agents + 1):
        blocked = erlangs * blocked / (count + erlangs * blocked)
    return blocked


def agents_needed(
    calls_per_hour: float,
    handle_seconds: float,
    target: float,
    seconds: float,
    occupancy_ceiling: float | None = None,
) -> int:
    """Return the fewest agents to answer the target share (0 to 1) in the seconds."""
    agents = fewest_agents(load(calls_per_hour, handle_seconds), occupancy_ceiling)
    while waiting(calls_per_hour, handle_seconds, agents).within(seconds) < checked(
        target
    ):
        agents += 1
    return agents


def fewest_agents(erlangs: float, occupancy_ceiling: float | None = None) -> int:
    """Return the fewest agents who carry the load and keep to the ceiling (0 to 1)."""
    if erlangs == 0:
        return 0
    stable = math.floor(erlangs) + 1
    if occupancy_ceiling is None:
        return stable
    return max(stable, math.ceil(erlangs / occupancy_ceiling - _ROUNDING))


def checked(target: float) -> float:
    """Return the target, a share that can be reached."""
    if not 0 <= target <= 1:
        message = "A target is a share from 0 to 1."
        raise ValueError(message)
    return target


def rostered(agents: float, shrinkage: float) -> int:
    """Return the people to roster for so many agents; shrinkage 0 to below 1."""
    return math.ceil(agents / (1 - shrinkage) - _ROUNDING)
