"""The frame around every page: looks, the live snapshot, and what is wrong with it."""

import datetime as dt
from pathlib import Path

import streamlit as st

from alliance.screen import display, labels, live
from alliance.screen.findings import refusals
from alliance.warehouse import database, query_files
from alliance.warehouse.database import About

ICON = Path(__file__).parent / "icon.svg"
KEYBOARD = Path(__file__).parent / "keyboard.html"


def begin() -> None:
    """Apply the house's style."""
    st.html(display.STYLE)
    st.html(KEYBOARD, unsafe_allow_javascript=True)


def snapshot() -> str:
    """The id of the live snapshot, below what is wrong with it and with new files.

    Without one the page stops with a sentence.
    """
    found, trouble = live.snapshot(), live.trouble()
    lacking = _lacking(found) if found else []
    for said in (
        refusals.unwritable(trouble) if found else "",
        _left_empty(found, lacking) if found else "",
        _refused(lacking, found is not None),
    ):
        if said:
            st.warning(said)
    if found is None:
        st.title("No figures yet", anchor=False)
        st.markdown(labels.plain(refusals.nothing_live(trouble)))
        st.stop()
    return found


def _lacking(found: str) -> list[About]:
    """The extracts that were left empty when the snapshot was made."""
    names = [file.short_name for file in query_files.folder("tables")]
    rows = database.about(live.opening(found), *names)
    return [row for row in rows if row.state != "live"]


def _left_empty(found: str, lacking: list[About]) -> str:
    reasons = {row.title: row.reason for row in lacking}
    return refusals.left_empty(reasons, live.found_on(found))


def _refused(lacking: list[About], is_live: bool) -> str:
    """Which files were refused beside those that were left empty."""
    refusal, empty = live.refused(), {row.table_name for row in lacking}
    if refusal is None:
        return ""
    others = [f for f in refusal.faults if f.file.split(".")[0] not in empty]
    found_on = dt.date.fromisoformat(refusal.at[:10])
    return refusals.refused(others, found_on, is_live)
