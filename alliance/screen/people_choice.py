"""The choices of the page on people needed: targets, method and settings.

All of them live in the address; what is out of bounds there falls back.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from alliance.screen.findings import people_assumed as settings
from alliance.screen.findings import people_need as need
from alliance.screen.findings.people_assumed import Assumed
from alliance.screen.own_choice import put_back, segments

DESKS = [settings.SHARED, settings.SEPARATE]
METHODS = [settings.ERLANG_C, settings.ERLANG_A]
PCT, SECONDS = (50, 99), (1, 900)


@dataclass(frozen=True)
class Whole:
    """A whole number that the reader types: its name, and its bounds."""

    name: str
    bounds: tuple[int, int]


NUMBERS = {
    "people-999-pct": Whole("999 answered (%)", PCT),
    "people-999-s": Whole("999 within (s)", SECONDS),
    "people-101-pct": Whole("101 answered (%)", PCT),
    "people-101-s": Whole("101 within (s)", SECONDS),
    "people-other-pct": Whole("Secondary, crime (%)", PCT),
    "people-other-s": Whole("Secondary, crime (s)", SECONDS),
    "people-ceiling": Whole("Occupancy ceiling (%)", (40, 100)),
    "people-shrinkage": Whole("Shrinkage (%)", (0, 60)),
}


def draw(recorded: pd.DataFrame) -> Assumed:
    """Draw the choices; targets open with those on record."""
    opens = opening(recorded)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        desk = segments("Desks", DESKS, "people-desks")
        method = segments("Callers", METHODS, "people-method")
        st.button("Reset this page", on_click=reset, args=[opens])
    with (
        st.expander("Targets and assumptions"),
        st.grid(5, min_column_width=140),
    ):
        typed = {key: _whole(key, opens[key]) for key in NUMBERS}
        week = st.number_input(
            "Hours a week, full time",
            *(20.0, 48.0, settings.OPENING["week"], 0.5),
            key="people-week",
            bind="query-params",
        )
    return assumed(typed, desk == settings.SHARED, method == settings.ERLANG_A, week)


def opening(recorded: pd.DataFrame) -> dict[str, int]:
    """What each number opens with: the first target on record of each channel."""
    first = recorded.drop_duplicates("channel")
    found = first.set_index("channel")[["target_pct", "threshold_seconds"]].astype(int)
    return {
        **{
            f"people-{channel}-{unit}": found[column][channel]
            for channel in ("999", "101")
            for unit, column in (("pct", "target_pct"), ("s", "threshold_seconds"))
        },
        "people-other-pct": settings.OWN_PCT,
        "people-other-s": settings.OWN_SECONDS,
        "people-ceiling": int(settings.OPENING["ceiling"]),
        "people-shrinkage": int(settings.OPENING["shrinkage"]),
    }


def assumed(
    typed: Mapping[str, int], shared_desk: bool, hangs_up: bool, week: float
) -> Assumed:
    """The choices as one record."""
    emergency, primary, other = (
        settings.target(typed[f"people-{name}-pct"], typed[f"people-{name}-s"])
        for name in ("999", "101", "other")
    )
    return Assumed(
        emergency=emergency,
        primary=primary,
        other=other,
        hangs_up=hangs_up,
        shared_desk=shared_desk,
        ceiling_pct=typed["people-ceiling"],
        shrinkage_pct=typed["people-shrinkage"],
        weekly_hours=week,
    )


def usual(recorded: pd.DataFrame) -> Assumed:
    """What the page opens with: one desk for 999 and 101, Erlang C."""
    return assumed(opening(recorded), True, False, settings.OPENING["week"])


def reset(opens: Mapping[str, int]) -> None:
    """Put every choice of the page back to what it opens with; the address follows."""
    more = {
        "people-desks": DESKS[0],
        "people-method": METHODS[0],
        "people-week": settings.OPENING["week"],
        "people-room": need.shown(True)[0],
    }
    put_back({**opens, **more})


def room(rooms: list[str]) -> str:
    """The room whose week is drawn."""
    return segments("Room", rooms, "people-room")


def _whole(key: str, opens: int) -> int:
    number = NUMBERS[key]
    return st.number_input(
        number.name, *number.bounds, opens, 1, key=key, bind="query-params"
    )
