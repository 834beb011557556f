"""The choices of the pages on single savings: a unit, a kind of amount, years."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import selection, shared_unit_choice
from alliance.screen.findings import kinds, ladder_matrix
from alliance.screen.own_choice import segments
from alliance.screen.selection import Selection

EVERY_YEAR = "Every year"


@dataclass(frozen=True)
class Choice:
    """One unit or all, one kind of amount, one financial year or several."""

    unit_id: str
    unit: str
    kind: str
    from_year: str
    to_year: str

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that queries ask for beyond the shared ones."""
        return {
            "unit_id": self.unit_id,
            "kind": self.kind,
            "from_year": self.from_year,
            "to_year": self.to_year,
        }

    @property
    def years(self) -> str:
        """The years in words."""
        return selection.years(self.from_year, self.to_year)

    @property
    def scope(self) -> str:
        """What every figure of the page is about, for subtitles."""
        said = f"{self.unit}, {self.years}: {kinds.words(self.kind).lower()}"
        return said[0].upper() + said[1:]


def draw(view: Selection, offered: pd.DataFrame) -> Choice:
    """Draw the choices; the address keeps them. `offered` has the units, kinds and
    years that savings are received for."""
    named = {kinds.words(kind): kind for kind in kinds.offered(offered["kind"])}
    years = _years(view, offered["financial_year"])
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
    return Choice(
        unit_id=chosen.unit_id,
        unit=chosen.words,
        kind=named[kind],
        from_year=ends[0] if every else year,
        to_year=ends[1] if every else year,
    )


def _years(view: Selection, found: pd.Series) -> list[str]:
    """The chosen years, and all that are planned after the open year if it is one."""
    last = (
        max(found, default="") if view.last_year >= view.open_year else view.last_year
    )
    return sorted({year for year in found if view.first_year <= year <= last})


def by() -> str:
    """Draw the choice of what a table's rows stand for; the address keeps it."""
    return segments("Rows", list(ladder_matrix.BY), "rows")
