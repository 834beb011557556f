"""Fifteen million hours: every force of England and Wales over ten years, made up.

They go into a copy of a snapshot, days added up from them, and every view that reads
calls is built anew, so that any query of a page can be asked of it.
"""

import shutil
import time
from collections.abc import Mapping
from pathlib import Path

import duckdb

from alliance.warehouse import database, query_files, staging

HERE = Path(__file__).parent
QUEUES = ("101_primary", "101_secondary", "999", "crime_recording")
CALLS = {"contact_hourly", "contact_daily"}


def snapshot(shipped: Path, target: Path) -> Mapping[str, float]:
    """Write the copy with many hours; the seconds that each of its parts took."""
    shutil.copy(shipped, target)
    seconds: dict[str, float] = {}
    with duckdb.connect(target, config=staging.SETTINGS) as connection:
        connection.execute("set enable_progress_bar = false")
        start = time.perf_counter()
        connection.execute("begin")
        _hours(connection)
        connection.execute("commit")
        seconds["contact_hourly"] = time.perf_counter() - start
        start = time.perf_counter()
        _fill(connection, "contact_daily", (HERE / "many_days.sql").read_text())
        seconds["contact_daily"] = time.perf_counter() - start
        for view in query_files.folder("views"):
            if CALLS & {*database.plain([view.short_name])}:
                start = time.perf_counter()
                connection.execute(f"drop table {view.short_name}")
                connection.sql(view.sql).create(view.short_name)
                seconds[view.short_name] = time.perf_counter() - start
    return seconds


def count(path: Path) -> int:
    """The hours that a snapshot holds."""
    with duckdb.connect(path, read_only=True) as connection:
        row = connection.execute("select count(*) from contact_hourly").fetchone()
    assert row
    return int(row[0])


def _hours(connection: duckdb.DuckDBPyConnection) -> None:
    """Force by force, in the order in which a snapshot holds them."""
    connection.execute("delete from contact_hourly")
    sql = (HERE / "many_hours.sql").read_text()
    forces = connection.execute("select force from forces order by force").fetchall()
    for queue in QUEUES:
        for (force,) in forces:
            values = {"force": force, "queue": queue}
            connection.execute(f"insert into contact_hourly by name {sql}", values)


def _fill(connection: duckdb.DuckDBPyConnection, table: str, sql: str) -> None:
    connection.execute(f"delete from {table}")
    connection.execute(f"insert into {table} by name {sql}")
