"""contact_daily.csv and contact_hourly.csv: one simulation by hour, added up by day."""

from datetime import date, timedelta

from .apportionment import FORCES, Row
from .calendar import AS_AT, FIRST_DAY, days, hours
from .columns import CONTACT_COUNTS
from .contact_answering import LONGEST, QUEUES
from .contact_hour import Line, expect, hour_of_all, line_of
from .randomness import Draws

PHONE_QUEUES = ("999", "101_primary", "101_secondary", "crime_recording")
FIRST_HOURLY_DAY = AS_AT - timedelta(days=53 * 7 - 1)
SENT_ON = CONTACT_COUNTS.index("direct_to_secondary")
EARLY = CONTACT_COUNTS.index("abandoned_within_target")


def rows() -> tuple[list[Row], list[Row]]:
    """(contact_daily, contact_hourly), ordered by force, then time, then queue."""
    lines = [line_of(force, queue) for force in FORCES for queue in PHONE_QUEUES]
    weather = Draws("contact/weather")
    common = 0
    daily: list[Row] = []
    hourly: list[Row] = []
    for day in days(FIRST_DAY, AS_AT):
        common = weather.near(common * 7 // 10, 20)
        for line in lines:
            expect(line, day, common)
        for_day, for_hours = _day(lines, day)
        daily += for_day
        hourly += for_hours if day >= FIRST_HOURLY_DAY else []
    return _by_force(daily), _by_force(hourly)


def _by_force(made: list[Row]) -> list[Row]:
    """Otherwise in the order made: by time, then queue."""
    return sorted(made, key=lambda row: FORCES.index(str(row[0])))


def _day(lines: list[Line], day: date) -> tuple[list[Row], list[Row]]:
    """One row a line for the day, and one for each of its hours."""
    totals = [[0] * len(CONTACT_COUNTS) for _ in lines]
    hourly: list[Row] = []
    local = hours(day)
    for hour, start in local:
        outcomes = hour_of_all(lines, hour, closing=start == local[-1][1])
        for line, total, (counts, held) in zip(lines, totals, outcomes, strict=True):
            longest = max(total[LONGEST], counts[LONGEST])
            total[:] = map(int.__add__, total, counts)
            total[LONGEST] = longest
            if day >= FIRST_HOURLY_DAY:
                shown = _shown(line, counts)
                hourly.append([line.force, start, *shown, *held, "illustrative"])
    return [
        [line.force, day, *_shown(line, total), "illustrative"]
        for line, total in zip(lines, totals, strict=True)
    ], hourly


def _shown(line: Line, counts: list[int]) -> Row:
    """The columns from queue to longest wait; what a queue does not have is blank."""
    how = QUEUES[line.force, line.queue]
    shown: Row = list(counts)
    if line.queue != "101_secondary":
        shown[SENT_ON] = None
    if how.target is None:
        shown[EARLY - 1] = shown[EARLY] = None
    if counts[1] == 0:
        shown[LONGEST] = None
    return [
        *(line.queue, "force_acd", *shown[:4], how.threshold, *shown[4 : EARLY + 1]),
        *(how.target, *shown[EARLY + 1 :]),
    ]
