"""The slides of a pack on the page: the list, what each one shows, how they stand."""

from collections.abc import Sequence

import streamlit as st

from alliance.packs import contents, fitness, issue, meeting
from alliance.packs.outline import Line
from alliance.packs.pack import Brief
from alliance.screen import display, labels
from alliance.screen.briefing import arranged, comments
from alliance.screen.briefing.arranged import button

LIST = "slide-list"
LOOK = (2, 5)


def draw(brief: Brief, lines: Sequence[Line]) -> None:
    """The list of slides with what changes it, and beside it the slide looked at."""
    among = arranged.offered(brief)
    if not among:
        display.nothing("No section is chosen: choose one above.")
        return
    key = arranged.looked_at(among)
    left, right = st.columns(LOOK, gap="medium")
    with left:
        _list(brief, among, key, lines)
    with right:
        _one(brief, among, key)


def _list(brief: Brief, among: Sequence[str], key: str, lines: Sequence[Line]) -> None:
    shown = [line.key for line in lines if line.is_shown]
    empty = {line.key for line in lines if line.why}
    said = {k: _counted(len(brief.comments.get(k, ()))) for k in shown}
    words = {k: _named(k, shown, empty) + said.get(k, "") for k in among}
    st.session_state[LIST] = key
    st.radio("Slides", among, format_func=words.get, key=LIST, on_change=_follow)


def _follow() -> None:
    arranged.look(st.session_state[LIST])


def _named(key: str, shown: Sequence[str], empty: set[str]) -> str:
    """`7. Outturn by unit`; without a number where it is not in the pack."""
    name = labels.plain(contents.BY_KEY[key].name)
    if key in shown:
        return f"{shown.index(key) + 1}\\. {name}"
    return f"{name} (empty)" if key in empty else f"{name} (left out)"


def _counted(comments: int) -> str:
    if not comments:
        return ""
    return f" · {comments} comment{'' if comments == 1 else 's'}"


def _one(brief: Brief, among: Sequence[str], key: str) -> None:
    """The slide as it will be, and what owners say of it."""
    item = contents.BY_KEY[key]
    _buttons(among, key)
    view = meeting.known(brief.view, brief.meeting.on)
    exhibit = issue.tried(item, view, brief.unit_ids)
    if exhibit is None:
        display.nothing(f"{item.name}: {fitness.FAULT}")
        return
    display.show(exhibit)
    comments.draw(brief, key)


def _buttons(among: Sequence[str], key: str) -> None:
    """To the slides beside this one, and what changes its place."""
    place, last = among.index(key), len(among) - 1
    with st.container(horizontal=True, gap="xsmall"):
        button("Back", arranged.look, among[max(place - 1, 0)], off=place == 0)
        button("Next", arranged.look, among[min(place + 1, last)], off=place == last)
        button("Move up", arranged.move, among, key, -1, off=place == 0)
        button("Move down", arranged.move, among, key, 1, off=place == last)
        if key in arranged.dropped():
            button("Take in", arranged.restore, key)
        else:
            button("Leave out", arranged.drop, key)
