"""Snapshots: one read-only DuckDB file for each state of the data and the queries."""

import errno
import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import duckdb

from alliance.warehouse import (
    about,
    disclosure,
    forecasts,
    query_files,
    staging,
    versions,
)
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.sources import DATA, Source, is_extract, sources
from alliance.warehouse.versions import STORE, Version

BUILT_FROM = ("casts", "checks", "disclosure", "measures", "tables", "views")
PARTIAL = "p"
# More than the ten versions that can be called back at once; older ones are built anew.
KEPT = 12
KEPT_FAULTS = 200


def content_id(data: Path = DATA, version: Version | None = None) -> str:
    """A name for a state: six digits for the queries and code, ten for the rows."""
    version = version or Version()
    return code_id() + _rows_id(data, version)


@cache
def code_id() -> str:
    """A name for the queries, the loader, DuckDB's version, and our methods used."""
    files = [*sorted(Path(__file__).parent.glob("*.py")), disclosure.CODE]
    for section in BUILT_FROM:
        files += sorted((query_files.ROOT / section).glob("*.sql"))
    return _digest(files, duckdb.__version__, forecasts.code())[:6]


def _rows_id(data: Path, version: Version) -> str:
    """A name for the rows: the CSVs that count and the stored rows of the version."""
    files = sorted(
        path
        for part in ("published", "extracts")
        for path in chain((data / part).glob("*.csv"), (data / part).glob("*.csv.gz"))
        if path.name.split(".")[0] not in version.tables
    )
    return _digest(files, *sorted(version.tables.items()))[:10]


def _digest(files: Iterable[Path], *said: object) -> str:
    digest = hashlib.sha256(repr(said).encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + versions.file_hash(file).encode())
    return digest.hexdigest()


def refresh(data: Path = DATA, store: Path = STORE) -> str:
    """Make the live version's snapshot of the present files live; give its id.

    It is built only when it is new. Raises `RefusedFiles` when files break a rule. Then
    the last good snapshot stays live; without one the broken extracts are left empty,
    and the others go live. `refusal` tells what is wrong.
    """
    live = versions.live(store)
    wanted = content_id(data, versions.live_version(store))
    if live and live.snapshot == wanted and path(wanted, store).exists():
        (store / "refused.json").unlink(missing_ok=True)
        return live.snapshot
    with versions.lock(store):
        version = versions.live_version(store)
        try:
            snapshot = make(version, data, store)
        except RefusedFiles as refused:
            _keep_refusal(store, refused.faults)
            live = versions.live(store)
            if live is None or not live.snapshot.startswith(code_id()):
                snapshot = make(version, data, store, whole=False)
                versions.switch(version.number, snapshot, store)
            raise
        versions.switch(version.number, snapshot, store)
        (store / "refused.json").unlink(missing_ok=True)
    return snapshot


def make(
    version: Version, data: Path = DATA, store: Path = STORE, whole: bool = True
) -> str:
    """Build the snapshot of a version, unless it stands; give its id.

    Raises `RefusedFiles`. When not `whole`, extracts with faults are left empty
    instead, and only faults of published figures raise. Call it with the store's lock.
    """
    snapshot = content_id(data, version) + ("" if whole else PARTIAL)
    target = path(snapshot, store)
    if target.exists() and staging.unsuppressed(target).exists():
        with suppress(OSError):  # a store that can only be read
            target.touch()
        return snapshot
    found = sources(data, store, version)
    while True:
        try:
            build(target, found)
            break
        except RefusedFiles as refused:
            left = {} if whole else _left_empty(found, refused.faults)
            if not left:
                raise
            found = {**found, **left}
    _forget_old(store, snapshot)
    return snapshot


def is_of(snapshot: str, version: Version, data: Path = DATA) -> bool:
    """Whether it holds this version and the present files, checked by today's rules."""
    return snapshot.removesuffix(PARTIAL) == content_id(data, version)


def is_partial(snapshot: str) -> bool:
    """Whether extracts with faults were left empty in it."""
    return snapshot.endswith(PARTIAL)


def live(store: Path = STORE) -> str | None:
    """The id of the live snapshot; None when there has never been a good one."""
    _refresh_once(store)
    pointer = versions.live(store)
    return pointer.snapshot if pointer else None


@dataclass(frozen=True)
class Refusal:
    """Why files of the data folder are not live, and when that was found (UTC)."""

    at: str
    faults: list[Fault]


