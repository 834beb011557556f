"""The versions that were published, and what an attempt came to."""

from collections.abc import Sequence

import pandas as pd

from alliance.extracts.audit import Entry
from alliance.extracts.health import DONE, FAILED
from alliance.screen import labels
from alliance.screen.findings.extracts import files, moment, named
from alliance.screen.findings.record_words import counted
from alliance.warehouse.versions import Version

SHOWN = 50


def heading(versions: Sequence[Version], live: int) -> str:
    """How many versions there are, and which of them is live."""
    if not versions:
        return "Nothing has been published yet: the extracts are those shipped."
    return (
        f"{counted(len(versions), 'version')} published; "
        f"{'version ' if live else ''}{live or 'the extracts as shipped'} "
        f"{'is' if live else 'are'} live."
    )


def table(versions: Sequence[Version], live: int) -> pd.DataFrame:
    """A row a version, newest first, the data folder last."""
    rows = [
        {
            "version": f"{version.number}{_live(version.number, live)}",
            "published": moment(version.published_at),
            "by": labels.as_found(version.role, 40),
            "note": labels.as_found(version.note, 300),
            "files": files([receipt.file for receipt in version.receipts]),
            "rows": _rows(version),
        }
        for version in versions
    ]
    shipped = {
        "version": f"0{_live(0, live)}",
        "published": "Before the first",
        "by": "Shipped",
        "note": "The files of the data folder alone",
        "files": "data/extracts",
        "rows": "All extracts",
    }
    return pd.DataFrame([*rows, shipped])


def _live(number: int, live: int) -> str:
    return " (live)" if number == live else ""


def _rows(version: Version) -> str:
    """What became of the rows of each extract that a version's files spoke for."""
    return "; ".join(
        f"{labels.extract(table)}: {_became(*counts)}"
        for table, counts in version.changes.items()
    )


def _became(added: int, changed: int, gone: int) -> str:
    counts = {"added": added, "changed": changed, "gone": gone}
    some = [f"{labels.count(rows)} {word}" for word, rows in counts.items() if rows]
    return ", ".join(some) or "as before"


def last_trouble(entries: Sequence[Entry]) -> str:
    """The last attempt that failed, with its reason; blank when there was none."""
    failed = [entry for entry in entries if entry.event in FAILED]
    if not failed:
        return ""
    last = failed[-1]
    reason = labels.as_found(last.reason, 300)
    return (
        f"Last failed attempt: {last.event} on {moment(last.at)}, by "
        f"{labels.as_found(last.role, 40)}. {reason}".strip()
    )


def rolled_back(entries: Sequence[Entry], live: int) -> str:
    """That an earlier version was made live again, by whom and why; else blank."""
    made = [entry for entry in entries if entry.event in DONE]
    if not made or made[-1].event != "rolled back" or made[-1].version != live:
        return ""
    last = made[-1]
    return (
        f"Rolled back from {named(last.from_version)} to {named(live)} on "
        f"{moment(last.at)}, by {labels.as_found(last.role, 40)}: "
        f"{labels.as_found(last.note, 300)}"
    )


def broken_log(lines: Sequence[int]) -> str:
    """That the audit log does not hold together; blank when it does."""
    if not lines:
        return ""
    return (
        f"The audit log was changed before line {lines[0]}: what stands above that "
        "line may not be what was written. Compare it with a backup."
    )
