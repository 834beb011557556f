"""Bank holidays of England: their days and names, substitute days included."""

import datetime as dt
from functools import cache


@cache
def england(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """The bank holidays from one day to another, in order; shared, not to be changed.

    A holiday that falls on a weekend stands beside its substitute day.
    """
    # Imported at the first question: it takes sixty milliseconds of a process.
    from holidays.countries.united_kingdom import UnitedKingdom

    years = range(first.year, last.year + 1)
    listed: dict[dt.date, str] = UnitedKingdom(subdiv="ENG", years=years)  # type: ignore[no-untyped-call]
    return {
        day: name.replace("(observed)", "(substitute day)")
        for day, name in sorted(listed.items())
        if first <= day <= last
    }
