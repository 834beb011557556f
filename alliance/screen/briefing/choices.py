"""The choices of the briefing: a meeting, sections, units, the marking; in the address.

Forces and years are those of the shared filters.
"""

import datetime as dt
from typing import get_args

import pandas as pd
import streamlit as st

from alliance.packs import contents
from alliance.packs.arguments import TITLE
from alliance.packs.meeting import Marking, Meeting
from alliance.packs.pack import SECTIONS, Brief
from alliance.screen import labels, selection
from alliance.screen.briefing import arranged
from alliance.screen.own_choice import put_back, segments
from alliance.screen.selection import Selection

ANOTHER = "Another meeting"
MARKINGS: tuple[Marking, ...] = get_args(Marking)
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2049, 12, 31)
LONGEST = 120


def draw(view: Selection, meetings: pd.DataFrame, units: pd.DataFrame) -> Brief:
    """Draw the choices and give the brief, still without comments."""
    on_record = {labels.day(day): day.date() for day in meetings["meeting_on"][::-1]}
    opens = _opens(view, on_record)
    offered = [s for s in SECTIONS if any(i.section == s for i in contents.ITEMS)]
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        title, on = _meeting(on_record, opens)
        marking = segments("Protective marking", MARKINGS, "marking")
        handling = _handling() if marking == MARKINGS[1] else ""
        st.button("Reset this page", on_click=reset, args=[opens, offered])
    sections = _several("Sections", offered, "sections", offered)
    with st.expander("Single units", type="compact"):
        ids = dict(zip(units["unit"], units["unit_id"], strict=True))
        named = _several("Units; none chosen means all", list(ids), "units", [])
    return Brief(
        Meeting(title, on, marking, handling),
        view,
        sections=tuple(sections),
        unit_ids=tuple(ids[unit] for unit in named),
        keys=arranged.keys(),
    )


def _opens(view: Selection, on_record: dict[str, dt.date]) -> str:
    """The meeting that the page opens with: the next Summit, else the last one."""
    following = labels.day(view.next_summit_on) if view.next_summit_on else ""
    return following if following in on_record else [*on_record, ANOTHER][0]


def _meeting(on_record: dict[str, dt.date], opens: str) -> tuple[str, dt.date]:
    """Draw the meeting: a Summit on record, else a title and a day of one's own."""
    offered = [*on_record, ANOTHER]
    chosen = st.selectbox(
        TITLE,
        offered,
        offered.index(opens),
        key="meeting",
        bind="query-params",
        width=230,
    )
    if chosen in on_record:
        return TITLE, on_record[chosen]
    title = st.text_input(
        "Title", TITLE, LONGEST, key="title", bind="query-params", width=260
    )
    on: dt.date | None = st.date_input(
        "Day",
        value=selection.month_end(2016, 9),
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="DD/MM/YYYY",
        key="on",
        bind="query-params",
        width=150,
    )
    return title, on or selection.month_end(2016, 9)


def _handling() -> str:
    """Draw the handling instruction, which OFFICIAL-SENSITIVE must have."""
    return st.text_input(
        "Handling instruction: who may see it",
        max_chars=LONGEST,
        key="handling",
        bind="query-params",
        width=340,
    )


def _several(name: str, offered: list[str], key: str, opens: list[str]) -> list[str]:
    """Draw a choice of several, in the order in which they are offered."""
    chosen = st.pills(
        name,
        offered,
        selection_mode="multi",
        default=opens,
        key=key,
        bind="query-params",
    )
    return [one for one in offered if one in chosen]


def reset(meeting: str, sections: list[str]) -> None:
    """Put every choice of the page back to what it opens with; comments stay."""
    opening = {
        "meeting": meeting,
        "title": TITLE,
        "on": selection.month_end(2016, 9),
        "marking": MARKINGS[0],
        "handling": "",
        "sections": sections,
        "units": [],
    }
    put_back({k: v for k, v in opening.items() if k in st.session_state})
    arranged.reset()
