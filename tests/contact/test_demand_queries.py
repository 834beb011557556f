"""The queries of demand against a second, plain reading of the files; hard cases."""

import csv
import datetime as dt
import gzip
from collections import defaultdict
from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database, snapshot
from tests.conftest import ROOT
from tests.savings import by_hand

LONDON = ZoneInfo("Europe/London")
HOLIDAYS = [dt.date(2015, 12, 25), dt.date(2016, 8, 29)]
Rows = list[dict[str, str]]


@cache
def hourly() -> Rows:
    path = ROOT / "data/extracts/contact_hourly.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["queue"] == "999"]


@cache
def daily() -> pd.DataFrame:
    table = pd.read_csv(ROOT / "data/extracts/contact_daily.csv", parse_dates=["day"])
    return table.assign(month=table["day"].dt.to_period("M").dt.to_timestamp())


def members(view: Selection) -> dict[str, tuple[str, ...]]:
    """The areas that are shown, each with its forces."""
    single = {force: (force,) for force in view.bch_forces}
    together = {2: {"BCH (2 of 3)": view.bch_forces}, 3: {"BCH": BCH}}
    return single | together.get(len(single), {})


def means(view: Selection, first: str, last: str) -> dict[tuple[str, int, int], float]:
    """Calls of each hour of the week by the instant that each row names."""
    found: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for row in hourly():
        start = dt.datetime.fromisoformat(row["hour_start"]).astimezone(LONDON)
        if first <= start.date().isoformat() <= last:
            key = row["force"], start.isoweekday(), start.hour
            found[key].append(int(row["offered"]))
    by_force = {key: sum(calls) / len(calls) for key, calls in found.items()}
    return {
        (area, day, hour): sum(by_force[force, day, hour] for force in forces)
        for area, forces in members(view).items()
        for day in range(1, 8)
        for hour in range(24)
    }


@pytest.mark.parametrize(
    ("forces", "years", "first", "last"),
    [
        (BCH, ("2013/14", "2016/17"), "2015-08-01", "2016-08-31"),
        (("Hertfordshire",), ("2016/17", "2016/17"), "2016-04-01", "2016-08-31"),
        (BCH[:2], ("2014/15", "2015/16"), "2015-08-01", "2016-03-31"),
    ],
)
def test_hours_a_second_time(
    view: Selection,
    forces: tuple[str, ...],
    years: tuple[str, str],
    first: str,
    last: str,
) -> None:
    chosen = replace(view, forces=forces, first_year=years[0], last_year=years[1])
    found = database.run("contact/hours", chosen, queue="999")
    expected = means(chosen, first, last)
    keys = list(found[["area", "weekday", "hour"]].itertuples(index=False, name=None))
    assert set(keys) == set(expected)
    assert found["calls_per_hour"].tolist() == pytest.approx(
        [expected[key] for key in keys]
    )
    for _, rows in found.groupby("area"):
        mean = rows["calls_per_hour"].mean()
        assert rows["of_mean_ratio"].tolist() == pytest.approx(
            (rows["calls_per_hour"] / mean).tolist()
        )
        least = rows["calls_per_hour"].rank(ascending=False, method="min")
        assert (rows["busy_rank"] == least).mean() > 0.98


def test_no_hours_before_the_extract(view: Selection) -> None:
    early = replace(view, first_year="2013/14", last_year="2014/15")
    assert database.run("contact/hours", early, queue="999").empty


def hour(force: str, start: str, offered: int) -> dict[str, object]:
    row = {"force": force, "hour_start": start, "queue": "999", "offered": offered}
    return row | {"clock": "force_acd", "answered": offered}


def hours_of(view: Selection, *made: dict[str, object]) -> pd.DataFrame:
    rows = by_hand.rows(view, "contact_hourly", *made)
    return by_hand.run("contact/hours", view, {"contact_hourly": rows}, queue="999")


