"""What the months of one queue show: service level, waits, abandonment, bands, aims.

The frames come from `service_rows.series`: line, month and the columns of the query.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.service_rows import NONE, listed, told
from alliance.screen.memory import remember


def _latest(months: pd.DataFrame, column: str) -> tuple[str, pd.DataFrame]:
    """The last month with figures, in words, and its rows."""
    last = months[months["month"] == months["month"].max()]
    return labels.month(last["month"].iloc[0]), last.dropna(subset=[column])


@remember
def levels(months: pd.DataFrame, queue: str, formula: str) -> str:
    """The service level of the last month, and months below the standard."""
    if months.empty:
        return NONE
    when, last = _latest(months, "service_level_pct")
    each = told(last, "service_level_pct")
    return f"{queue}, {formula[:3]} in {when}: {each}{_below(months)}."


def _below(months: pd.DataFrame) -> str:
    """In how many of the months each force was below the standard, where one is."""
    rated = months.dropna(subset=["standard_pct", "service_level_pct"])
    rated = rated[~rated["line"].str.startswith("BCH")]
    if rated.empty:
        return ""
    below = rated[rated["service_level_pct"] < rated["standard_pct"]]
    counts = below.groupby("line", sort=False).size()
    standard = f"{rated['standard_pct'].iloc[0]:.0f}%"
    number = rated["month"].nunique()
    among = f"of {number} month{'s' if number > 1 else ''}"
    if counts.empty:
        return f"; no force below {standard} in any {among}"
    parts = [f"{labels.short(str(line))} in {n}" for line, n in counts.items()]
    return f"; below {standard}: {listed(parts)} {among}"


@remember
def waits(months: pd.DataFrame, column: str, what: str) -> str:
    """A wait of each area in the last month, and the force that changed most."""
    if months.empty:
        return NONE
    when, last = _latest(months, column)
    each = told(last, column)
    return f"{what} in {when}: {each}{_most_changed(months, last, column)}."


def _most_changed(months: pd.DataFrame, last: pd.DataFrame, column: str) -> str:
    """The force that differs most from the same month of the year before."""
    then = months["month"].max() - pd.DateOffset(years=1)
    before = months[months["month"] == then].set_index("line")[column]
    change = (last.set_index("line")[column] - before).dropna().astype(float)
    change = change[~change.index.str.startswith("BCH")]
    if change.empty or change.abs().max() < 0.5:
        return ""
    line = str(change.abs().idxmax())
    word = "longer" if change[line] > 0 else "shorter"
    by = labels.seconds(abs(change[line]))
    return f"; {labels.short(line)} {by} {word} than in {labels.month(then)}"


@remember
def abandonment(months: pd.DataFrame, queue: str) -> str:
    """The share abandoned in the last month, each with its threshold."""
    if months.empty:
        return NONE
    when, last = _latest(months, "abandoned_pct")
    columns = ["line", "abandoned_pct", "lowest_threshold_seconds"]
    parts = [
        f"{labels.short(line)} {labels.percent(share)} (after {after:.0f} s)"
        for line, share, after in last[columns].itertuples(index=False)
    ]
    return f"{queue} abandoned in {when}: {', '.join(parts)}."


@remember
def bands(months: pd.DataFrame, queue: str) -> str:
    """The share that waited a minute or more in the last month."""
    if months.empty:
        return NONE
    when, last = _latest(months, "from_60_s_pct")
    each = told(last, "from_60_s_pct")
    return f"{queue} answered after 60 s or more in {when}: {each}."


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
