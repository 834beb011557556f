"""Whether a measure changed or only varies: the one reading of its control chart.

Charts, tables, icons and slides all take it from here. A seasonal measure is read from
its differences to the same month or week of the year before, and only when two years
are held; its assurance from the limits of the measure itself.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from alliance.methods import spc
from alliance.methods.spc import Assurance, Chart, Point, Variation
from alliance.methods.spc_rules import Settings
from alliance.screen.findings.control_series import (
    Series,
    Span,
    every_series,
    place_from,
)
from alliance.screen.memory import remember


@dataclass(frozen=True)
class Assessment:
    """What the control charts of a series say of its last value.

    `measured` is the chart of the values; `chart` the one that variation is read from
    and that is drawn: of yearly differences where `is_yearly`.
    """

    series: Series
    measured: Chart
    chart: Chart
    is_yearly: bool

    @cached_property
    def place(self) -> int | None:
        """Where the last value stands."""
        values = self.series.values
        known = [place for place, value in enumerate(values) if value is not None]
        return known[-1] if known else None

    @property
    def value(self) -> float | None:
        """The last value that is held."""
        return None if self.place is None else self.series.values[self.place]

    @property
    def at(self) -> dt.date | None:
        """The first day of the month or week of the last value."""
        return None if self.place is None else self.series.begins[self.place]

    @property
    def change(self) -> float | None:
        """The last value less that of a year before."""
        return None if self.place is None else self.series.differences[self.place]

    @property
    def point(self) -> Point | None:
        """The last value's point on the chart that variation is read from."""
        return None if self.place is None else self.chart.points[self.place]

    @property
    def is_assessed(self) -> bool:
        """Whether the last value has limits to be judged by."""
        return self.variation != "none"

    @property
    def is_trial(self) -> bool:
        """Whether fewer than twelve points stand behind the limits."""
        limits = self.point.limits if self.point else None
        return limits is not None and limits.are_trial

    @property
    def variation(self) -> Variation:
        """The icon of variation: of the last value, never of an earlier one."""
        return "none" if self.point is None else _icon(self.point, self.series)

    @property
    def assurance(self) -> Assurance:
        """The icon of assurance, from the limits of the measure itself.

        Ours: a seasonal measure is not called consistent while a value since the last
        new limits lies on the other side of its standard: limits of the whole year
        say too little of the months in which it falls short.
        """
        direction, standard = self.series.direction, self.series.standard
        found = spc.assurance(self.measured, direction, standard)
        if standard is None or not self.series.is_seasonal:
            return found
        since = self.series.values[self.measured.starts[-1] :]
        better = 1 if direction == "higher" else -1
        against = [v for v in since if v is not None and better * (v - standard) < 0]
        kept = [v for v in since if v is not None and better * (v - standard) >= 0]
        if (found == "passing" and against) or (found == "failing" and kept):
            return "hit_or_miss"
        return found

    @property
    def icons(self) -> tuple[Variation, ...]:
        """The icon of each point of the chart; the last value's is `variation`."""
        return tuple(_icon(point, self.series) for point in self.chart.points)


def assess(
    series: Series,
    settings: Settings | None = None,
    starts: Sequence[int] = (),
    yearly: bool = True,
) -> Assessment:
    """The reading of a series, with new limits from each of the places `starts`.

    Seasonal measures are judged by `yearly` differences, or, where a reader asks for
    it, as measured. Without two years a seasonal one has no limits: not assessed.
    """
    measured = spc.chart(series.values, settings, starts)
    if not (series.is_seasonal and yearly):
        return Assessment(series, measured, measured, is_yearly=False)
    if series.has_two_years:
        chart = spc.chart(series.differences, settings, starts)
        return Assessment(series, measured, chart, is_yearly=True)
    bare = tuple(Point(value, None) for value in series.values)
    unread = Chart(bare, settings=measured.settings)
    return Assessment(series, measured, unread, is_yearly=False)


@remember
def assessments(
    frame: pd.DataFrame,
    span: Span = "month",
    settings: Settings | None = None,
    start: dt.date | None = None,
    yearly: bool = True,
) -> tuple[Assessment, ...]:
    """The reading of each measure and area of the query contact/series, in its order.

    New limits begin with the first month or week that lies wholly after `start`.
    """
    found = every_series(frame, span)
    starts = [place_from(found[0].begins, start)] if found and start else []
    return tuple(assess(series, settings, starts, yearly) for series in found)


def _icon(point: Point, series: Series) -> Variation:
    """The icon of one point, by the rule of the last one."""
    return spc.variation(Chart((point,)), series.direction)
