"""Forecasts from rolling origins, their errors and intervals, by hand and again."""

from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import back_test, forecast_errors
from alliance.methods.forecast_errors import Miss

JANUARY = 2013 * 12
YEAR = [100, 80, 90, 95, 110, 120, 130, 125, 100, 98, 90, 105]


def series(calls: list[int], first: int = JANUARY) -> dict[int, int]:
    return dict(enumerate(calls, first))


def naive_runs(held: dict[int, int]) -> dict[int, list[int]]:
    found = back_test.runs(held, back_test.seasonal_naive)
    assert found is not None
    return found


def test_what_repeats_every_year_is_forecast_without_error() -> None:
    held = series(YEAR * 3 + YEAR[:5])
    runs = naive_runs(held)
    assert list(runs) == list(range(JANUARY + 23, JANUARY + 41))
    assert runs[JANUARY + 40] == YEAR[5:] + YEAR[:5]
    misses = forecast_errors.misses(held, runs)
    assert len(misses) == 6 * 12 + sum(range(1, 12))
    assert {miss.calls for miss in misses} == {0}
    assert forecast_errors.mean_error(misses) == 0
    assert forecast_errors.half_widths(misses) == [0, 0, 0, 0]
    assert forecast_errors.inside(misses) == (138, 138)


def test_ten_more_calls_a_year_are_missed_by_ten() -> None:
    held = series([100 + 10 * (month // 12) for month in range(40)])
    misses = forecast_errors.misses(held, naive_runs(held))
    assert {miss.calls for miss in misses} == {-10}
    assert forecast_errors.mean_error(misses) == 10
    years = forecast_errors.year_misses(held, naive_runs(held))
    assert [(miss.calls, miss.outcome) for miss in years] == [
        (-120, 1440),
        (-120, 1450),
        (-120, 1460),
        (-120, 1470),
        (-120, 1480),
    ]


@given(st.lists(st.integers(0, 500), min_size=25, max_size=50))
def test_errors_of_seasonal_naive_a_second_time(calls: list[int]) -> None:
    """In one line: the month less the last of its name that the origin knew."""
    held = series(calls)
    origins = range(23, len(calls))[-36:]
    errors = [
        abs(calls[month - 12] - calls[month])
        for origin in origins
        for month in range(origin + 1, min(origin + 13, len(calls)))
    ]
    found = forecast_errors.misses(held, naive_runs(held))
    assert sorted(abs(miss.calls) for miss in found) == sorted(errors)
    if errors:
        assert forecast_errors.mean_error(found) == pytest.approx(mean(errors))


def test_a_month_left_out_is_as_the_year_before_and_is_not_tested() -> None:
    held = series(YEAR * 3 + YEAR[:5])
    del held[JANUARY + 30]
    assert back_test.filled(held, JANUARY + 31)[30] == YEAR[6] == held[JANUARY + 18]
    assert JANUARY + 30 not in back_test.origins(held)
    misses = forecast_errors.misses(held, naive_runs(held))
    assert JANUARY + 30 not in {miss.month for miss in misses}
    assert {miss.calls for miss in misses} == {0}


def test_in_the_first_year_a_month_left_out_is_as_the_year_after() -> None:
    held = series([*YEAR, *(calls + 7 for calls in YEAR), *YEAR])
    del held[JANUARY + 3]
    assert back_test.filled(held, JANUARY + 25)[3] == YEAR[3] + 7


def test_a_back_test_knows_nothing_of_what_came_after_its_origin() -> None:
    held = series(YEAR * 2)
    del held[JANUARY + 3]
    del held[JANUARY + 15]
    later = {**held, JANUARY + 27: 999_999}
    for known in (held, later):
        assert max(back_test.filled(known, JANUARY + 23)) == 130


def test_the_origins_are_the_newest_three_years() -> None:
    held = series(YEAR * 10)
    assert back_test.origins(held) == list(range(JANUARY + 84, JANUARY + 120))
    assert back_test.origins(series(YEAR * 2)) == [JANUARY + 23]
    assert back_test.origins(series(YEAR)) == []


def test_a_method_that_fails_once_makes_no_runs() -> None:
    held = series(YEAR * 3)
    assert back_test.runs(held, lambda known, months: None) is None
    assert back_test.runs(held, lambda known, months: [float("nan")] * 12) is None
    below = back_test.runs(held, lambda known, months: [-3.4, 2.5] * 6)
    assert below is not None
    assert below[JANUARY + 23] == [0, 2] * 6


def test_sums_take_the_months_and_origins_that_all_have() -> None:
    assert back_test.added([{1: 5, 2: 6}, {2: 10, 3: 1}]) == {2: 16}
    assert back_test.added_runs([{1: [1, 2], 2: [3, 4]}, {2: [10, 20]}]) == {
        2: [13, 24]
    }


def misses_of(*calls: int, ahead: int = 1) -> list[Miss]:
    return [Miss(month, ahead, size, 100) for month, size in enumerate(calls)]


@pytest.mark.parametrize(
    ("calls", "width"),
    [
        ((), None),
        ((5, 5, 5), None),
        # 0.8 * 5 = 4 of 4, 0.8 * 10 = 8 of 9, 0.8 * 11 = 8.8, so 9 of 10
        ((1, -9, 3, 4), 9),
        ((1, 2, 3, 4, 5, 6, 7, -8, 9), 8),
        ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 9),
    ],
)
def test_half_width_is_the_conformal_quantile(
    calls: tuple[int, ...], width: int | None
) -> None:
    assert forecast_errors.half_width(misses_of(*calls)) == width


def test_an_interval_is_never_narrower_further_ahead() -> None:
    found = [
        *misses_of(9, 9, 9, 9, ahead=3),
        *misses_of(2, 2, 2, 2, ahead=4),
        *misses_of(12, 12, 12, 12, ahead=7),
        *misses_of(1, 1, 1, ahead=12),
    ]
    assert forecast_errors.half_widths(found) == [9, 9, 12, None]
    assert [forecast_errors.band(n) for n in range(1, 13)] == [
        *(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3)
    ]


def test_each_month_is_judged_by_the_errors_of_the_others() -> None:
    assert forecast_errors.inside(misses_of(1, 2, 3, 4, 5)) == (4, 5)
    assert forecast_errors.inside(misses_of(5, 5, 5, 5, 5)) == (5, 5)
    assert forecast_errors.inside(misses_of(1, 2, 3, 4)) == (0, 0)


def test_per_cent_leaves_out_months_without_a_call() -> None:
    found = [Miss(1, 1, 10, 200), Miss(2, 1, -10, 100), Miss(3, 1, 4, 0)]
    assert forecast_errors.mean_error_pct(found) == 7.5
    assert forecast_errors.mean_error(found) == 8
    assert forecast_errors.mean_error_pct(found[2:]) is None


@given(
    st.lists(st.integers(-1000, 1000), min_size=9, max_size=60, unique_by=abs),
)
def test_four_in_five_errors_fall_inside(calls: list[int]) -> None:
    width = forecast_errors.half_width(misses_of(*calls))
    assert width is not None
    share = sum(abs(size) <= width for size in calls) / len(calls)
    assert 0.8 <= share <= 0.8 + 2 / len(calls)
