"""What a before-and-after test can and cannot say, a plain sentence each."""

from collections.abc import Sequence

from alliance.screen.findings import control_words
from alliance.screen.findings.event_verdicts import Verdict
from alliance.screen.findings.event_words import points_of_limits

NO_CAUSE = (
    "Other things happened in these months too, in demand, staffing and season: before "
    "and after cannot show a cause."
)
BY_CHANCE = (
    "Of so many series a few stand out by chance alone; BCH holds the same calls as "
    "its forces, so the areas are not separate proof."
)
NOT_REAL = "The extract is illustrative: nothing here is a finding about real calls."


def sentences(
    verdicts: Sequence[Verdict], caveat: str, is_illustrative: bool
) -> list[str]:
    """What to bear in mind, for the verdicts of one measure at one event."""
    found = [caveat, NO_CAUSE, _counted(verdicts), _season(verdicts)]
    return [*filter(None, found), BY_CHANCE, *([NOT_REAL] if is_illustrative else [])]


def _counted(verdicts: Sequence[Verdict]) -> str:
    """Of how many points the limits are, and where before ends and after begins."""
    series, place = verdicts[0].series, verdicts[0].place
    before = points_of_limits(verdicts)
    after = max(verdict.outcome.after for verdict in verdicts)
    settings = verdicts[0].assessment.chart.settings
    spans = control_words.spans
    held = control_words.named(series.span, series.begins[place - 1])
    return (
        f"Before ends with {held}; the limits are of {before} "
        f"{spans(series.span, before)}, and {after} {spans(series.span, after)} come "
        f"after. The {series.span} that holds the day counts as before. Only "
        f"{settings.shift} in a row on one side of the old mean call for new limits; a "
        "change is called sustained while three quarters of what follows stays there "
        "(ours)."
    )


def _season(verdicts: Sequence[Verdict]) -> str:
    """How the season is dealt with, where the measure has one."""
    series = verdicts[0].series
    if not series.is_seasonal:
        return ""
    return (
        "Calls peak in summer, when answering dips: a seasonal measure is tested by "
        f"its difference to the same {series.span} of the year before. Such a "
        "difference shows a change for a year only, and shows an odd year before too."
    )
