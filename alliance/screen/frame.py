"""The frame around every page: looks, the live snapshot, and what is wrong with it."""

from pathlib import Path

import streamlit as st

from alliance.screen import display, labels
from alliance.warehouse import snapshot as snapshots

ICON = Path(__file__).parent / "icon.svg"
KEYBOARD = Path(__file__).parent / "keyboard.html"
FAULTS_SHOWN = 5


def begin() -> None:
    """Apply the house's style; say so when files were refused."""
    st.html(display.STYLE)
    st.html(KEYBOARD, unsafe_allow_javascript=True)
    faults = snapshots.refusal()
    if faults:
        shown = "\n".join(
            f"- {labels.plain(fault.sentence())}" for fault in faults[:FAULTS_SHOWN]
        )
        st.warning(
            f"**New files in data were refused ({len(faults)} faults). Nothing of them "
            "was loaded; the figures below are those of the last good files.**\n\n"
            f"{shown}\n\nMend the files, then run `make snapshot`."
        )


def snapshot() -> str:
    """The id of the live snapshot; without one the page stops with a sentence."""
    live = snapshots.live()
    if live is None:
        st.title("No figures yet", anchor=False)
        st.markdown(
            "The files in data were refused and there is no earlier good snapshot. "
            "Mend them as said above, run `make snapshot`, then open this page again."
        )
        st.stop()
    return live
