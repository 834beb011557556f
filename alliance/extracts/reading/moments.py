"""Moments of calls: day and time, with an offset where one is written.

No offset is added and the repeated October hour is not judged: the order of the file
may tell it, and that is decided where calls are added up.
"""

import re

from alliance.extracts.reading import characters, days
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

MOMENT = re.compile(
    r"(?P<day>\S.*?)(?:[Tt ]|,? at )(?P<hour>\d{1,2}):(?P<rest>\d\d(?::\d\d)?)"
    r"(?:[.,](?P<part>\d{1,6}))? ?(?P<half>[AaPp][Mm])?"
    r" ?(?P<offset>[Zz]|BST|GMT|UTC|[+-]\d\d(?::?\d\d)?)?"
)
CANONICAL = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?$"
)
FORM = "A moment is written 2016-08-31T23:00:05, with its offset where one is known."
ZONES = {"BST": "+01:00", "GMT": "+00:00", "UTC": "+00:00", "Z": "Z"}


def moment(value: str, known: Known) -> Verdict:
    """A moment as an ISO date and time; None leaves to the cast what is none."""
    found = MOMENT.fullmatch(characters.plain(value).lstrip("'"))
    if found is None or not (hour := _hour(int(found["hour"]), found["half"])):
        return None
    day = days.of_moment(found["day"], known)
    if day is None or isinstance(day, Refused):
        return day
    part = f".{found['part']}" if found["part"] else ""
    new = f"{day}T{hour}:{found['rest']}{part}{_offset(found['offset'] or '')}"
    return None if new == value else Repaired(new, FORM)


def _hour(hour: int, half: str | None) -> str:
    """The hour of 24 in two digits; blank for one that no clock has."""
    if half is None:
        return f"{hour:02d}" if hour < 24 else ""
    late = 12 if half.lower() == "pm" else 0
    return f"{hour % 12 + late:02d}" if 1 <= hour <= 12 else ""


def _offset(written: str) -> str:
    """+01:00 from +0100, +01 and BST."""
    if not written or written.upper() in ZONES:
        return ZONES.get(written.upper(), "")
    digits = written[1:].replace(":", "").ljust(4, "0")
    return f"{written[0]}{digits[:2]}:{digits[2:]}"
