"""How the dashboard is, for machines: what is live, how old, what failed last.

It names no person, no file and no value of a row: whoever can reach the server may ask.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from alliance.extracts import audit
from alliance.warehouse import database, query_files, snapshot, versions
from alliance.warehouse.versions import Live, Version

OK, DEGRADED, DOWN = "ok", "degraded", "down"
DONE = ("published", "rolled back")
FAILED = ("refused", "failed", "unfinished")
UNKNOWN: dict[str, Any] = {
    "status": DOWN,
    "snapshot": None,
    "version": None,
    "as_at": None,
    "extracts": [],
    "last_failure": None,
}


@dataclass(frozen=True)
class _View:
    """A snapshot, whatever is chosen in the filters."""

    snapshot: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


def answer(trouble: str = "") -> dict[str, Any]:
    """The report, whatever happens: what cannot be read is down.

    `trouble` says why the store cannot be written, if it cannot.
    """
    said = {"store_trouble": trouble or None, "checked_at": versions.now()}
    try:
        return {**_report(bool(trouble)), **said}
    except Exception:  # a machine that asks gets an answer, the log gets the error
        logging.getLogger(__name__).exception("The health of the dashboard is unknown.")
        return {**UNKNOWN, **said}


def _report(trouble: bool) -> dict[str, Any]:
    live = versions.live()
    version = versions.live_version()
    failure = _last_failure(version)
    if live is None:
        return {**UNKNOWN, "last_failure": failure}
    as_at, extracts = _extracts(_View(live.snapshot))
    amiss = [e for e in extracts if e["state"] != "live" or (e["late_days"] or 0) > 0]
    return {
        "status": DEGRADED if amiss or failure or trouble else OK,
        "snapshot": live.snapshot,
        "version": _version(live, version),
        "as_at": as_at,
        "extracts": extracts,
        "last_failure": failure,
    }


def _version(live: Live, version: Version) -> dict[str, Any]:
    """Version 0 is the data folder alone: nobody has published it."""
    return {
        "number": live.version,
        "published_at": version.published_at or None,
        "role": version.role or None,
    }


def _extracts(view: _View) -> tuple[str, list[dict[str, Any]]]:
    """The as-at date and, by name, the state and age of each extract."""
    as_at = database.run("filters/dates", view).as_at.iloc[0].date()
    rows = database.run("data/extracts", view, as_at=as_at).sort_values("table_name")
    return as_at.isoformat(), [_extract(row) for row in rows.to_dict("records")]


def _extract(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Without rows or without dates an extract has neither a last day nor an age."""
    dated = pd.notna(row["data_to"])
    return {
        "table": row["table_name"],
        "state": row["state"],
        "data_to": f"{row['data_to']:%Y-%m-%d}" if dated else None,
        "late_days": int(row["late_days"]) if dated else None,
        "data_status": row["data_status"] or None,
    }


def _last_failure(version: Version) -> dict[str, Any] | None:
    """The later of: a publication that came to nothing since the last that did not;
    files of the data folder that were refused and still count."""
    try:
        both = (_of_publishing(), _of_folder(version))
    except (OSError, TypeError, ValueError):  # readers see figures all the same
        return {"at": versions.now(), "event": "unreadable", "of": "audit log"}
    failures = [failure for failure in both if failure]
    return max(failures, key=lambda failure: str(failure["at"]), default=None)


def _of_publishing() -> dict[str, Any] | None:
    for entry in reversed(audit.entries()):
        if entry.event in DONE:
            return None
        if entry.event in FAILED:
            return {"at": entry.at, "event": entry.event, "of": "publication"}
    return None


def _of_folder(version: Version) -> dict[str, Any] | None:
    refusal = snapshot.refusal()
    if refusal is None:
        return None
    named = {fault.file.split(".")[0] for fault in refusal.faults}
    # What has been published since is no longer read from the folder.
    named -= set(version.tables)
    if not named:
        return None
    tables = {file.short_name for file in query_files.folder("tables")}
    return {
        "at": refusal.at,
        "event": "refused",
        "of": "data folder",
        "tables": sorted(named & tables),
    }
