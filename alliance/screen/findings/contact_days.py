"""Months of calls that are held in part: they are left out, and it is said."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

MOST = 3
QUEUES = {
    "101_primary": "101",
    "101_secondary": "101 secondary",
    "crime_recording": "crime recording",
}


@remember
def held_in_part(missing: pd.DataFrame) -> str:
    """Which months of which queues lack days; nothing where none does.

    `missing` has area, month, queue, days_held and days_of_month.
    """
    if missing.empty:
        return ""
    said = [
        f"{labels.short(row['area'])} {QUEUES.get(row['queue'], row['queue'])} "
        f"{labels.month(row['month'])} ({row['days_held']} of {row['days_of_month']} "
        "days)"
        for _, row in missing.head(MOST).iterrows()
    ]
    more = f" and {len(missing) - MOST} more" if len(missing) > MOST else ""
    return f"Held in part, so left out of the months: {', '.join(said)}{more}."
