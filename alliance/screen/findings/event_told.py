"""What a before-and-after test shows of one area, with its figures, by rule."""

from alliance.methods.spc_rules import Limits
from alliance.screen import labels
from alliance.screen.findings import control_words
from alliance.screen.findings.control_series import YEAR
from alliance.screen.findings.event_reasons import why
from alliance.screen.findings.event_verdicts import Verdict

SUSTAINED = {
    "improvement": "sustained improvement",
    "concern": "sustained worsening",
    "high": "sustained rise",
    "low": "sustained fall",
}
SIGNALS = {
    "improvement": "for the better",
    "concern": "for the worse",
    "high": "high",
    "low": "low",
}
SIDES = {1: "above", -1: "below"}


def told(verdict: Verdict, since: str) -> str:
    """What the test shows of one area, with its figures."""
    said = {
        "sustained": _sustained,
        "passed": _passed,
        "signals": _signals,
        "none": lambda _: f"no change beyond normal variation since {since}",
        "early": _early,
        "unknown": why,
    }[verdict.kind](verdict)
    has_trial = verdict.is_trial and verdict.kind != "unknown"
    return f"{said} ({_trial(verdict)})" if has_trial else said


def _sustained(verdict: Verdict) -> str:
    assert verdict.before is not None
    assert verdict.since is not None
    return (
        f"{SUSTAINED[verdict.meaning]} from {start(verdict)}{_late(verdict)} "
        f"({_run(verdict)}): {_means(verdict, verdict.before, verdict.since)}"
        f"{_unsteady(verdict)}"
    )


def _late(verdict: Verdict) -> str:
    """That a shift began long after the event, where it did."""
    later = (verdict.outcome.start or 0) - verdict.place
    return ", more than a year later," if later > YEAR[verdict.series.span] else ""


def _means(verdict: Verdict, before: Limits, since: Limits) -> str:
    """The means on both sides; that they are the same as they are rounded."""
    is_yearly = verdict.assessment.is_yearly
    of = "mean difference to the year before" if is_yearly else "mean"
    then, now = mean(verdict, before.mean), mean(verdict, since.mean)
    if then == now:
        return f"{of} {then} before and since, as rounded"
    return f"{of} {then} before, {now} since"


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
    """That the time before, or since, was not steady itself, where it was not."""
    held, later = verdict.outcome.before, verdict.outcome.since
    said = ""
    if verdict.unsteady:
        said = (
            f"; before was not steady ({verdict.unsteady} of {held} "
            f"{_spans(verdict, held)} stood out)"
        )
    if verdict.unsteady_since:
        said += (
            f"; the new level is not steady yet ({verdict.unsteady_since} of {later} "
            f"{_spans(verdict, later)} stand out from the new limits)"
        )
    return said


def _passed(verdict: Verdict) -> str:
    found = verdict.outcome
    return (
        f"a change from {start(verdict)} that did not last ({found.run} "
        f"{_spans(verdict, found.run)} in a row {SIDES[found.side]} the mean of "
        f"before, {found.kept} of {found.since} since)"
    )


def _signals(verdict: Verdict) -> str:
    places, after = verdict.outcome.signals, verdict.outcome.after
    chart, last = verdict.assessment.chart, places[-1]
    rule = control_words.rules(chart.points[last], chart.settings)
    at = control_words.named(verdict.series.span, verdict.series.begins[last])
    found = f"{len(places)} of {after} {_spans(verdict, after)} since"
    way = SIGNALS.get(verdict.meaning)
    if len(places) == 1:
        return f"no sustained change; {found} stands out {way}, {at} ({rule})"
    ways = f"all {way}" if way else "to both sides"
    return f"no sustained change; {found} stand out, {ways}, the last {at} ({rule})"


def _early(verdict: Verdict) -> str:
    held, needed = verdict.outcome.after, verdict.assessment.chart.settings.shift
    return (
        f"too early to say: {held} {_spans(verdict, held)} after, {needed} are needed "
        "for a sustained change"
    )


def mean(verdict: Verdict, number: float) -> str:
    """A mean of a series, or of its differences to the year before."""
    write = (
        control_words.difference
        if verdict.assessment.is_yearly
        else control_words.value
    )
    return write(verdict.series.unit, number)


def start(verdict: Verdict) -> str:
    """When a shift began: a month, or the Monday of a week."""
    assert verdict.start is not None
    is_month = verdict.series.span == "month"
    return labels.month(verdict.start) if is_month else labels.day(verdict.start)


def _trial(verdict: Verdict) -> str:
    held = verdict.outcome.before
    return f"trial limits: {held} {_spans(verdict, held)} before"


def _spans(verdict: Verdict, count: int) -> str:
    return control_words.spans(verdict.series.span, count)
