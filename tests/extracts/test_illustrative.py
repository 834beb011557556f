"""The shipped extracts are the generator's, marked, and calibrated to the record."""

import csv
import gzip
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pytest

from alliance.extracts.illustrative.apportionment import split
from alliance.extracts.illustrative.files import write_all

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "data" / "extracts"
FORCES = ("Bedfordshire", "Cambridgeshire", "Hertfordshire")
TABLES = {
    "unit_savings": "saving_id force financial_year as_at unit_id title owner_role "
    "overlaps_saving_id benefit_type recurrence amount_basis gross_or_net price_base "
    "baseline_gbp baseline_year benefit_status planned_gbp planned_to_date_gbp "
    "forecast_gbp delivered_gbp at_risk_gbp at_risk_reason variance_reason confidence "
    "implementation_cost_gbp evidence_ref assured_by_role assured_on data_status",
    "unit_costs": "unit_id force month cost_kind pre_collaboration_baseline_gbp "
    "budget_gbp actual_gbp outturn_forecast_gbp data_status",
    "apportionment_rates": "unit_id force applies_to valid_from valid_to rate_pct "
    "basis data_status",
    "contact_daily": "force day queue clock offered answered abandoned short_abandoned "
    "abandon_threshold_seconds overflowed_out overflowed_in direct_to_secondary "
    "answered_within_target abandoned_within_target target_seconds answered_0_10_s "
    "answered_10_60_s answered_60_plus_s wait_answered_seconds wait_abandoned_seconds "
    "handle_seconds longest_wait_seconds data_status",
    "staffing": "as_at unit_id employer_force worker_type host_force establishment_fte "
    "strength_fte not_deployable_fte headcount joiners_fte leavers_fte "
    "leavers_to_alliance_fte sickness_days available_days externally_funded_fte "
    "sensitive_unit data_status",
    "unit_measures": "unit_id force month measure numerator denominator target_pct "
    "direction data_status",
    "risks": "risk_id raid_type subject_id risk wording depends_on_id depends_on "
    "mitigation owner_role state score known_on source_id source_lines data_status",
    "decisions": "decision_id body meeting_on meeting_precision item subject_id "
    "decision_type corporations_sole_needed corporations_sole_agreed "
    "decision_notice_on panel_notified_on state note known_on source_id source_lines "
    "data_status",
    "actions": "action_id subject_id action owner_role due_on due_precision "
    "due_wording state done_on known_on source_id source_lines data_status",
    "commentary": "comment_id unit_id measure month owner_role comment known_on "
    "source_id source_lines data_status",
}


def contents(path):
    raw = path.read_bytes()
    return gzip.decompress(raw) if path.suffix == ".gz" else raw


