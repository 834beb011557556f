"""Joint amounts apportioned to the forces, to the penny, under each key.

`rows` has a row for each unit, run of months with the same agreed shares, and force. An
amount is split once for each unit and run over all three forces, and the parts are then
added: so they add to the whole whatever is chosen.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from alliance.methods.apportionment import SharesDoNotSum, Weight, apportion, by_shares
from alliance.screen.memory import remember

PUBLISHED = {
    "funding": "funding_gbp",
    "officers": "officers_fte",
    "population": "residents",
}
COLUMNS = ["share_key", "force", "part_pence", "share_pct"]


@dataclass(frozen=True)
class Split:
    """What is split: the column of the amount, the agreed shares by their use, and the
    keys with the columns of their weights; equal shares need none. The first key is
    the one that the others are compared with."""

    amount: str
    agreed: tuple[tuple[str, str], ...]
    keys: tuple[tuple[str, str | None], ...]


COST = Split(
    "joint_actual_gbp",
    (("cost", "rate_pct"),),
    (
        ("agreed", "rate_pct"),
        *PUBLISHED.items(),
        ("usage", "work_done"),
        ("equal", None),
    ),
)
SAVING = Split(
    "joint_delivered_gbp",
    (("saving", "saving_rate_pct"), ("cost", "cost_rate_pct")),
    (
        ("agreed for savings", "saving_rate_pct"),
        ("agreed for costs", "cost_rate_pct"),
        *PUBLISHED.items(),
        ("equal", None),
    ),
)


@remember
def apportioned(rows: pd.DataFrame, split: Split) -> pd.DataFrame:
    """Part and share of each force under each key, and what it has beyond the first.

    A key that cannot split every unit is left out; so are runs of refused shares.
    """
    runs = [run for run in _runs(rows) if not _refused(run, split)]
    found = [row for key in split.keys for row in _under(key, runs, split)]
    parts = pd.DataFrame(found, columns=COLUMNS)
    first = parts[parts["share_key"] == split.keys[0][0]].set_index("force")
    agreed = parts["force"].map(first["part_pence"])
    return parts.assign(beyond_pence=parts["part_pence"] - agreed)


def _under(
    key: tuple[str, str | None], runs: Sequence[pd.DataFrame], split: Split
) -> list[list[object]]:
    """A row for each force under one key; none where a unit has no such weights."""
    name, column = key
    sums: Counter[str] = Counter()
    for run in runs:
        weights = _weights(run, column)
        if not weights:
            return []
        parts = apportion(100 * int(run[split.amount].iloc[0]), weights)
        for force, part in zip(run["force"], parts, strict=True):
            sums[force] += part
    whole = sum(sums.values())
    return [
        [name, force, part, 100 * part / whole if whole else 0.0]
        for force, part in sums.items()
    ]


def _weights(run: pd.DataFrame, column: str | None) -> list[Weight]:
    """The weights of the forces; none where one of them is not known."""
    if column is None:
        return [1] * len(run)
    if run[column].isna().any() or not run[column].sum() > 0:
        return []
    return [Decimal(str(value)) for value in run[column]]


@remember
def sound(rows: pd.DataFrame, split: Split) -> pd.DataFrame:
    """The rows whose agreed shares sum to 100.00."""
    kept = [run for run in _runs(rows) if not _refused(run, split)]
    return pd.concat(kept) if kept else rows[:0]


@remember
def refusals(rows: pd.DataFrame, split: Split) -> list[SharesDoNotSum]:
    """The agreed shares that cannot be used, by unit and first month."""
    return [refused for run in _runs(rows) for refused in _refused(run, split)]


def _refused(run: pd.DataFrame, split: Split) -> list[SharesDoNotSum]:
    """Why the agreed shares of a run do not split its amount; empty if they do."""
    found = []
    first = run.iloc[0]
    for use, column in split.agreed:
        rates = run.set_index("force")[column].dropna()
        shares = {str(force): Decimal(str(rate)) for force, rate in rates.items()}
        day = first["shares_from"].date()
        try:
            by_shares(0, shares, unit=first["unit"], use=use, day=day)
        except SharesDoNotSum as refused:
            found.append(refused)
    return found


def _runs(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of each unit and run of months, in their order."""
    grouped = rows.groupby(["unit_id", "shares_from"], sort=False)
    return [run for _, run in grouped]
