"""What moved on the ladder between two submissions.

`rows` are savings of one kind, one row a saving, force and year; amounts are pounds.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.ladder import HEIGHT, NAMES
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.selection import last_day

NEW = "Not submitted before"
# Pounds: changes of forecast below this are in the download alone.
LARGE = 10_000
LARGEST = f"Forecast moved by {labels.money(LARGE)} or more; the download has the rest."


@remember
def moved(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of savings that stand elsewhere, or have another amount, than one
    submission before."""
    elsewhere = rows["status_before"] != rows["benefit_status"]
    forecast = rows["forecast_before_gbp"] != rows["forecast_gbp"]
    delivered = _delivered_change(rows) != 0
    found = rows[elsewhere | forecast | delivered]
    return found.assign(
        moved_from=found["status_before"].map(NAMES).fillna(NEW),
        moved_to=found["benefit_status"].map(NAMES),
        direction=[
            _direction(before, now)
            for before, now in zip(
                found["status_before"], found["benefit_status"], strict=True
            )
        ],
        change_gbp=found["forecast_gbp"] - found["forecast_before_gbp"].fillna(0),
        delivered_change_gbp=_delivered_change(found),
    )


def _delivered_change(rows: pd.DataFrame) -> pd.Series:
    return rows["delivered_gbp"].fillna(0) - rows["delivered_before_gbp"].fillna(0)


def _direction(before: object, now: str) -> str:
    """`up`, `down`, `withdrawn`, `new` or `restated`: the same rung, another amount."""
    if pd.isna(before):  # type: ignore[call-overload]
        return "new"
    if before == now:
        return "restated"
    if now == "withdrawn":
        return "withdrawn"
    return "up" if HEIGHT[now] > HEIGHT[str(before)] else "down"


@remember
def finding(changes: pd.DataFrame) -> str:
    """How many savings moved up, down, were withdrawn or came new, and the forecast."""
    if changes.empty:
        return "Nothing moved since the submission before."
    savings = changes.groupby("direction")["saving_id"].nunique()
    parts = [
        f"{counted(int(savings[name]), 'saving')} {words}"
        for name, words in (
            ("up", "moved up"),
            ("down", "moved down"),
            ("withdrawn", "withdrawn"),
            ("new", "new"),
        )
        if name in savings
    ]
    change = int(changes["change_gbp"].sum())
    parts.append(f"forecast {labels.money(change, sign=True) if change else 'level'}")
    delivered = int(changes["delivered_change_gbp"].sum())
    if delivered:
        parts.append(f"delivered {labels.money(delivered, sign=True)}")
    return f"Since {_day(changes)}: {', '.join(parts)}{_restated(changes)}."


def _restated(changes: pd.DataFrame) -> str:
    """What years that were over already have delivered more, or less, than was said."""
    over = [
        pd.notna(before) and last_day(year) <= before.date()
        for year, before in zip(
            changes["financial_year"], changes["before_on"], strict=True
        )
    ]
    amount = int(changes["delivered_change_gbp"][over].sum())
    if not amount:
        return ""
    return f", {labels.money(amount, sign=True)} of it in years that were over"


def _day(changes: pd.DataFrame) -> str:
    days = changes["before_on"].dropna()
    return labels.day(days.max()) if len(days) else "the first submission"


@remember
def summary(changes: pd.DataFrame) -> pd.DataFrame:
    """From which rung to which: savings, and the forecast before and now."""
    found = changes.groupby(["moved_from", "moved_to"], sort=False, as_index=False).agg(
        savings=("saving_id", "nunique"),
        forecast_before_gbp=("forecast_before_gbp", "sum"),
        forecast_gbp=("forecast_gbp", "sum"),
        change_gbp=("change_gbp", "sum"),
        delivered_change_gbp=("delivered_change_gbp", "sum"),
    )
    # Amounts that only passed between forces leave a rung as it was.
    still = found["moved_from"] == found["moved_to"]
    level = (found["change_gbp"] == 0) & (found["delivered_change_gbp"] == 0)
    shown = found[~(still & level)]
    return shown.sort_values("change_gbp", kind="stable").reset_index(drop=True)


@remember
def each(changes: pd.DataFrame) -> pd.DataFrame:
    """Each saving that moved, the largest change of forecast first."""
    keys = ["unit", "saving_id", "moved_from", "moved_to"]
    found = changes.groupby(keys, sort=False, as_index=False).agg(
        saving=("title", "max"),
        first_year=("financial_year", "min"),
        last_year=("financial_year", "max"),
        forecast_before_gbp=("forecast_before_gbp", "sum"),
        forecast_gbp=("forecast_gbp", "sum"),
        change_gbp=("change_gbp", "sum"),
    )
    order = found["change_gbp"].abs().sort_values(ascending=False, kind="stable").index
    columns = ["unit", "saving", *found.columns.drop(["unit", "saving", "saving_id"])]
    return found.loc[order, columns].reset_index(drop=True)


@remember
def each_finding(found: pd.DataFrame) -> str:
    """The saving whose forecast fell most; else the one that rose most."""
    if found.empty:
        return "No saving moved."
    fell = found["change_gbp"].min() < 0
    row = found.sort_values("change_gbp", ascending=fell, kind="stable").iloc[0]
    side = "down" if fell else "up"
    change = labels.money(abs(int(row["change_gbp"])))
    return f"Forecast furthest {side}: {row['saving']}, {row['unit']}, by {change}."


@remember
def notable(found: pd.DataFrame) -> pd.DataFrame:
    """Of the savings that moved, those with a large change of forecast."""
    return found[found["change_gbp"].abs() >= LARGE].reset_index(drop=True)
