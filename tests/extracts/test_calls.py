"""Calls are added up by day and hour as counted by hand and by plain loops."""

import csv
import random
import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from alliance.extracts import call_faults, calls
from alliance.extracts.illustrative import calendar
from alliance.extracts.illustrative import calls as illustrative
from alliance.extracts.reading import arrival
from alliance.warehouse import csv_files, query_files, staging
from alliance.warehouse.faults import RefusedFiles
from tests.conftest import ROOT

COLUMNS = staging.columns(query_files.query("calls/calls"))
DAILY = staging.columns(query_files.query("tables/contact_daily"))
HOURLY = staging.columns(query_files.query("tables/contact_hourly"))
OF_QUEUE = {
    "999": ("5", "10"),
    "101_primary": ("10", "30"),
    "101_secondary": ("10", None),
    "crime_recording": ("0", None),
    "online": (None, None),
    "webchat": (None, "60"),
}


def call(call_id, queue, started_at, outcome, wait, handled=None, **other):
    """One row as reading gives it."""
    threshold, target = OF_QUEUE[queue]
    row = {
        "call_id": call_id,
        "force": "Hertfordshire",
        "queue": queue,
        "clock": "force_acd",
        "started_at": started_at,
        "outcome": outcome,
        "wait_seconds": str(wait),
        "handle_seconds": None if handled is None else str(handled),
        "abandon_threshold_seconds": threshold,
        "overflowed_in": "no",
        "direct_to_secondary": None,
        "target_seconds": target,
        "data_status": "provisional",
    }
    return row | other


def stored(rows, folder):
    """The rows as a Parquet file of text, the first on line 2."""
    table = pa.table(
        {
            "line_number": pa.array(range(2, len(rows) + 2), pa.int64()),
            **{
                name: pa.array([row[name] for row in rows], pa.string())
                for name in COLUMNS
            },
        }
    )
    path = folder / "rows.parquet"
    pq.write_table(table, path)
    return path


def added_up(rows, folder):
    return calls.aggregate(stored(rows, folder), folder, file="calls.csv")


def read(added, table):
    """The rows of a table that calls were added up to, without line_number."""
    return [
        {name: value for name, value in row.items() if name != "line_number"}
        for row in pq.read_table(added.tables[table]).to_pylist()
    ]


def refused(rows, folder):
    with pytest.raises(RefusedFiles) as caught:
        added_up(rows, folder)
    return caught.value.faults


# By hand ------------------------------------------------------------------------------

