"""Which days hold calls by the hour, how they are counted, and what to do without."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import areas
from alliance.screen.memory import remember

NEVER = "–"


def covered(first: dt.date | None, last: dt.date | None) -> str:
    """The days that the hourly extract covers, in words."""
    if first is None or last is None:
        return ""
    weeks = ((last - first).days + 1) // 7
    return (
        f"The hourly extract covers {labels.day(first)} to {labels.day(last)} "
        f"({weeks} weeks)"
    )


@remember
def note(hours: pd.DataFrame, first: dt.date | None, last: dt.date | None) -> str:
    """How the figures are counted, and from which days; what is never held.

    `hours` has area and calls_per_hour, a row for each hour of the week.
    """
    held = covered(first, last)
    said = f"{held}; shown are its days within the chosen years. " if held else ""
    blank = areas.whole(hours)["calls_per_hour"].isna().any()
    never = f" {NEVER} marks an hour that is never held." if blank else ""
    return (
        f"{said}Calls of an hour are divided by how often that hour is held, in local "
        "time, so clock changes count right; BCH adds the means of its forces. Hours "
        f"close in rank are not told apart by so few weeks.{never}"
    )


def nothing(first: dt.date | None, last: dt.date | None) -> str:
    """Why there are no hours to show, and what to do."""
    held = covered(first, last)
    return f"{held}: choose financial years that hold these days." if held else ""
