"""The published workforce: each query against a plain second count of the CSV."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import SEVEN_FORCES, Selection
from alliance.warehouse import database, query_files
from tests.conftest import ROOT
from tests.savings import by_hand

WORKFORCE = pd.read_csv(ROOT / "data/published/workforce.csv")
POPULATION = pd.read_csv(ROOT / "data/published/population.csv")
VOLUNTEERS = {"special constable", "police support volunteer"}
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


def persons(forces: set[str] | None, name: str, as_at: str) -> int:
    """Persons of one kind of these forces (all when None) on a 31 March."""
    rows = WORKFORCE[(WORKFORCE.as_at == as_at) & (WORKFORCE.worker_type == name)]
    kept = rows if forces is None else rows[rows.force.isin(forces)]
    return int(kept.headcount.sum())


def supervision(force: str, as_at: str) -> float:
    """Constables for each sergeant or inspector of a force on a 31 March."""
    rows = WORKFORCE[(WORKFORCE.force == force) & (WORKFORCE.as_at == as_at)]
    ranks = rows.groupby("rank").fte.sum()
    return float(ranks["Constable"] / (ranks["Sergeant"] + ranks["Inspector"]))


def members(area: str) -> set[str] | None:
    if area == "England and Wales":
        return None
    return set(SEVEN_FORCES) if area == "Seven forces" else {area}


def series(view: Selection, group: str, base: str = "2010-03-31") -> pd.DataFrame:
    """The series of all areas of this view, as the page asks for them."""
    return database.run(
        "staffing/workforce_series",
        view,
        areas=[*SEVEN_FORCES, "Seven forces", "England and Wales"],
        worker_groups=list(GROUPS) if group == "All" else [group],
        base_day=dt.date.fromisoformat(base),
    )


@pytest.mark.parametrize("group", [*GROUPS, "All"])
@pytest.mark.parametrize(
    ("later", "last"), [(False, "2016-03-31"), (True, "2022-03-31")]
)
def test_index_is_fte_over_that_of_the_base(
    view: Selection, later: bool, last: str, group: str
) -> None:
    found = series(replace(view, later_events=later), group, "2012-03-31")
    assert f"{found.as_at.min():%Y-%m-%d}" == "2007-03-31"
    assert f"{found.as_at.max():%Y-%m-%d}" == last
    types = set.union(*GROUPS.values()) if group == "All" else GROUPS[group]
    rows = found[found.as_at == last]
    assert len(rows) == 9
    for row in rows.itertuples():
        forces = members(row.area)
        now, base = fte(forces, types, last), fte(forces, types, "2012-03-31")
        assert row.fte == pytest.approx(now)
        assert row.base_index == pytest.approx(100 * now / base)


def test_index_of_officers_2016(view: Selection) -> None:
    found = series(view, "Officers")
    rows = found[found.as_at == "2016-03-31"]
    found = rows.set_index("area").base_index.round(1)
    assert found[["Bedfordshire", "Seven forces", "England and Wales"]].to_dict() == {
        "Bedfordshire": 86.9,
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
    found = series(replace(view, later_events=True), "Officers")
    people = POPULATION[POPULATION.basis == "sum_of_local_authorities"]
    residents = people.groupby(["force", "as_at"]).population.sum()
    held = found[found.per_100k.notna()]
    assert len(held) == 8 * 15
    for row in held.itertuples():
        forces = members(row.area) or set()
        before = f"{row.as_at.year - 1}-06-30"
        counted = sum(residents[force, before] for force in forces)
        assert row.population == counted
        officers = fte(forces, GROUPS["Officers"], f"{row.as_at:%Y-%m-%d}")
        assert row.per_100k == pytest.approx(1e5 * officers / counted)
    without = found[found.per_100k.isna() & (found.area != "England and Wales")]
    assert set(without.as_at.dt.year) == {2022}
    assert "England and Wales" not in set(held.area)


def test_years_with_residents_of_all_forces(view: Selection) -> None:
    found = database.run("staffing/workforce_years", view)
    assert found.as_at.dt.year.tolist() == list(range(2007, 2017))
    assert not found.has_residents.any()
    later = replace(view, later_events=True)
    found = database.run("staffing/workforce_years", later)
    assert found.as_at.dt.year.tolist() == list(range(2007, 2023))
    assert found[found.has_residents].as_at.dt.year.tolist() == [2017]


def test_kinds_stay_apart_and_no_person_is_an_fte(view: Selection) -> None:
    found = database.run("staffing/workforce_kinds", replace(view, later_events=True))
    assert len(found) == 5 * 16
    for row in found.itertuples():
        day, forces = f"{row.as_at:%Y-%m-%d}", members(row.area)
        police = fte(forces, {"police staff"}, day)
        designated = fte(forces, {"designated officer"}, day)
        assert row.police_staff_fte == pytest.approx(police)
        assert row.designated_officers_fte == pytest.approx(designated)
        assert row.together_fte == pytest.approx(police + designated)
        specials = persons(forces, "special constable", day)
        assert row.special_constables_persons == specials
        helped = persons(forces, "police support volunteer", day)
        if row.as_at.year < 2018:
            assert pd.isna(row.support_volunteers_persons)
        else:
            assert row.support_volunteers_persons == helped


@pytest.mark.parametrize("query", ["workforce_series", "workforce_levels", "compared"])
def test_volunteers_are_in_no_full_time_equivalent(view: Selection, query: str) -> None:
    """Were each counted as an FTE, every sum of full-time equivalents would stay."""
    counted = WORKFORCE.copy()
    counted.loc[counted.worker_type.isin(VOLUNTEERS), "fte"] = 1000.0
    values = {
        "areas": ["Bedfordshire", "England and Wales"],
        "worker_groups": list(GROUPS),
        "base_day": dt.date(2010, 3, 31),
        "on_day": dt.date(2016, 3, 31),
    }
    names = set(query_files.query(f"staffing/{query}").parameters) & set(values)
    asked = {name: values[name] for name in names}
    before = by_hand.run(f"staffing/{query}", view, {}, **asked)
    after = by_hand.run(f"staffing/{query}", view, {"workforce": counted}, **asked)
    pd.testing.assert_frame_equal(before, after)
    assert len(before)


def test_a_mark_in_the_place_of_a_figure_is_no_revision(view: Selection) -> None:
    half = pd.DataFrame(
        {
            "as_at": ["2015-03-31"] * 3,
            "area_type": "force",
            "area": ["Kent", "Kent", "Essex"],
            "worker_type": ["police officer", "police staff", "police officer"],
            "fte": [3200.0, None, 2900.0],
            "headcount": [None, 5.0, None],
            "published_on": "2016-01-28",
            "source_id": "HO-HY-2015",
        }
    )
    found = by_hand.run("staffing/revisions", view, {"workforce_half_year": half})
    assert found.force.tolist() == ["Essex", "Kent"]
    assert found.is_revised.tolist() == [True, True]


def test_revisions_are_the_differences_of_two_files(view: Selection) -> None:
    found = database.run("staffing/revisions", replace(view, later_events=True))
    latest = WORKFORCE.groupby(["force", "as_at", "worker_type"])[
        ["fte", "headcount"]
    ].sum()
    half = pd.read_csv(ROOT / "data/published/workforce_half_year.csv")
    expected = {}
    for row in half[half.area_type == "force"].itertuples():
        key = (row.area, row.as_at, row.worker_type)
        unit = "headcount" if row.worker_type in VOLUNTEERS else "fte"
        earlier = getattr(row, unit)
        if key in latest.index and not pd.isna(earlier):
            expected[key] = (earlier, latest.loc[key, unit])
    assert len(found) == len(expected) > 1000
    for row in found.itertuples():
        key = (row.force, f"{row.as_at:%Y-%m-%d}", row.worker_type)
        earlier, now = expected[key]
        assert (row.earlier_amount, row.latest_amount) == pytest.approx((earlier, now))
        assert row.difference_amount == pytest.approx(now - earlier, abs=1e-6)
        assert row.is_revised == (round(abs(now - earlier), 2) > 0.05)
    beds = found[(found.force == "Bedfordshire") & found.is_revised]
    assert beds.difference_amount.round(2).tolist() == [17.0]
    assert set(database.run("staffing/revisions", view).as_at.dt.year) == {2015}


@pytest.mark.parametrize("group", list(GROUPS))
@pytest.mark.parametrize("day", ["2007-03-31", "2017-03-31", "2022-03-31"])
def test_43_forces_by_hand(view: Selection, group: str, day: str) -> None:
    found = database.run(
        "staffing/compared",
        replace(view, later_events=True),
        worker_groups=[group],
        on_day=dt.date.fromisoformat(day),
    )
    printed = POPULATION[POPULATION.basis == "as_printed_rounded"]
    residents = printed.set_index("force").population
    assert len(found) == 43
    for row in found.itertuples():
        now, base = (fte({row.force}, GROUPS[group], d) for d in (day, "2010-03-31"))
        whole = fte({row.force}, set.union(*GROUPS.values()), day)
        assert row.change_on_2010_pct == pytest.approx(100 * (now - base) / base)
        assert row.share_of_workforce_pct == pytest.approx(100 * now / whole)
        if day == "2017-03-31":
            counted = residents[row.force]
            assert row.per_100k == pytest.approx(1e5 * now / counted)
        else:
            assert pd.isna(row.per_100k)
        assert row.supervision_ratio == pytest.approx(supervision(row.force, day))


def test_43_forces_wait_until_they_are_known(view: Selection) -> None:
    day = dt.date(2017, 3, 31)
    values = {"worker_groups": ["Officers"], "on_day": day}
    assert database.run("staffing/compared", view, **values).empty


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
    assert found.label.tolist() == [
        "Framework Agreement announced",
        "Memorandum",
        "HR unit live",
    ]
