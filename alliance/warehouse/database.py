"""Named queries against the live snapshot."""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import duckdb
import pandas as pd

from alliance.warehouse import disclosure, forecasts, query_files, snapshot

Value = Any
# Snapshots kept open. One that falls out closes itself when its last reader ends.
KEPT_OPEN = 4
_opened: OrderedDict[Path, duckdb.DuckDBPyConnection] = OrderedDict()
_lock = threading.Lock()


class View(Protocol):
    """What a page looks at: one snapshot and the values of the shared filters."""

    @property
    def snapshot(self) -> str: ...

    @property
    def parameters(self) -> Mapping[str, Value]: ...


def run(name: str, view: View, **more: Value) -> pd.DataFrame:
    """The rows of query `section/name` for a view; `more` holds a page's own values.

    Only the parameters that the query's header declares are passed. The frame is shared
    between callers and copied on write. Raises `KeyError` for a missing value.
    """
    values = bound(name, view, **more)
    frozen = tuple(
        (key, tuple(value) if isinstance(value, list) else value)
        for key, value in values.items()
    )
    return _rows(query_files.query(name), view.snapshot, frozen).copy(deep=False)


def bound(name: str, view: View, **more: Value) -> dict[str, Value]:
    """The values that `run` passes to a query, by parameter."""
    values = {**view.parameters, **more}
    return {key: values[key] for key in query_files.query(name).parameters}


@dataclass(frozen=True)
class About:
    """What a snapshot says of one table."""

    table_name: str
    title: str
    publication: str
    file: str
    row_count: int
    data_status: str
    data_to: str
    state: str
    reason: str


def about(view: View, *tables: str) -> list[About]:
    """What the view's snapshot says of these tables, and of those behind views.

    The snapshot's own tables, which are named about_ something, are none of them.
    """
    named = [name for name in plain(tables) if not name.startswith("about_")]
    return [_about(view.snapshot)[name] for name in named]


def plain(names: Iterable[str]) -> tuple[str, ...]:
    """The tables of these names, and those behind views and forecasts among them."""
    views = {file.short_name: file.tables for file in query_files.folder("views")}
    views |= {**forecasts.MADE_FROM, **disclosure.MADE_FROM}
    found: dict[str, None] = {}
    for name in names:
        found.update(dict.fromkeys(plain(views[name]) if name in views else [name]))
    return tuple(found)


def statuses(view: View, *tables: str) -> str:
    """The data statuses that occur in these tables: illustrative, published …"""
    found = {s for row in about(view, *tables) for s in row.data_status.split(", ")}
    return ", ".join(sorted(found))


@lru_cache(maxsize=8)
def _about(snapshot_id: str) -> dict[str, About]:
    cursor = connect(snapshot.path(snapshot_id)).cursor()
    try:
        rows = cursor.execute("from about_tables").fetchall()
    finally:
        cursor.close()
    return {row[0]: About(*row) for row in rows}


@lru_cache(maxsize=512)
def _rows(
    file: query_files.QueryFile, snapshot_id: str, values: tuple[tuple[str, Value], ...]
) -> pd.DataFrame:
    parameters = {k: list(v) if isinstance(v, tuple) else v for k, v in values}
    cursor = connect(snapshot.path(snapshot_id)).cursor()
    try:
        return cursor.execute(file.sql, parameters or None).df()
    finally:
        cursor.close()


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """One read-only connection for each snapshot: no way out, no setting to change."""
    with _lock:
        if path not in _opened:
            connection = duckdb.connect(
                path, read_only=True, config={"threads": 1, "temp_directory": ""}
            )
            connection.execute("set enable_external_access = false")
            connection.execute("set lock_configuration = true")
            _opened[path] = connection
        _opened.move_to_end(path)
        while len(_opened) > KEPT_OPEN:
            _opened.popitem(last=False)
        return _opened[path]
