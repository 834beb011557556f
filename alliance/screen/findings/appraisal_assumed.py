"""What an appraisal assumes, a row each: its value, and whose it is."""

import pandas as pd

from alliance.methods.appraisal import SOCIAL_TIME_PREFERENCE
from alliance.screen import labels
from alliance.screen.findings.appraisal_case import SUBMITTED, Case
from alliance.screen.findings.appraisal_cost import SAME_MONEY
from alliance.screen.findings.appraisal_settings import Assumed, later
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

BOOK = "HM Treasury, Green Book"
BIAS = "Mott MacDonald for HM Treasury, 2002: uplift of the one-off cost"
YOURS, EXTRACT = "Typed by you", "Extract Savings"
ONE_OFF = {
    True: (
        "As submitted with the same savings",
        f"{EXTRACT}; instead of the unit's programme and capital cost, {SAME_MONEY}",
    ),
    False: (
        "Programme and capital cost of the unit, actual to date and forecast outturn "
        "after it, less grants. What lasts beyond the last year is not counted; a "
        "grant is less cost to the forces, not to the public purse",
        f"Extract Costs; instead of the cost submitted with savings, {SAME_MONEY}",
    ),
}


@remember
def rows(case: Case) -> pd.DataFrame:
    """Everything that the figures rest on."""
    found = [*_given(case), *_varied(case.assumed), *_not_supplied(case)]
    return pd.DataFrame(found, columns=["assumption", "value", "from"])


def _given(case: Case) -> list[tuple[str, str, str]]:
    return [
        ("Discount rate, economic view", _rates(), BOOK),
        (
            "First year, not discounted",
            case.plan.years[0],
            YOURS if case.is_typed else "First year with a cost, a grant or a saving",
        ),
        ("Years", *_horizon(case)),
        *_amounts(case),
    ]


def _rates() -> str:
    first, then, after = (labels.percent(100 * s.rate) for s in SOCIAL_TIME_PREFERENCE)
    return f"{first} a year, real; {then} after year 30, {after} after year 75"


def _horizon(case: Case) -> tuple[str, str]:
    count = f"{counted(len(case.plan.years), 'year')}, to {case.plan.years[-1]}"
    more = case.assumed.carried_years
    if case.is_typed:
        return count, YOURS
    if more:
        return (
            count,
            "Assumed: the saving of the extract's last year, "
            f"{counted(more, 'year')} on",
        )
    return count, "The extract ends there; nothing is added beyond"


def _amounts(case: Case) -> list[tuple[str, str, str]]:
    if case.is_typed:
        words = "One-off cost in the first year; saving and running cost by months live"
        return [("Costs and savings", words, YOURS)]
    kept = "; one withdrawn since keeps its plan" if case.kind == "planned" else ""
    savings = (
        f"{case.kind.capitalize()} savings: cashable, recurrent, in-year, net of the "
        f"unit's running cost, with an approved case{kept}"
    )
    return [
        ("Savings", savings, EXTRACT),
        ("One-off cost", *ONE_OFF[case.one_off == SUBMITTED]),
    ]


def _varied(set_: Assumed) -> list[tuple[str, str, str]]:
    return [
        (
            "Benefit haircut",
            f"{set_.haircut_pct}%",
            "Sensitivity, ours: the Treasury has no table for benefits",
        ),
        (
            "Delay of benefits",
            later(set_.delay_months),
            "Ours, linear in months; what falls after the last year is lost",
        ),
        ("One-off cost overrun", f"{set_.overrun_pct}%", "Sensitivity, ours"),
        ("Optimism bias", _bias(set_), BIAS),
    ]


def _bias(set_: Assumed) -> str:
    kind = set_.project_type
    if kind is None:
        return "none"
    return (
        f"{kind.name}: {labels.percent(set_.bias_pct)} (upper "
        f"{kind.cost_upper_pct:.0f}%, {set_.managed_pct}% of it managed)"
    )


def _not_supplied(case: Case) -> list[tuple[str, str, str]]:
    set_ = case.assumed
    base = f"the extract is in {case.price_base} prices" if case.price_base else ""
    prices = "; ".join(filter(None, ("Not supplied: set by you", base)))
    return [
        (
            "Redundancy in the one-off cost",
            f"{set_.redundancy_pct}%",
            "Not supplied: set by you; a transfer, left out of the economic view",
        ),
        ("Price inflation", f"{labels.percent(set_.inflation_pct)} a year", prices),
    ]


def caveat(case: Case) -> str:
    """What the economic view cannot know, in one sentence; empty once it is set."""
    lacking = [
        name
        for name, value in (
            ("redundancy", case.assumed.redundancy_pct),
            ("price inflation", case.assumed.inflation_pct),
        )
        if not value
    ]
    if not lacking:
        return ""
    return f"Not supplied, so taken as 0 until set: {' and '.join(lacking)}."
