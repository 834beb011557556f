"""What is shown of vacancies and sickness: what changed, and what only varies."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from alliance.screen import chosen_staff, reach
from alliance.screen.charts import control as charts
from alliance.screen.chosen_charts import OPENING, Rules
from alliance.screen.chosen_staff import (
    ALL_UNITS,
    ALL_WORKERS,
    REST,
    SHARED,
    WORKER_TYPES,
)
from alliance.screen.exhibit import Exhibit, events
from alliance.screen.exhibits import units
from alliance.screen.exhibits.staffing import STAFF
from alliance.screen.findings import (
    control,
    control_icons,
    control_rows,
    control_said,
    shorthand,
    staffing_control,
)
from alliance.screen.findings.staffing_control import MEASURES, SICKNESS
from alliance.screen.selection import Selection
from alliance.warehouse import database

SERIES = "staffing/series"


@dataclass(frozen=True)
class Charted:
    """What the chart shows: a unit, all of them or the rest of the force; a rate."""

    unit_id: str = SHARED
    unit: str = ALL_UNITS
    measure: str = MEASURES[0]

    @property
    def below_zero(self) -> bool:
        """Whether the rate may be negative, as that of vacancies when over strength."""
        return self.measure != SICKNESS


ALL_VACANCIES = Charted()


def icons(
    view: Selection,
    unit_ids: Sequence[str] = (),
    workers: str = ALL_WORKERS,
    rules: Rules = OPENING,
    is_slide: bool = False,
) -> Exhibit:
    """Whether vacancies and sickness of each unit change or only vary; where units are
    chosen, beside all shared units and the rest of the forces. A slide has no room for
    that rest, and its key of marks stands below."""
    view = reach.within(view, STAFF)
    asked = {"worker_type": WORKER_TYPES[workers]}
    series = _series(view, asked)
    every = staffing_control.of_places(series)
    every = every[every["unit_id"] != REST] if is_slide else every
    single = every[~every["unit_id"].isin(chosen_staff.SUMS)]
    places = _beside_sums(every, unit_ids)
    found = _read(places, rules)
    table = staffing_control.grid(found, places)
    measured = staffing_control.subtitle(workers)
    hidden = staffing_control.withheld(places)
    below = (hidden, shorthand.key_of(table))
    said = (measured, *(() if is_slide else below), units.said(single, unit_ids))
    nothing = staffing_control.nothing(workers)
    return Exhibit(
        view=view,
        data=control_icons.rows(found),
        query=SERIES,
        finding=staffing_control.headline(found, staffing_control.area(series)),
        subtitle=" ".join(filter(None, said)),
        table=table,
        note=hidden if is_slide else "",
        values=asked,
        empty=chosen_staff.outside(view) or (units.NONE if len(every) else nothing),
    )


def _beside_sums(places: pd.DataFrame, unit_ids: Sequence[str]) -> pd.DataFrame:
    """The chosen units, if any is there, with all units and the rest beside them."""
    chosen = units.only(places, unit_ids)
    if chosen.empty or not unit_ids:
        return chosen
    return units.only(places, [*unit_ids, *chosen_staff.SUMS])


def rate(
    view: Selection,
    charted: Charted = ALL_VACANCIES,
    workers: str = ALL_WORKERS,
    rules: Rules = OPENING,
) -> Exhibit:
    """The control chart of a rate of one unit or all, a panel for each force."""
    view = reach.within(view, STAFF)
    asked = {"worker_type": WORKER_TYPES[workers]}
    series = _series(view, asked)
    dates = database.run("staffing/unit_dates", view, unit_id=charted.unit_id)
    found = _read(staffing_control.of_forces(series, charted.unit_id), rules)
    of_one = control_rows.of_measure(found, charted.measure)
    hidden = staffing_control.hidden(series, charted.unit_id)
    nothing = staffing_control.nothing(workers, charted.unit)
    return Exhibit(
        view=view,
        data=control_rows.drawn(of_one),
        query=SERIES,
        finding=control_said.finding(of_one),
        subtitle=f"{charted.unit}, {workers.lower()}. "
        f"{control_said.chart_subtitle(of_one, rules.settings)}",
        form=charts.control_chart,
        table=control_rows.table_of(of_one),
        note=staffing_control.note(found, charted.measure, hidden),
        events=events(dates),
        values=asked,
        options={
            "unit": control_rows.unit(of_one),
            "below_zero": charted.below_zero,
        },
        empty=chosen_staff.outside(view) or hidden or nothing,
    )


def _series(view: Selection, asked: dict[str, str]) -> pd.DataFrame:
    """The rates by unit, force and month; none where the chosen years are outside."""
    rows = database.run(SERIES, view, **asked)
    return rows.head(0) if chosen_staff.outside(view) else rows


def _read(series: pd.DataFrame, rules: Rules) -> tuple[control.Assessment, ...]:
    return control.assessments(
        series, "month", rules.settings, rules.start, rules.yearly
    )
