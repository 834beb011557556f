"""What a check of received files found, in words and tables."""

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from alliance.extracts.reports import Report
from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.warehouse import query_files
from alliance.warehouse.faults import Fault
from alliance.warehouse.versions import Receipt

SHOWN = 20
CALLS = "calls"


def table_title(table: str) -> str:
    """The words for a table that files arrive for."""
    folder = CALLS if table == CALLS else "tables"
    return query_files.query(f"{folder}/{table}").title


def verdict(report: Report, file_count: int) -> str:
    """What is to become of the files, in one sentence."""
    stood = counted(file_count, "file")
    if report.verdict == "refused":
        found = counted(len(report.refusals), "fault")
        return f"Refused: {found} in {stood}; nothing of them can be published."
    if report.verdict == "warned":
        waiting = _first(counted(len(report.warnings), "warning")).lower()
        verb = "is" if len(report.warnings) == 1 else "are"
        return f"{_first(stood)} can be published once {waiting} {verb} accepted."
    keeps = "keeps" if file_count == 1 else "keep"
    return f"{_first(stood)} {keeps} every rule and can be published."


def _first(words: str) -> str:
    return f"The {words}" if not words.startswith("1 ") else f"The{words[1:]}"


def files(report: Report, names: Sequence[str]) -> pd.DataFrame:
    """The files as received, a row for each table that one was read as."""
    by_file: dict[str, list[Receipt]] = {}
    for receipt in report.receipts:
        by_file.setdefault(receipt.file, []).append(receipt)
    rows = [_read(receipt) for name in names for receipt in by_file.get(name, [])]
    rows += [_unread(name) for name in names if name not in by_file]
    return pd.DataFrame(rows)


def _read(receipt: Receipt) -> dict[str, object]:
    return {
        "file": labels.as_found(receipt.file, 60),
        "read_as": table_title(receipt.table),
        "forces": labels.as_found(receipt.forces) or "None named",
        "days": _days(receipt),
        "mapping": labels.as_found(receipt.mapping, 60) or "None needed",
        "rows": labels.count(receipt.row_count),
        "repairs": labels.count(receipt.repair_count),
    }


def _days(receipt: Receipt) -> str:
    if not receipt.first_day:
        return "No dates"
    first, last = map(labels.as_found, (receipt.first_day, receipt.last_day))
    return first if first == last else f"{first} to {last}"


def _unread(name: str) -> dict[str, object]:
    said = dict.fromkeys(("forces", "days", "mapping", "rows", "repairs"), "not read")
    return {"file": labels.as_found(name, 60), "read_as": "Refused: see below", **said}


def first_faults(faults: Sequence[Fault], names: Sequence[str]) -> pd.DataFrame:
    """The first faults by file and line: where, what was found, rule, what to do.

    What to do is left to `by_rule` where rules are broken more than once.
    """
    order = {name: place for place, name in enumerate(names)}
    ordered = sorted(faults, key=lambda f: (order.get(f.file, len(order)), f.line))
    table = pd.DataFrame(
        [
            {
                "file": labels.as_found(fault.file, 60),
                "line": str(fault.line) if fault.line else "Whole file",
                "column": labels.as_found(fault.column) or "–",
                "value_as_found": labels.as_found(fault.value) or "–",
                "rule": labels.as_found(fault.rule, 400),
                "what_to_do": labels.as_found(fault.help, 400),
            }
            for fault in ordered[:SHOWN]
        ]
    )
    return table.drop(columns="what_to_do") if repeated(faults) else table


def repeated(faults: Sequence[Fault]) -> bool:
    """Whether a rule is broken more than once."""
    return len(_rules(faults)) < len(faults)


def by_rule(faults: Sequence[Fault]) -> pd.DataFrame:
    """How often each rule is broken and what to do, the most frequent first."""
    counts = _rules(faults).most_common()
    return pd.DataFrame(
        {
            "rule": [labels.as_found(rule, 400) for (rule, _), _ in counts],
            "what_to_do": [labels.as_found(to_do, 400) for (_, to_do), _ in counts],
            "times": [labels.count(times) for _, times in counts],
        }
    )


def _rules(faults: Sequence[Fault]) -> Counter[tuple[str, str]]:
    return Counter((fault.rule, fault.help) for fault in faults)


def faults_heading(faults: Sequence[Fault], thing: str) -> str:
    """How many there are, and how many of them stand below: of `fault`, `warning`."""
    if len(faults) <= SHOWN:
        return f"{counted(len(faults), thing)}"
    return f"the first {SHOWN} of {counted(len(faults), thing)}, by line"
