"""Each rule of the extracts finds the row that is made to break it, and no other."""

from pathlib import Path

import duckdb
import pytest

from alliance.warehouse import query_files, staging

DATA = Path(__file__).parents[2] / "data"
# check: table, what is set, in which rows
BROKEN = {
    "known_forces": ("staffing", "host_force = 'Herts'", "line_number = 2"),
    "known_units": ("unit_savings", "unit_id = 'REST'", "line_number = 2"),
    "known_subjects": ("risks", "subject_id = 'JOINT-HR-ICT'", "line_number = 2"),
    "accepted_values_of_unit_savings": (
        "unit_savings", "benefit_status = 'superseded'", "line_number = 2"),
    "accepted_values_of_unit_costs": (
        "unit_costs", "cost_kind = 'revenue'", "line_number = 2"),
    "accepted_values_of_apportionment_rates": (
        "apportionment_rates", "basis = 'NRE'", "line_number = 2"),
    "accepted_values_of_contact_daily": (
        "contact_daily", "queue = '101'", "line_number = 2"),
    "accepted_values_of_contact_hourly": (
        "contact_hourly", "clock = 'BT'", "line_number = 2"),
    "accepted_values_of_staffing": (
        "staffing", "worker_type = 'PCSO'", "line_number = 2"),
    "accepted_values_of_unit_measures": (
        "unit_measures", "direction = 'up'", "line_number = 2"),
    "accepted_values_of_decisions": ("decisions", "state = 'done'", "line_number = 2"),
    "accepted_values_of_actions": ("actions", "state = 'late'", "line_number = 2"),
    "accepted_values_of_risks": ("risks", "state = 'red'", "line_number = 2"),
    "accepted_data_status": ("staffing", "data_status = null", "line_number = 2"),
    "required_values_of_unit_savings": (
        "unit_savings", "planned_gbp = null", "line_number = 2"),
    "required_values_of_apportionment_rates": (
        "apportionment_rates", "rate_pct = null", "line_number = 2"),
    "required_values_of_contact_daily": (
        "contact_daily", "answered = null", "line_number = 2"),
    "required_values_of_contact_hourly": (
        "contact_hourly", "offered = null", "line_number = 2"),
    "required_values_of_staffing": (
        "staffing", "headcount = null", "line_number = 2"),
    "required_values_of_unit_measures": (
        "unit_measures", "denominator = null", "line_number = 2"),
    "required_values_of_the_programme": ("risks", "risk = null", "line_number = 2"),
    "calls_add_up": (
        "contact_daily", "offered = offered + offered // 50 + 1", "line_number = 2"),
    "calls_across_midnight": (
        "contact_daily", "offered = offered + 1", "line_number = 2"),
    "calls_of_an_hour_add_up": (
        "contact_hourly", "in_queue_end = in_queue_end + 1", "line_number = 2"),
    "within_target_not_above_answered": (
        "contact_daily", "answered_within_target = answered + 1", "line_number = 2"),
    "waiting_bands_add_up": (
        "contact_hourly", "answered_0_10_s = answered_0_10_s + 1", "line_number = 2"),
    "longest_wait_not_below_average": (
        "contact_daily", "longest_wait_seconds = 1", "line_number = 2"),
    "calls_not_negative": ("contact_daily", "abandoned = -1", "line_number = 2"),
    "secondary_not_above_primary": (
        "contact_daily", "offered = 1000000", "line_number = 4"),
    "channels_not_before_launch": (
        "contact_daily", "queue = 'webchat'", "line_number = 14989"),
    "hours_add_up_to_days": (
        "contact_daily", "handle_seconds = handle_seconds + 1", "line_number = 4996"),
    "saving_at_risk_within_the_rest": (
        "unit_savings", "at_risk_gbp = forecast_gbp + 1", "line_number = 2"),
    "saving_at_risk_has_a_reason": (
        "unit_savings", "at_risk_gbp = 1, at_risk_reason = null", "line_number = 2"),
    "assured_saving_has_evidence": (
        "unit_savings", "evidence_ref = null",
        "line_number = (select min(line_number) from unit_savings"
        " where benefit_status = 'assured')"),
    "saving_not_delivered_ahead": (
        "unit_savings", "delivered_gbp = 1, financial_year = '2019/20'",
        "line_number = 2"),
    "delivered_not_above_forecast": (
        "unit_savings", "delivered_gbp = forecast_gbp + 1", "line_number = 2"),
    "plan_to_date_within_the_plan": (
        "unit_savings", "planned_to_date_gbp = planned_gbp + 1", "line_number = 2"),
    "withdrawn_saving_has_no_forecast": (
        "unit_savings", "forecast_gbp = 1",
        "line_number = (select min(line_number) from unit_savings"
        " where benefit_status = 'withdrawn')"),
    "overlapped_saving_exists": (
        "unit_savings", "overlaps_saving_id = 'FEL-01'", "line_number = 2"),
    "saving_belongs_to_one_unit": (
        "unit_savings", "amount_basis = 'new_full_year_effect'", "line_number = 2"),
    "baseline_has_a_year": ("unit_savings", "baseline_year = null", "line_number = 2"),
    "shares_sum_to_100": (
        "apportionment_rates", "rate_pct = rate_pct + 0.01", "line_number = 2"),
    "share_periods_do_not_overlap": (
        "apportionment_rates", "valid_to = null",
        "line_number = (select min(line_number) from apportionment_rates"
        " where valid_to is not null)"),
    "months_start_on_the_first": (
        "unit_costs", "month = date '2013-04-30'", "line_number = 2"),
    "measure_part_not_above_whole": (
        "unit_measures", "numerator = denominator + 1", "line_number = 2"),
    "staffing_on_month_ends": (
        "staffing", "as_at = date '2013-04-29'", "line_number = 2"),
    "strength_not_above_headcount": (
        "staffing", "strength_fte = headcount + 1", "line_number = 2"),
    "staff_parts_not_above_whole": (
        "staffing", "not_deployable_fte = strength_fte + 1", "line_number = 2"),
    "not_more_agree_than_needed": (
        "decisions", "corporations_sole_agreed = 15",
        "line_number = (select min(line_number) from decisions"
        " where corporations_sole_needed = 14)"),
    "programme_sources_resolve": ("risks", "source_id = 'SEED9'", "line_number = 2"),
    "staff_moves_explain_the_change": (
        "staffing", "joiners_fte = joiners_fte + 9",
        "unit_id = 'BCH-PC' and as_at = date '2015-06-30'"
        " and employer_force = 'Hertfordshire' and worker_type = 'police staff'"),
    "staffing_meets_published_strength": (
        "staffing", "strength_fte = strength_fte + 90",
        "unit_id = 'REST' and as_at = date '2016-03-31'"
        " and employer_force = 'Hertfordshire' and worker_type = 'police staff'"),
    "hours_of_a_day_complete": (
        "contact_hourly", "hour_start = '2016-03-26T00:00+00:00'",
        "hour_start = '2016-03-27T00:00+00:00' and queue = '999'"
        " and force = 'Bedfordshire'"),
}  # fmt: skip
OF_A_DOCUMENT = (
    "line_number = (select min(line_number) from {0} where source_id = 'SEED003')"
)
# further columns and tables of the same checks
BROKEN_TOO = [
    ("known_subjects", "risks", "depends_on_id = 'BCH-HR'", "line_number = 2"),
    ("known_subjects", "decisions", "subject_id = 'BCH-CJ3'", "line_number = 2"),
    ("known_subjects", "actions", "subject_id = 'REST'", "line_number = 2"),
    ("known_units", "commentary", "unit_id = 'BCH-PROG'", "line_number = 2"),
    ("accepted_values_of_risks", "risks", "raid_type = 'opportunity'",
     "line_number = 2"),
    ("accepted_values_of_decisions", "decisions", "decision_type = 'agree'",
     "line_number = 2"),
    ("accepted_values_of_decisions", "decisions", "meeting_precision = 'year'",
     "line_number = 2"),
    ("required_values_of_the_programme", "risks", "raid_type = null",
     "line_number = 2"),
    ("programme_sources_resolve", "decisions", "source_id = null", "line_number = 2"),
    *(("programme_sources_resolve", table, "source_lines = null",
       OF_A_DOCUMENT.format(table))
      for table in ("risks", "decisions", "actions", "commentary")),
]  # fmt: skip
CASES = [*((name, *case) for name, case in BROKEN.items()), *BROKEN_TOO]


def test_every_rule_is_broken_once():
    checks = {file.short_name for file in query_files.folder("checks")}
    assert checks == set(BROKEN)


@pytest.fixture(scope="module")
def staged():
    tables, _ = staging.stage(DATA)
    with duckdb.connect() as connection:
        for name, table in tables.items():
            connection.register("arriving", table)
            connection.execute(f"create table {name} as from arriving")
            connection.unregister("arriving")
        yield connection


@pytest.mark.parametrize(("name", "table", "change", "where"), CASES)
def test_a_rule_finds_the_broken_row(staged, name, table, change, where):
    check = query_files.query(f"checks/{name}")
    assert staged.sql(check.sql).fetchall() == []
    staged.execute("begin")
    try:
        staged.execute(f"update {table} set {change} where {where}")
        found = staged.sql(check.sql).fetchall()
    finally:
        staged.execute("rollback")
    assert {row[0] for row in found} == {table}
    assert 1 <= len(found) <= 3
    assert all(isinstance(line, int) and column for _, line, column, _ in found)
