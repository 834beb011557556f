"""Amounts known by a bound: published examples, pairs of bounds, properties."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import bounds
from alliance.methods.bounds import ABOUT, AT_LEAST, AT_MOST, EXACT, Bounded, amount

BOUNDS = (EXACT, ABOUT, AT_LEAST, AT_MOST)
positive = st.integers(1, 10**9)
# True amounts that each bound allows, around a stated one.
ALLOWED = {EXACT: (1,), AT_LEAST: (1, Fraction(3, 2)), AT_MOST: (1, Fraction(1, 2))}


def said(found: Bounded | None, decimals: int) -> str:
    assert found is not None
    return f"{found.words(decimals)} {float(found.rounded(decimals)):.{decimals}f}"


@pytest.mark.parametrize(
    ("numerator", "denominator", "decimals", "words"),
    [
        # Firearms and Explosives Licensing: over £200k against £110k (domain 1.7).
        (amount(200_000, AT_LEAST), amount(110_000, EXACT), 1, "more than 1.8"),
        (amount(200_000, AT_LEAST), amount(110_000, EXACT), 2, "more than 1.81"),
        # The back-office goal: up to £20m from £120m, a ceiling of 16.7 %.
        (amount(2000, AT_MOST), amount(120, EXACT), 1, "less than 16.7"),
        (amount(200, AT_LEAST), amount(100, EXACT), 1, "at least 2.0"),
        (amount(200, AT_MOST), amount(100, EXACT), 1, "at most 2.0"),
        (amount(300, EXACT), amount(200, EXACT), 1, "exactly 1.5"),
        (amount(200, EXACT), amount(300, EXACT), 1, "about 0.7"),
        (amount(300, ABOUT), amount(200, EXACT), 1, "about 1.5"),
        (amount(300, EXACT), amount(200, AT_MOST), 1, "at least 1.5"),
        (amount(300, EXACT), amount(200, AT_LEAST), 1, "at most 1.5"),
    ],
)
def test_quotient(
    numerator: Bounded, denominator: Bounded, decimals: int, words: str
) -> None:
    assert said(bounds.quotient(numerator, denominator), decimals) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [(AT_LEAST, AT_LEAST), (AT_MOST, AT_MOST), (ABOUT, AT_LEAST), (AT_MOST, ABOUT)],
)
def test_quotient_that_is_not_determined_has_no_words(one: str, other: str) -> None:
    found = bounds.quotient(amount(2, one), amount(1, other))
    assert found is not None
    assert (found.bound, found.words(1)) == (None, "")


@pytest.mark.parametrize(("top", "bottom"), [(1, 0), (0, 1), (-1, 1), (1, -1)])
def test_no_quotient_of_what_is_not_positive(top: int, bottom: int) -> None:
    assert bounds.quotient(amount(top, EXACT), amount(bottom, EXACT)) is None


@pytest.mark.parametrize(
    ("parts", "stated", "words", "holds"),
    [
        # Four units agreed in October 2011: about £3m a year.
        (
            [(542_000, ABOUT), (700_000, ABOUT), (640_000, ABOUT), (1_100_000, EXACT)],
            (3_000_000, ABOUT),
            "about 2982000",
            True,
        ),
        # Two units of April 2012: more than £1.2m.
        (
            [(542_000, ABOUT), (700_000, ABOUT)],
            (1_200_000, AT_LEAST),
            "about 1242000",
            True,
        ),
        # Joint Protective Services, three years: more than £5m.
        (
            [(440_000, EXACT), (2_500_000, AT_MOST), (2_240_000, EXACT)],
            (5_000_000, AT_LEAST),
            "at most 5180000",
            True,
        ),
        ([(440_000, EXACT)], (450_000, EXACT), "exactly 440000", False),
        ([(440_000, AT_MOST)], (450_000, AT_LEAST), "at most 440000", False),
        ([(1, AT_MOST), (1, AT_LEAST)], (9, EXACT), " 2", True),
    ],
)
def test_published_sums(
    parts: list[tuple[int, str]], stated: tuple[int, str], words: str, holds: bool
) -> None:
    found = bounds.total([amount(*part) for part in parts])
    assert said(found, 0) == words
    assert bounds.can_hold(found, amount(*stated)) is holds


@given(positive, positive, st.sampled_from(BOUNDS), st.sampled_from(BOUNDS))
def test_no_true_amounts_leave_the_bound(
    top: int, bottom: int, one: str, other: str
) -> None:
    numerator, denominator = amount(top, one), amount(bottom, other)
    ratio = bounds.quotient(numerator, denominator)
    both = bounds.total([numerator, denominator])
    assert ratio is not None
    for first, second in product(ALLOWED.get(one, ()), ALLOWED.get(other, ())):
        true_top, true_bottom = top * first, bottom * second
        assert bounds.can_hold(ratio, Bounded(Fraction(true_top) / true_bottom, EXACT))
        assert bounds.can_hold(both, Bounded(Fraction(true_top + true_bottom), EXACT))


@given(positive, st.sampled_from(BOUNDS), st.integers(0, 3))
def test_words_of_a_bound_stay_true_once_rounded(
    top: int, bound: str, decimals: int
) -> None:
    found = Bounded(Fraction(top, 7), bound)
    rounded, words = found.rounded(decimals), found.words(decimals)
    assert (words == "more than") <= (found.value > rounded)
    assert (words == "less than") <= (found.value < rounded)
    assert (words in ("exactly", "at least", "at most")) <= (found.value == rounded)
