"""Control charts: published values, each rule at its edge, and a second reading."""

import statistics
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import spc
from alliance.methods.spc_rules import Limits, Settings

SCREENED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
TENSION = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
ONE_OUT = [88, 91, 89, 92, 90, 88, 91, 90, 89, 92, 90, 91, 70, 90, 89, 91]
# Alternates around 10 with a moving range of 2: mean 10, limits 4.68 and 15.32.
STEADY = [9.0, 11.0] * 6


def rules(values: list[float | None], **settings: object) -> list[tuple[str, ...]]:
    return [point.rules for point in spc.chart(values, Settings(**settings)).points]


def test_published_limits() -> None:
    found = spc.limits(TENSION)
    assert found is not None
    assert round(found.mean, 2) == 50.81
    assert round(found.mean_moving_range, 5) == 1.87778
    assert (round(found.lower, 4), round(found.upper, 4)) == (45.8159, 55.8041)


def test_limits_by_the_rounded_constant_of_the_source() -> None:
    # The source rounds 3 / 1.128 = 2.6596 to 2.66: limits differ in the fourth digit.
    published = ((True, 1.0, -0.7156, 4.6044), (False, 1.88235, -3.0626, 6.9515))
    for screened, mean_range, lower, upper in published:
        found = spc.limits(SCREENED, Settings(screened=screened))
        assert found is not None
        assert round(found.mean, 4) == 1.9444
        assert round(found.mean_moving_range, 5) == mean_range
        reach = 2.66 * found.mean_moving_range
        assert round(found.mean - reach, 4) == lower
        assert round(found.mean + reach, 4) == upper
        assert found.lower == pytest.approx(lower, abs=1e-3)
        assert found.upper == pytest.approx(upper, abs=1e-3)


def test_textbook_limits() -> None:
    found = Limits(53.05, 56 / 19, 20)
    assert (round(found.lower, 2), round(found.upper, 2)) == (45.21, 60.89)


def test_one_point_outside() -> None:
    chart = spc.chart(ONE_OUT)
    assert [p for p, point in enumerate(chart.points) if point.rules] == [12]
    point = chart.points[12]
    assert point.limits is not None
    assert round(point.limits.lower, 2) == 76.93
    assert round(point.limits.upper, 2) == 100.69
    assert (point.rules, point.side) == (("outside",), -1)


def test_a_shift_names_all_its_points_and_a_point_on_the_mean_ends_it() -> None:
    limits = Limits(10.0, 2.0, 12)
    chart = spc.before_after([*STEADY, *[10.5] * 7], 12)
    assert chart.starts == (0, 12)
    judged = spc.judged([10.5] * 7, limits, Settings())
    assert [point.rules for point in judged] == [("shift",)] * 7
    assert not any(p.rules for p in spc.judged([10.5] * 6, limits, Settings()))
    broken = [10.5, 10.5, 10.5, 10.0, 10.5, 10.5, 10.5, 10.5]
    assert not any(p.rules for p in spc.judged(broken, limits, Settings()))
    eight = spc.judged([10.5] * 7, limits, Settings(shift=8))
    assert not any(p.rules for p in eight)


def test_a_trend_of_seven_points_is_six_rises_and_ties_end_it() -> None:
    limits = Limits(10.0, 10.0, 12)
    rising = [7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0]
    judged = spc.judged(rising, limits, Settings())
    assert [point.rules for point in judged] == [("trend",)] * 7
    assert {point.side for point in judged} == {1}
    assert not any(p.rules for p in spc.judged(rising[:6], limits, Settings()))
    six = spc.judged(rising[:6], limits, Settings(trend=6))
    assert [point.rules for point in six] == [("trend",)] * 6
    tied = [7.0, 8.0, 9.0, 9.0, 10.0, 11.0, 12.0, 13.0]
    assert not any(p.rules for p in spc.judged(tied, limits, Settings()))
    falling = spc.judged(rising[::-1], limits, Settings())
    assert {point.side for point in falling} == {-1}


