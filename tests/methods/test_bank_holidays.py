"""Bank holidays of England against the days that the government announced."""

import datetime as dt

from alliance.methods import bank_holidays

# gov.uk, bank holidays of England and Wales, 2015 and 2016: substitute days marked.
DAYS_2015_16 = [
    "2015-04-03",
    "2015-04-06",
    "2015-05-04",
    "2015-05-25",
    "2015-08-31",
    "2015-12-25",
    "2015-12-26",
    "2015-12-28",
    "2016-01-01",
    "2016-03-25",
    "2016-03-28",
]


def test_the_days_of_a_year_with_its_substitute_day() -> None:
    found = bank_holidays.england(dt.date(2015, 4, 1), dt.date(2016, 3, 31))
    assert [day.isoformat() for day in found] == DAYS_2015_16
    assert found[dt.date(2015, 12, 28)] == "Boxing Day (substitute day)"
    assert found[dt.date(2016, 3, 25)] == "Good Friday"


def test_single_holidays_are_there() -> None:
    found = bank_holidays.england(dt.date(2011, 4, 29), dt.date(2012, 6, 5))
    assert dt.date(2011, 4, 29) in found
    assert dt.date(2012, 6, 5) in found


def test_nothing_of_scotland_and_nothing_outside() -> None:
    found = bank_holidays.england(dt.date(2016, 1, 2), dt.date(2016, 1, 31))
    assert found == {}
