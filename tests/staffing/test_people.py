"""Posts and people: the queries against a second count, and hard cases by hand."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import chosen_staff, unit_people
from alliance.screen.findings import shorthand
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.savings import by_hand
from tests.staffing.test_units import APART, ROWS, choose, core, counted, total

FORCES = [BCH, BCH[:2], ("Bedfordshire",)]
AUGUST = dt.date(2016, 8, 31)


@pytest.mark.parametrize("forces", FORCES, ids=len)
@pytest.mark.parametrize("worker", ["all", "police staff"])
def test_people_a_second_time(
    view: Selection, forces: tuple[str, ...], worker: str
) -> None:
    found = database.run("staffing/people", replace(view, forces=forces), **of(worker))
    shown = found[~found.is_withheld & ~found.unit_id.isin(["SHARED", "REST"])]
    assert len(shown) > 8
    for row in shown.itertuples():
        there = forces if row.is_total else (row.force,)
        now = counted(there, row.unit_id, worker, "2016-08-31", "2016-08-31")
        year = counted(there, row.unit_id, worker, "2015-09-01", "2016-08-31")
        opening = counted(there, row.unit_id, worker, "2015-08-31", "2015-08-31")
        open_year = counted(there, row.unit_id, worker, "2016-04-01", "2016-08-31")
        left, moved = total(year, "leavers_fte"), total(year, "leavers_to_alliance_fte")
        in_post = total(now, "strength_fte")
        expected = {
            "people_persons": total(now, "headcount"),
            "establishment_fte": core(now, "establishment_fte"),
            "strength_fte": core(now, "strength_fte"),
            "vacancies_fte": core(now, "establishment_fte") - core(now, "strength_fte"),
            "not_deployable_fte": total(now, "not_deployable_fte"),
            "deployable_fte": core(now, "strength_fte")
            - total(now, "not_deployable_fte"),
            "externally_funded_fte": total(now, "externally_funded_fte"),
            "joiners_in_12_months_fte": total(year, "joiners_fte"),
            "leavers_in_12_months_fte": left,
            "moved_within_alliance_fte": moved,
            "turnover_pct": 100
            * (left - moved * row.is_total)
            / ((total(opening, "strength_fte") + in_post) / 2),
            "sickness_days_per_fte": total(year, "sickness_days")
            / (total(year, "strength_fte") / 12),
            "sickness_pct": 100
            * total(open_year, "sickness_days")
            / total(open_year, "available_days"),
        }
        for column, value in expected.items():
            assert getattr(row, column) == pytest.approx(value, abs=1e-6), column


def of(worker: str = "all") -> dict[str, str]:
    return {"worker_type": worker}


def test_the_rest_of_each_force_stands_beside_and_is_no_part_of_a_unit(
    view: Selection,
) -> None:
    found = database.run("staffing/people", view, **of())
    rest = found[(found.unit_id == "REST") & (found.force == "BCH")].iloc[0]
    rows = [
        row
        for row in ROWS
        if row["unit_id"] in ("REST", APART) and row["as_at"] == "2016-08-31"
    ]
    assert rest.people_persons == total(rows, "headcount")
    assert found.unit.tolist()[:8] == ["All shared units"] * 4 + ["Rest of force"] * 4


@pytest.mark.parametrize("forces", FORCES, ids=len)
def test_worker_types_a_second_time(view: Selection, forces: tuple[str, ...]) -> None:
    found = database.run("staffing/worker_types", replace(view, forces=forces))
    shown = found[~found.is_withheld & ~found.unit_id.isin(["SHARED", "REST"])]
    assert len(shown) > 12
    for row in shown.itertuples():
        now = counted(forces, row.unit_id, row.worker_type, "2016-08-31", "2016-08-31")
        assert row.people_persons == total(now, "headcount")
        assert row.strength_fte == pytest.approx(core(now, "strength_fte"))
        assert row.vacancies_fte == pytest.approx(
            core(now, "establishment_fte") - core(now, "strength_fte"), abs=1e-6
        )


def test_an_early_year_has_no_twelve_months(view: Selection) -> None:
    early = replace(view, first_year="2013/14", last_year="2013/14")
    whole = database.run("staffing/people", early, **of())
    assert whole.leavers_in_12_months_fte.notna().any()
    assert whole.turnover_pct.isna().all()  # nobody knows who was there a year before
    august = replace(early, as_at=dt.date(2013, 8, 31))
    part = database.run("staffing/people", august, **of())
    flows = ["leavers_in_12_months_fte", "turnover_pct", "sickness_days_per_fte"]
    assert part[flows].isna().all(axis=None)
    assert part.strength_fte.notna().any()


def test_years_without_figures_say_why(view: Selection) -> None:
    before = replace(view, first_year="2011/12", last_year="2012/13")
    assert chosen_staff.outside(before) == (
        "Staffing extracts begin in Apr 2013: choose years from 2013/14."
    )
    assert database.run("staffing/people", before, **of()).empty
    assert choose(before, "ICT").nothing() == chosen_staff.outside(before)
    assert chosen_staff.outside(view) == ""


def month_end(month: int) -> dt.date:
    """The month-end so many months before August 2016."""
    first = dt.date(2016 - (month + 4) // 12, 12 - (month + 4) % 12, 1)
    return (first + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)


def made(view: Selection, **changed: float) -> pd.DataFrame:
    """13 month-ends of one unit and the rest, one worker type, alike in each force."""
    row = {
        "worker_type": "police staff",
        "host_force": "Hertfordshire",
        "establishment_fte": 20.0,
        "strength_fte": 30.0,
        "not_deployable_fte": 2.0,
        "headcount": 31,
        "joiners_fte": 1.0,
        "leavers_fte": 2.0,
        "leavers_to_alliance_fte": 0.5,
        "sickness_days": 15.0,
        "available_days": 600.0,
        "externally_funded_fte": 5.0,
        "sensitive_unit": False,
        "data_status": "final",
    } | changed
    return by_hand.rows(
        view,
        "staffing",
        *(
            {**row, "as_at": month_end(m), "employer_force": force, "unit_id": unit}
            for m in range(13)
            for force in BCH
            for unit in ("BCH-ICT", "REST")
        ),
    )


def of_ict(view: Selection, query: str, **changed: float) -> pd.DataFrame:
    given = {"staffing": made(view, **changed)}
    more = of() if query == "staffing/people" else {}
    found = by_hand.run(query, view, given, **more)
    return found[found.unit_id == "BCH-ICT"]


def test_strength_above_establishment_by_hand(view: Selection) -> None:
    found = of_ict(view, "staffing/people").set_index("force")
    force, bch = found.loc["Bedfordshire"], found.loc["BCH"]
    assert (force.establishment_fte, force.strength_fte) == (15.0, 25.0)
    assert (force.vacancies_fte, bch.vacancies_fte) == (-10.0, -30.0)
    assert force.vacancy_pct == pytest.approx(-100 * 10 / 15)
    assert (force.externally_funded_fte, force.deployable_fte) == (5.0, 23.0)
    assert force.turnover_pct == pytest.approx(100 * 24 / 30)
    assert bch.turnover_pct == pytest.approx(100 * 3 * (24 - 6) / 90)
    assert force.sickness_days_per_fte == pytest.approx(12 * 15 / 30)
    assert force.sickness_pct == 2.5


def test_zero_establishment_by_hand(view: Selection) -> None:
    found = of_ict(
        view, "staffing/people", establishment_fte=0.0, externally_funded_fte=0.0
    )
    assert found.vacancy_pct.isna().all()
    assert found.vacancies_fte.tolist() == [-30.0, -30.0, -30.0, -90.0]
    assert found.sickness_pct.notna().all()


def test_one_worker_type_only_by_hand(view: Selection) -> None:
    found = of_ict(view, "staffing/worker_types")
    assert found.worker_type.tolist() == ["all", "police staff"]
    assert found.people_persons.tolist() == [93, 93]
    assert found.vacancies_fte.tolist() == [-30.0, -30.0]


def cells() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "unit": ["ICT", "Custody", "Custody", "ERSOU"],
            "worker_type": ["all", "all", "police officer", "all"],
            "is_withheld": [False, False, False, True],
            "withheld_because": [None, None, None, "sensitive unit"],
            "vacancy_pct": [-2.26, None, 4.0, None],
        }
    )


def test_a_figure_by_column_marks_what_is_not_there() -> None:
    table = unit_people.by_column(cells(), "worker_type", "vacancy_pct")
    assert table.columns.tolist() == ["unit", "All worker types", "Police officers"]
    assert table.to_numpy().tolist() == [
        ["ICT", "−2.3", "[z]"],
        ["Custody", "[x]", "4.0"],
        ["ERSOU", "[c]", "[z]"],
    ]


def test_the_key_of_a_table_has_the_marks_that_stand_in_it() -> None:
    table = unit_people.by_column(cells(), "worker_type", "vacancy_pct")
    assert shorthand.key_of(table) == shorthand.key("[c]", "[x]", "[z]")
    assert shorthand.key_of(table.head(1)) == "[z] not applicable."
    assert shorthand.key_of(table[["unit"]]) == ""


def test_rows_of_all_units_and_of_one(view: Selection) -> None:
    found = database.run("staffing/people", view, **of())
    every = unit_people.chosen(found, choose(view, ""))
    assert every.force.unique().tolist() == ["BCH"]
    assert len(every) == 15
    assert len(unit_people.parts(every)) == 13
    one = unit_people.chosen(found, choose(view, "Custody"))
    assert one.force.tolist() == [*BCH, "BCH"]
    assert unit_people.parts(one).force.tolist() == list(BCH)
    assert unit_people.of_choice(found, choose(view, "")).unit.tolist() == [
        "All shared units"
    ]
    alone = database.run("staffing/people", view.only("Bedfordshire"), **of())
    assert unit_people.of_choice(alone, choose(view, "Custody")).force.tolist() == [
        "Bedfordshire"
    ]


def opened(**choice: str | list[str]) -> str:
    """All words of the page as the address asks for it, as written."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/staffing/units.py").run()
    assert not app.exception
    said = [each.value for kind in (app.subheader, app.markdown) for each in kind]
    return "\n".join(said).replace("\\", "")


