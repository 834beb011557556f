"""Kinds of savings in words, and which of them answer a recurrent need.

A kind is what savings must share before they are added: benefit type, recurrence,
basis, and gross or net, as `savings_on_day` writes them.
"""

from collections.abc import Iterable

import pandas as pd

from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

HEADLINE = "cashable, recurrent, in_year, net"
WORDS = {
    "non_cashable": "non-cashable",
    "cost_avoidance": "cost avoidance",
    "one_off": "one-off",
    "in_year": "in-year",
    "new_full_year_effect": "new full-year effect",
}
# Why a part of a kind does not answer a need that comes back every year.
AGAINST = {
    "non_cashable": "leaves the budget as it is",
    "cost_avoidance": "a cost that never came",
    "income": "income, not a saving",
    "one_off": "comes once",
    "new_full_year_effect": "counts months of other years",
    "gross": "running cost not taken off",
}


def words(kind: str) -> str:
    """A kind as a reader sees it: `Cashable, recurrent, in-year, net`."""
    parts = [WORDS.get(part, part) for part in kind.split(", ")]
    return ", ".join(parts).capitalize()


def offered(found: Iterable[str]) -> list[str]:
    """The kinds to choose from, the headline's first."""
    return sorted(set(found) | {HEADLINE}, key=lambda kind: (kind != HEADLINE, kind))


def against_need(kind: str) -> str:
    """Whether amounts of a kind answer a recurrent need, and if not, why."""
    reasons = [AGAINST[part] for part in kind.split(", ") if part in AGAINST]
    return f"No: {'; '.join(reasons)}" if reasons else "Yes"


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """Each kind with its amounts, and whether it answers a recurrent need."""
    return pd.DataFrame(
        {
            "kind": [words(kind) for kind in rows["kind"]],
            "answers_a_recurrent_need": [against_need(kind) for kind in rows["kind"]],
            "savings": rows["savings"],
            "planned_gbp": rows["planned_gbp"],
            "forecast_gbp": rows["forecast_gbp"],
            "delivered_gbp": rows["delivered_gbp"],
        }
    )


@remember
def finding(rows: pd.DataFrame) -> str:
    """How many of the kinds answer a recurrent need."""
    answer = [against_need(kind) == "Yes" for kind in rows["kind"]]
    verb = "answers" if sum(answer) == 1 else "answer"
    return (
        f"{sum(answer)} of {counted(len(answer), 'kind')} {verb} a recurrent need; no "
        "two kinds are ever added."
    )
