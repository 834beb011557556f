"""What the published series of officers, staff and PCSOs show, and what they cannot."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.workforce import COMPARED, NONE
from alliance.screen.memory import remember

GROUPS = {
    "Officers": "Officers",
    "Staff": "Staff and designated officers",
    "PCSOs": "PCSOs",
    "All": "Officers, staff and PCSOs",
}
CAUSE = (
    "The figures show what changed and when, not why: they cannot show what caused a "
    "change. People in shared units are counted by the force that employs them, so no "
    "shared unit can be seen here."
)
ALL = ("", "", "both forces", "all three forces", "all four forces", "all five forces")


@remember
def index(data: pd.DataFrame, group: str, base: dt.date) -> str:
    """The chosen forces at the last day against the base, beside England and Wales.

    `data` has area, as_at and base_index.
    """
    last = _last(data.dropna(subset=["base_index"]))
    if last.empty:
        return NONE
    # as written, so that what is written as nothing is no change
    changes = (last.set_index("area")["base_index"] - 100).round(1)
    chosen = changes.drop(list(COMPARED), errors="ignore")
    parts = [_together(chosen)] if len(chosen) else []
    nation = changes.reindex(["England and Wales"]).dropna()
    parts += [f"{area} {_change(value)}" for area, value in nation.items()]
    span = f"{base:%B %Y} to {last.as_at.iloc[0]:%B %Y}"
    return f"{GROUPS[group]}, {span}: {', '.join(parts)}."


@remember
def strength(data: pd.DataFrame, group: str) -> str:
    """Full-time equivalents of each chosen force at the last day; of many, two.

    `data` has area, as_at and fte.
    """
    last = _chosen(_last(data))
    if last.empty:
        return NONE
    said = f"{GROUPS[group]} in {last.as_at.iloc[0]:%B %Y}, FTE"
    if len(last) > 4:
        ends = last.sort_values("fte", ascending=False, kind="stable").iloc[[0, -1]]
        most, fewest = _figures(ends)
        return f"{said}: {most} most, {fewest} fewest."
    return f"{said}: {', '.join(_figures(last))}."


@remember
def residents(data: pd.DataFrame, group: str) -> str:
    """The most and the fewest per 100,000 residents at the last day that has them.

    `data` has area, as_at and per_100k.
    """
    last = _chosen(_last(data.dropna(subset=["per_100k"])))
    if last.empty:
        return NONE
    said = f"{GROUPS[group]} per 100,000 residents in {last.as_at.iloc[0]:%B %Y}"
    ordered = last.sort_values("per_100k", kind="stable")
    most, fewest = ordered.iloc[-1], ordered.iloc[0]
    if len(last) == 1:
        return f"{said}: {most.area} {most.per_100k:.0f}."
    return (
        f"{said}: {most.area} most ({most.per_100k:.0f}), "
        f"{fewest.area} fewest ({fewest.per_100k:.0f})."
    )


def years_with_residents(data: pd.DataFrame) -> str:
    """Which of the days shown have residents, and why the others have none.

    `data` has as_at and per_100k.
    """
    held = data[data.per_100k.notna()].as_at
    without = sorted(set(data.as_at) - set(held))
    if held.empty:
        return "Residents are not held for these years."
    span = f"31 March {held.min():%Y} to {held.max():%Y}"
    said = f"Residents of the mid-year before: {span}."
    if without:
        days = ", ".join(f"31 March {day:%Y}" for day in without)
        said += f" {days} is left out: no estimate of the mid-year before is held."
    return f"{said} England and Wales is left out: residents are held for 2016 only."


def _last(data: pd.DataFrame) -> pd.DataFrame:
    return data[data.as_at == data.as_at.max()] if len(data) else data


def _chosen(data: pd.DataFrame) -> pd.DataFrame:
    """The forces; the areas they lie in where no force is chosen."""
    forces = data[~data.area.isin(COMPARED)]
    return forces if len(forces) else data


def _figures(rows: pd.DataFrame) -> list[str]:
    return [
        f"{area} {amount:,.0f}"
        for area, amount in zip(rows.area, rows.fte, strict=True)
    ]


def _together(changes: pd.Series) -> str:
    """`all three forces down 8.3 to 13.1%`; the two ends where some rose, some fell."""
    lowest, highest = changes.min(), changes.max()
    if len(changes) == 1:
        return f"{changes.idxmin()} {_change(lowest)}"
    if not (highest < 0 or lowest > 0):
        low = f"{changes.idxmin()} {_change(lowest)}"
        return f"{low}, {changes.idxmax()} {_change(highest)}"
    sizes = changes.abs()
    ends = [labels.percent(sizes.min()), labels.percent(sizes.max())]
    size = ends[0] if ends[0] == ends[1] else f"{ends[0][:-1]} to {ends[1]}"
    few = len(changes) < len(ALL)
    named = ALL[len(changes)] if few else f"all {len(changes)} forces"
    return f"{named} {'up' if highest > 0 else 'down'} {size}"


def _change(value: float) -> str:
    """`down 13.1%`, `up 12.0%` or `unchanged`."""
    size = labels.percent(abs(value))
    if size == labels.percent(0):
        return "unchanged"
    return f"{'up' if value > 0 else 'down'} {size}"
