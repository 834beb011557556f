"""What the shared units cost: tiles and sentences.

`total` is one row: the chosen unit, or all; `rows` one for each of its bars; `change`
what the change cost and brought. Amounts are pounds; a blank was not supplied.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.findings.savings import NONE, gap
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

NOT_SUPPLIED = "not supplied"
QUERIES = ("savings/running_cost", "savings/change_cost")
SPENT = {
    "programme_cost_gbp": "Programme cost",
    "capital_gbp": "Capital",
    "external_grants_gbp": "External grants",
}


@remember
def tiles(
    total: pd.DataFrame, change: pd.DataFrame, year: str, period: str
) -> list[Tile]:
    """Running cost to date and for the year, then cost of change, grants, savings."""
    running = [] if total.empty else _running(total.iloc[0], year, period)
    spent = [
        Tile(
            label,
            _sum(change, column),
            "so far; not in running cost",
            queries=QUERIES[1:],
        )
        for column, label in SPENT.items()
    ]
    saved = Tile(
        "Savings delivered",
        _sum(change, "delivered_gbp"),
        f"so far; of which {_sum(change, 'assured_gbp')} assured",
        queries=QUERIES[1:],
    )
    return [*running, *spent, saved]


def _running(row: "pd.Series[float]", year: str, period: str) -> list[Tile]:
    to_date = Tile(
        "Running cost",
        _money(row["actual_gbp"]),
        f"{period}: {_against(row['over_budget_gbp'], row['budget_gbp'])}",
        _baseline(row["actual_of_baseline_pct"], row["baseline_gbp"]),
        queries=QUERIES[:1],
    )
    if period == year:
        return [to_date]
    outturn = Tile(
        "Forecast outturn",
        _money(row["year_outturn_gbp"]),
        f"{year}: {_against(row['over_year_budget_gbp'], row['year_budget_gbp'])}",
        _baseline(row["outturn_of_baseline_pct"], row["year_baseline_gbp"]),
        queries=QUERIES[:1],
    )
    return [to_date, outturn]


def _sum(rows: pd.DataFrame, column: str, none: str = "None") -> str:
    """The sum of one kind over units; a unit without such an amount adds nothing."""
    amounts = rows[column].dropna()
    return labels.money(int(amounts.sum())) if len(amounts) else none


def _money(pounds: float) -> str:
    return "Not supplied" if pd.isna(pounds) else labels.money(pounds)


def _against(over: float, whole: float) -> str:
    if pd.isna(over):
        return f"budget {NOT_SUPPLIED}"
    return f"{gap(int(over), 'budget')} ({labels.money(whole)})"


def _baseline(share: float, whole: float) -> str:
    """Cost as per cent of the baseline; why not, where there is none."""
    if pd.isna(whole):
        return f"baseline {NOT_SUPPLIED}"
    if pd.isna(share):
        return f"baseline {labels.money(whole)}: no percentage"
    return f"{labels.percent(share)} of baseline ({labels.money(whole)})"


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
        f"{_sum(rows, column, 'no')} {words.lower()}" for column, words in SPENT.items()
    ]
    saved = f"{_sum(rows, 'delivered_gbp', 'none')} of savings delivered"
    return f"So far: {', '.join(parts)}; {saved}."
