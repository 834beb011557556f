"""What a before-and-after test shows, in sentences by rule; never a cause."""

import datetime as dt
from collections.abc import Sequence

from alliance.screen import labels
from alliance.screen.findings import control_words
from alliance.screen.findings.event_reasons import listed, when, why
from alliance.screen.findings.event_verdicts import Verdict

FROZEN = "limits of before, new ones only from a shift after it"
SUSTAINED = {
    "improvement": "sustained improvement",
    "concern": "sustained worsening",
    "high": "sustained rise",
    "low": "sustained fall",
}
GROUPS = {
    "passed": "a change that did not last",
    "signals": "single signals, no sustained change",
    "none": "no change beyond normal variation",
    "early": "too early to say",
    "unknown": "cannot be said",
}
SIGNALS = {
    "improvement": ", all for the better",
    "concern": ", all for the worse",
    "high": ", all high",
    "low": ", all low",
    "none": ", to both sides",
}
SIDES = {1: "above", -1: "below"}


def answer(verdicts: Sequence[Verdict], since: str) -> str:
    """What the test shows of one measure, its areas grouped by what they show."""
    groups: dict[str, list[str]] = {name: [] for name in (*SUSTAINED, *GROUPS)}
    for verdict in verdicts:
        kind = verdict.meaning if verdict.kind == "sustained" else verdict.kind
        groups[kind].append(verdict.series.area)
    named = SUSTAINED | GROUPS
    parts = [f"{named[k]} in {listed(areas)}" for k, areas in groups.items() if areas]
    return f"{verdicts[0].series.measure} since {since}: {'; '.join(parts)}."


def sentence(verdict: Verdict, since: str) -> str:
    """What the test shows of one area, with its figures."""
    said = {
        "sustained": _sustained,
        "passed": _passed,
        "signals": _signals,
        "none": lambda _: "no change beyond normal variation",
        "early": _early,
        "unknown": why,
    }[verdict.kind](verdict)
    tail = f" since {since}" if verdict.kind == "none" else ""
    trial = (
        f" ({_trial(verdict)})"
        if verdict.is_trial and verdict.kind != "unknown"
        else ""
    )
    return f"{verdict.series.area}: {said}{tail}{trial}."


def _sustained(verdict: Verdict) -> str:
    assert verdict.before is not None
    assert verdict.since is not None
    limits = (verdict.before, verdict.since)
    before, now = (mean(verdict, each.mean) for each in limits)
    of = (
        "mean difference to the year before" if verdict.assessment.is_yearly else "mean"
    )
    return (
        f"{SUSTAINED[verdict.meaning]} from {_start(verdict)} "
        f"({_run(verdict)}): {of} {before} before, {now} since{_unsteady(verdict)}"
    )


def _run(verdict: Verdict) -> str:
    """How many points lie on one side of the mean of before."""
    found, side = verdict.outcome, SIDES[verdict.outcome.side]
    if found.run == found.since:
        spans = _spans(verdict, found.since)
        return f"all {found.since} {spans} since {side} the mean of before"
    return (
        f"{found.run} {_spans(verdict, found.run)} in a row {side} the mean of before, "
        f"{found.kept} of {found.since} since"
    )


def _unsteady(verdict: Verdict) -> str:
    """That the time before was not steady itself, where it was not."""
    held = verdict.outcome.before
    if not verdict.unsteady:
        return ""
    return (
        f"; before was not steady either ({verdict.unsteady} of {held} "
        f"{_spans(verdict, held)} stood out)"
    )


def _passed(verdict: Verdict) -> str:
    found = verdict.outcome
    return (
        f"a change from {_start(verdict)} that did not last ({found.run} "
        f"{_spans(verdict, found.run)} in a row {SIDES[found.side]} the mean of before, "
        f"{found.kept} of {found.since} since)"
    )


def _signals(verdict: Verdict) -> str:
    places, after = verdict.outcome.signals, verdict.outcome.after
    chart, last = verdict.assessment.chart, places[-1]
    rule = control_words.rules(chart.points[last], chart.settings)
    at = f"{when(verdict.series.begins[last], verdict.series.span)} ({rule})"
    found = (
        f"no sustained change; {len(places)} of {after} {_spans(verdict, after)} since"
    )
    if len(places) == 1:
        return f"{found} stands out, {at}"
    return f"{found} stand out{SIGNALS[verdict.meaning]}, the last {at}"


def _early(verdict: Verdict) -> str:
    held, needed = verdict.outcome.after, verdict.assessment.chart.settings.shift
    return (
        f"too early to say: {held} {_spans(verdict, held)} after, {needed} are needed "
        "for a sustained change"
    )


def sentences(verdicts: Sequence[Verdict], since: str) -> list[str]:
    """What the test shows of each area where there is more to say than no change."""
    telling = [
        verdict for verdict in verdicts if verdict.kind != "none" or verdict.is_trial
    ]
    return [sentence(verdict, since) for verdict in telling]


def limits_finding(verdicts: Sequence[Verdict], day: dt.date) -> str:
    """Where the limits of a chart come from, and where new ones begin."""
    new = [
        f"{labels.short(verdict.series.area)} from {_start(verdict)}"
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


def mean(verdict: Verdict, number: float) -> str:
    """A mean of a series, or of its differences to the year before."""
    write = (
        control_words.difference
        if verdict.assessment.is_yearly
        else control_words.value
    )
    return write(verdict.series.unit, number)


def _start(verdict: Verdict) -> str:
    return when(verdict.start, verdict.series.span)


def _trial(verdict: Verdict) -> str:
    held = verdict.outcome.before
    return f"trial limits: {held} {_spans(verdict, held)} before"


def _spans(verdict: Verdict, count: int) -> str:
    return control_words.spans(verdict.series.span, count)