BEDS = {"force": "Bedfordshire"}
BY_HAND = [
    # The night of 25 October 2015 has an hour twice.
    call("c01", "999", "2015-10-25T00:59:55+01:00", "answered", 9, 100),
    call("c02", "999", "2015-10-25T01:30:00+01:00", "answered", 10, 200),
    call("c03", "999", "2015-10-25T01:30:00+00:00", "abandoned", 4),
    call("c04", "999", "2015-10-25T01:59:58Z", "abandoned", 5),
    call("c05", "999", "2015-10-25T23:59:50", "answered", 60, 30),
    call("c06", "999", "2015-10-25T12:00:00Z", "overflowed_out", 30),
    call("c06", "999", "2015-10-25T12:00:30Z", "answered", 0, 50,
         overflowed_in="yes", **BEDS),
    # The night of 27 March 2016 lacks one.
    call("c07", "999", "2016-03-27T00:59:59", "answered", 59, 10),
    call("c08", "999", "2016-03-27T02:00:00", "answered", 0, 20),
    call("c09", "999", "2016-03-27T22:59:59Z", "answered", 120, 40),
    call("c10", "101_primary", "2016-03-27T23:30:00Z", "answered", 30, 5),
    call("c11", "101_primary", "2016-03-28T10:00:00+01:00", "abandoned", 29),
    call("c12", "101_primary", "2016-03-28T10:00", "abandoned", 30),
    call("c10", "101_secondary", "2016-03-28T00:30:35+01:00", "answered", 61, 300,
         direct_to_secondary="no"),
    call("c14", "101_secondary", "2016-03-28T10:59:55.500+01:00", "abandoned", 9,
         direct_to_secondary="yes"),
    call("c15", "online", "2016-03-28T09:00:00+01:00", "answered", 100000, **BEDS),
]  # fmt: skip
COUNTS = DAILY[4:-1]
# offered, answered, abandoned, short_abandoned, abandon_threshold_seconds,
# overflowed_out, overflowed_in, direct_to_secondary, answered_within_target,
# abandoned_within_target, target_seconds, three bands, wait_answered_seconds,
# wait_abandoned_seconds, handle_seconds, longest_wait_seconds; - is blank
DAYS_BY_HAND = {
    ("Bedfordshire", "2015-10-25", "999"): "0 1 0 0 5 0 1 - 1 0 10 1 0 0 0 0 50 0",
    ("Hertfordshire", "2015-10-25", "999"):
        "6 3 1 1 5 1 0 - 1 1 10 1 1 1 79 5 330 60",
    ("Hertfordshire", "2016-03-27", "999"): "3 3 0 0 5 0 0 - 1 0 10 1 1 1 179 0 70 120",
    ("Hertfordshire", "2016-03-28", "101_primary"):
        "3 1 2 0 10 0 0 - 0 1 30 0 1 0 30 59 5 30",
    ("Hertfordshire", "2016-03-28", "101_secondary"):
        "2 1 0 1 10 0 0 1 - - - 0 0 1 61 0 300 61",
    ("Bedfordshire", "2016-03-28", "online"):
        "1 1 0 0 - 0 0 - - - - 0 0 1 100000 0 - 100000",
}  # fmt: skip
# The same, then in_queue_start, in_queue_end, positions_staffed. All other hours of
# these days are the last row of each queue.
HOURS_BY_HAND = {
    ("Bedfordshire", "999"): {
        "2015-10-25T12:00+00:00": "0 1 0 0 5 0 1 - 1 0 10 1 0 0 0 0 50 0 0 0 -",
        "quiet": "0 0 0 0 5 0 0 - 0 0 10 0 0 0 0 0 0 - 0 0 -",
    },
    ("Hertfordshire", "999"): {
        "2015-10-25T00:00+01:00": "1 0 0 0 5 0 0 - 0 0 10 0 0 0 0 0 0 - 0 1 -",
        "2015-10-25T01:00+01:00": "1 2 0 0 5 0 0 - 1 0 10 1 1 0 19 0 300 10 1 0 -",
        "2015-10-25T01:00+00:00": "2 0 0 1 5 0 0 - 0 0 10 0 0 0 0 0 0 - 0 1 -",
        "2015-10-25T02:00+00:00": "0 0 1 0 5 0 0 - 0 1 10 0 0 0 0 5 0 - 1 0 -",
        "2015-10-25T12:00+00:00": "1 0 0 0 5 1 0 - 0 0 10 0 0 0 0 0 0 - 0 0 -",
        "2015-10-25T23:00+00:00": "1 1 0 0 5 0 0 - 0 0 10 0 0 1 60 0 30 60 0 0 -",
        "2016-03-27T00:00+00:00": "1 0 0 0 5 0 0 - 0 0 10 0 0 0 0 0 0 - 0 1 -",
        "2016-03-27T02:00+01:00": "1 2 0 0 5 0 0 - 1 0 10 1 1 0 59 0 30 59 1 0 -",
        "2016-03-27T23:00+01:00": "1 1 0 0 5 0 0 - 0 0 10 0 0 1 120 0 40 120 0 0 -",
        "quiet": "0 0 0 0 5 0 0 - 0 0 10 0 0 0 0 0 0 - 0 0 -",
    },
    ("Hertfordshire", "101_primary"): {
        "2016-03-28T00:00+01:00": "1 1 0 0 10 0 0 - 0 0 30 0 1 0 30 0 5 30 0 0 -",
        "2016-03-28T10:00+01:00": "2 0 2 0 10 0 0 - 0 1 30 0 0 0 0 59 0 - 0 0 -",
        "quiet": "0 0 0 0 10 0 0 - 0 0 30 0 0 0 0 0 0 - 0 0 -",
    },
    ("Hertfordshire", "101_secondary"): {
        "2016-03-28T00:00+01:00": "1 1 0 0 10 0 0 0 - - - 0 0 1 61 0 300 61 0 0 -",
        "2016-03-28T10:00+01:00": "1 0 0 0 10 0 0 1 - - - 0 0 0 0 0 0 - 0 1 -",
        "2016-03-28T11:00+01:00": "0 0 0 1 10 0 0 0 - - - 0 0 0 0 0 0 - 1 0 -",
        "quiet": "0 0 0 0 10 0 0 0 - - - 0 0 0 0 0 0 - 0 0 -",
    },
}


def counts(row, columns):
    return " ".join(row[name] or "-" for name in columns)


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory):
    return added_up(BY_HAND, tmp_path_factory.mktemp("by_hand"))


def test_days_are_those_counted_by_hand(by_hand):
    rows = read(by_hand, "contact_daily")
    found = {(r["force"], r["day"], r["queue"]): counts(r, COUNTS) for r in rows}
    assert found == DAYS_BY_HAND
    assert len(rows) == len(found) == by_hand.row_counts["contact_daily"]
    assert {(r["clock"], r["data_status"]) for r in rows} == {
        ("force_acd", "provisional")
    }


