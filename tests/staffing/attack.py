"""An attacker on what is shown of staffing: an integer program over the whole cube.

It knows every figure shown, which units are there in which month, that sums add up,
that strength is not above the persons nor its parts above strength, and that persons
change from month to month by who joined and left. It does not know what is withheld.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise, product
from typing import Any

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

STOCKS = ("headcount", "strength_fte", "not_deployable_fte", "externally_funded_fte")
FLOWS = ("joiners_fte", "leavers_fte")
FIRST = "headcount"
WHOLE_NUMBERS = (FIRST, *FLOWS)
FITTING = 3
MOST = 400
Leaf = tuple[str, str, str, Any]
Terms = dict[int, float]


@dataclass
class Program:
    """Variables, not below nothing, and rows: a sum of them between two bounds."""

    names: dict[tuple[str, Leaf], int] = field(default_factory=dict)
    rows: list[tuple[Terms, float, float]] = field(default_factory=list)

    def variable(self, measure: str, leaf: Leaf) -> int:
        return self.names.setdefault((measure, leaf), len(self.names))

    def holds(self, terms: Terms, low: float, high: float) -> None:
        if terms:
            self.rows.append((terms, low, high))

    def solved(self, goal: Terms) -> np.ndarray:
        """The values with the least sum of a goal."""
        found = self._found(goal, self.rows)
        assert found.success, found.message
        return np.asarray(found.x)

    def fitting(self, more: tuple[Terms, float, float]) -> np.ndarray | None:
        """Values with one more row; None where there are none."""
        found = self._found({}, [*self.rows, more])
        return np.asarray(found.x) if found.success else None

    def _found(self, goal: Terms, rows: list[tuple[Terms, float, float]]) -> Any:
        cost = np.zeros(len(self.names))
        for column, value in goal.items():
            cost[column] = value
        return milp(
            cost,
            constraints=self._constraints(rows),
            integrality=self._integrality,
            bounds=Bounds(0, MOST),
        )

    @cached_property
    def _integrality(self) -> np.ndarray:
        return np.array([int(m in WHOLE_NUMBERS) for m, _ in self.names])

    def _constraints(self, rows: list[tuple[Terms, float, float]]) -> LinearConstraint:
        entries = [
            (value, row, column)
            for row, (terms, _, _) in enumerate(rows)
            for column, value in terms.items()
        ]
        values, at, columns = zip(*entries, strict=True)
        shape = (len(rows), len(self.names))
        matrix = coo_array((values, (at, columns)), shape=shape).tocsr()
        low, high = ([row[side] for row in rows] for side in (1, 2))
        return LinearConstraint(matrix, low, high)


def program(shown: pd.DataFrame) -> Program:
    """All that follows from the shown rows of staffing_figures."""
    made = Program()
    leaves = list(_leaves(shown))
    for leaf in leaves:
        _of_one_row(made, leaf)
    for row in shown[~shown["is_withheld"]].to_dict("records"):
        under = [leaf for leaf in leaves if _counts(row, leaf)]
        for measure in (*STOCKS, *FLOWS):
            value = float(row[measure])
            if np.isnan(value):  # the row is shown without it
                continue
            terms = {made.variable(measure, leaf): 1.0 for leaf in under}
            made.holds(terms, value, value)
    _months_follow(made, leaves, _changed(shown))
    return made


def _leaves(shown: pd.DataFrame) -> Iterator[Leaf]:
    """Every row below all totals that a reader can see, and those only withheld."""
    cells = shown[
        ~shown["unit_id"].isin(["SHARED", "WHOLE"])
        & (shown["force"] != "BCH")
        & (shown["worker_type"] != "all")
        & ~shown["withheld_because"].isin(["sensitive unit", "unit came or went"])
    ]
    columns = ["unit_id", "force", "worker_type", "as_at"]
    yield from cells[columns].itertuples(index=False, name=None)


def _counts(row: dict[Any, Any], leaf: Leaf) -> bool:
    unit, force, worker_type, month = leaf
    return (
        row["as_at"] == month
        and row["force"] in (force, "BCH")
        and row["worker_type"] in (worker_type, "all")
        and row["unit_id"] in (unit, "WHOLE", "SHARED" if unit != "REST" else "REST")
    )


def _of_one_row(made: Program, leaf: Leaf) -> None:
    """Strength is not above persons; who is away or paid from outside is part of it."""
    at = {measure: made.variable(measure, leaf) for measure in (*STOCKS, *FLOWS)}
    # shown strength is without the posts that are funded from outside
    made.holds(
        {
            at["headcount"]: 1,
            at["strength_fte"]: -1,
            at["externally_funded_fte"]: -1,
        },
        0,
        MOST,
    )
    made.holds({at["strength_fte"]: 1, at["not_deployable_fte"]: -1}, 0, MOST)


def _changed(shown: pd.DataFrame) -> set[Any]:
    """The months in which a unit that counts with the rest of a force comes or goes."""
    apart = shown[
        shown["withheld_because"].isin(["sensitive unit", "unit came or went"])
    ]
    months = sorted(shown["as_at"].unique())
    there = {month: set(apart.unit_id[apart.as_at == month]) for month in months}
    return {now for before, now in pairwise(months) if there[before] != there[now]}


def _months_follow(made: Program, leaves: list[Leaf], changed: set[Any]) -> None:
    there: dict[str, set[Any]] = {}
    for unit, _, _, month in leaves:
        there.setdefault(unit, set()).add(month)
    months = sorted({leaf[3] for leaf in leaves})
    places = {leaf[:3] for leaf in leaves}
    for (unit, force, kind), (before, now) in product(places, pairwise(months)):
        if not {before, now} <= there[unit] or (unit == "REST" and now in changed):
            continue
        terms: Terms = {}
        for month, sign in ((now, 1.0), (before, -1.0)):
            leaf = (unit, force, kind, month)
            if leaf in leaves:
                terms[made.variable("headcount", leaf)] = sign
        if (unit, force, kind, now) in leaves:
            leaf = (unit, force, kind, now)
            terms[made.variable("joiners_fte", leaf)] = -1.0
            terms[made.variable("leavers_fte", leaf)] = 1.0
        made.holds(terms, 0, 0)


def narrowed(shown: pd.DataFrame) -> list[Leaf]:
    """The withheld cells of which the attacker leaves fewer than three values.

    Each table that fits tells a value of every cell; only for cells without three
    values yet another is looked for: the least, the most, and one between.
    """
    made = program(shown)
    leaves = {leaf: column for (m, leaf), column in made.names.items() if m == FIRST}
    goals = {
        _place(row): {leaves[leaf]: 1.0 for leaf in leaves if _counts(row, leaf)}
        for row in shown[shown["withheld_because"] == "small numbers"].to_dict(
            "records"
        )
    }
    return left_alone(made, goals)


def left_alone(made: Program, goals: dict[Leaf, Terms]) -> list[Leaf]:
    """The goals that have fewer than three values in tables that fit."""
    values: dict[Leaf, set[int]] = {place: set() for place in goals}
    for place, goal in goals.items():
        for search in (_least, _most, _between):
            if len(values[place]) >= FITTING:
                break
            for found in search(made, goal):
                for other, counted in goals.items():
                    values[other].add(round(sum(found[c] for c in counted)))
    return [place for place, found in values.items() if len(found) < FITTING]


def _place(row: dict[Any, Any]) -> Leaf:
    return row["unit_id"], row["force"], row["worker_type"], row["as_at"]


def _least(made: Program, goal: Terms) -> list[np.ndarray]:
    return [made.solved(goal)]


def _most(made: Program, goal: Terms) -> list[np.ndarray]:
    return [made.solved({column: -value for column, value in goal.items()})]


def _between(made: Program, goal: Terms) -> list[np.ndarray]:
    """A table in which a cell has a value between its least and its most."""
    low, high = (
        round(sum(found[0][column] for column in goal))
        for found in (_least(made, goal), _most(made, goal))
    )
    tried = (made.fitting((goal, value, value)) for value in range(low + 1, high))
    first = next((found for found in tried if found is not None), None)
    return [] if first is None else [first]
