"""Published statements in the order of time: short words for the ends of a chart."""

import pandas as pd

from alliance.screen.findings import claims, claims_words
from alliance.screen.findings.record_words import (
    NOT_STATED,
    Row,
    published,
    quoted,
    source,
)
from alliance.screen.memory import remember

# Of the alliance as a whole: here the period says more than the name.
WINDOWED = ("ceiling", "need", "baseline", "funding")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SIZES = ((1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k"))
WHOLE = "BCH-PROG"
MOST_NEWEST = 3
BY_KIND = (
    f"Published statements by kind, at most the {NUMBERS[MOST_NEWEST]} newest of each "
    "named. Kinds, scopes and periods differ, so nothing is added up or compared."
)


@remember
def timeline(statements: pd.DataFrame) -> pd.DataFrame:
    """Each statement with its lane, its place in time and what is written beside it.

    A restated one shares the line of the earlier one that it restates.
    """
    order = {kind: place for place, kind in enumerate(claims_words.KINDS)}
    dated = statements.assign(place=statements["kind"].map(order))
    dated = dated.sort_values(["place", "known_on", "statement_id"], kind="stable")
    here = set(dated["statement_id"])
    rows = dated.to_dict("records")
    earlier = [row["earlier_statement_id"] for row in rows]
    return pd.DataFrame(
        {
            "lane": [claims_words.KINDS[row["kind"]] for row in rows],
            "line": [
                e if e in here else row["statement_id"]
                for e, row in zip(earlier, rows, strict=True)
            ],
            "published_from": dated["published_from"].tolist(),
            "published_to": dated["known_on"].tolist(),
            "amount": [brief(row) for row in rows],
            "words": [_words(row) for row in rows],
            "in_five_documents": dated["in_five_documents"].tolist(),
            "details": [_details(row) for row in rows],
        }
    )


@remember
def figures(statements: pd.DataFrame) -> pd.DataFrame:
    """What the chart shows, as a short table."""
    return claims.listed(statements)[
        ["published", "kind", "subject", "amount_stated", "period"]
    ]


@remember
def by_kind(statements: pd.DataFrame) -> pd.DataFrame:
    """Each kind of statement: how many, and the newest of them in short."""
    newest = statements.sort_values("known_on", ascending=False, kind="stable")
    of_kinds = {kind: newest[newest["kind"] == kind] for kind in claims_words.KINDS}
    told = {kind: rows for kind, rows in of_kinds.items() if len(rows)}
    return pd.DataFrame(
        {
            "kind": [claims_words.KINDS[kind] for kind in told],
            "statements": [len(rows) for rows in told.values()],
            "newest": [
                "; ".join(map(_newest, rows.head(MOST_NEWEST).to_dict("records")))
                for rows in told.values()
            ],
        }
    )


def _newest(row: Row) -> str:
    said = ", ".join(filter(None, (brief(row), _words(row))))
    return f"{said} ({published(row)})"


def brief(row: Row) -> str:
    """The amount as short as it is exact, with its bound: `up to £20m a year`."""
    if pd.isna(row["amount_gbp"]):
        return ""
    pounds = int(row["amount_gbp"])
    size, letter = next((s for s in SIZES if pounds >= s[0]), (1, ""))
    words = f"{row['bound_words']} " if row["bound"] != "exact" else ""
    yearly = " a year" if claims_words.is_yearly(row) else ""
    return f"{words}£{pounds / size:,.7g}{letter}{yearly}"


def _words(row: Row) -> str:
    """Of what and for which period; the source's words where it gives no amount."""
    whole = row["subject_id"] == WHOLE
    if row["kind"] == "unquantified":
        said = "" if whole else f"{_unit(row)} "
        return f"{said}{quoted(row['operative_words'])}"
    named = "" if whole and row["kind"] in WINDOWED else _unit(row)
    counted_as = claims_words.MEASURES.get(str(row["measure"]), "")
    return ", ".join(filter(None, (named, counted_as, period_in_short(row))))


def _unit(row: Row) -> str:
    """The short name of what a statement is of."""
    if isinstance(row["force"], str):
        return str(row["force"])
    names = str(row["subject"]).split(" + ")
    if len(names) > 2:
        return f"{NUMBERS[len(names)]} units jointly"
    if len(names) == 2:
        return f"{row['units_named']} jointly"
    if row["is_joint"]:
        return "all collaboration"
    with_page = isinstance(row["unit"], str) and row["stated_for"] != "predecessor"
    if with_page and row["subject_id"] != WHOLE:
        return str(row["unit"])
    name = str(row["subject"])
    return claims_words.inside(claims_words.SUBJECTS.get(name, name).split(" (")[0])


def period_in_short(row: Row) -> str:
    """The period in short; nothing when it is only `a year`."""
    words = claims_words.period(row)
    for more in (" (", ", read", ", no "):
        words = words.split(more)[0]
    if words == NOT_STATED:
        return "period not stated"
    if claims_words.is_yearly(row):
        return words.removeprefix("Per year").removeprefix(",").strip()
    return words[:1].lower() + words[1:]


def _details(row: Row) -> str:
    return f"{published(row)}: {claims_words.subject(row)}. {source(row)}"
