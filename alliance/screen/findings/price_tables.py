"""The price of a saving, before and after: as measured, as the model has it, moved."""

from collections.abc import Callable

import pandas as pd

from alliance.methods.rooms import Met
from alliance.screen import labels
from alliance.screen.findings.price import ENDLESS, wait
from alliance.screen.findings.price_case import Case, figures
from alliance.screen.memory import remember

NO_VALUE = "not modelled"
Row = tuple[str, str, str, str, str]


@remember
def before_after(case: Case) -> pd.DataFrame:
    """Each figure as measured, by the model as staffed, and with posts moved."""
    after = case.after
    columns = [
        "figure",
        "measured",
        "model_at_present",
        "model_with_posts_moved",
        "change",
    ]
    if after is None:
        return pd.DataFrame(columns=columns)
    measured, before = case.found.measured, case.before
    staffed = labels.fte(before.position_hours)
    rows = [
        _share(
            f"Answered within {case.found.seconds} s, of calls offered",
            measured.in_time,
            before.in_time,
            after.in_time,
        ),
        _wait(case, after),
        _hanging_up(case, after),
        _share(
            "Staff busy, of their time",
            measured.occupancy,
            before.occupancy,
            after.occupancy,
        ),
        _amount("Hours a week short of staff", "not measured", before, after, _short),
        _amount("Position hours a week", staffed, before, after, _positions),
    ]
    return pd.DataFrame(rows, columns=columns)


def finding(case: Case) -> str:
    """How hang-ups and waits stand before and after, in words."""
    after = case.after
    if after is None:
        return ""
    waits = f"the average wait is {_said(case.before)} now and {_said(after)} then"
    if not case.asked.hangs_up:
        return f"By this model {waits}."
    shares = (labels.percent(100 * met.abandoning) for met in (case.before, after))
    return f"By this model {waits}; {' and '.join(shares)} of calls hang up."


def _said(met: Met) -> str:
    return wait(met).replace(ENDLESS, "without end")


def _share(name: str, measured: float | None, before: float, after: float) -> Row:
    was = "not known" if measured is None else labels.percent(100 * measured)
    change = round(100 * after, 1) - round(100 * before, 1)
    return (
        name,
        was,
        labels.percent(100 * before),
        labels.percent(100 * after),
        labels.points(change),
    )


def _wait(case: Case, after: Met) -> Row:
    _, first, *_ = figures(case.before, case.asked.hangs_up)
    _, then, *_ = figures(after, case.asked.hangs_up)
    change = (
        "no end to wait"
        if first is None or then is None
        else _longer(round(then) - round(first))
    )
    waited = case.found.measured.wait_seconds
    measured = "not known" if waited is None else labels.seconds(waited)
    name = "Average wait of all calls, to the answer or to hanging up"
    return name, measured, wait(case.before), wait(after), change


def _longer(seconds: int) -> str:
    """A difference of waits as they are written, in whole seconds."""
    if seconds == 0:
        return labels.seconds(0)
    sign = "+" if seconds > 0 else labels.MINUS
    return f"{sign}{labels.seconds(abs(seconds))}"


def _hanging_up(case: Case, after: Met) -> Row:
    measured = case.found.measured.abandoning
    name = "Hung up, of calls offered"
    if case.asked.hangs_up:
        return _share(name, measured, case.before.abandoning, after.abandoning)
    return name, labels.percent(100 * measured), NO_VALUE, NO_VALUE, NO_VALUE


def _amount(
    name: str, measured: str, before: Met, after: Met, value: Callable[[Met], float]
) -> Row:
    first, then = value(before), value(after)
    return (
        name,
        measured,
        labels.fte(first),
        labels.fte(then),
        labels.fte(then - first, sign=True),
    )


def _short(met: Met) -> float:
    return met.short_hours


def _positions(met: Met) -> float:
    return met.position_hours
