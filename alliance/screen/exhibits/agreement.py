"""What is shown of answering before and after an agreement, on its page and in a
pack."""

from collections.abc import Sequence

import pandas as pd

from alliance.screen import chosen_charts, labels, reach
from alliance.screen.charts import control as charts
from alliance.screen.charts.base import Event
from alliance.screen.chosen_charts import Tested
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import contact
from alliance.screen.findings import (
    control_words,
    event_reasons,
    event_rows,
    event_table,
    event_verdicts,
    event_words,
)
from alliance.screen.findings.event_verdicts import Verdict
from alliance.screen.selection import Selection
from alliance.warehouse import database

NO_EVENT = "No agreement on answering calls is on record by {day}."


def verdicts(view: Selection, choice: Tested) -> tuple[Verdict, ...]:
    """Each measure and area tested at a day, with the limits of before it frozen."""
    rows = _series(view, choice)
    return event_verdicts.every_verdict(rows, choice.span, choice.settings, choice.day)


def changed(view: Selection, choice: Tested, measures: Sequence[str] = ()) -> Exhibit:
    """What changed after a day, each measure and area; of some measures or of all."""
    view = reach.within(view, contact.CALLS)
    rows = _series(view, choice)
    found = tuple(
        each
        for each in verdicts(view, choice)
        if not measures or each.series.measure in measures
    )
    said = f"What changed: each measure and area by {choice.span}."
    outside = event_reasons.outside(rows, choice.day, choice.span)
    return Exhibit(
        view=view,
        data=event_table.rows(found),
        query=contact.SERIES,
        finding=event_table.finding(found, choice.since),
        subtitle=" ".join(filter(None, (said, contact.MEASURES if measures else ""))),
        table=event_table.shown(found),
        values={"span": choice.span},
        empty=outside or event_reasons.NONE,
    )


def since(view: Selection) -> Exhibit:
    """What changed in answering 999 and 101 after the event that is on record."""
    view = reach.within(view, contact.CALLS)
    recorded = database.run("contact/recorded_events", view)
    if len(recorded):
        return changed(view, chosen_charts.first(recorded), contact.ANSWERING)
    sentence = NO_EVENT.format(day=labels.day(view.known_to))
    return Exhibit(
        view=view,
        data=recorded,
        query="contact/recorded_events",
        finding=sentence,
        subtitle="What changed in answering calls.",
        empty=sentence,
    )


def frozen(view: Selection, choice: Tested) -> Exhibit:
    """The control chart of a measure with the limits of before a day carried on."""
    view = reach.within(view, contact.CALLS)
    tested = event_verdicts.of_measure(verdicts(view, choice), choice.measure)
    return Exhibit(
        view=view,
        data=event_rows.points(tested),
        query=contact.SERIES,
        finding=event_words.limits_finding(tested, choice.day),
        subtitle=event_words.measured(tested),
        form=charts.control_chart,
        table=event_rows.table(tested),
        note=control_words.chosen(choice.settings, choice.span, event_words.FROZEN),
        events=[Event(choice.day, choice.mark)],
        values={"span": choice.span},
        options={"unit": event_rows.ending(tested)},
    )


def _series(view: Selection, choice: Tested) -> pd.DataFrame:
    within = reach.within(view, contact.CALLS)
    return database.run(contact.SERIES, within, span=choice.span)
