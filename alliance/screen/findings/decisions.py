"""Decisions and actions in words: who decided, who must agree, who has."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.corporations_sole import have_agreed, must_agree
from alliance.screen.findings.record_words import (
    NOT_STATED,
    Row,
    counted,
    given,
    quoted,
    sentence,
    source,
)
from alliance.screen.memory import remember

KINDS = {
    "note": "To note",
    "approve": "Approval",
    "support": "Support",
    "consider": "Consider",
    "agree_to_progress": "Agreement to progress",
    "sign_s22a": "Section 22A agreement",
    "notify_panel": "Notice to the Panel",
}
STATES = {"due": "Due", "taken": "Taken", "proposed": "Proposed"}
NOTICES = {
    "decision_notice_on": "a decision notice was given",
    "panel_notified_on": "the Police and Crime Panel was told",
}


@remember
def finding(decisions: pd.DataFrame) -> str:
    """How many decisions were taken or proposed, and how many are due."""
    if decisions.empty:
        return "No decision is on record."
    due = int((decisions["state"] == "due").sum())
    taken = counted(len(decisions) - due, "decision")
    return f"{taken} taken or proposed, {due} due."


@remember
def listed(decisions: pd.DataFrame) -> pd.DataFrame:
    """Each decision: when, body, what, whose, state, who must agree and has, source."""
    rows = decisions.to_dict("records")
    return pd.DataFrame(
        {
            "when": [meeting(row) for row in rows],
            "body": decisions["body"],
            "decision": [what(row) for row in rows],
            "unit": decisions["unit"],
            "kind": decisions["decision_type"].map(KINDS),
            "state": decisions["state"].map(STATES),
            "must_agree": [must_agree(row) for row in rows],
            "have_agreed": [have_agreed(row) for row in rows],
            "source": [source(row) for row in rows],
        }
    )


def what(row: Row) -> str:
    """The decision, and below it what a reader must know."""
    return ". ".join(filter(None, (str(row["item"]), given(row["note"], ""))))


def meeting(row: Row) -> str:
    """The day of a meeting, no more exactly than it is stated.

    A last day of a month stands for a month or year that alone is stated.
    """
    day, precision = row["meeting_on"], row["meeting_precision"]
    if precision == "month":
        return labels.month(day)
    if precision != "by":
        return labels.day(day)
    if day.is_year_end:
        return f"By the end of {day:%Y}"
    return f"By {labels.month(day) if day.is_month_end else labels.day(day)}"


@remember
def notices(decisions: pd.DataFrame) -> str:
    """Of how many decisions it is stated when notice was given and the Panel told."""
    counts = {words: int(decisions[c].notna().sum()) for c, words in NOTICES.items()}
    if not any(counts.values()):
        return f"No source states when {' or '.join(NOTICES.values())}."
    said = [f"of {number} when {words}" for words, number in counts.items()]
    return f"It is stated {', '.join(said)}: the download has the days."


@remember
def actions_finding(actions: pd.DataFrame) -> str:
    """How many actions are open, and that no owner is stated."""
    if actions.empty:
        return "No action is on record."
    open_ones = int((actions["state"] == "open").sum())
    owned = int(actions["owner_role"].notna().sum())
    owners = f"{owned} with an owner" if owned else "none with an owner stated"
    return f"{counted(len(actions), 'action')}, {open_ones} open, {owners}."


@remember
def actions(actions: pd.DataFrame) -> pd.DataFrame:
    """Each action: due, whose, what, owner's role if any, state, its word, source."""
    rows = actions.to_dict("records")
    shown = pd.DataFrame(
        {
            "due": [_due(row) for row in rows],
            "unit": actions["unit"],
            "action": actions["action"],
            "owner_role": [given(row["owner_role"]) for row in rows],
            "state": actions["state"].map(sentence),
            "word_for_it": [quoted(row["due_wording"]) for row in rows],
            "source": [source(row) for row in rows],
        }
    )
    owned = actions["owner_role"].notna().any()
    return shown if owned else shown.drop(columns="owner_role")


def narrow(shown: pd.DataFrame) -> pd.DataFrame:
    """`actions` without the source's words and where they stand, for a slide."""
    return shown.drop(columns=["word_for_it", "source"], errors="ignore")


def _due(row: Row) -> str:
    """The due date, as exactly as it is stated."""
    day, precision = row["due_on"], row["due_precision"]
    if pd.isna(day):
        return NOT_STATED
    if precision == "day":
        return labels.day(day)
    if precision == "month":
        return labels.month(day)
    if precision == "by":
        return f"By {labels.month(day)}"
    return f"Autumn {day:%Y}" if precision == "season" else f"Late {day:%Y}"
