"""Clock changes, missing days, a day without calls, callers who all gave up."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import duckdb
import pandas as pd
import pytest

from alliance.screen.findings import contact_days
from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot
from tests.savings import by_hand

Row = dict[str, Any]
NONE: Row = {
    "force": "Bedfordshire",
    "queue": "999",
    "clock": "force_acd",
    "abandon_threshold_seconds": 5,
    "target_seconds": 10,
    "data_status": "provisional",
    **dict.fromkeys(
        [
            *("offered", "answered", "abandoned", "short_abandoned"),
            *("overflowed_out", "overflowed_in", "direct_to_secondary"),
            *("answered_within_target", "abandoned_within_target"),
            *("answered_0_10_s", "answered_10_60_s", "answered_60_plus_s"),
            *("wait_answered_seconds", "wait_abandoned_seconds", "handle_seconds"),
        ],
        0,
    ),
}
BUSY: Row = {
    "offered": 60,
    "answered": 58,
    "abandoned": 2,
    "answered_within_target": 50,
    "answered_0_10_s": 50,
    "answered_10_60_s": 8,
    "wait_answered_seconds": 400,
    "wait_abandoned_seconds": 30,
    "handle_seconds": 9000,
    "longest_wait_seconds": 45,
}
GIVEN_UP: Row = {"offered": 40, "abandoned": 40, "wait_abandoned_seconds": 900}
# What is counted of one day or hour, without looking at other extracts or history.
CHECKS = [
    "abandoned_waited_to_the_threshold",
    "accepted_values_of_contact_daily",
    "accepted_values_of_contact_hourly",
    "calls_across_midnight",
    "calls_add_up",
    "calls_not_negative",
    "calls_of_an_hour_add_up",
    "contact_days_complete",
    "counts_within_target_have_one",
    "hours_add_up_to_days",
    "hours_have_their_day",
    "hours_of_a_day_complete",
    "hours_of_the_local_clock",
    "longest_wait_not_below_average",
    "parts_of_calls_not_above_whole",
    "queue_passes_from_hour_to_hour",
    "required_values_of_contact_daily",
    "required_values_of_contact_hourly",
    "secondary_not_above_primary",
    "standards_of_queues",
    "waiting_bands_add_up",
    "waits_fit_their_bands",
    "waits_within_a_day",
    "within_target_fits_the_bands",
    "within_target_not_above_answered",
]


def day(date: str, *counts: Row) -> Row:
    made = {**NONE, "day": dt.date.fromisoformat(date)}
    for each in counts:
        made |= each
    return made


def hours(date: str, starts: Iterable[str], counts: Row | None = None) -> list[Row]:
    """A row for each start (`02:00+00:00`) of a day, with nothing waiting between."""
    passing = {"in_queue_start": 0, "in_queue_end": 0}
    return [
        {**NONE, **passing, **(counts or {}), "hour_start": f"{date}T{start}"}
        for start in starts
    ]


def local(*numbers: int, offset: str) -> list[str]:
    return [f"{number:02}:00{offset}" for number in numbers]


WINTER, SUMMER = "+00:00", "+01:00"
# Two o'clock follows midnight's hour in March; October has one o'clock twice.
MARCH = [*local(0, offset=WINTER), *local(*range(2, 24), offset=SUMMER)]
OCTOBER = [*local(0, 1, offset=SUMMER), *local(*range(1, 24), offset=WINTER)]
PLAIN = local(*range(24), offset=SUMMER)


def found(
    view: Selection, daily: list[Row], hourly: list[Row], *checks: str
) -> dict[str, list[str]]:
    """The values that each check finds in these rows; only checks that find any."""
    shipped = database.connect(snapshot.path(view.snapshot)).cursor()
    said = {}
    with duckdb.connect() as connection:
        for table, rows in (("contact_daily", daily), ("contact_hourly", hourly)):
            types = shipped.execute(f"describe {table}").fetchall()
            columns = [(name, kind) for name, kind, *_ in types]
            listed = ", ".join(f'"{name}" {kind}' for name, kind in columns)
            connection.execute(f"create table {table} ({listed}, line_number bigint)")
            for number, row in enumerate(rows, start=2):
                values = [*(row.get(name) for name, _ in columns), number]
                marks = ", ".join("?" * len(values))
                connection.execute(f"insert into {table} values ({marks})", values)
        for name in checks or CHECKS:
            sql = query_files.query(f"checks/{name}").sql
            if rows := connection.execute(sql).fetchall():
                said[name] = [str(value) for *_, value in rows]
    return said


@pytest.mark.parametrize(
    ("date", "starts"),
    [("2016-03-27", MARCH), ("2015-10-25", OCTOBER), ("2016-08-01", PLAIN)],
)
def test_a_whole_day_has_23_24_or_25_hours(
    view: Selection, date: str, starts: list[str]
) -> None:
    one = {name: count for name, count in BUSY.items() if "longest" not in name}
    whole = {name: count * len(starts) for name, count in one.items()}
    longest = {"longest_wait_seconds": 45}
    daily = [day(date, whole, longest)]
    assert not found(view, daily, hours(date, starts, BUSY))
    lacking = found(view, [], hours(date, starts[:-1], BUSY), "hours_of_a_day_complete")
    assert lacking == {"hours_of_a_day_complete": [str(len(starts) - 1)]}


@pytest.mark.parametrize("date", ["2016-03-27", "2015-10-25"])
def test_24_hours_are_one_too_many_or_too_few_when_the_clocks_change(
    view: Selection, date: str
) -> None:
    rows = hours(date, PLAIN)
    said = found(view, [], rows, "hours_of_a_day_complete")
    assert said == {"hours_of_a_day_complete": ["24"]}


def test_a_repeated_hour_left_out_does_not_add_up(view: Selection) -> None:
    daily = [day("2015-10-25", {"offered": 25, "abandoned": 25})]
    merged = [start for start in OCTOBER if start != "01:00+01:00"]
    given_up = {"offered": 1, "abandoned": 1}
    said = found(
        view,
        daily,
        hours("2015-10-25", merged, given_up),
        "hours_add_up_to_days",
        "hours_of_a_day_complete",
    )
    assert said == {
        "hours_add_up_to_days": ["25, hours add up to 24"] * 2,
        "hours_of_a_day_complete": ["24"],
    }


def test_a_day_without_a_call_is_a_day(view: Selection) -> None:
    """Zeros break no rule; a day that is left out does."""
    first, second, third = "2016-08-01", "2016-08-02", "2016-08-03"
    around = [day(first, BUSY), day(third, BUSY)]
    assert not found(view, [*around, day(second)], hours(second, PLAIN))
    said = found(view, around, [])
    assert said == {"contact_days_complete": ["999, 2016-08-02 to 2016-08-02"]}


def test_a_sudden_zero_is_asked_about(view: Selection) -> None:
    first = dt.date(2016, 7, 4)
    weeks = [day(str(first + dt.timedelta(weeks=n)), BUSY) for n in range(8)]
    last = day("2016-08-29")
    said = found(view, [*weeks, last], [], "calls_of_a_day_near_its_weekday")
    assert said == {"calls_of_a_day_near_its_weekday": ["0, usually 60"]}


def test_callers_who_all_gave_up_break_no_rule(view: Selection) -> None:
    date = "2016-08-01"
    quiet = hours(date, PLAIN[1:])
    busy = hours(date, PLAIN[:1], GIVEN_UP)
    assert not found(view, [day(date, GIVEN_UP)], [*busy, *quiet])


def test_a_wait_of_nobody_is_asked_about(view: Selection) -> None:
    odd = day("2016-08-01", GIVEN_UP, {"longest_wait_seconds": 99})
    assert found(view, [odd], []) == {"waits_fit_their_bands": ["99"]}


def months(
    view: Selection, *rows: Mapping[str, Any], queue: str = "999"
) -> dict[str, pd.DataFrame]:
    """What the queries of a month give for daily rows of Bedfordshire."""
    calls = {"contact_daily": by_hand.rows(view, "contact_daily", *rows)}
    alone = view.only("Bedfordshire")
    asked = {"queue": queue, "formula": "SL1"}
    return {
        "service": by_hand.run("contact/service", alone, calls, **asked),
        "channels": by_hand.run("contact/channels", alone, calls),
        "days_missing": by_hand.run("contact/days_missing", alone, calls),
    }


def test_nobody_answered_has_no_share_and_no_wait_but_is_all_abandoned(
    view: Selection,
) -> None:
    asked = months(view, day("2016-08-01", GIVEN_UP))
    assert asked["service"]["span"].tolist() == ["month", "period"]
    assert asked["service"]["service_level_pct"].isna().all()
    assert asked["channels"].empty
    calls = [day("2016-08-01", GIVEN_UP, {"queue": "101_primary"})]
    found_101 = months(view, *calls, queue="101_primary")["service"]
    assert found_101["wait_seconds"].isna().all()
    assert found_101["abandoned_pct"].tolist() == [100, 100]


def test_a_day_without_a_call_changes_no_rate(view: Selection) -> None:
    asked = months(
        view, day("2016-08-01", BUSY), day("2016-08-02"), day("2016-08-03", GIVEN_UP)
    )
    share = asked["service"]["service_level_pct"].tolist()
    assert share == pytest.approx([100 * 50 / 58] * 2)


def test_a_month_of_zeros_is_a_month_without_rates(view: Selection) -> None:
    asked = months(view, *(day(f"2016-08-{number:02}") for number in range(1, 32)))
    assert asked["channels"]["offered_calls"].tolist() == [0]
    assert asked["service"]["service_level_pct"].isna().all()
    assert asked["service"]["days_held"].tolist() == [31, 31]
    assert asked["days_missing"].empty


def test_missing_days_leave_rates_right_and_are_said(view: Selection) -> None:
    held = [day(f"2016-08-{number:02}", BUSY) for number in range(1, 32)]
    asked = months(view, *held[:14], *held[16:])
    share = asked["service"]["service_level_pct"].tolist()
    assert share == pytest.approx([100 * 50 / 58] * 2)
    assert asked["channels"].empty
    assert contact_days.held_in_part(asked["days_missing"]) == (
        "Held in part, so left out of the months: Beds 999 Aug 2016 (29 of 31 days)."
    )
    assert months(view, *held)["days_missing"].empty


def test_a_day_of_two_queues_is_one_day_of_each(view: Selection) -> None:
    rows = [
        day(f"2016-02-{number:02}", BUSY, {"queue": queue})
        for number in range(1, 30)
        for queue in ("999", "101_primary")
    ]
    missing = months(view, *rows[:-1])["days_missing"]
    assert missing[["queue", "days_held", "days_of_month"]].to_dict("records") == [
        {"queue": "101_primary", "days_held": 28, "days_of_month": 29}
    ]


def test_many_months_in_part_are_counted() -> None:
    row = {"area": "Kent", "month": pd.Timestamp("2016-08-01"), "queue": "online"}
    table = pd.DataFrame([row | {"days_held": 1, "days_of_month": 31}] * 5)
    said = contact_days.held_in_part(table)
    assert said.endswith("Kent online Aug 2016 (1 of 31 days) and 2 more.")
    assert contact_days.held_in_part(table.iloc[:0]) == ""


def test_the_shipped_days_are_all_there(view: Selection) -> None:
    assert database.run("contact/days_missing", view).empty
