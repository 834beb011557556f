"""Rank mix and span of control of whole forces, before a day and latest."""

import datetime as dt

import pandas as pd

from alliance.screen import display
from alliance.screen.charts import bars
from alliance.screen.findings import ranks_change as findings
from alliance.screen.selection import Selection

QUERY = "staffing/ranks"


def show(view: Selection, ranks: pd.DataFrame, day: dt.date, since: str) -> None:
    """The parts by rank, and below them constables for each supervisor, unrated."""
    found = findings.sides(ranks, day)
    display.chart(
        view,
        found,
        bars.shares,
        query=QUERY,
        finding=findings.constables(found),
        subtitle="Whole forces, police officers by rank, per cent of full-time "
        f"equivalents: the last 31 March before {since}, and the latest known.",
        table=found.drop(columns="area_and_day"),
        note=findings.note(found),
        empty=findings.NONE,
        category="area_and_day",
        parts=findings.PARTS,
    )
    display.table(
        view,
        found.drop(columns="area_and_day"),
        query=QUERY,
        finding=findings.span(found),
        subtitle="Whole forces, constables for each sergeant or inspector, full-time "
        "equivalents, without a rating.",
        shown=findings.spans(found),
        empty=findings.NONE,
    )
