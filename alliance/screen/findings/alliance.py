"""The alliance in words: what its founding agreements say, what it is to bring."""

import pandas as pd

from alliance.screen.findings.record_words import Row, counted, quoted
from alliance.screen.memory import remember

FRAMEWORK, MEMORANDUM = "BCH-SFA", "BCH-MOU"
PROGRAMME, NAME = "BCH-PROG", "BCH Strategic Alliance"
Facts = tuple[str, ...]
# Each aspect of the two founding agreements, by the facts that state it.
ASPECTS: dict[str, tuple[Facts, Facts]] = {
    "Agreed": (("F002",), ("F094",)),
    "What it holds": (("F003",), ("F024",)),
    "Shared, and not": (("F005",), ("F012", "F025")),
}
NOT_MERGING, KEEPS_LOCAL = "F032", "F025"


@remember
def answer(facts: pd.DataFrame) -> str:
    """What was agreed and who decides, as far as the documents state it."""
    if not {NOT_MERGING, KEEPS_LOCAL} <= set(facts["fact_id"]):
        return "The documents do not state what was agreed."
    return (
        "Support functions are to be shared, local policing is not; three "
        "commissioners and three chief constables decide."
    )


@remember
def not_merging(facts: pd.DataFrame) -> str:
    """The words that exclude a merger, with their document."""
    found = facts[facts["fact_id"] == NOT_MERGING].to_dict("records")
    said = [f"{quoted(row['operative_words'])} ({document(row)})" for row in found]
    return f"Later: {said[0]}." if said else ""


@remember
def founding(facts: pd.DataFrame, subjects: pd.DataFrame) -> pd.DataFrame:
    """The two founding agreements side by side, an aspect a line, as stated."""
    rows = {row["fact_id"]: row for row in facts.to_dict("records")}
    meanings = subjects.set_index("subject_id")["meaning"]
    lines = [("What it is", meanings[FRAMEWORK], meanings[MEMORANDUM])]
    for aspect, (framework, memorandum) in ASPECTS.items():
        lines.append((aspect, _said(rows, framework), _said(rows, memorandum)))
    early, late = zip(*ASPECTS.values(), strict=True)
    lines.append(("Documents", documents(rows, early), documents(rows, late)))
    columns = ["what", "framework_agreement_2011", "memorandum_Dec_2013"]
    return pd.DataFrame(lines, columns=columns)


def _said(rows: dict[str, Row], ids: Facts) -> str:
    return " ".join(rows[fact]["statement"] for fact in ids if fact in rows)


def documents(rows: dict[str, Row], side: tuple[Facts, ...]) -> str:
    """Each document once, with all its lines."""
    lines: dict[str, list[str]] = {}
    for fact in [fact for ids in side for fact in ids if fact in rows]:
        name, _, which = document(rows[fact]).rpartition(", ")
        lines.setdefault(name, []).append(which.split(" ")[1])
    return "; ".join(f"{name}, lines {_in_order(of)}" for name, of in lines.items())


def _in_order(lines: list[str]) -> str:
    """Lines and runs of lines by their first: `3, 41-45`."""
    return ", ".join(sorted(lines, key=lambda run: int(run.split("-")[0])))


def document(row: Row) -> str:
    """The document and the lines: `Board report of 21 September 2016, line 75`."""
    first, last = row["line_from"], row["line_to"]
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return f"{row['source_named']}, {lines}"


def pages(subjects: pd.DataFrame) -> list[tuple[str, str]]:
    """The programme and its two founding agreements, as (id, name)."""
    names = dict(zip(subjects["subject_id"], subjects["subject_name"], strict=True))
    return [(each, names[each]) for each in (FRAMEWORK, MEMORANDUM, PROGRAMME)]


@remember
def founding_facts(facts: pd.DataFrame) -> pd.DataFrame:
    """The facts of the two founding agreements."""
    ids = {fact for sides in ASPECTS.values() for side in sides for fact in side}
    return facts[facts["fact_id"].isin(ids | {NOT_MERGING})]


@remember
def aims(facts: pd.DataFrame) -> pd.DataFrame:
    """What the alliance is hoped to bring, as stated."""
    is_aim = facts["fact_kind"] == "benefit"
    return facts[is_aim & (facts["said_of"] == NAME)].sort_values("known_on")


@remember
def aims_finding(aims: pd.DataFrame) -> str:
    """How many aims are stated, and how many with a figure."""
    if aims.empty:
        return "No aim of the alliance is on record."
    figures = int(aims["number"].notna().sum())
    with_one = f"{figures} with a figure" if figures else "none with a figure"
    return f"{counted(len(aims), 'aim')} of the alliance stated, {with_one}."
