"""The choices of the units page: a unit, a worker type, and what they compare with."""

import pandas as pd
import streamlit as st

from alliance.screen import display
from alliance.screen.chosen_staff import ALL_UNITS, WORKER_TYPES, Choice, choose
from alliance.screen.selection import Selection


def draw(view: Selection, units: pd.DataFrame) -> Choice:
    """Draw the choices; the address keeps them. Units set apart are not offered."""
    offered = units[~units.is_apart]
    left, right = st.columns(2)
    unit = left.selectbox(
        "Unit", [ALL_UNITS, *offered.unit], key="unit", bind="query-params"
    )
    workers = right.selectbox(
        "Worker type", list(WORKER_TYPES), key="workers", bind="query-params"
    )
    return choose(view, units, unit, workers)


def say_limits(choice: Choice) -> None:
    """One sentence for each thing that the choice asks for in vain."""
    for sentence in choice.limits():
        display.nothing(sentence)
