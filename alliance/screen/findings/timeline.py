"""The rows of the timelines, and what is done: for each event, or for each unit."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.milestones import KINDS, ahead
from alliance.screen.findings.record_words import Row, counted, quoted, when
from alliance.screen.memory import remember
from alliance.screen.selection import financial_year, first_day

KEPT = [
    "date_kind",
    "date_from",
    "date_to",
    "precision",
    "earlier_date_from",
    "earlier_date_to",
]
# From here on the charts show what was done; the list below them has what came before.
SINCE = dt.date(2015, 1, 1)
# More units than this are named in the table, not in the row of the chart.
MOST_UNITS = 2


@remember
def events(milestones: pd.DataFrame) -> pd.DataFrame:
    """A row for each event: its date, whose it is, what, and the source's word."""
    rows = milestones.to_dict("records")
    return milestones[KEPT].assign(
        when=[when(row) for row in rows],
        what=[_what(row) for row in rows],
        word=[quoted(row["confidence_words"]) for row in rows],
        said=[_said(row) for row in rows],
    )


@remember
def units(milestones: pd.DataFrame) -> pd.DataFrame:
    """A row for each unit with all its events, named after the last that is done.

    What is of several units stands in the row of each; latest rows come first.
    """
    said = [_said(row) for row in milestones.to_dict("records")]
    rows = milestones.assign(said=said, unit=milestones["subject"].str.split(", "))
    shown = [_lane(lane) for _, lane in rows.explode("unit").groupby("unit")]
    shown.sort(key=lambda lane: lane["date_to"].max(), reverse=True)
    return pd.concat(shown) if shown else milestones


def _lane(events: pd.DataFrame) -> pd.DataFrame:
    """The events of one unit, all with the words of the last that is done."""
    done = events[events["date_kind"] == "actual"]
    last = (events if done.empty else done).sort_values("date_to").iloc[-1].to_dict()
    kind = "" if len(done) else f"{KINDS[last['date_kind']].lower()}, "
    what = f"{last['unit']} ({kind}{counted(len(events), 'event')}): {last['event']}"
    shown = events[[*KEPT, "said"]].assign(when=when(last), what=what, word="")
    shown[["earlier_date_from", "earlier_date_to"]] = pd.NaT
    return shown


@remember
def done_known(
    milestones: pd.DataFrame, as_at: dt.date, known_to: dt.date
) -> pd.DataFrame:
    """What is done since `SINCE`, or planned for a date that has passed, as known."""
    rows = _dated_not_ahead(milestones, as_at)
    recent = rows["date_from"] >= pd.Timestamp(SINCE)
    return rows[recent & (rows["known_on"] <= pd.Timestamp(known_to))]


@remember
def done_later(
    milestones: pd.DataFrame, as_at: dt.date, known_to: dt.date
) -> pd.DataFrame:
    """What became known later: done, whenever it was."""
    rows = _dated_not_ahead(milestones, as_at)
    return rows[rows["known_on"] > pd.Timestamp(known_to)]


def _dated_not_ahead(milestones: pd.DataFrame, as_at: dt.date) -> pd.DataFrame:
    dated = milestones[milestones["date_from"].notna()]
    return dated.drop(ahead(milestones, as_at).index)


@remember
def done_finding(done: pd.DataFrame) -> str:
    """How many events are done since `SINCE`, and how many planned dates passed."""
    planned = int((done["date_kind"] != "actual").sum())
    dates = "date has" if planned == 1 else "dates have"
    said = f"; {planned} planned {dates} passed" if planned else ""
    events = counted(len(done) - planned, "event")
    return f"{events} done since {labels.month(SINCE)}{said}."


@remember
def passed_note(done: pd.DataFrame) -> str:
    """What was planned for dates that have passed; nothing when there is none."""
    rows = done[done["date_kind"] != "actual"].to_dict("records")
    named = [f"{row['event']} ({row['subject']}, {row['date_text']})" for row in rows]
    return f"Planned for dates that have passed: {'; '.join(named)}." if named else ""


@remember
def later_finding(later: pd.DataFrame, known_to: dt.date) -> str:
    """How many events became known later."""
    return f"{counted(len(later), 'event')} became known after {labels.day(known_to)}."


def window_ahead(milestones: pd.DataFrame, as_at: dt.date) -> tuple[dt.date, dt.date]:
    """From the start of the financial year to the end of the next calendar year."""
    start = first_day(financial_year(as_at))
    return _widened(milestones, start, dt.date(as_at.year + 1, 12, 31))


def window_done(milestones: pd.DataFrame, as_at: dt.date) -> tuple[dt.date, dt.date]:
    """From `SINCE` to the end of the calendar year."""
    return _widened(milestones, SINCE, dt.date(as_at.year, 12, 31))


def _widened(
    milestones: pd.DataFrame, start: dt.date, end: dt.date
) -> tuple[dt.date, dt.date]:
    """Days from and to, widened to whole years where an event lies outside."""
    first, last = milestones["date_from"].min(), milestones["date_to"].max()
    if pd.notna(first) and first.date() < start:
        start = dt.date(first.year, 1, 1)
    if pd.notna(last) and last.date() > end:
        end = dt.date(last.year, 12, 31)
    return start, end


def _what(row: Row) -> str:
    """Whose event, unless it is of many, and what."""
    many = row["subject"].count(", ") >= MOST_UNITS
    return str(row["event"]) if many else f"{row['subject']}: {row['event']}"


def _said(row: Row) -> str:
    kind = KINDS[row["date_kind"]].lower()
    return f"{when(row)}, {kind}: {row['event']}"
