"""Each rule of the extracts finds the row that is made to break it, and no other."""

from pathlib import Path

import pytest

from alliance.warehouse import query_files
from tests.extracts.test_checks_of_history import HISTORY
from tests.staged import staged as tables_of

DATA = Path(__file__).parents[2] / "data"
DELETE = "delete"
# check: table, what is set (or DELETE), in which rows
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
        "unit_savings", "overlaps_saving_id = saving_id", "line_number = 2"),
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
    "establishment_near_strength": (
        "staffing", "establishment_fte = 2 * strength_fte + 6", "line_number = 2"),
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
    # completeness
    "contact_days_complete": (
        "contact_daily", DELETE, "day = date '2016-08-10' and queue = '999'"),
    "months_complete": (
        "staffing", DELETE,
        "as_at = date '2016-07-31' and unit_id = 'BCH-FEL'"
        " and employer_force = 'Bedfordshire'"),
    "actual_costs_without_gaps": ("unit_costs", "actual_gbp = null", "line_number = 2"),
    "rest_of_force_is_there": (
        "staffing", DELETE,
        "as_at = date '2016-08-31' and unit_id = 'REST'"
        " and employer_force = 'Bedfordshire'"),
    "savings_are_sent_again": (
        "unit_savings", DELETE,
        "as_at = date '2016-08-31' and saving_id = 'FEL-01'"),
    "contact_months_whole": (
        "contact_daily", DELETE,
        "day = date '2016-08-31' and force = 'Hertfordshire'"),
    "hours_have_their_day": (
        "contact_hourly", "hour_start = replace(hour_start, '2016-08', '2012-08')",
        "left(hour_start, 10) = '2016-08-10' and queue = '999'"),
    "joint_file_names_every_force": (
        "contact_daily", "line_number = null", "force = 'Bedfordshire'"),
    # against the months before
    "calls_near_their_history": (
        "contact_daily", "offered = 2 * offered",
        "day >= date '2016-08-01' and queue = '101_primary'"),
    "calls_of_a_day_near_its_weekday": (
        "contact_daily", "offered = offered // 3",
        "day = date '2016-08-31' and queue = '101_primary'"),
    "waits_near_their_history": (
        "contact_daily", "handle_seconds = handle_seconds // 60",
        "day >= date '2016-08-01' and queue = '999'"),
    "strength_near_its_history": (
        "staffing", "strength_fte = 2 * strength_fte",
        "as_at = date '2016-08-31' and unit_id = 'BCH-PC'"
        " and worker_type = 'police staff'"),
    "costs_near_their_history": (
        "unit_costs", "actual_gbp = 2 * actual_gbp",
        "month = date '2016-08-01' and unit_id = 'BCH-FEL' and cost_kind = 'running'"),
    "measures_near_their_history": (
        "unit_measures", "denominator = 2 * denominator, numerator = 2 * numerator",
        "month = date '2016-08-01' and unit_id = 'BCH-FEL'"),
    "savings_near_the_last_submission": (
        "unit_savings", "planned_gbp = 10 * planned_gbp",
        "as_at = date '2016-08-31' and saving_id = 'HRLD-01'"
        " and financial_year = '2016/17'"),
    "delivered_does_not_fall": (
        "unit_savings", "delivered_gbp = delivered_gbp // 2",
        "as_at = date '2016-08-31' and saving_id = 'HRLD-01'"
        " and financial_year = '2015/16'"),
    "status_does_not_go_back": (
        "unit_savings", "benefit_status = 'outline_case'",
        "as_at = date '2016-08-31' and saving_id = 'HRLD-01'"
        " and financial_year = '2017/18'"),
    "columns_not_all_zero": (
        "contact_daily", "direct_to_secondary = 0",
        "day >= date '2016-08-01' and queue = '101_secondary'"),
    "sickness_near_its_history": (
        "staffing", "sickness_days = 6 * sickness_days",
        "as_at = date '2016-08-31' and unit_id = 'BCH-PC'"),
    "staff_moves_within_reach": (
        "staffing", "headcount = headcount + 4",
        "as_at = date '2016-08-31' and unit_id = 'BCH-CJ1'"
        " and worker_type = 'police officer'"),
    "project_costs_within_reach": (
        "unit_costs", "actual_gbp = 6 * actual_gbp",
        "month = date '2016-08-01' and unit_id = 'BCH-ICT' and cost_kind = 'capital'"),
    "targets_of_measures_stay": (
        "unit_measures", "target_pct = target_pct + 1",
        "month = date '2016-08-01' and unit_id = 'BCH-FEL'"),
    "savings_keep_their_kind": (
        "unit_savings", "recurrence = 'one_off'",
        "as_at = date '2016-08-31' and saving_id = 'HRLD-01'"
        " and financial_year = '2016/17'"),
    "plan_to_date_of_an_open_year": (
        "unit_savings", "planned_to_date_gbp = planned_gbp",
        "as_at = date '2016-08-31' and financial_year = '2016/17'"),
    "implementation_cost_near_the_saving": (
        "unit_savings", "implementation_cost_gbp = 1000 * implementation_cost_gbp",
        "as_at = date '2016-08-31' and saving_id = 'ICT-02'"),
    "calls_vary_from_day_to_day": (
        "contact_daily", "offered = 200",
        "day between date '2016-08-01' and date '2016-08-07' and queue = '999'"),
    "months_vary": (
        "unit_costs", "actual_gbp = 200000",
        "month between date '2016-06-01' and date '2016-08-01'"
        " and unit_id = 'BCH-HRLD' and cost_kind = 'running'"),
    "month_is_not_another_month": (
        "contact_daily",
        "offered = july.offered, answered = july.answered,"
        " handle_seconds = july.handle_seconds from contact_daily as july",
        "contact_daily.day = july.day + interval 1 month"
        " and contact_daily.day between date '2016-08-01' and date '2016-08-30'"
        " and contact_daily.force = july.force and contact_daily.queue = july.queue"),
    "forces_have_their_own_figures": (
        "contact_daily",
        "offered = 300, answered = 290, wait_answered_seconds = 9, handle_seconds = 9",
        "day = date '2016-08-10' and queue = '999'"),
    "actuals_are_not_the_budget": (
        "unit_costs", "actual_gbp = budget_gbp", "month = date '2016-08-01'"),
    "definitions_of_a_queue_stay": (
        "contact_daily", "clock = 'bt'", "day = date '2016-08-31' and queue = '999'"),
    "sensitive_unit_stays_sensitive": (
        "staffing", "sensitive_unit = false",
        "as_at = date '2016-08-31' and unit_id = 'ER-ERSOU'"),
    # texts
    "no_personal_data": (
        "commentary", "comment = 'Ask j.smith@example.org'", "line_number = 2"),
    "no_persons_named": (
        "commentary", "comment = 'Ask Mr Smith'", "line_number = 2"),
    "names_in_texts": (
        "unit_savings", "title = 'Saving agreed by Jane Doe'", "line_number = 2"),
    "roles_not_names": ("commentary", "owner_role = 'J. Smith'", "line_number = 2"),
    "texts_do_not_run": ("commentary", "comment = '=1+1'", "line_number = 2"),
    "illustrative_comments_say_so": (
        "commentary", "comment = 'Calls rose'", "line_number = 3"),
    "comments_name_known_measures": (
        "commentary", "measure = 'licences'", "line_number = 2"),
    # dates
    "nothing_in_the_future": (
        "staffing", "as_at = last_day(current_date + 40)", "line_number = 2"),
    "dates_within_reach": (
        "staffing", "as_at = date '1916-08-31'", "line_number = 2"),
    "hours_of_the_local_clock": (
        "contact_hourly", "hour_start = replace(hour_start, '+01:00', '+00:00')",
        "left(hour_start, 10) = '2016-08-10'"),
    # ranges
    "percentages_within_100": (
        "unit_measures", "target_pct = 8500", "line_number = 2"),
    "targets_are_percentages": (
        "unit_measures", "target_pct = 0.85", "line_number = 2"),
    "staffing_not_negative": ("staffing", "sickness_days = -1", "line_number = 2"),
    "persons_not_far_above_strength": (
        "staffing", "headcount = 1000", "line_number = 2"),
    "available_days_follow_strength": (
        "staffing", "available_days = 12000", "line_number = 2"),
    "pounds_within_reach": (
        "unit_savings", "planned_gbp = 100000001", "line_number = 2"),
    "pounds_not_negative": (
        "unit_savings", "implementation_cost_gbp = -1", "line_number = 2"),
    "waits_within_a_day": (
        "contact_daily", "longest_wait_seconds = 86400", "line_number = 2"),
    # identities of calls
    "waits_fit_their_bands": (
        "contact_daily", "wait_answered_seconds = wait_answered_seconds // 60",
        "line_number = 2"),
    "parts_of_calls_not_above_whole": (
        "contact_daily", "abandoned_within_target = abandoned + 1", "line_number = 2"),
    "direct_callers_on_the_secondary_line": (
        "contact_daily", "direct_to_secondary = 1", "line_number = 2"),
    "standards_of_queues": ("contact_daily", "target_seconds = 15", "line_number = 2"),
    "counts_within_target_have_one": (
        "contact_daily", "target_seconds = null", "line_number = 2"),
    "within_target_fits_the_bands": (
        "contact_daily", "answered_within_target = answered_0_10_s - 1",
        "line_number = 2"),
    "abandoned_waited_to_the_threshold": (
        "contact_daily", "wait_abandoned_seconds = 1", "line_number = 2"),
    "queue_passes_from_hour_to_hour": (
        "contact_hourly", "in_queue_start = in_queue_start + 1", "line_number = 20"),
    # identities of savings, costs and shares
    "amounts_of_begun_years": (
        "unit_savings", "delivered_gbp = null", "line_number = 2"),
    "plan_to_date_of_a_closed_year": (
        "unit_savings", "planned_to_date_gbp = planned_gbp - 1", "line_number = 2"),
    "variance_has_a_reason": (
        "unit_savings", "forecast_gbp = 2 * planned_gbp, variance_reason = null",
        "line_number = 2"),
    "status_fits_what_is_delivered": (
        "unit_savings", "delivered_gbp = 0", "line_number = 2"),
    "price_bases_are_known": (
        "unit_savings", "price_base = 'real terms'", "line_number = 2"),
    "outturn_is_the_actual": (
        "unit_costs", "outturn_forecast_gbp = actual_gbp + 1", "line_number = 2"),
    "costs_have_an_amount": (
        "unit_costs",
        "budget_gbp = null, actual_gbp = null, outturn_forecast_gbp = null",
        "line_number = 2"),
    "baselines_of_running_costs": (
        "unit_costs", "cost_kind = 'capital'", "line_number = 2"),
    "share_periods_end_after_their_start": (
        "apportionment_rates", "valid_to = valid_from - 1", "line_number = 2"),
    "share_periods_leave_no_gap": (
        "apportionment_rates", "valid_from = valid_from + 1",
        "valid_from > date '2016-06-01' and unit_id = 'BCH-PSD'"
        " and applies_to = 'cost'"),
    "shares_of_units_with_money": (
        "apportionment_rates", "unit_id = 'BCH-ERP'",
        "unit_id = 'BCH-FEL' and applies_to = 'cost'"),
    # staffing, measures and the programme
    "one_direction_of_a_measure": (
        "unit_measures", "direction = 'lower'", "line_number = 2"),
    "measures_of_other_units": (
        "unit_measures", "unit_id = 'BCH-PC'", "line_number = 2"),
    "one_word_on_a_sensitive_unit": (
        "staffing", "sensitive_unit = not sensitive_unit", "line_number = 2"),
    "one_host_of_a_unit": ("staffing", "host_force = 'Suffolk'", "line_number = 2"),
    "forces_of_their_units": (
        "staffing", "employer_force = 'Suffolk'", "line_number = 2"),
    "six_or_fourteen_corporations": (
        "decisions", "corporations_sole_needed = 7", "line_number = 4"),
    "published_risks_are_not_scored": ("risks", "score = '12'", "line_number = 2"),
    "done_actions_have_a_day": ("actions", "state = 'done'", "line_number = 2"),
}  # fmt: skip
OF_A_DOCUMENT = (
    "line_number = (select min(line_number) from {0} where source_id = 'SEED003')"
)
PERSONAL = (
    "Ask jo.smith+hr@beds.police.example",
    "Ring 01234 567890",
    "Ring (01438) 757 123",
    "Ring 020 7946 0018",
    "Ring 07700900123",
    "Ring +44 7700 900123",
    "NI number AB 12 34 56 C",
    "AB123456C",
    "lives at SG1 1XX",
)
PERSONS = (
    "PC 1234 is away",
    "DC5678 is away",
    "Sgt 567 has left",
    "Mrs Smith has left",
    "waits for Dr. Jones",
    "Collar 1234 is away",
    "collar no. 567 has left",
)
NAMES = (
    "Jane Doe",
    "Post of Sgt Patel deleted",
    "Insp. O''Neil left",
    "Ch Insp Smith and Supt Operations",
    "ACC Jones",
)
NOT_NAMES = (
    "ACC Crime and DCI Major Crime",
    "Supt Operations, Bedfordshire",
    "Cells at George Street, St John Ambulance",
    "PC Programme: DS posts of Public Contact",
)
ROLES = (
    "Head of Custody",
    "Programme Director",
    "Benefits Lead",
    "Custody Superintendent",
    "Force Solicitor",
    "Chief Constable",
    "Temporary Superintendent",
    "ACC Crime",
    "Human Resources",
    "Criminal Justice",
    "Head of ICT",
)
NOT_PERSONAL = (
    "PC 2016/17: 12 of 40 calls",
    "Phase 2 of 3, 1,204 at £0.5m, +44 on the plan",
    "Bedfordshire 24.30, Hertfordshire 44.40",
    "rota of 2 x 12 hours from 01/04/2016",
    "Ring the Head of ICT",
    "A1 of BCH-PC and the M11",
)
RUNNING = (
    "+1",
    "-cmd",
    "@SUM(1)",
    "<script>x</script>",
    "<img src=x>",
    "![x](http://example.org)",
    "[x](javascript:x)",
    "data:text/html,x",
    "one\tother",
    "turned \u202e round",
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
    ("contact_days_complete", "contact_daily", DELETE,
     "day >= date '2016-08-30' and queue = '999'"),
    ("contact_days_complete", "contact_hourly", DELETE,
     "left(hour_start, 10) = '2016-08-10' and queue = '999'"),
    ("months_complete", "staffing", DELETE,
     "as_at >= date '2016-08-01' and unit_id = 'BCH-FEL'"),
    ("months_complete", "unit_costs", DELETE,
     "month = date '2016-08-01' and unit_id = 'BCH-FEL'"),
    ("months_complete", "unit_measures", DELETE,
     "month = date '2016-08-01' and unit_id = 'BCH-FEL'"),
    ("savings_are_sent_again", "unit_savings", DELETE,
     "as_at = date '2016-08-31' and saving_id = 'FEL-01'"
     " and financial_year = '2017/18'"),
    ("contact_months_whole", "contact_daily", DELETE, "day = date '2013-04-01'"),
    ("contact_months_whole", "contact_hourly", DELETE,
     "left(hour_start, 10) = '2016-08-31'"),
    ("calls_near_their_history", "contact_daily", "offered = offered // 2",
     "day >= date '2016-08-01' and queue = '999'"),
    ("calls_near_their_history", "contact_daily", "offered = 10 * offered",
     "day >= date '2016-08-01' and queue = 'crime_recording'"),
    ("calls_of_a_day_near_its_weekday", "contact_daily", "offered = 10 * offered",
     "day = date '2016-08-10' and queue = '999'"),
    ("waits_near_their_history", "contact_daily",
     "wait_answered_seconds = 1000 * wait_answered_seconds",
     "day >= date '2016-08-01' and queue = '101_primary'"),
    ("strength_near_its_history", "staffing", "headcount = 10 * headcount",
     "as_at = date '2016-08-31' and unit_id = 'BCH-FEL'"),
    ("costs_near_their_history", "unit_costs", "budget_gbp = budget_gbp // 10",
     "month = date '2016-08-01' and unit_id = 'BCH-JPS'"),
    ("costs_near_their_history", "unit_costs",
     "outturn_forecast_gbp = outturn_forecast_gbp * 2",
     "month = date '2017-01-01' and unit_id = 'BCH-PROC'"),
    ("columns_not_all_zero", "contact_daily", "abandoned_within_target = null",
     "day >= date '2016-08-01' and queue = '101_primary'"),
    *(("columns_not_all_zero", "staffing", f"{column} = 0", "as_at = date '2016-08-31'")
      for column in ("not_deployable_fte", "externally_funded_fte", "sickness_days")),
    ("columns_not_all_zero", "unit_savings", "at_risk_gbp = 0",
     "as_at = date '2016-08-31'"),
    ("waits_near_their_history", "contact_daily",
     "wait_abandoned_seconds = 60 * wait_abandoned_seconds",
     "day >= date '2016-08-01' and queue = '999'"),
    ("sickness_near_its_history", "staffing", "sickness_days = 7.4 * sickness_days",
     "as_at = date '2016-08-31' and unit_id = 'BCH-HRLD'"
     " and worker_type = 'police staff'"),
    ("sickness_near_its_history", "staffing", "sickness_days = sickness_days / 7.4",
     "as_at = date '2016-08-31' and unit_id = 'REST'"),
    ("staff_moves_within_reach", "staffing", "headcount = headcount - 5",
     "as_at = date '2016-08-31' and unit_id = 'BCH-FEL'"),
    ("staff_moves_within_reach", "staffing",
     "joiners_fte = joiners_fte + strength_fte, leavers_fte = leavers_fte +"
     " strength_fte", "as_at = date '2016-08-31' and unit_id = 'BCH-FEL'"),
    *(("project_costs_within_reach", "unit_costs", change,
       "month = date '2016-08-01' and unit_id = 'BCH-PC' and cost_kind = 'programme'")
      for change in ("actual_gbp = 1000 * actual_gbp",
                     "actual_gbp = actual_gbp // 1000",
                     "budget_gbp = 12 * budget_gbp")),
    ("savings_keep_their_kind", "unit_savings", "overlaps_saving_id = null",
     "as_at = date '2016-08-31' and saving_id = 'HRLD-06'"
     " and financial_year = '2016/17'"),
    ("savings_near_the_last_submission", "unit_savings",
     "implementation_cost_gbp = 1000 * implementation_cost_gbp",
     "as_at = date '2016-08-31' and saving_id = 'ICT-02'"
     " and financial_year = '2016/17'"),
    ("measures_near_their_history", "unit_measures", "numerator = numerator // 2",
     "month = date '2016-08-01' and unit_id = 'BCH-CJ1'"),
    ("savings_near_the_last_submission", "unit_savings",
     "forecast_gbp = forecast_gbp // 2",
     "as_at = date '2016-08-31' and saving_id = 'HRLD-01'"
     " and financial_year = '2016/17'"),
    ("status_does_not_go_back", "unit_savings", "benefit_status = 'withdrawn'",
     "as_at = date '2016-03-31' and saving_id = 'HRLD-01'"
     " and financial_year = '2017/18'"),
    ("calls_vary_from_day_to_day", "contact_daily", "offered = 0",
     "day >= date '2016-08-20' and queue = '999'"),
    ("months_vary", "staffing",
     "strength_fte = 30, headcount = 31, sickness_days = 9, available_days = 660",
     "as_at >= date '2016-06-01' and unit_id = 'BCH-IMD'"),
    ("months_vary", "unit_measures", "numerator = 80, denominator = 100",
     "month >= date '2016-06-01' and unit_id = 'BCH-IMD'"),
    ("month_is_not_another_month", "staffing",
     "strength_fte = july.strength_fte, headcount = july.headcount,"
     " sickness_days = july.sickness_days from staffing as july",
     "july.as_at = date '2016-07-31' and staffing.as_at = date '2016-08-31'"
     " and staffing.unit_id = july.unit_id"
     " and staffing.employer_force = july.employer_force"
     " and staffing.worker_type = july.worker_type"),
    ("nothing_in_the_future", "unit_costs", "actual_gbp = 1, month = current_date + 40",
     "line_number = 2"),
    ("nothing_in_the_future", "contact_daily", "day = current_date + 1",
     "line_number = 2"),
    ("nothing_in_the_future", "contact_hourly", "hour_start = '2' || hour_start",
     "line_number = 2"),
    ("nothing_in_the_future", "unit_savings", "as_at = current_date + 1",
     "line_number = 2"),
    ("nothing_in_the_future", "unit_measures", "month = current_date + 40",
     "line_number = 2"),
    ("nothing_in_the_future", "actions", "known_on = current_date + 1",
     "line_number = 2"),
    ("dates_within_reach", "unit_savings", "financial_year = '2116/17'",
     "line_number = 2"),
    ("dates_within_reach", "unit_costs", "month = date '2061-08-01'",
     "line_number = 2"),
    ("dates_within_reach", "contact_daily", "day = date '1900-01-01'",
     "line_number = 2"),
    ("dates_within_reach", "contact_hourly",
     "hour_start = replace(hour_start, '2015', '1915')", "line_number = 2"),
    ("dates_within_reach", "apportionment_rates", "valid_from = date '1913-04-01'",
     "line_number = 2"),
    ("hours_of_the_local_clock", "contact_hourly",
     "hour_start = replace(hour_start, 'T00:', 'T24:')", "line_number = 2"),
    ("hours_of_the_local_clock", "contact_hourly",
     "hour_start = replace(hour_start, '+01:00', '+02:00')", "line_number = 2"),
    ("hours_of_the_local_clock", "contact_hourly",
     "hour_start = replace(hour_start, '+01:00', ':00+01:00')", "line_number = 2"),
    ("percentages_within_100", "apportionment_rates", "rate_pct = -1",
     "line_number = 2"),
    ("pounds_within_reach", "unit_costs", "actual_gbp = -100000001",
     "line_number = 2"),
    ("pounds_not_negative", "unit_costs", "actual_gbp = -1",
     "cost_kind = 'external_grant' and month = date '2014-10-01'"
     " and unit_id = 'BCH-ICT'"),
    ("waits_within_a_day", "contact_hourly", "handle_seconds = 14401 * answered",
     "line_number = 20"),
    ("waits_fit_their_bands", "contact_daily", "longest_wait_seconds = 59",
     "line_number = 2"),
    ("waits_fit_their_bands", "contact_hourly",
     "wait_answered_seconds = 1000 * wait_answered_seconds,"
     " longest_wait_seconds = 1000 * longest_wait_seconds",
     "answered_60_plus_s = 0 and line_number = (select min(line_number)"
     " from contact_hourly where answered_60_plus_s = 0 and answered > 9)"),
    ("parts_of_calls_not_above_whole", "contact_daily",
     "direct_to_secondary = offered + 1", "line_number = 4"),
    ("calls_not_negative", "contact_hourly", "positions_staffed = -1",
     "line_number = 2"),
    ("share_periods_do_not_overlap", "apportionment_rates", "valid_to = null",
     "valid_to is not null and unit_id = 'BCH-JPS' and applies_to = 'cost'"),
    ("forces_of_their_units", "unit_costs", "force = 'Kent'", "line_number = 2"),
    ("status_fits_what_is_delivered", "unit_savings",
     "delivered_gbp = 1, benefit_status = 'pipeline'", "line_number = 2"),
    ("amounts_of_begun_years", "unit_savings", "planned_to_date_gbp = 1",
     "line_number = 5"),
    *(("no_personal_data", "unit_savings", f"at_risk_reason = '{text}'",
       "line_number = 2")
      for text in PERSONAL),
    *(("no_persons_named", "unit_savings", f"at_risk_reason = '{text}'",
       "line_number = 2")
      for text in PERSONS),
    *(("texts_do_not_run", "unit_savings", f"title = '{text}'", "line_number = 2")
      for text in RUNNING),
    *(("roles_not_names", "unit_savings", f"owner_role = '{text}'", "line_number = 2")
      for text in ("Smith, John", "Smith, J.", "DC A. B. Jones", "Sergeant 1234",
                   "John Smith", "Anneka Patel-Jones")),
    *(("names_in_texts", "unit_savings", f"at_risk_reason = '{text}'",
       "line_number = 2")
      for text in NAMES),
    ("names_in_texts", "decisions", "note = 'Asked by DI Smith'", "line_number = 2"),
]  # fmt: skip
CASES = [*((name, *case) for name, case in BROKEN.items()), *BROKEN_TOO]


