"""The shared filters: drawn once for all pages, kept in the address, shown in words."""

from dataclasses import replace

import streamlit as st

from alliance.screen import labels, live, selection
from alliance.screen.selection import Selection

FORCES, YEARS, COMPARE, LATER = "forces", "years", "compare", "later"
DEFAULTS = {
    FORCES: list(selection.BCH),
    YEARS: selection.DEFAULT_YEARS,
    COMPARE: selection.COMPARISONS[0],
    LATER: False,
}


def draw(snapshot: str) -> Selection:
    """Draw the filters in the sidebar and give what is chosen."""
    view = live.opening(snapshot)
    with st.sidebar:
        forces = _forces()
        first_year, last_year = _years()
        comparison = st.selectbox(
            "Compare with", selection.COMPARISONS, key=COMPARE, bind="query-params"
        )
        later = st.toggle(
            "Later events",
            key=LATER,
            bind="query-params",
            help=f"Also show what became known after {labels.day(view.known_to)}.",
        )
        st.button("Reset filters", on_click=reset)
    return replace(
        view,
        forces=forces,
        first_year=first_year,
        last_year=last_year,
        comparison=comparison,
        later_events=later,
    )


def reset() -> None:
    """Put every filter back to its default; the address follows."""
    for key, value in DEFAULTS.items():
        st.session_state[key] = value


def show_later() -> None:
    """Switch later events on."""
    st.session_state[LATER] = True


def _forces() -> tuple[str, ...]:
    """The chosen forces in their fixed order, whatever the address says."""
    chosen = st.pills(
        "Forces",
        selection.SEVEN_FORCES,
        selection_mode="multi",
        default=selection.BCH,
        key=FORCES,
        bind="query-params",
    )
    return tuple(force for force in selection.SEVEN_FORCES if force in chosen)


def _years() -> tuple[str, str]:
    """The chosen years, first before last even when the address reverses them."""
    first, last = st.select_slider(
        "Financial years",
        selection.YEARS,
        value=selection.DEFAULT_YEARS,
        key=YEARS,
        bind="query-params",
    )
    return (first, last) if first <= last else (last, first)
