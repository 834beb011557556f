"""Days, months, financial years, bank holidays and the hours of a local day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache

FIRST_DAY = date(2013, 4, 1)
AS_AT = date(2016, 8, 31)
EARLIER_SUBMISSION = date(2016, 3, 31)
FINANCIAL_YEARS = (
    "2013/14",
    "2014/15",
    "2015/16",
    "2016/17",
    "2017/18",
    "2018/19",
    "2019/20",
)
# England and Wales; 28 December 2015 stood in for Boxing Day, a Saturday.
BANK_HOLIDAYS = frozenset(
    date.fromisoformat(day)
    for day in [
        "2013-04-01",
        "2013-05-06",
        "2013-05-27",
        "2013-08-26",
        "2013-12-25",
        "2013-12-26",
        "2014-01-01",
        "2014-04-18",
        "2014-04-21",
        "2014-05-05",
        "2014-05-26",
        "2014-08-25",
        "2014-12-25",
        "2014-12-26",
        "2015-01-01",
        "2015-04-03",
        "2015-04-06",
        "2015-05-04",
        "2015-05-25",
        "2015-08-31",
        "2015-12-25",
        "2015-12-28",
        "2016-01-01",
        "2016-03-25",
        "2016-03-28",
        "2016-05-02",
        "2016-05-30",
        "2016-08-29",
    ]
)


def days(first: date, last: date) -> Iterator[date]:
    """Every day from first to last, both included."""
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)


def months(first: date, last: date) -> list[date]:
    """The first day of each month from first to last."""
    return [day for day in days(first, last) if day.day == 1]


def month_end(month: date) -> date:
    """The last day of the month that `month` lies in."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(1)


def working_days(month: date) -> int:
    """Mondays to Fridays of a month that are no bank holidays."""
    span = days(month.replace(day=1), month_end(month))
    return sum(day.weekday() < 5 and day not in BANK_HOLIDAYS for day in span)


def year_start(financial_year: str) -> date:
    """1 April of `2016/17` is 2016-04-01."""
    return date(int(financial_year[:4]), 4, 1)


def year_end(financial_year: str) -> date:
    """31 March of `2016/17` is 2017-03-31."""
    return date(int(financial_year[:4]) + 1, 3, 31)


def financial_year(day: date) -> str:
    """The year from 1 April to 31 March that a day belongs to."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}/{(first + 1) % 100:02d}"


@cache
def clock_change(year: int, month: int) -> date:
    """The last Sunday of March or October."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def hours(day: date) -> list[tuple[int, str]]:
    """(local hour, ISO start with offset): 24, or 23 in March and 25 in October."""
    summer = clock_change(day.year, 3)
    winter = clock_change(day.year, 10)
    if day == summer:
        offsets = [(0, 0)] + [(hour, 1) for hour in range(2, 24)]
    elif day == winter:
        offsets = [(0, 1), (1, 1)] + [(hour, 0) for hour in range(1, 24)]
    else:
        offsets = [(hour, int(summer < day < winter)) for hour in range(24)]
    return [(hour, _iso(day, hour, offset)) for hour, offset in offsets]


def _iso(day: date, hour: int, offset: int) -> str:
    start = datetime(day.year, day.month, day.day, hour)
    return f"{start.isoformat(timespec='minutes')}+{offset:02d}:00"
