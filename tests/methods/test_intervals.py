"""Wilson's interval: published values, a second formula, properties."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import intervals


@pytest.mark.parametrize(
    ("met", "cases", "low", "high"),
    [
        # R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        # its mirror
        (20, 20, 0.8389, 1.0),
    ],
)
def test_published_values(met: int, cases: int, low: float, high: float) -> None:
    found = intervals.wilson(met, cases)
    assert found == pytest.approx((low, high), abs=0.00005)


def test_nothing_counted_has_no_interval() -> None:
    assert intervals.wilson(0, 0) is None


@pytest.mark.parametrize(("met", "cases"), [(3, 2), (-1, 2), (0, -1)])
def test_no_part_of_a_whole_is_refused(met: int, cases: int) -> None:
    with pytest.raises(ValueError, match=f"{met} of {cases}"):
        intervals.wilson(met, cases)


@given(st.integers(1, 5000), st.data())
def test_limits_are_where_the_score_test_just_rejects(
    cases: int, data: st.DataObject
) -> None:
    met = data.draw(st.integers(0, cases))
    limits = intervals.wilson(met, cases)
    assert limits is not None
    assert 0 <= limits[0] <= met / cases <= limits[1] <= 1
    for limit in limits:
        if 0 < limit < 1:
            score = (met / cases - limit) / math.sqrt(limit * (1 - limit) / cases)
            assert abs(score) == pytest.approx(intervals.Z_95, rel=1e-6)


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ((0.1, 0.2), (0.2, 0.3), True),
        ((0.1, 0.2), (0.21, 0.3), False),
        ((0.4, 0.5), (0.1, 0.9), True),
        ((0.4, 0.5), (0.1, 0.3), False),
    ],
)
def test_overlap(
    one: tuple[float, float], other: tuple[float, float], common: bool
) -> None:
    assert intervals.overlap(one, other) is common
