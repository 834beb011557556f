"""CSV files as checked tables in memory: cast without rounding, keys, house checks."""

import re
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from alliance.warehouse import csv_files, query_files
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.query_files import QueryFile

CAST_CALL = re.compile(r"(as_\w+)\((\w+)\) as \2\b")
BLANK_KEY = ("A part of the row's key is blank.", "Fill it in.")
REPEATED_KEY = ("The key stands in the file before.", "Keep one of the rows.")
COLUMN = re.compile(r"    (?:as_\w+\((\w+)\) as (?=\1\b))?(\w+),?")


def stage(data: Path) -> tuple[dict[str, pa.Table], list[Fault]]:
    """Read, cast and check every table of queries/tables from the CSVs below `data`.

    Gives the tables by name, each with line_number and in the order of its file in
    queries/tables, and the warnings. Raises `RefusedFiles` with every fault found.
    """
    with duckdb.connect() as connection:
        create_macros(connection, "casts", "measures")
        tables, faults = {}, []
        for file in query_files.folder("tables"):
            try:
                tables[file.short_name] = _table(connection, file, data)
            except RefusedFiles as refused:
                faults += refused.faults
        if faults:
            raise RefusedFiles(faults)
        for name, table in tables.items():
            connection.register(name, table)
        found = [fault for check in checks() for fault in _broken(connection, check)]
    refused_rows = [fault for fault in found if fault.severity == "refuse"]
    if refused_rows:
        raise RefusedFiles(refused_rows)
    return tables, found


def checks() -> tuple[QueryFile, ...]:
    """The rules of the data, one file each."""
    return query_files.folder("checks")


def create_macros(connection: duckdb.DuckDBPyConnection, *sections: str) -> None:
    """Create the macros of these folders below queries/ in the connected database."""
    for section in sections:
        for file in query_files.folder(section):
            connection.execute(file.sql)


def csv_path(data: Path, table: str) -> Path:
    """The one CSV of a table, in published/ or extracts/, plain or gzipped."""
    places = [data / part / f"{table}.csv" for part in ("published", "extracts")]
    found = [p for place in places for p in (place, Path(f"{place}.gz")) if p.exists()]
    if len(found) != 1:
        many = "The file is missing." if not found else "The file stands twice."
        help = f"Put one {table}.csv into data/published or data/extracts."
        raise RefusedFiles([Fault(f"{table}.csv", 0, "", "", many, help)])
    return found[0]


def columns(file: QueryFile) -> tuple[str, ...]:
    """The columns of a table, as its file in queries/tables lists them, one a line."""
    listed = file.sql.split("\nfrom ")[0].splitlines()[2:]
    found = [COLUMN.fullmatch(line) for line in listed]
    if wrong := [line for line, match in zip(listed, found, strict=True) if not match]:
        raise query_files.WrongQueryFile(f"queries/{file.name}.sql: {wrong[0]!r}")
    return tuple(match[2] for match in found if match)


def _table(
    connection: duckdb.DuckDBPyConnection, file: QueryFile, data: Path
) -> pa.Table:
    """One table, cast; raises `RefusedFiles` for values that do not fit and keys."""
    path = csv_path(data, file.short_name)
    text = csv_files.read_text(path, columns(file))
    connection.register(f"{file.short_name}_csv", text)
    table = connection.sql(file.sql).to_arrow_table()
    faults = _lost_values(path.name, file, text, table) + _wrong_keys(
        path.name, file, table
    )
    if faults:
        raise RefusedFiles(faults)
    return table


def _lost_values(
    file_name: str, file: QueryFile, text: pa.Table, table: pa.Table
) -> list[Fault]:
    """Values that stood in the file and did not survive their cast."""
    rules = {
        column: query_files.query(f"casts/{cast}").header["rule"]
        for cast, column in CAST_CALL.findall(file.sql)
    }
    in_file_order = table.take(pc.sort_indices(table["line_number"]))
    faults = []
    for column, rule in rules.items():
        lost = pc.and_(
            pc.is_valid(text[column]), pc.is_null(in_file_order[column])
        ).combine_chunks()
        hits = text.filter(lost)
        faults += [
            Fault(file_name, line, column, value, rule, "Correct the value.")
            for line, value in zip(
                hits["line_number"].to_pylist(), hits[column].to_pylist(), strict=True
            )
        ]
    return faults


def _wrong_keys(file_name: str, file: QueryFile, table: pa.Table) -> list[Fault]:
    """Rows whose key has a blank part or stands in the file before."""
    keys = list(file.grain)
    in_file_order = table.take(pc.sort_indices(table["line_number"]))
    frame = in_file_order.select(keys).to_pandas()
    blank = frame.isna().any(axis=1)
    repeated = frame.duplicated() & ~blank
    rows = in_file_order.select(["line_number", *keys])
    return [
        Fault(file_name, row.pop("line_number"), ", ".join(keys), _written(row), *rule)
        for wrong, rule in ((blank, BLANK_KEY), (repeated, REPEATED_KEY))
        for row in rows.filter(pa.array(wrong)).to_pylist()
    ]


def _written(key: dict[str, object]) -> str:
    """The parts of a key as a reader finds them in the file."""
    return ", ".join("(blank)" if part is None else str(part) for part in key.values())


def _broken(connection: duckdb.DuckDBPyConnection, check: QueryFile) -> list[Fault]:
    """The rows that break one rule, as faults."""
    header = check.header
    return [
        Fault(
            f"{table}.csv",
            line or 0,
            column,
            str(value),
            header["rule"],
            header["help"],
            header["severity"],
        )
        for table, line, column, value in connection.sql(check.sql).fetchall()
    ]
