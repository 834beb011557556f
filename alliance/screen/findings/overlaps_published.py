"""Published statements of a saving that others state too, in words: never added."""

import pandas as pd

from alliance.screen.findings import claims_words
from alliance.screen.findings.claims_over_time import brief, period_in_short
from alliance.screen.findings.record_words import Row, counted, published, source
from alliance.screen.memory import remember

RELATIONS = {
    "contains": "Contains",
    "contains_some": "Contains, some years only",
    "joint": "Joint figure, includes",
    "repeats": "Repeats",
    "restates": "Restates",
}


@remember
def listed(statements: pd.DataFrame) -> pd.DataFrame:
    """Each published statement and what it repeats, restates or contains."""
    rows = statements.to_dict("records")
    return pd.DataFrame(
        {
            "statement": [_statement(row) for row in rows],
            "how": [RELATIONS[row["relation"]] for row in rows],
            "of": [_other(row) for row in rows],
            "stated_in": [f"{source(row)}, {published(row)}" for row in rows],
        }
    )


@remember
def listed_finding(statements: pd.DataFrame) -> str:
    """How many published statements speak of what another speaks of too."""
    number = statements["statement_id"].nunique()
    verb = "speaks" if number == 1 else "speak"
    return (
        f"{counted(number, 'published statement')} {verb} of savings that others speak "
        "of too, or of several units together."
    )


def _statement(row: Row) -> str:
    """Amount, subject and period of a statement."""
    named = f"{brief(row)}: {claims_words.subject({**row, 'is_joint': False})}"
    period = period_in_short(row)
    return f"{named}, {period}" if period else named


def _other(row: Row) -> str:
    """The other statement in the same words; the units of a joint figure."""
    if row["relation"] == "joint":
        return f"{row['units_named']} (amounts of each not stated here)"
    prefix = "other_"
    other = {k.removeprefix(prefix): v for k, v in row.items() if k.startswith(prefix)}
    if row["relation"] == "repeats":
        return f"The same, {published(other)}"
    return _statement(other)
