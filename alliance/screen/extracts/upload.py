"""Files come in: choose them, start the check, see how far it is, cancel it."""

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from alliance.screen import display, labels
from alliance.screen.extracts import progress, work
from alliance.screen.extracts.visit import Visit
from alliance.screen.findings import extracts_outcomes as outcomes

KINDS = ("csv", "gz", "xlsx", "parquet")
MOST_FILES = 50
STATUSES = {
    "": "Each file says it",
    "provisional": "Provisional",
    "final": "Final",
}


def draw(visit: Visit) -> None:
    """The choice of files, or how far their check is; and what came of it."""
    display.head(
        "Check new files",
        "A check publishes nothing. Files stay on this server, for you alone, until "
        "you leave, or for an hour unused.",
    )
    progress.draw(visit, "check")
    if visit.work is None:
        _choose(visit)
    elif visit.work.kind != "check":
        display.nothing("Wait until the work below has ended.")


def start_check(visit: Visit) -> None:
    """Start the check; when the server is busy, say so."""
    try:
        visit.check()
    except work.TooMany:
        visit.outcome = outcomes.TOO_MANY


def _choose(visit: Visit) -> None:
    uploads = st.file_uploader(
        "Files of one month, of one force or several",
        KINDS,
        accept_multiple_files=True,
        key=f"files-{visit.round}",
    )
    status = st.radio(
        "Status of the rows, when a file says none",
        list(STATUSES),
        format_func=STATUSES.__getitem__,
        horizontal=True,
        key="files-status",
    )
    if st.button("Check", key="check"):
        if 0 < len(uploads) <= MOST_FILES:
            _take(visit, uploads, status)
            st.rerun()
        display.nothing(f"Choose one file first, at most {MOST_FILES} together.")
    _limits()
    if visit.names:
        _at_hand(visit)


def _take(visit: Visit, uploads: list[UploadedFile], status: str) -> None:
    try:
        visit.receive(uploads, status)
    except OSError:
        visit.clear()
        visit.outcome, visit.last = outcomes.NO_ROOM, "check"
        return
    start_check(visit)


def _limits() -> None:
    st.markdown(
        f":small[Up to {st.get_option('server.maxUploadSize')} MB a file. Larger ones, "
        "such as those with one row a call, are checked by command line:] "
        f"`{work.COMMAND} check FILE`"
    )


def _at_hand(visit: Visit) -> None:
    """The files that are here already: check them again, or let them be removed."""
    named = ", ".join(labels.as_found(name, 60) for name in visit.names)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(labels.plain(f"Files at hand: {named}"), width="content")
        st.button("Check them again", on_click=start_check, args=(visit,), key="again")
        st.button("Remove them", on_click=visit.clear, key="remove")
