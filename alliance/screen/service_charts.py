"""The charts of the answering page: one queue by month."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import display, labels
from alliance.screen.charts import abandonment as abandonment_chart
from alliance.screen.charts import service, wait_bands
from alliance.screen.charts.base import Event
from alliance.screen.findings import contact_tables
from alliance.screen.findings import service_months as monthly
from alliance.screen.findings import service_rows as rows
from alliance.screen.selection import Selection
from alliance.screen.service_choice import Choice

WAITS = {
    "wait_seconds": (
        "average wait",
        "Mean of answered calls, in seconds.",
    ),
    "longest_wait_seconds": ("longest wait", "The longest of the month, in seconds."),
}
STANDARD = ("standard_pct", "Standard: 90% within 10 seconds")
UNANSWERED = "101 not answered (threshold and queue not said)"


@dataclass(frozen=True)
class Queue:
    """One queue's answering: what was chosen, the rows of the query, the events."""

    view: Selection
    choice: Choice
    answered: pd.DataFrame
    events: tuple[Event, ...]

    def chart(
        self, months: pd.DataFrame, column: str, form: Any, finding: str, **more: Any
    ) -> None:
        """A chart of one column by month, with its table."""
        table = labels.wide(months, ["month"], ["line"], column)
        display.chart(
            self.view,
            months,
            form,
            query="contact/service",
            values=self.choice.parameters,
            finding=finding,
            **dict[str, Any](table=table, events=self.events) | more,
        )


def levels(of: Queue) -> None:
    """The service level by month beside its standard, where there is one."""
    months = rows.series(of.answered, "service_level_pct")
    queue, formula = of.choice.queue, of.choice.formula
    of.chart(
        months,
        "service_level_pct",
        service.by_month,
        monthly.levels(months, queue, formula),
        subtitle=f"Service level of {queue} {rows.target(months)}, %: {formula}.",
        note=rows.left_out(of.answered),
        empty="Not shown: no target is on record, or no whole month has 30 calls.",
        y="service_level_pct",
        standard=STANDARD,
    )


def waits(of: Queue) -> None:
    """The average and the longest wait, side by side."""
    for place, (column, (what, meaning)) in zip(
        st.columns(2), WAITS.items(), strict=True
    ):
        months = rows.series(of.answered, column)
        finding = monthly.waits(months, column, f"{of.choice.queue} {what}")
        with place:
            of.chart(
                months,
                column,
                service.by_month,
                finding,
                subtitle=meaning,
                y=column,
                from_zero=True,
            )


def abandonment(of: Queue, published: pd.DataFrame) -> None:
    """The share abandoned by month, each force beside its threshold."""
    months = rows.single(rows.series(of.answered, "abandoned_pct"))
    queue, more = of.choice.queue, {}
    if queue == "101 primary":
        marked = contact_tables.markers(published, of.answered, "101", "% not answered")
        note = contact_tables.marker_note(marked, UNANSWERED)
        more = {"published": marked, "note": note}
    of.chart(
        months,
        "abandoned_pct",
        abandonment_chart.by_force,
        monthly.abandonment(months, queue),
        subtitle=f"{queue} abandoned after the threshold, % of calls offered less "
        "short abandons.",
        **more,
    )


def bands(of: Queue) -> None:
    """How long answered calls waited, in three bands to 100 %."""
    column = "from_60_s_pct"
    months = rows.single(rows.series(of.answered, column))
    table = months[["line", "month", *wait_bands.BANDS]] if len(months) else months
    of.chart(
        months,
        column,
        wait_bands.bands,
        monthly.bands(months, of.choice.queue),
        subtitle="Answered calls by how long they waited, % of answered calls.",
        table=table,
        events=(),
    )
