"""Published figures of calls written by hand, in the columns of contact/figures."""

from typing import Any

import pandas as pd

NORMAL: dict[str, Any] = {
    "area": "Bedfordshire",
    "is_national": False,
    "channel": "999",
    "queue": None,
    "measure": "pct_answered_within_10s",
    "threshold_seconds": pd.NA,
    "value": 90.0,
    "unit": "percent",
    "qualifier": "exact",
    "clock": "bt",
    "period_type": "month",
    "period_label": "Nov 2023",
    "period_start": pd.Timestamp("2023-11-01"),
    "period_end": pd.Timestamp("2023-11-30"),
    "middle": pd.Timestamp("2023-11-16"),
    "known_on": pd.Timestamp("2024-02-13"),
    "as_published": None,
    "note": None,
    "source_id": "C11",
    "publisher": "Paper",
    "published": "2024-02-13",
    "address": "https://paper.example/1",
    "caveat": None,
}
NO_PERIOD: dict[str, Any] = {
    "period_type": "not_stated",
    "period_label": "period not stated",
    "period_start": pd.NaT,
    "period_end": pd.NaT,
    "middle": pd.NaT,
}


def month(name: str) -> dict[str, Any]:
    """The period columns of a month such as `2021-10`."""
    start = pd.Timestamp(f"{name}-01")
    return {
        "period_label": f"{start:%b %Y}",
        "period_start": start,
        "period_end": start + pd.offsets.MonthEnd(),
        "middle": start + pd.Timedelta(days=15),
    }


def figures(*rows: dict[str, Any]) -> pd.DataFrame:
    """Figures that differ from the normal one as given, F1, F2 …"""
    made = [
        NORMAL | {"figure_id": f"F{number}"} | row
        for number, row in enumerate(rows, start=1)
    ]
    table = pd.DataFrame(made, columns=["figure_id", *NORMAL])
    for column in ("period_start", "period_end", "middle", "known_on"):
        table[column] = pd.to_datetime(table[column])
    return table.astype({"threshold_seconds": "Int64", "queue": "str"})
