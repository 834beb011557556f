"""A change appraised in two views that are never added up.

Financial: cash of the year, redundancy included; what balances the budget. Economic:
real prices of the first year, discounted, without transfers such as redundancy.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from alliance.methods import appraisal
from alliance.methods.plans import Amounts, Plan


@dataclass(frozen=True)
class Settings:
    """What is varied or assumed: shares of 1, and months; nothing by default."""

    haircut: float = 0.0
    delay_months: int = 0
    overrun: float = 0.0
    bias: float = 0.0
    redundancy: float = 0.0
    inflation: float = 0.0


@dataclass(frozen=True)
class Account:
    """One view of a plan, by year; `valued` is net at its factor, if it has one.

    One-off cost is less grants, so a year may stand below 0.
    """

    one_off: Amounts
    running: Amounts
    benefits: Amounts
    factors: Amounts

    @property
    def costs(self) -> Amounts:
        return tuple(a + b for a, b in zip(self.one_off, self.running, strict=True))

    @property
    def net(self) -> Amounts:
        return tuple(b - c for b, c in zip(self.benefits, self.costs, strict=True))

    @property
    def valued(self) -> Amounts:
        return tuple(n * f for n, f in zip(self.net, self.factors, strict=True))

    @property
    def cumulative(self) -> Amounts:
        return appraisal.cumulative(self.valued)

    @property
    def total(self) -> float:
        return self.cumulative[-1]

    @property
    def payback(self) -> float | None:
        return appraisal.payback(self.valued)


@dataclass(frozen=True)
class Appraisal:
    """Both views of a plan under its settings."""

    years: tuple[str, ...]
    financial: Account
    economic: Account

    @property
    def present_benefits(self) -> float:
        return appraisal.present_value(self.economic.benefits)

    @property
    def present_costs(self) -> float:
        return appraisal.present_value(self.economic.costs)

    @property
    def ratio(self) -> float | None:
        return appraisal.benefit_cost_ratio(self.present_benefits, self.present_costs)

    @property
    def switching(self) -> float | None:
        return appraisal.switching_value(self.economic.benefits, self.economic.costs)


def appraise(plan: Plan, settings: Settings) -> Appraisal:
    """Benefits cut and late, one-off cost with bias and overrun, in both views.

    Grants are fixed: no overrun, bias or redundancy bears on them.
    """
    moved = plan.later(settings.delay_months)
    cost = appraisal.overrun(plan.one_off, settings.bias)
    cost = appraisal.overrun(cost, settings.overrun)
    benefits = appraisal.cut(moved.benefits, settings.haircut)
    years = len(plan.years)
    real = _deflators(years, settings.inflation)
    kept = [amount * (1 - settings.redundancy) for amount in cost]
    return Appraisal(
        years=plan.years,
        financial=Account(
            _less(cost, plan.grants), moved.running, benefits, (1.0,) * years
        ),
        economic=Account(
            _times(_less(kept, plan.grants), real),
            _times(moved.running, real),
            _times(benefits, real),
            appraisal.discount_factors(years),
        ),
    )


def _deflators(years: int, inflation: float) -> Amounts:
    """What turns cash of each year into prices of the first year."""
    return tuple((1 + inflation) ** -year for year in range(years))


def _less(amounts: Sequence[float], by: Sequence[float]) -> Amounts:
    return tuple(amount - less for amount, less in zip(amounts, by, strict=True))


def _times(amounts: Sequence[float], by: Sequence[float]) -> Amounts:
    return tuple(amount * factor for amount, factor in zip(amounts, by, strict=True))
