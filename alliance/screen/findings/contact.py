"""What the figures of answering calls show."""

from typing import Protocol

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

NONE = "No figures for this choice."
GO_LIVE = "Before go-live"
NO_GO_LIVE = (
    "Before go-live: no go-live of Public Contact is on record, only its agreement of "
    "27 November 2015, so nothing is compared."
)


class View(Protocol):
    """The part of what a reader has chosen that limits this page."""

    @property
    def forces(self) -> tuple[str, ...]: ...

    @property
    def bch_forces(self) -> tuple[str, ...]: ...

    @property
    def comparison(self) -> str: ...


def limits(view: View) -> list[str]:
    """What this choice cannot show and why, a sentence each."""
    return [NO_GO_LIVE] if view.comparison == GO_LIVE else []


def compared(view: View) -> str | None:
    """The comparison in words, where this page has none to offer."""
    return "no go-live to compare with" if view.comparison == GO_LIVE else None


@remember
def waits(months: pd.DataFrame, wait: str) -> str:
    """The average wait of each area in the last month, and the largest change.

    `months` has area, month and the column `wait`, in seconds.
    """
    rows = months.dropna(subset=[wait])
    if rows.empty:
        return NONE
    last = rows[rows["month"] == rows["month"].max()]
    when = last["month"].iloc[0]
    parts = [
        f"{labels.short(area)} {labels.seconds(value)}"
        for area, value in zip(last["area"], last[wait], strict=True)
    ]
    queue = "primary" if wait.startswith("primary") else "secondary"
    return (
        f"101 {queue} wait in {labels.month(when)}: {', '.join(parts)}"
        f"{_most_changed(rows, last, wait)}."
    )


def _most_changed(rows: pd.DataFrame, last: pd.DataFrame, wait: str) -> str:
    """The force whose wait differs most from the same month of the year before."""
    then = last["month"].iloc[0] - pd.DateOffset(years=1)
    before = rows[rows["month"] == then].set_index("area")[wait]
    now = last.set_index("area")[wait]
    change = (now - before).dropna()
    change = change[~change.index.str.startswith("BCH")]
    if change.empty or change.abs().max() < 0.5:
        return ""
    force = str(change.abs().idxmax())
    return (
        f"; {labels.short(force)} {longer(change[force])} than in {labels.month(then)}"
    )


def longer(seconds: float) -> str:
    """A difference of waits in words: `20 s shorter`."""
    word = "longer" if seconds > 0 else "shorter"
    return f"{labels.seconds(abs(seconds))} {word}"


@remember
def abandonment(months: pd.DataFrame) -> str:
    """The secondary queue's abandonment in the last month, each with its threshold."""
    rows = months[months["month"] == months["month"].max()] if len(months) else months
    if rows.empty:
        return NONE
    columns = ["area", "secondary_101_abandoned_pct", "secondary_101_threshold_seconds"]
    parts = [
        f"{labels.short(area)} {labels.percent(share)} (after {after:.0f} s)"
        if pd.notna(share)
        else f"{area} not comparable"
        for area, share, after in rows[columns].itertuples(index=False)
    ]
    when = labels.month(rows["month"].iloc[0])
    return f"101 secondary calls abandoned in {when}: {', '.join(parts)}."


@remember
def aims(data: pd.DataFrame) -> str:
    """The last month against a force's own aim.

    `data` has area, month, answered_101_within_aim_pct, aim_pct, aim_seconds, period.
    """
    if data.empty:
        return "101: no force's own aim is on record here, so no percentage is shown."
    last = data.iloc[-1]
    return (
        f"{last.area} answered {labels.percent(last.answered_101_within_aim_pct)} of "
        f"101 primary calls within {last.aim_seconds} s in {labels.month(last.month)}; "
        f"its own aim for {last.period} was {last.aim_pct:.0f}%."
    )
