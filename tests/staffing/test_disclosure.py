"""What is withheld cannot be worked out: by hand, by an attacker, in two worlds."""

import datetime as dt
import shutil
from pathlib import Path

import pandas as pd
import pytest

from alliance.extracts import comparing
from alliance.methods import disclosure
from alliance.methods.disclosure import Pattern, Row
from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot, staging
from alliance.warehouse import disclosure as published
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.extracts import small
from tests.staffing import attack, made_staff

JULY, AUGUST = dt.date(2016, 7, 31), dt.date(2016, 8, 31)
BEDS, CAMBS, HERTS = "Bedfordshire", "Cambridgeshire", "Hertfordshire"
OFFICER, STAFF = "police officer", "police staff"


def people(unit: str, force: str, kind: str, *persons: int) -> list[Row]:
    """Full-time people of a row in July and, when given, in August."""
    months = zip((JULY, AUGUST), persons, strict=False)
    return [Row(month, unit, force, kind, count, count) for month, count in months]


def square() -> list[Row]:
    """Two units and the rest, two forces, two worker types: ten persons in each row,
    four in one."""
    return [
        row
        for unit in ("A", "B", "REST")
        for force in (BEDS, CAMBS)
        for kind in (OFFICER, STAFF)
        for row in people(
            unit, force, kind, 10 if (unit, force, kind) != ("A", BEDS, STAFF) else 4
        )
    ]


def test_nothing_small_and_nothing_is_withheld() -> None:
    rows = people("A", BEDS, STAFF, 5, 7) + people("REST", BEDS, STAFF, 90, 0)
    assert disclosure.pattern(rows) == Pattern(frozenset(), frozenset())


def test_one_small_row_hides_the_rows_that_would_tell_it() -> None:
    found = disclosure.pattern(square())
    assert found.cells == {
        (unit, force, kind)
        for unit in ("A", "B")
        for force in (BEDS, CAMBS)
        for kind in (OFFICER, STAFF)
    }


def test_nobody_is_no_small_number() -> None:
    rows = people("A", BEDS, STAFF, 0, 0) + people("B", BEDS, STAFF, 9, 9)
    assert disclosure.pattern(rows).cells == frozenset()


def test_a_row_that_is_small_once_is_withheld_in_every_month() -> None:
    rows = [*people("REST", BEDS, STAFF, 90, 90), *people("A", BEDS, STAFF, 9, 4)]
    cells = disclosure.pattern(rows).cells
    assert ("A", BEDS, STAFF) in cells
    # the only row of its sums: they would tell it, and so would the rest with them
    assert {("SHARED", BEDS, STAFF), ("REST", BEDS, STAFF)} <= cells


def test_sensitive_units_count_with_the_rest() -> None:
    rows = people("A", BEDS, STAFF, 50) + people("REST", BEDS, STAFF, 90)
    assert disclosure.pattern(rows, ["A"]) == Pattern(frozenset(), frozenset({"A"}))


def test_a_small_unit_that_comes_counts_with_the_rest() -> None:
    new = [Row(AUGUST, "NEW", BEDS, STAFF, 3, 3)]
    rows = people("A", BEDS, STAFF, 50, 50) + people("REST", BEDS, STAFF, 90, 87)
    assert disclosure.pattern(rows + new) == Pattern(frozenset(), frozenset({"NEW"}))


def test_nothing_is_shown_where_the_rest_of_a_force_comes_and_is_small() -> None:
    rest = Row(AUGUST, "REST", BEDS, STAFF, 3, 3)
    rows = [*people("A", BEDS, STAFF, 50, 50), rest]
    found = disclosure.pattern(rows)
    assert {unit for unit, _, _ in found.cells} == {"A", "REST", "SHARED", "WHOLE"}


def test_a_larger_unit_that_comes_is_shown() -> None:
    new = [Row(AUGUST, "NEW", BEDS, STAFF, 6, 6)]
    rows = people("A", BEDS, STAFF, 50, 50) + people("REST", BEDS, STAFF, 90, 84)
    assert disclosure.pattern(rows + new) == Pattern(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("persons", "strength", "parts", "spare"),
    [(4, 3.6, 0.5, 3), (4, 4.0, 0.0, 4), (1, 0.6, 0.6, 0), (3, 2.0, 2.5, 0)],
)
def test_spare_leaves_room_for_who_is_away(
    persons: int, strength: float, parts: float, spare: int
) -> None:
    assert disclosure.spare(persons, strength, parts) == spare


@pytest.mark.parametrize("seed", range(60))
def test_an_attacker_leaves_three_values_to_each_withheld_figure(seed: int) -> None:
    shown = made_staff.shown(made_staff.rows(seed))
    assert attack.narrowed(shown) == []


