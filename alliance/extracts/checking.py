"""The complete check of received files: read, merge with what is live, stage."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

import duckdb

from alliance.extracts import calls, comparing, merging, reports
from alliance.extracts.progress import Progress, silent
from alliance.extracts.reading import arrival as reading
from alliance.extracts.reading.arrival import Arrival
from alliance.extracts.reading.mapping import Mapping
from alliance.extracts.reading.unknown import UnknownHeadings
from alliance.extracts.reports import Report, Unmapped
from alliance.warehouse import about, snapshot, staging, versions
from alliance.warehouse.faults import Fault, RefusedFiles
from alliance.warehouse.sources import DATA, Source, sources
from alliance.warehouse.versions import STORE, Version

CALLS = "calls"


@dataclass(frozen=True)
class Received:
    """Files as they came: where they lie, their names where these differ, and what is
    known of them: mappings agreed, values of columns that they lack."""

    paths: Sequence[Path]
    names: Sequence[str] = ()
    mappings: Sequence[Mapping] = ()
    constants: dict[str, str] = field(default_factory=dict)

    def numbered(self) -> Iterable[tuple[int, Path, str]]:
        """Number, place and name of each file."""
        for number, path in enumerate(self.paths):
            yield number, path, self.names[number] if self.names else path.name

    def mapping(self, name: str) -> Mapping | None:
        """The mapping given for a file of this name: for its name, or for any."""
        for mapping in self.mappings:
            if not mapping.files or fnmatch(name.lower(), mapping.files.lower()):
                return mapping
        return None


@dataclass
class _Read:
    """What came of reading: rows of tables, faults, files that need a mapping."""

    arrivals: list[Arrival] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    unmapped: list[Unmapped] = field(default_factory=list)


def check(
    received: Received,
    into: Path,
    *,
    data: Path = DATA,
    store: Path = STORE,
    progress: Progress = silent,
) -> Report:
    """Read and check files against the live version; write the report into a folder.

    Nothing is raised for wrong files: the report says what is wrong.
    """
    into.mkdir(parents=True, exist_ok=True)
    version = versions.live_version(store)
    found = _read(received, into, progress)
    report = _of_files(version, found)
    if not report.refusals:
        state = data, store, version
        report = _of_state(report, found.arrivals, into, state, progress)
    reports.write(report, found.arrivals, into)
    return report


def _read(received: Received, into: Path, progress: Progress) -> _Read:
    """Every file as rows of a table; call-level files as days and hours."""
    found = _Read()
    for number, path, name in received.numbered():
        folder = into / str(number)
        folder.mkdir(exist_ok=True)
        try:
            arrival = reading.read(
                path,
                folder,
                name=name,
                mapping=received.mapping(name),
                constants=received.constants,
                progress=progress,
            )
            is_calls = arrival.table == CALLS
            found.arrivals += (
                calls.by_day_and_hour(arrival, folder, progress)
                if is_calls
                else [arrival]
            )
        except UnknownHeadings as unknown:
            found.faults += unknown.faults
            found.unmapped.append(
                Unmapped(
                    number,
                    name,
                    unknown.headings,
                    unknown.table,
                    unknown.missing,
                    unknown.suggestions,
                    unknown.sample,
                )
            )
        except RefusedFiles as refused:
            found.faults += [*refused.faults, *refused.warnings]
    return found


def _of_files(version: Version, found: _Read) -> Report:
    """What reading alone tells."""
    said = [*found.faults, *(f for arrival in found.arrivals for f in arrival.warnings)]
    repairs = sum((Counter(a.repair_counts) for a in found.arrivals), Counter[str]())
    return Report(
        base=version.number,
        receipts=tuple(reports.receipt(arrival) for arrival in found.arrivals),
        refusals=reports.refusals(said),
        warnings=reports.warnings(said),
        repairs=dict(repairs.most_common()),
        unmapped=tuple(found.unmapped),
    )


def _of_state(
    report: Report,
    arrivals: Sequence[Arrival],
    into: Path,
    base: tuple[Path, Path, Version],
    progress: Progress,
) -> Report:
    """What the whole state tells, as it would be with the files."""
    data, store, version = base
    found = _sources(data, store, version)
    progress("Bringing the files together with what is live", 0)
    merged = _merge(arrivals, found, into)
    there = {
        table: Source(table, path, f"extracts/{table}, as received")
        for table, path in merged.items()
    }
    progress("Checking every rule of the data", 0)
    database = into / "staged.duckdb"
    database.unlink(missing_ok=True)
    live = versions.live(store)
    before = snapshot.path(live.snapshot, store) if live else None
    # What is live was checked with its rows; files that changed since were not.
    checked = live is not None and snapshot.is_of(live.snapshot, version, data)
    with duckdb.connect(database, config=staging.SETTINGS) as connection:
        try:
            warned = staging.stage(
                connection, there if checked else {**found, **there}, before
            )
        except RefusedFiles as refused:
            located = _located([*refused.faults, *refused.warnings], arrivals)
            return replace(
                report,
                refusals=reports.refusals(located),
                warnings=(*report.warnings, *reports.warnings(located)),
            )
        progress("Comparing with what is live", 0)
        compared = _compared(report, connection, merged, database.stem)
    return replace(compared, warnings=(*report.warnings, *_located(warned, arrivals)))


def _compared(
    report: Report,
    connection: duckdb.DuckDBPyConnection,
    merged: dict[str, Path],
    staged: str,
) -> Report:
    """What differs between what is live and what is staged, table by table."""
    pairs = [(connection, table, "live", staged) for table in merged]
    rows = [row for pair in pairs for row in comparing.changed_rows(*pair)]
    return replace(
        report,
        comparisons=tuple(comparing.compare(*pair) for pair in pairs),
        changed_rows=tuple(rows),
        merged={table: str(path) for table, path in merged.items()},
    )


def _sources(data: Path, store: Path, version: Version) -> dict[str, Source]:
    """Where each table stands now; what the live snapshot left empty stays empty."""
    found = {
        name: replace(source, kept=True)
        for name, source in sources(data, store, version).items()
    }
    live = versions.live(store)
    empty = about.left_empty(snapshot.path(live.snapshot, store)) if live else {}
    for name, reason in empty.items():
        fault = Fault(f"{name}.csv", 0, "", "", reason, "")
        found[name] = found[name].without_rows(fault)
    return found


def _merge(
    arrivals: Sequence[Arrival], found: dict[str, Source], into: Path
) -> dict[str, Path]:
    """The rows of each table that files arrived for, as they would be."""
    merged: dict[str, Path] = {}
    for table in dict.fromkeys(arrival.table for arrival in arrivals):
        numbered = [
            (number, arrival)
            for number, arrival in enumerate(arrivals, 1)
            if arrival.table == table
        ]
        merged[table] = into / f"{table}.parquet"
        merging.merge(table, found[table], numbered, merged[table])
    return merged


def _located(faults: Iterable[Fault], arrivals: Sequence[Arrival]) -> list[Fault]:
    """The faults with file, line and heading as they were received.

    A warning of a row that stays was accepted when that row came, and is left out.
    """
    files = {number: arrival.file for number, arrival in enumerate(arrivals, 1)}
    located = []
    for fault in faults:
        number = fault.line // staging.LINES
        if number == 0 and fault.severity != "refuse":
            continue
        heading = ""
        if number:
            heading = arrivals[number - 1].headings.get(fault.column, "")
        column = f"{fault.column} (heading '{heading}')" if heading else fault.column
        located.append(replace(staging.located(fault, files), column=column))
    return located
