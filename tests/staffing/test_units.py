"""Staffing of the shared units: each query against a plain second count of the CSV."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen import chosen_staff, unit_tables
from alliance.screen.chosen_staff import Choice
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT

ROWS = pd.read_csv(ROOT / "data/extracts/staffing.csv").to_dict("records")
AS_AT = dt.date(2016, 8, 31)
OWN = {"unit_id": "SHARED", "worker_type": "all"}
APART = "ER-ERSOU"
CHOICES = [
    (BCH, "SHARED", "all"),
    (("Bedfordshire",), "SHARED", "all"),
    (("Bedfordshire", "Hertfordshire"), "BCH-RPU", "police officer"),
    (BCH, "BCH-PC", "police staff"),
    (BCH, "BCH-CJ1", "police officer"),
]


def counted(
    forces: tuple[str, ...], unit: str, worker: str, first: str, last: str
) -> list[dict[str, float]]:
    """The rows of shared units that a choice stands for, between two month-ends."""
    return [
        row
        for row in ROWS
        if row["employer_force"] in forces
        and row["unit_id"] not in ("REST", APART)
        and unit in ("SHARED", row["unit_id"])
        and worker in ("all", row["worker_type"])
        and first <= row["as_at"] <= last
    ]


def total(rows: list[dict[str, float]], column: str) -> float:
    return sum(row[column] for row in rows)


def core(rows: list[dict[str, float]], column: str) -> float:
    """Without the posts that are funded from outside."""
    return total(rows, column) - total(rows, "externally_funded_fte")


def units(view: Selection) -> pd.DataFrame:
    return database.run("staffing/shared_units", view)


def choose(view: Selection, unit: str, workers: str = "") -> Choice:
    return chosen_staff.choose(view, units(view), unit, workers)


def headline(
    view: Selection, unit: str = "SHARED", worker: str = "all"
) -> pd.DataFrame:
    choice = choose(view, chosen_staff.ALL_UNITS)
    given = {**choice.parameters, "unit_id": unit, "worker_type": worker}
    return database.run("staffing/headline", view, **given).set_index("figures")


@pytest.mark.parametrize(("forces", "unit", "worker"), CHOICES)
def test_headline_is_the_sum_of_the_rows(
    view: Selection, forces: tuple[str, ...], unit: str, worker: str
) -> None:
    found = headline(replace(view, forces=forces), unit, worker)
    for figures, year in (("shown", 2016), ("compared", 2015)):
        now = counted(forces, unit, worker, f"{year}-08-31", f"{year}-08-31")
        months = counted(forces, unit, worker, f"{year}-04-01", f"{year}-08-31")
        before = counted(forces, unit, worker, f"{year - 1}-09-01", f"{year}-08-31")
        row = found.loc[figures]
        establishment, strength = (
            core(now, "establishment_fte"),
            core(now, "strength_fte"),
        )
        away = total(now, "not_deployable_fte")
        assert row.establishment_fte == pytest.approx(establishment)
        assert row.strength_fte == pytest.approx(strength)
        assert row.deployable_fte == pytest.approx(strength - away)
        assert row.deployable_pct == pytest.approx(
            100 * (strength - away) / establishment
        )
        assert row.vacancy_pct == pytest.approx(
            100 * (establishment - strength) / establishment
        )
        assert row.sickness_pct == pytest.approx(
            100 * total(months, "sickness_days") / total(months, "available_days")
        )
        assert row.leavers_fte == pytest.approx(total(before, "leavers_fte"))
        assert row.moved_fte == pytest.approx(total(before, "leavers_to_alliance_fte"))


def test_headline_of_august_2016(view: Selection) -> None:
    row = headline(view).loc["shown"]
    assert round(row.deployable_fte, 2) == 2573.06
    assert round(row.establishment_fte, 2) == 2842.55
    assert round(row.vacancies_fte, 2) == 140.31
    assert round(row.leavers_fte, 2) == 428.62
    assert round(row.sickness_pct, 3) == 4.211


def test_leavers_of_fewer_than_twelve_months_are_not_told(view: Selection) -> None:
    early = replace(view, first_year="2013/14", last_year="2013/14")
    found = headline(early)
    assert found.index.tolist() == ["shown"]
    assert round(found.leavers_fte.iloc[0], 2) > 0
    assert headline(replace(early, as_at=dt.date(2013, 8, 31))).leavers_fte.isna().all()


def test_four_persons_are_withheld(view: Selection) -> None:
    beds = replace(view, forces=("Bedfordshire",))
    row = headline(beds, "BCH-CJ1", "police officer").loc["shown"]
    assert row.is_withheld
    values = row.drop(["first_day", "last_day", "as_at", "is_withheld"])
    assert values.isna().all()


@pytest.mark.parametrize(("forces", "unit", "worker"), CHOICES)
def test_months_are_the_sums_of_the_rows(
    view: Selection, forces: tuple[str, ...], unit: str, worker: str
) -> None:
    chosen = replace(view, forces=forces)
    found = database.run("staffing/months", chosen, unit_id=unit, worker_type=worker)
    expected = defaultdict(list)
    for row in counted(forces, unit, worker, "2013-04-01", "2016-08-31"):
        expected[row["employer_force"], row["as_at"]].append(row)
    assert (~found.is_total).sum() == len(expected)
    assert found.is_total.sum() == (41 if len(forces) > 1 else 0)
    for row in found[~found.is_total].itertuples():
        rows = expected[row.force, f"{row.as_at:%Y-%m-%d}"]
        small = 1 <= total(rows, "headcount") <= 4
        assert row.is_withheld >= small
        assert pd.isna(row.strength_fte) == row.is_withheld
        if not row.is_withheld:
            assert row.strength_fte == pytest.approx(core(rows, "strength_fte"))
            assert row.sickness_pct == pytest.approx(
                100 * total(rows, "sickness_days") / total(rows, "available_days")
            )


def test_twelve_months_begin_before_the_years_shown(view: Selection) -> None:
    one = replace(view, first_year="2016/17", last_year="2016/17")
    found = database.run("staffing/months", one, **OWN)
    row = found[(found.force == "BCH") & (found.as_at == "2016-08-31")].iloc[0]
    rows = counted(BCH, "SHARED", "all", "2015-09-01", "2016-08-31")
    assert len(found) == 4 * 5
    assert row.joiners_in_12_months_fte == pytest.approx(total(rows, "joiners_fte"))
    assert row.leavers_in_12_months_fte == pytest.approx(total(rows, "leavers_fte"))


def test_one_force_alone_is_its_rows_in_all(view: Selection) -> None:
    all_forces = database.run("staffing/months", view, **OWN)
    one = database.run("staffing/months", view.only("Hertfordshire"), **OWN)
    same = all_forces[all_forces.force == "Hertfordshire"].reset_index(drop=True)
    pd.testing.assert_frame_equal(one, same)


def test_units_by_force_add_up_and_hide_the_sensitive(view: Selection) -> None:
    found = database.run("staffing/by_unit", view, **OWN).set_index(
        ["unit_id", "force"]
    )
    for (unit, force), row in found.iterrows():
        forces = BCH if force == "BCH" else (force,)
        rows = counted(forces, unit, "all", "2016-08-31", "2016-08-31")
        hidden = unit == APART
        assert row.is_withheld == hidden
        assert (row.withheld_because == "sensitive unit") == hidden
        assert pd.isna(row.strength_fte) == hidden
        if not hidden:
            assert row.strength_fte == pytest.approx(core(rows, "strength_fte"))
            assert row.establishment_fte == pytest.approx(
                core(rows, "establishment_fte")
            )
    assert len(found) == 13 * 4
    assert found.loc[("BCH-RPU", "Bedfordshire")].vacancy_pct < 0


def test_units_hide_one_to_four_persons(view: Selection) -> None:
    found = database.run("staffing/by_unit", view, worker_type="police officer")
    hidden = found[found.withheld_because == "small numbers"]
    # three and four persons in Criminal Justice; the others would tell them
    assert set(zip(hidden.unit_id, hidden.force, strict=True)) == {
        (unit, force)
        for unit in ("BCH-AP", "BCH-CJ1", "BCH-CUS")
        for force in ("Bedfordshire", "Cambridgeshire")
    }


def test_a_sensitive_unit_alone_gives_nothing(view: Selection) -> None:
    row = headline(view, APART).loc["shown"]
    assert row.is_withheld
    assert row.filter(like="_fte").isna().all()
    own = {"unit_id": APART, "worker_type": "all"}
    months = database.run("staffing/months", view, **own)
    assert months.is_withheld.all()
    assert months[["strength_fte", "vacancy_pct", "turnover_pct"]].isna().all(axis=None)


def test_shared_units_and_rest_make_the_published_force(view: Selection) -> None:
    march = replace(view, last_year="2015/16")
    found = database.run("staffing/whole_force", march, worker_type="police officer")
    published = pd.read_csv(ROOT / "data/published/workforce.csv")
    officers = published[
        (published.as_at == "2016-03-31") & (published.worker_type == "police officer")
    ]
    for force in BCH:
        parts = found[found.force == force].set_index("part").in_post_fte
        assert parts["Shared units"] + parts["Rest of force"] == pytest.approx(
            parts["Whole force"]
        )
        assert parts["Whole force"] == pytest.approx(
            officers.fte[officers.force == force].sum(), rel=0.005
        )


def test_dates_of_a_unit(view: Selection) -> None:
    def labels(unit: str) -> list[str]:
        found = database.run("staffing/unit_dates", view, unit_id=unit)
        return found.label.tolist()

    assert labels("SHARED") == ["Memorandum", "HR and Firearms Licensing live"]
    assert labels("BCH-FEL") == ["Memorandum", "Firearms Licensing live"]
    assert labels("BCH-PC") == ["Memorandum", "Public Contact agreement"]
    assert labels("BCH-IMD") == ["Memorandum"]


def test_choices_offer_no_sensitive_unit_and_check_what_the_address_says(
    view: Selection,
) -> None:
    assert choose(view, "ERSOU").unit_id == "SHARED"
    assert choose(view, "No such unit", "No such type").unit_id == "SHARED"
    assert choose(view, "ICT", "Police staff").parameters["unit_id"] == "BCH-ICT"
    assert choose(view, "ICT", "Nobody").parameters["worker_type"] == "all"


def test_before_go_live_compares_with_the_month_before(view: Selection) -> None:
    before = replace(view, comparison="Before go-live")
    unit = choose(before, "Firearms Licensing")
    assert unit.compared_month_end == dt.date(2015, 11, 30)
    assert unit.parameters["compared_first_day"] == dt.date(2015, 4, 1)
    assert unit.scope.endswith("compared with before go-live (Nov 2015)")
    assert unit.limits() == []
    assert choose(before, "ICT").limits() == [
        "Before go-live: choose Firearms Licensing or HR and L&D; no other unit has a "
        "go-live on record."
    ]
    early = replace(before, last_year="2014/15")
    assert choose(early, "HR and L&D").limits() == [
        "HR and L&D went live on 1 Dec 2015, after the months shown: choose later "
        "years."
    ]


def test_no_figures_say_why(view: Selection) -> None:
    assert choose(view.only("Norfolk"), "ICT").nothing() == ""
    later = replace(view, first_year="2018/19", last_year="2019/20")
    assert choose(later, "ICT").nothing() == (
        "Staffing extracts run to 31 Aug 2016: choose years up to 2016/17."
    )
    assert choose(view, "ICT", "Police officers").nothing() == (
        "No staffing figures for ICT, police officers in Apr to Aug 2016: choose "
        "another unit, worker type or years."
    )


def test_turnover_counts_moves_for_a_force_but_not_for_all(view: Selection) -> None:
    found = database.run("staffing/months", view, **OWN).set_index(["force", "as_at"])
    for force, forces in (("Bedfordshire", ("Bedfordshire",)), ("BCH", BCH)):
        year = counted(forces, "SHARED", "all", "2015-09-01", "2016-08-31")
        left = total(year, "leavers_fte")
        if force == "BCH":
            left -= total(year, "leavers_to_alliance_fte")
        ends = [
            total(counted(forces, "SHARED", "all", day, day), "strength_fte")
            for day in ("2015-08-31", "2016-08-31")
        ]
        assert found.loc[(force, "2016-08-31")].turnover_pct.item() == pytest.approx(
            100 * left / (sum(ends) / 2)
        )
    assert pd.isna(found.loc[("BCH", "2014-03-31")].turnover_pct.item())


def test_nothing_is_drawn_when_every_row_is_withheld(view: Selection) -> None:
    beds = replace(view, forces=("Bedfordshire",))
    own = {"unit_id": "BCH-CJ1", "worker_type": "police officer"}
    months = database.run("staffing/months", beds, **own)
    known = unit_tables.known(months)
    assert months.is_withheld.all()
    assert known.empty
    assert unit_tables.wide(known, "as_at", ["strength_fte"]).empty
