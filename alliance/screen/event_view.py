"""Findings with sentences below them, as the before-and-after page shows them."""

from collections.abc import Sequence

import streamlit as st

from alliance.screen import display, labels


def said(finding: str, subtitle: str, sentences: Sequence[str]) -> None:
    """A finding, what it is of, and sentences below it as a list."""
    with st.container(gap="xsmall"):
        display.head(finding, subtitle)
        if sentences:
            st.markdown("\n".join(f"- {labels.plain(each)}" for each in sentences))
