"""The choices of the page of 43 forces: a measure, whom, and the 31 March."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import own_choice
from alliance.screen.findings import compared as findings
from alliance.screen.findings.workforce_series import GROUPS

CHANGE, RESIDENTS = "Change since 2010", "Per 100,000 residents"
SHARE, SUPERVISION = "Share of workforce", "Constables per supervisor"
COLUMNS = {
    CHANGE: "change_on_2010_pct",
    RESIDENTS: "per_100k",
    SHARE: "share_of_workforce_pct",
    SUPERVISION: "supervision_ratio",
}
PARTS = {
    CHANGE: ["fte", "fte_in_2010"],
    RESIDENTS: ["fte", "population"],
    SHARE: ["fte", "workforce_fte"],
    SUPERVISION: ["constables_fte", "supervisors_fte"],
}
UNITS = {
    CHANGE: "change on 31 March 2010, per cent, of full-time equivalents",
    RESIDENTS: "full-time equivalents per 100,000 residents of mid-2016",
    SHARE: "per cent of officers, staff and PCSOs, full-time equivalents",
    SUPERVISION: "constables for each sergeant or inspector, full-time equivalents",
}
CITY = ("City of London",)
MARK = "◆ chosen force; own: a force of the alliance."


@dataclass(frozen=True)
class Choice:
    """A measure of a worker group on one 31 March; no day where none has figures."""

    measure: str
    group: str
    on_day: dt.date | None

    @property
    def column(self) -> str:
        return COLUMNS[self.measure]

    @property
    def parts(self) -> list[str]:
        """The columns that the figure is made of."""
        return PARTS[self.measure]

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the query asks for beyond the shared ones."""
        return {"worker_groups": [self.group], "on_day": self.on_day}

    @property
    def words(self) -> str:
        """What is compared, and when: the opening of the finding."""
        whom, to = GROUPS[self.group], f"March {self.on_day:%Y}"
        return {
            CHANGE: f"{whom}, March 2010 to {to}",
            RESIDENTS: f"{whom} per 100,000 residents, {to}",
            SHARE: f"{whom}, share of workforce, {to}",
            SUPERVISION: f"Constables per supervisor, {to}",
        }[self.measure]

    @property
    def subtitle(self) -> str:
        return f"43 forces, 31 March {self.on_day:%Y}: {UNITS[self.measure]}."

    @property
    def left_out(self) -> tuple[str, ...]:
        """What would squeeze all others: few residents, many officers."""
        return CITY if self.measure == RESIDENTS else ()

    def note(self, without: str) -> str:
        """How to read the places, and who is not drawn."""
        drawn = "City of London is in the table only: it has few residents."
        parts = [MARK, drawn if self.left_out else "", without, findings.NO_RATING]
        return " ".join(filter(None, parts))


def draw(years: pd.DataFrame) -> Choice:
    """Draw the choices; the address keeps them."""
    with st.container(horizontal=True):
        measure = st.selectbox(
            "Measure", list(COLUMNS), key="ranked", bind="query-params"
        )
        group = "Officers"
        if measure != SUPERVISION:
            group = own_choice.segments("Who", list(GROUPS)[:3], "group")
        days = offered(years, measure)
        day = _day(days) if days else None
    return Choice(measure, group, day)


def offered(years: pd.DataFrame, measure: str) -> list[dt.date]:
    """The days that have the measure, the last first."""
    held = years[years.has_residents] if measure == RESIDENTS else years
    days = [day.date() for day in held.as_at]
    return [
        day
        for day in reversed(days)
        if measure != CHANGE or day != dt.date(2010, 3, 31)
    ]


def _day(days: list[dt.date]) -> dt.date:
    by_year = {str(day.year): day for day in days}
    year = st.selectbox("31 March", list(by_year), key="march", bind="query-params")
    return by_year[year]
