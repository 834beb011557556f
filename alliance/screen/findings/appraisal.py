"""What an appraisal shows: tiles and sentences, the two views always named.

Financial is cash, redundancy included; economic is real, discounted, without transfers.
"""

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
NEVER_BELOW = "never below zero at a year's end"
RATE = labels.percent(100 * SOCIAL_TIME_PREFERENCE[0].rate)


def tiles(case: Case, found: Appraisal) -> list[Tile]:
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
        Tile("Benefit-cost ratio", ratio(found.ratio), _parts(case, found)),
        _payback("Discounted payback", "economic", found.economic, found.years),
        Tile("Switching value", *_switching(found.switching)),
    ]


def _payback(label: str, view: str, account: Account, years: tuple[str, ...]) -> Tile:
    when = account.payback
    if when is None:
        return Tile(label, "None", f"{view}, not by {years[-1]}")
    if not when:
        return Tile(label, "No need", f"{view}, {NEVER_BELOW}")
    return Tile(label, f"{when:.1f} years", f"{view}, after the end of {years[0]}")


def _parts(case: Case, found: Appraisal) -> str:
    if found.ratio is None:
        return _no_cost(case, found)
    benefits, costs = found.present_benefits, found.present_costs
    return f"economic, {labels.money(benefits)} benefit, {labels.money(costs)} cost"


def _no_cost(case: Case, found: Appraisal) -> str:
    """Why there is no cost for benefits to stand beside."""
    if found.present_costs < 0:
        return "no net cost: grants are more than it"
    if any(found.financial.costs):
        return "no economic cost: all of it is redundancy"
    return "no cost is typed" if case.is_typed else "no cost is counted"


def _switching(share: float | None) -> tuple[str, str]:
    """The cut in benefits at which the net present value is 0, or the growth."""
    if share is None:
        return "None", "economic, no benefit to cut"
    if share < 0:
        return labels.percent(-100 * share), "economic, more benefit needed to reach 0"
    return labels.percent(100 * share), "economic, cut in benefits that leaves 0"


def ratio(value: float | None) -> str:
    """A ratio with two decimals; `no cost` where nothing stands below the line."""
    if value is None:
        return "No cost"
    return f"{value:.2f}".replace("-", labels.MINUS)


def years(value: float | None, last: str) -> str:
    """Years to one decimal, or that payback is not reached, or never needed."""
    if value is None:
        return f"not by {last}"
    return f"{value:.1f}" if value else "never below 0"


def paid_back(case: Case, found: Appraisal) -> str:
    """When the case pays back in each view, and its benefits beside its costs."""
    return f"{case.subject} {_when(found)}; {_worth(case, found)}."


def _when(found: Appraisal) -> str:
    cash, real = found.financial.payback, found.economic.payback
    first, last = found.years[0], found.years[-1]
    if cash is None and real is None:
        return f"does not pay back by {last}"
    if cash == real == 0:
        return f"is {NEVER_BELOW}"
    if cash and real:
        return (
            f"pays back {cash:.1f} years after the end of {first} in cash, "
            f"discounted {real:.1f}"
        )
    return f"in cash {_alone(cash, found)}, discounted {_alone(real, found)}"


def _alone(when: float | None, found: Appraisal) -> str:
    """The payback of one view where that of the other is of another form."""
    if when is None:
        return f"does not pay back by {found.years[-1]}"
    if not when:
        return f"is {NEVER_BELOW}"
    return f"pays back {when:.1f} years after the end of {found.years[0]}"


def _worth(case: Case, found: Appraisal) -> str:
    if found.present_benefits < 0:
        return "over all years it costs more than it saves, before any one-off cost"
    if found.ratio is None:
        return _no_cost(case, found)
    return f"benefits are {ratio(found.ratio)} times {case.cost_words}"


def cash(found: Appraisal) -> str:
    """How far cash is down at its lowest, and where it ends."""
    sums = found.financial.cumulative
    low = min(sums)
    end = f"{labels.money(sums[-1], sign=True)} by {found.years[-1]}"
    if low >= 0:
        return f"Cash is never below where it began: {end}."
    year = found.years[sums.index(low)]
    return f"Cash is down {labels.money(-low)} at its lowest, in {year}, and {end}."


def worth(case: Case, found: Appraisal) -> str:
    """What benefits less costs are worth in the first year."""
    value = found.economic.total
    side = "above" if value >= 0 else "below"
    return (
        f"Net present value is {labels.money(abs(value))} {side} zero, in prices of "
        f"{found.years[0]}{case.aside}."
    )
