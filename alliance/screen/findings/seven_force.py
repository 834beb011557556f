"""Where the Seven Force programme stands, in words."""

import pandas as pd

from alliance.screen.findings.corporations_sole import parties
from alliance.screen.findings.record_words import (
    NOT_KNOWN,
    NOT_STATED,
    Row,
    quoted,
    sentence,
    when,
)
from alliance.screen.findings.register import AGREEMENTS, BESIDE, STAGES
from alliance.screen.findings.register import listed as listed_phases
from alliance.screen.findings.risks import listed
from alliance.screen.memory import remember

PROGRAMME = "7F-PROG"
# The dated events on which the programme turns.
SIGNED, REVIEW, FUNDING_ENDS = "MS048", "MS059", "MS067"
TURNS = {SIGNED: "agreement signed", REVIEW: "review due", FUNDING_ENDS: "funded to"}


@remember
def finding(phases: pd.DataFrame, milestones: pd.DataFrame) -> str:
    """Stage, agreement, review and the end of funding, in a sentence."""
    programme, dates = _programme(phases), _dates(milestones)
    if not programme:
        return "Nothing is on record of the programme."
    stage = sentence(str(programme["stage_words"]).split(";")[0])
    said = [f"{words} {dates[each]}" for each, words in TURNS.items() if each in dates]
    return f"{stage}: {', '.join(said)}."


def _programme(phases: pd.DataFrame) -> Row:
    """The programme's own phase; nothing when it is not on record."""
    rows = phases[phases["unit_id"] == PROGRAMME].to_dict("records")
    return rows[0] if rows else {}


def _dates(milestones: pd.DataFrame) -> dict[str, str]:
    return {row["milestone_id"]: when(row) for row in milestones.to_dict("records")}


@remember
def glance(
    phases: pd.DataFrame,
    milestones: pd.DataFrame,
    decisions: pd.DataFrame,
    statements: pd.DataFrame,
) -> pd.DataFrame:
    """What is on record of the programme as a whole, a line each."""
    programme = _programme(phases)
    if not programme:
        return pd.DataFrame(columns=["what", "on_record"])
    agreement = AGREEMENTS[programme["s22a_status"]]
    lines = {
        "Stage": sentence(programme["stage_words"]),
        "Section 22A agreement": f"{agreement}, {programme['s22a_note']}",
        "Review": _event(milestones, REVIEW),
        "Funding": _event(milestones, FUNDING_ENDS),
        "To be decided": _due(decisions),
        "Savings": _savings(statements),
    }
    return pd.DataFrame(list(lines.items()), columns=["what", "on_record"])


def _event(milestones: pd.DataFrame, milestone_id: str) -> str:
    """When and what, with the source's own word."""
    found = milestones[milestones["milestone_id"] == milestone_id].to_dict("records")
    said = [
        f"{when(row)}: {row['event']} ({quoted(row['confidence_words'])})"
        for row in found
    ]
    return "; ".join(said) or NOT_STATED


def _due(decisions: pd.DataFrame) -> str:
    """What is to be decided, and who must agree."""
    if decisions.empty:
        return NOT_KNOWN
    due = decisions[decisions["state"] == "due"].to_dict("records")
    said = [f"{row['item']}. {parties(row)}" for row in due]
    return "; ".join(said) or "No decision is on record as due"


def _savings(statements: pd.DataFrame) -> str:
    """The programme's own words on savings: none has an amount."""
    own = statements[statements["subject"] == "Seven Force programme"]
    words = [quoted(row) for row in own["operative_words"].dropna()]
    amounts = own["amount_gbp"].notna().any()
    return f"{'; '.join(words) or NOT_STATED}{'' if amounts else '; no amount stated'}"


@remember
def stages_finding(phases: pd.DataFrame) -> str:
    """How many phases stand at each stage, latest first, and whether any is live."""
    counts = phases["lifecycle_stage"].value_counts().to_dict()
    said = [
        f"{counts[stage]} at {name.lower()}"
        for stage, name in reversed(STAGES.items())
        if stage in counts and stage != "live"
    ]
    said += [f"{counts[s]} {name.lower()}" for s, name in BESIDE.items() if s in counts]
    live = f"{counts['live']} live" if "live" in counts else "No phase is live"
    return f"{live}: {', '.join(said)}." if said else f"{live}."


@remember
def stages(phases: pd.DataFrame) -> pd.DataFrame:
    """Each phase with its stage, latest stage first, and the words for it."""
    order = {stage: -place for place, stage in enumerate(STAGES)}
    places = phases["lifecycle_stage"].map(order).fillna(1)
    ordered = phases.iloc[places.argsort(kind="stable")]
    shown = listed_phases(ordered)
    shown["phase"] = [_name(row) for row in ordered.to_dict("records")]
    return shown[["stage", "phase", "as_stated", "source"]]


def _name(row: Row) -> str:
    """The unit, with its phase where the unit's name does not say it."""
    says_it = row["phase"].lower() in row["unit_name"].lower()
    return str(row["unit"]) if says_it else f"{row['unit']}: {row['phase']}"


def units(phases: pd.DataFrame) -> list[tuple[str, str]]:
    """The units that have a phase, each once, as (id, name)."""
    return sorted(dict(zip(phases["unit_id"], phases["unit"], strict=True)).items())


@remember
def due_finding(due: pd.DataFrame) -> str:
    """How many dated events lie ahead, and how many after the funding ends."""
    if due.empty:
        return "No dated event of the programme lies ahead."
    total = "1 dated event lies" if len(due) == 1 else f"{len(due)} dated events lie"
    end = due[due["milestone_id"] == FUNDING_ENDS]
    if end.empty:
        return f"{total} ahead."
    later = int((due["date_from"] > end["date_to"].iloc[0]).sum())
    after = f"{later} of them" if later else "none"
    month = when(end.iloc[0].to_dict())
    return f"{total} ahead, {after} after the funding ends in {month}."


@remember
def log(log: pd.DataFrame) -> pd.DataFrame:
    """Risks, issues, assumptions and dependencies, those of the programme first."""
    rows = log.iloc[log["subject_id"].ne(PROGRAMME).argsort(kind="stable")]
    shown = ["type", "what", "unit", "waits_for", "how_it_is_said", "source"]
    return listed(rows)[shown]
