"""A received file read whole: rows in our columns, and everything done to them."""

from collections.abc import Callable
from collections.abc import Mapping as Pairs
from dataclasses import dataclass
from pathlib import Path

from alliance.extracts.reading import received, seeking
from alliance.extracts.reading.body import Body
from alliance.extracts.reading.heading_row import Heading
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.notes import Notes
from alliance.extracts.reading.unknown import UnknownHeadings
from alliance.warehouse.faults import Fault

__all__ = ["Arrival", "UnknownHeadings", "read"]
Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Arrival:
    """What a file became.

    `rows`: Parquet with line_number and every column of the table as text, blank is
    null. `repairs`: Parquet with line_number (0: whole file), column_name, old, new,
    rule. `headings`: our column by the heading as found, where they differ. `mapping`:
    the name of the mapping used, or blank. `warnings` wait for the publisher's word.
    """

    file: str
    sha256: str
    table: str
    rows: Path
    row_count: int
    repairs: Path
    repair_counts: dict[str, int]
    headings: dict[str, str]
    mapping: str
    warnings: tuple[Fault, ...]


def silent(stage: str, rows: int) -> None:
    """Say nothing of the progress."""


def read(
    path: Path,
    into: Path,
    *,
    name: str = "",
    table: str = "",
    mapping: Mapping | None = None,
    constants: Pairs[str, str] | None = None,
    progress: Progress = silent,
) -> Arrival:
    """Read a received file; write rows.parquet and repairs.parquet into `into`.

    `name` is that of the file as received; `table` the one expected, blank: any;
    `constants` fill columns and cells that the file lacks. Raises `RefusedFiles` with
    every fault found, `UnknownHeadings` where the table or its columns are not known.
    """
    file = received.inspect(path, name or path.name)
    heading = seeking.heading_of(file, table, mapping)
    filled = {**(constants or {}), **_constants(heading.mapping)}
    into.mkdir(parents=True, exist_ok=True)
    with Notes(file.name, into / "repairs.parquet") as notes:
        body = Body(file, heading, filled, notes, progress)
        body.write(into)
        notes.raise_refused()
        file.refuse_when_changed()
    return Arrival(
        file=file.name,
        sha256=file.sha256,
        table=heading.shape.table,
        rows=into / "rows.parquet",
        row_count=body.count,
        repairs=into / "repairs.parquet",
        repair_counts=dict(notes.counts.most_common()),
        headings=_differing(heading),
        mapping=heading.mapping.name if heading.mapping else "",
        warnings=notes.warnings,
    )


def _constants(mapping: Mapping | None) -> Pairs[str, str]:
    return mapping.constants if mapping else {}


def _differing(heading: Heading) -> dict[str, str]:
    return {
        column: text
        for at, (column, text) in enumerate(
            zip(heading.columns, heading.found, strict=True)
        )
        if column and text != column and at not in heading.months
    }
