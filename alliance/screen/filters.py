"""The shared filters: drawn once for all pages, kept in the address, shown in words."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from alliance.screen import labels, selection
from alliance.screen.selection import Selection
from alliance.warehouse import database

FORCES, YEARS, COMPARE, LATER = "forces", "years", "compare", "later"
DEFAULTS = {
    FORCES: list(selection.BCH),
    YEARS: selection.DEFAULT_YEARS,
    COMPARE: selection.COMPARISONS[0],
    LATER: False,
}


class _Opening:
    """A snapshot before anything is chosen: enough to ask it for its dates."""

    def __init__(self, snapshot: str) -> None:
        self.snapshot = snapshot
        self.parameters: dict[str, object] = {}


def opening(snapshot: str) -> Selection:
    """The view of a snapshot before anything is chosen."""
    dates = database.run("filters/dates", _Opening(snapshot)).iloc[0]
    summit = dates.next_summit_on
    return Selection(
        snapshot=snapshot,
        as_at=dates.as_at.date(),
        known_to=dates.known_to.date(),
        next_summit_on=None if pd.isna(summit) else summit.date(),
    )


def draw(snapshot: str) -> Selection:
    """Draw the filters in the sidebar and give what is chosen."""
    view = opening(snapshot)
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


def words(
    view: Selection, *, years: str | None = None, compared: str | None = None
) -> str:
    """The active filters in words, for the line under a page's title.

    A page that uses another span or comparison than the chosen one says so with
    `years` and `compared`; an empty text leaves the part out.
    """
    parts = [
        ", ".join(view.forces) or "no force chosen",
        view.years if years is None else years,
        _compared(view) if compared is None else compared,
        "with later events" if view.later_events else "",
    ]
    return " · ".join(part for part in parts if part)


def without_extract(view: Selection) -> str:
    """Which chosen forces send no extract, and what to do; empty when all do."""
    silent = [force for force in view.forces if force not in view.bch_forces]
    said = f"No extract is supplied for {', '.join(silent)}." if silent else ""
    if view.bch_forces:
        return said
    return f"{said} Choose Bedfordshire, Cambridgeshire or Hertfordshire.".strip()


def _compared(view: Selection) -> str:
    if view.comparison == "None":
        return "no comparison"
    if view.comparison == "Before go-live":
        return "no comparison: before go-live is for one unit on Staffing"
    period = view.compared()
    return f"compared with {period.name}" if period else "no comparison possible"
