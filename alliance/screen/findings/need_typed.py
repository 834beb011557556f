"""A need that the reader types in, set against what collaboration saves, in words.

`kinds` has a row for each kind of saving in the window: counted_as (`Headline`, or why
the headline leaves it out), kind, savings, forecast_gbp, delivered_gbp, assured_gbp.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.kinds import words as kinds_in_words
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

HEADLINE, ONE_OFF = "Headline", "One-off"
YOURS = "your figure"
SAID = {
    "forecast_gbp": "is forecast from collaboration",
    "delivered_gbp": "is delivered by collaboration",
    "assured_gbp": "is delivered by collaboration and assured",
}
NAMED = {
    "forecast_gbp": "Forecast from collaboration",
    "delivered_gbp": "Delivered by collaboration",
    "assured_gbp": "Delivered and assured",
}
ALL_COUNT = "Every saving of the window counts."
TYPE_ONE = (
    "Type a need to see what of it collaboration covers. No sum is made with a "
    "published need. What you type is in the address of this page, and never saved."
)


def covered(kinds: pd.DataFrame, against: str) -> int:
    """What the headline counts in the window, in pounds."""
    return int(kinds.loc[kinds["counted_as"] == HEADLINE, against].sum())


@remember
def result(kinds: pd.DataFrame, need: int, window: str, against: str) -> str:
    """What covers the need, and what remains or is over."""
    found = covered(kinds, against)
    left = need - found
    rest = (
        f"{labels.money(left)} remains"
        if left > 0
        else f"{labels.money(-left)} more than you need"
    )
    return (
        f"Of your {labels.money(need)} for {window}, {labels.money(found)} "
        f"{SAID[against]}: {rest}."
    )


@remember
def table(kinds: pd.DataFrame, need: int, against: str) -> pd.DataFrame:
    """Needed, covered and remaining in pounds, and whose figure each is."""
    found = covered(kinds, against)
    rest = "Remaining" if need >= found else "More than needed"
    return pd.DataFrame(
        {
            "against_your_need": ["Needed", NAMED[against], rest],
            "amount_gbp": [need, found, abs(need - found)],
            "whose": [YOURS, "extracts", f"{YOURS} and the extracts"],
        }
    )


@remember
def one_off(kinds: pd.DataFrame, against: str) -> str:
    """What could also meet a need that does not recur: said apart, not added."""
    rows = kinds[(kinds["counted_as"] == ONE_OFF) & (kinds[against] != 0)]
    if rows.empty:
        return ""
    (amount,) = rows[against]
    return (
        f"One-off savings of {labels.money(amount)} in the window could also meet a "
        "need that does not recur; they are not added."
    )


@remember
def wrongly(kinds: pd.DataFrame) -> pd.DataFrame:
    """The kinds that a need which recurs every year cannot count on."""
    rows = kinds[kinds["counted_as"] != HEADLINE]
    return rows.rename(columns={"counted_as": "not_counted"}).assign(
        kind=[kinds_in_words(kind) for kind in rows["kind"]]
    )


@remember
def listed(savings: pd.DataFrame) -> pd.DataFrame:
    """Each saving that does not count and why, without its code."""
    return savings.drop(columns=["saving_id", "kind"])


@remember
def wrongly_finding(rows: pd.DataFrame, savings: pd.DataFrame, against: str) -> str:
    """How many savings do not count against a need that recurs, by kind."""
    if rows.empty:
        return ALL_COUNT
    parts = [
        f"{str(kind).lower()} {labels.money(amount)}"
        for kind, amount in zip(rows["not_counted"], rows[against], strict=True)
        if amount
    ]
    number = counted(len(savings), "saving")
    said = "; ".join(parts) or "none with an amount"
    kind = against.removesuffix("_gbp")
    return (
        f"Not counted against a need that recurs ({number}, {kind}, the window's years "
        f"together): {said}."
    )
