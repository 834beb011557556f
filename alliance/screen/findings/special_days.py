"""Bank holidays, clock changes and missing days in words and tables.

`days` has area, day, hours_in_day, is_bank_holiday, offered_calls (blank on a missing
day), calls_per_hour, usual_calls (of the same weekday), against_usual_pct, and for each
area holiday_mean_calls, holiday_usual_calls and holiday_change_pct.
"""

import datetime as dt
from collections.abc import Mapping

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import areas
from alliance.screen.memory import remember

NAMED = 10


@remember
def last_year(days: pd.DataFrame) -> pd.DataFrame:
    """The last 12 months of the last area."""
    rows = areas.whole(days)
    if rows.empty:
        return rows
    first: pd.Timestamp = rows["day"].max() - pd.DateOffset(years=1)
    return rows.loc[rows["day"] > first]


@remember
def finding(days: pd.DataFrame, calls: str) -> str:
    """Mean calls on bank holidays beside the same weekdays otherwise, last area."""
    rows = areas.whole(days)
    held = rows[rows["is_bank_holiday"]].dropna(subset=["offered_calls"])
    if held.empty:
        return f"No bank holiday with {calls} is held for this choice."
    last = held.iloc[-1]
    word = "more" if last.holiday_change_pct > 0 else "fewer"
    size = labels.percent(abs(last.holiday_change_pct))
    number = f"{len(held)} bank holiday{'s' if len(held) > 1 else ''}"
    return (
        f"{last.area}, {calls} a day on {number}: "
        f"{labels.count(last.holiday_mean_calls)}, {size} {word} than the "
        f"{labels.count(last.holiday_usual_calls)} of the same weekdays otherwise."
    )


@remember
def missing(days: pd.DataFrame) -> str:
    """The days that the extract does not hold, by area; never shown as zero."""
    rows = days[days["offered_calls"].isna()]
    if rows.empty:
        return "No day is missing."
    said = [_named(str(area), part) for area, part in rows.groupby("area", sort=False)]
    return f"Missing in the extract, so blank, not zero: {'; '.join(said)}."


def _named(area: str, rows: pd.DataFrame) -> str:
    shown = [labels.day(day) for day in rows["day"].head(NAMED)]
    more = len(rows) - len(shown)
    rest = f" and {more} more" if more else ""
    return f"{labels.short(area)} {', '.join(shown)}{rest}"


@remember
def holidays(days: pd.DataFrame, names: Mapping[dt.date, str]) -> pd.DataFrame:
    """A row for each bank holiday: calls of each area, and of the last beside usual."""
    rows = days[days["is_bank_holiday"]]
    if rows.empty:
        return rows
    wide = labels.wide(rows, ["day"], ["area"], "offered_calls")
    last = areas.whole(rows)[["day", "usual_calls", "against_usual_pct"]]
    table = wide.merge(last, on="day", how="left")
    area = areas.whole_name(rows)
    table.insert(1, "bank_holiday", [names[day.date()] for day in table["day"]])
    table.insert(2, "weekday", [f"{day:%A}" for day in table["day"]])
    named = {
        "usual_calls": f"{area} usual_calls",
        "against_usual_pct": f"{area} against usual_pct",
    }
    return table.assign(usual_calls=table["usual_calls"].round()).rename(columns=named)


@remember
def changes(days: pd.DataFrame) -> pd.DataFrame:
    """The days of 23 and 25 hours: calls and calls an hour of each area."""
    rows = days[days["hours_in_day"] != 24]
    keys = ["day", "hours_in_day"]
    calls = labels.wide(rows, keys, ["area"], "offered_calls")
    hourly = labels.wide(rows, keys, ["area"], "calls_per_hour")
    return calls.merge(hourly, on=keys) if len(rows) else rows


@remember
def changes_finding(days: pd.DataFrame) -> str:
    """How many days had 23 and how many 25 hours."""
    rows = areas.whole(days)
    short, long = (int((rows["hours_in_day"] == hours).sum()) for hours in (23, 25))
    if not short + long:
        return "No clock change falls into these days."
    return (
        f"Clocks changed on {short + long} days shown: {short} of 23 hours and {long} "
        "of 25 hours; compare their calls an hour."
    )


def tables(
    days: pd.DataFrame, holidays: pd.DataFrame, calls: str
) -> list[tuple[pd.DataFrame, str, str]]:
    """Rows, finding and what is measured: holidays of the last year, clock changes."""
    year = last_year(days)
    recent = holidays[holidays["day"].isin(year["day"])] if len(holidays) else holidays
    usual = "usual is the mean of the weekday in the years chosen"
    return [
        (
            recent,
            "Bank holidays of the last 12 months, substitute days too.",
            f"{calls} offered by force; {usual}.",
        ),
        (
            changes(days),
            changes_finding(days),
            f"{calls} offered on days of 23 and 25 hours.",
        ),
    ]
