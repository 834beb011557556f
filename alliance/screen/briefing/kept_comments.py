"""The comments of a visit, by meeting and slide.

A meeting opens with those of the live extract that fit its slides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from alliance.packs import commentary, remarks
from alliance.packs.pack import Brief, Comment

KEPT, TURN = "briefing-comments", "briefing-turn"
Comments = Mapping[str, tuple[Comment, ...]]


def every(brief: Brief) -> Comments:
    """Every comment by slide, those too that are still being written."""
    kept: dict[str, Comments] = st.session_state.setdefault(KEPT, {})
    day = brief.meeting.on.isoformat()
    if day not in kept:
        kept[day] = commentary.start(brief.view, brief.meeting.on)
    return kept[day]


def whole(brief: Brief) -> dict[str, tuple[Comment, ...]]:
    """The comments that say what happened, by slide."""
    found = {
        key: tuple(comment for comment in said if comment.what)
        for key, said in every(brief).items()
    }
    return {key: said for key, said in found.items() if said}


def turn() -> int:
    """A number for the fields, another one once they stand for other comments."""
    return int(st.session_state.get(TURN, 0))


def take(brief: Brief, comments: Comments) -> None:
    """Take comments in the place of all that are kept for the meeting."""
    every(brief)
    st.session_state[KEPT][brief.meeting.on.isoformat()] = comments
    st.session_state[TURN] = turn() + 1


def add(brief: Brief, key: str) -> None:
    """Begin a comment beside a slide."""
    _put(brief, key, (*every(brief).get(key, ()), Comment("")))


def change(brief: Brief, key: str, number: int, part: str, field: str) -> None:
    """Take over what was typed into a field."""
    typed = st.session_state[field]
    said = list(every(brief)[key])
    changed: dict[str, Any] = {part: typed}
    if isinstance(typed, str):
        changed = {part: remarks.plain(typed)}
    said[number] = replace(said[number], **changed)
    _put(brief, key, said)


def remove(brief: Brief, key: str, number: int) -> None:
    """Remove one comment."""
    said = every(brief)[key]
    take(brief, {**every(brief), key: (*said[:number], *said[number + 1 :])})


def _put(brief: Brief, key: str, said: Sequence[Comment]) -> None:
    found = {**every(brief), key: tuple(said)}
    st.session_state[KEPT][brief.meeting.on.isoformat()] = found
