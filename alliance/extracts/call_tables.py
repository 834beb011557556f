"""The database in which the calls of a file are placed and added up."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree

import duckdb

from alliance.warehouse import query_files, staging


@contextmanager
def opened(into: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database on disk, with the casts, that is gone afterwards."""
    folder = into / "adding_up"
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    spill = {"temp_directory": str(folder)}
    try:
        with duckdb.connect(
            folder / "calls.duckdb", config=staging.SETTINGS | spill
        ) as connection:
            staging.create_macros(connection, "casts")
            yield connection
    finally:
        rmtree(folder)


def step(connection: duckdb.DuckDBPyConnection, name: str) -> duckdb.DuckDBPyRelation:
    """The rows of one query of queries/calls."""
    return connection.sql(query_files.query(f"calls/{name}").sql)


def count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    """How many rows a table has."""
    return int(connection.table(table).count("*").fetchall()[0][0])


def read_text(
    connection: duckdb.DuckDBPyConnection, rows: Path, into: Path
) -> tuple[Path, dict[str, int]]:
    """Let `calls_csv` be the rows, with the October hours that their order tells.

    Gives the repairs made so, and how many by rule.
    """
    received = connection.read_parquet(str(rows))
    received.create_view("received_calls")
    for name in ("times_shown_twice", "times_told_by_order"):
        step(connection, name).create(name)
    told = connection.table("times_told_by_order")
    repairs = into / "repaired_times.parquet"
    told.write_parquet(str(repairs))
    counts = dict(told.aggregate("rule, count(*)").fetchall())
    if counts:
        matched = received.set_alias("calls").join(
            told.set_alias("told"), "calls.line_number = told.line_number", how="left"
        )
        told_times = "calls.* replace (coalesce(told.new, started_at) as started_at)"
        received = matched.project(told_times)
    received.create_view("calls_csv")
    return repairs, counts


def write(connection: duckdb.DuckDBPyConnection, table: str, into: Path) -> Path:
    """The table as a Parquet file of text."""
    path = into / f"{table}.parquet"
    text = "line_number, columns(* exclude (line_number))::text"
    connection.table(table).project(text).write_parquet(str(path))
    return path
