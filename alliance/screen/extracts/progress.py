"""How far a visitor's check, publish or roll back is, and what came of it."""

import streamlit as st

from alliance.screen import display, labels
from alliance.screen.extracts import folders
from alliance.screen.extracts.visit import Visit
from alliance.screen.extracts.work import Kind
from alliance.screen.findings.extracts_outcomes import Outcome

BOXES = {"done": st.success, "warned": st.warning, "failed": st.error}
NAMES: dict[Kind, str] = {
    "check": "Checking the files",
    "publish": "Publishing the files",
    "rollback": "Rolling back",
    "pack": "Making the pack",
    "issue": "Issuing the pack",
}


def draw(visit: Visit, kind: Kind) -> None:
    """Where work of this kind stands or what came of it, in the place it started from.

    Boxes are announced to screen readers when their words change.
    """
    if visit.last != kind:
        return
    if visit.outcome:
        say(visit.outcome)
    if visit.work:
        _running(visit)


def say(outcome: Outcome) -> None:
    """What came of a piece of work, in a sentence."""
    BOXES[outcome.kind](labels.plain(outcome.sentence))


@st.fragment(run_every=1)
def _running(visit: Visit) -> None:
    """The stage of the work, once a second, until it has ended."""
    running = visit.work
    if running is None or running.code is not None:
        st.rerun()
    folders.touch(running.folder)
    stage, done = running.progress()
    st.info(labels.plain(f"{stage[:1].upper()}{labels.as_found(stage[1:])}"))
    display.nothing(f"{labels.count(done)} rows" if done else NAMES[running.kind])
    if running.kind == "check" and st.button("Cancel", key="cancel"):
        visit.clear()
        st.rerun()
