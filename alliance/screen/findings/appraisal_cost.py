"""The one-off cost of a unit's case in words, and what the other count of it makes.

Cost submitted with the savings, or programme and capital cost less grants of the unit:
one instead of the other, because they may be the same money.
"""

import pandas as pd

from alliance.methods.two_views import appraise
from alliance.screen import labels
from alliance.screen.findings.appraisal_case import (
    BASES,
    COSTS,
    PROGRAMME,
    SUBMITTED,
    Case,
    of_unit,
    offered,
)
from alliance.screen.memory import remember

SAME_MONEY = "never both: they may be the same money"
OTHER = {SUBMITTED: PROGRAMME, PROGRAMME: SUBMITTED}
PARTS = {"programme_cost_gbp": "programme", "capital_gbp": "capital"}
NONE = {
    SUBMITTED: "No one-off cost was submitted with the savings of {unit}.",
    PROGRAMME: "No programme or capital cost of {unit} was sent.",
}


@remember
def beside(flows: pd.DataFrame, case: Case) -> str:
    """What is counted, and the net present value on the other count of the cost."""
    if case.is_typed:
        return ""
    other = OTHER[case.one_off]
    here = f"One-off cost here: {amounts(flows, case.unit, case.one_off)}."
    if case.unit not in offered(flows, other):
        return f"{here} {NONE[other].format(unit=case.unit)}"
    basis = next(name for name, kind in BASES.items() if kind == case.kind)
    instead = of_unit(flows, case.unit, basis, case.assumed, other)
    value = appraise(instead.plan, instead.assumed.settings).economic.total
    return (
        f"{here} With {amounts(flows, case.unit, other)} instead: net present value "
        f"{labels.money(value)}, in prices of {instead.plan.years[0]}. "
        f"{SAME_MONEY.capitalize()}."
    )


def amounts(flows: pd.DataFrame, unit: str, one_off: str) -> str:
    """The cost of a unit with its parts in words, before anything is varied."""
    sums = flows[flows["unit"] == unit].sum(numeric_only=True)
    parts = {name: sums[column] for column, name in PARTS.items() if sums[column]}
    grants = sums["external_grants_gbp"]
    if one_off == SUBMITTED:
        return f"{labels.money(sums[COSTS[one_off]].sum())} submitted with the savings"
    named = f"the unit's {' and '.join(parts)} cost"
    less = ", less grants," if grants else ""
    total = labels.money(sum(parts.values()) - grants)
    if grants:
        parts["grants"] = -grants
    listed = ", ".join(f"{name} {labels.money(part)}" for name, part in parts.items())
    return f"{named}{less} of {total}{f' ({listed})' if len(parts) > 1 else ''}"
