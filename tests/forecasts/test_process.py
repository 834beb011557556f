"""The process itself, on series of which the truth is known."""

import json
import sys
from typing import Any

import pytest

from alliance.forecasts.areas import NAIVE
from alliance.warehouse import forecast_process
from tests.forecasts.test_areas import APRIL, seasonal

Rows = dict[str, list[dict[str, Any]]]
SMOOTHING = "exponential smoothing"
# Nothing but seasons; ten calls a month more, and two fewer, with a wobble of up to
# seven calls; a month without a call.
GROWING = {m: c + 37 * m % 15 - 7 for m, c in seasonal(growth=10).items()}
SHRINKING = {m: c + 53 * m % 15 - 7 for m, c in seasonal(growth=-5).items()}
SILENT = {**GROWING, APRIL + 5: 0}
SERIES = {"A": seasonal(), "B": GROWING, "C": SHRINKING, "D": SILENT}


def asked(forces: str) -> str:
    return json.dumps({"999": {force: SERIES[force] for force in forces}})


@pytest.fixture(scope="module")
def made() -> Rows:
    return forecast_process.run(asked("ABCD"))


def overall(made: Rows, force: str) -> dict[str, float]:
    """The mean error in calls by method, over all months ahead."""
    return {
        row["method"]: row["mean_error_calls"]
        for row in made["contact_forecast_tests"]
        if row["members"] == force and row["span_order"] == 0
    }


def year(made: Rows, force: str) -> dict[str, Any]:
    (row,) = [r for r in made["contact_forecast_years"] if r["members"] == force]
    return row


def test_what_only_repeats_is_left_to_seasonal_naive(made: Rows) -> None:
    assert overall(made, "A") == {NAIVE: 0}
    whole = sum(list(SERIES["A"].values())[-12:])
    assert year(made, "A") == {
        "members": "A",
        "queue": "999",
        "first_month": "2016-09-01",
        "last_month": "2017-08-01",
        "method": NAIVE,
        "forecast_calls": whole,
        "lower_calls": whole,
        "upper_calls": whole,
    }


@pytest.mark.parametrize(("force", "growth"), [("B", 10), ("C", -5)])
def test_a_trend_beats_seasonal_naive(made: Rows, force: str, growth: int) -> None:
    errors = overall(made, force)
    assert errors[SMOOTHING] < errors[NAIVE] / 2
    assert errors[NAIVE] == pytest.approx(12 * abs(growth) * 1.05, rel=0.1)
    truth = list(seasonal(growth=growth, months=53).values())[-12:]
    assert year(made, force)["method"] == SMOOTHING
    assert year(made, force)["forecast_calls"] == pytest.approx(sum(truth), rel=0.04)


def test_a_month_without_a_call_is_left_to_seasonal_naive(made: Rows) -> None:
    assert list(overall(made, "D")) == [NAIVE]


def test_the_same_calls_give_the_same_forecast_in_any_order_and_company(
    made: Rows,
) -> None:
    again = forecast_process.run(asked("CBA"))
    for table, rows in again.items():
        kept = [row for row in made[table] if "D" not in row["members"]]
        assert rows == kept


def test_statsmodels_stays_out_of_this_process() -> None:
    assert "statsmodels" not in sys.modules
