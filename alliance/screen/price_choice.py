"""The choices of the price page: rooms, a queue, posts moved, and what a post is.

All of them live in the address; what is out of bounds there falls back.
"""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from alliance.screen import display, provenance, unused
from alliance.screen.findings import price_case as cases
from alliance.screen.findings import price_rooms as rooms
from alliance.screen.findings.price_case import Asked, Case
from alliance.screen.findings.price_post import of_data, post
from alliance.screen.own_choice import put_back, segments
from alliance.screen.queues import QUEUES
from alliance.screen.selection import BCH, Selection

HOURS, COSTS = "contact/room_hours", "contact/post_cost"
EXTRACTS = ("contact_hourly", "unit_costs", "staffing")
ALL = "BCH"
MOST_POSTS, MOST_GBP = 100, 500_000
NAMES = {
    "price-room": "Rooms",
    "price-queue": "Calls",
    "price-posts": "Posts in (+) or out (−)",
    "price-spread": "In which hours",
    "price-method": "Method",
    "price-pounds": "Pounds a year a post",
}
METHODS = (cases.ERLANG_A, cases.ERLANG_C)
OPENING: dict[str, object] = {
    "price-queue": next(iter(QUEUES)),
    "price-posts": -10,
    "price-spread": next(iter(cases.SPREADS)),
    "price-method": METHODS[0],
    "price-pounds": None,
}


def draw(view: Selection, hours: pd.DataFrame, costs: pd.DataFrame) -> Case | None:
    """Draw the choices and give the case; none where no room has such calls."""
    before = unused.asked(NAMES)
    areas = offered(view)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        area = segments(NAMES["price-room"], areas, "price-room") if areas else ""
        queue = segments(NAMES["price-queue"], list(QUEUES), "price-queue")
    forces = _forces(view, hours, area, queue)
    priced = "all" if area == ALL else area
    with st.grid(5, min_column_width=150, vertical_alignment="bottom"):
        posts = _posts()
        spread = _box("price-spread", list(cases.SPREADS))
        method = _box("price-method", METHODS)
        typed = _pounds(of_data(costs, priced))
        st.button("Reset this page", on_click=reset, args=[areas])
    display.nothing(unused.sentence(NAMES, before))
    if not forces:
        return None
    asked = Asked(named(area, forces), queue, posts, spread, method)
    found = rooms.of(hours, QUEUES[queue], forces)
    illustrative = "illustrative" in provenance.statuses(view, HOURS, COSTS)
    return cases.case(asked, found, post(costs, priced, typed), illustrative)


def offered(view: Selection) -> list[str]:
    """The rooms of each chosen force, and before them all of these side by side."""
    forces = list(view.bch_forces)
    return [ALL, *forces] if len(forces) > 1 else forces


def named(area: str, forces: Sequence[str]) -> str:
    """An area by its name; `BCH (2 of 3)` where a force is missing."""
    if area != ALL or len(forces) == len(BCH):
        return area
    return f"{ALL} ({len(forces)} of {len(BCH)})"


def _forces(
    view: Selection, hours: pd.DataFrame, area: str, queue: str
) -> tuple[str, ...]:
    """The forces of the area whose rooms have this queue."""
    wanted = view.bch_forces if area == ALL else (area,)
    held = rooms.forces_with(hours, QUEUES[queue])
    return tuple(force for force in wanted if force in held)


def _box(key: str, options: Sequence[str]) -> str:
    return st.selectbox(NAMES[key], options, key=key, bind="query-params")


def _posts() -> int:
    """Posts moved, in whole full-time equivalents."""
    return st.number_input(
        NAMES["price-posts"],
        *(-MOST_POSTS, MOST_POSTS, -10, 1),
        key="price-posts",
        bind="query-params",
    )


def _pounds(of_data_gbp: float | None) -> int | None:
    """Pounds that the reader types; without them the data's own hold."""
    own = "not known" if of_data_gbp is None else f"{of_data_gbp:,.0f} (data)"
    return st.number_input(
        NAMES["price-pounds"],
        *(0, MOST_GBP, None, 500),
        key="price-pounds",
        bind="query-params",
        placeholder=own,
    )


def reset(areas: Sequence[str]) -> None:
    """Put every choice of the page back to what it opens with; the address follows."""
    put_back({**OPENING, **({"price-room": areas[0]} if areas else {})})
    st.session_state.pop(unused.KEPT, None)


def scope(view: Selection, case: Case | None) -> str:
    """What the page looks at, in words."""
    if case is None:
        return view.words(compared="")
    words = f"{case.name}, {case.found.span}"
    return view.words(years=words, compared=case.asked.method)


def values(case: Case) -> dict[str, str]:
    """The page's own choices in words, for downloads."""
    asked = case.asked
    return {
        "rooms": case.name,
        "posts": f"{asked.posts} posts, {asked.spread.lower()}",
        "method": asked.method,
        "pounds": f"post: {case.post.gbp_from}",
    }
