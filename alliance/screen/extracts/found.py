"""What the check of a visitor's files wrote, taken over once."""

import csv
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from alliance.extracts import reports
from alliance.extracts.reports import Report
from alliance.screen.findings.extracts_repairs import Example, examples


@dataclass(frozen=True)
class Found:
    """What a check found: the report, its CSV whole, the first repair by each rule."""

    report: Report
    csv: Path
    examples: dict[str, Example]


def found(into: Path) -> Found | None:
    """What a check wrote, its working files removed; None when it wrote no report."""
    if not (into / reports.JSON).exists():
        return None
    report = reports.read(into)
    for left in into.iterdir():
        if left.is_dir():
            rmtree(left, ignore_errors=True)
        elif left.name != reports.CSV:
            left.unlink()
    with (into / reports.CSV).open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream)
        next(rows)
        return Found(report, into / reports.CSV, examples(rows, report.repairs))
