"""Confidence intervals of rates.

Wilson's score interval for a proportion: E. B. Wilson, Probable inference, the law of
succession, and statistical inference, JASA 22 (1927) 209-212. It stays within 0 and 1
and holds for small counts and for rates near the ends, where the plain one does not.
"""

import math

# The 97.5 % point of the normal distribution: 95 % lie between it and its negative.
Z_95 = 1.959963984540054


def wilson(met: int, cases: int, z: float = Z_95) -> tuple[float, float] | None:
    """Lower and upper limit of the rate met / cases, from 0 to 1; None without cases.

    Raises `ValueError` for counts that are no part of a whole.
    """
    if not 0 <= met <= cases:
        raise ValueError(f"{met} of {cases} is no part of a whole")
    if cases == 0:
        return None
    rate, square = met / cases, z * z
    middle = (rate + square / (2 * cases)) / (1 + square / cases)
    spread = rate * (1 - rate) / cases + square / (4 * cases * cases)
    half = z * math.sqrt(spread) / (1 + square / cases)
    low = 0.0 if met == 0 else middle - half
    high = 1.0 if met == cases else middle + half
    return low, high


def overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two intervals have a value in common."""
    return one[0] <= other[1] and other[0] <= one[1]
