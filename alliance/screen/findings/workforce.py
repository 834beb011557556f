"""What the published workforce series show."""

import pandas as pd

from alliance.screen import labels

NONE = "No figures for this choice."
COMPARED = ("Seven forces", "England and Wales")


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


def _change(value: float) -> str:
    """`down 13.1%`, `up 12.0%` or `unchanged`."""
    size = labels.percent(abs(value))
    if size == labels.percent(0):
        return "unchanged"
    return f"{'up' if value > 0 else 'down'} {size}"
