"""The choices of the programme pages: a programme, and one unit or other subject."""

import pandas as pd
import streamlit as st

from alliance.screen.chosen import PROGRAMMES
from alliance.screen.findings import register

# The parameter of the address, and the key of the box that follows it.
UNIT, BOX = "unit", "subject"
FIRST = "BCH-FEL"
KINDS = {
    "unit": "",
    "joint": " (joint figure)",
    "programme": " (programme)",
    "agreement": " (agreement)",
    "body": " (body)",
    "law": " (law)",
    "force": " (one force)",
}


def programme() -> str:
    """Draw the choice of a programme; the address keeps it."""
    chosen = st.segmented_control(
        "Programme",
        PROGRAMMES,
        default=PROGRAMMES[0],
        key="programme",
        bind="query-params",
        required=True,
    )
    return chosen or PROGRAMMES[0]


def for_board() -> tuple[str, str]:
    """Draw the choices of the board side by side: a programme, what groups units."""
    with st.container(horizontal=True):
        return programme(), _grouping()


def _grouping() -> str:
    """Draw the choice of how the board groups units; the address keeps it."""
    chosen = st.segmented_control(
        "Group by",
        register.BY,
        default="Programme",
        key="by",
        bind="query-params",
        required=True,
    )
    return chosen or "Programme"


def asked(subjects: pd.DataFrame) -> str:
    """The id that the address asks for (`?unit=BCH-FEL`), else the one shown first."""
    unit_id = st.query_params.get(UNIT, "")
    return unit_id if unit_id in set(subjects["subject_id"]) else FIRST


def unknown(subjects: pd.DataFrame) -> str:
    """What to say of a code in the address that no subject has; else nothing."""
    unit_id = st.query_params.get(UNIT, "")
    if not unit_id or unit_id in set(subjects["subject_id"]):
        return ""
    return f"Nothing on record has the code {unit_id}: choose from the list."


def subject(subjects: pd.DataFrame, chosen: str) -> None:
    """Draw the choice of a unit or other subject; the address follows."""
    names = {
        row.subject_id: f"{row.subject_name}{KINDS[str(row.subject_kind)]}"
        for row in subjects.itertuples()
    }
    st.session_state[BOX] = chosen
    st.selectbox(
        "Unit, agreement, body or joint figure",
        list(names),
        format_func=names.__getitem__,
        key=BOX,
        on_change=_follow,
    )


def _follow() -> None:
    """Let the address name what was chosen."""
    st.query_params[UNIT] = st.session_state[BOX]