def test_the_attacker_finds_what_is_hidden_badly() -> None:
    """One cell alone withheld is worked out from its sums."""
    rows = [row.__dict__ for row in square()]
    staffing = pd.DataFrame(
        {
            "as_at": row["month"],
            "unit_id": row["unit"],
            "employer_force": row["force"],
            "worker_type": row["worker_type"],
            "host_force": row["force"],
            "sensitive_unit": False,
            "headcount": row["persons"],
            "establishment_fte": float(row["persons"]),
            "strength_fte": float(row["persons"]),
            "not_deployable_fte": 0.0,
            "externally_funded_fte": 0.0,
            "joiners_fte": 0.0,
            "leavers_fte": 0.0,
            "leavers_to_alliance_fte": 0.0,
            "sickness_days": 0.0,
            "available_days": 20.0 * row["persons"],
        }
        for row in rows
    )
    shown = made_staff.shown(staffing)
    assert attack.narrowed(shown) == []
    told = made_staff.shown(staffing.assign(headcount=staffing.headcount + 10))
    own = (told.unit_id == "A") & (told.force == BEDS) & (told.worker_type == STAFF)
    told.loc[own, ["is_withheld", "withheld_because"]] = [True, "small numbers"]
    assert attack.narrowed(told) == [("A", BEDS, STAFF, pd.Timestamp(JULY))]


def moved(path: Path) -> None:
    """A person fewer in a withheld row of the extract, others moved round its ring."""
    rows = small.rows(path)
    for row in rows:
        place = row["unit_id"], row["employer_force"], row["worker_type"]
        if place in RING:
            step = RING[place]
            row["headcount"] = str(int(row["headcount"]) + step)
            row["strength_fte"] = f"{float(row['strength_fte']) + step:.2f}"
    small.write(path, rows)


RING = {
    (unit, force, kind): by_unit * by_force * by_kind
    for unit, by_unit in (("BCH-AP", -1), ("BCH-CUS", 1))
    for force, by_force in ((BEDS, 1), (CAMBS, -1))
    for kind, by_kind in ((STAFF, 1), (OFFICER, -1))
}


@pytest.fixture(scope="module")
def other_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot in which three persons stand where there are four, and nothing shown
    is another."""
    folder = tmp_path_factory.mktemp("worlds")
    shutil.copytree(ROOT / "data", folder / "data")
    moved(folder / "data" / "extracts" / "staffing.csv")
    target = folder / "other.duckdb"
    found = sources(folder / "data", folder / "data", Version())
    snapshot.build(target, found)
    return target


def tables(path: Path) -> dict[str, pd.DataFrame]:
    cursor = database.connect(path).cursor()
    names = [name for (name,) in cursor.execute("show tables").fetchall()]
    return {name: cursor.execute(f"from {name} order by all").df() for name in names}


def test_no_table_of_readers_differs_between_two_worlds(
    view: Selection, other_world: Path
) -> None:
    """What pages, downloads and SQL can ask tells the two apart in nothing."""
    here, there = tables(snapshot.path(view.snapshot)), tables(other_world)
    assert here.keys() == there.keys()
    assert "staffing" not in here
    for name, rows in here.items():
        pd.testing.assert_frame_equal(rows, there[name], rtol=1e-9, obj=name)


def test_the_rows_themselves_stand_apart(view: Selection, other_world: Path) -> None:
    apart = staging.unsuppressed(other_world)
    found = (
        database.connect(apart)
        .cursor()
        .execute(
            "select max(headcount) from staffing where unit_id = 'BCH-AP' "
            "and employer_force = 'Bedfordshire' and worker_type = 'police staff'"
        )
    )
    assert found.fetchone() == (3,)
    assert apart.parent != other_world.parent


def test_a_comparison_of_two_versions_withholds_what_readers_do_not_see(
    view: Selection, other_world: Path
) -> None:
    here = snapshot.path(view.snapshot)
    found = comparing.rows_between(here, other_world, "staffing")
    assert len(found) == comparing.SHOWN
    for row in found:
        assert tuple(row.row_key.split(" · ")[1:]) in RING
        assert row.cells == {
            "headcount": ("[c]", "[c]"),
            "strength_fte": ("[c]", "[c]"),
        }


@pytest.mark.parametrize(
    ("file", "value", "told"),
    [
        ("staffing.csv", "3.5", "[c]"),
        ("extracts/staffing.csv", "3 was n/a", "[c]"),
        ("staffing.csv", "blank", "blank"),
        ("unit_costs.csv", "3.5", "3.5"),
    ],
)
def test_a_refusal_tells_readers_no_figure_of_staffing(
    file: str, value: str, told: str
) -> None:
    fault = Fault(file, 7, "strength_fte", value, "A rule.", "Help.")
    assert published.without_figures(fault).value == told
