"""The state of a table once files have arrived: what they say, and what stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from alliance.extracts.reading.arrival import Arrival
from alliance.warehouse import query_files, staging
from alliance.warehouse.query_files import QueryFile
from alliance.warehouse.sources import Source

# Columns of a key that say for whom, for what and for when a row speaks.
FORCES = ("force", "employer_force")
PARTS = ("unit_id", "queue")
DAYS = ("day", "hour_start", "month", "as_at")


@dataclass(frozen=True)
class Scope:
    """The columns by which a file speaks for a force, its units or queues and a period;
    blank or none: for all."""

    force: str
    parts: tuple[str, ...]
    day: str


def scope(file: QueryFile) -> Scope:
    """What the key of a table says of force, unit or queue, and period."""
    return Scope(
        force=next((name for name in FORCES if name in file.grain), ""),
        parts=tuple(name for name in PARTS if name in file.grain),
        day=next((name for name in DAYS if name in file.grain), ""),
    )


def merge(
    table: str,
    source: Source,
    arrivals: Sequence[tuple[int, Arrival]],
    target: Path,
) -> None:
    """Write the rows of a table as they will be: text, as Parquet.

    Rows that stay have no line_number; those that arrive have the number of their file
    and their line (`staging.LINES`).
    """
    file = query_files.query(f"tables/{table}")
    with duckdb.connect(config=staging.SETTINGS) as connection:
        staging.register_text(connection, file, source)
        base = connection.table(f"{table}_csv").project(f"*, {_scoped(file)}")
        base.create_view("base")
        arrived = [_arrived(connection, file, *arrival) for arrival in arrivals]
        whole = arrived[0]
        for more in arrived[1:]:
            whole = whole.union(more)
        whole.create_view("arrived")
        merged = connection.sql(query_files.query("arrivals/merged").sql)
        merged.project("* exclude (scope, scope_force, scope_day)").write_parquet(
            str(target), compression="zstd"
        )


def store_rows(table: str, merged: Path, target: Path) -> None:
    """Write merged rows as they are kept: without places, in the order of their keys.

    The same rows give the same bytes, from whatever files they came.
    """
    keys = ", ".join(query_files.query(f"tables/{table}").grain)
    with duckdb.connect(config={**staging.SETTINGS, "threads": 1}) as connection:
        rows = connection.read_parquet(str(merged))
        placeless = rows.project("* replace (null::bigint as line_number)")
        placeless.order(keys).write_parquet(str(target), compression="zstd")


def _arrived(
    connection: duckdb.DuckDBPyConnection,
    file: QueryFile,
    number: int,
    arrival: Arrival,
) -> duckdb.DuckDBPyRelation:
    """The rows of one file, each with its place."""
    listed = ", ".join(staging.columns(file))
    place = f"line_number + {number * staging.LINES} as line_number"
    rows = connection.read_parquet(str(arrival.rows))
    return rows.project(f"{place}, {listed}, {_scoped(file)}")


def _scoped(file: QueryFile) -> str:
    """For whom and when a row speaks; a table without such columns is one scope."""
    found = scope(file)
    named = [f"coalesce({name}, '')" for name in (found.force, *found.parts) if name]
    force, day = found.force or "''", found.day or "''"
    parts = ", ".join(named or ["''"])
    return (
        f"concat_ws(' · ', {parts}) as scope, "
        f"coalesce({force}, '') as scope_force, coalesce({day}, '') as scope_day"
    )
