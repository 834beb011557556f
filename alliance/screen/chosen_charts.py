"""How control charts are read and what they are tested at, as values with defaults."""

import datetime as dt
from dataclasses import dataclass, replace

import pandas as pd

from alliance.methods.spc_rules import Settings
from alliance.screen import labels
from alliance.screen.findings.control_series import Span

# The one with a national standard, whatever it shows.
STANDARD = "999 answered within 10 seconds"
USUAL = Settings()
DATE_CAVEAT = "A date that you chose: nothing need have happened on it."


@dataclass(frozen=True)
class Rules:
    """By month or week, the settings, the day from which limits are new, and whether
    seasonal measures are judged year on year."""

    span: Span = "month"
    settings: Settings = USUAL
    start: dt.date | None = None
    yearly: bool = True


OPENING = Rules()


@dataclass(frozen=True)
class Tested:
    """A day and how it is called: on charts, in sentences, and what to bear in mind;
    a measure, months or weeks, and the settings of charts."""

    day: dt.date
    mark: str
    since: str
    caveat: str
    measure: str = STANDARD
    span: Span = "month"
    settings: Settings = USUAL


def tested(
    events: pd.DataFrame,
    event: str,
    typed: dt.date,
    measure: str,
    span: Span,
    settings: Settings,
) -> Tested:
    """The choice of an event by its words, or of a typed date."""
    named = events[events["label"] == event]
    if named.empty:
        words = ("date chosen", labels.day(typed), DATE_CAVEAT)
        return Tested(typed, *words, measure, span, settings)
    return replace(first(named), measure=measure, span=span, settings=settings)


def first(events: pd.DataFrame) -> Tested:
    """The event that the page opens with."""
    row = events.iloc[0]
    return Tested(row["day"].date(), row["mark"], row["words"], row["caveat"])
