"""The tiles of the answering page: the last area, BCH or the one force, as words."""

from collections.abc import Callable

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.service import abandoned, level
from alliance.screen.findings.service_rows import of_span
from alliance.screen.memory import remember

Tile = tuple[str, str, str, str]
Against = Callable[[str, Callable[[float, float], str]], str]


@remember
def scope(rows: pd.DataFrame, queue: str, period: str) -> str:
    """What the tiles are for: the area, the queue and the period."""
    now = of_span(rows, "period")
    return "" if now.empty else f"{now['line'].iloc[-1]}, {queue}, {period}."


@remember
def tiles(rows: pd.DataFrame, formula: str, compared: str) -> list[Tile]:
    """(label, value, comparison, note) of service level, waits, abandonment, calls.

    `compared` names the other period; it is compared only where it holds the same
    area on the same clock.
    """
    periods, before = of_span(rows, "period"), of_span(rows, "compared")
    if periods.empty:
        return []
    now = periods.iloc[-1]
    then = before[(before["area"] == now["area"]) & (before["clock"] == now["clock"])]

    def against(column: str, words: Callable[[float, float], str]) -> str:
        if then.empty or pd.isna(now[column]) or pd.isna(then[column].iloc[0]):
            return ""
        return f"{words(now[column], then[column].iloc[0])} {compared}"

    return _tiles(now, formula, against)


def _tiles(now: "pd.Series[float]", formula: str, against: Against) -> list[Tile]:
    return [
        (
            f"Service level ({formula[:3]})",
            *_told(level(now, formula), against("service_level_pct", _points)),
            _standard(now),
        ),
        (
            "Average wait",
            _seconds(now["wait_seconds"]),
            against("wait_seconds", _longer),
            "Of answered calls",
        ),
        (
            "Longest wait",
            _seconds(now["longest_wait_seconds"]),
            against("longest_wait_seconds", _longer),
            "",
        ),
        (
            "Abandoned",
            *_told(abandoned(now), against("abandoned_pct", _points)),
            _threshold(now),
        ),
        (
            "Calls offered",
            labels.count(now["offered_calls"]),
            against("offered_calls", _more),
            "",
        ),
    ]


def _told(words: str, comparison: str) -> tuple[str, str]:
    """A rate with its comparison; a dash with the reason where it is not shown."""
    reason = words.removeprefix("not shown: ")
    return (words, comparison) if reason == words else ("–", f"Not shown: {reason}")


def _seconds(value: float) -> str:
    return "–" if pd.isna(value) else labels.seconds(value)


def _standard(now: "pd.Series[float]") -> str:
    """The target in seconds, and whether a national standard is met."""
    low, high = now["lowest_target_seconds"], now["highest_target_seconds"]
    if pd.isna(low) or low != high:
        return ""
    standard, share = now["standard_pct"], now["service_level_pct"]
    if pd.isna(standard) or pd.isna(share):
        return f"Within {low:.0f} s"
    met = "met" if share >= standard else "not met"
    return f"{standard:.0f}% in {low:.0f} s: {met}"


def _threshold(now: "pd.Series[float]") -> str:
    low, high = now["lowest_threshold_seconds"], now["highest_threshold_seconds"]
    if pd.isna(low):
        return ""
    after = f"{low:.0f} s" if low == high else f"{low:.0f} s or {high:.0f} s"
    return f"Counted after {after}"


def _points(now: float, then: float) -> str:
    change = round(now - then, 1)
    return f"{labels.points(change)} on" if change else "as in"


def _longer(now: float, then: float) -> str:
    change = round(now) - round(then)
    if not change:
        return "as in"
    word = "longer" if change > 0 else "shorter"
    return f"{labels.seconds(abs(change))} {word} than"


def _more(now: float, then: float) -> str:
    change = round(100 * (now - then) / then, 1) if then else 0.0
    if not change:
        return "as in"
    return f"{labels.percent(abs(change))} {'more' if change > 0 else 'fewer'} than"
