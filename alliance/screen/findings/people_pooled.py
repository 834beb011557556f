"""One room for the calls of all chosen forces against a room for each: gross."""

import pandas as pd

from alliance.methods import erlang
from alliance.screen import labels
from alliance.screen.findings import people_need as need
from alliance.screen.findings import people_rooms as rooms
from alliance.screen.findings.people_assumed import Assumed
from alliance.screen.memory import remember

TOTAL = "All rooms"
NEEDED = ["needed_hours", "needed_fte"]
MARGIN = (
    "Gross, and one room was never the decision: the agreement of November 2015 spoke "
    "of four sites to two. Cost of change, local knowledge and resilience are left out."
)


@remember
def rows(summed: pd.DataFrame, assumed: Assumed) -> pd.DataFrame:
    """A row for each room, and all: separate rooms, one room, and the difference."""
    once = summed[summed["room"].isin(need.shown(assumed.shared_desk))]
    pooled = once["area"] == rooms.ONE_ROOM
    if not pooled.any():
        return once.iloc[:0]
    apart = once[~pooled].groupby("room", sort=False)[NEEDED].sum()
    one = once[pooled].groupby("room", sort=False)[NEEDED].sum()
    beside = pd.DataFrame(
        {
            f"{name}_{column.removeprefix('needed_')}": part[column]
            for column in NEEDED
            for name, part in (("separate", apart), ("one_room", one))
        }
    )
    beside.loc[TOTAL] = beside.sum()
    beside["fewer_fte"] = beside["separate_fte"] - beside["one_room_fte"]
    return beside.rename_axis("room").reset_index()


@remember
def finding(beside: pd.DataFrame) -> str:
    """What one room would need less, gross."""
    if beside.empty:
        return ""
    total = beside[beside["room"] == TOTAL].iloc[0]
    one = labels.fte(total["one_room_fte"])
    apart = labels.fte(total["separate_fte"])
    return (
        f"One room for all these calls would need {one} FTE against {apart} in "
        "separate rooms, gross."
    )


def note() -> str:
    """What the comparison leaves out, and the arithmetic behind it."""
    return f"{MARGIN} {textbook()}"


def textbook() -> str:
    """Why one room needs fewer people: the same calls in three rooms and in one."""
    three = 3 * erlang.agents_needed(20, 300, 0.9, 10)
    one = erlang.agents_needed(60, 300, 0.9, 10)
    return (
        f"Textbook: three rooms of 20 calls an hour at 300 s need {three} positions "
        f"for 90% in 10 s, one room of 60 needs {one}."
    )
