"""Arithmetic of amounts that are only known by a bound: `over £200k`, `up to £20m`.

Interval arithmetic for positive amounts (R. E. Moore, Interval Analysis, 1966), with
one value and the words of a published statement for each interval.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

EXACT, ABOUT, AT_LEAST, AT_MOST = "exact", "about", "at_least", "at_most"
OPPOSITE = {AT_LEAST: AT_MOST, AT_MOST: AT_LEAST}
# How far from an amount `about` may be: the share that measure keeps_to_published has.
NEAR = Fraction(5, 100)


@dataclass(frozen=True)
class Bounded:
    """An amount and how it bounds the true one; no bound: nothing can be said."""

    value: Fraction
    bound: str | None

    def rounded(self, decimals: int) -> Fraction:
        """Towards the side on which the true amount does not lie, so that the words
        stay true; else to the nearest."""
        scale = 10**decimals
        towards = {AT_LEAST: math.floor, AT_MOST: math.ceil}
        return Fraction(towards.get(self.bound or "", round)(self.value * scale), scale)

    def words(self, decimals: int) -> str:
        """`more than`, `less than`, `about`, `exactly`; `at least` and `at most` where
        the rounded amount is the bound itself; nothing when nothing can be said."""
        whole = self.rounded(decimals) == self.value
        strict = {AT_LEAST: "more than", AT_MOST: "less than", ABOUT: "about"}
        if self.bound in OPPOSITE and whole:
            return "at least" if self.bound == AT_LEAST else "at most"
        if self.bound == EXACT:
            return "exactly" if whole else "about"
        return strict.get(self.bound or "", "")


def amount(pounds: float, bound: str | None) -> Bounded:
    """A stated amount with the bound that its words give."""
    return Bounded(Fraction(pounds), bound)


def total(parts: Sequence[Bounded]) -> Bounded:
    """The sum: bounded where every part is exact or bounded on the same side."""
    return Bounded(sum((part.value for part in parts), Fraction(0)), _joint(parts))


def quotient(numerator: Bounded, denominator: Bounded) -> Bounded | None:
    """One positive amount divided by another; None where none can be formed.

    A larger denominator makes the quotient smaller, so its bound turns round.
    """
    if numerator.value <= 0 or denominator.value <= 0:
        return None
    turned = OPPOSITE.get(denominator.bound or "", denominator.bound)
    joint = _joint((numerator, Bounded(denominator.value, turned)))
    return Bounded(numerator.value / denominator.value, joint)


def can_hold(one: Bounded, other: Bounded) -> bool:
    """Whether one true amount fits both statements of it."""
    low, high = _interval(one)
    other_low, other_high = _interval(other)
    return low <= other_high and other_low <= high


def _joint(parts: Sequence[Bounded]) -> str | None:
    """The bound of what several amounts make together; None when they differ."""
    bounds = {part.bound for part in parts} - {EXACT}
    if not bounds:
        return EXACT
    return bounds.pop() if len(bounds) == 1 else None


def _interval(stated: Bounded) -> tuple[float | Fraction, float | Fraction]:
    """Where the true amount lies; everywhere when nothing can be said."""
    value = stated.value
    lows = {EXACT: value, ABOUT: value * (1 - NEAR), AT_LEAST: value}
    highs = {EXACT: value, ABOUT: value * (1 + NEAR), AT_MOST: value}
    bound = stated.bound or ""
    return lows.get(bound, -math.inf), highs.get(bound, math.inf)
