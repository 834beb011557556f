"""The choices of the page of published figures: what over time, and which league."""

from collections.abc import Sequence

import streamlit as st

from alliance.screen import display, labels, own_choice
from alliance.screen.findings.calls_leagues import NONE, League
from alliance.screen.findings.calls_timeline import MEASURES
from alliance.screen.selection import Selection


def known(view: Selection) -> str:
    """By when figures were known, in words; nothing when later ones show too."""
    return "" if view.later_events else f" by {labels.day(view.known_to)}"


def measure() -> str:
    """Draw the choice of what is shown over time; the address keeps it."""
    return own_choice.segments("Over time", list(MEASURES), "timeline")


def league(offered: Sequence[League]) -> League | None:
    """Draw the choice of a league; the address keeps it. None when there is none."""
    if not offered:
        display.nothing(NONE)
        return None
    named = {each.name: each for each in offered}
    chosen = st.selectbox("League", list(named), key="league", bind="query-params")
    return named.get(chosen, offered[0])
