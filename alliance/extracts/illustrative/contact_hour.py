"""One hour of all queues: what comes in, is handed on, is held."""

from dataclasses import dataclass, field
from datetime import date

from .apportionment import FORCES
from .calendar import AS_AT, FIRST_DAY, months
from .contact_answering import QUEUES, answer, positions
from .contact_demand import (
    WEEK,
    day_level,
    evening_factor,
    hour_parts,
    night_factor,
    season,
    week_and_holiday,
)
from .randomness import Draws, wandering

# Unanswered 999 calls of a force ring at this one.
NEIGHBOUR = {
    "Bedfordshire": "Hertfordshire",
    "Cambridgeshire": "Bedfordshire",
    "Hertfordshire": "Bedfordshire",
}
# Permille of answered primary calls that go on to the secondary queue.
TRANSFERRED = {"Bedfordshire": 405, "Cambridgeshire": 430, "Hertfordshire": 385}
DIRECT = 30
# Seconds of an ordinary hour; Cambridgeshire's secondary wait has its own course.
USUAL_WAIT = {
    ("Bedfordshire", "101_secondary"): 172,
    ("Hertfordshire", "101_secondary"): 138,
    ("Bedfordshire", "crime_recording"): 150,
    ("Cambridgeshire", "crime_recording"): 118,
    ("Hertfordshire", "crime_recording"): 131,
}
MONTHS = months(FIRST_DAY, AS_AT)
Outcome = tuple[list[int], tuple[int, int, int]]


@dataclass
class Line:
    """One queue of one force; `expected` and `rostered` are of the day, by hour."""

    force: str
    queue: str
    draws: Draws
    moods: list[int]
    noise: int = 0
    waiting: int = 0
    mood: int = 0
    wait: int = 0
    expected: list[int] = field(default_factory=list)
    rostered: list[int] = field(default_factory=list)


def line_of(force: str, queue: str) -> Line:
    """A line before its first day."""
    draws = Draws(f"contact/{force}/{queue}")
    return Line(force, queue, draws, wandering(draws, len(MONTHS), 9))


def expect(line: Line, day: date, common: int) -> None:
    """Set what a day brings and what its roster foresees; `common` is permille."""
    source = "101_primary" if line.queue == "101_secondary" else line.queue
    kept = TRANSFERRED[line.force] + DIRECT if source != line.queue else 1000
    line.noise = line.draws.near(line.noise * 7 // 10, 24)
    level = day_level(line.force, source, day) * kept // 1000
    now = season(source, day)
    parts = hour_parts(source, day)
    brought = level * now * week_and_holiday(source, day) // 1_000_000
    brought = brought * (1000 + common + line.noise) // 1000
    half = 1000 + (now - 1000) // 2
    foreseen = level * half * WEEK[source][day.weekday()] // 1_000_000
    whole = sum(parts)
    line.rostered = [foreseen * part // whole for part in parts]
    line.expected = [
        brought * part * night_factor(source, day, hour) // (whole * 1000)
        * evening_factor(source, hour, now) // 1000
        for hour, part in enumerate(parts)
    ]  # fmt: skip
    at = MONTHS.index(day.replace(day=1))
    line.mood, line.wait = line.moods[at], _wait(line, at, day)


def _wait(line: Line, at: int, day: date) -> int:
    """Mean seconds of a queue without target; 208 once (C57), better through 2016."""
    if line.queue in ("999", "101_primary"):
        return 0
    usual = USUAL_WAIT.get((line.force, line.queue))
    if usual is None:
        passed = (day - date(2015, 12, 15)).days
        usual = 182 + at - (max(0, passed) * 10 // 30)
    return usual * (1000 + 4 * line.moods[at]) // 1000


def hour_of_all(lines: list[Line], hour: int, closing: bool) -> list[Outcome]:
    """The counts of every line in an hour, in the order of `lines`."""
    offers = {line.force: _emergency(line, hour) for line in lines[::4]}
    outcomes: list[Outcome] = []
    for at, force in enumerate(FORCES):
        emergency, primary, secondary, crime = lines[4 * at : 4 * at + 4]
        received = sum(
            out for source, (_, out) in offers.items() if NEIGHBOUR[source] == force
        )
        offered, out = offers[force]
        outcomes.append(_dealt(emergency, hour, closing, offered, out, received))
        calls = primary.draws.count(primary.expected[hour])
        outcomes.append(_dealt(primary, hour, closing, calls))
        answered = outcomes[-1][0][1]
        passed = secondary.draws.share(answered, TRANSFERRED[force])
        direct = secondary.draws.share(answered, DIRECT)
        outcomes.append(
            _dealt(secondary, hour, closing, passed + direct, direct=direct)
        )
        outcomes.append(
            _dealt(crime, hour, closing, crime.draws.count(crime.expected[hour]))
        )
    return outcomes


def _emergency(line: Line, hour: int) -> tuple[int, int]:
    """(999 calls offered, of them rung on); rarely there is one big incident."""
    expected = line.expected[hour]
    if line.draws.below(900) == 0:
        expected = expected * 23 // 10
    offered = line.draws.count(expected)
    strained = offered * 1000 > line.rostered[hour] * 13 // 10
    return offered, line.draws.share(offered, 22 if strained else 2)


def _dealt(
    line: Line,
    hour: int,
    closing: bool,
    offered: int,
    out: int = 0,
    received: int = 0,
    direct: int = 0,
) -> Outcome:
    """(counts, (in queue at the start, at the end, positions staffed)) of one hour."""
    queue = QUEUES[line.force, line.queue]
    expected, rostered = line.expected[hour], line.rostered[hour]
    load = 2 * expected + 1000 * (offered + received) + 3000
    pressure = min(1700, max(500, load * 1000 // (3 * rostered + 3000)))
    started, calls = line.waiting, line.waiting + offered + received - out
    busy = line.queue != "999" and pressure > 1100 and calls > 8 and not closing
    line.waiting = line.draws.below(3) if busy else 0
    wait = min(900, line.wait * pressure * pressure // 1_000_000)
    made = answer(line.draws, queue, calls - line.waiting, pressure, line.mood, wait)
    counts = [offered, *made[:3], out, received, direct, *made[3:]]
    return counts, (started, line.waiting, positions(queue, rostered))
