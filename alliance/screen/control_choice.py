"""The choices of the control charts: a measure, the rules, and where limits begin.

All of them live in the address; what is not offered there falls back, and is said.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from alliance.methods.spc_rules import Settings
from alliance.screen import display, labels, unused
from alliance.screen.chosen_charts import STANDARD
from alliance.screen.findings.control_series import Span
from alliance.screen.own_choice import put_back, segments
from alliance.screen.selection import Period

SPANS: dict[str, Span] = {"Month": "month", "Week": "week"}
SEASONS = ("Year on year", "As measured")
OUTLIERS = ("Kept", "Left out")
LIMITS = ("Of all points", "Of the first 12")
SAME, TYPED = "Nowhere", "A date of your own"
NAMES = {
    "span": "By",
    "seasonal": "Seasonal measures",
    "measure": "Measure",
    "shift": "Shift, points",
    "trend": "Trend, points",
    "outliers": "Outlying moving ranges",
    "limits": "Limits",
    "rebase": "New limits from",
    "rebase_on": "Date",
}
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2049, 12, 31)


def asked() -> dict[str, str]:
    """What the address asks for, before any choice is drawn."""
    return unused.asked(NAMES)


def span() -> tuple[Span, bool]:
    """Draw how time is cut, and whether seasonal measures are judged year on year."""
    chosen = segments(NAMES["span"], list(SPANS), "span")
    return SPANS[chosen], seasonal()


def seasonal() -> bool:
    """Draw whether seasonal measures are judged year on year."""
    return segments(NAMES["seasonal"], SEASONS, "seasonal") == SEASONS[0]


def measure(offered: Sequence[str]) -> str:
    """Draw the choice of a measure by its words."""
    if not offered:
        return ""
    return st.selectbox(
        NAMES["measure"], offered, key="measure", bind="query-params", width=300
    )


def rules(
    before: Mapping[str, str], dates: pd.DataFrame, held: Period
) -> tuple[Settings, dt.date | None]:
    """Draw the rules in a fold, and from which day new limits begin.

    What was asked for `before` and cannot be used is said.
    """
    with st.expander("Rules and new limits", type="compact"):
        chosen = settings()
        start, sentence = _rebase(dates, held)
        st.button("Reset these choices", on_click=reset)
    display.nothing(unused.sentence(NAMES, before))
    display.nothing(sentence)
    return chosen, start


def settings() -> Settings:
    """Draw the rules in which charts may differ."""
    with st.container(horizontal=True, gap="medium"):
        return Settings(
            shift=segments(NAMES["shift"], (7, 8), "shift"),
            trend=segments(NAMES["trend"], (7, 6), "trend"),
            screened=segments(NAMES["outliers"], OUTLIERS, "outliers") == OUTLIERS[1],
            locked=segments(NAMES["limits"], LIMITS, "limits") == LIMITS[1],
        )


def _rebase(dates: pd.DataFrame, held: Period) -> tuple[dt.date | None, str]:
    """Draw where new limits begin: the day, and why there is none if one was asked."""
    events = recorded(dates)
    typed: dt.date | None = None
    with st.container(horizontal=True, gap="medium"):
        chosen = st.selectbox(
            NAMES["rebase"],
            [SAME, *events, TYPED],
            key="rebase",
            bind="query-params",
            width=400,
        )
        if chosen == TYPED:
            typed = st.date_input(
                NAMES["rebase_on"],
                value=None,
                min_value=FIRST_DAY,
                max_value=LAST_DAY,
                format="DD/MM/YYYY",
                key="rebase_on",
                bind="query-params",
                width=160,
            )
            return start_of(typed, held)
    return events.get(chosen), ""


def recorded(dates: pd.DataFrame) -> dict[str, dt.date]:
    """The recorded agreements with their day, by their words."""
    rows = dates[dates["kind"] == "agreement"]
    return {
        f"{labels.day(day)}: {label}": day.date()
        for day, label in zip(rows["day"], rows["label"], strict=True)
    }


def start_of(typed: dt.date | None, held: Period) -> tuple[dt.date | None, str]:
    """The day that was typed, or none and a sentence on why."""
    if typed is None:
        return None, "New limits: type a date; until then the limits are as they were."
    if held.first_day < typed <= held.last_day:
        return typed, ""
    return None, (
        f"New limits: {labels.day(typed)} is not within {labels.day(held.first_day)} "
        f"to {labels.day(held.last_day)}, so the limits are as they were."
    )


def reset() -> None:
    """Put every choice back to what the page opens with; the address follows."""
    opening = {
        "span": "Month",
        "seasonal": SEASONS[0],
        "measure": STANDARD,
        "shift": 7,
        "trend": 7,
        "outliers": OUTLIERS[0],
        "limits": LIMITS[0],
        "rebase": SAME,
        "rebase_on": None,
    }
    put_back({k: v for k, v in opening.items() if k in st.session_state})
    st.session_state.pop(unused.KEPT, None)
