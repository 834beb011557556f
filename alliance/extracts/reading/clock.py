"""Hours of the British clock: winter +00:00, summer +01:00."""

from datetime import UTC, date, datetime, timedelta, timezone

WINTER, SUMMER = timezone(timedelta(0)), timezone(timedelta(hours=1))


def _change(year: int, month: int) -> datetime:
    """01:00 UTC on the last Sunday of a month: when the clocks change."""
    last = date(year, month, 31)
    sunday = last - timedelta((last.weekday() + 1) % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)


def local(moment: datetime) -> datetime:
    """A moment with an offset, in British local time with the offset of that day."""
    summer = _change(moment.year, 3) <= moment < _change(moment.year, 10)
    return moment.astimezone(SUMMER if summer else WINTER)


def moments(wall: datetime) -> list[datetime]:
    """What a clock on the wall may mean: one moment, two in October, none in March."""
    meant = [wall.replace(tzinfo=zone) for zone in (SUMMER, WINTER)]
    return [moment for moment in meant if local(moment).replace(tzinfo=None) == wall]


def written(moment: datetime) -> str:
    """2016-08-31T23:00+01:00."""
    return local(moment).isoformat(timespec="minutes")
