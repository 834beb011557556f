"""One shared unit or all, the same choice on the savings pages, kept in the address."""

import pandas as pd
import streamlit as st

from alliance.screen.chosen import ALL_UNITS, Unit


def draw(units: pd.DataFrame) -> Unit:
    """Draw the choice among units (unit_id, unit); the address keeps it."""
    names = dict(zip(units["unit"], units["unit_id"], strict=True))
    unit = st.selectbox("Unit", [ALL_UNITS, *names], key="unit", bind="query-params")
    return choose(units, unit)


def choose(units: pd.DataFrame, unit: str) -> Unit:
    """The choice of a unit by its name; all when there is none of that name."""
    found = units[units["unit"] == unit]
    return Unit() if found.empty else Unit(str(found["unit_id"].iloc[0]), unit)
