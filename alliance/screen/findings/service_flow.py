"""Where calls come in and go on: the mix of queues, 101 onward, 999 handed over."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.service_rows import NONE, listed, named
from alliance.screen.memory import remember

QUEUES = ("999", "101_primary", "crime_recording")


@remember
def mix(queues: pd.DataFrame) -> pd.DataFrame:
    """A row for each force: the share of each queue."""
    rows = named(queues)
    wide = rows.pivot(index="line", columns="queue", values="share_pct")
    wide = wide.reindex(columns=list(QUEUES)).add_suffix("_pct")
    return wide.rename_axis(columns=None).reset_index(names="force")


@remember
def mix_finding(shares: pd.DataFrame) -> str:
    """The share of 999 in the calls of each force."""
    known = shares.dropna(subset=["999_pct"])
    if known.empty:
        return "No 999 calls in this choice."
    return f"999 is {_shares(known, '999_pct')} of the calls offered."


def _shares(rows: pd.DataFrame, column: str) -> str:
    parts = [
        f"{labels.percent(share)} in {labels.short(line)}"
        for line, share in zip(rows.iloc[:, 0], rows[column], strict=True)
    ]
    return listed(parts)


@remember
def mix_sentence(shares: pd.DataFrame) -> str:
    """Why forces are compared within one queue; nothing for a single force."""
    known = shares.dropna(subset=["999_pct"])
    if len(known) < 2:
        return ""
    return (
        f"Mix: 999 is {_shares(known, '999_pct')} of the calls offered. A force can be "
        "better in each queue and worse in their sum, so compare one queue at a time."
    )


@remember
def onward_finding(rows: pd.DataFrame) -> str:
    """What part of the primary calls answered went on to the secondary queue."""
    known = named(rows).dropna(subset=["passed_on_pct"])
    if known.empty:
        return "How many 101 calls went on to the secondary queue is not recorded."
    told = _shares(known[["line", "passed_on_pct"]], "passed_on_pct")
    return f"Of 101 primary calls answered, {told} went on to the secondary queue."


@remember
def onward(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each force: first queue, passed on, come in directly, second queue."""
    columns = [name for name in rows.columns if name not in ("area", "clock")]
    return named(rows)[["line", *columns]].rename(columns={"line": "force"})


@remember
def directions(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each line, month and direction: calls handed over, calls taken over."""
    names = {
        "overflowed_out_calls": "handed over",
        "overflowed_in_calls": "taken over",
    }
    return (
        named(rows)
        .rename(columns=names)
        .melt(["line", "month"], list(names.values()), "direction", "moved_calls")
        .dropna(subset=["moved_calls"])
    )


@remember
def overflow_finding(rows: pd.DataFrame) -> str:
    """Calls handed over and taken over in all months shown, by force."""
    if rows.empty:
        return NONE
    columns = ["overflowed_out_calls", "overflowed_in_calls"]
    sums = named(rows).groupby("line", sort=False)[columns].sum()
    parts = [
        f"{labels.short(line)} handed over {labels.count(out)} and took over "
        f"{labels.count(taken)}"
        for line, out, taken in sums.itertuples(name=None)
    ]
    first, last = (labels.month(rows["month"].agg(end)) for end in ("min", "max"))
    when = f"in {last}" if first == last else f"{first} to {last}"
    return f"999 between forces, {when}: {'; '.join(parts)}."
