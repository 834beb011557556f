"""Names of months and weekdays, whole or short."""

from datetime import date

NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def month_number(word: str) -> int:
    """aug, august and sept have a number; 0 for other words."""
    word = "sep" if word == "sept" else word
    found = [n for n, name in enumerate(NAMES, 1) if word in (name, name[:3])]
    return found[0] if found else 0


def falls_on(weekday: str | None, day: date | None) -> date | None:
    """The day, unless a weekday is written that it does not fall on."""
    if day is None or weekday is None:
        return day
    name = DAYS[day.weekday()]
    known = len(weekday) >= 3 and name.startswith(weekday)
    return day if known else None
