"""The method that did best, sums of forces, and the rows that a snapshot gets."""

import math
from collections.abc import Sequence

from alliance.forecasts import areas, rows
from alliance.forecasts.areas import MIXED, NAIVE
from alliance.methods.back_test import Series

APRIL = 2013 * 12 + 3
SEASONS = [1.0, 0.9, 1.0, 1.05, 1.1, 1.2, 1.3, 1.25, 1.0, 0.95, 0.9, 1.0]


def seasonal(level: float = 1000, growth: float = 0, months: int = 41) -> Series:
    return {
        APRIL + n: round((level + growth * n) * SEASONS[n % 12]) for n in range(months)
    }


def with_growth(known: Sequence[float], months: int) -> list[float]:
    """Seasonal naive, grown as the last year grew on the one before."""
    last, before = sum(known[-12:]), sum(known[-24:-12])
    return [calls + (last - before) / 12 for calls in known[-12:]][:months]


GROWING = {"growing": with_growth}


def test_only_a_smaller_error_takes_the_place_of_seasonal_naive() -> None:
    worse = {"worse": lambda known, months: [0.0] * months}
    same = {"same": lambda known, months: known[-12:]}
    none = {"none": lambda known, months: None}
    methods = [
        areas.chosen("Kent", "999", seasonal(growth=10), candidates).method
        for candidates in (GROWING, worse, same, none, worse | GROWING | none)
    ]
    assert methods == ["growing", NAIVE, NAIVE, NAIVE, "growing"]


def test_each_set_of_forces_is_the_sum_of_its_forces() -> None:
    by_force = {"C": seasonal(), "A": seasonal(500, 9), "B": seasonal(700, -5)}
    found = {one.members: one for one in areas.forecasts({"999": by_force}, GROWING)}
    assert list(found) == ["A", "B", "C", "A, B", "A, C", "B, C", "A, B, C"]
    for members, together in found.items():
        parts = [found[name] for name in members.split(", ")]
        for origin, calls in together.used.items():
            assert calls == [
                sum(month)
                for month in zip(*(part.used[origin] for part in parts), strict=True)
            ]
    assert found["A, B"].method == "growing"
    assert found["A, C"].method == MIXED


def test_forces_that_end_apart_are_added_up_from_the_month_that_both_hold() -> None:
    short = dict(list(seasonal(700).items())[:-2])
    found = list(areas.forecasts({"999": {"A": seasonal(), "B": short}}, GROWING))
    assert [max(one.used) - APRIL for one in found] == [40, 38, 38]
    apart = {month + 600: calls for month, calls in seasonal().items()}
    alone = areas.forecasts({"999": {"A": seasonal(), "B": apart}}, {})
    assert [one.members for one in alone] == ["A", "B"]


def test_rows_by_month_and_year() -> None:
    step = {APRIL + n: 100 + 10 * (n // 12) for n in range(41)}
    made = rows.tables(areas.forecasts({"999": {"A": step}}, {}))
    months = made["contact_forecasts"]
    assert months[0] == {
        "members": "A",
        "queue": "999",
        "month": "2016-09-01",
        "months_ahead": 1,
        "method": NAIVE,
        "forecast_calls": 120,
        "lower_calls": 110,
        "upper_calls": 130,
    }
    assert [row["month"] for row in months[3:6]] == [
        *("2016-12-01", "2017-01-01", "2017-02-01")
    ]
    assert [row["forecast_calls"] for row in months] == [120] * 7 + [130] * 5
    assert made["contact_forecast_years"] == [
        {
            "members": "A",
            "queue": "999",
            "first_month": "2016-09-01",
            "last_month": "2017-08-01",
            "method": NAIVE,
            "forecast_calls": 7 * 120 + 5 * 130,
            "lower_calls": 7 * 120 + 5 * 130 - 120,
            "upper_calls": 7 * 120 + 5 * 130 + 120,
        }
    ]
    tests = made["contact_forecast_tests"]
    assert [(row["span"], row["tests"], row["half_width_calls"]) for row in tests] == [
        ("1 to 12 months ahead", 138, None),
        ("1 to 3 months ahead", 48, 10),
        ("4 to 6 months ahead", 39, 10),
        ("7 to 9 months ahead", 30, 10),
        ("10 to 12 months ahead", 21, 10),
        ("12 months together", 6, 120),
    ]
    assert (tests[0]["inside"], tests[0]["judged"]) == (138, 138)
    assert all(math.isclose(row["mean_error_calls"], 10) for row in tests[:5])


def test_an_interval_does_not_reach_below_nothing() -> None:
    few = {APRIL + n: 2 + 6 * (n // 12 % 2) for n in range(41)}
    made = rows.tables(areas.forecasts({"999": {"A": few}}, {}))
    (year,) = made["contact_forecast_years"]
    assert [
        (row["forecast_calls"], row["lower_calls"], row["upper_calls"])
        for row in (made["contact_forecasts"][0], year)
    ] == [(2, 0, 8), (7 * 2 + 5 * 8, 0, 7 * 2 + 5 * 8 + 72)]
