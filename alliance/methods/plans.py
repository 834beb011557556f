"""Costs and benefits of a change by financial year: as planned, or from a go-live."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Protocol

from alliance.methods import appraisal
from alliance.methods.appraisal import MONTHS

Amounts = tuple[float, ...]


class Plan(Protocol):
    """Costs and benefits of a change by financial year, in pounds of cash."""

    @property
    def years(self) -> tuple[str, ...]: ...

    @property
    def one_off(self) -> Amounts: ...

    @property
    def grants(self) -> Amounts: ...

    @property
    def running(self) -> Amounts: ...

    @property
    def benefits(self) -> Amounts: ...

    def later(self, months: int) -> "Plan": ...


@dataclass(frozen=True)
class YearByYear:
    """A plan that is known by year; its benefits are net of running cost.

    Grants are what others pay of the one-off cost, none where left out.
    """

    years: tuple[str, ...]
    one_off: Amounts
    benefits: Amounts
    granted: Amounts = ()

    @property
    def grants(self) -> Amounts:
        return self.granted or (0.0,) * len(self.years)

    @property
    def running(self) -> Amounts:
        return (0.0,) * len(self.years)

    def later(self, months: int) -> "YearByYear":
        """The same costs, with benefits that come later, month by month."""
        return replace(self, benefits=appraisal.delayed(self.benefits, months))


@dataclass(frozen=True)
class FromGoLive:
    """A plan of yearly amounts that run from a go-live; one-off cost comes first."""

    years: tuple[str, ...]
    cost: float
    full_year_saving: float
    full_year_running: float
    live_on: dt.date

    @property
    def one_off(self) -> Amounts:
        return (self.cost, *(0.0,) * (len(self.years) - 1))

    @property
    def grants(self) -> Amounts:
        return (0.0,) * len(self.years)

    @property
    def running(self) -> Amounts:
        return self._from_go_live(self.full_year_running)

    @property
    def benefits(self) -> Amounts:
        return self._from_go_live(self.full_year_saving)

    def _from_go_live(self, full_year: float) -> Amounts:
        effect = appraisal.part_year_effect
        return tuple(effect(full_year, self.live_on, year) for year in self.years)

    def later(self, months: int) -> "FromGoLive":
        """The same costs, with a go-live so many months later."""
        year, month = divmod(
            self.live_on.year * MONTHS + self.live_on.month - 1 + months, MONTHS
        )
        # Whole months count: any day after the first is like another, and 28 always is.
        day = min(self.live_on.day, 28)
        return replace(self, live_on=dt.date(year, month + 1, day))
