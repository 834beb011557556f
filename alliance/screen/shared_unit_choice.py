"""One shared unit or all, the same choice on the savings pages, kept in the address."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

ALL = "all"
ALL_UNITS = "All shared units"


@dataclass(frozen=True)
class Choice:
    """One unit by id and name, or all."""

    unit_id: str = ALL
    unit: str = ALL_UNITS

    @property
    def is_one_unit(self) -> bool:
        return self.unit_id != ALL

    @property
    def words(self) -> str:
        """The choice inside a sentence: `all shared units`, `ICT`."""
        return self.unit if self.is_one_unit else self.unit.lower()

    @property
    def category(self) -> str:
        """What the rows of `bars` stand for."""
        return "area" if self.is_one_unit else "unit"

    def bars(self, costs: pd.DataFrame) -> pd.DataFrame:
        """A row for each unit or, for one unit, for it and each of its forces."""
        if self.is_one_unit:
            return costs[costs["unit_id"] == self.unit_id]
        return costs[costs["is_total"] & (costs["unit_id"] != ALL)]

    def total(self, costs: pd.DataFrame) -> pd.DataFrame:
        """The row of the choice as a whole."""
        return costs[costs["is_total"] & (costs["unit_id"] == self.unit_id)]

    def only(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows of the chosen unit, or all."""
        return rows[rows["unit_id"] == self.unit_id] if self.is_one_unit else rows


def draw(units: pd.DataFrame) -> Choice:
    """Draw the choice among units (unit_id, unit); the address keeps it."""
    names = dict(zip(units["unit"], units["unit_id"], strict=True))
    unit = st.selectbox("Unit", [ALL_UNITS, *names], key="unit", bind="query-params")
    return choose(units, unit)


def choose(units: pd.DataFrame, unit: str) -> Choice:
    """The choice of a unit by its name; all when there is none of that name."""
    found = units[units["unit"] == unit]
    return Choice() if found.empty else Choice(str(found["unit_id"].iloc[0]), unit)