def test_the_hour_that_comes_twice_is_divided_by_two(view: Selection) -> None:
    one = view.only("Bedfordshire")
    found = hours_of(
        one,
        hour("Bedfordshire", "2015-10-25T00:00+01:00", 6),
        hour("Bedfordshire", "2015-10-25T01:00+01:00", 10),
        hour("Bedfordshire", "2015-10-25T01:00+00:00", 4),
        hour("Bedfordshire", "2015-10-25T02:00+00:00", 0),
    ).set_index(["weekday", "hour"])
    held = found.dropna(subset=["calls_per_hour"])
    assert held["calls_per_hour"].to_dict() == {(7, 0): 6, (7, 1): 7, (7, 2): 0}
    assert held["hours_held"].tolist() == [1, 2, 1]
    assert held["busy_rank"].tolist() == [2, 1, 3]


def test_an_hour_never_held_is_blank_and_has_no_rank(view: Selection) -> None:
    found = hours_of(
        view.only("Bedfordshire"), hour("Bedfordshire", "2016-03-27T00:00+00:00", 6)
    )
    assert len(found) == 168
    assert found["calls_per_hour"].notna().sum() == 1
    assert found["busy_rank"].dropna().tolist() == [1]


def test_forces_that_hold_unequal_hours_add_their_means(view: Selection) -> None:
    found = hours_of(
        view.only("Bedfordshire", "Hertfordshire"),
        hour("Bedfordshire", "2016-08-01T09:00+01:00", 10),
        hour("Bedfordshire", "2016-08-08T09:00+01:00", 20),
        hour("Hertfordshire", "2016-08-01T09:00+01:00", 40),
        hour("Hertfordshire", "2016-08-01T10:00+01:00", 50),
    )
    both = found[found["area"] == "BCH (2 of 3)"].dropna(subset=["calls_per_hour"])
    # 15 and 40; at ten o'clock only one of them holds anything
    assert both[["hour", "calls_per_hour"]].values.tolist() == [[9, 55]]


def test_no_figure_of_all_where_a_force_sends_nothing(view: Selection) -> None:
    found = hours_of(view, hour("Bedfordshire", "2016-08-01T09:00+01:00", 10))
    assert set(found["area"]) == {"Bedfordshire"}


@pytest.mark.parametrize("forces", [BCH, ("Cambridgeshire",), BCH[1:]])
def test_volumes_a_second_time(view: Selection, forces: tuple[str, ...]) -> None:
    chosen = replace(view, forces=forces, first_year="2014/15")
    found = database.run("contact/volumes", chosen, queue="101_primary")
    rows = daily()[daily()["queue"] == "101_primary"]
    for area, names in members(chosen).items():
        months = rows[rows["force"].isin(names)].groupby("month")["offered"].sum()
        table = found[found["area"] == area].set_index("month")
        shown = months[months.index >= "2014-04-01"]
        assert table["offered_calls"].tolist() == shown.tolist()
        year = months.rolling(12).sum()
        assert table["last_12_months_calls"].tolist() == year[shown.index].tolist()
        change = 100 * (months / months.shift(12) - 1)
        assert table["year_on_year_pct"].tolist() == pytest.approx(
            change[shown.index].tolist()
        )
        moved = 100 * (year / year.shift(12) - 1)
        assert table["last_12_months_change_pct"].tolist() == pytest.approx(
            moved[shown.index].tolist(), nan_ok=True
        )


def test_channels_a_second_time(view: Selection) -> None:
    for forces in (BCH, ("Hertfordshire", "Norfolk"), BCH[:2]):
        chosen = replace(view, forces=forces)
        table = database.run("contact/channels", chosen)
        named = {"101_primary": "101", "crime_recording": "Crime recording"}
        rows = daily()[daily()["queue"] != "101_secondary"].replace({"queue": named})
        for area, names in members(chosen).items():
            of_area = rows[rows["force"].isin(names)]
            sums = of_area.groupby(["month", "queue"])["offered"].sum()
            found = table[table["area"] == area].set_index(["month", "channel"])
            assert found["offered_calls"].sort_index().tolist() == sums.tolist()
            shares = 100 * sums / sums.groupby("month").sum()
            assert found["channel_share_pct"].sort_index().tolist() == pytest.approx(
                shares.tolist()
            )


