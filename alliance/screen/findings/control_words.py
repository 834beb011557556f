"""Control charts in words: values, icons, the rules broken, settings, seasons."""

import datetime as dt
from collections.abc import Sequence

from alliance.methods.spc import Point
from alliance.methods.spc_rules import Settings
from alliance.screen import labels
from alliance.screen.findings.control import Assessment
from alliance.screen.findings.control_series import YEAR, Span
from alliance.screen.icons import VARIATION

NOT_SEASONAL = "seasonal, not assessed"


def value(unit: str, number: float) -> str:
    """A value of a measure: `93.4%`, `12 s`, `31,504`."""
    if unit == "pct":
        return labels.percent(number)
    return labels.seconds(number) if unit == "seconds" else labels.count(number)


def difference(unit: str, number: float) -> str:
    """A difference of values: `+1.2 points`, `−3 s`, `+310`."""
    if unit == "pct":
        return labels.points(round(number, 1))
    if unit == "seconds":
        return f"{'+' if round(number) > 0 else ''}{labels.seconds(number)}"
    return labels.count(number, sign=True)


def spans(span: Span, count: int = 2) -> str:
    """`months`, `weeks`; one `month`."""
    return span if count == 1 else f"{span}s"


def unit(assessment: Assessment) -> str:
    """The unit of what is drawn: of differences where it is of those."""
    named = {"pct": "per cent", "seconds": "seconds", "calls": "calls"}
    if not assessment.is_yearly:
        return named[assessment.series.unit]
    named["pct"] = "percentage points"
    return f"difference to a year before in {named[assessment.series.unit]}"


def standard(assessment: Assessment) -> str:
    """The standard of a measure, or that there is none."""
    level = assessment.series.standard
    return "none" if level is None else f"{level:g}%"


def last(found: Sequence[Assessment]) -> dt.date | None:
    """The first day of the last month or week that holds a value."""
    return max((each.at for each in found if each.at), default=None)


def named(span: Span, begins: dt.date) -> str:
    """A month or week in words."""
    if span == "month":
        return labels.month(begins)
    return f"week from {labels.day(begins)}"


def variation(assessment: Assessment) -> str:
    """The icon of variation in words, and what it is wanting."""
    if assessment.value is None:
        return "not comparable"
    if assessment.series.is_seasonal and not assessment.is_assessed:
        return NOT_SEASONAL
    words = VARIATION[assessment.variation].words
    return f"{words} (trial limits)" if assessment.is_trial else words


def rules(point: Point, settings: Settings) -> str:
    """Which rules a point breaks; nothing where none."""
    side = {1: ("above", "rises"), -1: ("below", "falls"), 0: ("", "")}[point.side]
    named = {
        "outside": "outside the limits",
        "shift": f"{settings.shift} or more in a row {side[0]} the mean",
        "two_of_three": "2 of 3 near a limit",
        "trend": f"{settings.trend} or more in a row: {side[1]}",
    }
    return "; ".join(named[rule] for rule in point.rules)


def chosen(settings: Settings, span: Span, whole: str = "") -> str:
    """The rules of a chart in words, as they stand below its headline.

    `whole` says of what the limits are, where not of all its months or weeks.
    """
    screening = "outlying moving ranges left out" if settings.screened else ""
    locked = f"limits of the first 12 {spans(span)}" if settings.locked else ""
    asked = [
        f"shift of {settings.shift}",
        f"trend of {settings.trend}",
        screening or "no screening of outliers",
        locked or whole or f"limits of all {spans(span)}",
    ]
    return f"XmR by {span}: {', '.join(asked)}."


def season(assessment: Assessment) -> str:
    """How the season of a measure is dealt with; nothing where it has none."""
    series = assessment.series
    if not series.is_seasonal:
        return ""
    two_years = f"{2 * YEAR[series.span]} {spans(series.span)}"
    if assessment.is_yearly:
        return (
            "Seasonal measure: shown is the difference to the same "
            f"{series.span} of the year before."
        )
    if not assessment.is_assessed:
        return (
            f"Seasonal measure, not assessed: fewer than {two_years} are held. Choose "
            "earlier years."
        )
    return (
        "Seasonal measure as measured: the season alone can put points outside the "
        "limits."
    )
