"""Text as checked tables: cast without rounding, keys, house checks."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow as pa

from alliance.warehouse import csv_files, query_files
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.query_files import QueryFile
from alliance.warehouse.sources import Source

CAST_CALL = re.compile(r"(as_\w+)\((\w+)\) as \2\b")
BLANK_KEY = ("A part of the row's key is blank.", "Fill it in.")
REPEATED_KEY = ("The key stands in the file before.", "Keep one of the rows.")
COLUMN = re.compile(r"    (?:as_\w+\((\w+)\) as (?=\1\b))?(\w+),?")
# A row's line_number says which of several files it stands in: the file's number times
# this, plus the line. Rows of the files of the data folder have file number 0.
LINES = 10_000_000_000
# What work on files may take, beside what Python itself holds.
SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "400MB",
    "threads": 2,
}
# Faults of one rule that are told one by one.
MOST = 10_000


def stage(
    connection: duckdb.DuckDBPyConnection,
    sources: Mapping[str, Source],
    live: Path | None = None,
    apart: Container[str] = (),
) -> list[Fault]:
    """Read, cast and check every table from its source, into the connected database.

    Each gets the columns of its file in queries/tables and line_number. `live` is the
    snapshot to compare with; a table without a source stands as it is there, checked
    before. Tables `apart` are never written to the database's file. Gives the warnings;
    raises `RefusedFiles` with every fault found, warnings too once the rows are cast.
    """
    create_macros(connection, "casts", "measures")
    faults: list[Fault] = []
    for file in query_files.folder("tables"):
        if file.short_name in sources:
            kind = "temp table" if file.short_name in apart else "table"
            faults += load(connection, file, sources[file.short_name], kind)
    if faults:
        raise RefusedFiles(faults)
    attach_live(connection, live)
    keep_live(connection, sources)
    found = broken_rules(connection, sources)
    if any(fault.severity == "refuse" for fault in found):
        raise RefusedFiles(found)
    return found


def checks() -> tuple[QueryFile, ...]:
    """The rules of the data, one file each."""
    return query_files.folder("checks")


def create_macros(connection: duckdb.DuckDBPyConnection, *sections: str) -> None:
    """Create the macros of these folders below queries/ in the connected database."""
    for section in sections:
        for file in query_files.folder(section):
            connection.execute(file.sql)


def attach_live(connection: duckdb.DuckDBPyConnection, live: Path | None) -> None:
    """Let `live.<table>` be each table as readers see it now, empty without a snapshot.

    The checks of history compare the staged tables with these.
    """
    if live:
        attach(connection, live, "live")
        return
    connection.execute("attach ':memory:' as live")
    for file in query_files.folder("tables"):
        staged = connection.table(file.short_name)
        staged.project("* exclude (line_number)").limit(0).create(
            f"live.{file.short_name}"
        )


def keep_live(connection: duckdb.DuckDBPyConnection, sources: Iterable[str]) -> None:
    """Let each table without a source be as readers see it now; no row has a line."""
    for name in {file.short_name for file in query_files.folder("tables")} - {*sources}:
        kept = connection.table(f"live.{name}")
        kept.project("null::bigint as line_number, *").create_view(name)


def attach(connection: duckdb.DuckDBPyConnection, snapshot: Path, name: str) -> None:
    """Make the tables of a snapshot visible under a name, for reading.

    With them those that readers do not see; nothing else opens these. A snapshot of an
    earlier release has none.
    """
    connection.execute(f"attach ':memory:' as {name}")
    files = {"shown": snapshot, "apart": unsuppressed(snapshot)}
    if not files["apart"].exists():
        del files["apart"]
    for part, file in files.items():
        place = f"{name}_{part}"
        connection.execute(f"attach '{quoted(file)}' as {place} (read_only)")
        for table in _tables(connection, place):
            connection.execute(f"create view {name}.{table} as from {place}.{table}")


def has(connection: duckdb.DuckDBPyConnection, place: str, table: str) -> bool:
    """Whether a table stands under the name of a snapshot made visible."""
    return table in _tables(connection, f"{place}_shown")


def _tables(connection: duckdb.DuckDBPyConnection, place: str) -> list[str]:
    found = connection.table_function("duckdb_tables")
    named = found.filter(f"database_name = '{place}'").project("table_name")
    return [table for (table,) in named.fetchall()]


def unsuppressed(snapshot: Path) -> Path:
    """The file beside a snapshot that holds the rows which readers may not see.

    A role that may see them would open it; no page does.
    """
    return snapshot.parent / "unsuppressed" / snapshot.name


def quoted(file: Path) -> str:
    """A path as it stands between quotation marks in SQL."""
    return str(file).replace("'", "''")


def columns(file: QueryFile) -> tuple[str, ...]:
    """The columns of a table, as its file in queries/tables lists them, one a line."""
    listed = file.sql.split("\nfrom ")[0].splitlines()[2:]
    found = [COLUMN.fullmatch(line) for line in listed]
    if wrong := [line for line, match in zip(listed, found, strict=True) if not match]:
        raise query_files.WrongQueryFile(f"queries/{file.name}.sql: {wrong[0]!r}")
    return tuple(match[2] for match in found if match)


def load(
    connection: duckdb.DuckDBPyConnection,
    file: QueryFile,
    source: Source,
    kind: str = "table",
) -> list[Fault]:
    """Create one table from its source; gives what does not fit: values and keys."""
    if source.fault and not source.left_empty:
        return [source.fault]
    name = file.short_name
    try:
        register_text(connection, file, source)
    except RefusedFiles as refused:
        return refused.faults
    connection.execute(f"create {kind} {name} as {file.sql}")
    lost = list(_lost_values(connection, file))
    connection.execute(f"drop view {name}_csv")
    # A part of a key that was lost in its cast is not blank in the file.
    unread = {fault.line for fault in lost if fault.column in file.grain}
    wrong = (f for f in _wrong_keys(connection, file) if f.line not in unread)
    return [*lost, *wrong]


def register_text(
    connection: duckdb.DuckDBPyConnection, file: QueryFile, source: Source
) -> None:
    """Let `<table>_csv` be the rows of a CSV or Parquet file as text, with line_number.

    A table left empty has none. A column that a stored file lacks is blank.
    """
    names = columns(file)
    view = f"{file.short_name}_csv"
    path = source.loaded
    if path is None:
        empty = {name: pa.array([], pa.string()) for name in names}
        lines = {"line_number": pa.array([], pa.int64())}
        connection.register(view, pa.table({**lines, **empty}))
    elif path.suffix != ".parquet":
        text = csv_files.read_text(path, names)
        if source.kept:
            nowhere = pa.nulls(text.num_rows, pa.int64())
            text = text.set_column(0, "line_number", nowhere)
        connection.register(view, text)
    else:
        stored = connection.read_parquet(str(path))
        listed = [n if n in stored.columns else f"null::text as {n}" for n in names]
        stored.project(", ".join(["line_number", *listed])).create_view(view)


def rules_of(tables: Iterable[str]) -> list[QueryFile]:
    """The rules that name one of these tables: no others look at its rows."""
    named = re.compile(rf"\b({'|'.join(tables)})\b")
    return [check for check in checks() if named.search(check.sql)]


def broken_rules(
    connection: duckdb.DuckDBPyConnection, tables: Iterable[str]
) -> list[Fault]:
    """The rows that break a rule of these tables, refused or warned of."""
    return [fault for rule in rules_of(tables) for fault in _broken(connection, rule)]


def located(fault: Fault, files: Mapping[int, str]) -> Fault:
    """The fault with the file and line that its line_number stands for."""
    number, line = divmod(fault.line, LINES)
    return replace(fault, file=files.get(number, fault.file), line=line)


def _lost_values(
    connection: duckdb.DuckDBPyConnection, file: QueryFile
) -> Iterable[Fault]:
    """Values that stood in the file and did not survive their cast."""
    name = file.short_name
    casts = {column: cast for cast, column in CAST_CALL.findall(file.sql)}
    if not casts:
        return
    counts = ", ".join(f"count({column}) as {column}" for column in casts)
    text, table = connection.table(f"{name}_csv"), connection.table(name)
    before, after = (rows.aggregate(counts).fetchall()[0] for rows in (text, table))
    for column, was, stands in zip(casts, before, after, strict=True):
        if was == stands:
            continue
        header = query_files.query(f"casts/{casts[column]}").header
        said = header["rule"], header["help"]
        lost = text.filter(
            f"{column} is not null and {casts[column]}({column}) is null"
        ).project(f"line_number, {column}")
        for line, value in lost.order("line_number").fetchall():
            yield Fault(f"{name}.csv", line or 0, column, value, *said)


def _wrong_keys(
    connection: duckdb.DuckDBPyConnection, file: QueryFile
) -> Iterable[Fault]:
    """Rows whose key has a blank part or stands in the file before."""
    keys = ", ".join(file.grain)
    table = connection.table(file.short_name)
    blank = " or ".join(f"{key} is null" for key in file.grain)
    yield from _of_key(file, table.filter(blank), BLANK_KEY)
    distinct = table.project(keys).distinct()
    if distinct.count("*").fetchall() == table.count("*").fetchall():
        return
    numbered = table.project(
        f"*, row_number() over (partition by {keys} order by line_number) as place"
    )
    repeated = numbered.filter(f"place > 1 and not ({blank})")
    yield from _of_key(file, repeated, REPEATED_KEY)


def _of_key(
    file: QueryFile, rows: duckdb.DuckDBPyRelation, rule: tuple[str, str]
) -> Iterable[Fault]:
    keys = ", ".join(file.grain)
    found = rows.project(f"line_number, {keys}").order("line_number").fetchall()
    for line, *key in found:
        # The parts of a key as a reader finds them in the file.
        written = ", ".join("(blank)" if part is None else str(part) for part in key)
        yield Fault(f"{file.short_name}.csv", line or 0, keys, written, *rule)


def _broken(connection: duckdb.DuckDBPyConnection, check: QueryFile) -> list[Fault]:
    """The rows that break one rule, as faults: the first of them, and how many more."""
    header = check.header
    said = header["rule"], header["help"], header["severity"]
    rows = connection.sql(check.sql)
    found = rows.limit(MOST).fetchall()
    faults = [
        Fault(f"{table}.csv", line or 0, column, str(value), *said)
        for table, line, column, value in found
    ]
    if len(found) == MOST:
        more = rows.count("*").fetchall()[0][0] - MOST
        last = faults[-1]
        faults.append(Fault(last.file, last.line, "", f"{more} rows more", *said))
    return faults
