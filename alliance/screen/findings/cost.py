"""What the shared units cost: sentences.

`total` is one row: the chosen unit, or all; `rows` one for each of its bars; `change`
what the change cost and brought. Amounts are pounds; a blank was not supplied.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.findings.savings import NONE, gap
from alliance.screen.memory import remember

SPENT = {
    "programme_cost_gbp": "Programme cost",
    "capital_gbp": "Capital",
    "external_grants_gbp": "External grants",
}


@remember
def to_date(total: pd.DataFrame, rows: pd.DataFrame) -> str:
    """Actual against budget and baseline of the same months; how many are over."""
    columns = ("actual_gbp", "over_budget_gbp", "actual_of_baseline_pct")
    return _sentence(total, rows, " cost", columns)


@remember
def outturn(total: pd.DataFrame, rows: pd.DataFrame) -> str:
    """Forecast outturn against budget and baseline of the whole year."""
    columns = ("year_outturn_gbp", "over_year_budget_gbp", "outturn_of_baseline_pct")
    return _sentence(total, rows, ": forecast outturn", columns)


def _sentence(
    total: pd.DataFrame,
    rows: pd.DataFrame,
    verb: str,
    columns: tuple[str, str, str],
) -> str:
    """What all units or one cost, and how many of its parts are over budget."""
    cost, over, share = columns
    if total.empty or pd.isna(total[cost].iloc[0]):
        return NONE
    row = total.iloc[0]
    parts = [f"{row['unit']}{verb} {labels.money(row[cost])}"]
    if pd.notna(row[over]):
        parts.append(gap(int(row[over]), "budget"))
    if pd.notna(row[share]):
        parts.append(f"{labels.percent(row[share])} of baseline")
    is_one_unit = rows["unit_id"].nunique() == 1
    counts = rows[~rows["is_total"]] if is_one_unit else rows
    known = counts[over].dropna()
    thing = counted(len(known), "force" if is_one_unit else "unit")
    tail = f"; {int((known > 0).sum())} of {thing} over budget"
    return f"{', '.join(parts)}{tail if len(known) > 1 else ''}."


@remember
def over_years(years: pd.DataFrame) -> str:
    """The first and the last year of the whole against the baseline."""
    rows = years[years["is_total"]].dropna(subset=["cost_of_baseline_pct"])
    if rows.empty:
        return NONE
    parts = [
        f"{labels.percent(row['cost_of_baseline_pct'])} in {row['financial_year']}"
        + (" (forecast outturn)" if pd.notna(row["outturn_gbp"]) else "")
        for _, row in rows.iloc[sorted({0, len(rows) - 1})].iterrows()
    ]
    return f"Running cost as a share of its baseline: {', then '.join(parts)}."


@remember
def change(rows: pd.DataFrame) -> str:
    """Each kind so far, side by side and never net of one another."""
    if rows.empty:
        return NONE
    parts = [
        f"{added(rows, column, 'no')} {words.lower()}"
        for column, words in SPENT.items()
    ]
    saved = f"{added(rows, 'delivered_gbp')} of savings delivered"
    return f"So far: {', '.join(parts)}; {saved}."


def added(rows: pd.DataFrame, column: str, none: str = "none") -> str:
    """The sum of one kind over units; a unit without such an amount adds nothing."""
    amounts = rows[column].dropna()
    return labels.money(int(amounts.sum())) if len(amounts) else none
