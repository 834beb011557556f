"""A unit's people before and after an event: what changed, never why."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import shorthand
from alliance.screen.findings.shorthand import NOT_APPLICABLE, WITHHELD
from alliance.screen.memory import remember

NONE = "No month-ends on both sides of this day: choose another event or month."
COLUMNS = (
    "posts_before_fte",
    "posts_latest_fte",
    "last_before_fte",
    "latest_fte",
    "change_fte",
    "change_pct",
)
MEANS = (
    "mean_before_fte",
    "mean_after_fte",
    "same_months_before_fte",
    "same_months_after_fte",
)
TYPES = {
    "all": "All worker types",
    "police officer": "Police officers",
    "police staff": "Police staff",
    "police community support officer": "Community support officers",
    "designated officer": "Designated officers",
}
LIMITS = (
    "These figures show who was in post before and after a day, not why. Posts may "
    "move between forces and units; joiners and leavers are on the first page of this "
    "section. The extract holds no ranks and no supervisors."
)


def missing(every: pd.DataFrame, rows: pd.DataFrame, name: str) -> str:
    """Why nothing stands in a place: no months, nobody of the type, or withheld.

    `every` has all worker types, `rows` those chosen, which `name` names.
    """
    if every.empty:
        return NONE
    if rows.empty:
        return f"Nobody is counted for {name}: choose another worker type."
    return shorthand.key(WITHHELD)


@remember
def finding(rows: pd.DataFrame, unit: str, since: str) -> str:
    """The total at the last month-end before and at the latest, and the change.

    `rows` are of one worker type; the total, or the one force, stands last.
    """
    if rows.empty:
        return NONE
    total = rows.iloc[-1]
    if total.is_withheld:
        return f"{unit}, {total.force}: the figures are withheld."
    return (
        f"{unit}, {total.force}: {labels.fte(total.last_before_fte)} FTE on "
        f"{labels.day(total.last_before_on)}, before {since}; "
        f"{labels.fte(total.latest_fte)} on {labels.day(total.latest_on)}: "
        f"{_change(total.change_fte, total.change_pct)}."
    )


@remember
def means(rows: pd.DataFrame) -> str:
    """The mean of the months before and after, and of the same months of a year."""
    known = rows[~rows.is_withheld] if len(rows) else rows
    if known.empty:
        return "The means are withheld." if len(rows) else NONE
    total = known.iloc[-1]
    said = (
        f"{total.force}, mean of {total.months_before:.0f} months before: "
        f"{labels.fte(total.mean_before_fte)} FTE; of {total.months_after:.0f} after: "
        f"{labels.fte(total.mean_after_fte)}"
    )
    if total.same_months in (0, 12):
        return f"{said}."
    return (
        f"{said}. Same {total.same_months:.0f} months of the year: "
        f"{labels.fte(total.same_months_before_fte)} before, "
        f"{labels.fte(total.same_months_after_fte)} after."
    )


@remember
def of_type(rows: pd.DataFrame, worker_type: str) -> pd.DataFrame:
    """The rows of one worker type; none when every one of them is withheld."""
    return rows[rows.worker_type == worker_type] if len(rows) else rows


@remember
def at_month_ends(rows: pd.DataFrame) -> pd.DataFrame:
    """By force: posts and people on the last day before and on the latest."""
    return _marked(rows, "force", COLUMNS)


@remember
def in_means(rows: pd.DataFrame) -> pd.DataFrame:
    """By force: means of the months on each side, and of the same months."""
    return _marked(rows, "force", MEANS)


@remember
def by_type(rows: pd.DataFrame) -> pd.DataFrame:
    """Every worker type and force: people before, latest, and the change."""
    named = rows.assign(
        who=[
            f"{TYPES[t]}: {f}"
            for t, f in zip(rows.worker_type, rows.force, strict=True)
        ]
    )
    return _marked(named, "who", COLUMNS[2:])


@remember
def types(rows: pd.DataFrame) -> str:
    """The change of each worker type, of the total or the one force."""
    if rows.empty:
        return NONE
    totals = rows[rows.worker_type != "all"].groupby("worker_type", sort=False).tail(1)
    said = [
        f"{TYPES[str(worker)]} "
        + ("withheld" if pd.isna(amount) else _change(amount, percent))
        for worker, amount, percent in zip(
            totals.worker_type, totals.change_fte, totals.change_pct, strict=True
        )
    ]
    return f"{rows.force.iloc[-1]}: {', '.join(said)}."


def _marked(rows: pd.DataFrame, first: str, columns: tuple[str, ...]) -> pd.DataFrame:
    """These columns, withheld ones as `[c]`, those that cannot be as `[z]`."""
    shown = rows[[first]].copy()
    for name in columns:
        known = [
            NOT_APPLICABLE if pd.isna(v) else labels.written(name, v)
            for v in rows[name]
        ]
        shown[name] = pd.Series(known, rows.index).mask(rows.is_withheld, WITHHELD)
    return shown


def _change(amount: float, percent: float) -> str:
    """`down 1.8 (4.7%)`, `up …` or `unchanged`; from nothing there is no per cent."""
    size = labels.fte(abs(amount))
    if size == labels.fte(0):
        return "unchanged"
    part = "" if pd.isna(percent) else f" ({labels.percent(abs(percent))})"
    return f"{'up' if amount > 0 else 'down'} {size}{part}"
