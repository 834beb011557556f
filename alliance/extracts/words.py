"""Reports, differences and history in plain words, for the command line."""

from collections.abc import Iterable, Sequence

from alliance.extracts.audit import Entry
from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.extracts.reports import Report
from alliance.warehouse.faults import Fault

SHOWN = 20


def report(found: Report) -> str:
    """What arrived, what is wrong with it, what was repaired, what would change."""
    lines = [
        f"{r.file}: {r.row_count:,} rows of {r.table}, {r.forces or 'all'}, "
        f"{r.first_day or 'no dates'} to {r.last_day or 'no dates'}"
        for r in found.receipts
    ]
    lines += _faults("Refused", found.refusals)
    lines += _faults("Warnings", found.warnings)
    lines += [f"Repaired {count:,} times: {r}" for r, count in found.repairs.items()]
    if found.comparisons:
        lines += [f"Against version {found.base}:", comparisons(found.comparisons)]
    verdicts = {
        "refused": "Refused: nothing of these files can be published.",
        "warned": "The files can be published once the warnings are accepted.",
        "clean": "The files keep every rule.",
    }
    return "\n".join([*lines, verdicts[found.verdict]])


def comparisons(found: Iterable[Comparison]) -> str:
    """Rows that came, changed and went, and the control totals that moved."""
    lines = []
    for one in found:
        lines.append(
            f"  {one.table}: {one.added:,} rows added, {one.changed:,} changed, "
            f"{one.gone:,} gone, {one.unchanged:,} as before"
        )
        lines += [
            f"    sum of {column}: {before or 'none'} -> {after or 'none'}"
            for column, (before, after) in one.totals.items()
            if before != after
        ]
    return "\n".join(lines)


def changed_rows(found: Iterable[ChangedRow]) -> str:
    """Rows that differ, cell by cell."""
    return "\n".join(
        f"  {row.change} {row.row_key}: "
        + ", ".join(f"{c} {a} -> {b}" for c, (a, b) in row.cells.items())
        for row in found
    )


def history(entries: Sequence[Entry], live: int) -> str:
    """The audit log, newest first."""
    lines = [f"Version {live} is live."]
    for entry in reversed(entries):
        lines.append(
            f"{entry.at}  {entry.event} version {entry.version}, "
            f"{entry.identity} ({entry.role}): {entry.note or entry.reason}"
        )
        lines += [f"    {file} {sha256}" for file, sha256 in entry.files.items()]
    return "\n".join(lines)


def _faults(title: str, faults: Sequence[Fault]) -> list[str]:
    if not faults:
        return []
    shown = sorted(faults, key=lambda fault: (fault.file, fault.line))[:SHOWN]
    more = len(faults) - len(shown)
    return [
        f"{title} ({len(faults):,}):",
        *(f"  {fault.sentence()}" for fault in shown),
        *([f"  and {more:,} more, in the report"] if more else []),
    ]
