"""Units, agreements, bodies and joint figures: what they are, in words."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import NOT_STATED, Row, given, quoted
from alliance.screen.findings.register import AGREEMENTS, GROUPS, unit_finding
from alliance.screen.memory import remember

KINDS = {
    "unit": "Unit, programme or system",
    "joint": "Joint figure or statement",
    "programme": "Programme",
    "agreement": "Agreement",
    "body": "Body or role",
    "law": "Law",
    "force": "One force",
}


def question(subjects: pd.DataFrame, subject_id: str) -> str:
    """The question that the page of a subject answers."""
    names = dict(zip(subjects["subject_id"], subjects["subject_name"], strict=True))
    return f"{names[subject_id]}: what is on record?"


def is_unit(subjects: pd.DataFrame, subject_id: str) -> bool:
    """Whether extracts and stages can be asked for it."""
    kinds = dict(zip(subjects["subject_id"], subjects["subject_kind"], strict=True))
    return bool(kinds[subject_id] == "unit")


def span(subjects: pd.DataFrame, subject_id: str, period: str) -> str:
    """What time the page of a subject covers; only units have figures of a period."""
    figures = f"; figures for {period}" if is_unit(subjects, subject_id) else ""
    return f"all years{figures}"


@remember
def glance(
    subjects: pd.DataFrame, subject_id: str, phases: pd.DataFrame, facts: pd.DataFrame
) -> pd.DataFrame:
    """What a subject is, a line each; for a unit first where it stands."""
    row = subjects.set_index("subject_id").loc[subject_id].to_dict()
    is_a_unit = row["subject_kind"] == "unit"
    lines = _standing(phases) | _unit(row) if is_a_unit else _other(row)
    lines |= _said(facts)
    return pd.DataFrame(list(lines.items()), columns=["what", "on_record"])


def _said(facts: pd.DataFrame) -> dict[str, str]:
    """What the documents say of its performance, and which of them speak of it."""
    performance = facts[facts["fact_kind"] == "performance"]
    words = [quoted(each) for each in performance["operative_words"]]
    documents = facts["source_named"].drop_duplicates()
    return {
        "Said of performance": "; ".join(words) or NOT_STATED,
        "Documents": "; ".join(documents) or "None of the five",
    }


def _standing(phases: pd.DataFrame) -> dict[str, str]:
    """The stages of a unit's phases, and apart from them its agreement; before the
    first report of them neither is known."""
    agreements = [AGREEMENTS[status] for status in phases["s22a_status"]]
    return {
        "Stage": unit_finding(phases) or NOT_STATED,
        "Section 22A agreement": (agreements or [NOT_STATED])[0],
    }


def _unit(row: Row) -> dict[str, str]:
    note, live = given(row["forces_note"], ""), row["go_live_on"]
    return {
        "Purpose as stated": row["meaning"],
        "Savings on record": given(row["savings_on_record"]),
        "Next dated item": given(row["next_dated_item"]),
        "Went live": NOT_STATED if pd.isna(live) else labels.day(live),
        "Programme and group": f"{row['programme']}, {GROUPS[row['function_group']]}",
        "Forces": ". ".join(filter(None, (row["forces"].replace("; ", ", "), note))),
        "Also called": given(row["aliases"], "No other name").replace("; ", ", "),
    }


def _other(row: Row) -> dict[str, str]:
    return {
        "Kind": KINDS[row["subject_kind"]],
        "Programme": row["programme"],
        "Meaning": row["meaning"],
    }


@remember
def related(subjects: pd.DataFrame, subject_id: str) -> list[tuple[str, str]]:
    """Ids and names of what belongs together: members, joint figures, whole, parts."""
    names = dict(zip(subjects["subject_id"], subjects["subject_name"], strict=True))
    row = subjects.set_index("subject_id").loc[subject_id]
    found = [*_ids(row["member_ids"]), *_ids(row["parent_unit_id"])]
    for other in subjects.itertuples():
        if subject_id in (*_ids(other.member_ids), *_ids(other.parent_unit_id)):
            found.append(str(other.subject_id))
    return [(each, names[each]) for each in dict.fromkeys(found)]


def _ids(listed: object) -> list[str]:
    return listed.split("; ") if isinstance(listed, str) else []


@remember
def listed(subjects: pd.DataFrame, *kinds: str) -> pd.DataFrame:
    """Subjects of some kinds: name, kind, programme, meaning."""
    rows = subjects[subjects["subject_kind"].isin(kinds)]
    return pd.DataFrame(
        {
            "name": rows["subject_name"],
            "kind": rows["subject_kind"].map(KINDS),
            "programme": rows["programme"],
            "meaning": rows["meaning"],
        }
    )
