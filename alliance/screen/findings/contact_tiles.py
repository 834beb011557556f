"""The tiles of the public contact page, as words."""

from collections.abc import Callable

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.contact import longer
from alliance.screen.memory import remember

SHARE_999 = "answered_999_within_10_s_pct"
SECONDARY = "secondary_101_abandoned_pct"
CALLS = "offered_999_calls"
Tile = tuple[str, str, str, str]


@remember
def scope(periods: pd.DataFrame, period: str) -> str:
    """What the tiles are for: the area and the period."""
    area = periods["area"].iloc[-1]
    return f"{area}, {period}; waits and 999 of calls answered, the force's own clock."


@remember
def tiles(periods: pd.DataFrame, compared: str) -> list[Tile]:
    """(label, value, comparison, standard) of the last area: BCH or the one force.

    `periods` has a row for each area and span; `compared` names the other period.
    """
    now = _last(periods, "period")
    if now is None:
        return []
    then = _like(now, _last(periods, "compared"))
    return [
        (
            "999 within 10 s",
            _written(now[SHARE_999], labels.percent),
            _against(now, then, SHARE_999, _points, compared),
            _met(now[SHARE_999], now["standard_999_pct"]),
        ),
        _wait("primary", now, then, compared),
        _wait("secondary", now, then, compared),
        (
            "101 abandoned",
            _written(now[SECONDARY], labels.percent),
            _against(now, then, SECONDARY, _points, compared),
            f"Secondary: {_thresholds(now)}",
        ),
        (
            "999 calls",
            _written(now[CALLS], labels.count),
            _against(now, then, CALLS, _more, compared),
            "",
        ),
    ]


def _wait(queue: str, now: pd.Series, then: pd.Series | None, compared: str) -> Tile:
    column = f"{queue}_101_wait_seconds"
    return (
        f"101 {queue} wait",
        _written(now[column], labels.seconds),
        _against(now, then, column, _longer, compared),
        "No standard in force",
    )


def _last(periods: pd.DataFrame, span: str) -> pd.Series | None:
    rows = periods[periods["span"] == span]
    return None if rows.empty else rows.iloc[-1]


def _like(now: pd.Series, then: pd.Series | None) -> pd.Series | None:
    """The compared figures, when they hold as many months of the same area."""
    same = ["area", "force_months"]
    return then if then is not None and (now[same] == then[same]).all() else None


def _written(value: float, form: Callable[[float], str]) -> str:
    return "–" if pd.isna(value) else form(value)


def _against(
    now: pd.Series,
    then: pd.Series | None,
    column: str,
    words: Callable[[float, float], str],
    compared: str,
) -> str:
    """The difference from the compared period in words; nothing without one."""
    if then is None or pd.isna(now[column]) or pd.isna(then[column]):
        return ""
    return f"{words(now[column], then[column])} {compared}"


def _points(now: float, then: float) -> str:
    change = round(now - then, 1)
    return f"{labels.points(change)} on" if change else "as in"


def _longer(now: float, then: float) -> str:
    change = round(now - then)
    return f"{longer(change)} than" if change else "as in"


def _more(now: float, then: float) -> str:
    change = round(100 * (now - then) / then, 1) if then else 0.0
    if not change:
        return "as in"
    return f"{labels.percent(abs(change))} {'more' if change > 0 else 'fewer'} than"


def _met(share: float, standard: float) -> str:
    if pd.isna(share):
        return ""
    return f"Standard {standard:.0f}%: {'met' if share >= standard else 'not met'}"


def _thresholds(now: pd.Series) -> str:
    """From which second a call counts as abandoned, or why the rate is not shown."""
    low, high = now["lowest_threshold_seconds"], now["highest_threshold_seconds"]
    if low != high:
        return f"not comparable, counted after {low} s or {high} s"
    return f"counted after {low} s"
