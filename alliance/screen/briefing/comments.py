"""What owners say beside a slide: the fields, and all comments as a file."""

import datetime as dt
from typing import Any

import streamlit as st

from alliance.packs import commentary
from alliance.packs.pack import Brief, Comment
from alliance.packs.refused import Refused
from alliance.screen import display
from alliance.screen.briefing import kept_comments as kept

SAID = "briefing-comments-said"
MOST = 10
LONGEST = 400
# Pixels: two lines.
LINES = 70
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2049, 12, 31)
# A comment's place: the brief, the key of the slide, its number there.
Place = tuple[Brief, str, int]
WORDS = {
    "what": "What happened",
    "why": "Why",
    "action": "Action",
    "owner_role": "Owner: a role, never a name",
}


def draw(brief: Brief, key: str) -> None:
    """The comments beside one slide, to be changed, added to and removed."""
    said = kept.every(brief).get(key, ())
    with st.expander("Comments beside this slide", type="compact", key=f"said-{key}"):
        for number, comment in enumerate(said):
            _one(brief, key, number, comment)
        if len(said) < MOST:
            st.button("Add a comment", on_click=kept.add, args=(brief, key))


def _one(brief: Brief, key: str, number: int, comment: Comment) -> None:
    """The fields of one comment."""
    place = (brief, key, number)
    with st.container(border=True, gap="xsmall"):
        _words(place, comment, "what")
        with st.grid(2, min_column_width=220, gap="xsmall") as grid:
            for part in ("why", "action", "owner_role"):
                with grid.cell():
                    _words(place, comment, part)
            with (
                grid.cell(),
                st.container(horizontal=True, vertical_alignment="bottom"),
            ):
                _day(place, comment)
                st.button(
                    "Remove", key=_name(place, "gone"), on_click=kept.remove, args=place
                )
        if not comment.what:
            display.nothing("Left out of the pack until it says what happened.")


def _words(place: Place, comment: Comment, part: str) -> None:
    """A field for words; what happened may take several lines."""
    given: dict[str, Any] = {
        "value": getattr(comment, part),
        "max_chars": LONGEST,
        "key": _name(place, part),
        "on_change": kept.change,
        "args": (*place, part, _name(place, part)),
    }
    if part == "what":
        st.text_area(WORDS[part], height=LINES, **given)
    else:
        st.text_input(WORDS[part], **given)


def _day(place: Place, comment: Comment) -> None:
    st.date_input(
        "Due",
        comment.due_on,
        FIRST_DAY,
        LAST_DAY,
        format="DD/MM/YYYY",
        key=_name(place, "due_on"),
        on_change=kept.change,
        args=(*place, "due_on", _name(place, "due_on")),
        width=150,
    )


def _name(place: Place, part: str) -> str:
    """The key of a field: another one once it stands for another comment."""
    brief, key, number = place
    return f"{part}-{brief.meeting.on}-{key}-{number}-{kept.turn()}"


def file(brief: Brief) -> None:
    """The comments of all slides as a file: to take along, and to load again."""
    with st.expander("Comments as a file", type="compact"):
        display.nothing(
            "Comments last as long as your visit. The file keeps them in the form of "
            "the extract of comments: load it here again, or publish it on page "
            "Extracts."
        )
        view, on, said = brief.view, brief.meeting.on, kept.whole(brief)
        st.download_button(
            "Download the comments (CSV)",
            lambda: commentary.written(view, on, dt.date.today(), said),
            file_name="commentary.csv",
            mime="text/csv",
            on_click="ignore",
            key="comments-csv",
        )
        name = f"comments-file-{kept.turn()}"
        st.file_uploader(
            "Load comments (CSV)", "csv", key=name, on_change=_load, args=(brief, name)
        )
        display.nothing(st.session_state.get(SAID, ""))


def _load(brief: Brief, name: str) -> None:
    """Take the comments of a file in the place of those at hand."""
    upload = st.session_state[name]
    if upload is None:
        return
    try:
        read = commentary.read(upload.getvalue(), brief.meeting.on)
    except Refused as refused:
        st.session_state[SAID] = str(refused)
        return
    kept.take(brief, read.comments)
    count = sum(map(len, read.comments.values()))
    loaded = f"{count} {'comment is' if count == 1 else 'comments are'} loaded."
    st.session_state[SAID] = f"{loaded} {read.unused}".strip()