def test_hours_are_those_counted_by_hand(by_hand):
    rows = read(by_hand, "contact_hourly")
    assert len(rows) == 25 + (25 + 23) + 24 + 24
    listed = set()
    for row in rows:
        of_queue = HOURS_BY_HAND[row["force"], row["queue"]]
        hour = row["hour_start"]
        listed.add((row["force"], row["queue"], hour if hour in of_queue else "quiet"))
        assert counts(row, HOURLY[4:-1]) == of_queue.get(hour, of_queue["quiet"]), hour
    assert len(listed) == sum(len(of_queue) for of_queue in HOURS_BY_HAND.values())


def test_columns_are_those_of_the_tables_as_text(by_hand):
    for table, columns in (("contact_daily", DAILY), ("contact_hourly", HOURLY)):
        schema = pq.read_schema(by_hand.tables[table])
        assert tuple(schema.names) == ("line_number", *columns)
        assert [str(kind) for kind in schema.types] == [
            "int64",
            *["string"] * len(columns),
        ]


def test_a_row_leads_back_to_its_first_call(by_hand):
    lines = {
        (row["force"], row["day"], row["queue"]): row["line_number"]
        for row in pq.read_table(by_hand.tables["contact_daily"]).to_pylist()
    }
    assert lines["Hertfordshire", "2015-10-25", "999"] == 2
    assert lines["Bedfordshire", "2016-03-28", "online"] == 17
    hours = pq.read_table(by_hand.tables["contact_hourly"]).to_pylist()
    secondary = {
        row["hour_start"][11:16]: row["line_number"]
        for row in hours
        if row["queue"] == "101_secondary"
    }
    assert (secondary["00:00"], secondary["11:00"], secondary["12:00"]) == (15, 16, 15)


def test_only_the_results_are_left(by_hand):
    folder = by_hand.repairs.parent
    assert {path.name for path in folder.iterdir()} == {
        "rows.parquet",
        "contact_daily.parquet",
        "contact_hourly.parquet",
        "repaired_times.parquet",
    }


# By plain loops -----------------------------------------------------------------------

CHANGES = (date(2015, 10, 25), date(2016, 3, 27))


def clock_hours():
    """Each hour around the changes of the clocks: its start in UTC -> (day, text)."""
    days = {c + timedelta(days=n) for c in CHANGES for n in range(-3, 4)}
    return {
        datetime.fromisoformat(text).astimezone(UTC): (day, text)
        for day in sorted(days)
        for _, text in calendar.hours(day)
    }


HOURS = clock_hours()


def drawn_calls(seed, number):
    """Calls around the changes of the clocks, each kind of value among them."""
    draw = random.Random(seed)
    rows = []
    for at in range(number):
        queue = draw.choice(list(OF_QUEUE))
        change = datetime.combine(draw.choice(CHANGES), datetime.min.time(), UTC)
        starts = change + timedelta(seconds=draw.randrange(-2 * 86400, 3 * 86400))
        hour = starts.replace(minute=0, second=0)
        offset = datetime.fromisoformat(HOURS[hour][1]).tzinfo
        written = draw.choice([starts, starts.astimezone(offset)]).isoformat()
        kinds = ["answered", "answered", "answered", "overflowed_out"]
        kinds += [] if OF_QUEUE[queue][0] is None else ["abandoned"]
        outcome = draw.choice(kinds)
        wait = draw.choice([0, 4, 5, 9, 10, 29, 30, 59, 60, draw.randrange(5000)])
        handled = draw.randrange(900) if outcome == "answered" else None
        rows.append(
            call(
                f"{at}", queue, written, outcome, wait,
                None if queue == "webchat" else handled,
                force=draw.choice(["Bedfordshire", "Hertfordshire"]),
                overflowed_in=draw.choice(["yes", "no", "no"]),
                direct_to_secondary=draw.choice(["yes", "no"])
                if queue == "101_secondary" else None,
            )
        )  # fmt: skip
    return rows


def place(row):
    """(day, start hour, end hour) of a call, hours by their start in UTC."""
    starts = datetime.fromisoformat(row["started_at"]).astimezone(UTC)
    begins = starts.replace(minute=0, second=0)
    day = HOURS[begins][0]
    ends = starts + timedelta(seconds=int(row["wait_seconds"]))
    last = max(hour for hour, (of, _) in HOURS.items() if of == day)
    return day, begins, min(ends.replace(minute=0, second=0), last)


def outcome_of(row):
    wait, threshold = int(row["wait_seconds"]), row["abandon_threshold_seconds"]
    if row["outcome"] == "abandoned" and wait < int(threshold):
        return "short_abandoned"
    return row["outcome"]


