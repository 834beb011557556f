"""What the next Summit is asked, and all that is known of it, in words."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.corporations_sole import have_agreed, parties
from alliance.screen.findings.milestones import ahead, listed
from alliance.screen.findings.record_words import (
    NO_SUMMIT,
    NOT_STATED,
    Row,
    given,
    quoted,
    source,
)
from alliance.screen.findings.register import agreement, stage_named
from alliance.screen.memory import remember

SUMMIT = "Strategic Alliance Summit"


@remember
def asked(decisions: pd.DataFrame, summit_on: dt.date | None) -> pd.DataFrame:
    """What the next Summit is asked."""
    return decisions[_of_summit(decisions, summit_on)]


@remember
def other_due(decisions: pd.DataFrame, summit_on: dt.date | None) -> pd.DataFrame:
    """What is due and not asked of the next Summit."""
    due = decisions["state"] == "due"
    return decisions[due & ~_of_summit(decisions, summit_on)]


def _of_summit(decisions: pd.DataFrame, summit_on: dt.date | None) -> "pd.Series[bool]":
    same_day: pd.Series[bool] = decisions["meeting_on"].dt.date == summit_on
    due = decisions["state"] == "due"
    return (decisions["body"] == SUMMIT) & same_day & due


@remember
def finding(asked: pd.DataFrame, summit_on: dt.date | None) -> str:
    """What the next Summit is to consider, in a sentence."""
    if summit_on is None:
        return f"{NO_SUMMIT}."
    day = labels.day(summit_on)
    if asked.empty:
        return f"No decision of the Summit of {day} is on record for this choice."
    return f"The Summit of {day} is asked to consider: {'; '.join(asked['item'])}."


@remember
def glance(
    row: Row, subjects: pd.DataFrame, phases: pd.DataFrame, milestones: pd.DataFrame
) -> pd.DataFrame:
    """All that is known of one decision asked of the Summit, a line each.

    `row` is the decision; `phases` and `milestones` are those of its unit.
    """
    savings = subjects.set_index("subject_id")["savings_on_record"]
    lines = {
        "Asked": _asked(row, milestones),
        "What could follow": _afterwards(milestones, row["meeting_on"]),
        "Must agree": parties(row),
        "Have agreed": have_agreed(row),
        "Where it stands": _stages(phases),
        "Section 22A agreement": _agreement(phases),
        "Saving on record": given(savings.get(row["subject_id"])),
        "Source": source(row),
    }
    return pd.DataFrame(list(lines.items()), columns=["what", "on_record"])


def beside(glances: Sequence[pd.DataFrame], units: Sequence[str]) -> pd.DataFrame:
    """Several decisions, each in a column named by its unit, line for line."""
    lines = [glance.set_index("what")["on_record"] for glance in glances]
    table = pd.concat(lines, axis=1, keys=units) if lines else pd.DataFrame()
    return table.rename_axis("what").reset_index()


def _asked(row: Row, milestones: pd.DataFrame) -> str:
    """The item, with the source's own words for what becomes of it on the day."""
    on_the_day = milestones[milestones["date_from"] == row["meeting_on"]]
    words = [quoted(said) for said in on_the_day["confidence_words"].dropna()]
    return f"{row['item']} ({', '.join(words)})" if words else str(row["item"])


def _afterwards(milestones: pd.DataFrame, meeting_on: pd.Timestamp) -> str:
    """What is dated after the meeting, with the source's own words.

    What a later document dates anew stands with its earlier date only.
    """
    later = ahead(milestones, meeting_on.date())
    replaced = later["date_text"].isin(later["earlier_date_text"].dropna())
    shown = listed(later[~replaced]).to_dict("records")
    return "; ".join(map(_follows, shown)) or NOT_STATED


def _follows(row: Row) -> str:
    said = f"{row['when']}: {row['what']} ({row['word_for_it']})".removesuffix(" ()")
    return ". ".join(filter(None, (said, row["to_know"])))


def _stages(phases: pd.DataFrame) -> str:
    """The stage of each phase in the document's terms."""
    said = [
        f"{stage_named(row)}: {row['stage_words']}" for row in phases.to_dict("records")
    ]
    return "; ".join(said) or NOT_STATED


def _agreement(phases: pd.DataFrame) -> str:
    return NOT_STATED if phases.empty else agreement(phases.iloc[0].to_dict())
