"""Dated events in words: what happened, what is planned, how sure the source is."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.record_words import (
    NO_SUMMIT,
    Row,
    counted,
    given,
    quoted,
    when,
)
from alliance.screen.memory import remember

KINDS = {"actual": "Done", "planned": "Planned", "forecast": "Forecast"}
MOST_NAMED = 3


@remember
def ahead(milestones: pd.DataFrame, as_at: dt.date) -> pd.DataFrame:
    """What is planned or forecast for a date after a day, by its latest date."""
    later = milestones["date_to"] > pd.Timestamp(as_at)
    rows = milestones[later & (milestones["date_kind"] != "actual")]
    return rows.sort_values(["date_to", "date_from", "milestone_id"])


@remember
def undated(milestones: pd.DataFrame) -> pd.DataFrame:
    """What is planned without a date."""
    return milestones[milestones["date_from"].isna()]


@remember
def due(
    milestones: pd.DataFrame, as_at: dt.date, summit_on: dt.date | None
) -> pd.DataFrame:
    """What is due by the next Summit, then what may be: its season begins before it."""
    coming = ahead(milestones, as_at)
    if summit_on is None:
        return coming.head(0)
    begins = coming["date_from"].between(pd.Timestamp(as_at), pd.Timestamp(summit_on))
    return coming[coming["is_due_by_summit"].astype(bool) | begins]


@remember
def due_finding(milestones: pd.DataFrame, summit_on: dt.date | None) -> str:
    """What is due by the next Summit."""
    if summit_on is None:
        return f"{NO_SUMMIT}."
    found = milestones[milestones["is_due_by_summit"].fillna(False).astype(bool)]
    day = labels.day(summit_on)
    if found.empty:
        return f"Nothing dated is due by the Summit of {day}."
    named = [f"{row.event} ({row.subject})" for row in found.itertuples()]
    more = len(named) - MOST_NAMED
    named = named[:MOST_NAMED] + ([f"and {more} more"] if more > 0 else [])
    return f"Due by the Summit of {day}: {'; '.join(named)}."


@remember
def due_listed(
    milestones: pd.DataFrame, as_at: dt.date, summit_on: dt.date | None
) -> pd.DataFrame:
    """What is or may be due by the next Summit, for reading."""
    rows = due(milestones, as_at, summit_on)
    surely = rows["is_due_by_summit"].astype(bool)
    words = surely.map({True: "Yes", False: "Perhaps: it may also fall later"})
    shown = listed(rows)[["when", "unit", "what", "word_for_it", "source"]]
    shown.insert(4, "by_the_Summit", words.to_list())
    return shown


@remember
def ahead_finding(milestones: pd.DataFrame, as_at: dt.date) -> str:
    """How many events have a date ahead, to when, and which is later than once said."""
    coming = ahead(milestones, as_at)
    if coming.empty:
        return "No event with a date lies ahead."
    lies = "dated event lies" if len(coming) == 1 else "dated events lie"
    last = labels.month(coming["date_to"].iloc[-1])
    later = coming[coming["date_from"] > coming["earlier_date_to"]]
    said = [
        f"{row['subject']} is later than the date once {_once(row)} "
        f"({row['earlier_date_text']})."
        for row in later.to_dict("records")
    ]
    return " ".join([f"{len(coming)} {lies} ahead, the last by {last}.", *said])


@remember
def finding(milestones: pd.DataFrame) -> str:
    """How many events are planned or forecast, and how many without a date."""
    if milestones.empty:
        return "No milestone is on record."
    open_ones = milestones[milestones["date_kind"] != "actual"]
    done = counted(len(milestones) - len(open_ones), "event")
    without = f", {n} of them without a date" if (n := len(undated(open_ones))) else ""
    return f"{done} done, {len(open_ones) or 'none'} planned or forecast{without}."


@remember
def undated_finding(milestones: pd.DataFrame) -> str:
    """How much is planned without a date."""
    steps = counted(len(undated(milestones)), "planned step")
    return f"No date stated: {steps}."


@remember
def listed(milestones: pd.DataFrame) -> pd.DataFrame:
    """Each event: when, whose, what, how sure in the source's word, and its source."""
    rows = milestones.to_dict("records")
    return pd.DataFrame(
        {
            "when": [when(row) for row in rows],
            "unit": milestones["subject"],
            "what": milestones["event"],
            "kind": milestones["date_kind"].map(KINDS),
            "word_for_it": [quoted(row["confidence_words"]) for row in rows],
            "to_know": [_to_know(row) for row in rows],
            "source": milestones["source_named"],
        }
    )


@remember
def undated_listed(milestones: pd.DataFrame) -> pd.DataFrame:
    """What is planned without a date, for reading."""
    shown = listed(undated(milestones))
    return shown[["unit", "what", "word_for_it", "to_know", "source"]]


def narrow(shown: pd.DataFrame) -> pd.DataFrame:
    """`listed` without kind and source, for a slide: the word for it tells more."""
    return shown.drop(columns=["kind", "source"])


def _to_know(row: Row) -> str:
    """An earlier date for the same thing, and the note."""
    return ". ".join(filter(None, (_earlier(row), given(row["note"], ""))))


def _earlier(row: Row) -> str:
    """How the date compares with one stated earlier; never as slippage from a plan."""
    text = row["earlier_date_text"]
    if not isinstance(text, str):
        return ""
    if pd.isna(row["earlier_date_to"]):
        return f"Once {_once(row)}, without a date"
    if row["date_from"] > row["earlier_date_to"]:
        return f"Later than the date once {_once(row)}: {text}"
    within = row["date_from"] >= row["earlier_date_from"]
    place = "Within the time" if within else "Begins before the time"
    return f"{place} once {_once(row)}: {text}"


def _once(row: Row) -> str:
    return quoted(row["earlier_words"]) or "stated"
