"""The rooms that answer a queue: their typical week, and what was measured in it."""

import math
from dataclasses import dataclass

import pandas as pd

from alliance.methods import erlang_a
from alliance.methods.rooms import Hour, Room
from alliance.screen import labels
from alliance.screen.memory import remember

# The longest time that the wait bands of every queue know; ours where no aim is sent.
BAND_SECONDS = 60


@dataclass(frozen=True)
class Measured:
    """What was measured of the same calls: shares of 0 to 1, none where unknown."""

    in_time: float | None
    in_time_of_answered: float | None
    abandoning: float
    wait_seconds: float | None
    occupancy: float | None


@dataclass(frozen=True)
class Rooms:
    """The rooms of an area for one queue; `patience_seconds` by room, as estimated.

    `span` names the months, `left_out` counts hours of the week without positions.
    """

    forces: tuple[str, ...]
    rooms: tuple[Room, ...]
    seconds: int
    standard_pct: float | None
    measured: Measured
    span: str
    left_out: int

    @property
    def hours(self) -> int:
        """Hours of the week of all rooms that can be reckoned with."""
        return sum(len(room.hours) for room in self.rooms)


def forces_with(rows: pd.DataFrame, queue: str) -> list[str]:
    """The forces whose hours of this queue have positions and handling time."""
    held = rows[(rows["queue"] == queue) & (rows["hours_with_positions"] > 0)]
    counts = held.groupby("force", sort=False)[["answered_calls", "handle_seconds"]]
    total = counts.sum()
    return [str(force) for force in total[(total > 0).all(axis=1)].index]


@remember
def of(rows: pd.DataFrame, queue: str, forces: tuple[str, ...]) -> Rooms:
    """The rooms of these forces, from the hours of the week of `contact/room_hours`."""
    held = rows[(rows["queue"] == queue) & rows["force"].isin(forces)]
    seconds, standard = _time(held)
    staffed = held[held["hours_with_positions"] > 0]
    by_force = [staffed[staffed["force"] == force] for force in forces]
    return Rooms(
        forces=forces,
        rooms=tuple(_room(part) for part in by_force),
        seconds=seconds,
        standard_pct=standard,
        measured=_measured(staffed, seconds),
        span=_span(held),
        left_out=len(held) - len(staffed),
    )


def _time(held: pd.DataFrame) -> tuple[int, float | None]:
    """Within how many seconds calls are to be answered, and the standard in force."""
    if held["standard_pct"].notna().any():
        return int(held["standard_seconds"].max()), float(held["standard_pct"].max())
    low, high = held["lowest_target_seconds"], held["highest_target_seconds"]
    one = low.notna().all() and low.min() == high.max()
    return int(low.min()) if one else BAND_SECONDS, None


def _room(part: pd.DataFrame) -> Room:
    """One room; an hour without a handling time of its own takes that of all."""
    timed = part["answered_calls"].where(part["handle_seconds"].notna())
    usual = part["handle_seconds"].sum() / timed.sum()
    handled = (part["handle_seconds"] / part["answered_calls"]).fillna(usual)
    hours = zip(
        part["hour"],
        part["offered_calls"] / part["hours_held"],
        handled,
        part["position_hours"] / part["hours_with_positions"],
        strict=True,
    )
    waited = part["wait_answered_seconds"] + part["wait_abandoned_seconds"]
    gone = part["abandoned_calls"].where(waited.notna())
    patience = erlang_a.patience(float(waited.sum()), float(gone.sum()))
    return Room(
        tuple(Hour(int(h), float(c), float(s), float(p)) for h, c, s, p in hours),
        patience or math.inf,
    )


def _measured(held: pd.DataFrame, seconds: int) -> Measured:
    """The same shares from the counts of the same hours."""
    total = held.sum(numeric_only=True)
    in_time = _in_time(held, seconds)
    ended = total["answered_calls"] + total["abandoned_calls"]
    waited = _known(held["wait_answered_seconds"] + held["wait_abandoned_seconds"])
    worked = _known(held["handle_seconds"])
    # hours without positions are not less staffed: taken as the others
    share = total["hours_held"] / total["hours_with_positions"]
    offered, answered = float(total["offered_calls"]), float(total["answered_calls"])
    return Measured(
        in_time=None if in_time is None else in_time / offered,
        in_time_of_answered=None if in_time is None else in_time / answered,
        abandoning=float(total["abandoned_calls"]) / offered,
        wait_seconds=None if waited is None else waited / float(ended),
        occupancy=None
        if worked is None
        else worked / float(total["position_hours"] * share) / 3600,
    )


def _known(counts: pd.Series) -> float | None:
    """The sum of counts; none where a part is not known."""
    return float(counts.sum()) if counts.notna().all() else None


def _in_time(held: pd.DataFrame, seconds: int) -> float | None:
    """Calls answered within the seconds; none where forces count to another time."""
    low, high = held["lowest_target_seconds"], held["highest_target_seconds"]
    if low.notna().all() and low.min() == high.max() == seconds:
        return _known(held["within_target_calls"])
    if seconds == BAND_SECONDS:
        return _known(held["within_60_s_calls"])
    return None


def _span(held: pd.DataFrame) -> str:
    """The months of the typical week: `Sep 2015 to Aug 2016 (12 months)`."""
    first, last = held["first_month"].min(), held["last_month"].max()
    months = int(held["months"].max())
    word = f"{months} month{'s' if months > 1 else ''}"
    if first == last:
        return f"{labels.month(last)} ({word})"
    return f"{labels.month(first)} to {labels.month(last)} ({word})"


def patience(rooms: Rooms) -> str:
    """How long callers are taken to wait before they hang up, in words."""
    parts = [
        f"{labels.short(force)} "
        + (
            labels.seconds(found)
            if math.isfinite(found := room.patience_seconds)
            else "endless: no wait ended so"
        )
        for force, room in zip(rooms.forces, rooms.rooms, strict=True)
    ]
    return ", ".join(parts)
