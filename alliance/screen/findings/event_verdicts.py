"""The before-and-after test of each series: limits frozen before an event.

The month or week that holds the event counts as before: what is after begins with the
first one that lies wholly on its day or later.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from alliance.methods import spc, sustained
from alliance.methods.spc import Direction, Variation
from alliance.methods.spc_rules import Limits, Settings
from alliance.methods.sustained import Kind, Outcome
from alliance.screen.findings.control import Assessment
from alliance.screen.findings.control_series import (
    YEAR,
    Series,
    Span,
    every_series,
    place_from,
)
from alliance.screen.memory import remember


@dataclass(frozen=True)
class Verdict:
    """A series tested at a place: its chart, and what that shows of the time after."""

    assessment: Assessment
    place: int
    outcome: Outcome
    is_unassessed: bool

    @property
    def series(self) -> Series:
        return self.assessment.series

    @property
    def kind(self) -> Kind:
        return self.outcome.kind

    @property
    def before(self) -> Limits | None:
        """The limits frozen before the event."""
        points = self.assessment.chart.points
        return points[0].limits if points and self.place else None

    @property
    def since(self) -> Limits | None:
        """The new limits, where a shift after the event has given them."""
        chart = self.assessment.chart
        return chart.points[-1].limits if len(chart.starts) > 1 else None

    @property
    def start(self) -> dt.date | None:
        """The first day of the first month or week of a shift."""
        start = self.outcome.start
        return None if start is None else self.series.begins[start]

    @property
    def is_trial(self) -> bool:
        """Whether fewer than twelve points stand behind the limits of before."""
        return self.before is not None and self.before.are_trial

    @cached_property
    def unsteady(self) -> int:
        """How many points before the event break a rule already."""
        points = self.assessment.chart.points[: self.place]
        return sum(bool(point.rules) for point in points)

    @cached_property
    def unsteady_since(self) -> int:
        """How many points break a rule by the new limits; 0 where there are none."""
        chart = self.assessment.chart
        if len(chart.starts) == 1:
            return 0
        return sum(bool(point.rules) for point in chart.points[chart.starts[-1] :])

    @property
    def meaning(self) -> Variation:
        """What a sustained shift, or all single signals, mean by the measure's
        direction; signals of both meanings have none."""
        if self.kind == "none":
            return "common"
        icons = self.assessment.icons
        found = {icons[place] for place in self.outcome.signals}
        if self.kind == "sustained":
            found = {_meaning(self.outcome.side, self.series.direction)}
        return found.pop() if len(found) == 1 else "none"


def _meaning(side: int, direction: Direction) -> Variation:
    """The icon of a move to one side."""
    if direction == "neither":
        return "high" if side > 0 else "low"
    return "improvement" if (side > 0) == (direction == "higher") else "concern"


def verdict(series: Series, day: dt.date, settings: Settings) -> Verdict:
    """The test of one series at a day.

    A seasonal measure is tested by its differences to the year before, and only where
    they reach back a year before the event: two years of the measure itself.
    """
    place = place_from(series.begins, day)
    is_yearly = series.is_seasonal and _has_two_years(series, place)
    is_unassessed = series.is_seasonal and not is_yearly
    values = series.differences if is_yearly else series.values
    chart = spc.before_after(values, 0 if is_unassessed else place, settings)
    return Verdict(
        Assessment(series, chart, chart, is_yearly),
        place,
        sustained.outcome(chart, place),
        is_unassessed,
    )


def _has_two_years(series: Series, place: int) -> bool:
    """Whether a year of differences is held before a place."""
    known = [each for each in series.differences[:place] if each is not None]
    return len(known) >= YEAR[series.span]


@remember
def every_verdict(
    frame: pd.DataFrame, span: Span, settings: Settings, day: dt.date
) -> tuple[Verdict, ...]:
    """The test of each measure and area of the query contact/series, in its order.

    Empty where no month or week is held before the day, or none after it.
    """
    verdicts = tuple(verdict(s, day, settings) for s in every_series(frame, span))
    has_both = bool(verdicts) and 0 < verdicts[0].place < len(verdicts[0].series.begins)
    return verdicts if has_both else ()


def of_measure(verdicts: tuple[Verdict, ...], measure: str) -> tuple[Verdict, ...]:
    """The verdicts of one measure, an area each."""
    return tuple(verdict for verdict in verdicts if verdict.series.measure == measure)
