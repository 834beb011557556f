"""What an appraisal shows: tiles and sentences, the two views always named.

Financial is cash, redundancy included; economic is real, discounted, without transfers.
"""

import math

from alliance.methods.appraisal import SOCIAL_TIME_PREFERENCE
from alliance.methods.two_views import Account, Appraisal
from alliance.screen import labels
from alliance.screen.findings.appraisal_case import Case
from alliance.screen.findings.record_words import counted
from alliance.screen.tile import Tile

SHARE = (
    "The address of this page holds your choices: copy it to share them. A what-if is "
    "never saved over the data."
)
RATE = labels.percent(100 * SOCIAL_TIME_PREFERENCE[0].rate)


def tiles(found: Appraisal) -> list[Tile]:
    """Two tiles of the financial view, four of the economic one."""
    span = f"{counted(len(found.years), 'year')} to {found.years[-1]}"
    return [
        Tile("Net cash", labels.money(found.financial.total), f"financial, {span}"),
        _payback("Simple payback", "financial", found.financial, found.years),
        Tile(
            "Net present value",
            labels.money(found.economic.total),
            f"economic, at {RATE} a year, real",
        ),
        Tile("Benefit-cost ratio", ratio(found.ratio), f"economic, {_parts(found)}"),
        _payback("Discounted payback", "economic", found.economic, found.years),
        Tile("Switching value", *_switching(found.switching)),
    ]


def _payback(label: str, view: str, account: Account, years: tuple[str, ...]) -> Tile:
    when = account.payback
    if when is None:
        return Tile(label, "None", f"{view}, not by {years[-1]}")
    return Tile(label, f"{when:.1f} years", f"{view}, in {years[math.ceil(when)]}")


def _parts(found: Appraisal) -> str:
    benefits, costs = found.present_benefits, found.present_costs
    return f"{labels.money(benefits)} benefit, {labels.money(costs)} cost"


def _switching(share: float | None) -> tuple[str, str]:
    """The haircut at which the net present value is 0, or the growth it takes."""
    if share is None:
        return "None", "economic, no benefit to cut"
    if share < 0:
        return labels.percent(-100 * share), "economic, more benefit needed"
    return labels.percent(100 * share), "economic, haircut that leaves 0"


def ratio(value: float | None) -> str:
    """A ratio with two decimals; `no cost` where nothing stands below the line."""
    if value is None:
        return "No cost"
    return f"{value:.2f}".replace("-", labels.MINUS)


def years(value: float | None, last: str) -> str:
    """Years to one decimal, or that payback is not reached by the last year."""
    return f"not by {last}" if value is None else f"{value:.1f}"


def paid_back(case: Case, found: Appraisal) -> str:
    """When the case pays back in each view, and its benefits beside its costs."""
    cash, real, last = found.financial.payback, found.economic.payback, found.years[-1]
    if cash is None and real is None:
        said = f"does not pay back by {last}"
    elif cash is None:
        said = f"pays back after {real:.1f} years discounted, in cash not by {last}"
    else:
        after = f"after {real:.1f}" if real is not None else f"not by {last}"
        said = f"pays back after {cash:.1f} years in cash, discounted {after}"
    return f"{case.subject} {said}; {_worth(found)}."


def _worth(found: Appraisal) -> str:
    if found.ratio is None:
        return "no cost is counted"
    return f"benefits are {ratio(found.ratio)} times costs"


def cash(found: Appraisal) -> str:
    """How far cash is down at its lowest, and where it ends."""
    sums = found.financial.cumulative
    low = min(sums)
    end = f"{labels.money(sums[-1], sign=True)} by {found.years[-1]}"
    if low >= 0:
        return f"Cash is never below where it began: {end}."
    year = found.years[sums.index(low)]
    return f"Cash is down {labels.money(-low)} at its lowest, in {year}, and {end}."


def worth(found: Appraisal) -> str:
    """What benefits less costs are worth in the first year."""
    value = found.economic.total
    side = "above" if value >= 0 else "below"
    return (
        f"Net present value is {labels.money(abs(value))} {side} zero, in prices of "
        f"{found.years[0]}."
    )