def plain_row(begun, ended, of_day):
    """The counts of some calls that begin and some that end, as text."""
    some = of_day[0]
    answered = [c for c in ended if outcome_of(c) == "answered"]
    abandoned = [c for c in ended if outcome_of(c) == "abandoned"]
    target = some["target_seconds"]

    def waits(chosen):
        return [int(c["wait_seconds"]) for c in chosen]

    def within(chosen):
        return sum(w < int(target) for w in waits(chosen)) if target else None

    handled = [c["handle_seconds"] for c in of_day if outcome_of(c) == "answered"]
    values = {
        "offered": sum(c["overflowed_in"] == "no" for c in begun),
        "overflowed_in": sum(c["overflowed_in"] == "yes" for c in begun),
        "direct_to_secondary": sum(c["direct_to_secondary"] == "yes" for c in begun)
        if some["queue"] == "101_secondary"
        else None,
        "answered": len(answered),
        "abandoned": len(abandoned),
        "short_abandoned": sum(outcome_of(c) == "short_abandoned" for c in ended),
        "overflowed_out": sum(outcome_of(c) == "overflowed_out" for c in ended),
        "abandon_threshold_seconds": some["abandon_threshold_seconds"],
        "target_seconds": target,
        "answered_within_target": within(answered),
        "abandoned_within_target": within(abandoned),
        "answered_0_10_s": sum(w < 10 for w in waits(answered)),
        "answered_10_60_s": sum(10 <= w < 60 for w in waits(answered)),
        "answered_60_plus_s": sum(w >= 60 for w in waits(answered)),
        "wait_answered_seconds": sum(waits(answered)),
        "wait_abandoned_seconds": sum(waits(abandoned)),
        "handle_seconds": None
        if None in handled
        else sum(int(c["handle_seconds"]) for c in answered),
        "longest_wait_seconds": max(waits(answered), default=None),
        "clock": some["clock"],
        "data_status": some["data_status"],
    }
    return {k: None if v is None else str(v) for k, v in values.items()}


def plainly(rows):
    """(days, hours) by key, each a dictionary of text."""
    of_days = defaultdict(list)
    for row in rows:
        of_days[row["force"], place(row)[0], row["queue"]].append(row)
    by_day, by_hour = {}, {}
    for (force, day, queue), chosen in of_days.items():
        by_day[force, day.isoformat(), queue] = plain_row(chosen, chosen, chosen)
        if queue in ("online", "webchat"):
            continue
        placed = [(c, *place(c)[1:]) for c in chosen]
        for hour, (of, text) in HOURS.items():
            if of != day:
                continue
            begun = [c for c, begins, _ in placed if begins == hour]
            ended = [c for c, _, ends in placed if ends == hour]
            before = sum(begins < hour <= ends for _, begins, ends in placed)
            after = sum(begins <= hour < ends for _, begins, ends in placed)
            by_hour[force, text, queue] = plain_row(begun, ended, chosen) | {
                "in_queue_start": str(before),
                "in_queue_end": str(after),
                "positions_staffed": None,
            }
    return by_day, by_hour


def keyed(rows, when):
    return {(row.pop("force"), row.pop(when), row.pop("queue")): row for row in rows}


@pytest.mark.parametrize(("seed", "number"), [(1, 5000), (2, 300), (3, 40), (4, 1)])
def test_plain_loops_count_the_same(seed, number, tmp_path):
    rows = drawn_calls(seed, number)
    added = added_up(rows, tmp_path)
    by_day, by_hour = plainly(rows)
    assert keyed(read(added, "contact_daily"), "day") == by_day
    assert keyed(read(added, "contact_hourly"), "hour_start") == by_hour


def test_the_order_of_rows_does_not_matter(tmp_path):
    rows = drawn_calls(5, 500)
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    random.Random(6).shuffle(shuffled := list(rows))
    for table in calls.TABLES:
        assert read(added_up(rows, first), table) == read(
            added_up(shuffled, second), table
        )


# The rules of the tables --------------------------------------------------------------


@pytest.fixture(scope="module")
def august(tmp_path_factory):
    """All of August 2016 from the generator, as it comes and added up."""
    folder = tmp_path_factory.mktemp("august")
    made = [
        dict(zip(COLUMNS, (None if v is None else str(v) for v in row), strict=True))
        for row in illustrative.rows(31 * illustrative.ROWS_A_DAY)
    ]
    return made, added_up(made, folder)


def reads_only_contact(check):
    steps = set(re.findall(r"^(\w+) as \($", check.sql, re.MULTILINE))
    named = re.findall(r"(?<!distinct )\b(?:from|join)\s+([a-z_.]+)\b", check.sql)
    of_contact = {"contact_daily", "contact_hourly"}
    read = set(named) - steps
    return bool(read & of_contact) and read <= of_contact | {"forces"}


CONTACT_CHECKS = [
    check for check in query_files.folder("checks") if reads_only_contact(check)
]


