"""The choices of the workforce page: whom, in which measure, from which base."""

import datetime as dt

import pandas as pd
import streamlit as st

from alliance.screen import own_choice
from alliance.screen.chosen_workforce import BASE, COLUMNS, GROUPS, Choice
from alliance.screen.findings.workforce import COMPARED
from alliance.screen.selection import SEVEN_FORCES, Selection

SHOWN = ("Chosen forces", "All seven")


def draw(view: Selection, days: pd.Series) -> Choice:
    """Draw the choices; the address keeps them. `days` have figures."""
    with st.container(horizontal=True):
        group = own_choice.segments("Who", list(GROUPS), "group")
        measure = own_choice.segments("Measure", list(COLUMNS), "measure")
        shown = own_choice.segments("Forces shown", SHOWN, "shown")
        base = _base(days) if measure == "Index" else BASE
    forces = SEVEN_FORCES if shown == SHOWN[1] else view.forces
    return Choice(group, measure, dt.date(base, 3, 31), (*forces, *COMPARED))


def _base(days: pd.Series) -> int:
    """The year whose 31 March is 100: 2010 at first, any but the last."""
    held = sorted(days.dt.year.unique())[:-1]
    offered = sorted(held, key=lambda year: (year != BASE, year))
    return int(st.selectbox("31 March = 100", offered, key="base", bind="query-params"))