def lacking(view: Selection) -> pd.DataFrame:
    """The calls by day without 3 May 2016 of Bedfordshire's 999, and none."""
    shipped = database.connect(snapshot.path(view.snapshot)).cursor()
    rows = shipped.execute("from contact_daily").df()
    one = (rows["force"] == "Bedfordshire") & (rows["queue"] == "999")
    zero = one & (rows["day"] == "2016-05-04")
    rows.loc[zero, "offered"] = 0
    return rows[~(one & (rows["day"] == "2016-05-03"))]


def test_a_missing_day_is_blank_and_its_month_is_not_whole(view: Selection) -> None:
    given = {"contact_daily": lacking(view)}
    days = by_hand.run(
        "contact/days", view, given, queue="999", bank_holidays=HOLIDAYS
    ).set_index(["area", "day"])["offered_calls"]
    assert pd.isna(days["Bedfordshire", "2016-05-03"])
    assert pd.isna(days["BCH", "2016-05-03"])
    assert days["Hertfordshire", "2016-05-03"] > 0
    assert days["Bedfordshire", "2016-05-04"] == 0
    assert days["BCH", "2016-05-04"] > 0
    months = by_hand.run("contact/volumes", view, given, queue="999")
    months = months.set_index(["area", "month"])
    for area in ("Bedfordshire", "BCH"):
        may = months.loc[(area, "2016-05-01")]
        assert pd.isna(may["offered_calls"])
        assert pd.isna(months.loc[(area, "2016-08-01"), "last_12_months_calls"])
        assert pd.notna(months.loc[(area, "2016-04-01"), "last_12_months_calls"])
    assert pd.notna(months.loc[("Hertfordshire", "2016-05-01"), "offered_calls"])


def test_days_a_second_time(view: Selection) -> None:
    found = database.run(
        "contact/days", view, queue="999", bank_holidays=HOLIDAYS
    ).set_index(["area", "day"])
    rows = daily()[daily()["queue"] == "999"]
    for area, names in members(view).items():
        calls = rows[rows["force"].isin(names)].groupby("day")["offered"].sum()
        table = found.loc[area]
        assert table["offered_calls"].tolist() == calls.tolist()
        others = calls[~calls.index.isin(pd.to_datetime(HOLIDAYS))]
        usual = others.groupby(others.index.day_of_week).mean()
        assert table["usual_calls"].tolist() == pytest.approx(
            [usual[day.day_of_week] for day in table.index]
        )
        taken = calls[pd.to_datetime(HOLIDAYS)]
        expected = [usual[day.day_of_week] for day in taken.index]
        last = table.iloc[-1]
        assert last["holiday_mean_calls"] == pytest.approx(taken.mean())
        assert last["holiday_usual_calls"] == pytest.approx(sum(expected) / 2)
        assert last["holiday_change_pct"] == pytest.approx(
            100 * (taken.mean() / (sum(expected) / 2) - 1)
        )


def test_days_have_the_hours_that_the_clock_gives_them(view: Selection) -> None:
    found = database.run("contact/days", view, queue="999", bank_holidays=HOLIDAYS)
    table = found[found["area"] == "BCH"].set_index("day")
    for day, row in table.iterrows():
        midnights = (day, day + pd.Timedelta(days=1))
        first, last = (m.tz_localize("Europe/London") for m in midnights)
        hours = (last - first) / pd.Timedelta(hours=1)
        assert row["hours_in_day"] == hours
        assert row["calls_per_hour"] == pytest.approx(row["offered_calls"] / hours)
    assert sorted(table["hours_in_day"].unique()) == [23, 24, 25]


@pytest.mark.parametrize("query", ["hours", "volumes", "channels", "days"])
def test_nothing_to_show(view: Selection, query: str) -> None:
    for forces in ((), ("Norfolk",)):
        chosen = replace(view, forces=forces)
        asked = {"queue": "999", "bank_holidays": HOLIDAYS}
        assert database.run(f"contact/{query}", chosen, **asked).empty
