"""A unit, a worker type and what they compare with, as a value: no widget needed."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd

from alliance.screen import labels, reach, selection
from alliance.screen.selection import Period, Selection

ALL = "all"
SHARED, REST = "SHARED", "REST"
# What stands for no single unit.
SUMS = (SHARED, REST)
ALL_UNITS = "All shared units"
ALL_WORKERS = "All worker types"
WORKER_TYPES = {
    ALL_WORKERS: ALL,
    "Police officers": "police officer",
    "Police staff": "police staff",
    "Community support officers": "police community support officer",
    "Designated officers": "designated officer",
}


@dataclass(frozen=True)
class Choice:
    """One unit or all, one worker type or all; `live` names the units gone live."""

    view: Selection
    unit_id: str
    unit: str
    workers: str
    go_live_on: dt.date | None
    live: tuple[str, ...]

    @property
    def is_one_unit(self) -> bool:
        return self.unit_id != SHARED

    @property
    def compared(self) -> Period | None:
        return self.view.compared(self.go_live_on)

    @property
    def compared_month_end(self) -> dt.date:
        """Strength is compared with that of the month-end before a go-live, else with
        that of the compared period's end."""
        if self.compared is None:
            return selection.DISTANT
        if self._is_before_go_live and self.go_live_on:
            return self.go_live_on.replace(day=1) - dt.timedelta(days=1)
        return self.compared.last_day

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the page's queries ask for beyond the shared ones."""
        compared = self.compared or Period(selection.DISTANT, selection.DISTANT)
        return {
            "unit_id": self.unit_id,
            "worker_type": WORKER_TYPES[self.workers],
            "compared_first_day": compared.first_day,
            "compared_last_day": compared.last_day,
            "compared_month_end": self.compared_month_end,
        }

    @property
    def name(self) -> str:
        """The choice in words: `ICT, police staff` or `all shared units, …`."""
        unit = self.unit if self.is_one_unit else self.unit.lower()
        return f"{unit}, {self.workers.lower()}"

    @property
    def at(self) -> str:
        """The choice and its day, for subtitles: `ICT, police staff, 31 Aug 2016`."""
        return f"{self.name}, {labels.day(self.view.period.last_day)}"

    @property
    def workers_at(self) -> str:
        """The worker type and the day, for what shows every unit."""
        return f"{self.workers.lower()}, {labels.day(self.view.period.last_day)}"

    @property
    def span(self) -> str:
        """The choice and its months, for subtitles."""
        span = self.view.span
        first, last = labels.month(span.first_day), labels.month(span.last_day)
        return f"{self.name}, {first} to {last}"

    @property
    def scope(self) -> str:
        """The active filters in words, as the page uses them."""
        if not (self.compared and self._is_before_go_live):
            return self.view.words()
        month = labels.month(self.compared_month_end)
        words = f"compared with before go-live ({month})"
        return self.view.words(compared=words)

    @property
    def _is_before_go_live(self) -> bool:
        return self.view.comparison == "Before go-live"

    def limits(self) -> list[str]:
        """What the choice asks for and the extracts do not hold, and what to do."""
        if self._is_before_go_live and self.compared is None and self.live:
            return [self._no_go_live()]
        return []

    def _no_go_live(self) -> str:
        if self.go_live_on is None:
            return (
                f"Before go-live: choose {' or '.join(self.live)}; no other unit has a "
                "go-live on record."
            )
        return (
            f"{self.unit} went live on {labels.day(self.go_live_on)}, after the months "
            "shown: choose later years."
        )

    def nothing(self) -> str:
        """Why there are no figures, and what to do; empty when the title said it."""
        if not self.view.bch_forces:
            return ""
        return outside(self.view) or (
            f"No staffing figures for {self.name} in {self.view.period.name}: choose "
            "another unit, worker type or years."
        )

    def bars(self, by_unit: pd.DataFrame) -> pd.DataFrame:
        """A row for each unit, or, for one unit, a row for each of its forces."""
        if self.is_one_unit:
            return by_unit[(by_unit.unit_id == self.unit_id) & ~by_unit.is_total]
        return by_unit[by_unit.is_total]

    @property
    def category(self) -> str:
        """What the rows of `bars` stand for."""
        return "force" if self.is_one_unit else "unit"


def outside(view: Selection) -> str:
    """That the chosen years lie before or after the extracts; else nothing."""
    if not view.has_actuals:
        return (
            f"Staffing extracts run to {labels.day(view.as_at)}: choose years up to "
            f"{view.open_year}."
        )
    first_on, _ = reach.held(view, "staffing")
    if first_on and view.span.last_day < first_on:
        return (
            f"Staffing extracts begin in {labels.month(first_on)}: choose years from "
            f"{selection.financial_year(first_on)}."
        )
    return ""


def choose(
    view: Selection, units: pd.DataFrame, unit: str = ALL_UNITS, workers: str = ""
) -> Choice:
    """The choice of a unit and a worker type by their words."""
    chosen = units[(units.unit == unit) & ~units.is_apart]
    went_live = chosen.go_live_on.dropna()
    return Choice(
        view=view,
        unit_id=SHARED if chosen.empty else str(chosen.unit_id.iloc[0]),
        unit=ALL_UNITS if chosen.empty else unit,
        workers=workers if workers in WORKER_TYPES else next(iter(WORKER_TYPES)),
        go_live_on=None if went_live.empty else went_live.iloc[0].date(),
        live=tuple(units.unit[units.go_live_on.notna()]),
    )