def test_two_of_three_flags_only_the_points_beyond_the_near_limit() -> None:
    limits = Limits(10.0, 1.128, 12)  # sigma 1: near limits 8 and 12, limits 7 and 13
    judged = spc.judged([12.5, 10.5, 12.5, 9.0], limits, Settings())
    assert [p.rules for p in judged] == [("two_of_three",), (), ("two_of_three",), ()]
    other_side = spc.judged([12.5, 9.5, 12.5], limits, Settings())
    assert not any(point.rules for point in other_side)
    outside = spc.judged([13.5, 10.5, 12.5], limits, Settings())
    assert [point.rules for point in outside] == [("outside",), (), ()]
    on_the_limit = spc.judged([12.0, 10.5, 12.0], limits, Settings())
    assert not any(point.rules for point in on_the_limit)


def test_a_missing_value_ends_runs_and_has_no_moving_range() -> None:
    values = [1.0, 3.0, None, 9.0, 11.0]
    found = spc.limits(values)
    assert found is not None
    assert (found.mean, found.mean_moving_range, found.points) == (6.0, 2.0, 4)
    limits = Limits(10.0, 2.0, 12)
    gap: list[float | None] = [10.5] * 4 + [None] + [10.5] * 4
    assert not any(p.rules for p in spc.judged(gap, limits, Settings()))


@pytest.mark.parametrize("values", [[], [5.0], [None, None], [5.0, None, 6.0]])
def test_too_little_for_limits(values: list[float | None]) -> None:
    chart = spc.chart(values)
    assert [point.value for point in chart.points] == values
    assert spc.variation(chart, "higher") == "none"
    assert spc.assurance(chart, "higher", 5.0) == "none"


@pytest.mark.parametrize("value", [100.0, 0.0, 93.1, 1 / 3, 1e6 / 7])
def test_a_constant_series_breaks_no_rule(value: float) -> None:
    chart = spc.chart([value] * 41)
    assert not any(point.rules for point in chart.points)
    assert spc.variation(chart, "higher") == "common"
    assert spc.assurance(chart, "higher", value - 1) == "passing"
    assert spc.assurance(chart, "lower", value - 1) == "failing"
    assert spc.assurance(chart, "higher", value + 1) == "failing"


def test_trial_limits_end_with_the_twelfth_point() -> None:
    for number, trial in ((11, True), (12, False)):
        found = spc.limits(([9.0, 11.0] * 6)[:number])
        assert found is not None
        assert found.are_trial is trial


def test_locked_limits_are_of_the_first_twelve_points_that_are_there() -> None:
    values = [9.0, None, *([11.0, 9.0] * 6), 50.0, 60.0]
    found = spc.limits(values, Settings(locked=True))
    assert found is not None
    assert (found.mean, found.mean_moving_range, found.points) == (10.0, 2.0, 12)


def test_new_limits_from_each_place() -> None:
    chart = spc.chart([*STEADY, *[v + 90 for v in STEADY]], starts=[12, 0, 24])
    assert chart.starts == (0, 12)
    means = [point.limits.mean for point in chart.points if point.limits]
    assert means == [10.0] * 12 + [100.0] * 12
    assert not any(point.rules for point in chart.points)


def test_before_and_after_carries_limits_forward() -> None:
    chart = spc.before_after([*STEADY, *STEADY[:6]], 12)
    assert chart.starts == (0,)
    assert {point.limits for point in chart.points} == {Limits(10.0, 2.0, 12)}
    # one point far out is a signal, and no reason for new limits
    once = spc.before_after([*STEADY, 30.0, *STEADY[:5]], 12)
    assert once.starts == (0,)
    assert once.points[12].rules == ("outside",)


def test_before_and_after_takes_new_limits_from_the_first_point_of_a_shift() -> None:
    after = [9.0, 11.0, 12.0, 13.0, 12.0, 13.0, 12.0, 13.0, 12.0]
    chart = spc.before_after([*STEADY, *after], 12)
    assert chart.starts == (0, 13)
    assert chart.points[12].limits == Limits(10.0, 2.0, 12)
    rebased = chart.points[13].limits
    assert rebased is not None
    assert rebased.mean == pytest.approx(statistics.fmean(after[1:]))
    assert rebased.are_trial