def test_every_rule_is_broken_once():
    checks = {file.short_name for file in query_files.folder("checks")}
    assert checks == set(BROKEN) | set(HISTORY)
    assert not set(BROKEN) & set(HISTORY)


@pytest.fixture(scope="module")
def staged():
    """All shipped rows as if they had just arrived; nothing is live."""
    with tables_of(DATA) as (connection, _):
        yield connection


@pytest.mark.parametrize("name", [*BROKEN, *HISTORY])
def test_a_rule_finds_nothing_in_the_shipped_files(staged, name):
    assert staged.sql(query_files.query(f"checks/{name}").sql).fetchall() == []


@pytest.mark.parametrize(("name", "table", "change", "where"), CASES)
def test_a_rule_finds_the_broken_row(staged, name, table, change, where):
    found = broken(staged, name, table, change, where)
    assert table in {row[0] for row in found}
    assert 1 <= len(found) <= 6
    assert all(isinstance(line, int) and column for _, line, column, _ in found)
    assert all(value is not None for *_, value in found)


@pytest.mark.parametrize("text", NOT_NAMES)
def test_areas_of_work_are_no_names(staged, text):
    change = f"at_risk_reason = '{text}', title = '{text}'"
    for name in ("names_in_texts", "no_persons_named"):
        assert not broken(staged, name, "unit_savings", change, "line_number = 2")


