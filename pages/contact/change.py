"""Did answering change after an agreement, a go-live or a date?"""

import streamlit as st

from alliance.screen import (
    display,
    event_choice,
    event_view,
    labels,
    navigation,
)
from alliance.screen.charts import control as charts
from alliance.screen.charts.base import Event
from alliance.screen.findings import (
    control_words,
    event_limits,
    event_reasons,
    event_rows,
    event_same_months,
    event_table,
    event_verdicts,
    event_words,
)
from alliance.warehouse import database

SERIES, SAME = "contact/series", "contact/same_months"
view = navigation.view("contact_daily")
top = st.container()
choice = event_choice.draw(
    database.run("contact/recorded_events", view),
    database.run("contact/measures", view),
)
with top:
    display.title(
        view,
        "Did answering change after an agreement, a go-live or a date?",
        view.words(compared=f"before and after {labels.day(choice.day)}"),
        extracts=["contact_daily"],
    )
of_series = {"query": SERIES, "values": {"span": choice.span}}
rows = database.run(SERIES, view, span=choice.span)
verdicts = event_verdicts.every_verdict(rows, choice.span, choice.settings, choice.day)
tested = event_verdicts.of_measure(verdicts, choice.measure)
if tested:
    event_view.said(
        event_words.answer(tested, choice.since),
        event_words.measured(tested),
        event_words.sentences(tested, choice.since),
    )
display.table(
    view,
    event_table.rows(verdicts),
    finding=event_table.finding(verdicts, choice.since),
    subtitle=f"What changed: each measure and area by {choice.span}.",
    shown=event_table.shown(verdicts),
    empty=event_reasons.outside(rows, choice.day, choice.span) or event_reasons.NONE,
    **of_series,
)
if tested:
    display.chart(
        view,
        event_rows.points(tested),
        charts.control_chart,
        finding=event_words.limits_finding(tested, choice.day),
        subtitle=event_words.measured(tested),
        table=event_rows.table(tested),
        note=control_words.chosen(choice.settings, choice.span, event_words.FROZEN),
        events=[Event(choice.day, choice.mark)],
        unit=event_rows.ending(tested),
        **of_series,
    )
    compared = database.run(SAME, view, event_day=choice.day)
    months = event_same_months.of_measure(compared, choice.measure)
    display.table(
        view,
        months,
        query=SAME,
        finding=event_same_months.finding(months),
        subtitle=event_same_months.subtitle(months),
        shown=event_same_months.table(months),
        values={"event_day": choice.day},
        empty=event_same_months.NONE,
    )
    event_view.said(
        "What this can and cannot say",
        "For every area and measure on this page.",
        event_limits.sentences(
            tested,
            choice.caveat,
            "illustrative" in database.statuses(view, "contact_daily"),
        ),
    )
