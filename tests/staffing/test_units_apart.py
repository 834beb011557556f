"""How many people a unit has that counts with the rest of its force stays unknown."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pandas as pd
import pytest

from tests.staffing import attack, made_staff
from tests.staffing.attack import Leaf, Program, Terms

BEDS, STAFF = "Bedfordshire", "police staff"
MOVES = ("headcount", *attack.FLOWS)
# Made worlds in which such a unit comes or goes.
TURNING = (35, 37, 38, 44, 63, 68, 76, 77, 81, 99, 119, 126, 130, 142, 147)
Months = dict[str, set[Any]]


def split(made: Program, shown: pd.DataFrame) -> dict[Leaf, Terms]:
    """Add that the rest of a force is its own people and those of units set apart.

    Of each, persons change by who joined and left. Gives the persons of the units.
    """
    apart = shown[shown.unit_id.isin(shown.unit_id[_is_apart(shown)])]
    there: Months = {unit: set(rows.as_at) for unit, rows in apart.groupby("unit_id")}
    rest = [leaf for m, leaf in made.names if m == "headcount" and leaf[0] == "REST"]
    for leaf in rest:
        for measure in MOVES:
            terms = {made.variable(measure, part): 1.0 for part in _parts(leaf, there)}
            made.holds({**terms, made.variable(measure, leaf): -1.0}, 0, 0)
    for part in [part for leaf in rest for part in _parts(leaf, there)]:
        _follows(made, part, sorted(shown.as_at.unique()))
    units = [part for leaf in rest for part in _parts(leaf, there)[1:]]
    return {unit: {made.variable("headcount", unit): 1.0} for unit in units}


def _is_apart(shown: pd.DataFrame) -> pd.Series:
    return shown.withheld_because.isin(["sensitive unit", "unit came or went"])


def _parts(leaf: Leaf, there: Months) -> list[Leaf]:
    units = [unit for unit, months in there.items() if leaf[3] in months]
    return [(f"part {unit}", *leaf[1:]) for unit in ("REST", *units)]


def _follows(made: Program, now: Leaf, months: list[Any]) -> None:
    """Persons now are those of the month before and who joined, less who left."""
    before = next(((*now[:3], b) for b, n in pairwise(months) if n == now[3]), None)
    if before is None or ("headcount", before) not in made.names:
        return
    terms: Terms = {made.variable("headcount", before): -1.0}
    for measure, sign in zip(MOVES, (1.0, -1.0, 1.0), strict=True):
        terms[made.variable(measure, now)] = sign
    made.holds(terms, 0, 0)


def small(rows: pd.DataFrame) -> set[Leaf]:
    """The rows of one to four persons."""
    found = rows[rows.headcount.between(1, 4)]
    columns = ["unit_id", "employer_force", "worker_type", "as_at"]
    return {
        (f"part {unit}", force, kind, pd.Timestamp(day))
        for unit, force, kind, day in found[columns].itertuples(index=False, name=None)
    }


@pytest.mark.parametrize("seed", TURNING)
def test_an_attacker_leaves_three_values_to_a_unit_that_is_apart(seed: int) -> None:
    rows = made_staff.rows(seed)
    shown = made_staff.shown(rows)
    made = attack.program(shown)
    goals = {k: v for k, v in split(made, shown).items() if k in small(rows)}
    assert goals
    assert attack.left_alone(made, goals) == []


def world() -> pd.DataFrame:
    """Ninety people in the rest of a force; a sensitive unit of three comes in July,
    and nobody joins or leaves."""
    june, july, august = made_staff.MONTHS
    people = [("REST", june, 90), ("REST", july, 90), ("REST", august, 90)]
    return pd.DataFrame(
        {
            "as_at": month,
            "unit_id": unit,
            "employer_force": BEDS,
            "worker_type": STAFF,
            "host_force": BEDS,
            "sensitive_unit": unit == "SECRET",
            "headcount": persons,
            "establishment_fte": float(persons),
            "strength_fte": float(persons),
            "not_deployable_fte": 0.0,
            "externally_funded_fte": 0.0,
            "joiners_fte": 0.0,
            "leavers_fte": 0.0,
            "leavers_to_alliance_fte": 0.0,
            "sickness_days": 0.0,
            "available_days": 20.0 * persons,
        }
        for unit, month, persons in [
            *people,
            ("SECRET", july, 3),
            ("SECRET", august, 3),
        ]
    )


def test_who_joined_and_left_is_blank_when_a_sensitive_unit_comes() -> None:
    shown = made_staff.shown(world())
    leaf = shown[(shown.force == BEDS) & (shown.worker_type == STAFF)]
    for unit in ("REST", "WHOLE"):
        rows = leaf[leaf.unit_id == unit].set_index("as_at").sort_index()
        assert list(rows.headcount) == [90, 93, 93]
        for flow in (*attack.FLOWS, "leavers_to_alliance_fte"):
            assert list(rows[flow].isna()) == [False, True, False]
    assert leaf[leaf.unit_id == "SECRET"].headcount.isna().all()


def test_the_shared_units_keep_who_joined_and_left() -> None:
    rows = world()
    shared = rows[rows.unit_id == "REST"].assign(unit_id="BCH-0", joiners_fte=1.0)
    shown = made_staff.shown(pd.concat([rows, shared], ignore_index=True))
    of_unit = shown[shown.unit_id.isin(["BCH-0", "SHARED"])]
    assert len(of_unit) == 2 * 2 * 2 * 3
    assert (of_unit.joiners_fte == 1.0).all()


def test_nothing_is_blank_where_no_unit_comes_or_goes() -> None:
    rows = world()
    always = rows[(rows.unit_id == "REST") | (rows.as_at > dt.date(2016, 6, 30))]
    shown = made_staff.shown(always[always.as_at > dt.date(2016, 6, 30)])
    assert not shown[~shown.is_withheld].joiners_fte.isna().any()
