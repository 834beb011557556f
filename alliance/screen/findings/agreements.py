"""Section 22A agreements in words: which units, each step, who is party, source."""

import pandas as pd

from alliance.screen.findings.corporations_sole import have_agreed, must_agree
from alliance.screen.findings.decisions import meeting
from alliance.screen.findings.record_words import NOT_STATED, Row, counted, sentence
from alliance.screen.memory import remember

SILENT = "Not stated in the documents"
SUBTITLE = (
    "An agreement and the stage of the work are two things: an agreement stands for a "
    "unit whose business case is still to be decided."
)
PARTIES = {6: "the three forces", 14: "the seven forces"}


@remember
def finding(agreements: pd.DataFrame) -> str:
    """How many agreements are on record, of which forces, and where all is silent."""
    named = agreements.dropna(subset=["decision_id"])
    needed = named.drop_duplicates("subject_id")["corporations_sole_needed"]
    counts = needed.map(PARTIES).value_counts().to_dict()
    said = ", ".join(f"{many} of {forces}" for forces, many in counts.items())
    silent = agreements["subject_id"].nunique() - len(needed)
    none = f"; of {counted(silent, 'shared unit')} none is stated" if silent else ""
    if needed.empty:
        return f"No Section 22A agreement is on record{none}."
    return f"{counted(len(needed), 'Section 22A agreement')} on record: {said}{none}."


@remember
def subtitle(agreements: pd.DataFrame) -> str:
    """What an agreement is not; nothing when none is listed."""
    return "" if agreements.empty else SUBTITLE


@remember
def listed(agreements: pd.DataFrame) -> pd.DataFrame:
    """Each agreement once: its units, the steps in order, how many parties, source."""
    grouped = [rows.to_dict("records") for _, rows in _by_agreement(agreements)]
    return pd.DataFrame(
        {
            "agreement_for": [_units(rows[0]) for rows in grouped],
            "approved_or_signed": [_steps(rows) for rows in grouped],
            "parties": [must_agree(rows[0]) for rows in grouped],
            "to_know": [_to_know(rows) for rows in grouped],
            "source": [_sources(rows) for rows in grouped],
        }
    )


def _by_agreement(agreements: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The rows of each agreement; those of which none is stated last."""
    silent = agreements["decision_id"].isna()
    ordered = agreements.iloc[silent.argsort(kind="stable")]
    return [(str(name), r) for name, r in ordered.groupby("subject_id", sort=False)]


def _units(row: Row) -> str:
    """The name; of several units under one agreement each."""
    name, units = str(row["agreement"]), str(row["units_named"])
    return f"{name}: one agreement for {units}" if ", " in units else name


def _steps(rows: list[Row]) -> str:
    """`26 Nov 2015, Business Coordination Board; 27 Nov 2015, …`."""
    steps = [_step(row) for row in rows if pd.notna(row["decision_id"])]
    return "; ".join(steps) or SILENT


def _step(row: Row) -> str:
    updated = "update, " if str(row["item"]).startswith("Updated") else ""
    body = str(row["body"]).replace("The ", "the ")
    if have_agreed(row) != NOT_STATED:
        body = f"{body}, {have_agreed(row).lower()}"
    return f"{meeting(row)}, {updated}{body}"


def _to_know(rows: list[Row]) -> str:
    """What the items say beside the unit, and each note once."""
    beside = [str(row["item"]).partition(", ")[2] for row in rows]
    notes = [row["note"] for row in rows if isinstance(row["note"], str)]
    return ". ".join(dict.fromkeys(map(sentence, filter(None, [*beside, *notes]))))


def _sources(rows: list[Row]) -> str:
    named = [row["source_named"] for row in rows if pd.notna(row["decision_id"])]
    return "; ".join(dict.fromkeys(named)) or NOT_STATED
