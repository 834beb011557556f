"""What the published workforce series show."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

NONE = "No figures for this choice."
COMPARED = ("Seven forces", "England and Wales")
ALL = ("", "", "both forces", "all three forces", "all four forces", "all five forces")


@remember
def index(data: pd.DataFrame) -> str:
    """Officers of the chosen forces at the last date against 31 March 2010.

    `data` has area, as_at, worker_group and base_index.
    """
    officers = _last(data[data.worker_group == "Officers"])
    if officers.empty:
        return NONE
    chosen = officers[~officers.area.isin(COMPARED)]
    rows = (chosen if len(chosen) else officers).sort_values("base_index")
    when = f"Officers in {officers.as_at.iloc[0]:%B %Y}"
    if len(rows) > 1 and rows.base_index.max() < 100:
        return f"{when}: {_all(rows)} {_range(100 - rows.base_index)} below 2010."
    if len(rows) > 1 and rows.base_index.min() > 100:
        return f"{when}: {_all(rows)} {_range(rows.base_index - 100)} above 2010."
    ends = rows.iloc[[-1, 0]] if len(rows) > 1 else rows
    parts = [
        f"{area} {_change(value - 100)}"
        for area, value in zip(ends.area, ends.base_index, strict=True)
    ]
    return f"{when} against 2010: {', '.join(parts)}."


def levels(data: pd.DataFrame) -> str:
    """The whole workforce of each chosen force at the last date and since 2010.

    `data` has area, as_at, total_fte and change_on_2010_pct.
    """
    if data.empty:
        return NONE
    chosen = data[~data.area.isin(COMPARED)]
    rows = chosen if len(chosen) else data
    if len(rows) > 4:
        rows = rows.sort_values("total_fte", ascending=False).iloc[[0, -1]]
    parts = [
        f"{area} {total:,.0f}"
        for area, total in zip(rows.area, rows.total_fte, strict=True)
    ]
    when = f"{data.as_at.iloc[0]:%B %Y}"
    if len(rows) == 1:
        change = _change(rows.change_on_2010_pct.iloc[0])
        return f"Workforce in {when}: {parts[0]} FTE, {change} on 2010."
    if len(rows) < len(chosen):
        return f"Workforce in {when}, FTE: {parts[0]} most, {parts[1]} fewest."
    return f"Workforce in {when}, FTE: {', '.join(parts)}."


def residents(data: pd.DataFrame) -> str:
    """The most and the fewest officers per 100,000 residents at the last date.

    `data` has force, as_at and per_100k.
    """
    last = _last(data)
    if last.empty:
        return NONE
    ordered = last.sort_values("per_100k")
    most, fewest = ordered.iloc[-1], ordered.iloc[0]
    when = f"{most.as_at:%B %Y}"
    if len(last) == 1:
        return (
            f"{most.force} had {most.per_100k:.0f} officers per 100,000 residents in "
            f"{when}."
        )
    if f"{most.per_100k:.0f}" == f"{fewest.per_100k:.0f}":
        return (
            f"Each chosen force had {most.per_100k:.0f} officers per 100,000 residents "
            f"in {when}."
        )
    return (
        f"{most.force} had the most officers per 100,000 residents in {when} "
        f"({most.per_100k:.0f}), {fewest.force} the fewest ({fewest.per_100k:.0f})."
    )


@remember
def residents_43_forces(data: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """The places of the chosen forces among all, from the most officers per resident.

    `data` has force and per_100k, highest first.
    """
    if data.empty:
        return NONE
    places = {force: place for place, force in enumerate(data["force"], start=1)}
    parts = [f"{force} {places[force]}" for force in forces if force in places]
    named = ", ".join(parts) or "no chosen force is among them"
    return f"Officers per resident, place among {len(data)} forces: {named}."


def ranks(data: pd.DataFrame) -> str:
    """The largest and the smallest part of constables at the last date.

    `data` has area, as_at and constables_pct.
    """
    last = _last(data).dropna(subset=["constables_pct"])
    if last.empty:
        return NONE
    ordered = last.sort_values("constables_pct")
    most, fewest = ordered.iloc[-1], ordered.iloc[0]
    said = f"Constables in {most.as_at:%B %Y}: {labels.percent(most.constables_pct)} of"
    if len(last) == 1:
        return f"{said} officers in {most.area}."
    return (
        f"{said} officers in {most.area} (most), "
        f"{labels.percent(fewest.constables_pct)} in {fewest.area} (fewest)."
    )


def supervision(data: pd.DataFrame) -> str:
    """The most and the fewest constables per sergeant or inspector at the last date.

    `data` has area, as_at and supervision_ratio.
    """
    last = _last(data).dropna(subset=["supervision_ratio"])
    if last.empty:
        return NONE
    ordered = last.sort_values("supervision_ratio", kind="stable")
    most, fewest = ordered.iloc[-1], ordered.iloc[0]
    said = f"Constables for each sergeant or inspector, {most.as_at:%B %Y}"
    if len(last) == 1:
        return f"{said}: {most.area} {most.supervision_ratio:.1f}."
    return (
        f"{said}: {most.area} most ({most.supervision_ratio:.1f}), {fewest.area} "
        f"fewest ({fewest.supervision_ratio:.1f})."
    )


def _last(data: pd.DataFrame) -> pd.DataFrame:
    return data[data.as_at == data.as_at.max()] if len(data) else data


def _all(rows: pd.DataFrame) -> str:
    """`both forces`, `all three forces` …; the areas themselves when none is chosen."""
    if set(rows.area) <= set(COMPARED):
        return " and ".join(rows.area)
    return ALL[len(rows)] if len(rows) < len(ALL) else f"all {len(rows)} forces"


def _range(sizes: pd.Series) -> str:
    """`8.3 to 13.1%`, or one figure when they are alike."""
    low, high = labels.percent(sizes.min()), labels.percent(sizes.max())
    return high if low == high else f"{low.removesuffix('%')} to {high}"


def _change(value: float) -> str:
    """`down 13.1%`, `up 12.0%` or `unchanged`."""
    size = labels.percent(abs(value))
    if size == labels.percent(0):
        return "unchanged"
    return f"{'up' if value > 0 else 'down'} {size}"
