"""Hours of the week: counted from the hours held, clock changes included."""

import csv
import datetime as dt
import gzip
from collections import Counter

import pandas as pd

from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot


def hours(view: Selection) -> pd.DataFrame:
    cursor = database.connect(snapshot.path(view.snapshot)).cursor()
    return cursor.execute("from contact_hours_of_week").df()


def test_a_second_time(view: Selection) -> None:
    path = snapshot.DATA / "extracts" / "contact_hourly.csv.gz"
    held: Counter[tuple[str, ...]] = Counter()
    offered: Counter[tuple[str, ...]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start = dt.datetime.fromisoformat(row["hour_start"])
            day = f"{start:%Y-%m}-01", str(start.isoweekday()), str(start.hour)
            key = row["force"], row["queue"], *day
            held[key] += 1
            offered[key] += int(row["offered"])
    found = hours(view)
    keys = found[["force", "queue", "month", "weekday", "hour"]]
    keys = keys.assign(month=keys["month"].dt.strftime("%Y-%m-%d")).astype(str)
    listed = list(keys.itertuples(index=False, name=None))
    assert dict(zip(listed, found["hours_held"], strict=True)) == held
    assert dict(zip(listed, found["offered_calls"], strict=True)) == offered


def test_a_clock_change_repeats_an_hour_and_leaves_one_out(view: Selection) -> None:
    found = hours(view)
    sundays = found[
        (found["force"] == "Bedfordshire")
        & (found["queue"] == "999")
        & (found["weekday"] == 7)
    ]
    held = sundays.set_index(["month", "hour"])["hours_held"]
    # four Sundays in October 2015 and in March 2016
    assert held.loc["2015-10-01"].tolist()[:3] == [4, 5, 4]
    assert held.loc["2016-03-01"].tolist()[:3] == [4, 3, 4]
