"""What differs between any two versions; the address keeps which."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from filelock import Timeout

from alliance.extracts import comparing
from alliance.extracts.comparing import ChangedRow, Comparison
from alliance.screen import display, labels
from alliance.screen.extracts import record, report
from alliance.screen.findings.extracts import named
from alliance.screen.findings.extracts_report import table_title
from alliance.screen.memory import remember
from alliance.warehouse import snapshot, versions
from alliance.warehouse.faults import RefusedFiles
from alliance.warehouse.versions import Version

FROM, TO = "from", "to"
LOCK_SECONDS = 5


class NotBuilt(Exception):
    """A version cannot be built again just now; says why."""


def draw() -> None:
    """The choice of two versions; once the address names them, what differs."""
    known = record.published()
    if not known:
        display.head(
            "Differences between versions",
            "Once something is published, it can be compared with what was shipped.",
        )
        return
    numbers = [*(version.number for version in known), 0]
    display.head(
        "Differences between versions",
        "Choose two; the address of this page then leads back to them.",
    )
    before, after = _choose(numbers)
    if (before, after) == _asked(numbers):
        _compare(before, after)


def _choose(numbers: Sequence[int]) -> tuple[int, int]:
    """Two versions: those of the address, else the live one and the one before."""
    live = record.live().number
    earlier = [number for number in numbers if number < live]
    first = (earlier[0], live) if earlier else (live, numbers[0])
    before, after = _asked(numbers) or first
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = [
            st.selectbox(
                label,
                numbers,
                index=numbers.index(number),
                format_func=lambda one: _capital(named(one)),
                key=f"{key}-{number}",
                width=260,
            )
            for label, key, number in (
                ("Before", FROM, before),
                ("After", TO, after),
            )
        ]
        if st.button("Compare", key="compare-versions"):
            st.query_params[FROM], st.query_params[TO] = map(str, chosen)
            st.rerun()
    return chosen[0], chosen[1]


def _asked(numbers: Sequence[int]) -> tuple[int, int] | None:
    """The versions that the address names; None unless both exist."""
    words = [st.query_params.get(key, "") for key in (FROM, TO)]
    if not all(word.isascii() and word.isdigit() for word in words):
        return None
    before, after = (int(word) for word in words)
    return (before, after) if {before, after} <= set(numbers) else None


def _compare(before: int, after: int) -> None:
    try:
        with st.spinner("Comparing"):
            old, new = _built(before), _built(after)
            found = _between(old, new)
    except NotBuilt as reason:
        display.nothing(str(reason))
        return
    report.differences(found, named(before), named(after))
    differ = [one.table for one in found if one.differs]
    if not differ:
        return
    table = st.selectbox(
        "Rows of", differ, format_func=table_title, key=f"rows-{before}-{after}"
    )
    rows = _rows_between(old, new, table)
    report.changed_rows(rows, table, comparing.SHOWN)


def _built(number: int) -> Path:
    """The snapshot of a version, built again when it was forgotten."""
    pointer = versions.live()
    if pointer and pointer.version == number:
        return snapshot.path(pointer.snapshot)
    try:
        return _make(versions.load(number))
    except Timeout:
        reason = "a publisher is at work. Try again in a minute."
    except RefusedFiles as refused:
        reason = labels.as_found(refused.faults[0].sentence(), 300)
    except OSError:
        reason = "the store of the snapshots cannot be written."
    raise NotBuilt(f"{_capital(named(number))} cannot be built again: {reason}")


def _make(version: Version) -> Path:
    there = snapshot.path(snapshot.content_id(version=version))
    if there.exists():
        return there
    with versions.lock(seconds=LOCK_SECONDS):
        return snapshot.path(snapshot.make(version))


@remember
def _between(before: Path, after: Path) -> list[Comparison]:
    return comparing.between(before, after)


@remember
def _rows_between(before: Path, after: Path, table: str) -> list[ChangedRow]:
    return comparing.rows_between(before, after, table)


def _capital(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"
