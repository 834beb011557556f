"""What a before-and-after test shows, in sentences by rule; never a cause."""

import datetime as dt
from collections.abc import Sequence

from alliance.screen import labels
from alliance.screen.findings import control_words
from alliance.screen.findings.event_reasons import listed
from alliance.screen.findings.event_told import SUSTAINED, start, told
from alliance.screen.findings.event_verdicts import Verdict

FROZEN = "limits of before, new ones only from a shift after it"
GROUPS = {
    "passed": "a change that did not last",
    "signals": "single signals, no sustained change",
    "none": "no change beyond normal variation",
    "early": "too early to say",
    "unassessed": "seasonal, not assessed",
    "unknown": "cannot be said",
}


def answer(verdicts: Sequence[Verdict], since: str) -> str:
    """What the test shows of one measure, its areas grouped by what they show."""
    groups: dict[str, list[str]] = {name: [] for name in (*SUSTAINED, *GROUPS)}
    for verdict in verdicts:
        groups[_group(verdict)].append(verdict.series.area)
    named = SUSTAINED | GROUPS
    parts = [f"{named[k]} in {listed(areas)}" for k, areas in groups.items() if areas]
    return f"{verdicts[0].series.measure} since {since}: {'; '.join(parts)}."


def measured(verdicts: Sequence[Verdict]) -> str:
    """What is drawn of one measure, by which span and in which unit."""
    series = verdicts[0].series
    unit = control_words.unit(verdicts[0].assessment)
    return f"{series.measure} by {series.span}, {unit}, each force on its own clock."


def _group(verdict: Verdict) -> str:
    if verdict.is_unassessed:
        return "unassessed"
    return verdict.meaning if verdict.kind == "sustained" else verdict.kind


def sentences(verdicts: Sequence[Verdict], since: str) -> list[str]:
    """What the test shows where there is more to say than no change; areas of which
    the same is said share a sentence."""
    said: dict[str, list[str]] = {}
    for verdict in verdicts:
        if verdict.kind != "none" or verdict.is_trial:
            said.setdefault(told(verdict, since), []).append(verdict.series.area)
    return [f"{listed(areas)}: {words}." for words, areas in said.items()]


def limits_finding(verdicts: Sequence[Verdict], day: dt.date) -> str:
    """Where the limits of a chart come from, and where new ones begin."""
    new = [
        f"{labels.short(verdict.series.area)} from {start(verdict)}"
        for verdict in verdicts
        if verdict.start is not None
    ]
    span, held = verdicts[0].series.span, points_of_limits(verdicts)
    if not held:
        return f"No limits before {labels.day(day)}."
    rebased = f"new limits: {listed(new)}" if new else "no new limits"
    return (
        f"Limits of {held} {control_words.spans(span, held)} before "
        f"{labels.day(day)}, carried forward; {rebased}."
    )


def points_of_limits(verdicts: Sequence[Verdict]) -> int:
    """How many points the frozen limits are of: the most of any area."""
    return max(verdict.before.points if verdict.before else 0 for verdict in verdicts)
