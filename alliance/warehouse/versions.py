"""Versions of the extracts: what has been published, and which version is live.

The store is the folder of the snapshots. It holds `extracts/<hash>.parquet` (the rows
of one table as text, named by their content), `versions/<number>.json`, one
`<id>.duckdb` a snapshot, and `live`, the one pointer that says what readers see.
"""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

HOME = Path(__file__).resolve().parents[2]
STORE = Path(os.environ.get("ALLIANCE_SNAPSHOTS", HOME / "snapshots"))


@dataclass(frozen=True)
class Receipt:
    """One file as it was received, and what became of it."""

    file: str
    sha256: str
    table: str
    row_count: int
    forces: str
    first_day: str
    last_day: str
    data_status: str
    repair_count: int
    warning_count: int
    mapping: str


@dataclass(frozen=True)
class Version:
    """The extracts as published once; 0 is the files of the data folder alone.

    `tables` maps each table ever published to the name of its rows in the store, all
    other tables come from the data folder. `changes` counts, for each table that files
    arrived for, the rows added, changed and gone, in this order. `role` is the
    publisher's, never a name; `published_at` is UTC, ISO.
    """

    number: int = 0
    tables: dict[str, str] = field(default_factory=dict)
    receipts: tuple[Receipt, ...] = ()
    changes: dict[str, list[int]] = field(default_factory=dict)
    note: str = ""
    role: str = ""
    published_at: str = ""


@dataclass(frozen=True)
class Live:
    """What readers see: the version and the snapshot that was built from it."""

    version: int
    snapshot: str


class UnknownVersion(ValueError):
    """There is no version of this number in the store."""


def now() -> str:
    """The present moment, UTC."""
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"


def live(store: Path = STORE) -> Live | None:
    """The pointer; None where nothing has ever been live, or it is of another form."""
    pointer = store / "live"
    try:
        return Live(**json.loads(pointer.read_text()))
    except (OSError, TypeError, ValueError):
        return None


def lock(store: Path = STORE, seconds: float = -1) -> FileLock:
    """What keeps those apart who write to the store; waits for ever, or some seconds.

    It ends with its holder, even with one that is killed.
    """
    store.mkdir(parents=True, exist_ok=True)
    return FileLock(
        store / "publish.lock",
        timeout=seconds,
        fallback_to_soft=False,
        preserve_lock_file=True,
    )


def switch(version: int, snapshot: str, store: Path = STORE) -> None:
    """Let readers see another snapshot: one atomic change of the pointer."""
    replace(store / "live", json.dumps(asdict(Live(version, snapshot))).encode())


def load(number: int, store: Path = STORE) -> Version:
    """One version; raises `UnknownVersion`."""
    if number == 0:
        return Version()
    path = _path(number, store)
    if not path.exists():
        raise UnknownVersion(f"There is no version {number}.")
    read = json.loads(path.read_text())
    return Version(
        **{**read, "receipts": tuple(Receipt(**r) for r in read["receipts"])}
    )


def live_version(store: Path = STORE) -> Version:
    """The version that readers see; that of the data folder when nothing is live."""
    pointer = live(store)
    return load(pointer.version if pointer else 0, store)


def save(version: Version, store: Path = STORE) -> None:
    """Keep a version for good."""
    content = json.dumps(asdict(version), indent=1, ensure_ascii=False)
    replace(_path(version.number, store), content.encode())


def numbers(store: Path = STORE) -> list[int]:
    """The versions published so far, oldest first."""
    return sorted(int(path.stem) for path in (store / "versions").glob("*.json"))


def report_path(number: int, store: Path = STORE) -> Path:
    """What the check of a version found, whole, as CSV."""
    return _path(number, store).with_suffix(".csv")


def rows_path(name: str, store: Path = STORE) -> Path:
    """The file that holds the rows of one table of a version."""
    return store / "extracts" / f"{name}.parquet"


def keep_rows(beside: Path, store: Path = STORE) -> str:
    """Move a Parquet file into the store under the name of its content; give it."""
    name = file_hash(beside)
    target = rows_path(name, store)
    target.parent.mkdir(parents=True, exist_ok=True)
    put(beside, target)
    return name


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's bytes, read in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def replace(target: Path, content: bytes) -> None:
    """Write beside, make durable, switch: readers see the old or the new, whole."""
    if target.exists() and target.read_bytes() == content:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        put(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def put(beside: Path, target: Path) -> None:
    """Make a finished file durable and give it its name in one step."""
    _sync(beside, os.fsync)
    beside.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be opened
        _sync(target.parent, os.fsync)


def _sync(path: Path, sync: Callable[[int], None]) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def _path(number: int, store: Path) -> Path:
    return store / "versions" / f"{number:06d}.json"
