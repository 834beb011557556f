"""Rank mix and span of control of whole forces before a day and latest, unrated."""

import datetime as dt
from collections.abc import Callable

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

PARTS = ["constables_pct", "sergeants_pct", "inspectors_pct", "senior_ranks_pct"]
NONE = "No 31 March before this day is published."
LIMITS = (
    "Of whole forces: the staffing extract holds no ranks. No national ratio of "
    "constables to supervisors exists, so nothing is rated; who acts in a higher rank "
    "is not known. Senior ranks: chief inspector and above."
)
NOT_YET = "No 31 March after this day is known yet."


@remember
def sides(ranks: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """The rows of the last 31 March before a day and of the latest known, by area."""
    before = ranks[ranks.as_at < pd.Timestamp(day)] if len(ranks) else ranks
    if before.empty:
        return before.assign(area_and_day="")
    days = [before.as_at.max(), ranks.as_at.max()]
    found = ranks[ranks.as_at.isin(days)]
    named = [
        f"{labels.short(area)}, {on:%b %Y}"
        for area, on in zip(found.area, found.as_at, strict=True)
    ]
    return found.assign(area_and_day=named)


@remember
def constables(found: pd.DataFrame) -> str:
    """The part of constables in each area, before and latest."""
    return _pairs(found, "constables_pct", "Constables among officers", labels.percent)


@remember
def span(found: pd.DataFrame) -> str:
    """Constables for each sergeant or inspector in each area, before and latest."""
    return _pairs(
        found,
        "supervision_ratio",
        "Constables for each sergeant or inspector",
        labels.fte,
    )


@remember
def spans(found: pd.DataFrame) -> pd.DataFrame:
    """A row for each area, a column for each 31 March."""
    if found.empty:
        return found[["area"]]
    days = found.as_at.map(labels.day)
    table = labels.wide(found.assign(on=days), ["area"], ["on"], "supervision_ratio")
    order = list(dict.fromkeys(found.area))
    return table.set_index("area").loc[order].reset_index()


@remember
def note(found: pd.DataFrame) -> str:
    """What the figures cannot say; that none is known after the day, where so."""
    return LIMITS if found.as_at.nunique() > 1 else f"{NOT_YET} {LIMITS}"


def _pairs(
    found: pd.DataFrame, column: str, what: str, written: Callable[[float], str]
) -> str:
    """`…, Mar 2015 and Mar 2016: Bedfordshire 3.1, 3.2; …`, the latest of each last."""
    if found.empty:
        return NONE
    when = " and ".join(map(labels.month, sorted(set(found.as_at))))
    parts = [
        f"{area} {', '.join(map(written, values))}"
        for area, values in found.groupby("area", sort=False)[column]
    ]
    return f"{what}, {when}: {'; '.join(parts)}."
