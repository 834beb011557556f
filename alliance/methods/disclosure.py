"""Which counts of people may not be shown, so that none of them can be worked out.

A cube of persons has three sides: unit, force and worker type, each with its totals.
A cell of one to four persons is withheld in every month. That is not enough: what is
left of a total beside it would tell it. So further cells are withheld until, for each
of them, the same persons could sit differently and everything shown would still hold.

The differently seated table is a ring: some cells have `k` persons more, as many have
`k` fewer, each sum along each side stays. As the ring moves alike in every month, the
change from month to month stays too, and with it joiners and leavers. A ring counts
when `k` may take at least three values in every month; so each cell on it has at least
three values that fit. Method: hypercubes (Giessing, Repsilber; used by tau-ARGUS), with
paths to a total beside pairs of neighbours, and one pattern for all months.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import floor

SMALL = range(1, 5)
FITTING = 3
SHARED, REST, WHOLE = "SHARED", "REST", "WHOLE"
EVERY_FORCE, EVERY_TYPE = "BCH", "all"

Cell = tuple[str, str, str]
Months = frozenset[date]
# The places on one side of the cube that move together, each up (1) or down (-1).
Path = Mapping[str, int]


@dataclass(frozen=True)
class Row:
    """People of a unit (or the rest of a force), a force and a worker type, a month.

    `spare` is how many full-time persons fewer would still leave room for every part
    of the row that is counted: not deployable, funded from outside.
    """

    month: date
    unit: str
    force: str
    worker_type: str
    persons: int
    spare: int


def spare(persons: int, strength_fte: float, parts_fte: float) -> int:
    """Full-time persons that a row could have fewer with the same parts."""
    return max(0, floor(min(persons, strength_fte - parts_fte) + 1e-9))


@dataclass(frozen=True)
class Pattern:
    """What may not be shown: `cells` in no month, `units` not by themselves at all.

    The people of these units count with the rest of their force.
    """

    cells: frozenset[Cell]
    units: frozenset[str]


@dataclass(frozen=True)
class Cube:
    """Persons of each cell by month, totals included; `low` is a leaf's least spare."""

    persons: Mapping[Cell, Mapping[date, int]]
    low: Mapping[Cell, int]
    there: Mapping[str, Months]

    @property
    def small(self) -> list[Cell]:
        """The cells with one to four persons in any month, the smallest first."""
        found = [
            (max(months.values()), cell)
            for cell, months in self.persons.items()
            if any(count in SMALL for count in months.values())
        ]
        return [cell for _, cell in sorted(found)]

    @property
    def months(self) -> Months:
        """Every month of the cube."""
        return frozenset[date]().union(*self.there.values())


def pattern(rows: Iterable[Row], sensitive: Iterable[str] = ()) -> Pattern:
    """What to withhold of these rows; every month must have every force.

    Sensitive units are not shown by themselves, however many people they have. Nor is
    a unit that comes or goes, where a small number of it could not be hidden else.
    Where nothing helps, as when the rest of a force is not there, nothing is shown.
    """
    apart = frozenset(sensitive)
    cube = _cube(rows := list(rows), apart)
    cells: set[Cell] = set()
    for cell in cube.small:
        ring = _cheapest_ring(cube, cell, cells)
        if ring is None:
            passing = {u for u, there in cube.there.items() if there != cube.months}
            if not passing - {REST}:
                return Pattern(frozenset(cube.persons), apart)
            return pattern(rows, apart | passing - {REST})
        cells |= ring
    return Pattern(frozenset(cells), apart)


def _cube(rows: Iterable[Row], apart: frozenset[str]) -> Cube:
    """The cube, units set apart counted with the rest of their force."""
    persons: dict[Cell, dict[date, int]] = {}
    spares: dict[Cell, dict[date, int]] = {}
    there: dict[str, set[date]] = {}
    for row in rows:
        unit = REST if row.unit in apart else row.unit
        leaf = unit, row.force, row.worker_type
        there.setdefault(unit, set()).add(row.month)
        _add(spares, leaf, row.month, row.spare)
        for cell in _counted_in(*leaf):
            _add(persons, cell, row.month, row.persons)
    return Cube(
        {cell: months for cell, months in persons.items() if any(months.values())},
        {leaf: _least(months, there[leaf[0]]) for leaf, months in spares.items()},
        {name: frozenset(months) for name, months in there.items()},
    )


