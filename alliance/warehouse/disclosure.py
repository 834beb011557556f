"""What of the staffing extract may be shown, decided once for a snapshot.

The rows as they were received stand in a file of their own, apart from what readers
open: `staging.unsuppressed`. A role that may see them would open that file.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

import duckdb
import pyarrow as pa

from alliance.methods import disclosure
from alliance.methods.disclosure import Pattern, Row
from alliance.warehouse import query_files
from alliance.warehouse.faults import Fault
from alliance.warehouse.versions import HOME

# The tables that readers see only through views that withhold small numbers.
APART = ("staffing",)
# Tables made here, each with the tables behind it; the sums go with the connection.
MADE_FROM: dict[str, tuple[str, ...]] = {
    "staffing_withheld": APART,
    "staffing_apart": APART,
    "staffing_sums": APART,
}
CODE = HOME / "alliance" / "methods" / "disclosure.py"


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the tables above where the extracts are staged: `staffing_withheld` the
    cells and `staffing_apart` the units that are not shown, `staffing_sums` all."""
    _create_temp(connection, "staffing_whole_months")
    sql = query_files.query("disclosure/staff_rows").sql
    found = connection.sql(sql).fetchall()
    sensitive = {unit for _, unit, *_, is_sensitive, _ in found if is_sensitive}
    rows = [
        Row(month, unit, force, kind, count, disclosure.spare(count, strength, parts))
        for month, unit, force, kind, count, strength, _, parts in found
    ]
    for name, made in _tables(disclosure.pattern(rows, sensitive), sensitive).items():
        connection.from_arrow(made).create(name)
    _create_temp(connection, "staffing_sums")


def _create_temp(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Create a table that goes with the connection and is in no file."""
    sql = query_files.query(f"disclosure/{name}").sql
    connection.execute(f"create temp table {name} as {sql}")


def told(
    connection: duckdb.DuckDBPyConnection, warnings: Iterable[Fault]
) -> list[Fault]:
    """The warnings that readers may see: none of a row that is withheld.

    Whoever publishes the file has seen them all.
    """
    sql = query_files.query("disclosure/withheld_lines").sql
    withheld = {line or 0 for (line,) in connection.sql(sql).fetchall()} | {0}
    return [w for w in warnings if not (_is_apart(w) and w.line in withheld)]


def without_figures(fault: Fault) -> Fault:
    """The fault for readers of a page: without a figure of a table set apart."""
    has_figure = any(character.isdigit() for character in fault.value)
    return replace(fault, value="[c]") if _is_apart(fault) and has_figure else fault


def _is_apart(fault: Fault) -> bool:
    return PurePath(fault.file).name.split(".")[0] in APART


def _tables(pattern: Pattern, sensitive: set[str]) -> dict[str, pa.Table]:
    cells, units = sorted(pattern.cells), sorted(pattern.units)
    columns = ("unit_id", "force", "worker_type")
    return {
        "staffing_withheld": pa.table(
            {
                name: pa.array([cell[at] for cell in cells], pa.string())
                for at, name in enumerate(columns)
            }
        ),
        "staffing_apart": pa.table(
            {
                "unit_id": pa.array(units, pa.string()),
                "is_sensitive": pa.array([u in sensitive for u in units], pa.bool_()),
            }
        ),
    }
