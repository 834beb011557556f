"""staffing.csv: month-end strength of each unit, and of the rest of each force.

Whole forces lie on a straight line between two published 31 Marches, with some noise
that is nothing on those days, so that units and rest add to the published strength.
FTE is counted in hundredths. Rows before a unit's go-live count its predecessors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .apportionment import FORCES, Row
from .calendar import AS_AT, FIRST_DAY, month_end, months, working_days
from .randomness import Draws, wandering
from .staffing_plan import (
    COURSE,
    EXTERNALLY_FUNDED,
    HOST,
    ORDINARY_VACANCY,
    PERSONS,
    PUBLISHED,
    SENSITIVE,
    VACANCY,
)

MONTH_ENDS = [date(2013, 3, 31)] + [month_end(m) for m in months(FIRST_DAY, AS_AT)]
MARCH_2015 = 24
LEAVERS = {"police officer": 5, "police staff": 9}
SICKNESS = {"police officer": 39, "police staff": 43}
WINTER = (1150, 1130, 1060, 1000, 960, 930, 910, 900, 970, 1020, 1080, 1120)


@dataclass(frozen=True)
class Cell:
    """A unit's (or the rest's) people of one force and worker type, month by month."""

    unit_id: str
    force: str
    worker_type: str
    persons: list[int]
    fte: list[int]


def rows() -> list[Row]:
    """staffing.csv, ordered by month, unit, force and worker type."""
    made = [row for cell in cells() for row in _rows_of_cell(cell)]
    units = [*dict.fromkeys(unit for unit, _ in PERSONS), "REST"]
    return sorted(
        made,
        key=lambda row: (row[0], units.index(str(row[1])), str(row[2]), str(row[3])),
    )


def cells() -> Iterator[Cell]:
    """Every unit of a force, then what is left of the published strength."""
    for force, worker_type in PUBLISHED:
        persons, fte = _whole_force(force, worker_type)
        units = [
            _unit(unit, force, worker_type, persons, fte)
            for unit, kind in PERSONS
            if kind == worker_type
        ]
        yield from units
        yield Cell(
            "REST",
            force,
            worker_type,
            _rest(persons, [cell.persons for cell in units]),
            _rest(fte, [cell.fte for cell in units]),
        )


def _rest(whole: list[int], parts: list[list[int]]) -> list[int]:
    return [all_ - sum(each) for all_, *each in zip(whole, *parts, strict=True)]


def _whole_force(force: str, worker_type: str) -> tuple[list[int], list[int]]:
    """(persons, hundredths of FTE) of the whole force at each month end."""
    persons, fte = PUBLISHED[force, worker_type]
    draws = Draws(f"staffing/{force}/{worker_type}")
    noise = wandering(draws, len(MONTH_ENDS), 3)
    heads, full = [], []
    for at in range(len(MONTH_ENDS)):
        free = min(at % 12, 12 - at % 12, 2)
        away = noise[at] * free // 2
        line = _between(persons, at)
        heads.append((line * (1000 + away) + 6000) // 12000)
        full.append(heads[-1] * _between(fte, at) // line)
    return heads, full


def _between(published: tuple[int, ...], at: int) -> int:
    """Twelfths, on the line between two 31 Marches; level after the last one."""
    year, month = divmod(at, 12)
    if year + 1 >= len(published):
        return published[-1] * 12
    return published[year] * (12 - month) + published[year + 1] * month


def _unit(
    unit: str, force: str, worker_type: str, persons: list[int], fte: list[int]
) -> Cell:
    base = PERSONS[unit, worker_type][FORCES.index(force)]
    draws = Draws(f"staffing/{unit}/{force}/{worker_type}")
    noise = wandering(draws, len(MONTH_ENDS), 7)
    first, last, change = COURSE.get(unit, (0, 1, 0))
    heads = []
    for at in range(len(MONTH_ENDS)):
        course = change * min(max(at - first, 0), last - first) // (last - first)
        permille = 1000 + course + noise[at] - noise[MARCH_2015]
        heads.append((base * permille + 500) // 1000)
    hours = draws.between(985, 1005) if worker_type in LEAVERS else 1000
    full = [
        min(head * 100, head * fte[at] * hours // (persons[at] * 1000))
        for at, head in enumerate(heads)
    ]
    return Cell(unit, force, worker_type, heads, full)


def _rows_of_cell(cell: Cell) -> Iterator[Row]:
    draws = Draws(f"staffing/moves/{cell.unit_id}/{cell.force}/{cell.worker_type}")
    for at in range(1, len(MONTH_ENDS)):
        yield [
            MONTH_ENDS[at],
            cell.unit_id,
            cell.force,
            cell.worker_type,
            HOST.get(cell.unit_id, cell.force),
            _fte(_establishment(cell, at)),
            _fte(cell.fte[at]),
            _fte(cell.fte[at] * draws.between(36, 58) // 1000),
            cell.persons[at],
            *map(_fte, _moves(cell, at, draws)),
            *_days(cell, at, draws),
            _fte(cell.fte[at] * EXTERNALLY_FUNDED.get(cell.unit_id, 0) // 1000),
            "yes" if cell.unit_id in SENSITIVE else "no",
            "illustrative",
        ]


def _fte(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _establishment(cell: Cell, at: int) -> int:
    """Whole posts, set each April; that of the rest of a force follows its strength."""
    year = (at - 1) // 12
    start = at if cell.unit_id == "REST" else year * 12
    above = VACANCY.get(cell.unit_id, ORDINARY_VACANCY)[year]
    posts = cell.fte[start] * (1000 + above) // 1000
    return (posts + 50) // 100 * 100


def _moves(cell: Cell, at: int, draws: Draws) -> tuple[int, int, int]:
    """(joiners, leavers, of them to the alliance): they make the month's change."""
    change = cell.fte[at] - cell.fte[at - 1]
    permille = 13 if cell.unit_id == "BCH-PC" else LEAVERS.get(cell.worker_type, 8)
    gone = draws.share(cell.persons[at - 1], permille)
    each = cell.fte[at - 1] // max(cell.persons[at - 1], 1)
    kept = draws.share(gone, 90) * each
    leavers = max(gone * each, -change)
    return leavers + change, leavers, min(kept, leavers)


def _days(cell: Cell, at: int, draws: Draws) -> tuple[int, int]:
    """(sickness days, available days): FTE days of the month's working days."""
    month = MONTH_ENDS[at]
    available = cell.fte[at] * working_days(month) // 100
    rate = 57 if cell.unit_id == "BCH-PC" else SICKNESS.get(cell.worker_type, 47)
    rate = draws.near(rate * WINTER[month.month - 1] // 100, 35)
    return available * rate // 10_000, available
