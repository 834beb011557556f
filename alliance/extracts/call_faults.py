"""What is wrong with a call-level file: values that do not fit, rules that calls break.

A file may have millions of calls, so no more faults are listed than a person can read.
"""

from typing import Any

import duckdb

from alliance.warehouse import query_files, staging
from alliance.warehouse.faults import Fault
from alliance.warehouse.query_files import QueryFile

MOST = 10_000
REST_HELP = "Correct those listed, then check the file again."
Found = tuple[list[Fault], int]


def lost_values(
    connection: duckdb.DuckDBPyConnection, calls: QueryFile, file: str
) -> list[Fault]:
    """Values of `calls_csv` that did not survive their cast into `calls`."""
    casts = {column: cast for cast, column in staging.CAST_CALL.findall(calls.sql)}
    counts = ", ".join(f"count({column})" for column in casts)
    tables = connection.table("calls_csv"), connection.table("calls")
    before, after = (table.aggregate(counts).fetchall()[0] for table in tables)
    return listed(
        file,
        [
            _lost(tables[0], file, column, cast)
            for (column, cast), was, stands in zip(
                casts.items(), before, after, strict=True
            )
            if was != stands
        ],
    )


def broken_rules(
    connection: duckdb.DuckDBPyConnection, file: str, severity: str
) -> list[Fault]:
    """The calls that break a rule of queries/checks_of_calls of this severity."""
    checks = query_files.folder("checks_of_calls")
    found = [
        _broken(connection, check, file)
        for check in checks
        if check.header["severity"] == severity
    ]
    return listed(file, found)


def listed(file: str, found: list[Found]) -> list[Fault]:
    """The first faults, and one that counts those which are not listed."""
    faults = sorted((f for part, _ in found for f in part), key=lambda f: f.line)
    rest = len(faults[MOST:]) + sum(more for _, more in found)
    if rest:
        rule = f"{rest:,} more places are not listed."
        severity = faults[0].severity
        faults[MOST:] = [Fault(file, 0, "", "", rule, REST_HELP, severity)]
    return faults


def _lost(text: duckdb.DuckDBPyRelation, file: str, column: str, cast: str) -> Found:
    header = query_files.query(f"casts/{cast}").header
    rule, help = header["rule"], header["help"]
    lost = text.filter(f"{column} is not null and {cast}({column}) is null")
    rows, more = _first(lost.project(f"line_number, {column}"))
    return [Fault(file, line, column, value, rule, help) for line, value in rows], more


def _broken(
    connection: duckdb.DuckDBPyConnection, check: QueryFile, file: str
) -> Found:
    rule, help, severity = (check.header[at] for at in ("rule", "help", "severity"))
    rows, more = _first(connection.sql(check.sql))
    return [
        Fault(file, line or 0, column, str(value), rule, help, severity)
        for _, line, column, value in rows
    ], more


def _first(rows: duckdb.DuckDBPyRelation) -> tuple[list[tuple[Any, ...]], int]:
    """The first rows by line, then by what they say, and how many more there are."""
    first = rows.order("all").limit(MOST).fetchall()
    if len(first) < MOST:
        return first, 0
    return first, rows.count("*").fetchall()[0][0] - MOST