def _add(
    sums: dict[Cell, dict[date, int]], cell: Cell, month: date, persons: int
) -> None:
    months = sums.setdefault(cell, {})
    months[month] = months.get(month, 0) + persons


def _counted_in(unit: str, force: str, worker_type: str) -> Iterator[Cell]:
    """The cells that count a row: its own and every total over it."""
    above = () if unit == REST else (SHARED,)
    return product(
        (unit, *above, WHOLE), (force, EVERY_FORCE), (worker_type, EVERY_TYPE)
    )


def _least(months: Mapping[date, int], there: set[date]) -> int:
    """The least spare; none where the unit has a month without a row of it."""
    return min(months.get(month, 0) for month in there)


def _cheapest_ring(cube: Cube, cell: Cell, known: set[Cell]) -> set[Cell] | None:
    """The ring through a cell that hides the least beyond what is hidden already.

    Totals weigh most, then cells, then persons. None where no ring can move.
    """
    found = [
        (_weight(cube, set(ring) - known), sorted(ring))
        for ring in _rings(cube, cell)
        if _fits(cube, ring) >= FITTING
    ]
    return set(min(found)[1]) if found else None


def _weight(cube: Cube, cells: set[Cell]) -> tuple[int, int, int]:
    totals = sum(_totals(cell) for cell in cells)
    return totals, len(cells), sum(max(cube.persons[c].values()) for c in cells)


def _totals(cell: Cell) -> int:
    """How much is lost with a cell: ten times more for each side that is a total.

    Whole forces come last: their strength is published, so hiding it hides little.
    """
    unit, force, worker_type = cell
    sides = (unit == SHARED, force == EVERY_FORCE, worker_type == EVERY_TYPE)
    return int(10 ** (sum(sides) + 4 * (unit == WHOLE))) - 1


def _rings(cube: Cube, cell: Cell) -> Iterator[dict[Cell, int]]:
    """Every ring through a cell whose cells all have had persons."""
    unit, force, worker_type = cell
    sides = list(zip(*cube.persons, strict=True))
    units, forces, types = (sorted(set(side)) for side in sides)
    paths = product(
        _unit_paths(cube, unit, units),
        _paths(force, [f for f in forces if f != EVERY_FORCE], EVERY_FORCE),
        _paths(worker_type, [w for w in types if w != EVERY_TYPE], EVERY_TYPE),
    )
    for by_unit, by_force, by_type in paths:
        ring = {
            (u, f, w): by_unit[u] * by_force[f] * by_type[w]
            for u, f, w in product(by_unit, by_force, by_type)
        }
        if ring.keys() <= cube.persons.keys():
            yield ring


def _paths(place: str, parts: list[str], total: str) -> Iterator[Path]:
    """The ways to move persons at a place: against a neighbour, or with the total."""
    for part in parts if place == total else [place]:
        yield {part: 1, total: 1}
    if place != total:
        yield from ({place: 1, other: -1} for other in parts if other != place)


def _unit_paths(cube: Cube, place: str, units: list[str]) -> Iterator[Path]:
    """The same for units: shared units and the rest of a force make the whole."""
    shared = [u for u in units if u not in (SHARED, REST, WHOLE)]
    ways: list[Path] = [{u: 1, SHARED: 1, WHOLE: 1} for u in shared]
    ways += [{u: 1, SHARED: 1, REST: -1} for u in shared if REST in units]
    ways += [{REST: 1, WHOLE: 1}] if REST in units else []
    ways += [{u: 1, other: -1} for u, other in product(shared, shared) if u != other]
    for way in ways:
        if place in way and _there_together(cube, way):
            yield {name: sign * way[place] for name, sign in way.items()}


def _there_together(cube: Cube, path: Path) -> bool:
    """Whether what moves is there in the same months, and a total in all of them.

    Else the month in which one of them comes or goes would tell.
    """
    there = {cube.there[name] for name in path if name in cube.there}
    with_total = not path.keys().isdisjoint((SHARED, WHOLE))
    return len(there) == 1 and (not with_total or there == {cube.months})


def _fits(cube: Cube, ring: Mapping[Cell, int]) -> int:
    """In how many ways the ring can stand, the true one included; three say enough."""
    spare = {
        way: min(
            (cube.low[c] for c, sign in ring.items() if sign == way and c in cube.low),
            default=FITTING,
        )
        for way in (1, -1)
    }
    return spare[1] + spare[-1] + 1
