"""The steady state of callers in one room, of whom those waiting hang up at a rate."""

import math

from alliance.methods import erlang

_NEGLIGIBLE = 1e-13


def chain(
    arrivals: float, departures: float, agents: int, hanging_up: float
) -> tuple[float, float, float]:
    """Return log P(one agent free), P(wait) and the mean queue of the chain.

    Grows the chain one caller at a time; each figure stays a mean over the chain so
    far, so that nothing overflows. `top`: probability of the fullest state.
    """
    top = erlang.blocking(arrivals / departures, agents - 1) if agents else 0.0
    last_free = math.log(top) if top > 0 else -math.inf
    probability = queue = 0.0
    waiting, leaving = 0, agents * departures
    while True:
        coming = arrivals * top
        top = coming / (leaving + coming) if agents or waiting else 1.0
        probability += (1 - probability) * top
        queue += (waiting - queue) * top
        if top < 1:
            last_free += math.log1p(-top)
        waiting += 1
        leaving += hanging_up
        # what the states ahead can hold, once each is less likely than the one before
        if leaving > arrivals and top * arrivals <= _NEGLIGIBLE * (
            probability + _NEGLIGIBLE
        ) * (leaving - arrivals):
            return last_free, probability, queue
