"""Vacancy and sickness rates over time: the query twice, their reading and words."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import staffing_control_choice as choices
from alliance.screen.charts import control as charts
from alliance.screen.findings import control, control_rows, staffing
from alliance.screen.findings import staffing_control as findings
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.staffing.test_units import core, counted, total, units

QUERY = "staffing/series"


@pytest.mark.parametrize("forces", [BCH, BCH[1:], ("Hertfordshire",)], ids=len)
def test_series_a_second_time(view: Selection, forces: tuple[str, ...]) -> None:
    chosen = replace(view, forces=forces, first_year="2016/17", last_year="2016/17")
    found = database.run(QUERY, chosen, worker_type="police officer")
    rows = found[found.withheld_because.isna() & (found.unit_id != "REST")]
    assert len(rows) > 50
    for row in rows.itertuples():
        there = (row.force,) if row.force in BCH else forces
        end = f"{row.begins + pd.offsets.MonthEnd(0):%Y-%m-%d}"
        now = counted(there, row.unit_id, "police officer", end, end)
        established = core(now, "establishment_fte")
        expected = {
            "Vacancy rate": 100 * (1 - core(now, "strength_fte") / established),
            "Sickness rate": 100
            * total(now, "sickness_days")
            / total(now, "available_days"),
        }
        assert row.value == pytest.approx(expected[row.measure], abs=1e-9)
    assert found.value[found.withheld_because.notna()].isna().all()
    totals = {"BCH": BCH, "Chosen forces": BCH[1:], "Hertfordshire": BCH[2:]}
    assert totals[findings.area(found)] == forces


MONTHS = list(pd.date_range("2014-03-01", periods=30, freq="MS"))


def frame(
    *rows: tuple[str, str, float | None], hidden: tuple[str, ...] = ()
) -> pd.DataFrame:
    """30 months of places, each by its measure, name and value: a little up and down.

    Those `hidden` are withheld.
    """
    return pd.DataFrame(
        {
            "measure": measure,
            "unit": "pct",
            "direction": "neither" if measure == findings.VACANCY else "lower",
            "is_seasonal": measure == findings.SICKNESS,
            "unit_id": place,
            "place": place,
            "force": "BCH",
            "is_total": True,
            "begins": begins,
            "value": None if value is None else value + month % 2 * 0.2,
            "standard": None,
            "withheld_because": "small numbers" if place in hidden else None,
        }
        for measure, place, value in rows
        for month, begins in enumerate(MONTHS)
    )


def read(made: pd.DataFrame) -> tuple[control.Assessment, ...]:
    return control.assessments(findings.of_places(made))


BOTH = [
    *(("Vacancy rate", place, 4.0) for place in ("All shared units", "ICT")),
    ("Vacancy rate", "Roads Policing", -3.0),
    ("Vacancy rate", "ERSOU", None),
    ("Vacancy rate", "Custody", None),
    *(("Sickness rate", place, 4.0) for place in ("All shared units", "ICT")),
]


def high() -> pd.DataFrame:
    """The last value of ICT's vacancies and of its sickness far above the others."""
    made = frame(*BOTH, hidden=("ERSOU",))
    last = (made.place == "ICT") & (made.begins == made.begins.max())
    return made.assign(value=made.value.astype("float64").mask(last, 9.0))


def test_headline_says_all_units_first_and_counts_signals() -> None:
    assert findings.headline(read(high()), "BCH") == (
        "All shared units, BCH, Aug 2016: vacancy rate 4.2% (as usual), sickness rate "
        "4.2% (as usual). Vacancy rate of 2 units: 1 high, none low; sickness rate of "
        "1 unit: none improving, 1 of concern."
    )
    rest = frame(("Vacancy rate", "ERSOU", None), ("Vacancy rate", "Rest of force", 3))
    assert findings.headline(read(rest), "Bedfordshire") == (
        "Rest of force, Bedfordshire, Aug 2016: vacancy rate 3.2% (as usual)."
    )
    nothing = frame(("Vacancy rate", "ERSOU", None), hidden=("ERSOU",))
    assert findings.headline(read(nothing), "BCH") == staffing.NONE


