"""Calls by month in words: against the same month a year before, and over 12 months.

`volumes` has area, month, offered_calls (blank in a month not held in full),
year_before_calls, year_on_year_pct, last_12_months_calls and last_12_months_change_pct.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import areas
from alliance.screen.memory import remember
from alliance.screen.selection import financial_year

MOST_YEARS = 4
NOTE = "Whole months only; at most the last four financial years are drawn."
ROLLING = "last_12_months_calls"


@remember
def by_year(volumes: pd.DataFrame) -> pd.DataFrame:
    """The months with their financial year and their place in it, of the last four."""
    held = volumes["offered_calls"].notna()
    years = [financial_year(month.date()) for month in volumes["month"]]
    placed = volumes.assign(
        financial_year=pd.Series(years, index=volumes.index, dtype="str"),
        month_place=(volumes["month"].dt.month - 4) % 12,
        offered_calls=volumes["offered_calls"].astype("float64"),
    )
    kept = sorted(placed.loc[held, "financial_year"].unique())[-MOST_YEARS:]
    return placed[placed["financial_year"].isin(kept)]


@remember
def finding(volumes: pd.DataFrame, calls: str) -> str:
    """The last whole month of the last area beside the same month a year before."""
    rows = areas.whole(volumes).dropna(subset=["offered_calls"])
    if rows.empty:
        return f"No whole month of {calls} is held."
    last = rows.iloc[-1]
    when, number = labels.month(last.month), labels.count(last.offered_calls)
    said = f"{last.area}, {calls} in {when}: {number}"
    if pd.isna(last.year_on_year_pct):
        return f"{said}; the same month a year before is not held."
    before = labels.month(last.month - pd.DateOffset(years=1))
    return f"{said}, {_changed(last.year_on_year_pct)} {before}."


def _changed(change: float) -> str:
    size = labels.percent(abs(change))
    if size == "0.0%":
        return "as many as in"
    return f"{size} {'more' if change > 0 else 'fewer'} than in"


@remember
def rolling_finding(volumes: pd.DataFrame, calls: str) -> str:
    """The last sum of 12 months of each area, and how it changed in a year."""
    rows = volumes.dropna(subset=[ROLLING])
    if rows.empty:
        return f"The last 12 months of {calls} need 12 whole months in a row."
    last = rows[rows["month"] == rows["month"].max()]
    parts = [
        f"{labels.short(row.area)} {labels.count(row.last_12_months_calls)}"
        f"{_percent(row.last_12_months_change_pct)}"
        for row in last.itertuples()
    ]
    when = labels.month(last["month"].iloc[0])
    known = last["last_12_months_change_pct"].notna().any()
    against = " on the 12 months before" if known else ""
    return f"12 months to {when}, {calls}: {', '.join(parts)}{against}."


def _percent(change: float) -> str:
    if pd.isna(change):
        return ""
    sign = "+" if change > 0 else ""
    return f" ({sign}{labels.percent(change)})"


@remember
def rolling(volumes: pd.DataFrame) -> pd.DataFrame:
    """The months that end 12 whole months, with numbers that a chart can draw."""
    rows = volumes.dropna(subset=[ROLLING])
    return rows.assign(**{ROLLING: rows[ROLLING].astype("float64")})


@remember
def table(volumes: pd.DataFrame) -> pd.DataFrame:
    """A row for each month; calls of each area and their change on a year before."""
    calls = labels.wide(volumes, ["month"], ["area"], "offered_calls")
    change = labels.wide(
        volumes.assign(on_year="on a year before"),
        ["month"],
        ["area", "on_year"],
        "year_on_year_pct",
    )
    return calls.merge(change, on="month") if len(volumes) else calls
