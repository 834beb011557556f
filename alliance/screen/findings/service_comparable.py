"""What forbids comparing one queue's figures: clocks, targets, thresholds, absences."""

from collections.abc import Sequence

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.service_rows import CLOCKS, forces, listed
from alliance.screen.memory import remember

SECONDS = {
    "target": "the target is",
    "threshold": "a call counts as abandoned after",
}


@remember
def clock(rows: pd.DataFrame) -> str:
    """Which clock the figures are on: `the force's own clock`."""
    return " and ".join(CLOCKS[each] for each in sorted(rows["clock"].unique())[::-1])


@remember
def flags(rows: pd.DataFrame, chosen: Sequence[str], queue: str) -> list[str]:
    """A sentence for each thing that differs between forces or over time.

    `chosen` are the forces of the alliance that the reader chose.
    """
    months = forces(rows)
    said = [_absent(months, chosen, queue), _in_part(rows), _clocks(months)]
    for kind, words in SECONDS.items():
        said += [_between(months, kind, words), *_over_time(months, kind, words)]
    return [sentence for sentence in said if sentence]


def _absent(months: pd.DataFrame, chosen: Sequence[str], queue: str) -> str:
    """The forces that hold no such queue in these months."""
    held = set(months["area"])
    without = [labels.short(force) for force in chosen if force not in held]
    if not without or not held:
        return ""
    verb = "hold" if len(without) > 1 else "holds"
    return (
        f"{listed(without)} {verb} no figures of {queue} here, so the forces together "
        "are not shown."
    )


def _in_part(rows: pd.DataFrame) -> str:
    """The forces that hold fewer days than the period has."""
    now = forces(rows, "period")
    now = now[now["days_held"] < now["days_expected"]]
    columns = ["line", "days_held", "days_expected"]
    parts = [
        f"{labels.short(line)} {held} of {expected} days"
        for line, held, expected in now[columns].itertuples(index=False)
    ]
    return f"The period is held in part: {', '.join(parts)}." if parts else ""


def _clocks(months: pd.DataFrame) -> str:
    held = {
        str(clock): [labels.short(str(area)) for area in rows["area"].unique()]
        for clock, rows in months.groupby("clock", sort=False)
    }
    if len(held) < 2:
        return ""
    parts = [f"{listed(areas)} on {CLOCKS[clock]}" for clock, areas in held.items()]
    return f"Not comparable: {'; '.join(parts)}. Each clock stands in rows of its own."


def _between(months: pd.DataFrame, kind: str, words: str) -> str:
    """Whether forces differ in the last month that each of them holds."""
    last = months.dropna(subset=[f"highest_{kind}_seconds"])
    last = last.groupby("line", sort=False).tail(1)
    by_seconds: dict[int, list[str]] = {}
    for line, seconds in zip(
        last["line"], last[f"highest_{kind}_seconds"], strict=True
    ):
        by_seconds.setdefault(int(seconds), []).append(labels.short(line))
    if len(by_seconds) < 2:
        return ""
    parts = [f"{seconds} s in {listed(who)}" for seconds, who in by_seconds.items()]
    return f"Not comparable: {words} {', '.join(parts)}."


def _over_time(months: pd.DataFrame, kind: str, words: str) -> list[str]:
    """The forces whose seconds changed within the months shown, and when first."""
    said = []
    low, high = f"lowest_{kind}_seconds", f"highest_{kind}_seconds"
    for line, rows in months.dropna(subset=[low]).groupby("line", sort=False):
        first = int(rows[low].iloc[0])
        changed = rows[(rows[low] != first) | (rows[high] != first)]
        if len(changed):
            row = changed.iloc[0]
            after = next(int(s) for s in (row[high], row[low]) if int(s) != first)
            said.append(
                f"Not comparable over time: in {labels.short(str(line))} {words} "
                f"{first} s at first, {after} s from {labels.month(row['month'])}."
            )
    return said
