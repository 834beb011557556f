"""The words of the demand page, on frames written by hand."""

import datetime as dt

import pandas as pd
import pytest

from alliance.screen.findings import (
    areas,
    channels,
    hours_held,
    hours_of_week,
    special_days,
    volumes,
)

FRIDAY, SATURDAY = 5, 6
DAYS_HELD = dt.date(2015, 8, 27), dt.date(2016, 8, 31)


def week(area: str, calls: dict[tuple[int, int], float]) -> pd.DataFrame:
    """A whole week of an area: these hours held, all others never."""
    rows = [
        (area, day, hour, calls.get((day, hour)))
        for day in range(1, 8)
        for hour in range(24)
    ]
    table = pd.DataFrame(rows, columns=["area", "weekday", "hour", "calls_per_hour"])
    table["calls_per_hour"] = table["calls_per_hour"].astype("float64")
    return table.assign(
        of_mean_ratio=table["calls_per_hour"] / table["calls_per_hour"].mean(),
        busy_rank=table["calls_per_hour"].rank(ascending=False, method="min"),
    )


BEDS = week("Bedfordshire", {(FRIDAY, 17): 38.2, (SATURDAY, 23): 10.0, (1, 4): 0.0})
TIED = week("BCH", {(FRIDAY, 21): 64.0, (SATURDAY, 22): 64.0, (1, 4): 32.0})
NO_HOURS = BEDS.iloc[:0]


def test_the_busiest_hour_by_rule() -> None:
    assert hours_of_week.finding(BEDS, "999 calls") == (
        "Busiest for 999 calls, Bedfordshire: Friday 17:00–18:00, 38.2 an hour, 2.4 "
        "times the mean hour."
    )
    assert hours_of_week.finding(NO_HOURS, "999 calls") == (
        "No hours of 999 calls are held for this choice."
    )


def test_hours_that_share_the_first_rank_are_all_named() -> None:
    both = pd.concat([BEDS, TIED], ignore_index=True)
    assert hours_of_week.finding(both, "999 calls") == (
        "Busiest for 999 calls, BCH: Friday 21:00–22:00 and Saturday 22:00–23:00, 64.0 "
        "an hour each, 1.2 times the mean hour."
    )
    same = week("BCH", {(day, 9): 5.0 for day in range(1, 8)})
    assert "Wednesday 09:00–10:00 and 4 more, 5.0 an" in hours_of_week.finding(same, "")


def test_table_of_the_week_has_hours_down_and_days_across() -> None:
    table = hours_of_week.table(BEDS)
    assert table["local_hour"].tolist()[:2] == ["00:00–01:00", "01:00–02:00"]
    assert len(table) == 24
    assert list(table.columns)[1:3] == ["Monday_per_hour", "Tuesday_per_hour"]
    assert table["Friday_per_hour"].tolist()[17] == 38.2
    assert pd.isna(table["Friday_per_hour"].tolist()[0])
    both = hours_of_week.table(pd.concat([BEDS, TIED], ignore_index=True))
    assert list(both.columns)[1] == "Bedfordshire Monday_per_hour"
    assert len(both.columns) == 15
    assert hours_of_week.table(NO_HOURS).empty


def test_busiest_hours_are_ranked_and_leave_out_what_was_never_held() -> None:
    table = hours_of_week.busiest(BEDS)
    assert table["hour_from"].tolist() == ["Fri 17:00", "Sat 23:00", "Mon 04:00"]
    assert hours_of_week.busiest_finding(BEDS) == (
        "The 3 busiest hours: Monday 1, Friday 1, Saturday 1; all between 04:00 and "
        "24:00."
    )
    assert hours_of_week.busiest_finding(NO_HOURS) == "No busiest hours."


def test_busiest_hours_of_each_force_side_by_side() -> None:
    herts = week("Hertfordshire", {(3, 9): 12.0})
    table = hours_of_week.by_area(pd.concat([BEDS, herts], ignore_index=True))
    assert table["rank"].tolist() == [1, 2, 3]
    assert table["Bedfordshire"].tolist()[0] == "Fri 17:00, 38.2"
    assert table["Hertfordshire"].tolist()[0] == "Wed 09:00, 12.0"
    assert table["Hertfordshire"].isna().tolist() == [False, True, True]
    every = pd.concat([BEDS, herts, TIED], ignore_index=True)
    assert hours_of_week.by_area_finding(every) == (
        "Each force's busiest hour: Beds Fri 17:00 (2.4 times its mean), Herts Wed "
        "09:00 (1.0 times its mean)."
    )


