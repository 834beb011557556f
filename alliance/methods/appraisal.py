"""Appraisal arithmetic of HM Treasury's Green Book, over whole financial years.

Amounts are pounds, one a year; place 0 is the first year, which is not discounted.
Costs are written as positive amounts and a benefit that is a cost as a negative one.
"""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

MONTHS = 12


@dataclass(frozen=True)
class Step:
    """The yearly rate, as a share, that discounts from one year to the next."""

    from_year: int
    rate: float


# Social time preference rate, real: years 1 to 30, 31 to 75, and after.
SOCIAL_TIME_PREFERENCE = (Step(1, 0.035), Step(31, 0.030), Step(76, 0.025))


def discount_factors(
    years: int, steps: Sequence[Step] = SOCIAL_TIME_PREFERENCE
) -> tuple[float, ...]:
    """The factor of each of so many years: each is the one before less its own rate."""
    rates = [_rate(year, steps) for year in range(1, years)]
    factors = accumulate(rates, lambda factor, rate: factor / (1 + rate), initial=1.0)
    return tuple(factors)[:years]


def _rate(year: int, steps: Sequence[Step]) -> float:
    return [step.rate for step in steps if step.from_year <= year][-1]


def discounted(
    amounts: Sequence[float], steps: Sequence[Step] = SOCIAL_TIME_PREFERENCE
) -> tuple[float, ...]:
    """Each year's amount at its value in the first year."""
    factors = discount_factors(len(amounts), steps)
    return tuple(a * f for a, f in zip(amounts, factors, strict=True))


def present_value(
    amounts: Sequence[float], steps: Sequence[Step] = SOCIAL_TIME_PREFERENCE
) -> float:
    """What all years are worth in the first; of net amounts, the net present value."""
    return math.fsum(discounted(amounts, steps))


def benefit_cost_ratio(benefits: float, costs: float) -> float | None:
    """Present value of benefits over that of costs; none without a cost."""
    return benefits / costs if costs > 0 else None


def cumulative(amounts: Sequence[float]) -> tuple[float, ...]:
    """The sum of the amounts up to each year."""
    return tuple(accumulate(amounts))


def payback(amounts: Sequence[float]) -> float | None:
    """Years until the sum of net amounts reaches 0 for good, linear within a year.

    0 when it never stands below; none when it still does in the last year. Of
    discounted amounts it is the discounted payback.
    """
    sums = cumulative(amounts)
    last = max((year for year, total in enumerate(sums) if total < 0), default=None)
    if last is None:
        return 0.0
    if last == len(sums) - 1:
        return None
    return last - sums[last] / (sums[last + 1] - sums[last])


def switching_value(
    benefits: Sequence[float],
    costs: Sequence[float],
    steps: Sequence[Step] = SOCIAL_TIME_PREFERENCE,
) -> float | None:
    """The benefit haircut, as a share, at which the net present value is 0.

    Negative where benefits must grow by that share; none without a benefit to cut.
    """
    uncut = present_value([max(benefit, 0) for benefit in benefits], steps)
    net = [b - c for b, c in zip(benefits, costs, strict=True)]
    return present_value(net, steps) / uncut if uncut else None


def cut(benefits: Sequence[float], haircut: float) -> tuple[float, ...]:
    """Benefits less a share of each; one that is a cost stays whole."""
    return tuple(b * (1 - haircut) if b > 0 else b for b in benefits)


def overrun(costs: Sequence[float], share: float) -> tuple[float, ...]:
    """Costs with a share of each on top."""
    return tuple(cost * (1 + share) for cost in costs)


def delayed(amounts: Sequence[float], months: int) -> tuple[float, ...]:
    """Amounts so many months later, within the same years.

    Each year's amount is taken as even over its months: a delay of three moves a
    quarter of it into the next year. What moves past the last year is lost.
    """
    whole, part = divmod(months, MONTHS)
    moved = ([0.0] * (whole + 1) + list(amounts))[: len(amounts) + 1]
    return tuple(
        (before * part + amount * (MONTHS - part)) / MONTHS
        for before, amount in pairwise(moved)
    )


def months_live(live_on: dt.date, financial_year: str) -> int:
    """Whole months from a go-live to the end of a year (`2015/16`), 12 at most."""
    begun = live_on.year * MONTHS + live_on.month + (live_on.day > 1)
    april = (int(financial_year[:4]) + 1) * MONTHS + 4
    return min(max(april - begun, 0), MONTHS)


def part_year_effect(full_year: float, live_on: dt.date, financial_year: str) -> float:
    """What a full-year effect comes to in a financial year, by the months live."""
    return full_year * months_live(live_on, financial_year) / MONTHS
