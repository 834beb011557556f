"""The choices of the pages on single savings: a unit, a kind of amount, years."""

import pandas as pd
import streamlit as st

from alliance.screen import shared_unit_choice
from alliance.screen.chosen import Ladder, ladder_years
from alliance.screen.findings import kinds, ladder_matrix
from alliance.screen.own_choice import segments
from alliance.screen.selection import Selection

EVERY_YEAR = "Every year"


def draw(view: Selection, offered: pd.DataFrame) -> Ladder:
    """Draw the choices; the address keeps them. `offered` has the units, kinds and
    years that savings are received for."""
    named = {kinds.words(kind): kind for kind in kinds.offered(offered["kind"])}
    years = ladder_years(view, offered["financial_year"])
    with st.container(horizontal=True):
        chosen = shared_unit_choice.draw(offered)
        kind = st.selectbox(
            "Kind of amount", list(named), key="kind", bind="query-params"
        )
        year = st.selectbox(
            "Financial year", [EVERY_YEAR, *years], key="year", bind="query-params"
        )
    every = year not in years
    ends = (years[0], years[-1]) if years else (view.first_year, view.first_year)
    return Ladder(
        unit_id=chosen.unit_id,
        unit=chosen.words,
        kind=named[kind],
        from_year=ends[0] if every else year,
        to_year=ends[1] if every else year,
    )


def by() -> str:
    """Draw the choice of what a table's rows stand for; the address keeps it."""
    return segments("Rows", list(ladder_matrix.BY), "rows")
