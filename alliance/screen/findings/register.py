"""Where each unit stands: stages as a board and as a table, in words."""

from dataclasses import dataclass

import pandas as pd

from alliance.screen.findings.record_words import (
    Row,
    counted,
    given,
    sentence,
    source,
)
from alliance.screen.memory import remember

STAGES = {
    "memorandum": "Memorandum",
    "outline_case": "Outline case",
    "full_case": "Full case",
    "consultation": "Consultation",
    "final_decision": "Final decision",
    "implementation": "Implementation",
    "live": "Live",
    "post_implementation_review": "Post-implementation review",
}
BESIDE = {
    "no_stage": "Begun, no stage stated",
    "part_of_another": "Part of another unit",
    "dependency": "Dependency",
    "predecessor": "Predecessor",
}
STATES = {"now": "", "next": " (next)", "passed": " (concluded)"}
AGREEMENTS = {
    "signed": "Signed",
    "approved": "Approved",
    "decision_page": "Known from a decision page only",
    "via_parent": "Through the unit it is part of",
    "not_in_documents": "Not stated in the documents",
    "none_stated": "None stated",
}
GROUPS = {
    "operational_support": "Operational support",
    "organisational_support": "Organisational support",
    "protective_services": "Protective services",
    "dependency": "Dependency",
    "programme": "Programme",
}


BY = {"Programme": "programme", "Function": "function_group"}
SUBTITLE = (
    "Each phase of a unit stands at its own stage, as the latest document describes it."
)
Cards = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Stage:
    """One stage of the board: how many phases, and those of each group in order."""

    name: str
    count: int
    groups: tuple[tuple[str, Cards], ...]


@remember
def board(phases: pd.DataFrame, by: str) -> list[Stage]:
    """The eight stages in order, then what has none; grouped by a key of `BY`."""
    named = phases.assign(group=phases[BY[by]].replace(GROUPS))
    found = []
    for stage, name in (STAGES | BESIDE).items():
        rows = named[named["lifecycle_stage"] == stage]
        groups = tuple((str(g), _cards(r)) for g, r in rows.groupby("group"))
        found.append(Stage(name, len(rows), groups))
    return found


@remember
def by_stage(phases: pd.DataFrame) -> pd.DataFrame:
    """The stages of the board that hold a phase: how many, and which."""
    found = [stage for stage in board(phases, "Programme") if stage.count]
    return pd.DataFrame(
        {
            "stage": [stage.name for stage in found],
            "phases": [stage.count for stage in found],
            "which": [
                "; ".join(name for _, cards in stage.groups for _, name in cards)
                for stage in found
            ],
        }
    )


def _cards(phases: pd.DataFrame) -> Cards:
    """For each phase its unit's id, and the names of unit and phase."""
    rows = phases.sort_values(["unit", "phase_id"]).to_dict("records")
    return tuple((row["unit_id"], _name(row)) for row in rows)


def _name(row: Row) -> str:
    unit, phase = row["unit"].lower(), row["phase"].lower()
    says_no_more = unit in phase or phase in unit or phase in row["unit_name"].lower()
    name = row["unit"] if says_no_more else f"{row['unit']}: {_lower(row['phase'])}"
    return name + STATES[row["stage_state"]]


def _lower(phase: str) -> str:
    """A phase inside a line: without its capital, unless that is an abbreviation."""
    return phase if phase[:2].isupper() else phase[:1].lower() + phase[1:]


@remember
def finding(phases: pd.DataFrame) -> str:
    """How many phases of how many units are live, and how many have no full case."""
    live = int((phases["lifecycle_stage"] == "live").sum())
    listed = int((phases["lifecycle_stage"] == "memorandum").sum())
    total = counted(phases["unit_id"].nunique(), "unit")
    first = f"{total}: {counted(live, 'phase')} live"
    return f"{first}, {listed} only listed since the memorandum of 2013."


@remember
def listed(phases: pd.DataFrame) -> pd.DataFrame:
    """Each phase: programme, group, stage, the words for it, the agreement, source."""
    rows = phases.to_dict("records")
    return pd.DataFrame(
        {
            "unit": phases["unit"],
            "phase": phases["phase"],
            "programme": phases["programme"],
            "group": phases["function_group"].map(GROUPS),
            "stage": [stage_named(row) for row in rows],
            "as_stated": phases["stage_words"].map(sentence),
            "section_22A": [agreement(row) for row in rows],
            "source": [source(row) for row in rows],
        }
    )


@remember
def of_unit(phases: pd.DataFrame) -> pd.DataFrame:
    """The phases of one unit, without the columns that are the same in every row."""
    return listed(phases)[["phase", "stage", "as_stated", "section_22A", "source"]]


@remember
def unit_finding(phases: pd.DataFrame) -> str:
    """The stages of one unit's phases: `Live: joint unit. Consultation: rota.`"""
    said: dict[str, list[str]] = {}
    for row in phases.to_dict("records"):
        stage = stage_named(row)
        said.setdefault(stage, []).append(row["phase"])
    return "; ".join(f"{stage}: {', '.join(names)}" for stage, names in said.items())


def stage_named(row: Row) -> str:
    """A stage in words, and whether it is still to come or over."""
    return (STAGES | BESIDE)[row["lifecycle_stage"]] + STATES[row["stage_state"]]


def agreement(row: Row) -> str:
    """The agreement of a phase in words, and apart from it what to know of it."""
    note = given(row["s22a_note"], "")
    return ". ".join(filter(None, (AGREEMENTS[row["s22a_status"]], note)))


@remember
def register_finding(phases: pd.DataFrame) -> str:
    """How many units have a Section 22A agreement, and how well it is on record."""
    units = phases.drop_duplicates("unit_id")
    count = units["s22a_status"].value_counts()
    return (
        f"Section 22A agreements of {len(units)} units: {count.get('signed', 0)} "
        f"signed, {count.get('approved', 0)} approved, {count.get('decision_page', 0)} "
        "known from decision pages only."
    )


@remember
def register(subjects: pd.DataFrame, phases: pd.DataFrame) -> pd.DataFrame:
    """Each unit: programme, group, stages, agreement, savings on record, what is next.

    `subjects` are all that have a page; those without a phase in `phases` are left out.
    """
    units = subjects[subjects["subject_id"].isin(phases["unit_id"])]
    of_unit = dict(list(phases.groupby("unit_id")))
    return pd.DataFrame(
        {
            "unit": units["subject_name"],
            "programme": units["programme"],
            "group": units["function_group"].map(GROUPS),
            "stage": [unit_finding(of_unit[unit]) for unit in units["subject_id"]],
            "section_22A": [
                AGREEMENTS[of_unit[unit]["s22a_status"].iloc[0]]
                for unit in units["subject_id"]
            ],
            "savings_on_record": [given(v) for v in units["savings_on_record"]],
            "next_dated_item": [given(v) for v in units["next_dated_item"]],
        }
    )
