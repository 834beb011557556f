"""The series behind control charts: whole months and weeks, rebuilt from counts."""

import csv
import datetime as dt
from collections import defaultdict

import pandas as pd
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot
from tests.savings import by_hand

WITHIN = "999 answered within 10 seconds"


def series(view: Selection, span: str = "month") -> pd.DataFrame:
    return database.run("contact/series", view, span=span)


def values(table: pd.DataFrame, measure: str, area: str) -> "pd.Series[float]":
    rows = table[(table["measure"] == measure) & (table["area"] == area)]
    return rows.set_index("begins")["value"]


@pytest.mark.parametrize("span", ["month", "week"])
def test_a_second_time(view: Selection, span: str) -> None:
    sums: dict[tuple[str, dt.date], list[int]] = defaultdict(lambda: [0] * 5)
    with (snapshot.DATA / "extracts/contact_daily.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day = dt.date.fromisoformat(row["day"])
            week = day - dt.timedelta(days=day.weekday())
            key = row["queue"], day.replace(day=1) if span == "month" else week
            names = ("offered", "answered", "abandoned", "short_abandoned")
            for place, name in enumerate((*names, "wait_answered_seconds")):
                sums[key][place] += int(row[name])
    sums.pop(("999", dt.date(2016, 8, 29)), None)  # three days of a week
    table = series(view, span)
    bch = values(table, "999 calls", "BCH")
    counted = {begins: held for (queue, begins), held in sums.items() if queue == "999"}
    assert {day.date(): n for day, n in bch.items()} == {
        begins: held[0] for begins, held in counted.items()
    }
    wait = values(table, "999 average wait", "BCH")
    assert {day.date(): n for day, n in wait.items()} == pytest.approx(
        {begins: held[4] / held[1] for begins, held in counted.items()}
    )


def test_measures_directions_and_seasons(view: Selection) -> None:
    table = series(view).drop_duplicates("measure").set_index("measure")
    macros = {
        "within 10": "within_target_pct",
        "average wait": "average_wait_seconds",
        "abandoned": "abandonment_pct",
    }
    assert len(table) == 12
    for measure, row in table.iterrows():
        named = [macro for words, macro in macros.items() if words in str(measure)]
        header = query_files.query(f"measures/{named[0]}").header if named else {}
        assert row.direction == header.get("direction", "neither")
        assert row.is_seasonal == (str(measure).startswith("999") or not named)
        assert (row.standard == 90) == (measure == WITHIN)


def test_no_combined_abandonment_over_two_thresholds(view: Selection) -> None:
    assert values(series(view), "101 abandoned", "BCH").isna().all()
    assert values(series(view), "101 abandoned", "Hertfordshire").notna().all()


def day(date: str, **counts: object) -> dict[str, object]:
    return {
        "force": "Bedfordshire",
        "day": dt.date.fromisoformat(date),
        "queue": "999",
        "clock": "force_acd",
        "abandon_threshold_seconds": 5,
        "target_seconds": 10,
        **{"abandoned": 0, "short_abandoned": 0, "wait_answered_seconds": 0},
        **counts,
    }


def test_by_hand(view: Selection) -> None:
    """A week of which one day had no call at all, and one that lacks a day."""
    busy = {"offered": 10, "answered": 9, "abandoned": 1, "answered_within_target": 8}
    none = {"offered": 0, "answered": 0, "answered_within_target": 0}
    given_up = {**none, "offered": 4, "abandoned": 4}
    whole = [day(f"2016-08-{number:02}", **busy) for number in range(1, 6)]
    whole += [day("2016-08-06", **none), day("2016-08-07", **given_up)]
    partly = [day(f"2016-08-{number:02}", **busy) for number in range(8, 14)]
    calls = by_hand.rows(view, "contact_daily", *whole, *partly)
    alone = view.only("Bedfordshire")
    table = by_hand.run("contact/series", alone, {"contact_daily": calls}, span="week")
    assert set(table["begins"]) == {pd.Timestamp("2016-08-01")}
    assert values(table, "999 calls", "Bedfordshire").tolist() == [54]
    assert values(table, "999 abandoned", "Bedfordshire").tolist() == [
        pytest.approx(100 * 9 / 54)
    ]
    # 45 answered, 40 of them in time
    assert values(table, WITHIN, "Bedfordshire").tolist() == [
        pytest.approx(100 * 40 / 45)
    ]


@pytest.mark.parametrize("lacking", ["wait_answered_seconds", "answered_within_target"])
def test_a_day_without_a_count_leaves_no_rate_that_is_too_low(
    view: Selection, lacking: str
) -> None:
    busy = {"offered": 50, "answered": 50, "answered_within_target": 40}
    waited = {**busy, "wait_answered_seconds": 500}
    days = [day(f"2016-08-{number:02}", **waited) for number in range(1, 8)]
    days[3][lacking] = None
    calls = {"contact_daily": by_hand.rows(view, "contact_daily", *days)}
    alone = view.only("Bedfordshire")
    found = by_hand.run("contact/series", alone, calls, span="week")
    told = found.set_index("measure")["value"].dropna().to_dict()
    waits, within = {"999 average wait": 10.0}, {WITHIN: 80.0}
    known = within if lacking == "wait_answered_seconds" else waits
    assert told == {"999 abandoned": 0.0, "999 calls": 350.0, **known}
