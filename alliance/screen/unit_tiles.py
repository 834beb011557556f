"""The tiles of the units page: figures of a month-end beside those compared."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.shorthand import UNKNOWN, WITHHELD
from alliance.screen.findings.staffing import vacancy
from alliance.screen.memory import remember
from alliance.screen.tile import Tile


@remember
def tiles(headline: pd.DataFrame, year: pd.DataFrame) -> list[Tile]:
    """Five tiles; `headline` has a row `shown` and, when known, one `compared`.

    `year` is the row of the same people with turnover_pct and sickness_days_per_fte.
    """
    rows: dict[str, Any] = {str(row["figures"]): row for _, row in headline.iterrows()}
    now, before = rows["shown"], rows.get("compared")
    if now.is_withheld:
        return [Tile("Deployable strength", WITHHELD, "withheld: see the key")]
    turnover = written(year.turnover_pct.iloc[0], labels.percent)
    days = written(year.sickness_days_per_fte.iloc[0], labels.fte)
    return [
        _deployable(now, before),
        _vacancies(now, before),
        Tile(
            "Not deployable",
            labels.fte(now.not_deployable_fte),
            f"FTE, {written(now.not_deployable_pct, labels.percent)} of strength",
            was("not_deployable_pct", before, labels.percent),
        ),
        Tile(
            "Sickness rate",
            written(now.sickness_pct, labels.percent),
            f"of days available, {period(now)}; {days} days per FTE in 12 months",
            sickness_before(before),
        ),
        Tile(
            "12-month leavers",
            written(now.leavers_fte, labels.fte),
            f"FTE, {written(now.moved_fte, labels.fte)} of them to another alliance "
            f"force; turnover {turnover}",
            was("leavers_fte", before, labels.fte).replace(
                " in ", " in the 12 months to "
            ),
        ),
    ]


def _deployable(now: Any, before: Any) -> Tile:
    part = written(now.deployable_pct, labels.percent)
    return Tile(
        "Deployable strength",
        labels.fte(now.deployable_fte),
        f"FTE on {labels.day(now.as_at)}, {part} of "
        f"{labels.fte(now.establishment_fte)} established",
        change("deployable_fte", now, before, labels.fte),
    )


def _vacancies(now: Any, before: Any) -> Tile:
    """A negative vacancy is over strength: told as such, never cut off at nothing."""
    return Tile(
        "Over strength" if round(now.vacancies_fte, 1) < 0 else "Vacancies",
        labels.fte(abs(now.vacancies_fte)),
        f"FTE, {written(abs(now.vacancy_pct), labels.percent)} of establishment",
        was("vacancy_pct", before, vacancy),
    )


def written(value: float, words: Callable[[float], str]) -> str:
    """A figure in words, or the mark for a figure that is not known."""
    return UNKNOWN if pd.isna(value) else words(value)


def period(row: Any) -> str:
    """The months of a row: `Apr to Aug 2016`."""
    first, last = row.first_day, row.last_day
    start = f"{first:%b}" if first.year == last.year else labels.month(first)
    return f"{start} to {labels.month(last)}"


def change(
    column: str, now: Any, before: Any, words: Callable[[float], str], name: str = ""
) -> str:
    """`Strength down 59.1 on Aug 2015`; nothing when nothing is compared."""
    if before is None:
        return ""
    difference = getattr(now, column) - getattr(before, column)
    if pd.isna(difference):
        return ""
    month = labels.month(before.as_at)
    amount = words(abs(difference))
    if amount == words(0):
        return f"{name}as in {month}"
    return f"{name}{'up' if difference > 0 else 'down'} {amount} on {month}"


def was(column: str, before: Any, words: Callable[[float], str]) -> str:
    """`4.1% in Aug 2015`; nothing when nothing is compared."""
    if before is None or pd.isna(getattr(before, column)):
        return ""
    return f"{words(getattr(before, column))} in {labels.month(before.as_at)}"


def sickness_before(before: Any) -> str:
    """`4.2% in Apr to Aug 2015`; nothing when nothing is compared."""
    if before is None or pd.isna(before.sickness_pct):
        return ""
    return f"{labels.percent(before.sickness_pct)}, {period(before)}"