def refusal(store: Path = STORE) -> Refusal | None:
    """What is wrong with the files of the data folder; None when they are live."""
    report = store / "refused.json"
    if not report.exists():
        return None
    said = json.loads(report.read_text())
    return Refusal(said["at"], [Fault(**fault) for fault in said["faults"]])


def path(snapshot: str, store: Path = STORE) -> Path:
    """The file of a snapshot."""
    return store / f"{snapshot}.duckdb"


def build(target: Path, found: Mapping[str, Source]) -> None:
    """Write the snapshot beside its place, make it durable, then move it there.

    The tables that readers may not see are never in it: they go to a file of their own.
    Raises `RefusedFiles`, and `OSError` where it cannot be written.
    """
    beside = target.with_name(f"{target.name}.building")
    apart = staging.unsuppressed(target)
    apart_beside = apart.with_name(f"{apart.name}.building")
    apart.parent.mkdir(exist_ok=True)
    try:
        for folder in (target.parent, apart.parent):
            for left in folder.glob("*.building*"):  # of a crash
                left.unlink()
        with duckdb.connect(beside, config=staging.SETTINGS) as connection:
            warnings = staging.stage(connection, found, apart=disclosure.APART)
            _finish(connection, found, warnings)
            _forecast(connection, target.parent)
            _set_apart(connection, apart_beside)
        versions.put(apart_beside, apart)
        versions.put(beside, target)
    except (duckdb.IOException, duckdb.TransactionException) as error:
        raise OSError(errno.EIO, "The snapshot could not be written") from error
    finally:
        beside.unlink(missing_ok=True)
        apart_beside.unlink(missing_ok=True)


def _finish(
    connection: duckdb.DuckDBPyConnection,
    found: Mapping[str, Source],
    warnings: list[Fault],
) -> None:
    """From staged tables to what readers ask: views, and what it says of itself."""
    disclosure.create(connection)
    told = disclosure.told(connection, warnings)
    for table in found:
        connection.execute(f"alter table {table} drop column line_number")
    for view in query_files.folder("views"):
        connection.sql(view.sql).create(view.short_name)
    for name, rows in about.tables(connection, found, told).items():
        connection.from_arrow(rows).create(name)
    for cast in query_files.folder("casts"):
        connection.execute(f"drop macro {cast.short_name}")


def _set_apart(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Write the tables that readers may not see, with all their figures, to a file."""
    connection.execute(f"attach '{staging.quoted(file)}' as apart")
    for table in disclosure.APART:
        connection.table(f"temp.{table}").create(f"apart.{table}")
    connection.execute("detach apart")


def _forecast(connection: duckdb.DuckDBPyConnection, store: Path) -> None:
    """Add the tables of forecasts, without rows where none could be made."""
    for name, rows in forecasts.tables(connection, store).items():
        connection.from_arrow(rows).create(name)


def _left_empty(found: Mapping[str, Source], faults: list[Fault]) -> dict[str, Source]:
    """The extracts with faults, to be left empty; nothing when that is no way out."""
    first = {fault.file.split(".")[0]: fault for fault in reversed(faults)}
    extracts = {f.short_name for f in query_files.folder("tables") if is_extract(f)}
    if not extracts.issuperset(first):
        return {}
    left = {name: found[name] for name in first if not found[name].left_empty}
    return {name: source.without_rows(first[name]) for name, source in left.items()}


def _forget_old(store: Path, snapshot: str) -> None:
    """Remove all but the newest snapshots; readers of an old one go on reading it."""
    pointer = versions.live(store)
    kept = {snapshot, pointer.snapshot if pointer else ""}
    newest = sorted(store.glob("*.duckdb"), key=lambda file: -file.stat().st_mtime)
    for file in newest[KEPT:]:
        if file.stem not in kept:
            # Where an open file cannot be removed it stays until the next time.
            with suppress(PermissionError):
                staging.unsuppressed(file).unlink(missing_ok=True)
                file.unlink()


@cache
def _refresh_once(store: Path) -> None:
    """Look at the files once in a process; a refusal is kept for the page to show."""
    with suppress(RefusedFiles):
        refresh(DATA, store)


def _keep_refusal(store: Path, faults: list[Fault]) -> None:
    """Keep what is wrong; the same faults keep the moment when they were found."""
    before = refusal(store)
    kept = [disclosure.without_figures(fault) for fault in faults[:KEPT_FAULTS]]
    if before is None or before.faults != kept:
        rows = [fault.as_row() for fault in kept]
        said = {"at": versions.now(), "faults": rows}
        versions.replace(store / "refused.json", json.dumps(said).encode())
