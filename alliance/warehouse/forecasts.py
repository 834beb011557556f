"""Forecasts of calls for a snapshot, made by a process of their own at publish.

The process may fail or take too long: then there is no forecast, `about_forecasts` says
why, and nothing else changes. Results are kept beside the snapshots under the name of
what they were made from, so that calls that did not change are not forecast again.
"""

import datetime as dt
import hashlib
import json
from contextlib import suppress
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from alliance.warehouse import forecast_process, versions
from alliance.warehouse.forecast_process import NoForecast, Rows
from alliance.warehouse.versions import HOME

KEPT = 12
MADE_WITH = ("numpy", "scipy", "statsmodels")
CODE = (
    *sorted((HOME / "alliance" / "forecasts").glob("*.py")),
    HOME / "alliance" / "methods" / "back_test.py",
    HOME / "alliance" / "methods" / "forecast_errors.py",
)
TEXT, COUNT, NUMBER = pa.string(), pa.int64(), pa.float64()
DAY = pa.date32()
NAMED = [("members", TEXT), ("queue", TEXT), ("method", TEXT)]
INTERVAL = [
    ("forecast_calls", COUNT),
    ("lower_calls", COUNT),
    ("upper_calls", COUNT),
]
SCHEMAS = {
    "contact_forecasts": pa.schema(
        [*NAMED, ("month", DAY), ("months_ahead", COUNT), *INTERVAL]
    ),
    "contact_forecast_years": pa.schema(
        [*NAMED, ("first_month", DAY), ("last_month", DAY), *INTERVAL]
    ),
    "contact_forecast_tests": pa.schema(
        [
            *NAMED,
            ("is_used", pa.bool_()),
            ("span", TEXT),
            ("span_order", COUNT),
            ("tests", COUNT),
            ("months_tested", COUNT),
            ("mean_error_calls", NUMBER),
            ("mean_error_pct", NUMBER),
            ("half_width_calls", COUNT),
            ("inside", COUNT),
            ("judged", COUNT),
        ]
    ),
}
# The views behind the tables of forecasts: sources, status and last day are theirs.
MADE_FROM = dict.fromkeys(
    SCHEMAS, ("contact_whole_months", "contact_whole_months_reach")
)
Asked = dict[str, dict[str, dict[int, int]]]


@cache
def code() -> str:
    """A name for what forecasts are made with: our code and the packages' versions."""
    said = [f"{name} {_version(name)}" for name in MADE_WITH]
    said += [f"{file.name} {versions.file_hash(file)}" for file in CODE]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def tables(connection: duckdb.DuckDBPyConnection, store: Path) -> dict[str, pa.Table]:
    """The tables of forecasts of a snapshot whose own tables and views stand."""
    failure = ""
    found: Rows = {}
    if asked := _asked(connection):
        try:
            found = _kept_or_made(asked, store / "forecasts")
        except NoForecast as none:
            failure = str(none)
    made = {
        name: pa.Table.from_pylist(_dated(found.get(name, [])), schema=schema)
        for name, schema in SCHEMAS.items()
    }
    return {**made, "about_forecasts": pa.table({"failure": [failure]})}


def _dated(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with their months as days: JSON has no days."""
    return [
        {
            name: dt.date.fromisoformat(value) if name.endswith("month") else value
            for name, value in row.items()
        }
        for row in rows
    ]


def _asked(connection: duckdb.DuckDBPyConnection) -> Asked:
    """The whole months of each queue and force of which enough are held."""
    reach = connection.table("contact_whole_months_reach")
    enough = reach.filter("months_held >= months_needed").project("queue, force")
    asked: Asked = {}
    for queue, force in enough.order("queue, force").fetchall():
        asked.setdefault(queue, {})[force] = {}
    months = connection.table("contact_whole_months").filter("is_whole")
    listed = months.project("queue, force, month, offered_calls").order("all")
    for queue, force, month, calls in listed.fetchall():
        if force in asked.get(queue, {}):
            asked[queue][force][month.year * 12 + month.month - 1] = calls
    return asked


def _kept_or_made(asked: Asked, folder: Path) -> Rows:
    """The rows of the tables, from an earlier time when nothing has changed since."""
    request = json.dumps(asked, sort_keys=True)
    name = hashlib.sha256(f"{code()} {request}".encode()).hexdigest()[:16]
    kept = folder / f"{name}.json"
    with suppress(OSError, ValueError):
        found: Rows = json.loads(kept.read_text())
        return found
    made = forecast_process.run(request)
    with suppress(OSError):  # a store that cannot be written fails the snapshot itself
        versions.replace(kept, json.dumps(made).encode())
        newest = sorted(folder.glob("*.json"), key=lambda file: -file.stat().st_mtime)
        for old in newest[KEPT:]:
            old.unlink()
    return made


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "missing"
