"""Call-level files added up by day and hour, once every call is found to be sound.

A call counts, whole, on the UK day on which it began: it is offered in the hour in
which it began, and its outcome counts in the hour in which its wait ended, or in the
last hour of its day. So every day adds up, and a file of whole days needs no other.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from alliance.extracts import call_faults, call_tables
from alliance.extracts.call_tables import count, step
from alliance.warehouse import query_files, staging
from alliance.warehouse.faults import Fault, RefusedFiles

if TYPE_CHECKING:
    from alliance.extracts.reading.arrival import Arrival

CALLS = query_files.query("calls/calls")
TABLES = ("contact_daily", "contact_hourly")
STEPS = ("counted_calls", "calls_by_hour", *TABLES)
Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class AddedUp:
    """What a call-level file became.

    `tables` are Parquet files in the columns of contact_daily and contact_hourly, as
    text; line_number is the first line of the calls in a row, so not unique. `repairs`
    is one in the form of an arrival's repairs.
    """

    tables: dict[str, Path]
    row_counts: dict[str, int]
    repairs: Path
    repair_counts: dict[str, int]
    warnings: tuple[Fault, ...]


def silent(stage: str, done: int) -> None:
    """Say nothing of the progress."""


def by_day_and_hour(
    arrival: "Arrival", into: Path, progress: Progress = silent
) -> list["Arrival"]:
    """The arrivals of contact_daily and contact_hourly that a file of calls makes.

    Repairs and warnings of the file stand in the first only. Raises `RefusedFiles`.
    """
    added = aggregate(arrival.rows, into, file=arrival.file, progress=progress)
    days, hours = (
        replace(arrival, table=table, rows=rows, row_count=added.row_counts[table])
        for table, rows in added.tables.items()
    )
    repairs, none = into / "repairs_of_calls.parquet", into / "no_repairs.parquet"
    with duckdb.connect(config=staging.SETTINGS) as connection:
        parts = [str(added.repairs), str(arrival.repairs)]
        found = connection.read_parquet(parts, union_by_name=True)
        found.write_parquet(str(repairs), compression="zstd")
        found.limit(0).write_parquet(str(none))
    days = replace(
        days,
        repairs=repairs,
        repair_counts={**arrival.repair_counts, **added.repair_counts},
        warnings=(*arrival.warnings, *added.warnings),
    )
    return [days, replace(hours, repairs=none, repair_counts={}, warnings=())]


def aggregate(
    rows: Path, into: Path, *, file: str = "calls", progress: Progress = silent
) -> AddedUp:
    """Check the calls in `rows` (Parquet: line_number and text) and add them up.

    Writes into the folder `into`; `file` is the name that faults give. Raises
    `RefusedFiles` with at most 10,000 faults and one that counts the rest.
    """
    with call_tables.opened(into) as connection:
        progress("Reading the calls", 0)
        repairs, repair_counts = call_tables.read_text(connection, rows, into)
        connection.sql(CALLS.sql).create("calls")
        _stop(call_faults.lost_values(connection, CALLS, file))
        progress("Checking the calls", count(connection, "calls"))
        step(connection, "local_hours").create("local_hours")
        step(connection, "placed_calls").create_view("placed_calls")
        _stop(call_faults.broken_rules(connection, file, "refuse"))
        progress("Adding up the calls", count(connection, "calls"))
        for name in STEPS:
            step(connection, name).create(name)
        return AddedUp(
            {table: call_tables.write(connection, table, into) for table in TABLES},
            {table: count(connection, table) for table in TABLES},
            repairs,
            repair_counts,
            tuple(call_faults.broken_rules(connection, file, "warn")),
        )


def _stop(faults: list[Fault]) -> None:
    if faults:
        raise RefusedFiles(faults)
