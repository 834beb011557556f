"""How an appraisal changes with benefits cut or late, and with cost over."""

from dataclasses import replace

import pandas as pd

from alliance.methods.two_views import appraise
from alliance.screen import labels
from alliance.screen.findings import appraisal as words
from alliance.screen.findings.appraisal_case import Case
from alliance.screen.findings.appraisal_settings import later
from alliance.screen.memory import remember

HAIRCUTS_PCT = (0, 10, 20, 40)
# Ours: the step beside none, unless the reader has set another.
DELAY_MONTHS, OVERRUN_PCT = 12, 20


@remember
def rows(case: Case) -> pd.DataFrame:
    """Each haircut with and without delay and overrun, all else as set."""
    set_ = case.assumed
    delays = (0, set_.delay_months or DELAY_MONTHS)
    overruns = (0, set_.overrun_pct or OVERRUN_PCT)
    return pd.DataFrame(
        [
            _row(case, haircut, delay, overrun)
            for haircut in HAIRCUTS_PCT
            for delay in delays
            for overrun in overruns
        ]
    )


def _row(case: Case, haircut: int, delay: int, overrun: int) -> dict[str, object]:
    set_ = replace(
        case.assumed, haircut_pct=haircut, delay_months=delay, overrun_pct=overrun
    )
    found = appraise(case.plan, set_.settings)
    return {
        "benefit_haircut_pct": haircut,
        "delay_months": delay,
        "one_off_overrun_pct": overrun,
        "net_present_value_gbp": found.economic.total,
        "benefits_over_costs": found.ratio,
        "simple_payback_years": found.financial.payback,
        "discounted_payback_years": found.economic.payback,
    }


def shown(rows: pd.DataFrame, last: str) -> pd.DataFrame:
    """The same in words; payback that is not reached by the last year says so."""
    none = rows.astype(object).where(rows.notna(), None)
    return pd.DataFrame(
        {
            "benefit_haircut": [_cut(share) for share in rows["benefit_haircut_pct"]],
            "delay": [later(months) for months in rows["delay_months"]],
            "one_off_cost": [_over(share) for share in rows["one_off_overrun_pct"]],
            "net_present_value_gbp": rows["net_present_value_gbp"],
            "benefits_over_costs": [
                words.ratio(r) for r in none["benefits_over_costs"]
            ],
            "simple_payback_years": [
                words.years(value, last) for value in none["simple_payback_years"]
            ],
            "discounted_payback_years": [
                words.years(value, last) for value in none["discounted_payback_years"]
            ],
        }
    )


def _cut(share: int) -> str:
    return f"{share}%" if share else "none"


def _over(share: int) -> str:
    return f"{share}% over" if share else "as it is"


def finding(case: Case, rows: pd.DataFrame) -> str:
    """In how many cases the net present value is above zero, and the lowest."""
    values = rows["net_present_value_gbp"]
    above, count = int((values > 0).sum()), len(rows)
    cases = {0: f"none of {count}", count: f"all {count}"}
    return (
        f"Net present value is above zero in "
        f"{cases.get(above, f'{above} of {count}')} cases{case.aside}; the lowest is "
        f"{labels.money(values.min())}."
    )
