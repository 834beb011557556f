"""Who decides, in words: each body with its decisions, and the law."""

from dataclasses import dataclass

import pandas as pd

from alliance.screen.findings.record_words import Row, counted
from alliance.screen.findings.summit import SUMMIT
from alliance.screen.memory import remember

# The fact that states the duty to collaborate.
DUTY = "F093"


@dataclass(frozen=True)
class Card:
    """A subject with a page of its own, and what to say of it."""

    subject_id: str
    name: str
    lines: tuple[str, ...]
    source: str = ""


@remember
def cards(
    subjects: pd.DataFrame, facts: pd.DataFrame, decisions: pd.DataFrame
) -> list[Card]:
    """Each body, the one with most decisions first, and the law, as cards."""
    rows = subjects[subjects["subject_kind"].isin(("body", "law"))].to_dict("records")
    counts = decisions["body"].value_counts().to_dict()
    rows.sort(key=lambda row: -counts.get(row["subject_name"], 0))
    duty = " ".join(facts.loc[facts["fact_id"] == DUTY, "statement"])
    return [_body(row, decisions, duty) for row in rows]


def _body(row: Row, decisions: pd.DataFrame, duty: str) -> Card:
    own = decisions[decisions["body"] == row["subject_name"]]
    says = duty if row["subject_kind"] == "law" else _decided(own)
    lines = tuple(filter(None, (f"{row['meaning']}.", says)))
    return Card(row["subject_id"], row["subject_name"], lines)


def _decided(decisions: pd.DataFrame) -> str:
    """How many decisions of a body are on record, and what is due."""
    if decisions.empty:
        return ""
    due = decisions.loc[decisions["state"] == "due", "item"]
    waiting = f", {len(due)} due: {'; '.join(due)}" if len(due) else ""
    return f"{counted(len(decisions), 'decision')} on record{waiting}."


@remember
def finding(decisions: pd.DataFrame) -> str:
    """How many decisions of the Summit are on record."""
    if decisions.empty:
        return f"The {SUMMIT} decides for the three forces."
    count = int((decisions["body"] == SUMMIT).sum())
    found = counted(count, "decision")
    return f"The {SUMMIT} decides for the three forces: {found} on record."
