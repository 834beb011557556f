"""A case to appraise: the plan or forecast of a unit, or figures that a reader types.

`flows` has a row for each unit and financial year: planned_gbp, forecast_gbp,
implementation_cost_gbp and price_base of the savings that the headline counts.
"""

import datetime as dt
from dataclasses import dataclass, field

import pandas as pd

from alliance.methods.plans import FromGoLive, Plan, YearByYear
from alliance.screen import selection
from alliance.screen.findings.appraisal_settings import Assumed
from alliance.screen.memory import remember
from alliance.screen.selection import following

NONE = (
    "No unit of the chosen forces has both a plan and a one-off cost: choose other "
    "forces, or appraise a what-if."
)
BASES = {"Plan": "planned", "Forecast": "forecast"}


# The cash flow by which the arithmetic is tested: a what-if opens with it.
EXAMPLE = FromGoLive(
    years=following("2016/17", 6),
    cost=1_200_000,
    full_year_saving=450_000,
    full_year_running=0,
    live_on=dt.date(2017, 8, 1),
)


@dataclass(frozen=True)
class Case:
    """What is appraised: in words, by year, with what is assumed for it."""

    subject: str
    kind: str
    plan: Plan
    assumed: Assumed = field(default_factory=Assumed)
    price_base: str = ""

    @property
    def is_typed(self) -> bool:
        return self.kind == "typed"

    @property
    def is_example(self) -> bool:
        return self.plan == EXAMPLE

    @property
    def span(self) -> str:
        """The years appraised, in words."""
        return selection.years(self.plan.years[0], self.plan.years[-1])


@remember
def offered(flows: pd.DataFrame) -> list[str]:
    """The units that have both a plan and a one-off cost, the largest plan first."""
    sums = flows.groupby("unit", sort=False)[
        ["planned_gbp", "implementation_cost_gbp"]
    ].sum()
    found = sums[(sums["planned_gbp"] != 0) & (sums["implementation_cost_gbp"] > 0)]
    return list(found.sort_values("planned_gbp", ascending=False, kind="stable").index)


def left_out(flows: pd.DataFrame, case: Case) -> str:
    """Which units cannot be appraised, and why; empty when all can."""
    if case.is_typed:
        return ""
    names = sorted(set(flows["unit"]) - set(offered(flows)))
    if not names:
        return ""
    return f"Not offered, without a plan or a one-off cost: {', '.join(names)}."


@remember
def of_unit(flows: pd.DataFrame, unit: str, basis: str, assumed: Assumed) -> Case:
    """The plan or the forecast of one unit, to the last year of the extracts."""
    kind = BASES[basis]
    last = str(flows["financial_year"].max())
    rows = flows[flows["unit"] == unit].set_index("financial_year")
    amounts = rows[[f"{kind}_gbp", "implementation_cost_gbp"]].fillna(0)
    begun = amounts[(amounts != 0).any(axis=1)].index.min()
    span = following(begun, int(last[:4]) - int(begun[:4]) + 1)
    benefits, costs = (
        tuple(map(float, amounts[name].reindex(span, fill_value=0)))
        for name in amounts.columns
    )
    more = assumed.carried_years
    return Case(
        subject=f"The {basis.lower()} of {unit}",
        kind=kind,
        plan=YearByYear(
            following(begun, len(span) + more),
            costs + (0.0,) * more,
            benefits + benefits[-1:] * more,
        ),
        assumed=assumed,
        price_base=", ".join(sorted(set(rows["price_base"].dropna()))),
    )


def typed(plan: FromGoLive, assumed: Assumed) -> Case:
    """What a reader types; until then, the example."""
    subject = "The example" if plan == EXAMPLE else "Your what-if"
    return Case(subject, "typed", plan, assumed)
