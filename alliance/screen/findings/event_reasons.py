"""Why a before-and-after test says nothing, and words that its sentences share."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.control_series import YEAR, Span
from alliance.screen.findings.control_words import named
from alliance.screen.findings.event_verdicts import Verdict

NONE = "No figures for this choice: choose other forces or years."


def outside(rows: pd.DataFrame, day: dt.date, span: Span) -> str:
    """That a day has no whole month or week before it or after it; else nothing.

    `rows` are those of the query contact/series.
    """
    if rows.empty:
        return ""
    first, last = rows["begins"].min().date(), rows["begins"].max().date()
    if first < day <= last:
        return ""
    side = "before" if day <= first else "after"
    return (
        f"{labels.day(day)} leaves no whole {span} {side} it: shown are "
        f"{named(span, first)} to {named(span, last)}. Choose another event, date or "
        "years."
    )


def why(verdict: Verdict) -> str:
    """Why nothing can be said of an area."""
    years = f"{2 * YEAR[verdict.series.span]} {verdict.series.span}s"
    if all(value is None for value in verdict.series.values):
        return (
            "cannot be said: no values that compare (thresholds differ, or under 30 "
            "calls)"
        )
    if verdict.is_unassessed:
        return f"seasonal, not assessed: fewer than {years} are held before"
    side = "before" if verdict.outcome.before < 2 else "after"
    return f"cannot be said: too few {verdict.series.span}s are held {side}"


def listed(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
