"""A slow second opinion: one shared queue, call by call, in plain Python."""

import heapq
import random
from dataclasses import dataclass

BATCH = 20_000


@dataclass(frozen=True)
class Met:
    """Shares and mean wait of one batch of calls."""

    served_in_time: float
    abandoned: float
    mean_wait: float


def batches(
    calls_per_hour: float, handle: float, agents: int, patience: float, seconds: float
) -> list[Met]:
    """Simulate 20 batches of calls after one that fills the room."""
    chance = random.Random(20_151_127)
    clock, free = 0.0, [0.0] * agents
    heapq.heapify(free)
    met = []
    for batch in range(21):
        waits, served = [], []
        for _ in range(BATCH):
            clock += chance.expovariate(calls_per_hour / 3600)
            offered = max(0.0, free[0] - clock)
            patient = chance.expovariate(1 / patience) if patience else offered
            waits.append(min(offered, patient))
            if offered <= patient:
                served.append(offered)
                heapq.heapreplace(
                    free, clock + offered + chance.expovariate(1 / handle)
                )
        if batch:
            in_time = sum(wait <= seconds for wait in served) / BATCH
            met.append(Met(in_time, 1 - len(served) / BATCH, sum(waits) / BATCH))
    return met
