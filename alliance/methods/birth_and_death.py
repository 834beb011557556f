"""The steady state of callers in one room, of whom those waiting hang up at a rate."""

import math

from alliance.methods import erlang

_NEGLIGIBLE = 1e-16


def chain(
    arrivals: float, departures: float, agents: int, hanging_up: float
) -> tuple[float, float, float]:
    """Return log P(one agent free), P(wait) and the mean queue of the chain.

    Grows the chain one caller at a time; each figure stays a mean over the chain so
    far, so that nothing overflows. `top`: probability of the fullest state.
    """
    before = erlang.blocking(arrivals / departures, agents - 1) if agents else 0.0
    last_free = math.log(before) if before > 0 else -math.inf
    probability = queue = 0.0
    count, top, rest = agents, before, math.inf
    while rest > _NEGLIGIBLE * max(probability, _NEGLIGIBLE):
        leaving = agents * departures + (count - agents) * hanging_up
        top = arrivals * top / (leaving + arrivals * top) if count else 1.0
        probability += (1 - probability) * top
        queue += (count - agents - queue) * top
        last_free += math.log1p(-top) if top < 1 else 0.0
        ahead = arrivals / (leaving + hanging_up)
        rest = top * ahead / (1 - ahead) if ahead < 1 else math.inf
        count += 1
    return last_free, probability, queue