def test_grid_has_icons_marks_and_over_strength_in_words() -> None:
    made = high()
    table = findings.grid(read(made), made).set_index("Unit")
    vacancy, before = table["Vacancy rate"], table["Vacancy rate, on a year before"]
    assert vacancy["ICT"] == "9.0% ▲ high"
    assert before["ICT"] == "+4.8 points"
    assert vacancy["Roads Policing"] == "2.8% over strength ● as usual"
    assert (vacancy["ERSOU"], before["ERSOU"]) == ("[c]", "[c]")
    assert (vacancy["Custody"], before["Custody"]) == ("[x]", "[x]")
    assert table["Sickness rate"]["ICT"] == "9.0% ✕ concern"
    assert table["Sickness rate"]["Custody"] == "[z]"


def test_a_value_of_an_earlier_month_says_its_month() -> None:
    made = high()
    late = (made.place == "ICT") & (made.begins == made.begins.max())
    made = made.assign(value=made.value.mask(late))
    cell = findings.grid(read(made), made)["Vacancy rate"].iloc[1]
    assert cell == "4.0% (Jul 2016) ● as usual"


def test_sickness_of_less_than_two_years_is_not_assessed() -> None:
    made = frame(("Sickness rate", "ICT", 4.0))
    short = made[made.begins >= "2015-01-01"]
    (cell,) = findings.grid(read(short), short)["Sickness rate"]
    assert cell == "4.2% seasonal, not assessed"
    assert findings.headline(read(short), "BCH").startswith(
        "ICT, BCH, Aug 2016: sickness rate 4.2% (seasonal, not assessed)."
    )


def test_what_is_withheld_is_left_out_of_the_chart_and_told(view: Selection) -> None:
    found = database.run(QUERY, view, worker_type="police officer")
    of_custody = findings.of_forces(found, "BCH-CUS")
    assert of_custody.area.unique().tolist() == ["Hertfordshire", "BCH"]
    hidden = findings.hidden(found, "BCH-CUS")
    assert hidden.startswith("Bedfordshire, Cambridgeshire: [c] withheld: one to four")
    assert findings.hidden(found, "SHARED") == ""
    read_by_force = control.assessments(of_custody)
    assert findings.note(read_by_force, "Vacancy rate", hidden) == hidden
    assert findings.note((), "Vacancy rate", hidden) == hidden


def test_limits_of_vacancies_go_below_zero_and_others_do_not() -> None:
    made = frame(("Vacancy rate", "ICT", -0.1))
    data = control_rows.drawn(read(made))
    assert data.lower.min() < 0
    for below_zero, low in ((True, data.lower.min()), (False, 0.0)):
        chart = charts.control_chart(
            data, unit="_pct", mode="light", below_zero=below_zero
        )
        lowest = min(min(v for v in t.y if v is not None) for t in chart.data[2:3])
        assert lowest == pytest.approx(low)


def test_choices(view: Selection) -> None:
    offered = choices.places(units(view))
    assert list(offered)[:2] == ["All shared units", "Rest of force"]
    assert "ERSOU" not in offered
    assert offered["Custody"] == "BCH-CUS"
    assert choices.Charted().below_zero
    assert not choices.Charted(measure="Sickness rate").below_zero


def opened(**choice: str) -> str:
    """All words of the page as the address asks for it, as written."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    app.run()
    app.switch_page("pages/staffing/control.py").run()
    assert not app.exception
    said = [each.value for kind in (app.subheader, app.markdown) for each in kind]
    return "\n".join(said).replace("\\", "")


def test_every_choice_is_taken_from_the_address() -> None:
    said = opened(
        unit="Custody", workers="Police officers", rate="Sickness rate", shift="8"
    )
    assert (
        "Custody, police officers. Sickness rate, difference to a year before in "
        "percentage points. XmR by month: shift of 8, trend of 7"
    ) in said
    assert "Bedfordshire, Cambridgeshire: [c] withheld" in said
    assert "Seasonal measure: shown is the difference" in said


def test_no_such_staff_and_nonsense_are_plain_sentences() -> None:
    said = opened(workers="Community support officers", unit="ICT")
    assert (
        "No staffing figures for ICT, community support officers: choose another "
        "worker type or unit."
    ) in said
    assert "All shared units, all worker types" in opened(unit="x", workers="y")


def test_months_are_held_from_the_first(view: Selection) -> None:
    found = database.run(QUERY, view, worker_type="all")
    assert found.begins.min() == pd.Timestamp(2013, 4, 1)
    assert found.begins.max().date() == dt.date(2016, 8, 1)
