"""Needs with their windows, and which claims stand beside the extracts or do not."""

from collections.abc import Callable

import pandas as pd

from alliance.screen.findings import claims_words, reconciliation
from alliance.screen.findings.claims_over_time import NUMBERS, brief
from alliance.screen.findings.record_words import Row, counted, published
from alliance.screen.memory import remember

COUNTED = {"budget_gap": "Gap in the budget", "savings_required": "Savings to make"}
# The extracts are of the three forces' units: only their claims can stand beside.
COMPARED = ("All", "BCH")
NOT_COMPARED = (
    "The illustrative extracts hold savings of the three forces' joint units only, so "
    "none of these statements can stand beside them."
)


OTHER_SCOPE = "other units or years than those of the extracts, or none stated"
WHY_NOT = dict.fromkeys(claims_words.KINDS, OTHER_SCOPE) | {
    "ceiling": "no forecast",
    "need": "a need of whole forces",
    "baseline": "no saving",
    "funding": "no saving",
    "unquantified": "nothing to compare",
}


@remember
def of_need(statements: pd.DataFrame) -> pd.DataFrame:
    """The statements of need, earliest first."""
    rows = statements[statements["kind"] == "need"]
    return rows.sort_values(["known_on", "statement_id"])


@remember
def needs(statements: pd.DataFrame) -> pd.DataFrame:
    """Each need with its date, window and what is counted."""
    rows = statements.to_dict("records")
    return pd.DataFrame(
        {
            "published": [published(row) for row in rows],
            "need_of": [claims_words.subject(row) for row in rows],
            "counted_as": [COUNTED[str(row["measure"])] for row in rows],
            "window": [claims_words.period(row) for row in rows],
            "need": [brief(row) for row in rows],
            "stated_in": [claims_words.stated_in(row) for row in rows],
        }
    )


@remember
def needs_finding(statements: pd.DataFrame) -> str:
    """How often the need of the three forces was stated, and each amount."""
    rows = statements[statements["stated_for"] == "three_forces"].to_dict("records")
    if not rows:
        return f"{counted(len(statements), 'need')} of single forces, none a saving."
    said = claims_words.together([brief(row) for row in rows])
    if len(rows) == 1:
        return f"The need of the three forces was stated once: {said}."
    times = f"{NUMBERS[len(rows)]} times, each for its own window"
    return f"The need of the three forces was stated {times}: {said}."


@remember
def compared_finding(compared: pd.DataFrame) -> str:
    """How many claims can be set beside the extracts, which are made to fit them."""
    comparable = compared["is_comparable"].fillna(False).astype(bool)
    return (
        f"{int(comparable.sum())} of {len(compared)} claims can stand beside the "
        "illustrative extracts, which are made to fit them: no test of delivery."
    )


@remember
def compared_table(compared: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """The table of comparisons, each claim in this page's words."""
    table = reconciliation.table(compared)
    return table.assign(figure=_told(compared, statements, claims_words.subject))


@remember
def alone_table(alone: pd.DataFrame, statements: pd.DataFrame) -> pd.DataFrame:
    """The table of claims that stand alone, each in this page's words."""
    table = reconciliation.claims_table(alone)
    return table.assign(claim=_told(alone, statements, claims_words.subject))


def _told(
    rows: pd.DataFrame, statements: pd.DataFrame, words: Callable[[Row], str]
) -> list[str]:
    """Words for each row from the statement that it is about."""
    known = {row["statement_id"]: row for row in statements.to_dict("records")}
    return [words(known[each]) for each in rows["published_id"]]


@remember
def unmatched(
    statements: pd.DataFrame, compared: pd.DataFrame, alone: pd.DataFrame
) -> str:
    """Which statements of the three forces stand in neither of the two tables."""
    placed = {*compared["published_id"], *alone["published_id"]}
    own = statements[statements["stated_for"] == "three_forces"]
    kinds = own.loc[~own["statement_id"].isin(placed), "kind"].value_counts()
    if kinds.empty:
        return ""
    told = [
        f"{name.split(',')[0].lower()} ({kinds[kind]}: {WHY_NOT[kind]})"
        for kind, name in claims_words.KINDS.items()
        if kind in kinds
    ]
    number = counted(int(kinds.sum()), "more statement")
    return (
        f"No figure of the extracts is matched to {number} of the three forces: "
        f"{'; '.join(told)}."
    )
