"""The queries of the forecast page: by hand, and against the file of calls."""

import datetime as dt
from dataclasses import replace
from functools import cache
from statistics import mean

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.extracts import small
from tests.savings import by_hand

QUEUES = ("999", "101_primary", "crime_recording")


@cache
def daily() -> list[small.Row]:
    return small.rows(ROOT / "data" / small.DAILY)


@cache
def monthly(queue: str, *forces: str) -> list[int]:
    """Calls of each month of the file, April 2013 first, read with nothing of ours."""
    found: dict[str, int] = {}
    for row in daily():
        if row["queue"] == queue and row["force"] in forces:
            month = row["day"][:7]
            found[month] = found.get(month, 0) + int(row["offered"])
    return [found[month] for month in sorted(found)]


@pytest.mark.parametrize("queue", QUEUES)
def test_errors_of_seasonal_naive_a_second_time(view: Selection, queue: str) -> None:
    tests = database.run("contact/forecast_tests", view, queue=queue)
    naive = tests[tests["method"] == "seasonal naive"].set_index(["area", "span"])
    for area, forces in {**{force: (force,) for force in BCH}, "BCH": BCH}.items():
        calls = monthly(queue, *forces)
        pairs = [
            (calls[month - 12], calls[month])
            for origin in range(23, len(calls))
            for month in range(origin + 1, min(origin + 13, len(calls)))
        ]
        row = naive.loc[(area, "1 to 12 months ahead")]
        assert row.tests == len(pairs) == 138
        assert row.mean_error_calls == pytest.approx(mean(abs(a - b) for a, b in pairs))
        assert row.mean_error_pct == pytest.approx(
            mean(100 * abs(a - b) / b for a, b in pairs)
        )
        years = [
            abs(sum(calls[o - 11 : o + 1]) - sum(calls[o + 1 : o + 13]))
            for o in range(23, len(calls) - 12)
        ]
        year = naive.loc[(area, "12 months together")]
        assert year.mean_error_calls == pytest.approx(mean(years))
        assert year.half_width_calls == max(years)


@pytest.mark.parametrize("queue", QUEUES)
def test_the_method_used_has_the_smaller_error_for_each_force(
    view: Selection, queue: str
) -> None:
    tests = database.run("contact/forecast_tests", view, queue=queue)
    overall = tests[tests["span"] == "1 to 12 months ahead"]
    for force in BCH:
        errors = overall[overall["area"] == force].set_index("is_used")
        used = errors.loc[True, "mean_error_calls"]
        assert all(used <= error for error in errors["mean_error_calls"])
        assert used < errors["mean_error_calls"].max() or len(errors) == 1


@pytest.mark.parametrize("queue", QUEUES)
def test_months_and_years_agree_and_forces_add_up(view: Selection, queue: str) -> None:
    months = database.run("contact/forecast_months", view, queue=queue)
    years = database.run("contact/forecast_years", view, queue=queue).set_index("area")
    ahead = months.dropna(subset=["forecast_calls"])
    assert list(ahead.groupby("area").size()) == [12] * 4
    assert set(ahead["month"].dt.date) == {
        *(dt.date(2016, month, 1) for month in range(9, 13)),
        *(dt.date(2017, month, 1) for month in range(1, 9)),
    }
    summed = ahead.groupby("area")["forecast_calls"].sum()
    assert summed.to_dict() == years["forecast_calls"].to_dict()
    assert summed["BCH"] == summed[list(BCH)].sum()
    assert (ahead["lower_calls"] < ahead["forecast_calls"]).all()
    assert (ahead["upper_calls"] > ahead["forecast_calls"]).all()
    assert ahead["held_calls"].isna().all()


@pytest.mark.parametrize("queue", QUEUES)
def test_held_months_a_second_time(view: Selection, queue: str) -> None:
    months = database.run("contact/forecast_months", view, queue=queue)
    years = database.run("contact/forecast_years", view, queue=queue).set_index("area")
    for area, forces in {"Hertfordshire": ("Hertfordshire",), "BCH": BCH}.items():
        calls = monthly(queue, *forces)
        own = months[months["area"] == area]
        assert own["held_calls"].dropna().tolist() == calls
        assert own["year_before_calls"].dropna().tolist() == calls
        assert years.loc[area, "twelve_before_calls"] == sum(calls[-12:])


def test_two_forces_and_one(view: Selection) -> None:
    two = replace(view, forces=("Bedfordshire", "Hertfordshire"))
    years = database.run("contact/forecast_years", two, queue="999").set_index("area")
    assert list(years.index) == ["Bedfordshire", "Hertfordshire", "BCH (2 of 3)"]
    assert years.loc["BCH (2 of 3)", "forecast_calls"] == sum(
        years["forecast_calls"].iloc[:2]
    )
    one = replace(view, forces=("Cambridgeshire", "Kent"))
    for name in ("months", "years", "tests"):
        rows = database.run(f"contact/forecast_{name}", one, queue="999")
        assert set(rows["area"]) == {"Cambridgeshire"}


def calls(day: str, offered: int | None, force: str = "Bedfordshire") -> dict:
    return {"force": force, "day": day, "queue": "999", "clock": "force_acd"} | {
        "offered": offered
    }


def test_a_month_with_a_day_missing_is_left_out_and_named(view: Selection) -> None:
    """June lacks a day, July all of them, of August one is blank; nobody is silent."""
    whole = [calls(f"2016-05-{day:02d}", 2) for day in range(1, 32)]
    part = [calls(f"2016-06-{day:02d}", 2) for day in range(1, 30)]
    blank = [
        calls(f"2016-08-{day:02d}", None if day == 9 else 2) for day in range(1, 32)
    ]
    zero = [calls(f"2016-09-{day:02d}", 0) for day in range(1, 31)]
    rows = by_hand.rows(view, "contact_daily", *whole, *part, *blank, *zero)
    given = {"contact_daily": rows}
    (reach,) = by_hand.run("contact/forecast_reach", view, given, queue="999").to_dict(
        "records"
    )
    assert reach["months_left_out"] == "Jun 2016, Jul 2016, Aug 2016"
    assert (reach["months_held"], reach["months_needed"]) == (2, 39)
    assert (reach["first_month"], reach["last_month"]) == (
        pd.Timestamp("2016-05-01"),
        pd.Timestamp("2016-09-01"),
    )
    months = by_hand.run("contact/forecast_months", view, given, queue="999")
    held = months[(months["area"] == "Bedfordshire") & months["held_calls"].notna()]
    assert held["held_calls"].tolist() == [62, 0]
