"""The tables and notes of the cost page: figures behind charts, what is not there."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember
from alliance.screen.selection import Selection

BASELINE = (
    "Baseline: what the forces spent in such months before collaboration, in the "
    "prices of that time (2012/13 in the illustrative rows); budget and actual are "
    "cash. Pay and prices since then, and work that came or went, are in the "
    "difference: it shows neither a saving nor what the forces would spend apart."
)


def too_late(view: Selection) -> str:
    """To which day costs run, where the chosen years begin after it; else nothing."""
    if view.has_actuals:
        return ""
    return (
        f"Costs run to {labels.day(view.as_at)}: choose years up to {view.open_year}."
    )


@remember
def to_date(rows: pd.DataFrame, category: str) -> pd.DataFrame:
    """Baseline, budget and actual of the same months."""
    return rows[
        [
            category,
            "baseline_gbp",
            "budget_gbp",
            "actual_gbp",
            "over_budget_gbp",
            "actual_of_baseline_pct",
            "missing_months",
        ]
    ]


@remember
def outturn(rows: pd.DataFrame, category: str) -> pd.DataFrame:
    """Baseline, budget and forecast outturn of the whole year."""
    return rows[
        [
            category,
            "year_baseline_gbp",
            "year_budget_gbp",
            "year_outturn_gbp",
            "over_year_budget_gbp",
            "outturn_of_baseline_pct",
        ]
    ]


@remember
def years(rows: pd.DataFrame) -> pd.DataFrame:
    """Whole years by area, the open one as outturn, without what only draws."""
    return rows.drop(columns=["is_total", "budget_of_baseline_pct"])


@remember
def note(rows: pd.DataFrame, category: str, share: str) -> str:
    """What the baseline is; who has none or sent no actual for some months."""
    without = rows[rows[share].isna()][category]
    gone = (
        f"Not drawn, no baseline or no cost: {', '.join(without)}."
        if len(without)
        else ""
    )
    return " ".join(filter(None, (BASELINE, gone, _missing(rows, category))))


def _missing(rows: pd.DataFrame, category: str) -> str:
    late = rows[rows["missing_months"] > 0]
    if late.empty:
        return ""
    said = ", ".join(
        f"{name} {counted(int(count), 'month')}"
        for name, count in zip(late[category], late["missing_months"], strict=True)
    )
    return f"Without an actual, so in no column: {said} (months of each force)."


@remember
def years_note(rows: pd.DataFrame) -> str:
    """What the panels show, and which years lack a month."""
    short = rows[rows["is_total"] & (rows["missing_months"] > 0)]["financial_year"]
    gaps = f"Not whole, so not drawn: {', '.join(short)}." if len(short) else ""
    units = rows[rows["is_total"]]["units"]
    differ = (
        "Not every unit sent cost for every year: each year stands against the "
        "baseline of those that did."
        if units.nunique() > 1
        else ""
    )
    return " ".join(filter(None, (gaps, differ)))


@remember
def missing(
    change: pd.DataFrame, running: pd.DataFrame, sending: tuple[str, ...], year: str
) -> list[str]:
    """Which units have savings or other costs but no running cost in the year.

    `sending` are the chosen forces that send extracts.
    """
    if not sending:
        return []
    if running.empty:
        return [f"No running cost was supplied for {year}: choose other years."]
    without = change[~change["unit_id"].isin(running["unit_id"])]["unit"]
    if without.empty:
        return []
    return [f"No running cost for {year} was supplied for {', '.join(without)}."]
