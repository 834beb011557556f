"""What changed after an event: a row for each measure, an icon and a word each area."""

import pandas as pd

from alliance.screen.findings.event_reasons import listed
from alliance.screen.findings.event_told import SUSTAINED, start
from alliance.screen.findings.event_verdicts import Verdict
from alliance.screen.icons import VARIATION

SIGNALS = {
    "improvement": ", better",
    "concern": ", worse",
    "high": ", high",
    "low": ", low",
}
NOT_SAID = VARIATION["none"].sign


def shown(verdicts: tuple[Verdict, ...]) -> pd.DataFrame:
    """A row for each measure, a column for each area: icon and word of the verdict."""
    measures = dict.fromkeys(verdict.series.measure for verdict in verdicts)
    areas = dict.fromkeys(verdict.series.area for verdict in verdicts)
    cells = {
        (verdict.series.measure, verdict.series.area): cell(verdict)
        for verdict in verdicts
    }
    rows = [[name, *(cells.get((name, a), "") for a in areas)] for name in measures]
    return pd.DataFrame(rows, columns=["measure", *areas])


def cell(verdict: Verdict) -> str:
    """The result of one series: an icon and what it means."""
    return f"{_result(verdict)}{' (trial limits)' if _is_trial(verdict) else ''}"


def _result(verdict: Verdict) -> str:
    if verdict.kind == "sustained":
        return f"{VARIATION[verdict.meaning].words} since {start(verdict)}"
    if verdict.kind == "signals":
        count = len(verdict.outcome.signals)
        some = f"{count} single signal{'s' if count > 1 else ''}"
        return f"◆ {some}{SIGNALS.get(verdict.meaning, '')}"
    if verdict.kind == "unknown":
        return f"{NOT_SAID} {_unknown(verdict)}"
    return {
        "passed": "◇ moved, not kept",
        "none": f"{VARIATION['common'].sign} no change",
        "early": f"{NOT_SAID} too early",
    }[verdict.kind]


def _unknown(verdict: Verdict) -> str:
    if all(value is None for value in verdict.series.values):
        return "not comparable"
    return "seasonal, not assessed" if verdict.is_unassessed else "cannot be said"


def _is_trial(verdict: Verdict) -> bool:
    return verdict.is_trial and verdict.kind not in ("unknown", "early")


def rows(verdicts: tuple[Verdict, ...]) -> pd.DataFrame:
    """A row for each series with its figures, for the download.

    Means are in `unit`; of differences to the year before where `by_year` says so.
    """
    return pd.DataFrame(
        [
            {
                "measure": verdict.series.measure,
                "unit": verdict.series.unit,
                "area": verdict.series.area,
                "result": cell(verdict),
                "by_year": verdict.assessment.is_yearly,
                "mean_before": verdict.before and verdict.before.mean,
                "mean_since": verdict.since and verdict.since.mean,
                "since": pd.Timestamp(verdict.start) if verdict.start else pd.NaT,
                "points_before": verdict.outcome.before,
                "points_after": verdict.outcome.after,
                "signals_before": verdict.unsteady,
            }
            for verdict in verdicts
        ]
    )


def finding(verdicts: tuple[Verdict, ...], since: str) -> str:
    """How many of the series changed, and how."""
    said = [verdict for verdict in verdicts if verdict.kind != "unknown"]
    if not said:
        return f"Nothing can be said of any series since {since}."
    counts = {
        f"with {words}": sum(
            verdict.kind == "sustained" and verdict.meaning == each for verdict in said
        )
        for each, words in SUSTAINED.items()
    }
    kinds = {
        "with a change that did not last": "passed",
        "with single signals": "signals",
        "with no change beyond normal variation": "none",
        "too early to say": "early",
    }
    counts |= {
        w: sum(verdict.kind == kind for verdict in said) for w, kind in kinds.items()
    }
    parts = [f"{count} {words}" for words, count in counts.items() if count]
    left = len(verdicts) - len(said)
    rest = f"; {left} more cannot be judged" if left else ""
    return f"{len(said)} series since {since}: {listed(parts)}{rest}."
