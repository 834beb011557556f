"""Whom the published workforce is shown of, in which measure, from which base."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd

from alliance.screen.findings import workforce_series as findings
from alliance.screen.findings.workforce import COMPARED
from alliance.screen.selection import Selection

GROUPS = {name: [name] for name in ("Officers", "Staff", "PCSOs")}
GROUPS["All"] = list(GROUPS)
COLUMNS = {"Index": "base_index", "FTE": "fte", "Per 100,000 residents": "per_100k"}
BASE = 2010


@dataclass(frozen=True)
class Choice:
    """A worker group, a measure, the day that is 100, and the areas shown."""

    group: str
    measure: str
    base: dt.date
    areas: tuple[str, ...]

    @property
    def column(self) -> str:
        return COLUMNS[self.measure]

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the query asks for beyond the shared ones."""
        return {
            "areas": list(self.areas),
            "worker_groups": GROUPS[self.group],
            "base_day": self.base,
        }

    @property
    def subtitle(self) -> str:
        """Measure, whom, days and unit."""
        measure = {
            "Index": f"Index, {self.base.day} {self.base:%B %Y} = 100, of full-time "
            "equivalents",
            "FTE": "Full-time equivalents",
            "Per 100,000 residents": "Full-time equivalents per 100,000 residents",
        }[self.measure]
        return f"{findings.GROUPS[self.group]}, whole forces, 31 March. {measure}."

    def drawn(self, series: pd.DataFrame) -> pd.DataFrame:
        """What the panels hold: full-time equivalents of forces only, because the
        sums of areas would flatten every force."""
        rows = series.dropna(subset=[self.column])
        return rows[~rows.area.isin(COMPARED)] if self.measure == "FTE" else rows

    def finding(self, series: pd.DataFrame) -> str:
        """What the chosen measure shows at its last day."""
        if self.measure == "Index":
            return findings.index(series, self.group, self.base)
        if self.measure == "FTE":
            return findings.strength(series, self.group)
        return findings.residents(series, self.group)

    def note(self, series: pd.DataFrame) -> str:
        """What the measure leaves out, and that no cause is shown."""
        left_out = {
            "FTE": "Seven forces and England and Wales are in the table: drawn on this "
            "scale they would flatten every force.",
            "Per 100,000 residents": findings.years_with_residents(series),
        }
        return f"{left_out.get(self.measure, '')} {findings.CAUSE}".strip()


def opening(view: Selection) -> Choice:
    """Officers of the chosen forces as an index, as the page opens."""
    base = dt.date(BASE, 3, 31)
    return Choice("Officers", "Index", base, (*view.forces, *COMPARED))
