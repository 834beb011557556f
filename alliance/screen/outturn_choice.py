"""The choices of the outturn page: a unit, and one year, begun or to come."""

import pandas as pd
import streamlit as st

from alliance.screen import shared_unit_choice
from alliance.screen.chosen import Outturn, first_outturn, outturn_period
from alliance.screen.selection import Selection


def draw(view: Selection, offered: pd.DataFrame) -> Outturn:
    """Draw the choices; the address keeps them. The year is at first that of the
    filters: the last that has begun, or the first to come."""
    begun = str(view.parameters["period_year"])
    first = first_outturn(view)
    years = sorted({begun, *offered["financial_year"]}, key=lambda y: (y != first, y))
    with st.container(horizontal=True):
        chosen = shared_unit_choice.draw(offered)
        year = st.selectbox("Year", years, key="outturn-year", bind="query-params")
    return Outturn(
        unit_id=chosen.unit_id,
        unit=chosen.words,
        year=year,
        period=outturn_period(view, year),
    )
