"""Days and months in the ways that people and programs write them.

Every function takes text as `characters.plain` gives it, and gives None for what it
does not know.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from alliance.extracts.reading import characters
from alliance.extracts.reading.date_words import falls_on, month_number

FIRST_YEAR, LAST_YEAR = 2000, 2049
# The offsets are those of the British clock: there a day begins at its own midnight.
MIDNIGHT = (
    r"(?i:[T ](?:00?:00(?::00(?:\.0+)?)?|12:00(?::00)? ?am)"
    r"(?: ?(?:Z|[+-]00:?00|\+01:?00))?)?"
)
LAST_SECOND = re.compile(r"(?a)(.+)[T ]23:59:59(?:\.\d{1,9})?")
CANONICAL = re.compile(r"(?a)\d{4}-\d\d-\d\d")
YEAR_FIRST = re.compile(r"(?a)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + MIDNIGHT)
COMPACT = re.compile(r"(?a)(\d{4})(\d\d)(\d\d)")
PARTED = re.compile(r"(?a)(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)" + MIDNIGHT)
WORDED = re.compile(
    r"(?:([a-z]{3,9}),? )?(\d{1,2})(?:st|nd|rd|th)?[ /.-]?([a-z]{3,9})[ /.,-]*"
    r"(\d{4}|\d\d)" + MIDNIGHT
)
WORD_FIRST = re.compile(r"([a-z]{3,9})[ .-](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
MONTH_WORD = re.compile(r"([a-z]{3,9})\.?[ /'’-]*(\d{4}|\d\d)")
MONTH_DIGITS = re.compile(r"(?a)(\d{4})[-/](\d\d)")
MONTH_COMPACT = re.compile(r"(?a)(20\d\d)(\d\d)")
MONTH_BEFORE_YEAR = re.compile(r"(?a)(\d{1,2})[-/](\d{4})")
SERIAL = re.compile(r"(?a)(\d{5})(?:\.0+)?")
# Day 0 of Excel's two calendars, past the 29 February 1900 that never was.
CALENDARS = {"1900": date(1899, 12, 30), "1904": date(1904, 1, 1)}


@dataclass(frozen=True)
class Parted:
    """A date of three numbers, year last: first and second part may be day or month."""

    first: int
    second: int
    year: int
    short: bool

    @property
    def day_first(self) -> date | None:
        return made(self.year, self.second, self.first)

    @property
    def month_first(self) -> date | None:
        return made(self.year, self.first, self.second)


def made(year: int, month: int, day: int) -> date | None:
    """A day that there is, in the years that the data can be about."""
    known = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    if not known or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def full_year(written: str) -> int:
    """16 is 2016."""
    return int(written) + (2000 if len(written) == 2 else 0)


def parted(text: str) -> Parted | None:
    """`3/4/2016`, `03.04.16`: its parts, in whichever order they are meant."""
    if not (found := PARTED.fullmatch(text)):
        return None
    first, _, second, year = found.groups()
    return Parted(int(first), int(second), full_year(year), len(year) == 2)


def certain(text: str) -> date | None:
    """A day that can be read in one way only: year first, or the month as a word."""
    small = text.casefold()
    if found := YEAR_FIRST.fullmatch(text):
        return made(int(found[1]), int(found[3]), int(found[4]))
    if found := COMPACT.fullmatch(text):
        return made(int(found[1]), int(found[2]), int(found[3]))
    if found := WORDED.fullmatch(small):
        weekday, day, word, year = found.groups()
        return falls_on(weekday, made(full_year(year), month_number(word), int(day)))
    if found := WORD_FIRST.fullmatch(small):
        return made(int(found[3]), month_number(found[1]), int(found[2]))
    return None


def month(text: str) -> date | None:
    """The first day of a month written without a day: Apr-16, 2016-04, 4/2016."""
    small = text.casefold()
    if found := MONTH_WORD.fullmatch(small):
        return made(full_year(found[2]), month_number(found[1]), 1)
    if found := MONTH_DIGITS.fullmatch(small) or MONTH_COMPACT.fullmatch(small):
        year, number = int(found[1]), int(found[2])
        # 2011-12 is as well the financial year.
        return None if number == (year + 1) % 100 else made(year, number, 1)
    if found := MONTH_BEFORE_YEAR.fullmatch(small):
        return made(int(found[2]), int(found[1]), 1)
    return None


def month_of_heading(heading: str) -> date | None:
    """The first day of the month that a heading names, also by its first or last day.

    01/04/2016 is April: month first it would be a day inside January.
    """
    text = characters.plain(heading)
    day = certain(text)
    if parts := parted(text):
        day = parts.day_first
    if day is not None and day.day in (1, last_day(day).day):
        return day.replace(day=1)
    return month(text)


def serial(text: str, calendar: str) -> date | None:
    """Excel's day number: 42613 is 31 August 2016."""
    if not (found := SERIAL.fullmatch(text)):
        return None
    day = CALENDARS[calendar] + timedelta(int(found[1]))
    return made(day.year, day.month, day.day)


def last_day(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=monthrange(month.year, month.month)[1])
