"""Staff against work: each ratio a second time, and what is said where one is none."""

import pandas as pd
import pytest

from alliance.screen import people_choice
from alliance.screen.findings import work as findings
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.savings import by_hand

EXTRACTS = ROOT / "data" / "extracts"
STAFF = pd.read_csv(EXTRACTS / "staffing.csv")


def units(view: Selection) -> pd.DataFrame:
    return database.run("staffing/unit_work", view).set_index("unit_id")


def test_calls_for_each_deployable_person_a_second_time(view: Selection) -> None:
    found = database.run("staffing/calls_per_fte", view)
    found = found.set_index(["force", "month"])
    calls = pd.read_csv(EXTRACTS / "contact_daily.csv", dtype={"day": str})
    calls = calls[calls["queue"].isin(["999", "101_primary"])]
    staff = STAFF[STAFF["unit_id"] == "BCH-PC"]
    away = staff["not_deployable_fte"] + staff["externally_funded_fte"]
    staff = staff.assign(there=staff["strength_fte"] - away)
    for area, forces in ((BCH[1], [BCH[1]]), ("BCH", list(BCH))):
        own = calls[calls["force"].isin(forces)]
        people = staff[staff["employer_force"].isin(forces)]
        august = own.loc[own["day"].str[:7] == "2016-08", "offered"].sum()
        there = people.loc[people["as_at"] == "2016-08-31", "there"].sum()
        row = found.loc[(area, "2016-08-01")]
        assert row["offered_calls"].item() == august
        assert row["calls_per_fte"].item() == pytest.approx(august / there)
        year = own.loc[own["day"].between("2015-09-01", "2016-08-31"), "offered"].sum()
        months = people.loc[people["as_at"].between("2015-09-01", "2016-08-31")]
        assert row["calls_per_fte_12_months"].item() == pytest.approx(
            year / months["there"].sum()
        )
    first = found.loc[("BCH", "2013-04-01")]
    assert pd.isna(first["calls_per_fte_12_months"].item())


def test_cost_and_saving_for_each_person_a_second_time(view: Selection) -> None:
    costs = pd.read_csv(EXTRACTS / "unit_costs.csv")
    running = costs[(costs["cost_kind"] == "running") & (costs["unit_id"] == "BCH-JPS")]
    paid = running.loc[running["month"].between("2015-09-01", "2016-08-01")]
    # cost and savings count Armed and Roads Policing with Protective Services
    staff = STAFF[STAFF["unit_id"].isin(["BCH-JPS", "BCH-AP", "BCH-RPU"])]
    year = staff.loc[staff["as_at"].between("2015-09-01", "2016-08-31")]
    mean = year["strength_fte"].sum() / 12
    row = units(view).loc["BCH-JPS"]
    assert row["parts"] == 3
    assert row["running_cost_gbp"] == paid["actual_gbp"].sum()
    assert row["cost_per_post_gbp"] == pytest.approx(paid["actual_gbp"].sum() / mean)
    assert row["saving_per_fte_gbp"] == pytest.approx(row["forecast_gbp"] / mean)
    ends = staff.groupby("as_at")["strength_fte"].sum()
    assert row["in_post_change_fte"] == pytest.approx(
        ends["2016-08-31"] - ends["2015-08-31"]
    )


def test_one_force_alone_has_its_own_people_and_cost(view: Selection) -> None:
    found = units(view.only("Hertfordshire"))
    staff = STAFF[
        (STAFF["unit_id"] == "BCH-ICT")
        & (STAFF["employer_force"] == "Hertfordshire")
        & (STAFF["as_at"] == "2016-08-31")
    ]
    assert found.loc["BCH-ICT", "in_post_fte"] == pytest.approx(
        staff["strength_fte"].sum()
    )
    assert set(found.index) == set(units(view).index)


