"""What the address asks for, or what was chosen, that the page cannot use: said, once.

A widget takes what it opens with in the place of a value that it cannot use.
"""

from collections.abc import Mapping

import streamlit as st

KEPT = "unused"


def asked(keys: Mapping[str, str]) -> dict[str, str]:
    """The value of each choice before it is drawn, where there is one, as written."""
    chosen = {key: st.session_state.get(key, st.query_params.get(key)) for key in keys}
    return {key: str(value) for key, value in chosen.items() if value not in (None, "")}


def sentence(keys: Mapping[str, str], before: Mapping[str, str]) -> str:
    """Which values were not used, and what stands instead, until that is changed.

    `keys` are the choices with their names; those that are not drawn have no value.
    """
    now = {key: st.session_state[key] for key in keys if key in st.session_state}
    kept: dict[str, tuple[str, object]] = st.session_state.get(KEPT, {})
    found = still(kept, before, now)
    st.session_state[KEPT] = found
    return said(keys, found)


def still(
    kept: Mapping[str, tuple[str, object]],
    before: Mapping[str, str],
    now: Mapping[str, object],
) -> dict[str, tuple[str, object]]:
    """What was asked for and not used, with what is used: of this run, and of earlier
    ones as long as the value in its place is the same."""
    earlier = {
        key: pair for key, pair in kept.items() if key in now and now[key] == pair[1]
    }
    new = {
        key: (before[key], value)
        for key, value in now.items()
        if key in before and not _is(before[key], value)
    }
    return {**earlier, **new}


def _is(written: str, value: object) -> bool:
    """Whether a value is the one that was written: `5` and `5.0` are."""
    if isinstance(value, int | float):
        try:
            return float(written) == value
        except ValueError:
            return False
    return written == str(value)


def said(keys: Mapping[str, str], found: Mapping[str, tuple[str, object]]) -> str:
    """One sentence of all that was not used; empty when all was."""
    parts = [
        f"{keys[key]} “{written}” (used instead: {_words(value)})"
        for key, (written, value) in found.items()
    ]
    return f"Not offered or out of bounds: {'; '.join(parts)}." if parts else ""


def _words(value: object) -> str:
    if value is None:
        return "none typed"
    return f"{value:,}" if isinstance(value, int | float) else str(value)
