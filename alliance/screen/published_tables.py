"""The tables of the page of published figures: volumes, pairs, standards, every one."""

import pandas as pd

from alliance.screen import display, own_choice
from alliance.screen.findings import (
    calls_standards,
    calls_tables,
    calls_twice,
    calls_volumes,
)
from alliance.screen.selection import Selection


def volumes(view: Selection, figures: pd.DataFrame) -> None:
    """Calls of a year, as published."""
    held = calls_volumes.volumes(figures)
    display.table(
        view,
        held,
        query="contact/figures",
        finding=calls_volumes.finding(held),
        subtitle="Calls of a year; received and answered, calendar and "
        "financial years are kept apart.",
        shown=calls_volumes.table(held),
        empty=calls_volumes.finding(held),
    )


def twice(view: Selection, figures: pd.DataFrame, pairs: pd.DataFrame) -> None:
    """What is told in two ways, both."""
    told = calls_twice.matters(figures, pairs)
    display.table(
        view,
        calls_twice.table(told),
        query="contact/figures_twice",
        also=["contact/figures"],
        finding=calls_twice.finding(told),
        subtitle="Figures that differ, with period, clock and source.",
        empty=calls_twice.finding(told),
        every_row=True,
    )


def standards(view: Selection, rows: pd.DataFrame) -> None:
    """What answering is held to, and how it is defined."""
    display.table(
        view,
        rows,
        query="contact/standards",
        finding=calls_standards.finding(rows),
        subtitle="Standards, forces' own thresholds and definitions.",
        shown=calls_standards.table(rows),
        every_row=True,
    )


def every(view: Selection, figures: pd.DataFrame) -> None:
    """Each figure of the chosen forces and nations, group by group."""
    group = own_choice.segments("Every figure", calls_tables.GROUPS, "figures")
    rows = figures[figures["group"] == group]
    display.table(
        view,
        rows,
        query="contact/figures",
        finding=calls_tables.finding(figures, group),
        subtitle="Published figures of the chosen forces, the UK, England and Wales.",
        shown=calls_tables.table(rows),
        empty=calls_tables.finding(figures, group),
        every_row=True,
    )
