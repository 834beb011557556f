"""What readers see, and what stands in the way: looked at once in a process."""

import datetime as dt
from functools import cache, lru_cache

import pandas as pd

from alliance.screen.selection import Selection
from alliance.warehouse import database, versions
from alliance.warehouse import snapshot as snapshots


@cache
def trouble() -> str:
    """Why the folder of the snapshots cannot be written; nothing when it can.

    The files of the data folder are looked at on the way, by the first who asks.
    """
    try:
        snapshots.live()
    except OSError as error:
        return error.strerror or type(error).__name__
    return ""


def snapshot() -> str | None:
    """The id of the live snapshot; None when nothing has ever been live."""
    trouble()
    try:
        pointer = versions.live()
    except OSError:
        return None
    return pointer.snapshot if pointer else None


def refused() -> snapshots.Refusal | None:
    """What is wrong with the files of the data folder that still count.

    A file whose table has been published since does not: the published rows are used.
    """
    found = snapshots.refusal()
    if found is None:
        return None
    published = versions.live_version().tables
    faults = [f for f in found.faults if f.file.split(".")[0] not in published]
    return snapshots.Refusal(found.at, faults) if faults else None


@lru_cache(maxsize=8)
def found_on(snapshot: str) -> dt.date:
    """The day on which the extracts that a snapshot lacks were found wanting."""
    refusal = snapshots.refusal()
    if refusal:
        return dt.date.fromisoformat(refusal.at[:10])
    built = snapshots.path(snapshot).stat().st_mtime
    return dt.datetime.fromtimestamp(built, dt.UTC).date()


class _Opening:
    """A snapshot before anything is chosen: enough to ask it for its dates."""

    def __init__(self, snapshot: str) -> None:
        self.snapshot = snapshot
        self.parameters: dict[str, object] = {}


def opening(snapshot: str) -> Selection:
    """The view of a snapshot before anything is chosen."""
    dates = database.run("filters/dates", _Opening(snapshot)).iloc[0]
    summit = dates.next_summit_on
    return Selection(
        snapshot=snapshot,
        as_at=dates.as_at.date(),
        known_to=dates.known_to.date(),
        next_summit_on=None if pd.isna(summit) else summit.date(),
    )
