"""The versions that were published, what each check found, and the way back."""

from collections.abc import Sequence

import streamlit as st

from alliance.screen import display, labels
from alliance.screen.extracts import progress, publish, publishers, record, work
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_history as findings
from alliance.screen.findings.extracts import named
from alliance.screen.tables import accessible_table
from alliance.warehouse import versions
from alliance.warehouse.versions import Version

ASKED = "roll-back-to"


def draw(visit: Visit) -> None:
    """The versions, newest first; the report of one; for publishers, the way back."""
    known, live = record.published(), record.live().number
    words = findings.heading(known, live)
    display.head(words, "Each publish makes a version; none is ever changed.")
    progress.draw(visit, "rollback")
    for line in (
        findings.rolled_back(record.entries(), live),
        findings.last_trouble(record.entries()),
        findings.broken_log(record.broken_links()),
    ):
        display.nothing(line)
    if not known:
        return
    accessible_table(findings.table(known[: findings.SHOWN], live), words, True)
    chosen = _choose(known, live)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _report(chosen)
        if chosen != live:
            _way_back(visit, chosen)
    if st.session_state.get(ASKED) == chosen and chosen != live:
        _confirm(visit, chosen)


def _choose(known: Sequence[Version], live: int) -> int:
    """One version; first shown is the newest that is not live."""
    numbers = [*(version.number for version in known), 0]
    others = [number for number in numbers if number != live]
    return st.selectbox(
        "A version to look at, or to go back to",
        numbers,
        index=numbers.index(others[0]),
        format_func=lambda number: _option(number, live),
        key=f"version-{live}",
    )


def _option(number: int, live: int) -> str:
    words = named(number)
    return f"{words[0].upper()}{words[1:]}{' (live)' if number == live else ''}"


def _report(number: int) -> None:
    path = versions.report_path(number)
    if path.exists():
        st.download_button(
            f"Download what the check of version {number} found (CSV)",
            path.read_bytes,
            file_name=f"report-of-version-{number}.csv",
            mime="text/csv",
            on_click="ignore",
            key="version-csv",
        )


def _way_back(visit: Visit, number: int) -> None:
    visitor = publishers.visitor()
    if visitor.may_publish:
        if st.button(f"Roll back to {named(number)}", key="roll-back"):
            st.session_state[ASKED] = number
    elif visitor.setting != "on":
        st.markdown(f'`{work.COMMAND} rollback {number} --note "Why"`')


def _confirm(visit: Visit, number: int) -> None:
    """The second of two clicks, with the reason."""
    with st.container(border=True):
        st.markdown(
            f"**Readers will see {labels.plain(named(number))} again, at once.** "
            "What was published since stays in the history."
        )
        note = st.text_input(
            "Note: why you roll back", max_chars=publish.LONGEST_NOTE, key="back-note"
        )
        with st.container(horizontal=True):
            go = st.button("Roll back", key="roll-back-now")
            leave = st.button("Leave it", key="roll-back-not")
    if go and not note.strip():
        st.warning("Write in a few words why you roll back.")
    elif go or leave:
        del st.session_state[ASKED]
        if go:
            publish.run_as_publisher(visit, "rollback", note, [str(number)])
        st.rerun()
