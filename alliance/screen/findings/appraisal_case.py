"""A case to appraise: the plan or forecast of a unit, or figures that a reader types.

`flows` has a row for each unit and financial year: planned_gbp, forecast_gbp,
implementation_cost_gbp and price_base of the savings that the headline counts, and
programme_cost_gbp, capital_gbp and external_grants_gbp of the unit.
"""

import datetime as dt
from dataclasses import dataclass, field, replace

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
# One or the other, never both: they may be the same money.
SUBMITTED = "As submitted with the savings"
PROGRAMME = "Programme and capital, less grants"
COSTS = {
    SUBMITTED: ["implementation_cost_gbp"],
    PROGRAMME: ["programme_cost_gbp", "capital_gbp"],
}
GRANTS = {SUBMITTED: [], PROGRAMME: ["external_grants_gbp"]}


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
    unit: str = ""
    one_off: str = SUBMITTED

    @property
    def is_typed(self) -> bool:
        return self.kind == "typed"

    @property
    def is_example(self) -> bool:
        return self.plan == EXAMPLE and self.assumed == Assumed()

    @property
    def cost_words(self) -> str:
        """What benefits are set against, in a sentence."""
        if self.is_typed:
            return "costs"
        if self.one_off == SUBMITTED:
            return "the cost submitted with them"
        return "programme and capital cost less grants"

    @property
    def counted(self) -> str:
        """What counts as one-off cost; empty where the reader types it."""
        return "" if self.is_typed else f"one-off cost: {self.one_off.lower()}"

    @property
    def aside(self) -> str:
        """The same in brackets, for a sentence."""
        return f" ({self.counted})" if self.counted else ""

    @property
    def span(self) -> str:
        """The years appraised, in words."""
        return selection.years(self.plan.years[0], self.plan.years[-1])


@remember
def offered(flows: pd.DataFrame, one_off: str = SUBMITTED) -> list[str]:
    """The units that have both a plan and such a one-off cost, largest plan first."""
    planned = flows.groupby("unit", sort=False)["planned_gbp"].sum()
    cost = flows.groupby("unit", sort=False)[COSTS[one_off]].sum().sum(axis=1)
    found = planned[(planned != 0) & (cost > 0)]
    return list(found.sort_values(ascending=False, kind="stable").index)


def left_out(flows: pd.DataFrame, case: Case) -> str:
    """Which units cannot be appraised, and why; empty when all can."""
    if case.is_typed:
        return ""
    names = sorted(set(flows["unit"]) - set(offered(flows, case.one_off)))
    if not names:
        return ""
    return f"Not offered, without a plan or such a one-off cost: {', '.join(names)}."


@remember
def of_unit(
    flows: pd.DataFrame,
    unit: str,
    basis: str,
    assumed: Assumed,
    one_off: str = SUBMITTED,
) -> Case:
    """The plan or the forecast of one unit, to the last year of the extracts."""
    kind = BASES[basis]
    rows = flows[flows["unit"] == unit].set_index("financial_year")
    amounts = pd.DataFrame(
        {
            "costs": rows[COSTS[one_off]].fillna(0).sum(axis=1),
            "benefits": rows[f"{kind}_gbp"].fillna(0),
            "grants": rows[GRANTS[one_off]].fillna(0).sum(axis=1),
        }
    )
    begun = amounts[(amounts != 0).any(axis=1)].index.min()
    return Case(
        subject=f"The {basis.lower()} of {unit}",
        kind=kind,
        plan=_by_year(amounts, begun, flows["financial_year"].max(), assumed),
        assumed=assumed,
        price_base=", ".join(sorted(set(rows["price_base"].dropna()))),
        unit=unit,
        one_off=one_off,
    )


def _by_year(
    amounts: pd.DataFrame, begun: str, last: str, assumed: Assumed
) -> YearByYear:
    """Amounts of every year from the first; the last saving is carried on if asked."""
    span = following(begun, int(last[:4]) - int(begun[:4]) + 1)
    costs, benefits, grants = (
        tuple(map(float, amounts[name].reindex(span, fill_value=0)))
        for name in ("costs", "benefits", "grants")
    )
    more = assumed.carried_years
    none = (0.0,) * more
    return YearByYear(
        following(begun, len(span) + more),
        costs + none,
        benefits + benefits[-1:] * more,
        grants + none,
    )


def typed(plan: FromGoLive, assumed: Assumed) -> Case:
    """What a reader types; until then, the example."""
    case = Case("Your what-if", "typed", plan, assumed)
    return replace(case, subject="The example") if case.is_example else case