@pytest.mark.parametrize("role", ROLES)
def test_roles_are_no_names(staged, role):
    change = f"owner_role = '{role}', assured_by_role = '{role}'"
    for name in ("names_in_texts", "roles_not_names", "no_persons_named"):
        assert not broken(staged, name, "unit_savings", change, "line_number = 2")


@pytest.mark.parametrize("name", ["no_personal_data", "no_persons_named"])
def test_personal_data_are_not_repeated(staged, name):
    change = "at_risk_reason = 'Ask Mr Smith, smith@example.org'"
    [found] = broken(staged, name, "unit_savings", change, "line_number = 2")
    assert "mith" not in found[3]


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_plain_words_are_no_personal_data(staged, text):
    change = f"at_risk_reason = '{text}'"
    where = "line_number = 2"
    for name in ("no_personal_data", "no_persons_named"):
        assert not broken(staged, name, "unit_savings", change, where)


def broken(connection, name, table, change, where):
    """What a rule finds after a change that is taken back."""
    verb = f"delete from {table}"
    if change != DELETE:
        verb = f"update {table} set {change}"
    connection.execute("begin")
    try:
        connection.execute(f"{verb} where {where}")
        return connection.sql(query_files.query(f"checks/{name}").sql).fetchall()
    finally:
        connection.execute("rollback")
