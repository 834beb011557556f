"""What the shared units cost, in tiles; `total` and `change` as in the sentences."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.cost import SPENT, added
from alliance.screen.findings.savings import gap
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

NOT_SUPPLIED = "not supplied"
QUERIES = ("savings/running_cost", "savings/change_cost")


@remember
def tiles(
    total: pd.DataFrame, change: pd.DataFrame, year: str, period: str
) -> list[Tile]:
    """Running cost to date and for the year, then cost of change, grants, savings.

    A kind that no row supplies has no tile: blank is not none.
    """
    running = [] if total.empty else _running(total.iloc[0], year, period)
    spent = [
        Tile(
            label,
            added(change, column),
            "so far; not in running cost",
            queries=QUERIES[1:],
        )
        for column, label in SPENT.items()
        if change[column].notna().any()
    ]
    return [*running, *spent, *_saved(change)]


def _saved(change: pd.DataFrame) -> list[Tile]:
    """Savings delivered, where any is known, and how much of them is assured."""
    if change["delivered_gbp"].isna().all():
        return []
    return [
        Tile(
            "Savings delivered",
            added(change, "delivered_gbp"),
            f"so far; of which {added(change, 'assured_gbp')} assured",
            queries=QUERIES[1:],
        )
    ]


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