def test_which_days_hold_hours() -> None:
    assert hours_held.covered(*DAYS_HELD) == (
        "The hourly extract covers 27 Aug 2015 to 31 Aug 2016 (53 weeks)"
    )
    assert hours_held.nothing(*DAYS_HELD) == (
        "The hourly extract covers 27 Aug 2015 to 31 Aug 2016 (53 weeks): choose "
        "financial years that hold these days."
    )
    assert hours_held.nothing(None, None) == ""
    assert "– marks an hour that is never held." in hours_held.note(BEDS, *DAYS_HELD)
    full = week("BCH", {(d, h): 1.0 for d in range(1, 8) for h in range(24)})
    assert "never held" not in hours_held.note(full, *DAYS_HELD)
    assert "extract" not in hours_held.note(full, None, None)


def test_whole_and_parts() -> None:
    both = pd.concat([BEDS, TIED], ignore_index=True)
    assert areas.whole_name(both) == "BCH"
    assert set(areas.parts(both)["area"]) == {"Bedfordshire"}
    assert areas.parts(BEDS).empty
    assert areas.parts(NO_HOURS).empty
    assert areas.whole_name(NO_HOURS) == ""


def month(area: str, day: str, calls: float | None, **more: object) -> dict:
    return {
        "area": area,
        "month": pd.Timestamp(day),
        "offered_calls": calls,
        "year_before_calls": None,
        "year_on_year_pct": None,
        "last_12_months_calls": None,
        "last_12_months_change_pct": None,
    } | more


MONTHS = pd.DataFrame(
    [
        month("BCH", "2016-03-01", 900.0),
        month("BCH", "2016-05-01", None),
        month(
            "BCH",
            "2016-08-01",
            1000.0,
            year_on_year_pct=-1.64,
            last_12_months_calls=12000.0,
            last_12_months_change_pct=1.26,
        ),
    ]
)


def test_year_on_year() -> None:
    assert volumes.finding(MONTHS, "999 calls") == (
        "BCH, 999 calls in Aug 2016: 1,000, 1.6% fewer than in Aug 2015."
    )
    assert volumes.finding(MONTHS.iloc[:1], "999 calls") == (
        "BCH, 999 calls in Mar 2016: 900; the same month a year before is not held."
    )
    assert volumes.finding(MONTHS.iloc[:0], "999 calls") == (
        "No whole month of 999 calls is held."
    )
    placed = volumes.by_year(MONTHS)
    assert placed["financial_year"].tolist() == ["2015/16", "2016/17", "2016/17"]
    assert placed["month_place"].tolist() == [11, 1, 4]
    assert pd.isna(placed["offered_calls"].tolist()[1])


def test_no_more_than_four_years_are_drawn() -> None:
    rows = [month("BCH", f"{year}-04-01", 1.0) for year in range(2010, 2017)]
    placed = volumes.by_year(pd.DataFrame(rows))
    assert placed["financial_year"].tolist() == [
        *("2013/14", "2014/15", "2015/16", "2016/17")
    ]


def test_twelve_months_need_twelve_months() -> None:
    assert volumes.rolling_finding(MONTHS, "999 calls") == (
        "12 months to Aug 2016, 999 calls: BCH 12,000 (+1.3%) on the 12 months before."
    )
    assert volumes.rolling_finding(MONTHS.iloc[:2], "999 calls") == (
        "The last 12 months of 999 calls need 12 whole months in a row."
    )
    assert len(volumes.rolling(MONTHS)) == 1
    alone = MONTHS.assign(last_12_months_change_pct=None)
    assert volumes.rolling_finding(alone, "999 calls") == (
        "12 months to Aug 2016, 999 calls: BCH 12,000."
    )


def contacts(*rows: tuple[str, str, str, int, float]) -> pd.DataFrame:
    names = ["area", "month", "channel", "offered_calls", "channel_share_pct"]
    table = pd.DataFrame(rows, columns=names)
    return table.assign(month=pd.to_datetime(table["month"]))


HERTS = contacts(
    ("Hertfordshire", "2016-01-01", "999", 300, 30.0),
    ("Hertfordshire", "2016-01-01", "101", 700, 70.0),
    ("Hertfordshire", "2017-01-01", "999", 330, 33.0),
    ("Hertfordshire", "2017-01-01", "101", 600, 60.0),
    ("Hertfordshire", "2017-01-01", "Online", 70, 7.0),
    ("Hertfordshire", "2017-02-01", "101", 650, 100.0),
)
LAUNCHES = pd.DataFrame(
    {
        "kind": ["agreement", "launch"],
        "day": pd.to_datetime(["2015-11-27", "2017-01-01"]),
        "launched_by": [None, "Hertfordshire"],
        "label": ["an agreement", "Hertfordshire online reporting and web chat"],
    }
)


def test_channel_shares() -> None:
    assert channels.finding(HERTS[HERTS["month"] < "2017-02-01"]) == (
        "Hertfordshire, Jan 2017: 999 33.0%, 101 60.0%, Online 7.0% of contacts; 101 "
        "−10.0 points on Jan 2016."
    )
    assert channels.finding(HERTS.iloc[:2]) == (
        "Hertfordshire, Jan 2016: 999 30.0%, 101 70.0% of contacts."
    )
    assert channels.volume_finding(HERTS.iloc[:2]) == (
        "Hertfordshire, contacts in Jan 2016: 999 300, 101 700."
    )
    assert channels.finding(HERTS.iloc[:0]) == (
        "No whole month of contacts is held for this choice."
    )


