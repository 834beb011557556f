"""Financial years in the ways that people write them."""

import re

from alliance.extracts.reading import characters
from alliance.extracts.reading.dates import FIRST_YEAR, LAST_YEAR, full_year
from alliance.extracts.reading.verdict import Refused, Repaired, Verdict

YEARS = re.compile(
    r"(?:f\.?/?y\.?|financial year)? ?(\d{4}|\d\d) ?(?:[-/]|to) ?(\d{4}|\d\d)", re.I
)
ONE_YEAR = re.compile(r"(?:f\.?/?y\.?|financial year)? ?(\d{4}|\d\d)", re.IGNORECASE)
SHORT = re.compile(r"(\d{4}) ?[-/] ?(\d)")
FORM = "A financial year is written 2016/17."
WHICH = Refused(
    "One year by itself may be that in which the financial year begins or ends.",
    "Write both: 2016/17 for 1 April 2016 to 31 March 2017.",
)


MONTH_OR_YEAR = Refused(
    "One digit after the year may be a month or the second year.",
    "Write a financial year as 2016/17.",
)


def financial_year(value: str) -> Verdict:
    """2016/17 from 16/17, FY2016-17, 2016/2017; the second year must be the next."""
    text = characters.plain(value).lstrip("'")
    if ONE_YEAR.fullmatch(text):
        return WHICH
    if SHORT.fullmatch(text):
        return MONTH_OR_YEAR
    if not (found := YEARS.fullmatch(text)):
        return None
    first, second = full_year(found[1]), full_year(found[2])
    short_then_long = len(found[1]) < len(found[2])
    if second != first + 1 or short_then_long or not FIRST_YEAR <= first <= LAST_YEAR:
        return None
    new = f"{first}/{second % 100:02d}"
    return None if new == value else Repaired(new, FORM)
