"""The choices of the before-and-after page: an event or a date, a measure, settings.

All of them live in the address; what is not offered there falls back, and is said.
"""

import datetime as dt

import pandas as pd
import streamlit as st

from alliance.screen import control_choice, display, unused
from alliance.screen.chosen_charts import STANDARD, Tested, tested
from alliance.screen.own_choice import put_back, segments

A_DATE = "A date"
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2049, 12, 31)
OPENING_DAY = dt.date(2015, 4, 1)
# Not `measure`: a link from a page that binds the same key loses its value.
NAMES = {"event": "Event", "date": "Date", "tested": "Measure"} | {
    key: control_choice.NAMES[key]
    for key in ("span", "shift", "trend", "outliers", "limits")
}
RULES = {
    "span": next(iter(control_choice.SPANS)),
    "shift": 7,
    "trend": 7,
    "outliers": control_choice.OUTLIERS[0],
    "limits": control_choice.LIMITS[0],
}


def draw(events: pd.DataFrame, measures: pd.DataFrame) -> Tested:
    """Draw the choices and say what of the address was not used."""
    before = unused.asked(NAMES)
    offered = [*events["label"], A_DATE]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        event = st.selectbox(
            NAMES["event"], offered, key="event", bind="query-params", width=340
        )
        typed = _date() if event == A_DATE else OPENING_DAY
        listed = list(measures["measure"])
        measure = st.selectbox(
            NAMES["tested"],
            listed,
            listed.index(STANDARD),
            key="tested",
            bind="query-params",
            width=280,
        )
        span = control_choice.SPANS[
            segments(NAMES["span"], list(control_choice.SPANS), "span")
        ]
        st.button("Reset this page", on_click=reset, args=[offered[0]])
    with st.expander("Rules of the charts", type="compact"):
        settings = control_choice.settings()
    display.nothing(unused.sentence(NAMES, before))
    return tested(events, event, typed, measure, span, settings)


def _date() -> dt.date:
    """Draw the date; the day that the page opens with where none is typed."""
    typed: dt.date | None = st.date_input(
        NAMES["date"],
        value=OPENING_DAY,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="DD/MM/YYYY",
        key="date",
        bind="query-params",
        width=150,
    )
    return typed or OPENING_DAY


def reset(event: str) -> None:
    """Put every choice of the page back to what it opens with; the address follows."""
    own = {"event": event, "date": OPENING_DAY, "tested": STANDARD}
    opening = own | RULES
    put_back({k: v for k, v in opening.items() if k in st.session_state})
    st.session_state.pop(unused.KEPT, None)
