"""What is delivered and not assured yet, and what is assured by whom.

`rows` are savings of one kind, one row a saving, force and year; amounts are pounds.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember


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
