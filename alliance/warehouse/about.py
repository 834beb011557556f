"""What a snapshot says of itself: its tables, their sources, measures, warnings."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from alliance.warehouse import query_files, staging
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import Source

DAYS = ("as_at", "day", "hour_start", "month", "period_end", "known_on")


def tables(
    connection: duckdb.DuckDBPyConnection,
    found: Mapping[str, Source],
    warnings: list[Fault],
) -> dict[str, pa.Table]:
    """The tables about_… of a snapshot whose own tables stand in the database."""
    texts = pa.schema([(name, pa.string()) for name in Fault.__dataclass_fields__])
    return {
        "about_tables": pa.Table.from_pylist(
            [_table(connection, source) for source in found.values()]
        ),
        "about_measures": pa.Table.from_pylist(
            [
                {"measure": file.short_name, **file.header, "formula": file.formula}
                for file in query_files.folder("measures")
            ]
        ),
        "about_table_sources": pa.Table.from_pylist(
            [row for name in found for row in _sources_of(connection, name)]
        ),
        "about_warnings": pa.Table.from_pylist(
            [{k: str(v) for k, v in fault.as_row().items()} for fault in warnings],
            schema=texts,
        ),
    }


def _table(
    connection: duckdb.DuckDBPyConnection, source: Source
) -> dict[str, str | int]:
    """One table: what it is, from where, how many rows, what standing, to which day."""
    rows = connection.table(source.table)
    header = query_files.query(f"tables/{source.table}").header
    return {
        "table_name": source.table,
        "title": header["title"],
        "publication": header["source"],
        "file": source.place,
        "row_count": _count(rows),
        "data_status": _statuses(rows),
        "data_to": _data_to(rows),
        "state": source.state,
        "reason": source.fault.sentence() if source.fault else "",
    }


def _count(rows: duckdb.DuckDBPyRelation) -> int:
    return int(_one(rows, "count(*)"))


def _statuses(rows: duckdb.DuckDBPyRelation) -> str:
    """The data statuses in a table; published figures have no such column."""
    if "data_status" not in rows.columns:
        return "published"
    listed = "string_agg(distinct data_status, ', ' order by data_status)"
    return str(_one(rows, listed) or "")


def _data_to(rows: duckdb.DuckDBPyRelation) -> str:
    """The last day that a table counts; blank where it counts no days."""
    column = next((name for name in DAYS if name in rows.columns), None)
    return str(_one(rows, f"max({column})") or "")[:10] if column else ""


def _one(rows: duckdb.DuckDBPyRelation, expression: str) -> Any:
    return rows.aggregate(expression).fetchall()[0][0]


def _sources_of(
    connection: duckdb.DuckDBPyConnection, table: str
) -> Iterator[dict[str, str | int]]:
    """The sources that the rows of a table name, in column source_id or, several in
    one cell, source_ids; and how many rows name each."""
    rows = connection.table(table)
    named = [name for name in ("source_id", "source_ids") if name in rows.columns]
    if table == "sources" or not named:
        return
    cells = rows.project(f"unnest(string_split({named[0]}, '; ')) as source_id")
    counted = cells.aggregate("source_id, count(*)", "source_id").order("source_id")
    for source_id, count in counted.fetchall():
        yield {"table_name": table, "source_id": source_id, "row_count": count}


def left_empty(snapshot: Path) -> dict[str, str]:
    """The extracts that a snapshot has without rows, each with the reason."""
    with duckdb.connect() as connection:
        staging.attach(connection, snapshot, "live")
        said = connection.table("live.about_tables").filter("state <> 'live'")
        return dict(said.project("table_name, reason").fetchall())
