"""What is stated for several units together, in words: never split."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.alliance import document
from alliance.screen.findings.bodies import Card
from alliance.screen.findings.record_words import Row, counted
from alliance.screen.memory import remember

AMOUNTS = ("expected", "predicted")


@remember
def finding(subjects: pd.DataFrame, facts: pd.DataFrame) -> str:
    """How many amounts are stated for several units together, and which."""
    stated = joint_facts(subjects, facts)
    amounts = stated[stated["fact_kind"].isin(AMOUNTS)].sort_values("known_on")
    if amounts.empty:
        return "No amount is stated for several units together."
    said = [
        f"{labels.money(row['number'])} {row['fact_kind']}"
        for row in amounts.to_dict("records")
    ]
    found = counted(len(said), "amount")
    return f"{found} stated for several units together, never split: {', '.join(said)}."


@remember
def cards(subjects: pd.DataFrame, facts: pd.DataFrame) -> list[Card]:
    """Each joint figure as a card, those with an amount first."""
    rows = subjects[subjects["subject_kind"] == "joint"].to_dict("records")
    names = dict(zip(subjects["subject_id"], subjects["short_name"], strict=True))
    stated = {row["subject_id"]: _said_of(row, facts) for row in rows}
    rows.sort(key=lambda row: not _has_amount(stated[row["subject_id"]]))
    return [_card(row, stated[row["subject_id"]], names) for row in rows]


def _said_of(row: Row, facts: pd.DataFrame) -> pd.DataFrame:
    of_it: pd.DataFrame = facts[facts["said_of"] == row["subject_name"]]
    return of_it


def _has_amount(stated: pd.DataFrame) -> bool:
    return bool(stated["fact_kind"].isin(AMOUNTS).any())


def _card(row: Row, stated: pd.DataFrame, names: dict[str, str]) -> Card:
    units = ", ".join(names[unit] for unit in row["member_ids"].split("; "))
    lines = (f"Units: {units}.", *_lines(stated))
    return Card(row["subject_id"], row["subject_name"], lines, _source(stated))


def joint_facts(subjects: pd.DataFrame, facts: pd.DataFrame) -> pd.DataFrame:
    """What is stated of joint figures."""
    joint = subjects.loc[subjects["subject_kind"] == "joint", "subject_name"]
    return facts[facts["said_of"].isin(joint)]


def _lines(facts: pd.DataFrame) -> tuple[str, ...]:
    """Each statement, and its note where there is one."""
    return tuple(
        " ".join(part for part in (row.statement, row.note) if isinstance(part, str))
        for row in facts.itertuples()
    )


def _source(facts: pd.DataFrame) -> str:
    named = [document(row) for row in facts.to_dict("records")]
    return "; ".join(dict.fromkeys(named))
