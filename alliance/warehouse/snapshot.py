"""Snapshots: one read-only DuckDB file for each state of the data and the queries."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from alliance.warehouse import query_files, staging
from alliance.warehouse.faults import Fault, RefusedFiles

HOME = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("ALLIANCE_DATA", HOME / "data"))
SNAPSHOTS = Path(os.environ.get("ALLIANCE_SNAPSHOTS", HOME / "snapshots"))
DAYS = ("as_at", "day", "hour_start", "month", "period_end", "known_on")
BUILT_FROM = ("casts", "checks", "measures", "tables", "views")


def content_id(data: Path = DATA) -> str:
    """A name for the present state: the CSVs, queries, loader and DuckDB's version."""
    files = sorted(data.glob("*/*.csv")) + sorted(data.glob("*/*.csv.gz"))
    files += sorted(Path(__file__).parent.glob("*.py"))
    for section in BUILT_FROM:
        files += sorted((query_files.ROOT / section).glob("*.sql"))
    digest = hashlib.sha256(duckdb.__version__.encode())
    for file in files:
        digest.update(file.name.encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def refresh(data: Path = DATA, snapshots: Path = SNAPSHOTS) -> str:
    """Make the snapshot of the present files live, building it only when it is new.

    Gives its id. Raises `RefusedFiles` when the files break a rule: then the last good
    snapshot stays live and `refusal` tells what is wrong.
    """
    snapshot = content_id(data)
    snapshots.mkdir(parents=True, exist_ok=True)
    if not path(snapshot, snapshots).exists():
        try:
            tables, warnings = staging.stage(data)
        except RefusedFiles as refused:
            _write_refusal(snapshots, refused.faults)
            raise
        _build(path(snapshot, snapshots), tables, warnings, data)
    _replace(snapshots / "live", snapshot.encode())
    (snapshots / "refused.json").unlink(missing_ok=True)
    return snapshot


def live(snapshots: Path = SNAPSHOTS) -> str | None:
    """The id of the live snapshot; None when there has never been a good one."""
    _refresh_once(snapshots)
    pointer = snapshots / "live"
    return pointer.read_text() if pointer.exists() else None


def refusal(snapshots: Path = SNAPSHOTS) -> list[Fault]:
    """Why the present files are not live; nothing when they are."""
    report = snapshots / "refused.json"
    if not report.exists():
        return []
    return [Fault(**fault) for fault in json.loads(report.read_text())]


def path(snapshot: str, snapshots: Path = SNAPSHOTS) -> Path:
    """The file of a snapshot."""
    return snapshots / f"{snapshot}.duckdb"


@cache
def _refresh_once(snapshots: Path) -> None:
    """Look at the files once in a process; a refusal is kept for the page to show."""
    try:
        refresh(DATA, snapshots)
    except RefusedFiles:
        return


def _build(
    target: Path, tables: dict[str, pa.Table], warnings: list[Fault], data: Path
) -> None:
    """Write the snapshot beside its place, make it durable, then move it there."""
    beside = target.with_suffix(f".{os.getpid()}")
    beside.unlink(missing_ok=True)
    with duckdb.connect(beside) as connection:
        staging.create_macros(connection, "measures")
        for name, table in tables.items():
            stored = connection.from_arrow(table)
            stored.project("* exclude (line_number)").create(name)
        for view in query_files.folder("views"):
            connection.sql(view.sql).create(view.short_name)
        for name, table in _about(tables, warnings, data).items():
            connection.from_arrow(table).create(name)
    _sync(beside)
    beside.replace(target)


def _about(
    tables: dict[str, pa.Table], warnings: list[Fault], data: Path
) -> dict[str, pa.Table]:
    """What the snapshot says of itself: tables, their sources, measures, warnings."""
    files = query_files.folder("tables")
    measures = query_files.folder("measures")
    shape = pa.schema([(name, pa.string()) for name in Fault.__dataclass_fields__])
    return {
        "about_tables": pa.table(
            {
                "table_name": [file.short_name for file in files],
                "title": [file.header["title"] for file in files],
                "publication": [file.header["source"] for file in files],
                "file": [
                    staging.csv_path(data, file.short_name).relative_to(data).as_posix()
                    for file in files
                ],
                "row_count": [tables[file.short_name].num_rows for file in files],
                "data_status": [_statuses(tables[file.short_name]) for file in files],
                "data_to": [_data_to(tables[file.short_name]) for file in files],
            }
        ),
        "about_measures": pa.Table.from_pylist(
            [
                {"measure": file.short_name, **file.header, "formula": file.formula}
                for file in measures
            ]
        ),
        "about_table_sources": pa.Table.from_pylist(_table_sources(tables)),
        "about_warnings": pa.Table.from_pylist(
            [{k: str(v) for k, v in fault.as_row().items()} for fault in warnings],
            schema=shape,
        ),
    }


def _table_sources(tables: dict[str, pa.Table]) -> list[dict[str, str | int]]:
    """The sources that the rows of each table name, and how many rows name each."""
    return [
        {"table_name": name, "source_id": source_id, "row_count": rows}
        for name, table in tables.items()
        if name != "sources"
        for source_id, rows in sorted(Counter(_named_sources(table)).items())
    ]


def _named_sources(table: pa.Table) -> Iterator[str]:
    """Every source named in column source_id, or several in one row of source_ids."""
    for column in {"source_id", "source_ids"}.intersection(table.column_names):
        for cell in table[column].drop_null().to_pylist():
            yield from cell.split("; ")


def _statuses(table: pa.Table) -> str:
    """The data statuses in a table; published figures have no such column."""
    if "data_status" not in table.column_names:
        return "published"
    return ", ".join(sorted(pc.unique(table["data_status"]).to_pylist()))


def _data_to(table: pa.Table) -> str:
    """The last day that a table counts; blank where it counts no days."""
    column = next((name for name in DAYS if name in table.column_names), None)
    return str(pc.max(table[column]).as_py())[:10] if column else ""


def _write_refusal(snapshots: Path, faults: list[Fault]) -> None:
    report = json.dumps([fault.as_row() for fault in faults])
    _replace(snapshots / "refused.json", report.encode())


def _replace(target: Path, content: bytes) -> None:
    """Write beside, make durable, switch: readers see the old or the new, whole."""
    if target.exists() and target.read_bytes() == content:
        return
    beside = target.with_suffix(f".{os.getpid()}")
    beside.write_bytes(content)
    _sync(beside)
    beside.replace(target)


def _sync(file: Path) -> None:
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
