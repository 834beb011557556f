"""What differs between two states of the extracts: rows, totals, and cell by cell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from alliance.extracts.reading.shape import shape
from alliance.warehouse import disclosure, query_files, staging
from alliance.warehouse.query_files import QueryFile
from alliance.warehouse.sources import is_extract

SHOWN = 200
KEY_PARTS = " · "


@dataclass(frozen=True)
class Comparison:
    """One table before and after: rows by what became of them, totals by column."""

    table: str
    added: int
    changed: int
    gone: int
    unchanged: int
    totals: dict[str, tuple[str, str]]

    @property
    def differs(self) -> bool:
        return bool(self.added or self.changed or self.gone)


@dataclass(frozen=True)
class ChangedRow:
    """One row that differs; `cells` holds before and after of each changed column."""

    table: str
    row_key: str
    change: str
    cells: dict[str, tuple[str | None, str | None]]


def extracts() -> list[QueryFile]:
    """The tables that the forces supply, in the order of names."""
    return [file for file in query_files.folder("tables") if is_extract(file)]


def compare(
    connection: duckdb.DuckDBPyConnection, table: str, before: str, after: str
) -> Comparison:
    """Compare one table of two connected databases, named `before` and `after`."""
    file = query_files.query(f"tables/{table}")
    _views(connection, file, before, after)
    counted = dict(connection.sql(query_files.query("arrivals/changes").sql).fetchall())
    was, stands = (_totals(connection, file, place) for place in (before, after))
    totals = zip(was, stands, strict=True)
    return Comparison(
        table,
        added=counted.get("added", 0),
        changed=counted.get("changed", 0),
        gone=counted.get("gone", 0),
        unchanged=counted.get("unchanged", 0),
        totals=dict(zip(shape(table).added, totals, strict=True)),
    )


def changed_rows(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    before: str,
    after: str,
    most: int = SHOWN,
) -> Iterator[ChangedRow]:
    """The first rows that differ, in the order of their keys.

    A figure that readers do not see is told as `[c]`.
    """
    file = query_files.query(f"tables/{table}")
    _views(connection, file, before, after)
    hidden = [_withheld(connection, table, place) for place in (before, after)]
    sql = query_files.query("arrivals/changed_rows").sql
    for key, change, was, stands in connection.execute(sql, {"most": most}).fetchall():
        columns = staging.columns(file)
        blank = [None] * len(columns)
        pairs = zip(columns, was or blank, stands or blank, strict=True)
        cells = {column: (a, b) for column, a, b in pairs if a != b}
        for side, withheld in enumerate(hidden):
            if key.split(KEY_PARTS)[1:] in withheld:
                cells = {c: _masked(c, cell, side, file) for c, cell in cells.items()}
        yield ChangedRow(table, key, change, cells)


def _withheld(
    connection: duckdb.DuckDBPyConnection, table: str, place: str
) -> list[list[str]]:
    """The rows of a state of which readers do not see the figures, without their day.

    Files that are being checked are a state too, and whoever sent them knows them.
    """
    if table not in disclosure.APART or not staging.has(
        connection, place, "staffing_figures"
    ):
        return []
    figures = connection.table(f"{place}.staffing_figures").filter("is_withheld")
    found = figures.project("unit_id, force, worker_type").distinct().fetchall()
    return [list(row) for row in found]


def _masked(
    column: str, cell: tuple[str | None, str | None], side: int, file: QueryFile
) -> tuple[str | None, str | None]:
    """The cell with `[c]` before (0) or after (1), unless it is part of the key."""
    if column in file.grain or cell[side] is None:
        return cell
    return ("[c]", cell[1]) if side == 0 else (cell[0], "[c]")


def between(before: Path, after: Path) -> list[Comparison]:
    """All extracts of two snapshots compared, those without a difference too."""
    with _attached(before, after) as connection:
        return [
            compare(connection, file.short_name, "old", "new") for file in extracts()
        ]


def rows_between(before: Path, after: Path, table: str) -> list[ChangedRow]:
    """The first rows of one extract that differ between two snapshots."""
    with _attached(before, after) as connection:
        return list(changed_rows(connection, table, "old", "new"))


def totals_of(
    snapshot: Path, tables: Iterable[str]
) -> dict[str, tuple[int, dict[str, str]]]:
    """The rows and the totals of tables, as a snapshot's file holds them."""
    found = {}
    with duckdb.connect() as connection:
        staging.attach(connection, snapshot, "built")
        for table in tables:
            file = query_files.query(f"tables/{table}")
            rows = connection.table(f"built.{table}").count("*").fetchall()[0][0]
            sums = _totals(connection, file, "built")
            found[table] = (rows, dict(zip(shape(table).added, sums, strict=True)))
    return found


def _attached(before: Path, after: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config=staging.SETTINGS)
    staging.attach(connection, before, "old")
    staging.attach(connection, after, "new")
    return connection


def _views(
    connection: duckdb.DuckDBPyConnection, file: QueryFile, before: str, after: str
) -> None:
    """Let earlier and later be the two states: rows with key, hash and cells."""
    columns = staging.columns(file)
    key = ", ".join(f"coalesce({name}::text, '')" for name in file.grain)
    cells = ", ".join(f"{name}::text" for name in columns)
    shape = (
        f"concat_ws('{KEY_PARTS}', {key}) as row_key, "
        f"hash({', '.join(columns)}) as row_hash, [{cells}] as cells"
    )
    for view, place in (("earlier", before), ("later", after)):
        rows = connection.table(f"{place}.{file.short_name}")
        rows.project(shape).create_view(view, replace=True)


def _totals(
    connection: duckdb.DuckDBPyConnection, file: QueryFile, place: str
) -> list[str]:
    """The sum of each column that may be added up, exact, as text."""
    names = shape(file.short_name).added
    if not names:
        return []
    sums = ", ".join(f"sum({name}::decimal(28, 4))::text" for name in names)
    row = connection.table(f"{place}.{file.short_name}").aggregate(sums).fetchall()[0]
    return [_short(total) for total in row]


def _short(total: str | None) -> str:
    """A total without needless noughts; blank where no row has a value."""
    return (total or "").rstrip("0").rstrip(".") if total != "0.0000" else "0"
