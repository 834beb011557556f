"""The tiles of the extracts page, as words."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from alliance.extracts.audit import Entry
from alliance.extracts.health import DONE, FAILED
from alliance.screen import labels
from alliance.screen.findings.extracts import moment, named
from alliance.screen.tile import Tile
from alliance.warehouse.versions import Version


def tiles(
    data: pd.DataFrame,
    live: Version,
    entries: Sequence[Entry],
    warnings: int,
) -> list[Tile]:
    """The live version, extracts in time, warnings accepted, the last failed attempt.

    `data` has state and late_days; `warnings` are those of the live version's files.
    """
    return [
        _live_tile(live, entries),
        _time_tile(data),
        Tile(
            "Warnings accepted",
            labels.count(warnings) if live.number else "None",
            f"with {named(live.number)}",
        ),
        _trouble_tile(entries),
    ]


def _live_tile(live: Version, entries: Sequence[Entry]) -> Tile:
    """Since when it is live: a version that was rolled back to, since then."""
    made = [e for e in entries if e.event in DONE]
    last = made[-1] if made and made[-1].version == live.number else None
    value = str(live.number) if live.number else "As shipped"
    if last is None:
        return Tile("Live version", value, "nothing published yet")
    by = f"{last.event} by {labels.as_found(last.role, 40)}"
    return Tile("Live version", value, f"since {moment(last.at)}", by)


def _time_tile(data: pd.DataFrame) -> Tile:
    there = data[data["state"] == "live"]
    dated = there[there["late_days"].notna()]
    in_time = int((dated["late_days"] == 0).sum())
    gone = len(data) - len(there)
    more = f"{len(there) - len(dated)} more without dates"
    words = f"{gone} missing or refused" if gone else more
    return Tile("Extracts in time", f"{in_time} of {len(dated) + gone}", words)


def _trouble_tile(entries: Sequence[Entry]) -> Tile:
    label = "Last failed attempt"
    failed = [e for e in entries if e.event in FAILED]
    if not failed:
        return Tile(label, "None", "since the log began")
    last = failed[-1]
    day = labels.day(dt.datetime.fromisoformat(last.at))
    return Tile(label, day, last.event, f"by {labels.as_found(last.role, 40)}")
