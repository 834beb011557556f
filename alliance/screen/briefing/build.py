"""Making the pack on the page: the button, how far it is, the files, issuing."""

from collections.abc import Sequence

import streamlit as st

from alliance.packs import brief_file, outline
from alliance.packs.issue import FORMATS, WRITERS
from alliance.packs.outline import Line
from alliance.packs.pack import Brief
from alliance.screen import display, labels
from alliance.screen.briefing.making import Making, choices
from alliance.screen.extracts import folders, publishers, work

COMMAND = work.COMMAND.replace("alliance.extracts", "alliance.packs")
SENT = "edited-slides"
MIMES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def draw(making: Making, brief: Brief, lines: Sequence[Line]) -> None:
    """The button that makes the files, or how far they are; then the files.

    In one place of the page, so that folds below stay as they are.
    """
    with st.container():
        _draw(making, brief, lines)


def _draw(making: Making, brief: Brief, lines: Sequence[Line]) -> None:
    for sentence in outline.left_out(lines):
        display.nothing(f"Left out: {sentence}")
    for sentence in outline.in_the_way(lines):
        st.warning(labels.plain(sentence))
    if making.work:
        _running(making, len(lines) + len(FORMATS))
        return
    if making.trouble:
        st.error("\n\n".join(labels.plain(sentence) for sentence in making.trouble))
    label = "Make it again" if making.files() else "Make the pack"
    given = (brief, outline.summary(brief, lines), earlier())
    st.button(label, on_click=making.make, args=given, key="make")
    _files(making, brief)


@st.fragment(run_every=1)
def _running(making: Making, total: int) -> None:
    """The step of the work, once a second, until it has ended."""
    running = making.work
    if running is None or running.code is not None:
        st.rerun()
    folders.touch(running.folder)
    stage, done = running.progress()
    st.progress(min(done / total, 1.0), labels.plain(f"Step {done + 1}: {stage}"))
    if running.kind == "pack" and st.button("Cancel", key="cancel"):
        making.cancel()
        st.rerun()


def _files(making: Making, brief: Brief) -> None:
    """The files that were made, of which choices, and how to issue them."""
    made = making.files()
    if not made:
        return
    *told, summary = making.told()
    if making.choices == choices(brief, earlier()):
        st.success(labels.plain(f"The pack is made: {summary}."))
    else:
        made_of = f"These files were made of other choices: {making.of}."
        st.warning(labels.plain(f"{made_of} Make the pack again for those above."))
    with st.container(horizontal=True, gap="small"):
        for path in made:
            ending = path.suffix[1:]
            st.download_button(
                f"Download the {WRITERS[ending][1].lower()} ({ending.upper()})",
                path.read_bytes,
                file_name=path.name,
                mime=MIMES[ending],
                on_click="ignore",
                key=f"pack-{ending}",
            )
    for sentence in told:
        display.nothing(sentence)


def earlier() -> bytes:
    """The slides of an earlier issue that the visitor has sent; nothing if none."""
    sent = st.session_state.get(SENT)
    return sent.getvalue() if sent else b""


def again() -> None:
    """The choice of an earlier file, into which the new figures go."""
    with st.expander("Put the figures into edited slides", type="compact"):
        display.nothing(
            "Slides of an earlier issue that somebody has edited: figures and charts "
            "are renewed, edits are kept and told."
        )
        st.file_uploader("Edited slides (PPTX)", "pptx", key=SENT)


def issuing(making: Making, brief: Brief, lines: Sequence[Line]) -> None:
    """Who may issue a pack, and how; for a publisher, the button."""
    display.head(
        "Issue the pack",
        "An issued pack is kept, and the next one says what changed since.",
    )
    visitor = publishers.visitor()
    if visitor.setting != "on":
        _by_command_line(brief)
    elif not visitor.signed_in:
        display.nothing(f"For {publishers.roles()}: sign in on page Extracts first.")
    elif not visitor.may_publish:
        display.nothing(f"Issuing needs one of these roles: {publishers.roles()}.")
    elif making.work is None:
        given = (brief, outline.summary(brief, lines), earlier())
        st.button("Issue this pack", on_click=making.issue, args=given, key="issue")


def _by_command_line(brief: Brief) -> None:
    display.nothing(
        "Nobody can sign in here, so packs are issued on the server, in the project, "
        "with the choices of this page as a file:"
    )
    st.code(
        f"{COMMAND} --brief {brief_file.FILE} --issue", language="bash", wrap_lines=True
    )
    st.download_button(
        "Download the choices (JSON)",
        brief_file.written(brief),
        file_name=brief_file.FILE,
        mime="application/json",
        on_click="ignore",
        key="choices",
    )
