"""A full-year saving typed in, and what of it falls into each year."""

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from alliance.screen import display, tables
from alliance.screen.findings import part_year as findings
from alliance.screen.own_choice import put_back

AMOUNT, DAY = "full_year", "live_on"
MOST = 100_000
FIRST, LAST = dt.date(2013, 4, 1), dt.date(2020, 3, 31)
# The example that anybody can check by hand: £120k a year, live 1 December 2015.
DEFAULT_AMOUNT, DEFAULT_DAY = 120, dt.date(2015, 12, 1)


@dataclass(frozen=True)
class Typed:
    """A full-year saving in thousands of pounds, and the day from which it is saved."""

    full_year: int
    live_on: dt.date


def draw() -> Typed:
    """Draw the two inputs and their reset; the address keeps them."""
    left, middle, right = st.columns([2, 2, 1], vertical_alignment="bottom")
    amount = left.number_input(
        "Full-year saving (£k)",
        min_value=-MOST,
        max_value=MOST,
        value=DEFAULT_AMOUNT,
        step=10,
        key=AMOUNT,
        bind="query-params",
    )
    day = middle.date_input(
        "Live on",
        value=DEFAULT_DAY,
        min_value=FIRST,
        max_value=LAST,
        format="DD/MM/YYYY",
        key=DAY,
        bind="query-params",
    )
    right.button("Reset", on_click=reset, key="part-year-reset")
    return Typed(int(amount), day or DEFAULT_DAY)


def reset() -> None:
    """Put both inputs back; the address follows."""
    put_back({AMOUNT: DEFAULT_AMOUNT, DAY: DEFAULT_DAY})


def show(typed: Typed) -> None:
    """The part of each year, in a sentence and a table."""
    rows = findings.years(typed.full_year * 1_000, typed.live_on)
    finding = findings.finding(rows)
    display.head(finding, findings.METHOD)
    tables.accessible_table(rows, finding)
