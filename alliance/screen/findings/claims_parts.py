"""The parts of the ledger of claims: whose stand on the chart, whose apart."""

import pandas as pd

from alliance.screen.findings.claims_words import together
from alliance.screen.findings.record_words import counted
from alliance.screen.memory import remember

# The parts of the ledger: the alliance's own first, others apart.
OWN = ("three_forces", "seven_force")
NEAR = ("one_force", "predecessor")
OTHERS = ("other_forces",)
LEDGER = {
    OWN: "The three forces together and the Seven Force programme",
    NEAR: "One of the three forces alone, and the earlier programme of Bedfordshire "
    "and Hertfordshire",
    OTHERS: "Other forces and their alliances, for background only",
}
NEWEST = (
    "newest first. Kinds, scopes and periods differ, so nothing is added up or "
    "compared. Repetitions are left out."
)
WHOSE = {
    "one_force": "single forces",
    "predecessor": "the earlier programme of Bedfordshire and Hertfordshire",
    "other_forces": "other forces",
}
MARKS = (
    "Filled: in the five documents. Open: published elsewhere. A thin rule: published "
    "some time in these months."
)
UNNAMED = (
    "Without a force's name: the earlier programme of Bedfordshire and Hertfordshire."
)
RESTATED = "Dotted: restated with another scope and no end date; neither is a forecast."


@remember
def part(statements: pd.DataFrame, stated_for: tuple[str, ...]) -> pd.DataFrame:
    """The statements on these forces."""
    return statements[statements["stated_for"].isin(stated_for)]


def ledger(statements: pd.DataFrame) -> list[tuple[pd.DataFrame, str]]:
    """The parts of the ledger that hold something, each with what it holds."""
    parts = ((part(statements, which), name) for which, name in LEDGER.items())
    return [(rows, f"{name}, {NEWEST}") for rows, name in parts if len(rows)]


@remember
def charted(statements: pd.DataFrame) -> pd.DataFrame:
    """The alliance's and the seven forces' own, with all of the five documents.

    Without any of these, what single forces and the predecessor said; never what is
    said of other forces.
    """
    own = statements["stated_for"].isin(OWN)
    if own.any():
        return statements[own | statements["in_five_documents"]]
    return part(statements, NEAR)


@remember
def how_to_read(statements: pd.DataFrame, shown: pd.DataFrame) -> str:
    """What the marks mean, and which statements stand in the ledger only."""
    said = [MARKS]
    if "predecessor" in set(shown["stated_for"]):
        said.append(UNNAMED)
    if shown["earlier_statement_id"].isin(shown["statement_id"]).any():
        said.append(RESTATED)
    hidden = statements[~statements["statement_id"].isin(shown["statement_id"])]
    whose = [WHOSE[key] for key in WHOSE if key in set(hidden["stated_for"])]
    if whose:
        number = counted(len(hidden), "statement")
        said.append(f"In the ledger only: {number} of {together(whose)}.")
    return " ".join(said)
