"""The answering page beyond one queue: mix, 101 onward, 999 handed over, aims."""

import pandas as pd

from alliance.screen import display
from alliance.screen.charts import bars, service
from alliance.screen.charts.base import Event
from alliance.screen.findings import service_flow, service_months
from alliance.screen.selection import Selection
from alliance.screen.service_choice import Choice
from alliance.warehouse import database

MIX = ("999_pct", "101_primary_pct", "crime_recording_pct")
MOVED = (
    "A call handed over is offered where it came in and answered where it was taken; "
    "SL2, SL3 and SL4 divide by calls offered."
)


def show(view: Selection, choice: Choice, events: tuple[Event, ...]) -> None:
    """What belongs to the chosen queue alone."""
    if choice.is_999:
        overflow(view, database.run("contact/overflow", view), events)
    if choice.is_101:
        onward(view, database.run("contact/onward", view))
    if choice.queue == "101 primary":
        aims(view, database.run("contact/aims", view))


def mix(view: Selection, shares: pd.DataFrame) -> None:
    """What part of a force's calls each queue is."""
    display.chart(
        view,
        shares,
        bars.shares,
        query="contact/queue_mix",
        finding=service_flow.mix_finding(shares),
        subtitle=f"Calls offered by queue, %, {view.period.name}; 101 secondary is "
        "part of primary.",
        category="force",
        parts=MIX,
    )


def onward(view: Selection, calls: pd.DataFrame) -> None:
    """What becomes of 101 primary calls: the two queues beside each other."""
    display.table(
        view,
        calls,
        query="contact/onward",
        finding=service_flow.onward_finding(calls),
        subtitle=f"101 calls, {view.period.name}. The two queues are never added: a "
        "call that goes on is in both.",
        shown=service_flow.onward(calls),
    )


def overflow(view: Selection, calls: pd.DataFrame, events: tuple[Event, ...]) -> None:
    """999 calls handed over to another force and taken over, by month."""
    display.chart(
        view,
        service_flow.directions(calls),
        service.handed_over,
        query="contact/overflow",
        finding=service_flow.overflow_finding(calls),
        subtitle="999 calls between forces, by month.",
        table=calls,
        note=MOVED,
        events=events,
    )


def aims(view: Selection, data: pd.DataFrame) -> None:
    """101 primary beside a force's own aim, where one is on record."""
    display.chart(
        view,
        data,
        service.own_aim,
        query="contact/aims",
        finding=service_months.aims(data),
        subtitle="101 primary answered within a force's own aim, % of calls answered; "
        "no national standard for 101 is in force.",
        empty=service_months.aims(data),
    )