@pytest.fixture(scope="module")
def tables_of_august(august):
    """The tables that the calls of August make, cast as staging casts them."""
    with duckdb.connect() as connection:
        staging.create_macros(connection, "casts", "measures")
        forces = query_files.query("tables/forces")
        text = csv_files.read_text(
            ROOT / "data/published/forces.csv", staging.columns(forces)
        )
        connection.register("forces_csv", text)
        connection.sql(forces.sql).create("forces")
        for table, path in august[1].tables.items():
            connection.read_parquet(str(path)).create_view(f"{table}_csv")
            connection.sql(query_files.query(f"tables/{table}").sql).create(table)
        yield connection


def test_the_rules_of_calls_are_among_those_tried():
    names = {check.short_name for check in CONTACT_CHECKS}
    assert {
        "calls_add_up",
        "calls_across_midnight",
        "calls_of_an_hour_add_up",
        "hours_add_up_to_days",
        "hours_of_a_day_complete",
        "waiting_bands_add_up",
        "longest_wait_not_below_average",
        "within_target_not_above_answered",
        "secondary_not_above_primary",
        "required_values_of_contact_daily",
        "required_values_of_contact_hourly",
        "accepted_values_of_contact_daily",
        "accepted_values_of_contact_hourly",
        "calls_not_negative",
    } <= names


@pytest.mark.parametrize("check", CONTACT_CHECKS, ids=lambda check: check.short_name)
def test_tables_keep_every_rule_of_contact(check, tables_of_august):
    assert tables_of_august.sql(check.sql).fetchall() == []


@pytest.mark.parametrize("table", calls.TABLES)
def test_no_value_is_lost_in_the_casts_of_the_tables(table, tables_of_august):
    file = query_files.query(f"tables/{table}")
    counted = ", ".join(f"count({name})" for name in staging.columns(file))
    before, after = (
        tables_of_august.table(name).aggregate(counted).fetchall()
        for name in (f"{table}_csv", table)
    )
    assert before == after
    keys = ", ".join(file.grain)
    rows = tables_of_august.table(table)
    assert len(rows.project(keys).distinct()) == len(rows)


def test_a_whole_month_is_added_up_without_a_warning(august):
    made, added = august
    assert added.warnings == ()
    assert added.row_counts == {
        "contact_daily": 31 * 3 * 4,
        "contact_hourly": 31 * 3 * 4 * 24,
    }
    days = read(added, "contact_daily")
    came = sum(int(row["offered"]) + int(row["overflowed_in"]) for row in days)
    assert came == len(made)


# The rules of calls -------------------------------------------------------------------


@pytest.fixture(scope="module")
def one_day(august):
    """The calls of the last day, which keep every rule."""
    return [row for row in august[0] if row["started_at"] >= "2016-08-31"]


def first(rows, **values):
    """The place of the first row with these values."""
    return next(at for at, row in enumerate(rows) if values.items() <= row.items())


EMERGENCY = {"queue": "999", "outcome": "answered"}
GIVEN_UP = {"queue": "999", "outcome": "abandoned"}
SECONDARY = {"queue": "101_secondary", "outcome": "answered"}
# rule: what is set, in the first row with which values
BROKEN = [
    *(("required_values_of_calls", {column: None}, EMERGENCY)
      for column in ("call_id", "outcome", "wait_seconds", "overflowed_in")),
    ("accepted_values_of_calls", {"queue": "101"}, EMERGENCY),
    ("accepted_values_of_calls", {"outcome": "lost"}, EMERGENCY),
    *(("seconds_of_calls_in_range", {column: value}, EMERGENCY)
      for column in ("wait_seconds", "handle_seconds", "abandon_threshold_seconds")
      for value in ("-1", "31536001")),
    ("abandoned_calls_have_a_threshold",
     {"abandon_threshold_seconds": None}, GIVEN_UP),
    ("only_answered_calls_are_handled", {"handle_seconds": "5"}, GIVEN_UP),
    ("direct_calls_on_the_secondary_line",
     {"direct_to_secondary": "yes"}, EMERGENCY),
    ("handling_known_for_all_or_none", {"handle_seconds": None}, EMERGENCY),
    ("direct_calls_known_for_all_or_none", {"direct_to_secondary": None}, SECONDARY),
    ("one_way_of_counting_a_day", {"data_status": "final"}, SECONDARY),
    ("one_way_of_counting_a_day", {"clock": "bt"}, SECONDARY),
    ("one_way_of_counting_a_day", {"target_seconds": "90"}, SECONDARY),
    ("one_way_of_counting_a_day", {"abandon_threshold_seconds": "6"}, GIVEN_UP),
    ("calls_of_this_century", {"started_at": "1916-08-31T12:00Z"}, EMERGENCY),
    ("long_calls", {"wait_seconds": "14400"}, EMERGENCY),
    ("long_calls", {"handle_seconds": "43200"}, EMERGENCY),
    ("call_ids_are_not_phone_numbers", {"call_id": "07700900123"}, EMERGENCY),
    ("offsets_of_uk_clocks", {"started_at": "2016-08-31T12:00:00+02:00"}, EMERGENCY),
]  # fmt: skip

