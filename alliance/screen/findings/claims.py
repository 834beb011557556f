"""Published statements of savings, a row each: kind, amount, period and caveats."""

import pandas as pd

from alliance.screen.findings.claims_words import (
    KINDS,
    amount,
    period,
    stated_in,
    subject,
)
from alliance.screen.findings.record_words import Row, counted, given, published
from alliance.screen.memory import remember

SAID_BY_ITS_SUBJECT = "Beds-Herts predecessor programme, two forces"
SUBTITLE = (
    "Context, newest first: kinds, scopes and periods differ, so statements are not "
    "added up and not compared with the figures above. Repetitions are left out."
)


@remember
def listed(statements: pd.DataFrame) -> pd.DataFrame:
    """Each statement: date, kind, amount with bound, period, words, source, note."""
    rows = statements.to_dict("records")
    return pd.DataFrame(
        {
            "published": [published(row) for row in rows],
            "kind": [KINDS[str(row["kind"])] for row in rows],
            "subject": [subject(row) for row in rows],
            "amount_stated": [amount(row) for row in rows],
            "period": [period(row) for row in rows],
            "stated_in": [_stated_in(row) for row in rows],
        }
    )


@remember
def finding(statements: pd.DataFrame) -> str:
    """How many statements speak of savings delivered, and the latest of these."""
    delivered = statements[statements["kind"] == "delivered"]
    if statements.empty:
        return "No published statement is on record."
    total = f"{len(delivered)} of {len(statements)} published statements"
    if delivered.empty:
        told = counted(len(statements), "published statement")
        return f"{told}, none of a saving delivered."
    latest = delivered.iloc[0].to_dict()
    return (
        f"{total} speak of savings delivered, the latest of {subject(latest)}: "
        f"{amount(latest)}."
    )


def _stated_in(row: Row) -> str:
    """The source's words, where they stand, and the record's note on them."""
    note = given(row.get("note"), "").rstrip(".")
    if note in ("", SAID_BY_ITS_SUBJECT):
        return stated_in(row)
    return f"{stated_in(row)}. {note}."
