"""A call-level file of about as many rows as asked, to try and to measure with.

Days end with the as-at date, and as many come before as the rows fill. Each call is
drawn by itself from the demand and the habits of its queue, so that totals are like
those of contact_daily, not equal to them. Some 999 calls ring on to the neighbour, some
101 calls go on to the secondary queue: they keep their id.
"""

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from .apportionment import FORCES
from .calendar import AS_AT, FIRST_DAY, hours
from .contact_answering import QUEUES, Queue
from .contact_hour import DIRECT, NEIGHBOUR, TRANSFERRED, Line, expect, line_of
from .randomness import Draws

COLUMNS = (
    "call_id",
    "force",
    "queue",
    "clock",
    "started_at",
    "outcome",
    "wait_seconds",
    "handle_seconds",
    "abandon_threshold_seconds",
    "overflowed_in",
    "direct_to_secondary",
    "target_seconds",
    "data_status",
)
# Rows of an average day; the season moves them by about a tenth.
ROWS_A_DAY = 5_700
MOST_DAYS = (AS_AT - FIRST_DAY).days + 1
RUNG_ON_PERMILLE = 4
Row = tuple[object, ...]


def rows(wanted: int) -> Iterator[Row]:
    """About so many rows, at most those of 41 months, in the order of their start."""
    lines = [
        line_of(force, queue)
        for force in FORCES
        for queue in ("999", "101_primary", "crime_recording")
    ]
    draws = Draws("calls")
    days = min(MOST_DAYS, max(1, round(wanted / ROWS_A_DAY)))
    for before in reversed(range(days)):
        yield from _day(draws, lines, AS_AT - timedelta(days=before))


def write(wanted: int, into: Path) -> None:
    """Write them as CSV: UTF-8, LF, the same bytes each time."""
    with into.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows(wanted))


@dataclass
class _Leg:
    """One queue that a call reaches; `starts` has the offset of UK clocks."""

    call_id: str
    force: str
    queue: str
    starts: datetime
    overflowed_in: str = "no"
    direct: str | None = None
    outcome: str = ""
    wait: int = 0
    handled: int = 0

    @property
    def how(self) -> Queue:
        return QUEUES[self.force, self.queue]

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(seconds=self.wait + self.handled)

    def row(self) -> Row:
        """In the order of `COLUMNS`; what was not measured is blank."""
        handled = self.handled if self.outcome == "answered" else None
        return (
            *(self.call_id, self.force, self.queue, "force_acd"),
            *(self.starts.isoformat(), self.outcome, self.wait, handled),
            *(self.how.threshold, self.overflowed_in, self.direct, self.how.target),
            "illustrative",
        )


def _day(draws: Draws, lines: list[Line], day: date) -> list[Row]:
    """Every row of a day."""
    starts = [(hour, datetime.fromisoformat(start)) for hour, start in hours(day)]
    legs: list[_Leg] = []
    for line in lines:
        expect(line, day, 0)
        for hour, start in starts:
            for _ in range(draws.count(line.expected[hour])):
                moment = start + timedelta(seconds=draws.below(3600))
                call_id = f"{day:%Y%m%d}-{len(legs):05d}"
                first = _Leg(call_id, line.force, line.queue, moment)
                # Late calls end where they begin, so that the day keeps all its rows.
                legs += _legs(draws, first, goes_on=hour < 22)
    for leg in legs:
        at = next(start for _, start in reversed(starts) if start <= leg.starts)
        leg.starts = leg.starts.astimezone(at.tzinfo)
    return [leg.row() for leg in sorted(legs, key=lambda leg: leg.starts)]


def _legs(draws: Draws, first: _Leg, goes_on: bool) -> Iterator[_Leg]:
    """A call in its first queue, and in the next where it goes on."""
    emergency, primary = first.queue == "999", first.queue == "101_primary"
    if primary and goes_on and draws.below(1000) < DIRECT:
        second = replace(first, queue="101_secondary", direct="yes")
        yield _lived(draws, second)
        return
    rings_on = emergency and goes_on and draws.below(1000) < RUNG_ON_PERMILLE
    yield _lived(draws, first, rings_on)
    if rings_on:
        other = NEIGHBOUR[first.force]
        yield _lived(
            draws, _Leg(first.call_id, other, "999", first.ends, overflowed_in="yes")
        )
    passed_on = primary and goes_on and first.outcome == "answered"
    if passed_on and draws.below(1000) < TRANSFERRED[first.force]:
        queue = "101_secondary"
        yield _lived(
            draws, _Leg(first.call_id, first.force, queue, first.ends, direct="no")
        )


def _lived(draws: Draws, leg: _Leg, rings_on: bool = False) -> _Leg:
    """Draw how long a call waits and what becomes of it."""
    how, chance = leg.how, draws.below(1000)
    if rings_on:
        leg.outcome, leg.wait = "overflowed_out", draws.between(20, 60)
    elif chance < how.short:
        leg.outcome, leg.wait = "abandoned", draws.below(how.threshold)
    elif chance < how.short + how.left:
        leg.outcome, leg.wait = "abandoned", how.threshold + draws.below(60)
    else:
        leg.outcome, leg.wait = "answered", _wait(draws, how)
        leg.handled = how.handle * draws.between(50, 150) // 100
    return leg


def _wait(draws: Draws, how: Queue) -> int:
    """Seconds until an answer: prompt, a little late or late."""
    if draws.below(1000) < how.prompt:
        return draws.below(how.target or 10)
    if draws.below(1000) < how.long_permille:
        return draws.between(60, 300)
    return draws.between(how.target or 10, 59)


def main() -> None:
    """Write the file that is named."""
    parser = argparse.ArgumentParser(description="Make an illustrative file of calls.")
    parser.add_argument("--calls", type=int, default=100_000, help="rows, about")
    parser.add_argument("--into", type=Path, required=True, help="CSV file to write")
    said = parser.parse_args()
    write(said.calls, said.into)


if __name__ == "__main__":
    main()