def test_no_such_staff_in_the_shared_units_leaves_the_rest_of_the_force() -> None:
    said = opened(workers="Community support officers", figure="Persons")
    assert (
        "No staffing figures for all shared units, community support officers in Apr "
        "to Aug 2016: choose another unit, worker type or years."
    ) in said
    assert "Persons by employing force, community support officers" in said
    assert "No figures of the shared units for this choice." in said


def test_a_unit_of_one_worker_type_and_a_figure_in_the_address() -> None:
    said = opened(unit="ICT", workers="Police staff", figure="Vacancy rate")
    assert "Posts and people, ICT, police staff, 31 Aug 2016" in said
    assert "Vacancy rate (%) by worker type, chosen forces together" in said


def test_a_choice_that_is_withheld_says_so_and_the_rest_goes_on() -> None:
    chosen = {"unit": "Criminal Justice 1", "workers": "Police officers"}
    said = opened(forces="Bedfordshire", **chosen)
    assert "Bedfordshire: [c] withheld: one to four persons" in said
    assert "Vacancies: none of the figures is shown." in said
    assert "Part of each force in the shared units: Bedfordshire" in said


def test_years_before_the_extracts_are_a_plain_sentence() -> None:
    said = opened(years=["2010/11", "2011/12"])
    assert "Staffing extracts begin in Apr 2013: choose years from 2013/14." in said
    later = opened(years=["2018/19", "2019/20"])
    assert "Staffing extracts run to 31 Aug 2016: choose years up to" in later
