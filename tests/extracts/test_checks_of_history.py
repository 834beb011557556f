"""What the rules find when a file meets what is live, and what they let be."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from alliance.warehouse import query_files, staging
from tests.staged import staged

DATA = Path(__file__).parents[2] / "data"
CHECKS = query_files.folder("checks")
TABLES = [file.short_name for file in query_files.folder("tables")]
SAME_AGAIN = {"something_new_in_the_extracts", "something_new_in_the_log"}
# Which rows came with a file for August 2016; every other row is kept from before.
AUGUST = {
    "contact_daily": "day >= date '2016-08-01'",
    "contact_hourly": "left(hour_start, 7) = '2016-08'",
    "staffing": "as_at = date '2016-08-31'",
    "unit_savings": "as_at = date '2016-08-31'",
    "unit_costs": "month = date '2016-08-01'",
    "unit_measures": "month = date '2016-08-01'",
}
LOG = ("risks", "decisions", "actions", "commentary")
# check: table, statements on the tables as August comes again, part of the value found
FIRST = "line_number = (select min(line_number) from {0})"
HISTORY = {
    **{f"restated_{table}": (
        table, [f"update {table} set {change} where {FIRST.format(table)}"],
        # what is live of staffing may not be told
        ", published otherwise" if table == "staffing" else " was ")
       for table, change in {
           "contact_daily": "handle_seconds = handle_seconds + 1000",
           "staffing": "strength_fte = strength_fte + 1.25",
           "unit_costs": "actual_gbp = 1204",
           "unit_measures": "target_pct = null",
           "unit_savings": "delivered_gbp = 1204",
           "apportionment_rates": "rate_pct = rate_pct - 1",
       }.items()},
    "restated_contact_hourly": (
        "contact_hourly",
        [f"update contact_hourly set positions_staffed = 3"
         f" where {FIRST.format('contact_hourly')}"],
        "2016-08-01: 1 hours differ"),
    "published_rows_stay": (
        "staffing",
        ["delete from staffing where as_at = date '2016-08-31'"
         " and unit_id = 'BCH-FEL' and employer_force = 'Bedfordshire'"],
        "Bedfordshire, BCH-FEL, police staff, 2016-08-31"),
    "published_shares_and_measures_stay": (
        "unit_measures",
        ["delete from unit_measures where month = date '2016-08-01'"
         " and unit_id = 'BCH-FEL' and force = 'Bedfordshire'"],
        "Bedfordshire, BCH-FEL, licences_decided_in_agreed_time, 2016-08-01"),
    "published_entries_stay": (
        "risks", ["delete from risks where risk_id = 'R02'"], "R02"),
    "not_older_than_live": (
        "contact_daily",
        ["update contact_daily set line_number = null"
         " where day > date '2016-08-20' and force = 'Bedfordshire'"],
        "Bedfordshire ends on 2016-08-20, live to 2016-08-31"),
    "something_new_in_the_extracts": (
        "staffing", [
            f"update {table} set line_number = null"
            for table in (*AUGUST, "apportionment_rates") if table != "staffing"],
        "81 rows are live already"),
    "something_new_in_the_log": (
        "risks", [
            f"update {table} set line_number = null"
            for table in ("decisions", "actions", "commentary")],
        "22 rows are live already"),
    "illustrative_does_not_replace_real": (
        "staffing",
        ["update live.staffing set data_status = 'final'"
         " where employer_force = 'Bedfordshire'"],
        "illustrative, Bedfordshire"),
    "illustrative_rows_make_way": (
        "staffing",
        ["update staffing set data_status = 'final'"
         " where employer_force = 'Bedfordshire'"],
        "1,107 illustrative rows of Bedfordshire"),
    "final_stays_final": (
        "staffing",
        ["update live.staffing set data_status = 'final'",
         "update staffing set data_status = 'provisional'"
         " where employer_force = 'Bedfordshire'"],
        "provisional, Bedfordshire from 2016-08-31"),
    "shares_of_one_kind": (
        "apportionment_rates",
        ["update apportionment_rates set data_status = 'final'"
         " where force = 'Bedfordshire'"],
        "illustrative for Cambridgeshire and Hertfordshire"),
    "one_status_of_a_month": (
        "staffing",
        ["update staffing set data_status = 'provisional'"
         " where employer_force = 'Bedfordshire'",
         "update staffing set data_status = 'final' where employer_force ="
         " 'Bedfordshire' and unit_id = 'REST' and as_at = date '2016-08-31'"],
        "Bedfordshire, 2016-08: 23 provisional and 4 final"),
    "columns_not_swapped": (
        "staffing",
        ["update staffing set establishment_fte = strength_fte,"
         " strength_fte = establishment_fte where line_number is not null"],
        "swapped with strength_fte"),
    "contact_columns_not_swapped": (
        "contact_daily",
        ["update contact_daily set wait_answered_seconds = handle_seconds,"
         " handle_seconds = wait_answered_seconds"
         " where line_number is not null and queue = '999'"],
        "999: swapped with wait_answered_seconds"),
    "queues_and_forces_not_swapped": (
        "contact_daily",
        ["update contact_daily set queue = case queue when '999' then '101_primary'"
         " else '999' end where line_number is not null"
         " and queue in ('999', '101_primary')"],
        "101_primary: swapped with"),
}  # fmt: skip
# further tables of the same checks
HISTORY_TOO = [
    ("queues_and_forces_not_swapped", "contact_daily",
     ["update contact_daily set force = case force when 'Hertfordshire'"
      " then 'Bedfordshire' else 'Hertfordshire' end"
      " where line_number is not null and force <> 'Cambridgeshire'"],
     "swapped with Hertfordshire"),
    ("contact_columns_not_swapped", "contact_daily",
     ["update contact_daily set abandoned = short_abandoned,"
      " short_abandoned = abandoned"
      " where line_number is not null and queue = '101_secondary'"],
     "swapped with short_abandoned"),
    ("hours_add_up_to_days", "contact_hourly",
     ["update contact_daily set line_number = null",
      "update contact_hourly set offered = offered + 1, in_queue_end = in_queue_end + 1"
      f" where {FIRST.format('contact_hourly')}"], ""),
    ("share_periods_do_not_overlap", "apportionment_rates",
     ["update apportionment_rates set line_number = null where valid_to is null",
      "update apportionment_rates set valid_to = null where unit_id = 'BCH-JPS'"],
     "2016-06-23"),
    *(("one_status_of_a_month", table,
       [f"update {table} set data_status = 'provisional'",
        f"update {table} set data_status = 'final' where {FIRST.format(table)}"],
       "and 1 final")
      for table in AUGUST if table != "staffing"),
    ("columns_not_swapped", "staffing",
     ["update staffing set not_deployable_fte = externally_funded_fte,"
      " externally_funded_fte = not_deployable_fte where line_number is not null"],
     "swapped with externally_funded_fte"),
    ("columns_not_swapped", "unit_costs",
     ["update unit_costs set actual_gbp = budget_gbp, budget_gbp = actual_gbp"
      " where line_number is not null"],
     "swapped with actual_gbp"),
    ("columns_not_swapped", "unit_savings",
     ["update unit_savings set planned_gbp = forecast_gbp,"
      " forecast_gbp = planned_gbp where line_number is not null"],
     "swapped with forecast_gbp"),
    *(("published_rows_stay", table, [f"delete from {table} where {rows}"],
       "Bedfordshire")
      for table, rows in {
          "contact_daily": "day = date '2016-08-31' and force = 'Bedfordshire'",
          "unit_costs": "month = date '2016-08-01' and unit_id = 'BCH-ICT'",
          "unit_savings": "as_at = date '2016-08-31' and saving_id = 'FEL-01'",
      }.items()),
    ("published_shares_and_measures_stay", "apportionment_rates",
     ["delete from apportionment_rates where valid_to is null"
      " and unit_id = 'BCH-JPS'"], "BCH-JPS"),
    *(("published_entries_stay", table,
       [f"delete from {table} where {FIRST.format(table)}"], "01")
      for table in ("decisions", "actions", "commentary")),
    *(("not_older_than_live", table, [
        f"update {table} set line_number = null where {force} = 'Kent'",
        f"insert into {table} by name select 'Kent' as {force}, null as line_number,"
        f" {table}.* exclude ({force}, line_number) from {table}"
        f" where {force} = 'Bedfordshire'",
        f"insert into {table} by name select 'Kent' as {force}, 2 as line_number,"
        f" {day} as {column}, {table}.* exclude ({force}, line_number, {column})"
        f" from {table} where {FIRST.format(table)}"], "Kent ends on")
      for table, force, column, day in (
          ("contact_hourly", "force", "hour_start", "'2015-08-01T00:00+01:00'"),
          ("staffing", "employer_force", "as_at", "date '2013-03-31'"),
          ("unit_savings", "force", "as_at", "date '2015-03-31'"),
          ("unit_costs", "force", "month", "date '2013-03-01'"),
          ("unit_measures", "force", "month", "date '2013-03-01'"))),
    *(("illustrative_does_not_replace_real", table,
       [f"update live.{table} set data_status = 'provisional'"], "illustrative, ")
      for table in (*AUGUST, "apportionment_rates") if table != "staffing"),
    *(("final_stays_final", table,
       [f"update live.{table} set data_status = 'final'",
        f"update {table} set data_status = 'provisional'"], "provisional, ")
      for table in (*AUGUST, "apportionment_rates") if table != "staffing"),
]  # fmt: skip
CASES = [*((name, *case) for name, case in HISTORY.items()), *HISTORY_TOO]


@pytest.fixture(scope="module")
def live():
    """The shipped rows, live and staged alike; those of August 2016 come again."""
    with staged(DATA) as (connection, _):
        connection.execute("detach live")
        connection.execute("create schema live")
        for table in TABLES:
            rows = connection.table(table)
            rows.project("* exclude (line_number)").create(f"live.{table}")
        for table, arrived in AUGUST.items():
            connection.execute(
                f"update {table} set line_number = null where not ({arrived})"
            )
        yield connection


@contextmanager
def trying(connection, *statements):
    """The tables after these statements, which are taken back."""
    connection.execute("begin")
    try:
        for statement in statements:
            connection.execute(statement)
        yield connection
    finally:
        connection.execute("rollback")


def found(connection, *names):
    """What these checks find, else all but those of a file sent again."""
    asked = names or {check.short_name for check in CHECKS} - SAME_AGAIN
    return [
        (check.short_name, check.header["severity"], *row)
        for check in CHECKS
        if check.short_name in asked
        for row in connection.sql(check.sql).fetchall()
    ]


@pytest.mark.parametrize(("name", "table", "statements", "value"), CASES)
def test_a_rule_of_history_finds_what_changed(live, name, table, statements, value):
    with trying(live, *statements):
        hits = found(live, name)
    assert {hit[2] for hit in hits} == {table}
    assert 1 <= len(hits) <= 250
    assert all(isinstance(hit[3], int) for hit in hits)
    assert any(value in hit[5] for hit in hits)


def test_a_restated_figure_stands_beside_the_old_one(live):
    change = (
        "update contact_daily set answered = 1204 where day = date '2016-08-02'"
        " and force = 'Hertfordshire' and queue = '101_primary'"
    )
    old = live.table("live.contact_daily").filter(
        "day = date '2016-08-02' and force = 'Hertfordshire' and queue = '101_primary'"
    )
    was = old.project("answered").fetchall()[0][0]
    with trying(live, change):
        [hit] = found(live, "restated_contact_daily")
    assert hit[4:] == ("answered", f"1,204 was {was:,}")


ADDED = ("as_count", "as_pounds", "as_number")
DEFINITIONS = {"abandon_threshold_seconds", "target_seconds"}
FIGURES = [
    (file.short_name, column)
    for file in query_files.folder("tables")
    if f"restated_{file.short_name}" in HISTORY
    for cast, column in staging.CAST_CALL.findall(file.sql)
    if cast in ADDED and column not in DEFINITIONS
]


@pytest.mark.parametrize(("table", "column"), FIGURES)
def test_each_figure_that_is_restated_is_found(live, table, column):
    new = f"update {table} set {column} = 7 where {FIRST.format(table)}"
    with trying(live, new):
        hits = found(live, f"restated_{table}")
    assert [hit[4] for hit in hits] == [
        "offered" if table == "contact_hourly" else column
    ]


@pytest.mark.parametrize("line", ["null", "line_number"])
def test_rows_as_they_are_live_break_no_rule(live, line):
    with trying(live, *(f"update {t} set line_number = {line}" for t in TABLES)):
        assert found(live) == []


def test_all_rows_once_more_change_nothing(live):
    lines = (f"update {t} set line_number = coalesce(line_number, 2)" for t in TABLES)
    with trying(live, *lines):
        assert found(live) == []
        assert len(found(live, *SAME_AGAIN)) == len(AUGUST) + 5


@pytest.mark.parametrize("table", [*AUGUST, *LOG])
@pytest.mark.parametrize("rows", [2, 72])
def test_rows_with_another_status_are_something_new(live, table, rows):
    change = (
        f"update {table} set line_number = 2, data_status = 'final' where rowid in"
        f" (select rowid from {table} order by rowid limit {rows})"
    )
    with trying(live, change):
        assert table not in {hit[2] for hit in found(live, *SAME_AGAIN)}


def shifted(table, rows, **cells):
    """A statement that adds rows of a table again, with other cells, as arrived."""
    other = ", ".join(f"{value} as {column}" for column, value in cells.items())
    return (
        f"insert into {table} by name select row_number() over () + 1 as line_number,"
        f" {other}, {table}.* exclude (line_number, {', '.join(cells)})"
        f" from {table} where {rows}"
    )


STRENGTH = "round(strength_fte + joiners_fte - leavers_fte, 2)"
HOUR = "(left(hour_start, 10)::date + 364)::text || substring(hour_start, 11)"
# September 2016: calls of 52 weeks before, people and cases of August with small moves.
SEPTEMBER = [
    *(f"update {table} set line_number = null" for table in TABLES),
    shifted("contact_daily", "day between date '2015-09-03' and date '2015-10-02'",
            day="day + 364"),
    shifted("contact_hourly",
            "left(hour_start, 10) between '2015-09-03' and '2015-10-02'",
            hour_start=HOUR),
    shifted("staffing", "as_at = date '2016-08-31'", as_at="date '2016-09-30'",
            strength_fte=STRENGTH, headcount="headcount + 1",
            available_days=f"round(22 * {STRENGTH})",
            sickness_days="round(0.95 * sickness_days)"),
    "update unit_costs set line_number = 3, actual_gbp = outturn_forecast_gbp + 137,"
    " outturn_forecast_gbp = outturn_forecast_gbp + 137"
    " where month = date '2016-09-01'",
    "update unit_costs set line_number = 4, outturn_forecast_gbp = budget_gbp + 9"
    " where month > date '2016-09-01'",
    shifted("unit_measures", "month = date '2016-08-01'", month="date '2016-09-01'",
            denominator="denominator + 3", numerator="numerator + 1"),
    shifted("unit_savings",
            "as_at = date '2016-08-31' and financial_year >= '2016/17'",
            as_at="date '2016-09-30'",
            planned_to_date_gbp="if(planned_to_date_gbp > 0,"
            " least(planned_to_date_gbp * 21 // 20, planned_gbp), planned_to_date_gbp)",
            delivered_gbp="if(delivered_gbp > 0, least(delivered_gbp * 21 // 20,"
            " forecast_gbp), delivered_gbp)",
            at_risk_gbp="if(delivered_gbp > 0, 0, at_risk_gbp)"),
]  # fmt: skip


def test_the_next_month_breaks_no_rule(live):
    with trying(live, *SEPTEMBER):
        assert found(live) == []


@pytest.mark.parametrize("force", ["Bedfordshire", "Hertfordshire"])
def test_the_next_month_of_one_force_breaks_no_rule(live, force):
    others = [
        f"delete from {table} where line_number is not null and {column} <> '{force}'"
        for table, column in {
            **dict.fromkeys(AUGUST, "force"),
            "staffing": "employer_force",
        }.items()
        if table != "unit_costs"
    ]
    with trying(live, *SEPTEMBER, *others):
        assert found(live) == []


@pytest.mark.parametrize("day", [1, 2, 7])
def test_the_first_days_of_a_month_are_not_taken_for_the_whole(live, day):
    others = f"delete from contact_daily where day > date '2016-09-{day:02d}'"
    with trying(live, *SEPTEMBER, others):
        names = "columns_not_all_zero", "waits_near_their_history"
        assert found(live, *names) == []


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ("update {} set offered = 2 * offered", "calls_near_their_history"),
        ("update {} set handle_seconds = 1000 * handle_seconds", "waits_within_a_day"),
        ("update {} set abandoned_within_target = 0", "columns_not_all_zero"),
        ("update {} set queue = '101_primary'", "contact_days_complete"),
        ("delete from {}", "joint_file_names_every_force"),
    ],
)
def test_a_wrong_next_month_is_noticed(live, wrong, expected):
    of_one_queue = " where line_number is not null and force = 'Hertfordshire'"
    if "queue" in wrong or "target" in wrong:
        of_one_queue += " and queue = '999'"
    with trying(live, *SEPTEMBER, wrong.format("contact_daily") + of_one_queue):
        assert expected in {hit[0] for hit in found(live)}


OF_CUSTODY = "month = date '2016-09-01' and unit_id = 'BCH-CUS'"
# What is not sent shows only in rows that stay, or in none.
LEFT_OUT = [
    ("actual_costs_without_gaps",
     ["update unit_costs set line_number = null, actual_gbp = null,"
      f" outturn_forecast_gbp = budget_gbp where {OF_CUSTODY}"],
     {"Bedfordshire, BCH-CUS, running, 2016-09 is blank",
      "Bedfordshire, BCH-CUS, programme, 2016-09 is blank"}),
    ("actual_costs_without_gaps",
     ["update unit_costs set line_number = null, actual_gbp = null"
      " where month = date '2016-09-01' and cost_kind = 'programme'"],
     {"Hertfordshire, BCH-PC, programme, 2016-09 is blank"}),
    ("months_complete",
     ["delete from live.unit_costs where month = date '2016-09-01'",
      "update unit_costs set line_number = null where month > date '2016-09-01'",
      f"delete from unit_costs where {OF_CUSTODY}"],
     {"2016-09: BCH-CUS programme and 1 more"}),
    ("contact_days_complete",
     ["update contact_daily set line_number = null",
      "update contact_daily set line_number = 2"
      " where day between date '2016-07-01' and date '2016-07-31'",
      "delete from contact_daily where queue = '999' and line_number = 2"],
     {"999, 2016-07-01 to 2016-07-31"}),
    ("secondary_not_above_primary",
     ["update contact_daily set line_number = null where queue = '101_secondary'",
      "update contact_daily set answered = 0"
      " where line_number is not null and queue = '101_primary'"], set()),
    ("definitions_of_a_queue_stay",
     ["update contact_daily set line_number = if(day < date '2013-04-11', 2, null)",
      "update contact_daily set clock = 'bt' where line_number = 2"],
     {"force_acd, abandoned from 5 s, target 10 s;"
      " before: bt, abandoned from 5 s, target 10 s"}),
    *((name, ["update unit_savings set line_number = null",
              f"update unit_savings set line_number = 2, {change}"
              " where as_at = date '2016-03-31' and saving_id = 'HRLD-01'"], set())
      for name, change in (
          ("delivered_does_not_fall", "delivered_gbp = 10 * delivered_gbp"),
          ("savings_near_the_last_submission", "planned_gbp = 10 * planned_gbp"),
          ("status_does_not_go_back", "benefit_status = 'withdrawn'"))),
]  # fmt: skip


@pytest.mark.parametrize(("name", "statements", "values"), LEFT_OUT)
def test_what_is_left_out_has_the_line_of_what_arrived(live, name, statements, values):
    with trying(live, *SEPTEMBER, *statements):
        hits = found(live, name)
    assert hits
    assert all(isinstance(hit[3], int) for hit in hits)
    assert values <= {hit[5] for hit in hits}


def test_a_gap_that_was_live_before_is_not_told_again(live):
    blank = (
        "update unit_costs set actual_gbp = null"
        " where month = date '2016-06-01' and unit_id = 'BCH-CUS'"
    )
    with trying(live, *SEPTEMBER, blank):
        assert found(live, "actual_costs_without_gaps") == []


def test_the_first_figures_of_a_force_are_not_compared_with_illustrative_ones(live):
    """As merged: the force's own rows take the place of all its illustrative ones."""
    own = [
        statement
        for table, column in {**dict.fromkeys(AUGUST, "force"),
                              "staffing": "employer_force"}.items()
        for statement in (
            f"delete from {table} where {column} = 'Bedfordshire'"
            " and line_number is null",
            f"update {table} set data_status = 'provisional'"
            f" where {column} = 'Bedfordshire'",
        )
    ]  # fmt: skip
    swapped = (
        "update contact_daily set handle_seconds = wait_answered_seconds,"
        " wait_answered_seconds = handle_seconds where force = 'Bedfordshire'"
    )
    make_way = "illustrative_rows_make_way"
    names = [name for name in HISTORY if name not in (*SAME_AGAIN, make_way)]
    kept = [f"update {table} set line_number = null" for table in TABLES
            if table not in AUGUST]  # fmt: skip
    with trying(live, *kept, *own, swapped):
        assert found(live, *names) == []
        going = {row[2] for row in found(live, make_way)}
        assert going == set(AUGUST) - {"contact_hourly"}