# What a fault shows where it is not the value as written.
SHOWN = {
    "abandoned_calls_have_a_threshold": "blank",
    "direct_calls_on_the_secondary_line": "yes",
    "calls_of_this_century": "1916-08-31 12:00:00",
    "call_ids_are_not_phone_numbers": "like a phone number: 1",
}


def rule(name):
    return query_files.query(f"checks_of_calls/{name}").header["rule"]


def found_in(rows, folder):
    """Every fault, refused or warned of, as (rule, severity, line, column, value)."""
    try:
        faults = added_up(rows, folder).warnings
    except RefusedFiles as caught:
        faults = [*caught.faults, *caught.warnings]
    return [(f.rule, f.severity, f.line, f.column, f.value) for f in faults]


def test_the_calls_of_a_day_keep_every_rule(one_day, tmp_path):
    assert found_in(one_day, tmp_path) == []


@pytest.mark.parametrize(("name", "change", "where"), BROKEN)
def test_a_rule_finds_the_broken_call(one_day, name, change, where, tmp_path):
    at = first(one_day, **where)
    rows = [*one_day[:at], one_day[at] | change, *one_day[at + 1 :]]
    severity = query_files.query(f"checks_of_calls/{name}").header["severity"]
    found = [f for f in found_in(rows, tmp_path) if f[0] == rule(name)]
    changed, written = next(iter(change.items()))
    assert len(found) == 1
    assert found[0][1:3] == (severity, at + 2)
    assert changed in found[0][3]
    shown = SHOWN.get(name, written) or "blank"
    assert shown in found[0][4]


def test_a_call_stands_once(one_day, tmp_path):
    rows = [*one_day, one_day[7], {**one_day[7], "queue": "online"}]
    found = found_in(rows, tmp_path)
    written = ", ".join(one_day[7][name] for name in ("call_id", "force", "queue"))
    place = (len(one_day) + 2, "call_id, force, queue", written)
    assert found == [(rule("calls_stand_once"), "refuse", *place)]


def test_a_day_cut_off_at_either_end_is_said(one_day, tmp_path):
    kept = [row for row in one_day if "T06:2" < row["started_at"][10:] < "T19:5"]
    assert [f[0] for f in found_in(kept, tmp_path)] == [rule("partial_days")] * 6
    values = [f[4] for f in found_in(kept, tmp_path)]
    assert "Bedfordshire 2016-08-31 without its first 6 hours" in values
    assert "Bedfordshire 2016-08-31 without its last 4 hours" in values


def test_a_hole_in_a_usual_month_is_said(august, tmp_path):
    kept = [
        row
        for row in august[0]
        if not (
            row["force"] == "Bedfordshire"
            and "2016-08-10T09:50" < row["started_at"] < "2016-08-10T13:10"
        )
    ]
    found = found_in(kept, tmp_path)
    assert {f[0] for f in found} == {rule("quiet_hours")}
    assert (
        "Bedfordshire all phone queues from 2016-08-10T10:00+01:00 "
        "to the hour of 2016-08-10T12:00+01:00"
    ) in [f[4] for f in found]


def test_days_without_calls_get_no_rows_and_are_said(august, tmp_path):
    kept = [
        row
        for row in august[0]
        if (row["force"], row["queue"]) != ("Bedfordshire", "crime_recording")
        or row["started_at"][8:10] not in {"10", "11", "31"}
    ]
    added = added_up(kept, tmp_path)
    assert [(f.rule, f.value) for f in added.warnings] == [
        (rule("days_without_calls"), f"Bedfordshire crime_recording {days}")
        for days in ("2016-08-10 to 2016-08-11", "2016-08-31 to 2016-08-31")
    ]
    assert added.row_counts["contact_daily"] == 31 * 3 * 4 - 3


def test_a_column_that_holds_no_force_is_found(tmp_path):
    rows = [
        call(f"{at}", "999", "2016-08-31T12:00Z", "answered", 1, force=f"Force {at}")
        for at in range(44)
    ]
    assert [(f.rule, f.line, f.column, f.value) for f in refused(rows, tmp_path)] == [
        (rule("forces_of_a_file"), 2, "force", "44 different names")
    ]


def test_every_rule_of_calls_is_broken_once():
    alone = {"partial_days", "quiet_hours", "days_without_calls", "calls_stand_once"}
    tried = {name for name, _, _ in BROKEN} | alone | {"forces_of_a_file"}
    assert tried == {f.short_name for f in query_files.folder("checks_of_calls")}


