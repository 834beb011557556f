"""The verdict on one value of a column of dates."""

from datetime import date

from alliance.extracts.reading import characters, dates
from alliance.extracts.reading.evidence import Known
from alliance.extracts.reading.shape import Shape
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

FORM = "A date is written year first: 2016-08-31."
BY_FILE = "Day and month as other dates of the file show: 2016-08-31."
BY_MAPPING = "Day and month as the mapping says: 2016-08-31."
FIRST = "A month is written as its first day."
LAST = "A month end is written as the last day of the month."
MONTH_END = "The last day of a month stands for the month: it is written as its first."
INSIDE = "The day is inside a month: a month is written as its first day."
LAST_SECOND = "The last second of a day is written as the day."
MONTH, AS_AT = "month", "as_at"
EXCEL = "Excel's day number is written as the date ({} calendar)."
BOTH_ORDERS = Refused(
    "Some dates of the file have the day first and others the month.",
    "Export dates year first: 2016-08-31.",
)
SWAPPED = Refused(
    "Some dates of the column are real dates, others text: the spreadsheet has swapped "
    "day and month where it could.",
    "Import the original again with the column as a date, day first.",
)
SHORT_YEAR = Refused(
    "With two digits the year may stand first or last.", "Write the year in full."
)
DAY_NEEDED = Refused(
    "A month stands where a day is needed.", "Write the day, such as 2016-04-30."
)


def day(value: str, column: str, shape: Shape, known: Known) -> Verdict:
    """A day in the form 2016-08-31; None leaves to the cast what is none."""
    made = _day(value, column, shape, known)
    if column == MONTH:
        return _of_month(value, made)
    return made


def _of_month(value: str, made: Verdict) -> Verdict:
    """In a column of months a month end stands for its month; no other day does."""
    if made is not None and not isinstance(made, Repaired):
        return made
    found = dates.certain(made.new if made else value)
    if found is None or found.day == 1:
        return made
    first = found.replace(day=1).isoformat()
    if found == dates.last_day(found):
        return Repaired(first, MONTH_END)
    return Refused(INSIDE, f"Write {first} for the month of {found}.")


def _day(value: str, column: str, shape: Shape, known: Known) -> Verdict:
    text = characters.plain(value).lstrip("'")
    if column == AS_AT and (late := dates.LAST_SECOND.fullmatch(text)):
        made = _day(late[1], column, shape, known)
        found = dates.certain(made.new if isinstance(made, Repaired) else late[1])
        return Repaired(found.isoformat(), LAST_SECOND) if found else made
    parts = dates.parted(text)
    if dates.CANONICAL.fullmatch(value):
        return None
    if found := dates.certain(text):
        return Repaired(found.isoformat(), FORM)
    if parts:
        return _parted(parts, column, known)
    if found := dates.month(text):
        return _month(found, column, shape)
    if found := dates.serial(text, known.calendar):
        return Repaired(found.isoformat(), EXCEL.format(known.calendar))
    return None


def of_moment(written: str, known: Known) -> date | Refused | None:
    """The day of a day and time; None where it is none."""
    if (parts := dates.parted(written)) is None:
        return dates.certain(written)
    made = _parted(parts, "", known)
    return date.fromisoformat(made.new) if isinstance(made, Repaired) else made


def _month(month: date, column: str, shape: Shape) -> Verdict:
    if not shape.is_month(column):
        return DAY_NEEDED
    if column == MONTH:
        return Repaired(month.isoformat(), FIRST)
    return Repaired(dates.last_day(month).isoformat(), LAST)


def _parted(
    parts: dates.Parted, column: str, known: Known
) -> Repaired | Refused | None:
    """Three numbers: as the mapping says, else as the file shows, else refused."""
    if parts.short and known.short_years_unsure:
        return SHORT_YEAR
    day_first, month_first = parts.day_first, parts.month_first
    if known.said_day_first is not None:
        meant = day_first if known.said_day_first else month_first
        return Repaired(meant.isoformat(), BY_MAPPING) if meant else None
    if day_first is None or month_first is None or day_first == month_first:
        if known.both_orders and day_first != month_first:
            return BOTH_ORDERS
        only = day_first or month_first
        return Repaired(only.isoformat(), FORM) if only else None
    if known.both_orders:
        return BOTH_ORDERS
    if known.day_first:
        return Repaired(day_first.isoformat(), BY_FILE)
    if column == MONTH and day_first.day == 1:
        return Repaired(day_first.isoformat(), FIRST)
    return _unknown(day_first, month_first)


def _unknown(day_first: date, month_first: date) -> Refused:
    return Refused(
        "The date may have the day or the month first; no other date shows.",
        f"Write {day_first} or {month_first}; or say (dates) day first in a mapping.",
    )