# What a force's own first rows may say otherwise than illustrative rows of others.
OWN = {
    "contact_daily": "handle_seconds = handle_seconds + 1",
    "contact_hourly": "handle_seconds = handle_seconds + sign(answered)",
    "staffing": "sensitive_unit = not sensitive_unit, host_force = 'Suffolk'",
    "unit_costs": "actual_gbp = actual_gbp + 1",
    "unit_measures": "direction = if(direction = 'higher', 'lower', 'higher')",
    "unit_savings": "benefit_type = 'income'",
    "apportionment_rates": "rate_pct = rate_pct - 1",
}


def first_own(table, change, force="Bedfordshire"):
    """Statements by which a force's own rows come first, into one table."""
    column = "employer_force" if table == "staffing" else "force"
    return [
        f"update apportionment_rates set line_number = null"
        f" where '{table}' <> 'apportionment_rates' or force <> '{force}'",
        f"update {table} set line_number = null where {column} <> '{force}'",
        f"delete from {table} where {column} = '{force}' and line_number is null",
        f"update {table} set data_status = 'provisional', {change}"
        f" where {column} = '{force}'",
    ]


@pytest.mark.parametrize(("table", "change"), OWN.items())
def test_own_rows_are_not_refused_for_illustrative_ones(live, table, change):
    with trying(live, *first_own(table, change)):
        assert [hit for hit in found(live) if hit[1] == "refuse"] == []


@pytest.mark.parametrize(
    ("table", "change", "name"),
    [
        ("staffing", "sensitive_unit = false", "sensitive_unit_stays_sensitive"),
        ("apportionment_rates", "rate_pct = rate_pct - 1", "shares_of_one_kind"),
    ],
)
def test_own_rows_beside_illustrative_ones_are_warned_of(live, table, change, name):
    with trying(live, *first_own(table, change)):
        assert all(hit[3] for hit in found(live, name))
        assert found(live, name)


@pytest.mark.parametrize(
    "more",
    [
        "update apportionment_rates set data_status = 'final'",
        "delete from apportionment_rates where data_status = 'illustrative'",
        "update apportionment_rates set rate_pct = 101"
        " where data_status <> 'illustrative' and rate_pct > 0",
    ],
)
def test_own_shares_that_cannot_sum_to_100_are_refused(live, more):
    change = OWN["apportionment_rates"]
    with trying(live, *first_own("apportionment_rates", change), more):
        assert found(live, "shares_sum_to_100")
