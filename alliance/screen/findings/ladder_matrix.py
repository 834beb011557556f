"""Savings of one kind by unit, force or year, and rung of the ladder.

`rows` has one row a saving, force and year; amounts are pounds.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.ladder import RUNGS, UNAPPROVED
from alliance.screen.memory import remember

BY = {"Unit": "unit", "Force": "force", "Year": "financial_year"}


@remember
def matrix(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """The forecast of each unit, force or year on each rung that is taken, with its
    sum and that of the rung."""
    column = BY[by]
    wide = rows.pivot_table(
        index=column,
        columns="benefit_status",
        values="forecast_gbp",
        aggfunc="sum",
        fill_value=0,
    )
    taken = [rung.code for rung in RUNGS if rung.code in wide.columns]
    found = wide[taken].assign(all_rungs=wide[taken].sum(axis=1))
    found.loc["All"] = found.sum()
    found.columns = [f"{name}_gbp" for name in found.columns]
    return found.astype("int64").rename_axis(column).reset_index()


@remember
def matrix_finding(rows: pd.DataFrame, by: str) -> str:
    """Who has most without an approved full case; else who has most not delivered."""
    column = BY[by]
    for codes, words in (
        (UNAPPROVED, "without an approved full case"),
        (("full_case_approved", "in_delivery"), "approved and not delivered yet"),
    ):
        part = rows[rows["benefit_status"].isin(codes)]
        sums = part.groupby(column)["forecast_gbp"].sum()
        if sums.sum() > 0:
            most = f"{sums.idxmax()} has {labels.money(int(sums.max()))}"
            return f"Most {words}: {most} of {labels.money(int(sums.sum()))}."
    return "Every saving is delivered, assured or withdrawn."
