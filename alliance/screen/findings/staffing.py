"""What the staffing of the shared units shows."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

NONE = "No figures for this choice."


@remember
def deployable(data: pd.DataFrame, category: str) -> str:
    """The highest and the lowest deployable strength against establishment.

    `data` has `category`, deployable_fte, establishment_fte and deployable_pct; what
    is withheld is blank.
    """
    known = data.dropna(subset=["deployable_pct"]).sort_values("deployable_pct")
    if known.empty:
        return NONE
    low, high = known.iloc[0], known.iloc[-1]
    if labels.percent(low.deployable_pct) == labels.percent(high.deployable_pct):
        among = f"{high[category]}:" if len(known) == 1 else "Alike in all:"
        return (
            f"{among} deployable strength is {labels.percent(high.deployable_pct)} of "
            "establishment."
        )
    return (
        f"Deployable strength against establishment: {high[category]} highest "
        f"({labels.percent(high.deployable_pct)}), {low[category]} lowest "
        f"({labels.percent(low.deployable_pct)})."
    )


@remember
def strength(data: pd.DataFrame) -> str:
    """The change of strength of each force from the first to the last month.

    `data` has force, as_at and strength_fte.
    """
    known = data.dropna(subset=["strength_fte"]).sort_values("as_at")
    if known.empty:
        return NONE
    parts = [
        f"{force} {_change(rows.strength_fte.iloc[-1] - rows.strength_fte.iloc[0])}"
        for force, rows in known.groupby("force", sort=True)
    ]
    first, last = known.as_at.iloc[0], known.as_at.iloc[-1]
    if first == last:
        return f"Only {labels.month(last)} is shown: no change to tell."
    between = f"{labels.month(first)} to {labels.month(last)}"
    return f"Strength, {between}, FTE: {', '.join(parts)}."


@remember
def moves(data: pd.DataFrame) -> str:
    """Who left and who joined in the last twelve months, of the total or the one force.

    `data` has as_at, force, joiners_in_12_months_fte and leavers_in_12_months_fte; the
    total stands last. Where it is withheld so is the sum of the forces.
    """
    if data.empty:
        return NONE
    rows = data[data.force == data.force.iloc[-1]]
    last = rows.dropna(subset=["leavers_in_12_months_fte"]).tail(1)
    if last.empty:
        return f"{rows.force.iloc[-1]}: no twelve months of joiners and leavers shown."
    now = last.iloc[0]
    return (
        f"{now.force}: {labels.fte(now.leavers_in_12_months_fte)} FTE left and "
        f"{labels.fte(now.joiners_in_12_months_fte)} joined in the 12 months to "
        f"{labels.month(now.as_at)}."
    )


@remember
def whole_force(data: pd.DataFrame) -> str:
    """The part of each force that works in the shared units.

    `data` has force, part and share_of_force_pct.
    """
    shared = data[data.part == "Shared units"] if len(data) else data
    if shared.empty:
        return "No figures of the shared units for this choice."
    shared = shared.dropna(subset=["share_of_force_pct"])
    if shared.empty:
        return "The part of each force in the shared units is withheld."
    shares = zip(shared.force, shared.share_of_force_pct, strict=True)
    parts = [f"{force} {labels.percent(share)}" for force, share in shares]
    return f"Part of each force in the shared units: {', '.join(parts)}."


def highest(data: pd.DataFrame, figure: str, beside: str) -> str:
    """Which unit, and which force or worker type of it, has most of a figure.

    `data` has unit_id, unit, is_total, the column `figure` and `beside` (force or
    worker_type); all units together, the rest of a force and totals do not count.
    """
    parts = data[~data.is_total & ~data.unit_id.isin(["SHARED", "REST"])]
    known = parts.dropna(subset=[figure])
    if known.empty:
        return f"No unit has this figure by {labels.column(beside).lower()}."
    most = known.sort_values(figure, kind="stable").iloc[-1]
    words, _, unit = labels.column(figure).partition(" (")
    ending = {"%)": "%", "FTE)": " FTE"}.get(unit, "")
    amount = f"{labels.written(figure, most[figure])}{ending}"
    return f"{words}: highest in {most.unit}, {most[beside]}: {amount}."


@remember
def posts(data: pd.DataFrame, name: str) -> str:
    """How many have vacancies, and which are over strength by how much.

    `data` has vacancies_fte, a row for each unit or force, named in a column.
    """
    known = data.dropna(subset=["vacancies_fte"])
    if known.empty:
        return "Vacancies: none of the figures is shown."
    over = known[known.vacancies_fte.round(1) < 0].sort_values("vacancies_fte")
    short = int((known.vacancies_fte.round(1) > 0).sum())
    pairs = zip(over[name], over.vacancies_fte, strict=True)
    listed = ", ".join(f"{each} ({labels.fte(-gone)} FTE)" for each, gone in pairs)
    counted = f"With vacancies: {short} of {len(known)}"
    return f"{counted}; over strength: {listed or 'none'}."


@remember
def turnover(data: pd.DataFrame, name: str) -> str:
    """The highest and the lowest turnover over 12 months, by the names in a column."""
    known = data.dropna(subset=["turnover_pct"]).sort_values("turnover_pct")
    if known.empty and len(data) and data.is_withheld.all():
        return "Joiners, leavers and turnover are withheld."
    if known.empty:
        return "No twelve months of joiners and leavers yet."
    low, high = known.iloc[0], known.iloc[-1]
    said = f"Turnover over 12 months: {high[name]} {labels.percent(high.turnover_pct)}"
    if len(known) == 1:
        return f"{said}."
    return f"{said} is highest, {low[name]} {labels.percent(low.turnover_pct)} lowest."


def _change(difference: float) -> str:
    """`down 12.3`, `up 4.0` or `unchanged`."""
    amount = labels.fte(abs(difference))
    if amount == labels.fte(0):
        return "unchanged"
    return f"{'up' if difference > 0 else 'down'} {amount}"


def vacancy(rate: float) -> str:
    """A vacancy rate; a negative one is over strength, never cut off at nothing."""
    if round(rate, 1) < 0:
        return f"{labels.percent(abs(rate))} over strength"
    return labels.percent(rate)