def test_no_more_faults_are_listed_than_can_be_read(tmp_path):
    wrong = [
        call(f"{at}", "999", "2016-08-31T12:00Z", "lost", 1)
        for at in range(call_faults.MOST + 50)
    ]
    faults = refused(wrong, tmp_path)
    assert len(faults) == call_faults.MOST + 1
    assert (faults[0].line, faults[-2].line) == (2, call_faults.MOST + 1)
    assert faults[-1].rule == "50 more places are not listed."
    assert {path.name for path in tmp_path.iterdir()} == {
        "rows.parquet",
        "repaired_times.parquet",
    }


# Moments ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2016-08-31T23:00:05+01:00", "2016-08-31T22:00:05"),
        ("2016-08-31T22:00:05Z", "2016-08-31T22:00:05"),
        ("2016-08-31T23:00:05", "2016-08-31T22:00:05"),
        ("2016-08-31T23:00", "2016-08-31T22:00:00"),
        ("2016-08-31T23:00:05.25", "2016-08-31T22:00:05.250000"),
        ("2016-08-31T18:00:05-05:00", "2016-08-31T23:00:05"),
        ("2016-01-31T23:00:05", "2016-01-31T23:00:05"),
        # The repeated hour: known with an offset only.
        ("2016-10-30T00:59:59", "2016-10-29T23:59:59"),
        ("2016-10-30T01:00:00", None),
        ("2016-10-30T01:59:59.9", None),
        ("2016-10-30T01:30:00+01:00", "2016-10-30T00:30:00"),
        ("2016-10-30T01:30:00+00:00", "2016-10-30T01:30:00"),
        ("2016-10-30T02:00:00", "2016-10-30T02:00:00"),
        # The missing hour: never was.
        ("2016-03-27T00:59:59", "2016-03-27T00:59:59"),
        ("2016-03-27T01:00:00", None),
        ("2016-03-27T01:59:59", None),
        ("2016-03-27T02:00:00", "2016-03-27T01:00:00"),
        ("2016-03-27T01:30:00Z", "2016-03-27T01:30:00"),
        # Not written so.
        ("2016-02-30T01:00:00Z", None),
        ("2016-02-30T01:00:00", None),
        ("2016-08-31 23:00:05", None),
        ("2016-08-31", None),
        ("2016-08-31T24:00:00Z", None),
        ("2016-08-31T23:60:00Z", None),
        ("2016-08-31T23:00:05+15:00", None),
        ("2016-08-31T23:00:05+0100", None),
        ("2016-08-31T23:00:05 BST", None),
        ("31/08/2016T23:00:05", None),
        ("1472684405", None),
    ],
)
def test_a_moment_is_known_or_refused(written, moment):
    with duckdb.connect() as connection:
        staging.create_macros(connection, "casts")
        connection.execute("set timezone = 'Asia/Tokyo'")
        found = connection.execute("select as_instant(?)", [written]).fetchone()[0]
    assert (found and found.isoformat()) == moment


def every_ten_minutes(queue="999", steps=432):
    """Calls over three days with the clock change of 2015, and their true times."""
    start = datetime(2015, 10, 24, tzinfo=UTC)
    made = []
    for at in range(steps):
        moment = start + timedelta(minutes=10 * at)
        offset = datetime.fromisoformat(
            HOURS[moment.replace(minute=0, second=0)][1]
        ).tzinfo
        true = moment.astimezone(offset).isoformat()
        made.append((call(f"{at}", queue, true[:19], "answered", 5, 60), true))
    return made


def repairs(added):
    return {
        (row["line_number"], row["column_name"], row["old"]): row["new"]
        for row in pq.read_table(added.repairs).to_pylist()
    }


@pytest.mark.parametrize(
    "arranged",
    [
        every_ten_minutes(),
        every_ten_minutes()[::-1],
        every_ten_minutes() + every_ten_minutes("101_primary"),
    ],
    ids=["oldest first", "newest first", "a queue after the other"],
)
def test_the_order_of_the_file_tells_the_october_hours_apart(arranged, tmp_path):
    made = added_up([row for row, _ in arranged], tmp_path)
    twice = {
        (line, "started_at", row["started_at"]): true
        for line, (row, true) in enumerate(arranged, 2)
        if true[:13] == "2015-10-25T01"
    }
    assert repairs(made) == twice
    assert list(made.repair_counts.values()) == [len(twice)]
    hours = {
        row["hour_start"]: row["offered"]
        for row in read(made, "contact_hourly")
        if row["queue"] == "999"
    }
    assert hours["2015-10-25T01:00+01:00"] == hours["2015-10-25T01:00+00:00"] == "6"


