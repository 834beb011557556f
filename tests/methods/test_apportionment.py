"""Splitting to the penny: the values of the definition, and properties."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods.apportionment import SharesDoNotSum, apportion, by_shares

PENCE = st.integers(min_value=-(10**13), max_value=10**13)
WEIGHTS = st.lists(
    st.one_of(
        st.integers(min_value=0, max_value=10**9),
        st.decimals(min_value=0, max_value=100, places=2),
        st.fractions(min_value=0, max_value=100),
    ),
    min_size=1,
    max_size=6,
).filter(any)
DAY = dt.date(2016, 6, 1)


@pytest.mark.parametrize(
    ("pence", "weights", "parts"),
    [
        (10_001, (1, 1, 1), (3_334, 3_334, 3_333)),
        (20_000_000, (25, 33, 42), (5_000_000, 6_600_000, 8_400_000)),
        (-10_001, (1, 1, 1), (-3_334, -3_334, -3_333)),
        (10_001, (3333, 3333, 3334), (3_333, 3_333, 3_335)),
        (100, (Decimal("24.83"), Decimal("30.94"), Decimal("44.23")), (25, 31, 44)),
        (0, (1, 2), (0, 0)),
        (1, (0, 1, 1), (0, 1, 0)),
        (7, (5,), (7,)),
    ],
)
def test_parts(pence, weights, parts):
    assert apportion(pence, weights) == parts


@given(PENCE, WEIGHTS)
def test_parts_add_to_the_whole_and_lie_within_a_penny(pence, weights):
    parts = apportion(pence, weights)
    assert sum(parts) == pence
    total = sum(map(Fraction, weights))
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - pence * Fraction(weight) / total) < 1


@given(PENCE, WEIGHTS)
def test_a_negative_amount_is_split_as_its_opposite(pence, weights):
    assert apportion(-pence, weights) == tuple(-x for x in apportion(pence, weights))


@given(PENCE, st.integers(min_value=1, max_value=9), st.integers(1, 9))
def test_of_equal_weights_the_first_gets_the_penny(pence, weight, count):
    sizes = [abs(part) for part in apportion(pence, [weight] * count)]
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) - min(sizes) <= 1


@given(PENCE, WEIGHTS)
def test_the_unit_of_the_weights_does_not_matter(pence, weights):
    scaled = [Fraction(weight) * 100 for weight in weights]
    assert apportion(pence, scaled) == apportion(pence, weights)


@pytest.mark.parametrize("weights", [(), (0, 0), (1, -1), (2, -1)])
def test_weights_that_share_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="Weights must not be negative"):
        apportion(100, weights)


def test_shares_that_sum_to_a_hundred():
    shares = {
        "One": Decimal("24.30"),
        "Two": Decimal("31.30"),
        "Three": Decimal("44.4"),
    }
    parts = by_shares(10_000, shares, unit="ICT", use="cost", day=DAY)
    assert parts == {"One": 2_430, "Two": 3_130, "Three": 4_440}


@pytest.mark.parametrize(
    ("last", "total"), [("44.39", "99.99"), ("44.41", "100.01"), ("44.399", "99.999")]
)
def test_shares_that_do_not_sum_are_refused_by_name(last, total):
    shares = {"One": Decimal("24.30"), "Two": Decimal("31.30"), "Three": Decimal(last)}
    with pytest.raises(SharesDoNotSum) as refused:
        by_shares(10_000, shares, unit="ICT", use="saving", day=DAY)
    assert str(refused.value) == (
        f"ICT: shares of saving on 2016-06-01 sum to {total}, not 100.00"
    )
    assert (refused.value.unit, refused.value.use, refused.value.day) == (
        "ICT",
        "saving",
        DAY,
    )
