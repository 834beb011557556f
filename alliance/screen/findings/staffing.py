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
def vacancies(data: pd.DataFrame) -> str:
    """The vacancy rate of each force in the last month, the total last.

    `data` has force, as_at and vacancy_pct.
    """
    last = _last(data.dropna(subset=["vacancy_pct"]))
    if last.empty:
        return NONE
    rates = zip(last.force, last.vacancy_pct, strict=True)
    parts = [f"{force} {vacancy(rate)}" for force, rate in rates]
    return f"Vacancy rate in {labels.month(last.as_at.iloc[0])}: {', '.join(parts)}."


@remember
def moves(data: pd.DataFrame) -> str:
    """Who left and who joined in the last twelve months, all chosen forces together.

    `data` has as_at, joiners_in_12_months_fte and leavers_in_12_months_fte by force.
    """
    last = _last(data.dropna(subset=["leavers_in_12_months_fte"]))
    if last.empty:
        return "No twelve months of joiners and leavers yet."
    joined = last.joiners_in_12_months_fte.sum()
    left = last.leavers_in_12_months_fte.sum()
    month = labels.month(last.as_at.iloc[0])
    return (
        f"{labels.fte(left)} FTE left and {labels.fte(joined)} joined in the 12 months "
        f"to {month}."
    )


@remember
def sickness(data: pd.DataFrame) -> str:
    """The sickness rate of the total, or of the one force, now and at its extremes.

    `data` has force, as_at and sickness_pct; the total stands last.
    """
    known = data.dropna(subset=["sickness_pct"])
    if known.empty:
        return NONE
    rows = known[known.force == known.force.iloc[-1]].sort_values("as_at")
    now = rows.iloc[-1]
    said = (
        f"{now.force}: {labels.percent(now.sickness_pct)} of days lost to sickness in "
        f"{labels.month(now.as_at)}"
    )
    if len(rows) == 1:
        return f"{said}."
    low = rows.loc[rows.sickness_pct.idxmin()]
    high = rows.loc[rows.sickness_pct.idxmax()]
    return (
        f"{said}; between {labels.percent(low.sickness_pct)} "
        f"({labels.month(low.as_at)}) and {labels.percent(high.sickness_pct)} "
        f"({labels.month(high.as_at)})."
    )


@remember
def whole_force(data: pd.DataFrame) -> str:
    """The part of each force that works in the shared units.

    `data` has force, part and share_of_force_pct.
    """
    shared = data[data.part == "Shared units"] if len(data) else data
    if shared.empty:
        return NONE
    shares = zip(shared.force, shared.share_of_force_pct, strict=True)
    parts = [f"{force} {labels.percent(share)}" for force, share in shares]
    return f"Part of each force in the shared units: {', '.join(parts)}."


def by_force(data: pd.DataFrame) -> str:
    """The unit and force with the highest vacancy rate.

    `data` has unit, force, is_total and vacancy_pct.
    """
    known = data[~data.is_total].dropna(subset=["vacancy_pct"]) if len(data) else data
    if known.empty:
        return NONE
    most = known.sort_values("vacancy_pct", kind="stable").iloc[-1]
    return (
        f"Highest vacancy rate: {most.unit}, {most.force}, "
        f"{labels.percent(most.vacancy_pct)}."
    )


def _last(data: pd.DataFrame) -> pd.DataFrame:
    return data[data.as_at == data.as_at.max()] if len(data) else data


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
