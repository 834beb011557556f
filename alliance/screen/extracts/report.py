"""What the check of a visitor's files found."""

from collections.abc import Sequence

import streamlit as st

from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.extracts.reports import Report
from alliance.screen import display, labels
from alliance.screen.extracts.found import Found
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_changes as changes
from alliance.screen.findings import extracts_repairs as repairs
from alliance.screen.findings import extracts_report as findings
from alliance.screen.findings.extracts import named
from alliance.screen.tables import accessible_table
from alliance.warehouse.faults import Fault

VERDICTS = {"refused": st.error, "warned": st.warning, "clean": st.success}


def draw(visit: Visit) -> None:
    """Verdict, files, faults, warnings, repairs, changes, and the whole as CSV."""
    if visit.found is None:
        return
    report = visit.found.report
    words = findings.verdict(report, len(visit.names))
    VERDICTS[report.verdict](f"**{labels.plain(words)}**")
    accessible_table(findings.files(report, visit.names), "Files received")
    _download(visit.found)
    _faults(report.refusals, visit.names, "fault", "Refused: ")
    _faults(report.warnings, visit.names, "warning", "To accept: ")
    _repairs(visit.found)
    _changes(report)


def _download(found: Found) -> None:
    st.download_button(
        "Download the whole report (CSV)",
        found.csv.read_bytes,
        file_name="report.csv",
        mime="text/csv",
        on_click="ignore",
        key="report-csv",
    )


def _faults(
    faults: Sequence[Fault], names: Sequence[str], thing: str, lead: str
) -> None:
    if not faults:
        return
    words = lead + findings.faults_heading(faults, thing)
    display.head(words, "File, line, column and value as found; the rule; what to do.")
    if findings.repeated(faults):
        accessible_table(findings.by_rule(faults), f"Every {thing} by its rule")
    accessible_table(findings.first_faults(faults, names), words, True)


def _repairs(found: Found) -> None:
    report = found.report
    if not report.repairs:
        return
    words = repairs.heading(report)
    display.head(words, "Old and new value of the first by each rule; all in the CSV.")
    accessible_table(repairs.table(report, found.examples), words, True)


def _changes(report: Report) -> None:
    if not report.comparisons:
        return
    before = named(report.base)
    differences(report.comparisons, before, "these files")
    for table in dict.fromkeys(row.table for row in report.changed_rows):
        rows = [row for row in report.changed_rows if row.table == table]
        changed_rows(rows, table, findings.SHOWN)


def differences(found: Sequence[Comparison], before: str, after: str) -> None:
    """Rows added, changed, gone and as before; and the sums that moved."""
    words = changes.finding(found, before, after)
    display.head(words, changes.ROWS)
    if not any(one.differs for one in found):
        return
    accessible_table(changes.rows(found), words)
    moved = changes.totals(found)
    if len(moved):
        display.head(f"Control totals: {changes.moved(moved)}", changes.SUMS)
        accessible_table(moved, f"Control totals from {before} to {after}")


def changed_rows(rows: Sequence[ChangedRow], table: str, most: int) -> None:
    """The first rows that differ, cell by cell."""
    words = changes.changed_heading(rows, table, most)
    with st.expander(labels.plain(words), type="compact"):
        accessible_table(changes.changed(rows, most), words, True)
