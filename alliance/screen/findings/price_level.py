"""How far the model is from what was measured, and what holds the standard."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.price_case import Case
from alliance.screen.findings.record_words import counted

# Points between model and measured, ours: close enough, and too far to rest on.
CLOSE_POINTS, FAR_POINTS = 3.0, 10.0


def calibration(case: Case) -> str:
    """The model at present staffing beside what was measured in the same months."""
    measured = case.found.measured.in_time
    if measured is None:
        return (
            f"What was measured of {case.in_time} is not known in one way for these "
            "rooms: read differences, not levels."
        )
    by_model = labels.percent(100 * case.before.in_time)
    said = (
        f"At present staffing the model gives {by_model}; measured "
        f"were {labels.percent(100 * measured)} of calls offered, {case.found.span}"
    )
    points = abs(apart(case) or 0.0)
    if points <= CLOSE_POINTS:
        return f"{said}."
    if points <= FAR_POINTS:
        return f"{said}: read differences, not levels."
    return f"{said}: {points:.0f} points apart, too far to rest a decision on (ours)."


def apart(case: Case) -> float | None:
    """Points by which the model as staffed is above what was measured, as written."""
    measured = case.found.measured.in_time
    if measured is None:
        return None
    return round(round(100 * case.before.in_time, 1) - round(100 * measured, 1), 1)


def holding(case: Case, curve: pd.DataFrame) -> str:
    """How many posts the standard leaves or needs, with their pounds.

    By the model's level, and by its differences from what was measured.
    """
    standard, measured = case.found.standard_pct, case.found.measured.in_time
    if standard is None:
        return f"No standard is in force for {case.calls}: no number of posts holds it."
    by_level = _holds(case, curve, standard)
    said = f"Holding {standard:.0f}% by this model {by_level}"
    if measured is None:
        return f"{said}."
    over = 100 * (case.before.in_time - measured)
    return (
        f"{said}; counted from the {labels.percent(100 * measured)} measured it "
        f"{_holds(case, curve, standard + over)}."
    )


def _holds(case: Case, curve: pd.DataFrame, needed_pct: float) -> str:
    """The fewest posts of the curve that give so many per cent, in words."""
    holding = curve[curve["in_time_pct"] >= needed_pct]["posts_moved_fte"]
    if holding.empty:
        return f"needs more than {counted(int(curve['posts_moved_fte'].max()), 'post')}"
    posts = int(holding.min())
    saved = case.saved_gbp(posts)
    priced = "" if saved is None else f" ({labels.money(abs(saved))} a year)"
    if posts > 0:
        return f"needs {counted(posts, 'post')} more{priced}"
    if posts == 0:
        return "leaves no post to take out"
    most = "or more " if posts == int(curve["posts_moved_fte"].min()) else ""
    return f"leaves {counted(-posts, 'post')} {most}to take out{priced}"


def holding_from(case: Case) -> str:
    """How that is reckoned, or where to go for an aim of one's own."""
    if case.found.standard_pct is None:
        return "An aim of your own can be set on People needed."
    return (
        "The same curve the other way round: the fewest posts that hold the standard."
    )
