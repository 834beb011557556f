"""Publishing: a checked state becomes what readers see, in one step, or not at all."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
from filelock import Timeout

from alliance.extracts import audit, checking, comparing, merging, reports
from alliance.extracts.audit import Entry
from alliance.extracts.checking import Received
from alliance.extracts.progress import Progress, silent
from alliance.extracts.reports import Report
from alliance.warehouse import snapshot, versions
from alliance.warehouse.faults import RefusedFiles
from alliance.warehouse.sources import DATA
from alliance.warehouse.versions import STORE, Version

LOCK_SECONDS = 2
# How a full disk, one that can only be read, or too little memory shows.
IN_THE_WAY = (
    OSError,
    duckdb.FatalException,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.TransactionException,
)
WORK = "work-"


class Refused(Exception):
    """The files break rules; `report` says which."""

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(f"{len(report.refusals)} faults; nothing was published.")


class NotAccepted(Exception):
    """The files have warnings that nobody has accepted; `report` says which."""

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(f"{len(report.warnings)} warnings wait to be accepted.")


class Busy(Exception):
    """Another publisher is at work, or was since the check."""


class MachineTrouble(Exception):
    """The store cannot be written: a full or read-only disk, or the like."""


@dataclass(frozen=True)
class Publisher:
    """Who publishes: an identity for the audit log, a role for the screen."""

    identity: str
    role: str


def publish(
    received: Received,
    note: str,
    by: Publisher,
    *,
    accept_warnings: bool = False,
    base: int | None = None,
    data: Path = DATA,
    store: Path = STORE,
    progress: Progress = silent,
) -> tuple[Version, Report]:
    """Check files, build the new snapshot beside the live one, and switch to it.

    `base` is the version that the publisher saw; another one that is live by now is
    `Busy`. Raises `Refused`, `NotAccepted`, `Busy` or `MachineTrouble`; then readers
    see what they saw before.
    """
    with _alone(store, by, note), _workplace(store) as work:
        before = _base(base, store)
        report = checking.check(
            received, work, data=data, store=store, progress=progress
        )
        attempt = _entry("refused", before, by, note, report)
        if report.refusals:
            reason = report.refusals[0].sentence()
            audit.append(replace(attempt, reason=reason), store)
            raise Refused(report)
        if report.warnings and not accept_warnings:
            raise NotAccepted(report)
        progress("Building the new snapshot beside the live one", 0)
        version = _version(before, note, by, report, store)
        made = _make(version, data, store)
        progress("Checking the snapshot that was built", 0)
        _same_totals(report, snapshot.path(made, store))
        versions.save(version, store)
        versions.put(work / reports.CSV, versions.report_path(version.number, store))
        done = replace(
            attempt, version=version.number, tables=version.tables, snapshot=made
        )
        _switch(done, "publishing", "published", store)
    return version, report


def roll_back(
    number: int, note: str, by: Publisher, data: Path = DATA, store: Path = STORE
) -> Version:
    """Let readers see an earlier version again.

    Raises `UnknownVersion`, `Busy`, `MachineTrouble`, and `RefusedFiles` when that
    version does not keep the rules of today.
    """
    with _alone(store, by, note):
        before = versions.live_version(store)
        version = versions.load(number, store)
        made = _make(version, data, store)
        entry = _entry("rolled back", before, by, note)
        done = replace(entry, version=number, tables=version.tables, snapshot=made)
        _switch(done, "rolling back", "rolled back", store)
    return version


@contextmanager
def _workplace(store: Path) -> Iterator[Path]:
    """A folder on the store's own disk, so that what is ready can be moved in."""
    with tempfile.TemporaryDirectory(dir=store, prefix=WORK) as folder:
        yield Path(folder)


@contextmanager
def _alone(store: Path, by: Publisher, note: str) -> Iterator[None]:
    """Hold the one lock of publishers; close what a crash left open; log a failure."""
    try:
        with versions.lock(store, LOCK_SECONDS):
            for left in store.glob(f"{WORK}*"):
                shutil.rmtree(left, ignore_errors=True)
            _close_unfinished(store)
            yield
    except Timeout:
        raise Busy("Another publisher is at work. Try again in a minute.") from None
    except IN_THE_WAY as error:
        number = versions.live_version(store).number
        reason = f"{type(error).__name__}: {error}"
        failed = Entry("failed", number, by.identity, by.role, note, reason=reason)
        with suppress(OSError):  # what is in the way may be in the log's way too
            audit.append(failed, store)
        raise MachineTrouble(f"The store cannot be written: {error}") from error


def _base(base: int | None, store: Path) -> Version:
    live = versions.live_version(store)
    if base is not None and base != live.number:
        raise Busy(
            f"Version {live.number} was published since the check, which compared with "
            f"version {base}. Check the files again."
        )
    return live


def _entry(
    event: str, before: Version, by: Publisher, note: str, report: Report | None = None
) -> Entry:
    files = {r.file: r.sha256 for r in report.receipts} if report else {}
    return Entry(event, before.number, by.identity, by.role, note, before.number, files)


def _version(
    before: Version, note: str, by: Publisher, report: Report, store: Path
) -> Version:
    """The next version: what is live, with the tables that files arrived for."""
    kept = {}
    for table, rows in report.merged.items():
        stored = Path(rows).with_suffix(".stored")
        merging.store_rows(table, Path(rows), stored)
        kept[table] = versions.keep_rows(stored, store)
    return Version(
        number=max([0, *versions.numbers(store)]) + 1,
        tables={**before.tables, **kept},
        receipts=report.receipts,
        changes={c.table: [c.added, c.changed, c.gone] for c in report.comparisons},
        note=note,
        role=by.role,
        published_at=versions.now(),
    )


def _make(version: Version, data: Path, store: Path) -> str:
    """The snapshot of a version; extracts that were left empty before stay so."""
    try:
        return snapshot.make(version, data, store)
    except RefusedFiles:
        live = versions.live(store)
        if live is None or not snapshot.is_partial(live.snapshot):
            raise
        return snapshot.make(version, data, store, whole=False)


def _same_totals(report: Report, built: Path) -> None:
    """Read the built file back: its rows and totals must be those that were checked."""
    found = comparing.totals_of(built, [c.table for c in report.comparisons])
    said = {
        c.table: (
            c.added + c.changed + c.unchanged,
            {column: after for column, (_, after) in c.totals.items()},
        )
        for c in report.comparisons
    }
    if found != said:
        built.unlink()
        raise MachineTrouble(
            "The snapshot that was built differs from what was checked."
        )


def _switch(entry: Entry, begun: str, done: str, store: Path) -> None:
    """The one step that readers notice, between two lines of the log."""
    audit.append(replace(entry, event=begun, at=versions.now()), store)
    versions.switch(entry.version, entry.snapshot, store)
    audit.append(replace(entry, event=done, at=versions.now()), store)


def _close_unfinished(store: Path) -> None:
    """Say in the log what became of a step that a crash cut short."""
    entries = audit.entries(store)
    if not entries or entries[-1].event not in ("publishing", "rolling back"):
        return
    last, live = entries[-1], versions.live(store)
    switched = live is not None and live.snapshot == last.snapshot
    done = {"publishing": "published", "rolling back": "rolled back"}[last.event]
    audit.append(
        replace(
            last,
            event=done if switched else "unfinished",
            reason="Found after the work was cut short.",
            at=versions.now(),
        ),
        store,
    )
