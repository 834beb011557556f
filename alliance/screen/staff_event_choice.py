"""The event of a unit's people before and after: one on record, or any month."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import labels
from alliance.screen.chosen_staff import Choice as UnitChoice

A_MONTH = "A month"
NO_EVENT = "No go-live or agreement of {unit} is on record in these months. "
NOT_LIVE = "An agreement is a signature, not a go-live: no go-live of it is on record."
ANY_MONTH = "A month that you chose: nothing need have happened in it."
FIRST_DAY = dt.date(2000, 1, 1)
OPENING_MONTH = dt.date(2015, 4, 1)


@dataclass(frozen=True)
class Choice:
    """A unit and a day: its mark on charts, its words, and what to bear in mind."""

    of: UnitChoice
    day: dt.date
    mark: str
    since: str
    caveat: str

    @property
    def parameters(self) -> dict[str, Any]:
        """What the page's queries ask for."""
        return all_months(self.of) | {"event_day": self.day}

    @property
    def span(self) -> str:
        """The unit, the worker type and the months shown, in words."""
        return f"{self.of.name}, to {labels.month(self.of.view.as_at)}"


def all_months(unit: UnitChoice) -> dict[str, Any]:
    """What queries of all months that are received ask for, whatever the years."""
    span = {"first_day": FIRST_DAY, "last_day": unit.view.as_at}
    return unit.parameters | span


def draw(unit: UnitChoice, events: pd.DataFrame, months: pd.DataFrame) -> Choice:
    """Draw the event and, where it is a month, the month; the address keeps both."""
    offered = [*events["label"], A_MONTH]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        event = st.selectbox(
            "Event", offered, key="since", bind="query-params", width=380
        )
        month = _month(months) if event == A_MONTH else ""
    return choose(unit, events, event, month)


def offered_months(months: pd.DataFrame) -> list[str]:
    """Every month that has a month-end before it, in words; the opening one first."""
    days = sorted({day.replace(day=1).date() for day in months["as_at"]})[1:]
    return [
        labels.month(d) for d in sorted(days, key=lambda d: (d != OPENING_MONTH, d))
    ]


def _month(months: pd.DataFrame) -> str:
    chosen: str | None = st.selectbox(
        "Month",
        offered_months(months),
        key="from-month",
        bind="query-params",
        width=160,
    )
    return chosen or labels.month(OPENING_MONTH)


def choose(unit: UnitChoice, events: pd.DataFrame, event: str, month: str) -> Choice:
    """The choice of a recorded event by its words, else of a month."""
    named = events[events["label"] == event]
    if len(named):
        row = named.iloc[0]
        caveat = "" if row["mark"] == "Go-live" else NOT_LIVE
        return Choice(unit, row["day"].date(), row["mark"], row["words"], caveat)
    day = dt.datetime.strptime(month or labels.month(OPENING_MONTH), "%b %Y").date()
    none = "" if len(events) else NO_EVENT.format(unit=unit.unit)
    return Choice(unit, day, "Month chosen", f"1 {day:%B %Y}", none + ANY_MONTH)
