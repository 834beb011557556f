"""The audit log: who did what when, and why; one line an event, only ever added to.

Each line holds the hash of the line before, so that a change or a gap shows.
"""

import getpass
import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from alliance.warehouse import versions
from alliance.warehouse.versions import STORE

FILE = "audit.jsonl"
START = "0" * 64


@dataclass(frozen=True)
class Entry:
    """One event. `event` is publishing, published, rolling back, rolled back, refused,
    failed or unfinished; `files` maps names as received to their SHA-256.

    `identity` is who was signed in, `account` the account of the machine; the screen
    shows `role` alone.
    """

    event: str
    version: int
    identity: str
    role: str
    note: str = ""
    from_version: int = 0
    files: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    snapshot: str = ""
    reason: str = ""
    account: str = field(default_factory=getpass.getuser)
    at: str = field(default_factory=versions.now)


def append(entry: Entry, store: Path = STORE) -> None:
    """Add an event and make it durable; a line cut off by a crash is closed first."""
    path = store / FILE
    store.mkdir(parents=True, exist_ok=True)
    lines = path.read_bytes() if path.exists() else b""
    cut_off = bool(lines) and not lines.endswith(b"\n")
    previous = lines.splitlines()[-1] if lines else b""
    chained = {**asdict(entry), "previous": _hash(previous) if lines else START}
    text = json.dumps(chained, ensure_ascii=False, sort_keys=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
    try:
        os.write(descriptor, (b"\n" if cut_off else b"") + text.encode() + b"\n")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def entries(store: Path = STORE) -> list[Entry]:
    """Every event that was written whole, oldest first."""
    found = []
    for line in _lines(store):
        try:
            read = json.loads(line)
        except ValueError:  # cut off by a crash; the event before says what was begun
            continue
        found.append(Entry(**{k: v for k, v in read.items() if k != "previous"}))
    return found


def broken_links(store: Path = STORE) -> list[int]:
    """The lines, from 1, whose hash of the line before is not that line's."""
    previous, broken = START, []
    for number, line in enumerate(_lines(store), 1):
        try:
            said = json.loads(line)["previous"]
        except ValueError:
            said = previous
        if said != previous:
            broken.append(number)
        previous = _hash(line)
    return broken


def _lines(store: Path) -> list[bytes]:
    path = store / FILE
    return path.read_bytes().splitlines() if path.exists() else []


def _hash(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
