"""Typical hours of rooms: calls, handling, patience and positions staffed.

A room answers one or more queues of one or more forces; an hour of the week is the mean
over all hours of that name that are held, so that clock changes count as they were.
"""

import math
from collections.abc import Iterator, Sequence

import pandas as pd

from alliance.methods import erlang_a
from alliance.screen.memory import remember

DESK, EMERGENCY, PRIMARY = "999 and 101 desk", "999", "101 primary"
SECONDARY, CRIME = "101 secondary", "Crime recording"
QUEUES = {
    EMERGENCY: ("999",),
    PRIMARY: ("101_primary",),
    DESK: ("999", "101_primary"),
    SECONDARY: ("101_secondary",),
    CRIME: ("crime_recording",),
}
ONE_ROOM = "One room"
# Answered calls below which an hour takes the handling time of its whole queue (ours).
FEWEST_ANSWERED = 30
HOUR = ["weekday", "hour"]
COLUMNS = [
    *("area", "room", "weekday", "hour", "calls"),
    *("handle_seconds", "patience_seconds", "staffed", "borrowed"),
]


@remember
def rooms(hours: pd.DataFrame) -> pd.DataFrame:
    """A row for each area, room and hour of the week; one room of all forces last.

    Columns: area, room, weekday, hour, calls (in a typical hour), handle_seconds,
    patience_seconds, staffed, borrowed (whether handling is that of the queue).
    """
    typical = _typical(hours)
    parts = [
        _room(typical[typical["queue"].isin(queues)], forces).assign(
            area=area, room=room
        )
        for area, forces in _areas(typical)
        for room, queues in QUEUES.items()
    ]
    held = [part for part in parts if len(part)]
    return pd.concat(held)[COLUMNS] if held else pd.DataFrame(columns=COLUMNS)


def _areas(typical: pd.DataFrame) -> Iterator[tuple[str, Sequence[str]]]:
    forces = list(typical["force"].drop_duplicates())
    yield from ((force, [force]) for force in forces)
    if len(forces) > 1:
        yield ONE_ROOM, forces


def _typical(hours: pd.DataFrame) -> pd.DataFrame:
    """The mean of each hour of the week, by force and queue.

    A queue of which no handling time is known is left out.
    """
    whole = _whole(hours)
    typical = hours.assign(
        calls=hours["offered_calls"] / hours["hours_held"],
        staffed=hours["position_hours"] / hours["hours_with_positions"].mask(_none),
        borrowed=(hours["answered_calls"] < FEWEST_ANSWERED)
        | hours["handle_seconds"].isna(),
        abandoned=whole["abandoned_calls"],
        waited=whole["wait_seconds"],
    )
    own = hours["handle_seconds"] / hours["answered_calls"].mask(_none)
    of_queue = whole["handle_seconds"] / whole["answered_calls"].mask(_none)
    typical["handle_seconds"] = own.mask(typical["borrowed"], of_queue)
    return typical[(whole["answered_calls"] > 0) & (whole["handle_seconds"] > 0)]


def _whole(hours: pd.DataFrame) -> pd.DataFrame:
    """The counts of each row's whole queue; calls count where their seconds do."""
    known = hours.assign(
        answered_calls=hours["answered_calls"].mask(hours["handle_seconds"].isna()),
        abandoned_calls=hours["abandoned_calls"].mask(hours["wait_seconds"].isna()),
    )
    counts = ["answered_calls", "handle_seconds", "abandoned_calls", "wait_seconds"]
    return known.groupby(["force", "queue"], sort=False)[counts].transform("sum")


def untimed(hours: pd.DataFrame) -> list[tuple[str, str]]:
    """Force and queue, in words, that answer calls and send no handling time."""
    total = hours.groupby(["force", "queue"])[["answered_calls", "handle_seconds"]]
    rows = total.sum()
    left_out = rows[(rows["answered_calls"] > 0) & ~(rows["handle_seconds"] > 0)]
    named = {queues[0]: room for room, queues in QUEUES.items() if room != DESK}
    return [(force, named[queue]) for force, queue in left_out.index]


def _none(counts: pd.Series) -> pd.Series:
    return counts == 0


def _room(typical: pd.DataFrame, forces: Sequence[str]) -> pd.DataFrame:
    """The queues of some forces as one: calls add up, handling is call-weighted."""
    rows = typical[typical["force"].isin(forces)]
    rows = rows.assign(work=rows["calls"] * rows["handle_seconds"])
    grouped = rows.groupby(HOUR, sort=True)
    room = grouped[["calls", "work"]].sum()
    plain = grouped["handle_seconds"].mean()
    room["handle_seconds"] = (room["work"] / room["calls"]).where(room["calls"] > 0)
    room["handle_seconds"] = room["handle_seconds"].fillna(plain)
    room["staffed"] = grouped["staffed"].sum(min_count=1)
    room["borrowed"] = grouped["borrowed"].any()
    queues = rows.drop_duplicates(["force", "queue"])
    patience = erlang_a.patience(queues["waited"].sum(), queues["abandoned"].sum())
    room["patience_seconds"] = patience or math.inf
    return room.drop(columns="work").reset_index()
