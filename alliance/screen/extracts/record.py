"""The versions and the audit log, read once for each state that they have."""

import csv
from collections import Counter
from functools import lru_cache

from alliance.extracts import audit
from alliance.extracts.audit import Entry
from alliance.screen.findings.extracts import Origin, origin
from alliance.warehouse import versions
from alliance.warehouse.versions import STORE, Version

_version = lru_cache(maxsize=4096)(versions.load)


def live() -> Version:
    """The version that readers see."""
    pointer = versions.live()
    return _version(pointer.version if pointer else 0)


def published() -> list[Version]:
    """Every version, newest first, without that of the data folder."""
    return [_version(number) for number in reversed(versions.numbers())]


def entries() -> list[Entry]:
    """The audit log, oldest first."""
    return _log(*_stamp())[0]


def broken_links() -> list[int]:
    """Where the audit log does not hold together."""
    return _log(*_stamp())[1]


def origins(tables: list[str]) -> dict[str, Origin]:
    """The version behind each table that files arrived for, with its warnings."""
    now, known = live(), published()
    found = {table: origin(table, now, known) for table in tables}
    return {
        table: Origin(version, warnings(version.number))
        for table, version in found.items()
        if version
    }


@lru_cache(maxsize=4096)
def warnings(number: int) -> dict[str, int]:
    """How many warnings were accepted with a version, by file."""
    path = versions.report_path(number)
    if not path.exists():
        return {}
    counted: Counter[str] = Counter()
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            if row["kind"] == "repaired":  # what comes after warnings, and is long
                break
            counted[row["file"]] += row["kind"] == "warning"
    return dict(counted)


def _stamp() -> tuple[int, int]:
    """What changes with the audit log: when it was written to, and its size."""
    path = STORE / audit.FILE
    if not path.exists():
        return 0, 0
    status = path.stat()
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _log(_written: int, _size: int) -> tuple[list[Entry], list[int]]:
    return audit.entries(), audit.broken_links()
