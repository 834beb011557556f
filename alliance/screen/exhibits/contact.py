"""What is shown of answering calls, on the pages of public contact and in a pack."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from alliance.screen import labels, reach
from alliance.screen.charts import control as charts
from alliance.screen.charts import control_marks, forecasts
from alliance.screen.chosen_charts import OPENING, STANDARD, Rules
from alliance.screen.exhibit import Exhibit, events
from alliance.screen.findings import (
    control,
    control_icons,
    control_rows,
    control_said,
    forecast,
)
from alliance.screen.findings.control_series import Span
from alliance.screen.selection import Selection
from alliance.warehouse import database

CALLS, SERIES, AHEAD = "contact_daily", "contact/series", "contact/forecast_months"
SECONDARY = "101 secondary average wait"
# Whether the public is answered, of the numbers that it calls.
ANSWERING = (
    STANDARD,
    "999 average wait",
    "999 abandoned",
    "101 average wait",
    "101 abandoned",
    SECONDARY,
    "101 secondary abandoned",
)
MEASURES = "999 and 101: other queues and numbers of calls are left out."
LATER = (
    "A forecast made on {day} is not held: the one that is held stands on calls of "
    "later months."
)


def icons(
    view: Selection, rules: Rules = OPENING, measures: Sequence[str] = ()
) -> Exhibit:
    """Whether each measure changed or only varies; of some measures or of all."""
    view = reach.within(view, CALLS)
    found = [
        each
        for each in _read(view, rules)
        if not measures or each.series.measure in measures
    ]
    said = (control_said.subtitle(found), MEASURES if measures else "")
    return Exhibit(
        view=view,
        data=control_icons.rows(found),
        query=SERIES,
        finding=control_said.headline(found),
        subtitle=" ".join(filter(None, said)),
        table=control_icons.grid(found),
        values={"span": rules.span},
    )


def answering(view: Selection) -> Exhibit:
    """Whether answering 999 and 101 changed or only varies."""
    return icons(view, measures=ANSWERING)


def measured(
    view: Selection, measure: str = STANDARD, rules: Rules = OPENING
) -> Exhibit:
    """The control chart of one measure, a panel for each area."""
    view = reach.within(view, CALLS)
    found = _read(view, rules)
    of_one = control_rows.of_measure(found, measure)
    dates = database.run("contact/dates", view)
    return Exhibit(
        view=view,
        data=control_rows.drawn(of_one),
        query=SERIES,
        finding=control_said.finding(of_one),
        subtitle=control_said.chart_subtitle(of_one, rules.settings),
        form=charts.control_chart,
        table=control_rows.table_of(of_one),
        note=control_said.note(found, measure),
        events=events(dates[dates["kind"] == "agreement"]),
        values={"span": rules.span},
        options={
            "unit": control_rows.unit(of_one),
            "standard": control_marks.standard(control_rows.standard(of_one)),
        },
    )


def secondary(view: Selection) -> Exhibit:
    """The control chart of the wait in the secondary queue of 101."""
    return measured(view, SECONDARY)


def ahead(view: Selection, queue: str = "999", words: str = "calls to 999") -> Exhibit:
    """Calls of the last two years and those forecast for the next twelve months."""
    view = reach.within(view, CALLS)
    asked = {"queue": queue}
    months = database.run(AHEAD, view, **asked)
    tests = database.run("contact/forecast_tests", view, **asked)
    years = database.run("contact/forecast_years", view, **asked)
    shown = Exhibit(
        view=view,
        data=forecast.recent(months),
        query=AHEAD,
        finding=forecast.finding(months, years, words),
        subtitle=f"Offered {words} a month: held, and forecast for twelve months.",
        form=forecasts.ahead,
        note=forecast.method(months, tests),
        values=asked,
    )
    return _untold(shown) if _knows_later(view, months) else shown


def _untold(shown: Exhibit) -> Exhibit:
    """A forecast of which nothing is told, because it was not made by the day."""
    sentence = LATER.format(day=labels.day(shown.view.known_to))
    return replace(
        shown,
        data=shown.data.head(0),
        finding=sentence,
        note="",
        empty=sentence,
    )


def _knows_later(view: Selection, months: pd.DataFrame) -> bool:
    """Whether a forecast stands on calls that were not yet made on an earlier day."""
    held = months.loc[months["held_calls"].notna(), "month"]
    return bool(view.due and len(held) and held.max().date() > view.due)


def offered(view: Selection, span: Span = "month") -> list[str]:
    """The measures that are held, in their order."""
    rows = database.run(SERIES, reach.within(view, CALLS), span=span)
    return list(rows["measure"].drop_duplicates())


def _read(view: Selection, rules: Rules) -> tuple[control.Assessment, ...]:
    """The reading of each measure and area."""
    rows = database.run(SERIES, view, span=rules.span)
    return control.assessments(
        rows, rules.span, rules.settings, rules.start, rules.yearly
    )
