"""Starts of hours: local time with the offset that tells a repeated hour apart."""

import re
from datetime import datetime, timedelta, timezone

from alliance.extracts.reading import characters, clock, days
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

HOUR = re.compile(
    r"(?P<day>\S.*?)(?:[T ]| at )(?P<hour>\d{1,2}):00(?::00(?:\.0+)?)?"
    r" ?(?P<offset>Z|[+-]\d\d:?\d\d)?"
)
LOCAL_FORM = "The hour is written in local time with its offset."
NO_OFFSET = Refused(
    "The hour has no offset: it may be local time or UTC.",
    "Export it with its offset; or say (hours) local or utc in a mapping.",
)
TWICE = Refused(
    "The clock shows this hour twice, in October.",
    "Export hours in UTC or with their offset.",
)
NEVER = Refused(
    "The clock leaves this hour out, in March.",
    "Export hours in UTC or with their offset.",
)


def hour_start(value: str, known: Known) -> Verdict:
    """An hour in the form 2016-08-31T23:00+01:00; None leaves what is none."""
    found = HOUR.fullmatch(characters.plain(value).lstrip("'"))
    if found is None or int(found["hour"]) > 23:
        return None
    day = days.of_moment(found["day"], known)
    if day is None or isinstance(day, Refused):
        return day
    wall = datetime(day.year, day.month, day.day, int(found["hour"]))
    meant = _moments(wall, found["offset"], known.hours)
    if isinstance(meant, Refused):
        return meant
    new = clock.written(meant)
    return None if new == value else Repaired(new, LOCAL_FORM)


def _moments(wall: datetime, offset: str | None, meant: str) -> datetime | Refused:
    """The one moment that is meant, or why it is not known."""
    if offset or meant == "utc":
        return wall.replace(tzinfo=_zone(offset or "Z"))
    if not meant:
        return NO_OFFSET
    found = clock.moments(wall)
    if len(found) == 1:
        return found[0]
    return TWICE if found else NEVER


def _zone(offset: str) -> timezone:
    if offset == "Z":
        return clock.WINTER
    sign = -1 if offset[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:])))
