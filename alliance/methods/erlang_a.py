"""Erlang A (M/M/n+M): how long callers wait for so many agents, if some hang up.

Patience is exponential with a mean in seconds. After Palm, and Mandelbaum and Zeltyn
("The Palm / Erlang-A queue"): a chain of births at rate lambda, deaths at
``min(j, n) mu + max(j - n, 0) theta``. Holds for any load; endless
patience is Erlang C.
"""

import math
from dataclasses import dataclass

from alliance.methods import birth_and_death, erlang, quadrature


@dataclass(frozen=True)
class Levels:
    """The four definitions of a service level within a time, each a share of 0 to 1."""

    served_of_offered: float
    offered_wait: float
    wait_ended: float
    served_of_served: float


@dataclass(frozen=True)
class Waiting:
    """What callers meet; rates by second; `log_last_free`: log of P(one agent free)."""

    arrivals: float
    departures: float
    agents: int
    patience_seconds: float
    probability_of_wait: float
    queue_length: float
    log_last_free: float

    @property
    def enough(self) -> bool:
        """Whether the queue stays finite; always, unless callers never hang up."""
        return self.queue_length < math.inf

    @property
    def abandoned(self) -> float:
        """Share of all calls that hang up, 0 to 1."""
        if self.arrivals == 0 or self.patience_seconds == math.inf:
            return 0.0
        return min(1.0, self.queue_length / self.patience_seconds / self.arrivals)

    @property
    def mean_wait_seconds(self) -> float:
        """Mean wait of all calls, until the answer or until the caller hangs up."""
        return self.queue_length / self.arrivals if self.arrivals else 0.0

    @property
    def occupancy(self) -> float:
        """Share of their time agents spend on calls, 0 to 1."""
        if not self.agents or not self.arrivals:
            return 0.0
        return min(
            1.0, self.arrivals * (1 - self.abandoned) / (self.agents * self.departures)
        )

    def within(self, seconds: float) -> float:
        """Share of all calls offered that are answered within the seconds (ours)."""
        return self._answered(seconds, 1 / self.patience_seconds)

    def levels(self, seconds: float) -> Levels:
        """Return all four definitions; `served_of_offered` is the one used here."""
        served, reached = self.within(seconds), self._answered(seconds, 0.0)
        ended = 1 - (1 - reached) * math.exp(-seconds / self.patience_seconds)
        of_served = (
            min(1.0, served / (1 - self.abandoned)) if self.abandoned < 1 else 0.0
        )
        return Levels(served, reached, ended, of_served)

    def _answered(self, seconds: float, hanging_up: float) -> float:
        """Share who find an agent in time, each second of waiting thinned at a rate."""
        at_once = 1 - self.probability_of_wait
        if self.log_last_free == -math.inf:
            return at_once
        theta, busy = 1 / self.patience_seconds, self.agents * self.departures
        start = math.log(self.arrivals) + self.log_last_free

        def density(wait: float) -> float:
            joined = -math.expm1(-theta * wait) / theta if theta else wait
            return math.exp(start + self.arrivals * joined - (busy + hanging_up) * wait)

        steps = 1 + math.ceil(seconds * (max(busy, self.arrivals) + theta) / 4)
        return min(1.0, at_once + quadrature.integral(density, seconds, steps))


def waiting(
    calls_per_hour: float, handle_seconds: float, agents: int, patience_seconds: float
) -> Waiting:
    """Return what callers meet with so many agents; endless patience: Erlang C."""
    if patience_seconds <= 0:
        message = "Patience is a number of seconds above nought."
        raise ValueError(message)
    if erlang.load(calls_per_hour, handle_seconds) == 0:
        return Waiting(0.0, math.inf, agents, patience_seconds, 0.0, 0.0, -math.inf)
    arrivals, departures = calls_per_hour / 3600, 1 / handle_seconds
    if patience_seconds == math.inf:
        return _endless(
            erlang.waiting(calls_per_hour, handle_seconds, agents), arrivals
        )
    last_free, probability, queue = birth_and_death.chain(
        arrivals, departures, agents, 1 / patience_seconds
    )
    return Waiting(
        arrivals, departures, agents, patience_seconds, probability, queue, last_free
    )


def patience(total_wait_seconds: float, abandoned: float) -> float:
    """Estimate mean patience: all seconds waited, of all calls, by call abandoned."""
    return total_wait_seconds / abandoned if abandoned else math.inf


def _endless(patient: erlang.Waiting, arrivals: float) -> Waiting:
    """Put an Erlang C answer in the terms of Erlang A; nobody ever hangs up."""
    departures = 1 / patient.handle_seconds
    free = patient.agents * departures - arrivals
    last_free = patient.probability_of_wait * free / arrivals if patient.enough else 0.0
    return Waiting(
        arrivals,
        departures,
        patient.agents,
        math.inf,
        patient.probability_of_wait,
        patient.queue_length,
        math.log(last_free) if last_free > 0 else -math.inf,
    )
