"""The slides in their order, those that were dropped, the one that is looked at.

The address keeps all three, in short codes; what is as it opens is left out of it.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from alliance.packs import contents, order
from alliance.packs.pack import Brief

ORDER, DROPPED, LOOKED_AT = "order", "drop", "slide"
# In the address where no slide is left out.
NONE = "none"


def keys() -> tuple[str, ...] | None:
    """The slides that were not dropped, in their order; None where nobody changed
    anything."""
    if not {ORDER, DROPPED} & set(st.query_params):
        return None
    gone = dropped()
    return tuple(key for key in arranged() if key not in gone)


def arranged() -> tuple[str, ...]:
    """Every slide in its order, dropped ones in their places."""
    return order.whole(st.query_params.get(ORDER, ""))


def dropped() -> tuple[str, ...]:
    """The slides that are left out: those on request, unless the address says which."""
    if DROPPED in st.query_params:
        return order.read(st.query_params[DROPPED])
    return tuple(sorted(contents.ON_REQUEST))


def offered(brief: Brief) -> list[str]:
    """The slides of the chosen sections in their order, dropped ones too."""
    sections = brief.sections
    return [k for k in arranged() if contents.BY_KEY[k].section in sections]


def looked_at(among: Sequence[str]) -> str:
    """The slide that the address names, else the first."""
    found = order.read(st.query_params.get(LOOKED_AT, ""))
    return found[0] if found and found[0] in among else among[0]


def look(key: str) -> None:
    """Look at a slide."""
    st.query_params[LOOKED_AT] = order.code(key)


def move(among: Sequence[str], key: str, by: int) -> None:
    """Let a slide change places with the one before or behind it."""
    changed = order.moved(arranged(), among, key, by)
    if order.is_register(changed):
        st.query_params.pop(ORDER, None)
    else:
        st.query_params[ORDER] = order.written(changed)
    look(key)


def drop(key: str) -> None:
    """Leave a slide out of the pack."""
    _keep_dropped({*dropped(), key})
    look(key)


def restore(key: str) -> None:
    """Take a slide in that was left out."""
    _keep_dropped({*dropped()} - {key})
    look(key)


def _keep_dropped(gone: set[str]) -> None:
    if gone == contents.ON_REQUEST:
        st.query_params.pop(DROPPED, None)
    else:
        st.query_params[DROPPED] = order.written(sorted(gone)) or NONE


def reset() -> None:
    """Every slide in the register's order."""
    for name in (ORDER, DROPPED, LOOKED_AT):
        st.query_params.pop(name, None)


def button(
    label: str, press: Callable[..., None], *args: object, off: bool = False
) -> None:
    """A button that changes the arrangement."""
    st.button(label, on_click=press, args=args, disabled=off)