def test_units_without_people_cost_saving_or_service_say_so(view: Selection) -> None:
    rows = units(view).reset_index()
    rows.loc[rows["unit_id"] == "BCH-ICT", "in_post_fte"] = 0.0
    services = database.run("staffing/unit_services", view)
    shown = findings.table(rows, services).set_index("unit")
    secret = shown.loc["ERSOU"].tolist()
    assert secret[:-1] == ["[c]", "[c]", "[x]", "[c]", "[x]", "[x]", "[c]"]
    assert secret[-1] == "no service measure received"
    assert shown.loc["ICT", "cost_per_post_gbp"] == "[z]"
    assert shown.loc["Public Contact", "service"] == (
        "999 calls answered within 10 seconds 93.3% (target 90%)"
    )
    assert "Protective Services (with its parts)" in shown.index


def test_a_month_of_cost_that_is_missing_gives_no_ratio(view: Selection) -> None:
    cursor = by_hand.opened(view)
    costs = cursor.execute(
        "from running_cost_months where not (unit_id = 'BCH-ICT' "
        "and month = date '2016-03-01' and force = 'Bedfordshire')"
    ).df()
    found = by_hand.run("staffing/unit_work", view, {"running_cost_months": costs})
    found = found.set_index("unit_id")
    # the row is not there at all: eleven months of one force, twelve of the others
    assert found.loc["BCH-HRLD", "cost_per_post_gbp"] > 0
    blank = costs.assign(
        actual_gbp=costs["actual_gbp"].mask(costs["unit_id"] == "BCH-ICT")
    )
    found = by_hand.run("staffing/unit_work", view, {"running_cost_months": blank})
    assert pd.isna(found.set_index("unit_id").loc["BCH-ICT", "cost_per_post_gbp"])


def test_the_model_opens_as_people_needed_does(view: Selection) -> None:
    assumed = people_choice.usual(database.run("contact/answer_targets", view))
    assert assumed.shared_desk
    assert not assumed.hangs_up
    assert (assumed.emergency.seconds, assumed.primary.seconds) == (10, 30)
    assert (assumed.ceiling_pct, assumed.shrinkage_pct) == (85, 25)


def test_people_against_the_model_in_words() -> None:
    forces = pd.DataFrame(
        {
            "force": ["Bedfordshire", "Hertfordshire", "Cambridgeshire"],
            "needed_fte": [50.0, 0.0, 40.0],
            "deployable_fte": [175.0, 80.0, None],
        }
    )
    posts = pd.DataFrame({"force": ["Bedfordshire"], "establishment_fte": [199.0]})
    beside = findings.against_need(forces, posts)
    assert beside["deployable_less_need_fte"].tolist()[:2] == [125.0, 80.0]
    assert findings.need(beside) == (
        "Deployable FTE for each one that calls take by the model: Beds 3.5."
    )
    assert findings.need(beside.tail(2)) == findings.NONE


def test_each_ratio_names_its_most_and_least_and_what_it_leaves_out() -> None:
    rows = pd.DataFrame(
        {
            "unit": ["ICT", "Custody", "ERSOU"],
            "cost_per_post_gbp": [154_780.0, 72_819.0, None],
            "saving_per_fte_gbp": [3_320.0, 857.0, None],
            "in_post_change_fte": [1.3, -10.3, None],
        }
    )
    said = {name: findings.units(rows, name) for name in findings.RATIOS}
    assert said == {
        "Running cost": "Running cost: most in ICT (£155k for each FTE), least in "
        "Custody (£73k for each FTE).",
        "Forecast saving": "Forecast saving: most in ICT (£3k for each FTE), least "
        "in Custody (£857 for each FTE).",
        "Change of people": "Change of people: highest in ICT (+1.3 FTE), lowest in "
        "Custody (−10.3 FTE).",
    }
    assert findings.units(rows.tail(1), "Running cost") == findings.NONE
    for ratio in findings.RATIOS.values():
        assert ratio.leaves_out.startswith("Leaves out ")
        assert ratio.column in rows
