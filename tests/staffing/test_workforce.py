"""The published workforce: each query against a plain second count of the CSV."""

from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import SEVEN_FORCES, Selection
from alliance.warehouse import database
from tests.conftest import ROOT

WORKFORCE = pd.read_csv(ROOT / "data/published/workforce.csv")
POPULATION = pd.read_csv(ROOT / "data/published/population.csv")
GROUPS = {
    "Officers": {"police officer"},
    "Staff": {"police staff", "designated officer"},
    "PCSOs": {"police community support officer"},
}


def fte(forces: set[str] | None, types: set[str], as_at: str) -> float:
    """Full-time equivalents of these forces (all when None) on a 31 March."""
    return sum(
        row.fte
        for row in WORKFORCE[WORKFORCE.as_at == as_at].itertuples()
        if row.worker_type in types and (forces is None or row.force in forces)
    )


def members(area: str) -> set[str] | None:
    if area == "England and Wales":
        return None
    return set(SEVEN_FORCES) if area == "Seven forces" else {area}


@pytest.mark.parametrize(
    ("later", "last"), [(False, "2016-03-31"), (True, "2022-03-31")]
)
def test_index_is_fte_over_that_of_2010(
    view: Selection, later: bool, last: str
) -> None:
    found = database.run("staffing/workforce_index", replace(view, later_events=later))
    assert f"{found.as_at.max():%Y-%m-%d}" == last
    assert found.worker_group.drop_duplicates().tolist() == [
        "Officers",
        "Staff",
        "PCSOs",
    ]
    for row in found[found.as_at == last].itertuples():
        forces, types = members(row.area), GROUPS[row.worker_group]
        now, base = fte(forces, types, last), fte(forces, types, "2010-03-31")
        assert row.fte == pytest.approx(now)
        assert row.base_index == pytest.approx(100 * now / base)


def test_index_of_officers_2016(view: Selection) -> None:
    found = database.run("staffing/workforce_index", view)
    rows = found[(found.as_at == "2016-03-31") & (found.worker_group == "Officers")]
    assert rows.set_index("area").base_index.round(1).to_dict() == {
        "Bedfordshire": 86.9,
        "Cambridgeshire": 91.7,
        "Hertfordshire": 90.6,
        "Seven forces": 86.1,
        "England and Wales": 86.3,
    }


def test_levels_are_the_sums_of_the_groups(view: Selection) -> None:
    found = database.run("staffing/workforce_levels", view)
    for row in found.itertuples():
        parts = {
            name: fte(members(row.area), types, "2016-03-31")
            for name, types in GROUPS.items()
        }
        base = sum(
            fte(members(row.area), types, "2010-03-31") for types in GROUPS.values()
        )
        total = sum(parts.values())
        assert row.officers_fte == pytest.approx(parts["Officers"])
        assert row.staff_fte == pytest.approx(parts["Staff"])
        assert row.community_support_officers_fte == pytest.approx(parts["PCSOs"])
        assert row.total_fte == pytest.approx(total)
        assert row.total_in_2010_fte == pytest.approx(base)
        assert row.change_on_2010_pct == pytest.approx(100 * total / base - 100)
    totals = found.set_index("area").total_fte.round(1).to_dict()
    assert totals["Bedfordshire"] == 1969.7
    assert totals["England and Wales"] == 200906.7


def test_residents_of_the_mid_year_before(view: Selection) -> None:
    wide = replace(view, forces=SEVEN_FORCES, later_events=True)
    found = database.run("staffing/residents", wide)
    people = POPULATION[POPULATION.basis == "sum_of_local_authorities"]
    residents = {(row.force, row.as_at): row.population for row in people.itertuples()}
    for row in found.itertuples():
        before = f"{row.as_at.year - 1}-06-30"
        assert row.population == residents[row.force, before]
        officers = fte({row.force}, GROUPS["Officers"], f"{row.as_at:%Y-%m-%d}")
        assert row.per_100k == pytest.approx(1e5 * officers / row.population)
    assert set(found.force) == set(SEVEN_FORCES)


def test_43_forces_show_with_later_figures_only(view: Selection) -> None:
    assert database.run("staffing/residents_43_forces", view).empty
    later = replace(view, later_events=True)
    found = database.run("staffing/residents_43_forces", later)
    assert len(found) == 43
    row = found[found.force == "Bedfordshire"].iloc[0]
    officers = fte({"Bedfordshire"}, GROUPS["Officers"], "2017-03-31")
    assert row.per_100k == pytest.approx(1e5 * officers / row.population)


def test_ranks_add_up_to_all_officers(view: Selection) -> None:
    found = database.run("staffing/ranks", view)
    shares = found.filter(like="_pct").sum(axis=1)
    assert shares.round(6).eq(100).all()
    beds = found[(found.area == "Bedfordshire") & (found.as_at == "2016-03-31")].iloc[0]
    rows = WORKFORCE[
        (WORKFORCE.force == "Bedfordshire")
        & (WORKFORCE.as_at == "2016-03-31")
        & (WORKFORCE.worker_type == "police officer")
    ].set_index("rank")
    above = rows.fte["Sergeant"] + rows.fte["Inspector"]
    assert beds.supervision_ratio == pytest.approx(rows.fte["Constable"] / above)
    assert beds.senior_ranks_fte == pytest.approx(
        rows.fte.sum() - above - rows.fte["Constable"]
    )


def test_dates_of_the_alliance(view: Selection) -> None:
    found = database.run("staffing/alliance_dates", view)
    assert found.label.tolist() == ["Framework Agreement", "Memorandum", "HR unit live"]
