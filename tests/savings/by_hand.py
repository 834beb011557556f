"""A query over tables of which some are made by hand, in memory."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from alliance.screen.selection import Selection
from alliance.warehouse import database, disclosure, query_files, snapshot, staging

VIEWS = {file.short_name: file for file in query_files.folder("views")}


def run(
    name: str, view: Selection, given: Mapping[str, pd.DataFrame], **more: Any
) -> pd.DataFrame:
    """The rows of a query: the tables `given`, all others as they are shipped."""
    file = query_files.query(name)
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        for table in file.tables:
            _create(connection, table, view, given)
        values = database.bound(name, view, **more)
        return connection.execute(file.sql, values or None).df()


def _create(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    view: Selection,
    given: Mapping[str, pd.DataFrame],
) -> None:
    """A table of this name; a view after the tables that it reads."""
    if name in VIEWS and name not in given:
        for table in VIEWS[name].tables:
            _create(connection, table, view, given)
        connection.execute(f"create table if not exists {name} as {VIEWS[name].sql}")
        return
    if name in disclosure.MADE_FROM and name not in given:
        _create(connection, "staffing", view, given)
        made = connection.execute("select table_name from duckdb_tables()").fetchall()
        if (name,) not in made:
            disclosure.create(connection)
        return
    shipped = opened(view)
    rows = given[name] if name in given else shipped.execute(f"from {name}").df()
    types = shipped.execute(f"describe {name}").fetchall()
    columns = ", ".join(
        f'"{column}"::{kind} as "{column}"' for column, kind, *_ in types
    )
    connection.register(f"given_{name}", rows)
    connection.execute(
        f"create table if not exists {name} as select {columns} from given_{name}"
    )


def opened(view: Selection) -> duckdb.DuckDBPyConnection:
    """A cursor in which the tables of a snapshot stand, those apart from it too."""
    cursor = _attached(snapshot.path(view.snapshot)).cursor()
    cursor.execute("use shipped")
    return cursor


@cache
def _attached(file: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    staging.attach(connection, file, "shipped")
    return connection


def rows(view: Selection, name: str, *made: Mapping[str, Any]) -> pd.DataFrame:
    """Rows of a table from the values that matter; blank where none is given."""
    columns = [row[0] for row in opened(view).execute(f"describe {name}").fetchall()]
    return pd.DataFrame(
        [{c: row.get(c) for c in columns} for row in made], columns=columns
    )