def by_text(made):
    return sorted(made, key=lambda pair: pair[0]["started_at"])


@pytest.mark.parametrize(
    "arranged",
    [
        by_text(every_ten_minutes()),
        random.Random(7).sample(every_ten_minutes(), 432),
        every_ten_minutes()[130:190],
    ],
    ids=["sorted by clock time", "in no order", "too few to tell"],
)
def test_october_hours_that_nothing_tells_apart_are_refused(arranged, tmp_path):
    faults = refused([row for row, _ in arranged], tmp_path)
    assert [(f.line, f.column, f.value) for f in faults] == [
        (line, "started_at", row["started_at"])
        for line, (row, true) in enumerate(arranged, 2)
        if true[:13] == "2015-10-25T01"
    ]
    assert {(f.file, f.severity) for f in faults} == {("calls.csv", "refuse")}
    assert "showed that time once" in faults[0].rule
    assert "with its offset" in faults[0].help


def test_the_hour_that_march_lacks_is_refused(tmp_path):
    rows = [
        call("1", "999", "2016-03-27T00:30:00", "answered", 5),
        call("2", "999", "2016-03-27T01:30:00", "answered", 5),
        call("3", "999", "2016-03-27T01:30:00Z", "answered", 5),
    ]
    assert [(f.line, f.value) for f in refused(rows, tmp_path)] == [
        (3, "2016-03-27T01:30:00")
    ]


def test_values_that_do_not_fit_are_refused_with_their_line(tmp_path):
    rows = [
        call("1", "999", "2016-08-31T12:00Z", "answered", "9.5", "1,000"),
        call("2", "999", "2016-08-31T12:00Z", "answered", 9, overflowed_in="Y"),
        call("3", "999", "yesterday", "answered", 9),
    ]
    assert [(f.line, f.column, f.value) for f in refused(rows, tmp_path)] == [
        (2, "wait_seconds", "9.5"),
        (2, "handle_seconds", "1,000"),
        (3, "overflowed_in", "Y"),
        (4, "started_at", "yesterday"),
    ]


# From the file ------------------------------------------------------------------------


def test_a_received_file_becomes_two_arrivals(tmp_path):
    path = tmp_path / "ACD export.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for row, _ in every_ten_minutes()[30:]:
            day, time = row["started_at"].split("T")
            day = "/".join(reversed(day.split("-")))
            writer.writerow(row | {"force": "Herts", "started_at": f"{day} {time}"})
    received = arrival.read(path, tmp_path / "read")
    days, hours = calls.by_day_and_hour(received, tmp_path / "read")
    assert (received.table, days.table, hours.table) == ("calls", *calls.TABLES)
    assert (days.row_count, hours.row_count) == (3, 24 + 25 + 24)
    assert days.sha256 == hours.sha256 == received.sha256
    found = pq.read_table(days.repairs).to_pylist()
    assert len(found) == sum(days.repair_counts.values())
    assert sum(received.repair_counts.values()) == len(found) - 12
    olds = {(r["old"], r["new"]) for r in found if r["line_number"] == 2}
    assert ("Herts", "Hertfordshire") in olds
    assert pq.read_table(hours.repairs).num_rows == 0
    assert (hours.repair_counts, hours.warnings) == ({}, ())
    assert [fault.file for fault in days.warnings] == [path.name]
    assert {row["force"] for row in pq.read_table(days.rows).to_pylist()} == {
        "Hertfordshire"
    }


# The generator ------------------------------------------------------------------------


def test_the_generator_gives_the_same_marked_file_each_time(tmp_path):
    for name in ("once", "again"):
        illustrative.write(12_000, tmp_path / name)
    text = (tmp_path / "once").read_text()
    assert text == (tmp_path / "again").read_text()
    lines = text.splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == pytest.approx(12_000, rel=0.15)
    assert {line.rsplit(",", 1)[1] for line in lines[1:]} == {"illustrative"}


def test_generated_calls_go_on_to_neighbours_and_to_the_secondary_line(august):
    by_id = defaultdict(list)
    for row in august[0]:
        by_id[row["call_id"]].append((row["force"], row["queue"], row["overflowed_in"]))
    kinds = {tuple(queue for _, queue, _ in legs) for legs in by_id.values()}
    assert kinds == {
        ("999",),
        ("999", "999"),
        ("101_primary",),
        ("101_secondary",),
        ("101_primary", "101_secondary"),
        ("crime_recording",),
    }
    overflowed = [
        legs for legs in by_id.values() if len(legs) == 2 and "999" in legs[0]
    ]
    assert {legs[0][0] == legs[1][0] for legs in overflowed} == {False}
    assert {(legs[0][2], legs[1][2]) for legs in overflowed} == {("no", "yes")}
