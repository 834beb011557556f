"""The choices of the outturn page: a unit, and one year, begun or to come."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import shared_unit_choice
from alliance.screen.selection import Selection


@dataclass(frozen=True)
class Choice:
    """A unit or all, a financial year, and what of that year is over, in words."""

    unit_id: str
    unit: str
    year: str
    period: str

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that queries ask for beyond the shared ones."""
        return {"unit_id": self.unit_id, "from_year": self.year}


def draw(view: Selection, offered: pd.DataFrame) -> Choice:
    """Draw the choices; the address keeps them. The year is at first that of the
    filters: the last that has begun, or the first to come."""
    begun = str(view.parameters["period_year"])
    first = max(begun, view.first_year)
    years = sorted({begun, *offered["financial_year"]}, key=lambda y: (y != first, y))
    with st.container(horizontal=True):
        chosen = shared_unit_choice.draw(offered)
        year = st.selectbox("Year", years, key="outturn-year", bind="query-params")
    return Choice(
        unit_id=chosen.unit_id,
        unit=chosen.words,
        year=year,
        period=period(view, year),
    )


def period(view: Selection, year: str) -> str:
    """What of a year is over, in words; nothing before it has begun."""
    if year > view.open_year:
        return ""
    return view.period.name if year == view.parameters["period_year"] else year
