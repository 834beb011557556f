"""What was promised, and what was delivered: the answer, its parts, counts by kind."""

import pandas as pd

from alliance.screen.findings import claims_words
from alliance.screen.findings.claims_over_time import brief, period_in_short
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

MOST_TILES = 6
OTHER_KINDS = {
    "predicted": "a prediction",
    "expected": "an expectation",
    "ceiling": "an upper limit",
    "need": "a need",
    "baseline": "a baseline",
    "funding": "funding",
    "unquantified": "without an amount",
}


@remember
def answer(statements: pd.DataFrame) -> str:
    """What the five documents state as delivered, beside what was first predicted."""
    told = statements[statements["in_five_documents"]]
    delivered = told[told["kind"] == "delivered"].to_dict("records")
    if not delivered:
        return "The five documents state no saving as delivered for this choice."
    said = "; ".join(_delivered(row, told) for row in delivered)
    one = len(delivered) == 1
    first = "One saving is" if one else f"{counted(len(delivered), 'saving')} are"
    return f"{first} stated as delivered in the five documents: {said}."


def _delivered(row: Row, told: pd.DataFrame) -> str:
    first = told[
        (told["kind"] == "predicted_original")
        & (told["subject_id"] == row["subject_id"])
    ]
    said = f"{row['unit']}, {brief(row)} ({period_in_short(row) or 'a year'})"
    return "; ".join(
        [
            said,
            *(f"{brief(r)} was originally predicted" for r in first.to_dict("records")),
        ]
    )


@remember
def rest(statements: pd.DataFrame) -> str:
    """Of which kinds everything else in the five documents is."""
    told = set(statements.loc[statements["in_five_documents"], "kind"])
    others = [words for kind, words in OTHER_KINDS.items() if kind in told]
    first = "Everything else" if "delivered" in told else "Everything"
    said = f"{first} in them is {_either(others)}. " if others else ""
    return (
        f"{said}Counted below: statements in the five documents, and those published "
        "elsewhere. Amounts are never added."
    )


def _either(names: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


@remember
def tiles(statements: pd.DataFrame) -> list[Tile]:
    """How many statements of each kind, in the five documents and elsewhere."""
    shown = []
    for kind, name in claims_words.KINDS.items():
        rows = statements[statements["kind"] == kind]
        told = int(rows["in_five_documents"].sum())
        elsewhere = len(rows) - told
        beside = f"and {elsewhere} elsewhere" if elsewhere else "none elsewhere"
        if len(rows):
            shown.append(Tile(name.split(",")[0], f"{told}", beside))
    return shown[:MOST_TILES]


@remember
def finding(statements: pd.DataFrame) -> str:
    """How many of the dated statements speak of savings delivered."""
    if statements.empty:
        return "No published statement is on record."
    delivered = int((statements["kind"] == "delivered").sum())
    verb = "speaks" if delivered == 1 else "speak"
    total = counted(len(statements), "statement")
    return (
        f"{delivered or 'None'} of {total} {_years(statements)} {verb} of savings "
        "delivered."
    )


def _years(statements: pd.DataFrame) -> str:
    """`in 2016`, `from 2011 to 2016`."""
    first, last = statements["known_on"].min(), statements["known_on"].max()
    if first.year == last.year:
        return f"in {first:%Y}"
    return f"from {first:%Y} to {last:%Y}"


@remember
def later(statements: pd.DataFrame) -> str:
    """How many statements were published later, and when."""
    number = counted(len(statements), "statement")
    return f"{number} of these kinds came later, {_years(statements)}."
