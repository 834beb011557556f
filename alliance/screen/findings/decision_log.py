"""Decisions that are due beside the Summit's, and the log of those taken."""

import pandas as pd

from alliance.screen.findings.corporations_sole import agreement, must_agree
from alliance.screen.findings.decisions import KINDS, meeting, notices, what
from alliance.screen.findings.record_words import NOT_STATED, Row, counted, source
from alliance.screen.findings.summit import SUMMIT
from alliance.screen.memory import remember

# Who decides, from those who decide together to single ones.
BODIES = (
    SUMMIT,
    "The six corporations sole",
    "Business Coordination Board",
    "PCC for Cambridgeshire",
    "Eastern Region meeting",
    "The fourteen corporations sole",
    "Chief constables",
    "Forces and police authorities",
    NOT_STATED,
)


@remember
def due_finding(due: pd.DataFrame) -> str:
    """How many other decisions are due, and of which bodies."""
    counts = due["body"].value_counts().to_dict()
    said = [f"{many} of the {body}" for body, many in counts.items()]
    named = ", ".join(said).replace(f"of the {NOT_STATED}", "at a meeting not stated")
    return f"{counted(len(due), 'other decision')} due: {named}."


@remember
def due(due: pd.DataFrame) -> pd.DataFrame:
    """What is due, soonest first: when, who, what, who must agree, source."""
    rows = due.sort_values(["meeting_on", "decision_id"]).to_dict("records")
    return pd.DataFrame(
        {
            "when": [meeting(row) for row in rows],
            "decision": [what(row) for row in rows],
            "body": [row["body"] for row in rows],
            "must_agree": [must_agree(row) for row in rows],
            "source": [source(row) for row in rows],
        }
    )


@remember
def taken(decisions: pd.DataFrame) -> pd.DataFrame:
    """What is not due any more, by body, newest first."""
    rows = decisions[decisions["state"] != "due"]
    places = {body: place for place, body in enumerate(BODIES)}
    order = rows["body"].map(places).fillna(len(BODIES))
    return rows.iloc[order.argsort(kind="stable")]


@remember
def finding(taken: pd.DataFrame) -> str:
    """How many entries the log has, and of how many all had agreed."""
    agreed = taken[taken["decision_type"] != "support"]
    signed = int(agreed["corporations_sole_agreed"].notna().sum())
    entries = f"{len(taken)} entr{'y' if len(taken) == 1 else 'ies'}"
    return (
        f"{entries} on record as taken or proposed; of {signed} it is stated that all "
        "had agreed."
    )


@remember
def subtitle(taken: pd.DataFrame) -> str:
    """How to read the log, and what no source states; nothing for an empty log."""
    if taken.empty:
        return ""
    return (
        "By body, newest first. Six: the commissioners and chief constables of three "
        "forces; fourteen: those of seven. Who has agreed is not stated unless it says "
        f"so. {notices(taken)}"
    )


@remember
def log(taken: pd.DataFrame) -> pd.DataFrame:
    """What a body decided at a meeting, in one row when kind and agreement are one."""
    rows = taken.assign(
        when=[meeting(row) for row in taken.to_dict("records")],
        kind=[_kind(row) for row in taken.to_dict("records")],
        must_agree=[agreement(row) for row in taken.to_dict("records")],
    )
    together = ["body", "when", "kind", "must_agree"]
    grouped = [(key, part) for key, part in rows.groupby(together, sort=False)]
    shown = pd.DataFrame([key for key, _ in grouped], columns=together)
    shown.insert(1, "decision", [_items(part) for _, part in grouped])
    shown["source"] = [_sources(part) for _, part in grouped]
    return shown


def _kind(row: Row) -> str:
    """What was decided; what was only proposed says so."""
    kind = KINDS[row["decision_type"]]
    return f"Proposed: {kind.lower()}" if row["state"] == "proposed" else kind


def _items(decisions: pd.DataFrame) -> str:
    """The items of one meeting, what they begin with said once; then each note once."""
    first, *others = decisions["item"]
    begins = "".join(first.partition(" for ")[:2])
    same = all(item.startswith(begins) for item in others)
    rest = [item.removeprefix(begins) if same else item for item in others]
    notes = dict.fromkeys(decisions["note"].dropna())
    return ". ".join(["; ".join([first, *rest]), *notes])


def _sources(decisions: pd.DataFrame) -> str:
    """One source with its lines; of several each once."""
    if len(decisions) == 1:
        return source(decisions.iloc[0].to_dict())
    return "; ".join(dict.fromkeys(decisions["source_named"]))