def test_a_run_does_not_cross_the_event() -> None:
    values = [*STEADY, *[10.5] * 4, *[10.5] * 5]
    assert spc.before_after(values, 16).starts == (0,)


@pytest.mark.parametrize(
    ("direction", "side", "icon"),
    [
        ("higher", 1, "improvement"),
        ("higher", -1, "concern"),
        ("lower", 1, "concern"),
        ("lower", -1, "improvement"),
        ("neither", 1, "high"),
        ("neither", -1, "low"),
    ],
)
def test_the_last_point_gives_the_icon(
    direction: spc.Direction, side: int, icon: str
) -> None:
    chart = spc.chart([*STEADY, 10.0 + side * 40])
    assert spc.variation(chart, direction) == icon
    assert spc.variation(spc.chart([*STEADY, 10 + side * 40, 10]), direction) == (
        "common"
    )


@pytest.mark.parametrize(
    ("standard", "higher", "lower"),
    [
        (4.0, "passing", "failing"),
        (10.0, "hit_or_miss", "hit_or_miss"),
        (16.0, "failing", "passing"),
        (None, "none", "none"),
    ],
)
def test_limits_and_a_standard_give_assurance(
    standard: float | None, higher: str, lower: str
) -> None:
    chart = spc.chart(STEADY)
    assert spc.assurance(chart, "higher", standard) == higher
    assert spc.assurance(chart, "lower", standard) == lower
    assert spc.assurance(chart, "neither", standard) == "none"


def plain(values: list[float], shift: int, trend: int) -> list[set[str]]:
    """The rules, point by point and slowly: every window is tried."""
    mean = statistics.fmean(values)
    sigma = statistics.fmean([abs(b - a) for a, b in pairwise(values)]) / 1.128
    found: list[set[str]] = [set() for _ in values]
    for at in range(len(values)):
        if abs(values[at] - mean) > 3 * sigma:
            found[at].add("outside")
        for length, name in ((shift, "shift"), (trend, "trend"), (3, "two_of_three")):
            window = range(at, at + length)
            if window.stop > len(values):
                continue
            seen = [values[place] for place in window]
            if name == "shift":
                broken = window if min(seen) > mean or max(seen) < mean else ()
            elif name == "trend":
                steps = [b - a for a, b in pairwise(seen)]
                broken = window if min(steps) > 0 or max(steps) < 0 else ()
            else:
                far = [p for p in window if 2 < abs(values[p] - mean) / sigma <= 3]
                one_side = min(seen) > mean or max(seen) < mean
                broken = far if one_side and len(far) > 1 else ()
            for place in broken:
                found[place].add(name)
    return found


# Whole numbers: a value equal to a limit or the mean is equal, not nearly so.
series = st.lists(st.integers(-40, 40), min_size=3, max_size=40)


@given(series, st.sampled_from([7, 8]), st.sampled_from([6, 7]))
def test_a_second_reading(values: list[int], shift: int, trend: int) -> None:
    if len(set(values)) == 1:
        values = [*values, values[0] + 1]
    numbers = [float(value) for value in values]
    expected = plain(numbers, shift, trend)
    assert [set(each) for each in rules(numbers, shift=shift, trend=trend)] == expected


@given(series, st.integers(-1000, 1000), st.sampled_from([0.5, 2.0, 3.0]))
def test_moved_and_scaled_values_break_the_same_rules(
    values: list[int], by: int, scale: float
) -> None:
    moved = [scale * (value + by) for value in values]
    assert rules([float(value) for value in values]) == rules(moved)


@given(series)
def test_turned_over_every_side_turns(values: list[int]) -> None:
    points = spc.chart([float(value) for value in values]).points
    turned = spc.chart([float(-value) for value in values]).points
    assert [point.side for point in points] == [-point.side for point in turned]
