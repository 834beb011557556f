"""Subjects that have a page of their own, as cards and as a row of links."""

from collections.abc import Sequence

import streamlit as st

from alliance.screen import labels, navigation
from alliance.screen.findings.bodies import Card

# The other pages of the record, and what to call them for one programme.
PAGES = {
    "programme": "Its units in the register",
    "milestones": "All its milestones",
    "claims": "All its claims",
    "decisions": "All its decisions and actions",
    "risks": "All its risks",
}


def cards(shown: Sequence[Card]) -> None:
    """A card for each subject: a link to its page, and what to say of it."""
    with st.grid(3, min_column_width=270, border=True, gap="xsmall") as grid:
        for card in shown:
            with grid.cell(), st.container(gap="xxsmall"):
                navigation.link("unit", labels.plain(card.name), unit=card.subject_id)
                for line in card.lines:
                    st.markdown(f":small[{labels.plain(line)}]")
                if card.source:
                    st.markdown(f":gray[:small[{labels.plain(card.source)}]]")


def links(heading: str, named: Sequence[tuple[str, str]]) -> None:
    """A row of links to the pages of subjects, given as (id, name), if there is any."""
    if not named:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(heading, width="content")
        for subject_id, name in named:
            navigation.link("unit", labels.plain(name), unit=subject_id)


def pages(programme: str) -> None:
    """A row of links to the pages of the record, narrowed to one programme."""
    with st.container(horizontal=True):
        for address, name in PAGES.items():
            navigation.link(address, name, programme=programme)
