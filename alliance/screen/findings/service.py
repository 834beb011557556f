"""How one queue was answered in a period: the headline and a row for each area."""

import pandas as pd

from alliance.methods import intervals
from alliance.screen import labels
from alliance.screen.findings.service_comparable import clock
from alliance.screen.findings.service_rows import NONE, of_span, target, told
from alliance.screen.memory import remember

FEW = 1000
LEAST = 30
BANDS = {
    "under_10_s_pct": "Under 10 s",
    "from_10_to_60_s_pct": "10 to under 60 s",
    "from_60_s_pct": "60 s or more",
}


@remember
def headline(rows: pd.DataFrame, queue: str, formula: str, period: str) -> str:
    """The service level of each area; where none can be told, the average wait."""
    now = of_span(rows, "period")
    if now.empty:
        return NONE
    if now["lowest_target_seconds"].isna().all():
        waits = told(now, "wait_seconds")
        return f"{queue}, {period}, average wait: {waits}; no target is recorded."
    what = "ended" if formula.startswith("SL4") else "answered"
    within = f"{what} {target(now)} ({formula[:3]})"
    return f"{queue}, {period}, {within}: {told(now, 'service_level_pct')}."


@remember
def subtitle(rows: pd.DataFrame, formula: str) -> str:
    """Formula, where there is a target, clock and what the figures are made of."""
    if rows.empty:
        return "Rates from counts."
    rated = of_span(rows, "period")["lowest_target_seconds"].notna().any()
    return f"{formula + '. ' if rated else ''}On {clock(rows)}; rates from counts."


@remember
def table(rows: pd.DataFrame, formula: str) -> pd.DataFrame:
    """A row for each area: calls, target, level, waits, abandonment, bands; in words.

    Columns that would be empty, of the interval or without a target, are left out.
    """
    now = of_span(rows, "period")
    each = [row for _, row in now.iterrows()]
    rated = now["lowest_target_seconds"].notna().any()
    shown = {
        "Force": now["line"].tolist(),
        "Calls offered": now["offered_calls"].tolist(),
        "Target": [_seconds(row, "target") for row in each],
        f"Service level ({formula[:3]})": [
            rated and level(row, formula) for row in each
        ],
        "95% interval": [_interval(row) for row in each],
        "Average wait": [_wait(row) for row in each],
        "Longest wait": [
            labels.written("_seconds", row.longest_wait_seconds) for row in each
        ],
        "Abandoned": [abandoned(row) for row in each],
        "Counted after": [_seconds(row, "threshold") for row in each],
        **{words: [_share(row[name]) for row in each] for name, words in BANDS.items()},
    }
    return pd.DataFrame({k: v for k, v in shown.items() if any(v) or not each})


def _seconds(row: "pd.Series[float]", kind: str) -> str:
    low, high = row[f"lowest_{kind}_seconds"], row[f"highest_{kind}_seconds"]
    if pd.isna(low):
        return ""
    return f"{low:.0f} s" if low == high else f"{low:.0f} or {high:.0f} s"


def level(row: "pd.Series[float]", formula: str) -> str:
    """The service level, or in words why there is none."""
    if pd.notna(row["service_level_pct"]):
        return labels.percent(row["service_level_pct"])
    if row["rated_calls"] < LEAST:
        return few(row["rated_calls"])
    if pd.isna(row["lowest_target_seconds"]):
        return "not shown: no target recorded"
    if row["lowest_target_seconds"] != row["highest_target_seconds"]:
        return "not shown: targets differ"
    if formula.startswith("SL3") and _thresholds_differ(row):
        return "not shown: thresholds differ"
    return "not shown: not recorded on all days"


def few(calls: float) -> str:
    """Why so few calls have no rate."""
    return "not shown: fewer than 30 calls" if calls else "not shown: no calls"


def abandoned(row: "pd.Series[float]") -> str:
    """The share abandoned, or in words why there is none."""
    if pd.notna(row["abandoned_pct"]):
        return labels.percent(row["abandoned_pct"])
    lasting = row["offered_calls"] - row["short_abandoned_calls"]
    if lasting >= LEAST and _thresholds_differ(row):
        return "not shown: thresholds differ"
    return few(lasting) if lasting < LEAST else "not shown: not recorded on all days"


def _thresholds_differ(row: "pd.Series[float]") -> bool:
    return bool(row["lowest_threshold_seconds"] != row["highest_threshold_seconds"])


def _wait(row: "pd.Series[float]") -> str:
    if pd.isna(row["wait_seconds"]):
        return few(row["answered_calls"])
    return labels.seconds(row["wait_seconds"])


def _share(value: float) -> str:
    return "not shown" if pd.isna(value) else labels.percent(value)


def _interval(row: "pd.Series[float]") -> str:
    """Wilson's 95 % interval of a rate of fewer than 1,000 calls."""
    met, calls = row["in_time_calls"], row["rated_calls"]
    if pd.isna(row["service_level_pct"]) or calls >= FEW or met > calls:
        return ""
    limits = intervals.wilson(int(met), int(calls))
    return " to ".join(labels.percent(100 * limit) for limit in limits or ())
