"""What the price of a saving rests on, a row each: what is taken, and whose it is."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.price_case import Case
from alliance.screen.findings.price_rooms import BAND_SECONDS, patience
from alliance.screen.memory import remember

OURS, EXTRACT = "Ours", "Extract Calls by hour"


@remember
def rows(case: Case) -> pd.DataFrame:
    """What the figures rest on, a row each: what is taken, and whose it is."""
    found = [*_model(case), *_rooms(case), *_pounds(case)]
    return pd.DataFrame(found, columns=["assumption", "taken_as", "from"])


def _model(case: Case) -> list[tuple[str, str, str]]:
    method = case.asked.method
    hangs_up = "callers hang up" if case.asked.hangs_up else "nobody hangs up"
    return [
        (
            "Method",
            f"{method}: {hangs_up}; calls come by chance, steady within an hour, first "
            "come first served",
            "Published formula; a planning estimate",
        ),
        (
            "No priority, one skill",
            "Each queue is answered by its own positions; no call goes before another",
            "Limit of the method: so no desk shared by 999 and 101 is offered",
        ),
        (
            "No major incident",
            "One crash on a trunk road brings up to 50 calls at once: no staffing here "
            "holds that",
            "Reported of Cambridgeshire in 2012; outside the method",
        ),
        ("Patience", *_patience(case)),
    ]


def _patience(case: Case) -> tuple[str, str]:
    if not case.asked.hangs_up:
        return "Endless", case.asked.method
    return patience(case.found), "All seconds waited over calls abandoned, by room"


def _rooms(case: Case) -> list[tuple[str, str, str]]:
    found = case.found
    left_out = f"; {found.left_out} hours without positions left out"
    return [
        (
            "Service level",
            f"Answered within {found.seconds} s over calls offered; a call that hangs "
            f"up is not answered{_of_answered(case)}",
            _seconds_from(case),
        ),
        (
            "Typical week",
            f"{found.span}, by hour of the week{left_out if found.left_out else ''}",
            EXTRACT,
        ),
        (
            "Part of a position",
            "A mean of 4.3 positions is 5 in three weeks of ten, else 4",
            f"{OURS}: between whole people the figures run straight",
        ),
        (
            "Posts moved",
            f"{case.asked.spread}: in proportion to positions staffed, over all rooms",
            f"{OURS}; set above",
        ),
        (
            "A post",
            f"{case.post.hours:g} hours a week at a position; the positions "
            f"here are {labels.fte(case.there)} posts",
            case.post.hours_from,
        ),
    ]


def _of_answered(case: Case) -> str:
    share = case.found.measured.in_time_of_answered
    if share is None:
        return ""
    return f". Measured of calls answered: {labels.percent(100 * share)}"


def _seconds_from(case: Case) -> str:
    if case.found.standard_pct is not None:
        return "Standard of 999; the share as on People needed"
    if case.found.seconds == BAND_SECONDS:
        return f"{OURS}: no time is sent; the wait band that all queues have"
    return "The force’s own time"


def _pounds(case: Case) -> list[tuple[str, str, str]]:
    gbp = case.post.gbp
    each = "not known" if gbp is None else f"£{labels.pounds(gbp)} a year"
    return [
        ("Pounds for a post", each, case.post.gbp_from),
        (
            "Gross",
            "Redundancy and other one-off cost are not in it; it is cashable only if "
            "the budget is taken out",
            "Is it worth doing? The Appraisal page reckons that",
        ),
    ]
