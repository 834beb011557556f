"""Hours of the week made by hand, as the query gives them."""

import pandas as pd

COLUMNS = [
    *("force", "queue", "weekday", "hour", "hours_held", "offered_calls"),
    *("answered_calls", "abandoned_calls", "handle_seconds", "wait_seconds"),
    *("position_hours", "hours_with_positions"),
]


def hours(*rows: tuple[object, ...]) -> pd.DataFrame:
    """A row for each tuple, in the order of the query's columns."""
    return pd.DataFrame(rows, columns=COLUMNS)


# 53 Mondays at nine: 10 calls of 999 an hour of 240 s and 40 of 101 of 90 s in Beds.
BEDS = hours(
    ("Bedfordshire", "999", 1, 9, 53, 530, 520, 10, 124_800, 3_000, 159, 53),
    ("Bedfordshire", "101_primary", 1, 9, 53, 2120, 2000, 60, 180_000, 18_000, 106, 53),
)
HERTS = hours(
    ("Hertfordshire", "999", 1, 9, 50, 1000, 1000, 20, 300_000, 5_000, 0, 0),
)
