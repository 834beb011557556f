"""What pages let readers choose, as values: each with its default, no widget needed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from alliance.screen import selection
from alliance.screen.findings import kinds
from alliance.screen.selection import Selection

ALL = "all"
ALL_UNITS = "All shared units"
PROGRAMMES = ("All", "BCH", "Seven Force", "Other")


@dataclass(frozen=True)
class Unit:
    """One shared unit by id and name, or all."""

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


@dataclass(frozen=True)
class Ladder:
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
        """What every figure is about, for subtitles."""
        said = f"{self.unit}, {self.years}: {kinds.words(self.kind).lower()}"
        return said[0].upper() + said[1:]


@dataclass(frozen=True)
class Outturn:
    """A unit or all, a financial year, and what of that year is over, in words."""

    unit_id: str
    unit: str
    year: str
    period: str

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that queries ask for beyond the shared ones."""
        return {"unit_id": self.unit_id, "from_year": self.year}


def ladder_years(view: Selection, found: Iterable[str]) -> list[str]:
    """The chosen years, and all that are planned after the open year if it is one."""
    sent = set(found)
    last = max(sent, default="") if view.last_year >= view.open_year else view.last_year
    return sorted(year for year in sent if view.first_year <= year <= last)


def ladder(view: Selection, found: Iterable[str]) -> Ladder:
    """All units and every year of those found, of the headline's kind."""
    years = ladder_years(view, found)
    ends = (years[0], years[-1]) if years else (view.first_year, view.first_year)
    return Ladder(ALL, ALL_UNITS.lower(), kinds.HEADLINE, *ends)


def first_outturn(view: Selection) -> str:
    """The year of the filters: the last that has begun, or the first to come."""
    return max(str(view.parameters["period_year"]), view.first_year)


def outturn(view: Selection) -> Outturn:
    """All units in the year of the filters."""
    year = first_outturn(view)
    return Outturn(ALL, ALL_UNITS.lower(), year, outturn_period(view, year))


def outturn_period(view: Selection, year: str) -> str:
    """What of a year is over, in words; nothing before it has begun."""
    if year > view.open_year:
        return ""
    return view.period.name if year == view.parameters["period_year"] else year


def of_record(programme: str = PROGRAMMES[0], unit_id: str = ALL) -> dict[str, Any]:
    """What the queries of the record ask for: a programme, and one subject or all."""
    return {"unit_id": unit_id, "programme": programme}
