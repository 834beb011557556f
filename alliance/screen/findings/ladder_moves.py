"""What moved on the ladder between two submissions, and what is assured by whom.

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


@remember
def waiting(rows: pd.DataFrame, open_year: str) -> pd.DataFrame:
    """What is delivered and not assured, by unit and year, with what is evidence."""
    part = rows[(rows["benefit_status"] != "assured") & (rows["delivered_gbp"] != 0)]
    found = part.groupby(["unit", "financial_year"], as_index=False).agg(
        savings=("saving_id", "nunique"),
        delivered_gbp=("delivered_gbp", "sum"),
        with_evidence=("evidence_ref", "count"),
        rows=("evidence_ref", "size"),
    )
    closed = found["financial_year"] < open_year
    found["waits_for"] = closed.map(
        {True: "a Chief Finance Officer or a review", False: "the end of the year"}
    )
    missing = found["with_evidence"] < found["rows"]
    found["waits_for"] = ("evidence, and " + found["waits_for"]).where(
        missing, found["waits_for"]
    )
    evidence = [
        f"{have} of {every} amounts" if have else "none given yet"
        for have, every in zip(found["with_evidence"], found["rows"], strict=True)
    ]
    found = found.assign(evidence=evidence, is_closed=closed)
    order = ["is_closed", "delivered_gbp"]
    columns = ["unit", "financial_year", "savings", "delivered_gbp", "evidence"]
    return found.sort_values(order, ascending=False, kind="stable")[
        [*columns, "waits_for"]
    ].reset_index(drop=True)


@remember
def waiting_finding(rows: pd.DataFrame, open_year: str) -> str:
    """How much is delivered and not assured, of years that are over and of this one."""
    part = rows[rows["benefit_status"] != "assured"]
    closed = part["financial_year"] < open_year
    over, now = (int(part[mask]["delivered_gbp"].sum()) for mask in (closed, ~closed))
    return (
        f"{labels.money(over)} of years that are over is delivered and not assured; "
        f"{labels.money(now)} of {open_year} waits for the year's end{_without(part)}."
    )


def _without(part: pd.DataFrame) -> str:
    """How much of what is delivered names no evidence."""
    bare = int(part["delivered_gbp"][part["evidence_ref"].isna()].sum())
    return f", {labels.money(bare)} without evidence so far" if bare else ""


@remember
def assured(rows: pd.DataFrame) -> pd.DataFrame:
    """What each force's Chief Finance Officer assured, by year and day."""
    part = rows[rows["benefit_status"] == "assured"]
    by = part["assured_by_role"].fillna("Not stated") + ", " + part["force"]
    found = part.assign(assured_by=by).groupby(
        ["financial_year", "assured_by", "assured_on"], as_index=False, dropna=False
    )
    table = found.agg(
        savings=("saving_id", "nunique"),
        assured_gbp=("delivered_gbp", "sum"),
        evidence=("evidence_ref", _references),
    )
    return table.sort_values("financial_year", ascending=False, kind="stable")


def _references(named: pd.Series) -> str:
    """The first reference by name, and how many more there are."""
    every = sorted(named.dropna().unique())
    if not every:
        return "none named"
    more = len(every) - 1
    return f"{every[0]}, and {more} more" if more else str(every[0])


@remember
def assured_finding(rows: pd.DataFrame) -> str:
    """How much is assured, of what is delivered."""
    part = rows[rows["benefit_status"] == "assured"]
    if part.empty:
        return "Nothing is assured."
    sure, every = int(part["delivered_gbp"].sum()), int(rows["delivered_gbp"].sum())
    return f"{labels.money(sure)} of {labels.money(every)} delivered is assured."
