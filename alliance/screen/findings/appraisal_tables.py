"""The tables of an appraisal: each view by year, and published uplifts."""

import pandas as pd

from alliance.methods.optimism_bias import PROJECT_TYPES
from alliance.methods.two_views import Appraisal
from alliance.screen.memory import remember

FINANCIAL, ECONOMIC = "Financial, cash", "Economic, discounted"


def cumulative(found: Appraisal) -> pd.DataFrame:
    """The sum of net amounts up to each year, a row for each view and year."""
    views = {FINANCIAL: found.financial, ECONOMIC: found.economic}
    return pd.DataFrame(
        [
            (view, place, year, amount)
            for view, account in views.items()
            for place, (year, amount) in enumerate(
                zip(found.years, account.cumulative, strict=True)
            )
        ],
        columns=["view", "place", "financial_year", "cumulative_gbp"],
    )


def paybacks(found: Appraisal) -> dict[str, float | None]:
    """Years until payback, by view."""
    return {FINANCIAL: found.financial.payback, ECONOMIC: found.economic.payback}


def beside(found: Appraisal) -> pd.DataFrame:
    """What the chart draws, a row for each year: never to be added up."""
    return pd.DataFrame(
        {
            "financial_year": found.years,
            "financial_cumulative_gbp": found.financial.cumulative,
            "economic_cumulative_gbp": found.economic.cumulative,
        }
    )


def financial(found: Appraisal) -> pd.DataFrame:
    """Cash of each year, one-off cost apart from running cost, and its sum."""
    account = found.financial
    rows = {
        "financial_year": found.years,
        "one_off_cost_gbp": account.one_off,
        "running_cost_gbp": account.running,
        "saving_gbp": account.benefits,
        "net_cash_gbp": account.net,
        "cumulative_cash_gbp": account.cumulative,
    }
    return _without_empty(pd.DataFrame(rows))


def economic(found: Appraisal) -> pd.DataFrame:
    """Real costs and benefits of each year, their factor, and what they are worth."""
    account = found.economic
    rows = {
        "financial_year": found.years,
        "cost_real_gbp": account.costs,
        "benefit_real_gbp": account.benefits,
        "net_real_gbp": account.net,
        "discount_factor": account.factors,
        "discounted_gbp": account.valued,
        "cumulative_discounted_gbp": account.cumulative,
    }
    return pd.DataFrame(rows)


def economic_shown(found: Appraisal) -> pd.DataFrame:
    """The same with the factor in four decimals, as it is published."""
    written = [f"{factor:.4f}" for factor in found.economic.factors]
    return economic(found).assign(discount_factor=written)


def _without_empty(rows: pd.DataFrame) -> pd.DataFrame:
    """Without running cost where there is none: benefits are net of it then."""
    empty = not rows["running_cost_gbp"].any()
    return rows.drop(columns="running_cost_gbp") if empty else rows


@remember
def biases() -> pd.DataFrame:
    """The published starting values of optimism bias, per cent."""
    return pd.DataFrame(
        {
            "project_type": [kind.name for kind in PROJECT_TYPES],
            "cost_upper_pct": [kind.cost_upper_pct for kind in PROJECT_TYPES],
            "cost_lower_pct": [kind.cost_lower_pct for kind in PROJECT_TYPES],
            "duration_upper_pct": [kind.duration_upper_pct for kind in PROJECT_TYPES],
            "duration_lower_pct": [kind.duration_lower_pct for kind in PROJECT_TYPES],
            "cost_is": [
                "capital" if kind.is_of_capital else "operating"
                for kind in PROJECT_TYPES
            ],
        }
    )