@pytest.fixture(scope="module")
def made_again(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made_here")
    write_all(folder)
    return folder


@pytest.fixture(scope="module")
def made_by_command(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made_by_command")
    command = [sys.executable, "-m", "alliance.extracts.illustrative", "--into", folder]
    subprocess.run(command, check=True, cwd=ROOT, timeout=120)
    return folder


def test_each_run_gives_the_same_bytes(made_again, made_by_command):
    made = sorted(path.name for path in made_again.iterdir())
    assert made == sorted(path.name for path in made_by_command.iterdir())
    for name in made:
        first, second = made_again / name, made_by_command / name
        assert first.read_bytes() == second.read_bytes(), name


def test_the_shipped_files_are_the_generators(made_again):
    """Compressed bytes depend on the zlib at hand, so the hourly file is unpacked."""
    for path in made_again.iterdir():
        assert contents(path) == contents(SHIPPED / path.name), path.name


@pytest.mark.parametrize("table", TABLES)
def test_columns_stand_in_the_order_of_the_contract(table):
    with (SHIPPED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == TABLES[table].split()


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.csv*")), ids=lambda p: p.name)
def test_every_row_is_marked(path):
    text = contents(path).decode()
    assert text.endswith("\n")
    assert "\r" not in text
    standing = {line.rsplit(",", 1)[1] for line in text.splitlines()[1:]}
    stated = {"risks.csv", "decisions.csv", "actions.csv"}
    expected = {"published"} if path.name in stated else {"illustrative"}
    if path.name == "commentary.csv":
        expected = {"published", "illustrative"}
    assert standing == expected


def pounds(rows, column, units, years, as_at="2016-08-31"):
    """The counted savings: cashable, in-year, net, not withdrawn, no overlap."""
    return sum(
        int(row[column] or 0)
        for row in rows
        if row["unit_id"] in units
        and row["financial_year"] in years
        and row["as_at"] == as_at
        and row["benefit_type"] == "cashable"
        and row["amount_basis"] == "in_year"
        and row["gross_or_net"] == "net"
        and row["benefit_status"] != "withdrawn"
        and not row["overlaps_saving_id"]
    )


THREE_YEARS = ("2016/17", "2017/18", "2018/19")
FIVE_UNITS = ("BCH-CJ1", "BCH-CUS", "BCH-ICT", "BCH-IMD", "BCH-PC")


@pytest.mark.parametrize("as_at", ["2016-03-31", "2016-08-31"])
def test_joint_plans_are_the_stated_ones(savings, as_at):
    hr_and_licensing = ("BCH-HRLD", "BCH-FEL")
    planned = pounds(savings, "planned_gbp", hr_and_licensing, THREE_YEARS, as_at)
    assert planned == 4_500_000
    planned = pounds(savings, "planned_gbp", FIVE_UNITS, THREE_YEARS, as_at)
    assert planned == 10_000_000


def test_licensing_delivers_a_little_over_200k_against_110k(savings):
    years = ("2015/16", "2016/17")
    planned = pounds(savings, "planned_to_date_gbp", ("BCH-FEL",), years)
    assert planned == 110_000
    assert pounds(savings, "delivered_gbp", ("BCH-FEL",), years) == 206_400


def test_protective_services_deliver_the_stated_amounts(savings):
    unit, march = ("BCH-JPS",), "2016-03-31"
    assert pounds(savings, "delivered_gbp", unit, ("2013/14",), march) == 440_000
    assert pounds(savings, "delivered_gbp", unit, ("2014/15",), march) == 2_490_000
    assert pounds(savings, "forecast_gbp", unit, ("2015/16",), march) == 2_240_000
    assert pounds(savings, "forecast_gbp", unit, ("2015/16",)) == 2_240_000


def test_forecasts_stay_within_a_tenth_of_each_units_plan(savings):
    above = below = 0
    for unit in {row["unit_id"] for row in savings}:
        for year in (*THREE_YEARS, "2019/20"):
            plan = pounds(savings, "planned_gbp", (unit,), (year,))
            forecast = pounds(savings, "forecast_gbp", (unit,), (year,))
            assert abs(forecast - plan) * 10 <= plan, (unit, year)
            above += forecast > plan
            below += forecast < plan
    assert above >= 10
    assert below >= 10


def test_savings_keep_their_rules(savings):
    for row in savings:
        forecast, risk = int(row["forecast_gbp"]), int(row["at_risk_gbp"])
        delivered = int(row["delivered_gbp"] or 0)
        assert 0 <= risk <= max(forecast - delivered, 0)
        begins = date(int(row["financial_year"][:4]), 4, 1)
        begun = begins <= date.fromisoformat(row["as_at"])
        assert begun == bool(row["delivered_gbp"]) == bool(row["planned_to_date_gbp"])
        if row["benefit_status"] == "assured":
            assert row["assured_by_role"]
            assert row["evidence_ref"]
            assert row["assured_on"] <= row["as_at"]
        if row["benefit_status"] == "withdrawn":
            assert forecast == delivered == 0


def test_savings_show_every_kind(savings):
    kinds = {
        column: {row[column] for row in savings}
        for column in [
            "benefit_type",
            "recurrence",
            "amount_basis",
            "gross_or_net",
            "benefit_status",
            "as_at",
        ]
    }
    assert kinds == {
        "benefit_type": {"cashable", "non_cashable", "cost_avoidance", "income"},
        "recurrence": {"recurrent", "one_off"},
        "amount_basis": {"in_year", "new_full_year_effect"},
        "gross_or_net": {"gross", "net"},
        "benefit_status": {
            *("pipeline", "outline_case", "full_case_approved", "in_delivery"),
            *("delivered", "assured", "withdrawn"),
        },
        "as_at": {"2016-03-31", "2016-08-31"},
    }


def test_shares_are_the_keys_for_orientation_and_sum_to_100(extract):
    by_use = defaultdict(dict)
    for row in extract("apportionment_rates"):
        key = row["unit_id"], row["applies_to"], row["valid_from"]
        by_use[key][row["force"]] = row["rate_pct"]
    for shares in by_use.values():
        assert sum(round(float(rate) * 100) for rate in shares.values()) == 10_000
    funding = by_use["BCH-HRLD", "cost", "2013-04-01"]
    assert [funding[force] for force in FORCES] == ["24.30", "31.30", "44.40"]
    population = by_use["BCH-CUS", "cost", "2013-04-01"]
    assert [population[force] for force in FORCES] == ["24.70", "31.40", "43.90"]
    officers = by_use["BCH-JPS", "cost", "2016-06-23"]
    assert [officers[force] for force in FORCES] == ["24.83", "30.94", "44.23"]


def test_parts_by_largest_remainder_add_up():
    assert split(10_001, (3333, 3333, 3334)) == [3333, 3333, 3335]
    assert split(200_000, (2500, 3300, 4200)) == [50_000, 66_000, 84_000]
    assert split(10, (1, 1, 1)) == [4, 3, 3]


def test_staffing_meets_the_published_strength(staffing, published_workforce):
    published, made = defaultdict(float), defaultdict(float)
    for row in published_workforce:
        if (
            row["force"] in FORCES
            and row["fte"]
            and "special" not in row["worker_type"]
        ):
            key = row["as_at"], row["force"], row["worker_type"]
            published[key] += float(row["fte"])
    for row in staffing:
        key = row["as_at"], row["employer_force"], row["worker_type"]
        made[key] += float(row["strength_fte"])
    days = ("2014-03-31", "2015-03-31", "2016-03-31")
    anchors = [key for key in made if key[0] in days]
    assert len(anchors) == 36
    for key in anchors:
        assert made[key] == pytest.approx(published[key], abs=0.005), key


def persons(rows, as_at, units, worker_type=None):
    return sum(
        int(row["headcount"])
        for row in rows
        if row["as_at"] == as_at
        and row["unit_id"] in units
        and worker_type in (None, row["worker_type"])
    )


def test_units_have_their_stated_people_in_2015(staffing):
    services = ("BCH-JPS", "BCH-AP", "BCH-RPU")
    assert persons(staffing, "2015-03-31", services, "police officer") == 620
    assert persons(staffing, "2015-03-31", services, "police staff") == 458
    assert persons(staffing, "2015-03-31", ("BCH-PC",)) == 800
    assert persons(staffing, "2015-07-31", ("BCH-PC",)) == pytest.approx(800, rel=0.03)


def test_joiners_less_leavers_are_the_change_of_strength(staffing):
    before = {}
    for row in sorted(staffing, key=lambda row: row["as_at"]):
        key = row["unit_id"], row["employer_force"], row["worker_type"]
        strength = round(float(row["strength_fte"]) * 100)
        moved = round(float(row["joiners_fte"]) * 100) - round(
            float(row["leavers_fte"]) * 100
        )
        assert strength >= 0
        assert before.get(key, strength - moved) + moved == strength, key
        assert strength <= int(row["headcount"]) * 100
        assert float(row["leavers_to_alliance_fte"]) <= float(row["leavers_fte"])
        before[key] = strength
    assert len({row["as_at"] for row in staffing}) == 41
    assert {row["unit_id"] for row in staffing if row["sensitive_unit"] == "yes"} == {
        "ER-ERSOU"
    }


def test_costs_stop_at_the_as_at_date_and_budgets_run_on(extract):
    for row in extract("unit_costs"):
        assert bool(row["actual_gbp"]) == (row["month"] <= "2016-08-01")
        if row["actual_gbp"]:
            assert row["outturn_forecast_gbp"] == row["actual_gbp"]
    assert max(row["month"] for row in extract("unit_costs")) == "2017-03-01"


def test_measures_count_parts_of_wholes(extract):
    for row in extract("unit_measures"):
        assert 0 <= int(row["numerator"]) <= int(row["denominator"])
    without = {"BCH-JPS", "BCH-PROC", "BCH-PSD", "BCH-PC"}
    assert not without & {row["unit_id"] for row in extract("unit_measures")}


def test_the_summit_decides_on_criminal_justice_phase_2(extract):
    due = [row for row in extract("decisions") if row["state"] == "due"]
    summit = [row for row in due if row["meeting_on"] == "2016-09-28"]
    assert [row["subject_id"] for row in summit] == ["BCH-CJ2"]
    assert summit[0]["corporations_sole_needed"] == "6"
    assert summit[0]["corporations_sole_agreed"] == ""
    assert [row["meeting_on"] for row in due if row["decision_type"] == "notify_panel"]
    assert {row["score"] for row in extract("risks")} == {"Not scored"}


def test_the_raid_log_has_every_type_and_names_what_is_waited_for(extract):
    log = extract("risks")
    assert Counter(row["raid_type"] for row in log) == {
        **{"risk": 4, "assumption": 2, "issue": 6, "dependency": 10}
    }
    waiting = {row["risk_id"] for row in log if row["depends_on"]}
    named = {row["risk_id"] for row in log if row["depends_on_id"]}
    dependencies = {row["risk_id"] for row in log if row["raid_type"] == "dependency"}
    assert named < waiting == dependencies | {"R02"}
    one_department = [row for row in log if row["depends_on_id"] == "BCH-ICT"]
    assert [row["subject_id"] for row in one_department] == [
        *("BCH-ATHENA", "BCH-PC", "BCH-ICT-IC", "BCH-ERP")
    ]
    assert [row["risk_id"] for row in log if row["mitigation"]] == ["R02"]


def test_decisions_of_other_sources_cite_no_lines(extract):
    log = extract("decisions")
    assert len(log) == 40
    for row in log:
        assert bool(row["source_lines"]) == row["source_id"].startswith("SEED"), row
        assert row["meeting_on"] <= row["known_on"] or row["state"] == "due", row
    later = [row["meeting_on"] for row in log if row["known_on"] > "2016-09-28"]
    assert later == ["2016-11-10", "2019-01-24", "2019-01-28"]


def test_comments_say_in_their_first_word_that_they_are_illustrative(extract):
    for row in extract("commentary"):
        marked = row["comment"].startswith("Illustrative: ")
        assert marked == (row["data_status"] == "illustrative")
