"""Did answering change after an agreement, a go-live or a date?"""

import streamlit as st

from alliance.screen import (
    display,
    event_choice,
    event_view,
    labels,
    navigation,
)
from alliance.screen.exhibits import agreement as exhibits
from alliance.screen.findings import (
    event_limits,
    event_same_months,
    event_verdicts,
    event_words,
)
from alliance.warehouse import database

SAME = "contact/same_months"
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
tested = event_verdicts.of_measure(exhibits.verdicts(view, choice), choice.measure)
if tested:
    event_view.said(
        event_words.answer(tested, choice.since),
        event_words.measured(tested),
        event_words.sentences(tested, choice.since),
    )
display.show(exhibits.changed(view, choice))
if tested:
    display.show(exhibits.frozen(view, choice))
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
