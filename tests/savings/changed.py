"""Queries over the shipped savings with some rows changed, in memory."""

from collections.abc import Callable
from typing import Any

import duckdb
import pandas as pd

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot, staging

Change = Callable[[pd.DataFrame], pd.DataFrame]
TABLES = ("unit_savings", "collaborations", "forces")
VIEWS = ("saving_submissions", "savings_latest", "unit_lines")


def run(name: str, view: Selection, change: Change, **more: Any) -> pd.DataFrame:
    """The rows of a query or view once `change` was made to unit_savings."""
    cursor = database.connect(snapshot.path(view.snapshot)).cursor()
    tables = {table: cursor.execute(f"from {table}").df() for table in TABLES}
    cursor.close()
    tables["unit_savings"] = change(tables["unit_savings"])
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        for table, rows in tables.items():
            connection.register(f"rows_{table}", rows)
            connection.execute(f"create table {table} as from rows_{table}")
        for made in VIEWS:
            shared = query_files.query(f"views/{made}").sql
            connection.execute(f"create table {made} as {shared}")
        values = database.bound(name, view, **more)
        return connection.execute(query_files.query(name).sql, values or None).df()
