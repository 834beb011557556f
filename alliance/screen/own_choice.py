"""What the pages' own choices have in common: segments, and putting choices back."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import streamlit as st

T = TypeVar("T")


def segments(label: str, options: Sequence[T], key: str) -> T:
    """Draw a choice of one segment, the first unless the address asks for another."""
    chosen = st.segmented_control(
        label,
        options,
        default=options[0],
        key=key,
        bind="query-params",
        required=True,
    )
    return options[0] if chosen is None else chosen


def put_back(opening: Mapping[str, object]) -> None:
    """Set choices, by key, to what the page opens with; the address follows."""
    for key, value in opening.items():
        st.session_state[key] = value