def test_a_channel_before_its_launch_is_blank_never_zero() -> None:
    table = channels.table(HERTS, LAUNCHES, "offered_calls")
    online = table["Hertfordshire Online"].tolist()
    assert online == ["not yet launched", 70, "[x]"]
    # launched in January 2017, and nothing was sent
    chat = table["Hertfordshire Web chat"].tolist()
    assert chat == ["not yet launched", "not received", "not received"]
    assert table["Hertfordshire 999"].tolist() == [300, 330, "[x]"]
    shares = channels.table(HERTS, LAUNCHES, "channel_share_pct")
    assert shares["Hertfordshire Online_pct"].tolist()[1] == pytest.approx(7)


def test_launches_are_named_only_when_known() -> None:
    none = LAUNCHES.iloc[:1]
    assert channels.launches(HERTS.iloc[:2], none) == (
        "Online and Web chat: not yet launched, so blank, not zero."
    )
    assert channels.launches(HERTS, LAUNCHES) == (
        "Web chat: not yet launched, so blank, not zero. Published launches: "
        "Hertfordshire online reporting and web chat."
    )


def days(*rows: tuple[str, str, int, bool, float | None]) -> pd.DataFrame:
    names = ["area", "day", "hours_in_day", "is_bank_holiday", "offered_calls"]
    table = pd.DataFrame(rows, columns=names)
    return table.assign(
        day=pd.to_datetime(table["day"]),
        calls_per_hour=table["offered_calls"] / table["hours_in_day"],
        usual_calls=100.0,
        against_usual_pct=table["offered_calls"] - 100,
        holiday_mean_calls=107.0,
        holiday_usual_calls=100.0,
        holiday_change_pct=7.0,
    )


BY_DAY = days(
    ("Bedfordshire", "2015-08-30", 24, False, 90),
    ("Bedfordshire", "2015-08-31", 24, True, 107),
    ("Bedfordshire", "2015-10-25", 25, False, 100),
    ("Bedfordshire", "2016-03-27", 23, False, 0),
    ("Bedfordshire", "2016-05-03", 24, False, None),
    ("Bedfordshire", "2016-08-30", 24, False, 99),
)


def test_bank_holidays_beside_the_same_weekdays() -> None:
    assert special_days.finding(BY_DAY, "999 calls") == (
        "Bedfordshire, 999 calls a day on 1 bank holiday: 107, 7.0% more than the 100 "
        "of the same weekdays otherwise."
    )
    assert special_days.finding(BY_DAY.iloc[:1], "999 calls") == (
        "No bank holiday with 999 calls is held for this choice."
    )
    names = {dt.date(2015, 8, 31): "Late Summer Bank Holiday"}
    table = special_days.holidays(BY_DAY, names)
    assert table.iloc[0].tolist()[1:] == [
        *("Late Summer Bank Holiday", "Monday", 107, 100, 7)
    ]


def test_missing_days_are_listed_and_a_day_without_a_call_is_not_one() -> None:
    assert special_days.missing(BY_DAY) == (
        "Missing in the extract, so blank, not zero: Beds 3 May 2016."
    )
    assert special_days.missing(BY_DAY.iloc[:4]) == "No day is missing."
    many = days(
        *(
            ("Bedfordshire", f"2016-01-{day:02d}", 24, False, None)
            for day in range(1, 13)
        )
    )
    assert special_days.missing(many).endswith("10 Jan 2016 and 2 more.")


def test_days_of_23_and_25_hours() -> None:
    table = special_days.changes(BY_DAY)
    assert table["hours_in_day"].tolist() == [25, 23]
    assert table["Bedfordshire"].tolist() == [100, 0]
    assert table["Bedfordshire_per_hour"].tolist() == [4, 0]
    assert special_days.changes_finding(BY_DAY) == (
        "Clocks changed on 2 days shown: 1 of 23 hours and 1 of 25 hours; compare "
        "their calls an hour."
    )
    assert special_days.changes_finding(BY_DAY.iloc[:2]) == (
        "No clock change falls into these days."
    )


def test_the_tables_are_of_the_last_twelve_months() -> None:
    assert special_days.last_year(BY_DAY)["day"].min() == pd.Timestamp("2015-08-31")
    names = {dt.date(2015, 8, 31): "Late Summer Bank Holiday"}
    holidays = special_days.holidays(BY_DAY, names)
    (recent, _, _), _ = special_days.tables(BY_DAY, holidays, "999 calls")
    assert len(recent) == 1
    nothing = BY_DAY.iloc[:0]
    empty = special_days.holidays(nothing, names)
    assert [len(t[0]) for t in special_days.tables(nothing, empty, "")] == [0, 0]
