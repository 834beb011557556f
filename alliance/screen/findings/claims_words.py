"""The words of a published statement: its kind, subject, amount, bound and period."""

import re

import pandas as pd

from alliance.screen.findings.record_words import (
    NOT_STATED,
    Row,
    given,
    quoted,
    sentence,
    source,
)

# What was said to be saved first; what is no saving after it.
KINDS = {
    "delivered": "Delivered, as stated",
    "predicted_original": "Originally predicted",
    "predicted": "Predicted, not delivered",
    "expected": "Expected, not delivered",
    "ceiling": "Upper limit, not a forecast",
    "need": "Need, not a saving",
    "baseline": "Baseline, a cost to measure from",
    "funding": "Funding, not a saving",
    "unquantified": "Without an amount",
}
SUBJECTS = {
    "all": "All collaboration of the three forces",
    "collaboration (all)": "All collaboration",
    "total collaboration incl. JPS and ERSOU": "All collaboration, with Joint "
    "Protective Services and the Eastern Region Special Operations Unit",
    "organisational and operational support (programme)": "Organisational and "
    "operational support",
    "Procurement (FM contracts)": "Procurement (facilities management contracts)",
    "IT (Kent-Essex)": "IT",
    "IT (East Coast IT Services: Essex, Kent, Suffolk, Norfolk)": "IT (East Coast IT "
    "Services)",
}
# Whose statement it is, where neither one force nor the subject says so.
SCOPES = {
    "Beds-Herts": "Bedfordshire and Hertfordshire",
    "Norfolk-Suffolk": "Norfolk and Suffolk",
    "Kent-Essex": "Kent and Essex",
    "Kent-Essex-Norfolk-Suffolk": "Kent, Essex, Norfolk and Suffolk",
}
MEASURES = {
    "saving_gross": "gross",
    "saving_net": "net",
    "saving_target": "target",
    "grant_award": "grant",
    "grant_cut": "grant cut",
    "grant_reduction": "grant reduction",
    "capital_investment": "capital investment",
    "income": "income",
}
SHORT = {
    "OBC": "outline case",
    "FBC, July 2015": "not stated",
    "CSR2": "second spending review",
}
YEARLY = re.compile(r"(a|per|each|every) (year|annum)")


def subject(row: Row) -> str:
    """What a statement is of, after whose it is, with what is counted."""
    name = str(row["subject"])
    if name == "all" and row["kind"] == "need":
        named = "The three forces"
    else:
        named = SUBJECTS.get(name, sentence(together(name.split(" + "))))
    named += " (joint figure, not split)" if row["is_joint"] else ""
    whose = given(row.get("force"), "") or SCOPES.get(str(row.get("scope")), "")
    counted = MEASURES.get(str(row.get("measure")), "")
    said = f"{whose}, {inside(named)}" if whose else named
    return f"{said}, {counted}" if counted else said


def inside(name: str) -> str:
    """A name inside a line: without its capital, unless it has several."""
    return name.lower() if name[1:].islower() else name


def together(names: list[str]) -> str:
    """`A, B and C`; `A with B and C` where the second is itself a pair."""
    word = " with " if len(names) == 2 and " and " in names[1] else " and "
    return word.join(filter(None, (", ".join(names[:-1]), names[-1])))


def amount(row: Row) -> str:
    """The amount to the pound after the words of its bound: `over £200,000`."""
    if pd.isna(row["amount_gbp"]):
        return "No amount"
    words = f"{row['bound_words']} " if row["bound"] != "exact" else ""
    return f"{words}£{row['amount_gbp']:,}"


def period(row: Row) -> str:
    """The period as stated; a year at a time where the words say so."""
    label = re.sub(r"(\d{4}/\d\d)-(\d{4}/\d\d)", r"\1 to \2", str(row["period_label"]))
    for short, words in SHORT.items():
        label = label.replace(short, words)
    if label in ("not stated", "period not stated"):
        return NOT_STATED
    if is_yearly(row) and not YEARLY.search(label):
        label = f"per year, {label}"
    return sentence(label)


def is_yearly(row: Row) -> bool:
    """Whether the amount comes every year, by the words of the source."""
    said = f"{row['period_label']} {row['operative_words']}"
    return bool(row["recurrence"] == "annual" and YEARLY.search(said))


def stated_in(row: Row) -> str:
    """The source's words and, after them, where they stand."""
    words = quoted(row["operative_words"])
    return f"{words} ({source(row)})" if words else source(row)
