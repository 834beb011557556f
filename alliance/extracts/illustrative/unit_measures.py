"""unit_measures.csv: what units other than Public Contact do, by month and force.

Joint Protective Services, Procurement and Professional Standards send none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from .apportionment import FORCES, Row
from .calendar import AS_AT, FIRST_DAY, months
from .randomness import Draws


@dataclass(frozen=True)
class Measure:
    """Cases a month by force, and permille that meet the measure.

    `course` lists (month, permille) points; between them lies a straight line.
    """

    unit_id: str
    name: str
    cases: tuple[int, int, int]
    course: tuple[tuple[date, int], ...]
    target: str
    direction: str = "higher"
    first: date = FIRST_DAY


MEASURES = (
    Measure("BCH-HRLD", "hr_cases_closed_in_agreed_time", (95, 120, 175),
            ((date(2015, 12, 1), 840), (date(2016, 3, 1), 815),
             (date(2016, 8, 1), 872)),
            "85", first=date(2015, 12, 1)),
    Measure("BCH-FEL", "licences_decided_in_agreed_time", (118, 255, 240),
            ((date(2013, 4, 1), 925), (date(2015, 11, 1), 918), (date(2016, 2, 1), 880),
             (date(2016, 8, 1), 934)), "90"),
    Measure("BCH-CJ1", "files_right_first_time", (610, 690, 980),
            ((date(2013, 4, 1), 742), (date(2015, 6, 1), 760), (date(2016, 8, 1), 801)),
            "80"),
    Measure("BCH-CUS", "detention_authorised_within_30_minutes", (1040, 1010, 1520),
            ((date(2013, 4, 1), 861), (date(2015, 10, 1), 872),
             (date(2016, 8, 1), 868)),
            "90"),
    Measure("BCH-CUS", "detained_longer_than_18_hours", (1040, 1010, 1520),
            ((date(2013, 4, 1), 118), (date(2016, 8, 1), 104)), "10", "lower"),
    Measure("BCH-ICT", "incidents_resolved_in_agreed_time", (2150, 2420, 3560),
            ((date(2013, 4, 1), 905), (date(2015, 12, 1), 889),
             (date(2016, 8, 1), 871)),
            "90"),
    Measure("BCH-IMD", "information_requests_answered_within_20_working_days",
            (88, 97, 121), ((date(2015, 4, 1), 846), (date(2016, 8, 1), 881)), "90",
            first=date(2015, 4, 1)),
)  # fmt: skip


def rows() -> Iterator[Row]:
    """unit_measures.csv, ordered by unit, measure, force and month."""
    for measure in MEASURES:
        for at, force in enumerate(FORCES):
            yield from _rows_of_force(measure, force, measure.cases[at], 4 * (at - 1))


def _rows_of_force(
    measure: Measure, force: str, cases: int, better: int
) -> Iterator[Row]:
    draws = Draws(f"unit_measures/{measure.unit_id}/{measure.name}/{force}")
    mood = 0
    for month in months(measure.first, AS_AT):
        mood = draws.near(mood * 5 // 10, 9)
        denominator = draws.near(cases, max(cases // 18, 3))
        permille = _course(measure.course, month) + mood + better
        met = draws.share(denominator, min(995, permille))
        yield [
            *(measure.unit_id, force, month, measure.name, met, denominator),
            *(measure.target, measure.direction, "illustrative"),
        ]


def _course(points: tuple[tuple[date, int], ...], month: date) -> int:
    """Permille on the line between the points around a month."""
    for (first, low), (last, high) in pairwise(points):
        if first <= month <= last:
            passed, whole = (month - first).days, (last - first).days
            return (low * (whole - passed) + high * passed) // whole
    return points[-1][1]
