"""The columns of the extracts, in order, as data/README.md lists them."""


def _words(text: str) -> list[str]:
    return text.split()


UNIT_SAVINGS = _words(
    """
    saving_id force financial_year as_at unit_id title owner_role overlaps_saving_id
    benefit_type recurrence amount_basis gross_or_net price_base baseline_gbp
    baseline_year benefit_status planned_gbp planned_to_date_gbp forecast_gbp
    delivered_gbp at_risk_gbp at_risk_reason variance_reason confidence
    implementation_cost_gbp evidence_ref assured_by_role assured_on data_status
    """
)
UNIT_COSTS = _words(
    """
    unit_id force month cost_kind pre_collaboration_baseline_gbp budget_gbp actual_gbp
    outturn_forecast_gbp data_status
    """
)
APPORTIONMENT_RATES = _words(
    "unit_id force applies_to valid_from valid_to rate_pct basis data_status"
)
CONTACT_COUNTS = _words(
    """
    offered answered abandoned short_abandoned overflowed_out overflowed_in
    direct_to_secondary answered_within_target abandoned_within_target answered_0_10_s
    answered_10_60_s answered_60_plus_s wait_answered_seconds wait_abandoned_seconds
    handle_seconds longest_wait_seconds
    """
)
CONTACT_DAILY = _words(
    """
    force day queue clock offered answered abandoned short_abandoned
    abandon_threshold_seconds overflowed_out overflowed_in direct_to_secondary
    answered_within_target abandoned_within_target target_seconds answered_0_10_s
    answered_10_60_s answered_60_plus_s wait_answered_seconds wait_abandoned_seconds
    handle_seconds longest_wait_seconds data_status
    """
)
CONTACT_HOURLY = [
    *("force", "hour_start", *CONTACT_DAILY[2:-1]),
    *("in_queue_start", "in_queue_end", "positions_staffed", "data_status"),
]
STAFFING = _words(
    """
    as_at unit_id employer_force worker_type host_force establishment_fte strength_fte
    not_deployable_fte headcount joiners_fte leavers_fte leavers_to_alliance_fte
    sickness_days available_days externally_funded_fte sensitive_unit data_status
    """
)
UNIT_MEASURES = _words(
    """
    unit_id force month measure numerator denominator target_pct direction data_status
    """
)
RISKS = _words(
    """
    risk_id raid_type subject_id risk wording depends_on_id depends_on mitigation
    owner_role state score known_on source_id source_lines data_status
    """
)
DECISIONS = _words(
    """
    decision_id body meeting_on meeting_precision item subject_id decision_type
    corporations_sole_needed corporations_sole_agreed decision_notice_on
    panel_notified_on state note known_on source_id source_lines data_status
    """
)
ACTIONS = _words(
    """
    action_id subject_id action owner_role due_on due_precision due_wording state
    done_on known_on source_id source_lines data_status
    """
)
COMMENTARY = _words(
    """
    comment_id unit_id measure month owner_role comment known_on source_id source_lines
    data_status
    """
)
