"""The fewest positions: an exhaustive search beside, limits, properties."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance.methods import positions
from alliance.methods.positions import Hour, Target

TARGET = Target(0.9, 10)


def exhaustive(hours: list[Hour], target: Target, ceiling: float) -> int:
    """Every plan of few positions, tried: the fewest that hold the target."""
    ranges = []
    for hour in hours:
        least = 1 if hour.calls else 0
        ranges.append([n for n in range(least, 12) if hour.load <= ceiling * n + 1e-9])
    calls = sum(hour.calls for hour in hours)
    return min(
        sum(plan)
        for plan in itertools.product(*ranges)
        if sum(
            hour.calls * hour.within(count, target.seconds)
            for hour, count in zip(hours, plan, strict=True)
        )
        >= target.share * calls - 1e-9
    )


HOURS = st.builds(
    Hour,
    st.floats(0.5, 40),
    st.floats(60, 400),
    st.sampled_from([math.inf, 240.0, 600.0]),
)


@given(
    st.lists(HOURS, min_size=1, max_size=3),
    st.floats(0.5, 0.9),
    st.sampled_from([10, 30, 120]),
)
@settings(max_examples=60)
def test_no_plan_needs_fewer(hours: list[Hour], share: float, seconds: float) -> None:
    target = Target(share, seconds)
    plan = positions.fewest(hours, target, 0.85)
    assert sum(plan) == exhaustive(hours, target, 0.85)
    assert positions.level(hours, plan, seconds) >= share - 1e-9


def test_a_busy_hour_makes_up_for_a_quiet_one() -> None:
    hours = [Hour(6, 250), Hour(60, 90), Hour(25, 400)]
    assert positions.fewest(hours, TARGET, 0.85) == [1, 4, 6]
    assert positions.in_every_hour(hours, TARGET, 0.85) == [2, 4, 6]
    assert positions.level(hours, [1, 4, 6], 10) == pytest.approx(0.917385, abs=5e-7)


def test_no_calls_need_no_position_and_one_call_needs_one() -> None:
    hours = [Hour(0, 250), Hour(0.01, 250)]
    assert positions.fewest(hours, TARGET, 0.85) == [0, 1]
    assert positions.in_every_hour(hours, TARGET, 0.85) == [0, 1]
    assert positions.level([Hour(0, 250)], [0], 10) == 1


def test_the_ceiling_holds_in_each_hour() -> None:
    busy = Hour(204, 300)
    assert positions.fewest([busy], Target(0.5, 900), 0.85) == [20]
    assert positions.fewest([busy], Target(0.5, 900), 1.0) == [18]


def test_several_targets_hold_together() -> None:
    hours = [Hour(60, 90), Hour(25, 400)]
    both = positions.for_all(hours, [TARGET, Target(0.98, 60)], 0.85)
    assert positions.level(hours, both, 10) >= 0.9
    assert positions.level(hours, both, 60) >= 0.98


def test_a_share_above_one_is_refused() -> None:
    with pytest.raises(ValueError, match="share from 0 to 1"):
        positions.fewest([Hour(20, 300)], Target(90, 10), 0.85)


def test_people_for_a_position_round_the_clock() -> None:
    assert positions.full_time(168, 37, 0.25) == pytest.approx(6.054, abs=5e-4)
    assert positions.full_time(168, 37, 0.20) == pytest.approx(5.676, abs=5e-4)


@given(st.lists(HOURS, min_size=1, max_size=4), st.floats(0.5, 0.97))
def test_every_hour_never_needs_fewer(hours: list[Hour], share: float) -> None:
    target = Target(share, 20)
    plan = positions.fewest(hours, target, 0.85)
    assert sum(plan) <= sum(positions.in_every_hour(hours, target, 0.85))
