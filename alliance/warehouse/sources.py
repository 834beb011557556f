"""Where the rows of each table come from: a CSV of the data folder, or the store."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from alliance.warehouse import query_files, versions
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.query_files import QueryFile
from alliance.warehouse.versions import Version

DATA = Path(os.environ.get("ALLIANCE_DATA", versions.HOME / "data"))
PARTS = ("published", "extracts")


@dataclass(frozen=True)
class Source:
    """The file behind one table, and where a reader finds it.

    A `fault` says why the file cannot be loaded; a table that is `left_empty` is loaded
    without rows all the same. Rows that are `kept` from what is live have no line.
    """

    table: str
    path: Path | None
    place: str
    fault: Fault | None = None
    left_empty: bool = False
    kept: bool = False

    @property
    def state(self) -> str:
        """live, missing or refused."""
        if self.fault is None:
            return "live"
        return "refused" if self.path else "missing"

    @property
    def loaded(self) -> Path | None:
        """The file to load; None for a table without rows."""
        return None if self.left_empty else self.path

    def without_rows(self, fault: Fault) -> "Source":
        """The same table, left empty because of a fault."""
        return replace(self, fault=fault, left_empty=True)


def sources(data: Path, store: Path, version: Version) -> dict[str, Source]:
    """The source of every table, in the order of names."""
    names = [file.short_name for file in query_files.folder("tables")]
    return {
        name: _stored(name, version, store)
        if name in version.tables
        else _in_folder(data, name)
        for name in names
    }


def is_extract(file: QueryFile) -> bool:
    """Whether the forces supply this table: each of its rows has a data status."""
    return "    data_status\nfrom " in file.sql


def csv_path(data: Path, table: str) -> Path:
    """The one CSV of a table; raises `RefusedFiles` when there is none or two."""
    source = _in_folder(data, table)
    if source.path is None or source.fault:
        raise RefusedFiles([source.fault] if source.fault else [])
    return source.path


def _stored(table: str, version: Version, store: Path) -> Source:
    path = versions.rows_path(version.tables[table], store)
    return Source(table, path, f"extracts/{table}, version {version.number}")


def _in_folder(data: Path, table: str) -> Source:
    """The file of a table in published/ or extracts/, plain or gzipped."""
    places = [f"{part}/{table}.csv{end}" for part in PARTS for end in ("", ".gz")]
    found = [place for place in places if (data / place).exists()]
    if len(found) == 1:
        return Source(table, data / found[0], found[0])
    rule = "The file stands twice." if found else "The file is missing."
    help = f"Put one {table}.csv into data/published or data/extracts."
    fault = Fault(f"{table}.csv", 0, "", "", rule, help)
    part = PARTS[is_extract(query_files.query(f"tables/{table}"))]
    return Source(table, None, f"{part}/{table}.csv", fault)
