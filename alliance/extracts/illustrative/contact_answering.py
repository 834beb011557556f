"""What becomes of the calls of one hour: answered, abandoned, how long they wait.

Counts add up within the hour, save for the calls that wait across its end. Waits are
sums of whole seconds. Bands: under 10 s, 10 to under 60 s, 60 s or longer.
"""

from dataclasses import dataclass
from math import isqrt

from .columns import CONTACT_COUNTS
from .randomness import Draws

LONGEST = CONTACT_COUNTS.index("longest_wait_seconds")


@dataclass(frozen=True)
class Queue:
    """How a force answers a queue at ordinary pressure.

    `prompt` and `slope` are permille: answered within the target (or, where there is
    none, within 10 s) and what ten per cent more pressure costs of it. `left` and
    `short` are permille of callers who leave after and before the threshold.
    """

    threshold: int
    target: int | None
    prompt: int
    slope: int
    long_permille: int
    left: int
    short: int
    handle: int
    spare: int


# Thresholds of 101 and crime recording differ between the forces, those of 999 do not.
QUEUES = {
    ("Bedfordshire", "999"): Queue(5, 10, 954, 33, 80, 7, 6, 252, 18),
    ("Cambridgeshire", "999"): Queue(5, 10, 960, 28, 60, 5, 6, 266, 18),
    ("Hertfordshire", "999"): Queue(5, 10, 951, 31, 70, 6, 6, 241, 18),
    ("Bedfordshire", "101_primary"): Queue(10, 30, 888, 25, 400, 34, 16, 88, 9),
    ("Cambridgeshire", "101_primary"): Queue(10, 30, 944, 20, 350, 20, 15, 82, 10),
    ("Hertfordshire", "101_primary"): Queue(5, 30, 902, 25, 380, 24, 8, 79, 9),
    ("Bedfordshire", "101_secondary"): Queue(10, None, 210, 40, 730, 20, 14, 402, 3),
    ("Cambridgeshire", "101_secondary"): Queue(10, None, 220, 40, 740, 18, 13, 388, 3),
    ("Hertfordshire", "101_secondary"): Queue(5, None, 240, 40, 720, 20, 7, 376, 3),
    ("Bedfordshire", "crime_recording"): Queue(10, None, 260, 40, 700, 22, 12, 795, 3),
    ("Cambridgeshire", "crime_recording"): Queue(
        10, None, 300, 40, 690, 20, 12, 760, 3
    ),
    ("Hertfordshire", "crime_recording"): Queue(5, None, 280, 40, 690, 22, 6, 742, 3),
}


def positions(queue: Queue, rostered: int) -> int:
    """Positions for a rostered load in thousandths of calls an hour."""
    load = rostered * queue.handle // 3600
    spare = isqrt(load * 1000) * queue.spare // 10
    return max(1, (load + spare + 1200) // 1000)


def answer(
    draws: Draws, queue: Queue, calls: int, pressure: int, mood: int, wait: int
) -> list[int]:
    """answered, abandoned, short, within, abandoned within, bands, waits, longest.

    `calls` are those that this hour deals with, `pressure` is permille of the roster's
    load, `mood` the month's permille on top, `wait` the mean seconds of a queue without
    a target.
    """
    over = pressure - 1000
    leave = max(queue.left // 2, queue.left + queue.left * over // 500 + wait * 2 // 9)
    short = draws.share(calls, queue.short)
    abandoned = draws.share(calls - short, leave)
    answered = calls - short - abandoned
    prompt = min(992, max(60, queue.prompt + mood - queue.slope * over // 100))
    within, bands = _bands(draws, queue, answered, prompt)
    waited, longest = _waits(draws, bands, queue, wait, over)
    early, lost = _given_up(draws, queue, abandoned, wait)
    handled = answered * (queue.handle + draws.bell() * queue.handle // 100)
    return [answered, abandoned, short, within, early, *bands, waited, lost, handled,
            longest]  # fmt: skip


def _given_up(draws: Draws, queue: Queue, abandoned: int, wait: int) -> tuple[int, int]:
    """(abandoned within the target, seconds that abandoned calls waited)."""
    if not queue.target:
        return 0, abandoned * (queue.threshold + draws.between(8, 22) + wait // 2)
    early = draws.share(abandoned, 400 if queue.target > 10 else 250)
    late = (abandoned - early) * (queue.target + draws.between(3, 20))
    return early, late + early * (queue.threshold + 1)


def _bands(
    draws: Draws, queue: Queue, answered: int, prompt: int
) -> tuple[int, tuple[int, int, int]]:
    """(within target, the three bands); the target is 10 s, 30 s or none."""
    within = draws.share(answered, prompt)
    late = answered - within
    long = draws.share(late, queue.long_permille)
    if queue.target != 30:
        return within, (within, late - long, long)
    quick = draws.share(within, 780)
    return within, (quick, within - quick + late - long, long)


def _waits(
    draws: Draws, bands: tuple[int, int, int], queue: Queue, wait: int, over: int
) -> tuple[int, int]:
    """(sum of waits, longest wait) of answered calls, in seconds."""
    quick, middle, long = bands
    usual = max(66, wait * 1600 // 1000) if wait else 72 + max(0, over) // 20
    each = (draws.between(3, 5), draws.between(20, 30), draws.near(usual, usual // 12))
    each_long = max(60, each[2])
    total = quick * each[0] + middle * each[1] + long * each_long
    if long:
        return total, each_long + draws.below(each_long + 20 * long)
    if middle:
        return total, draws.between(each[1], 59)
    return total, (draws.between(each[0], 9) if quick else 0)
