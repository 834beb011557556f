"""The choice of the fair share page: all shared units, or one."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

ALL = "all"
ALL_UNITS = "All shared units"


@dataclass(frozen=True)
class Choice:
    """One unit or all, by code and in words."""

    unit_id: str
    unit: str

    @property
    def is_one_unit(self) -> bool:
        return self.unit_id != ALL

    @property
    def words(self) -> str:
        """The choice inside a sentence: `all shared units`, `ICT`."""
        return self.unit if self.is_one_unit else self.unit.lower()

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the page's queries ask for beyond the shared ones."""
        return {"unit_id": self.unit_id}

    def of(self, units: pd.DataFrame) -> pd.DataFrame:
        """The row of the chosen unit, or all rows."""
        return units[units["unit_id"] == self.unit_id] if self.is_one_unit else units


def draw(units: pd.DataFrame) -> Choice:
    """Draw the choice; the address keeps it."""
    named = dict(zip(units["unit"], units["unit_id"], strict=True))
    unit = st.selectbox("Unit", [ALL_UNITS, *named], key="shared", bind="query-params")
    return Choice(named.get(unit, ALL), unit if unit in named else ALL_UNITS)
