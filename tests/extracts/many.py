"""A million rows: one week of the shipped hourly calls, told again for many years."""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.extracts import small

LONDON = ZoneInfo("Europe/London")
FIRST_DAY, LAST_DAY = date(2006, 12, 1), date(2016, 8, 31)
WEEK_FROM = "2016-08-22"
TEXT = {"force", "queue", "clock", "data_status"}
SAME = {"abandon_threshold_seconds", "target_seconds"}
LARGEST = "longest_wait_seconds"


def hours_and_days(data: Path, folder: Path) -> tuple[Path, Path, int]:
    """Write contact_hourly.csv and contact_daily.csv that agree; count the hours."""
    template = _template(data)
    daily_columns = list(small.rows(data / "extracts" / "contact_daily.csv")[0])
    hourly, daily = folder / "contact_hourly.csv", folder / "contact_daily.csv"
    count = 0
    with hourly.open("w", newline="") as hours, daily.open("w", newline="") as days:
        by_hour = csv.DictWriter(hours, list(next(iter(template.values()))[0]))
        by_day = csv.DictWriter(days, daily_columns)
        by_hour.writeheader()
        by_day.writeheader()
        for day in _days():
            written = []
            for start in _hours(day):
                for row in template[start.weekday(), start.hour]:
                    written.append(
                        {**row, "hour_start": start.isoformat(timespec="minutes")}
                    )
            by_hour.writerows(written)
            by_day.writerows(_added(written, day, daily_columns))
            count += len(written)
    return hourly, daily, count


def _template(data: Path) -> dict[tuple[int, int], list[small.Row]]:
    """The rows of one week by weekday and hour, without anybody who waits between."""
    found: dict[tuple[int, int], list[small.Row]] = {}
    for row in small.rows(data / "extracts" / "contact_hourly.csv.gz"):
        start = datetime.fromisoformat(row["hour_start"])
        days = (start.date() - date.fromisoformat(WEEK_FROM)).days
        if 0 <= days < 7:
            found.setdefault((start.weekday(), start.hour), []).append(_settled(row))
    return found


def _settled(row: small.Row) -> small.Row:
    """The row with as many calls offered as are accounted for within the hour."""
    left = ("answered", "abandoned", "short_abandoned", "overflowed_out")
    offered = sum(int(row[name]) for name in left) - int(row["overflowed_in"])
    return {**row, "offered": str(offered), "in_queue_start": "0", "in_queue_end": "0"}


def _days() -> Iterator[date]:
    day = FIRST_DAY
    while day <= LAST_DAY:
        yield day
        day += timedelta(days=1)


def _hours(day: date) -> Iterator[datetime]:
    """The hours of a local day, 23 to 25 of them."""
    at = datetime.combine(day, time(), LONDON).astimezone(UTC)
    while (local := at.astimezone(LONDON)).date() == day:
        yield local
        at += timedelta(hours=1)


def _added(rows: list[small.Row], day: date, columns: list[str]) -> list[small.Row]:
    """The days of the hours: counts added, the longest wait kept."""
    found: dict[tuple[str, str], small.Row] = {}
    for row in rows:
        key = row["force"], row["queue"]
        counts = _counts(row)
        total = found.setdefault(key, {**row, **dict.fromkeys(counts, "0")})
        for name in counts:
            one, other = int(total[name] or 0), int(row[name])
            total[name] = str(max(one, other) if name == LARGEST else one + other)
    kept = [
        {name: row[name] for name in columns if name != "day"} for row in found.values()
    ]
    return [{**row, "day": day.isoformat()} for row in kept]


def _counts(row: small.Row) -> list[str]:
    fixed = TEXT | SAME | {"hour_start"}
    return [name for name, value in row.items() if name not in fixed and value]
