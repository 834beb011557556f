"""The choices of the page on vacancies and sickness, kept in the address."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from alliance.methods.spc_rules import Settings
from alliance.screen import control_choice, labels
from alliance.screen.chosen_staff import ALL_UNITS, REST, SHARED, WORKER_TYPES
from alliance.screen.exhibits.vacancies import Charted
from alliance.screen.findings.staffing_control import MEASURES
from alliance.screen.own_choice import segments
from alliance.screen.selection import Period, Selection

REST_OF_FORCE = "Rest of force"


def workers() -> str:
    """Draw the choice of a worker type by its words."""
    return st.selectbox(
        "Worker type", list(WORKER_TYPES), key="workers", bind="query-params", width=300
    )


def charted(units: pd.DataFrame) -> Charted:
    """Draw what the chart shows. Units set apart are not offered."""
    offered = places(units)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        unit = st.selectbox(
            "Unit", list(offered), key="unit", bind="query-params", width=300
        )
        measure = segments("Rate", MEASURES, "rate")
    return Charted(offered[unit], unit, measure)


def places(units: pd.DataFrame) -> dict[str, str]:
    """What the chart may show, by name: the id of each."""
    shown = units[~units["is_apart"]]
    named = dict(zip(shown["unit"], shown["unit_id"], strict=True))
    return {ALL_UNITS: SHARED, REST_OF_FORCE: REST, **named}


def rules(
    asked: Mapping[str, str], dates: pd.DataFrame, held: Period
) -> tuple[Settings, dt.date | None]:
    """Draw the rules in a fold; new limits may begin with any of the dates."""
    return control_choice.rules(asked, dates.assign(kind="agreement"), held)


def span(view: Selection) -> str:
    """The months shown, in words."""
    first, last = view.span.first_day, view.span.last_day
    return f"{labels.month(first)} to {labels.month(last)}"
