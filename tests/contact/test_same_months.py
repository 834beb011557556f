"""The same months before and after: the query a second time, by hand, and in words."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.findings import event_same_months as same
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.contact.test_queries import daily
from tests.contact.test_series import day
from tests.savings import by_hand

QUERY = "contact/same_months"
AGREED = dt.date(2015, 11, 27)
QUEUES = {"999": "999", "101": "101_primary", "101 secondary": "101_secondary"}


def value(rows: pd.DataFrame, measure: str) -> float:
    """A measure from the counts of some days, the obvious way."""
    answered, offered = rows["answered"].sum(), rows["offered"].sum()
    if measure.endswith("answered within 10 seconds"):
        return float(100 * rows["answered_within_target"].sum() / answered)
    if measure.endswith("average wait"):
        return float(rows["wait_answered_seconds"].sum() / answered)
    if measure.endswith("abandoned"):
        kept = offered - rows["short_abandoned"].sum()
        return float(100 * rows["abandoned"].sum() / kept)
    return float(offered)


@pytest.mark.parametrize(
    ("event", "months", "first", "last"),
    [
        (AGREED, 9, "2015-12", "2016-08"),
        (dt.date(2015, 12, 1), 9, "2015-12", "2016-08"),
        # the first twelve months after, not all of them
        (dt.date(2014, 6, 3), 12, "2014-07", "2015-06"),
        # what is held before is April, and May, which holds the day
        (dt.date(2013, 5, 2), 2, "2014-04", "2014-05"),
    ],
)
def test_a_second_time(
    view: Selection, event: dt.date, months: int, first: str, last: str
) -> None:
    table = database.run(QUERY, view, event_day=event)
    assert set(table["months"]) == {months}
    sides = {"before": pd.DateOffset(years=1), "after": pd.DateOffset(years=0)}
    for row in table.itertuples():
        queue = QUEUES.get(
            next(
                (n for n in sorted(QUEUES, reverse=True) if row.measure.startswith(n)),
                "",
            )
        )
        month = daily()["month"] + sides[row.side]
        rows = daily()[
            month.between(f"{first}-01", f"{last}-01")
            & daily()["force"].isin(BCH if row.area == "BCH" else [row.area])
            & (daily()["queue"] == (queue or "crime_recording"))
        ]
        has_one_threshold = rows["abandon_threshold_seconds"].nunique() == 1
        if row.measure.endswith("abandoned") and not has_one_threshold:
            assert pd.isna(row.value)
            continue
        assert row.value == pytest.approx(value(rows, row.measure))


def test_chosen_years_limit_what_is_compared(view: Selection) -> None:
    later = replace(view, first_year="2014/15")
    table = database.run(QUERY, later, event_day=dt.date(2014, 6, 3))
    assert set(table["months"]) == {3}
    assert table["last_month"].max() == pd.Timestamp("2015-06-01")
    one = replace(view, first_year="2015/16", last_year="2015/16")
    assert database.run(QUERY, one, event_day=AGREED).empty


def month(first: str, days: int, **counts: object) -> list[dict[str, object]]:
    begins = pd.Timestamp(first)
    dates = [str((begins + pd.Timedelta(days=n)).date()) for n in range(days)]
    return [day(each, **counts) for each in dates]


def test_by_hand(view: Selection) -> None:
    """January in whole on both sides; February lacks a day after the event."""
    before = {"offered": 10, "answered": 9, "abandoned": 1, "answered_within_target": 8}
    after = {"offered": 20, "answered": 20, "answered_within_target": 19}
    waits = {"wait_answered_seconds": 90}
    made = [
        *month("2015-01-01", 59, **before, **waits),
        *month("2016-01-01", 59, **after, **waits),
    ]
    calls = by_hand.rows(view, "contact_daily", *made)
    table = by_hand.run(
        QUERY, view.only("Bedfordshire"), {"contact_daily": calls}, event_day=AGREED
    ).set_index(["measure", "side"])
    assert set(table["months"]) == {1}
    within = table.loc["999 answered within 10 seconds"]
    assert within["met_calls"].to_dict() == {"before": 31 * 8, "after": 31 * 19}
    assert within["of_calls"].to_dict() == {"before": 31 * 9, "after": 31 * 20}
    assert within.loc["after", "value"] == pytest.approx(95.0)
    wait = table.loc["999 average wait", "value"]
    assert wait.to_dict() == pytest.approx({"before": 10.0, "after": 4.5})
    assert table.loc["999 calls", "value"].to_dict() == {"before": 310, "after": 620}


def test_a_changed_threshold_and_few_calls_are_not_compared(view: Selection) -> None:
    few = {"offered": 1, "answered": 1, "answered_within_target": 1}
    many = {"offered": 10, "answered": 9, "abandoned": 1, "answered_within_target": 8}
    made = [
        *month("2015-02-01", 28, **few),
        *month("2016-02-01", 29, **many, abandon_threshold_seconds=20),
    ]
    calls = by_hand.rows(view, "contact_daily", *made)
    table = by_hand.run(
        QUERY, view.only("Bedfordshire"), {"contact_daily": calls}, event_day=AGREED
    ).set_index(["measure", "side"])
    assert table.loc["999 abandoned", "value"].isna().all()
    within = table.loc["999 answered within 10 seconds", "value"]
    assert pd.isna(within["before"])
    assert within["after"] == pytest.approx(100 * 8 / 9)


def made(unit: str, **sides: tuple[float, int, int]) -> pd.DataFrame:
    """Rows of one area; each side is value, met and of calls."""
    return pd.DataFrame(
        [
            {
                "measure": "999 answered",
                "unit": unit,
                "area": "Bedfordshire",
                "side": side,
                "months": 9,
                "first_month": pd.Timestamp("2015-12-01"),
                "last_month": pd.Timestamp("2016-08-01"),
                "met_calls": met,
                "of_calls": of,
                "value": found,
            }
            for side, (found, met, of) in sides.items()
        ]
    )


def test_words_with_wilson_intervals() -> None:
    rows = made("pct", before=(80.0, 80, 100), after=(90.0, 90, 100))
    assert same.finding(rows) == (
        "999 answered, Dec 2015 to Aug 2016 against a year before: Beds +10.0 points."
    )
    assert "95%, by Wilson's method" in same.subtitle(rows)
    # 80 of 100: 71.1 to 86.7; 90 of 100: 82.6 to 94.5
    assert same.table(rows).to_dict("records") == [
        {
            "area": "Bedfordshire",
            "months": 9,
            "before": "80.0%",
            "before_interval": "71.1% to 86.7%",
            "before_calls": 100,
            "after": "90.0%",
            "after_interval": "82.6% to 94.5%",
            "after_calls": 100,
            "difference": "+10.0 points",
        }
    ]


def test_words_of_seconds_and_of_one_side() -> None:
    rows = made("seconds", before=(12.2, 0, 100), after=(12.4, 0, 90))
    assert same.finding(rows).endswith("Beds under 1 s.")
    assert "interval" not in "".join(same.table(rows).columns)
    alone = same.table(made("seconds", after=(12.4, 0, 90))).iloc[0]
    assert (alone["before"], alone["difference"]) == (None, None)
    assert same.finding(rows.iloc[:0]) == same.NONE
    assert same.table(rows.iloc[:0]).empty
