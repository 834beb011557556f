"""What a check of received files found, as a file for the next step and for people."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from alliance.extracts import merging
from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.extracts.reading.arrival import Arrival
from alliance.warehouse import query_files
from alliance.warehouse.faults import Fault
from alliance.warehouse.versions import Receipt

COLUMNS = ("kind", "file", "line", "column", "value", "becomes", "rule", "help")
JSON, CSV = "report.json", "report.csv"


@dataclass(frozen=True)
class Unmapped:
    """A file whose headings need a mapping, by its number among the files checked.

    `table` is the best guess or blank, `missing` our columns without a heading,
    `suggestions` our column to the heading that is spelt most like it, `sample` the
    first rows, a cell for each heading.
    """

    number: int
    file: str
    headings: list[str]
    table: str
    missing: list[str]
    suggestions: dict[str, str]
    sample: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What a check found; nothing is published by it.

    `base` is the version compared with. `merged` maps each table that files arrived for
    to the file of its rows as they would be. `repairs` counts by rule.
    """

    base: int
    receipts: tuple[Receipt, ...]
    refusals: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    repairs: dict[str, int]
    comparisons: tuple[Comparison, ...] = ()
    changed_rows: tuple[ChangedRow, ...] = ()
    merged: dict[str, str] = field(default_factory=dict)
    unmapped: tuple[Unmapped, ...] = ()

    @property
    def verdict(self) -> str:
        """refused, warned or clean."""
        if self.refusals:
            return "refused"
        return "warned" if self.warnings else "clean"


def refusals(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Those that stop a file."""
    return tuple(fault for fault in faults if fault.severity == "refuse")


def warnings(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Those that a publisher may accept."""
    return tuple(fault for fault in faults if fault.severity != "refuse")


def receipt(arrival: Arrival) -> Receipt:
    """What arrived: for which forces and days, how many rows, of what standing."""
    columns = merging.scope(query_files.query(f"tables/{arrival.table}"))
    force, day = columns.force or "null::text", columns.day or "null::text"
    with duckdb.connect() as connection:
        rows = connection.read_parquet(str(arrival.rows))
        listed = "string_agg(distinct {0}, '; ' order by {0})"
        found = rows.project(
            f"{force} as force, left({day}, 10) as day, data_status"
        ).aggregate(
            f"{listed.format('force')}, min(day), max(day), "
            f"{listed.format('data_status')}"
        )
        forces, first, last, status = found.fetchall()[0]
    return Receipt(
        file=arrival.file,
        sha256=arrival.sha256,
        table=arrival.table,
        row_count=arrival.row_count,
        forces=forces or "",
        first_day=first or "",
        last_day=last or "",
        data_status=status or "",
        repair_count=sum(arrival.repair_counts.values()),
        warning_count=len(arrival.warnings),
        mapping=arrival.mapping,
    )


def write(report: Report, arrivals: Sequence[Arrival], into: Path) -> None:
    """Write the report: as JSON for the next step, whole as CSV for people."""
    text = json.dumps(asdict(report), ensure_ascii=False)
    (into / JSON).write_text(text, encoding="utf-8")
    with (into / CSV).open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows(map(_safe, _rows(report, arrivals)))


def read(folder: Path) -> Report:
    """The report that a check wrote into a folder."""
    found = json.loads((folder / JSON).read_text(encoding="utf-8"))
    return Report(
        base=found["base"],
        receipts=tuple(Receipt(**one) for one in found["receipts"]),
        refusals=tuple(Fault(**one) for one in found["refusals"]),
        warnings=tuple(Fault(**one) for one in found["warnings"]),
        repairs=found["repairs"],
        comparisons=tuple(Comparison(**one) for one in found["comparisons"]),
        changed_rows=tuple(ChangedRow(**one) for one in found["changed_rows"]),
        merged=found["merged"],
        unmapped=tuple(Unmapped(**one) for one in found["unmapped"]),
    )


def _rows(report: Report, arrivals: Sequence[Arrival]) -> Iterator[list[object]]:
    """Refusals first, then warnings, then every repair."""
    for fault in (*report.refusals, *report.warnings):
        kind = "refused" if fault.severity == "refuse" else "warning"
        place = [kind, fault.file, fault.line or "", fault.column, fault.value]
        yield [*place, "", fault.rule, fault.help]
    for arrival in arrivals:
        for batch in pq.ParquetFile(arrival.repairs).iter_batches():
            for row in batch.to_pylist():
                line, column = row["line_number"] or "", row["column_name"]
                change = [row["old"], row["new"], row["rule"], ""]
                yield ["repaired", arrival.file, line, column, *change]


def _safe(row: list[object]) -> list[object]:
    """A row that a spreadsheet takes as text: nothing in it starts a formula."""
    return [
        f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") else cell
        for cell in row
    ]
