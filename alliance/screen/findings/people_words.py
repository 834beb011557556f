"""What the page on people needed says of its figures, by rule."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import people_need as need
from alliance.screen.findings import people_rooms as rooms
from alliance.screen.findings.people_assumed import WEEK
from alliance.screen.memory import remember

LIMITS = (
    "At one desk everybody waits alike, so both targets hold for all its calls (ours). "
    "No priority of 999 over 101, one skill and a steady state in each hour: a major "
    "incident breaks it, and weeks busier than the mean need more. Calls count where "
    "they were offered."
)
HELD = (
    "Needed holds the target over all calls of the week, not in every hour; staffed is "
    "the mean of the hours held, and whoever is logged in to two queues stands twice."
)
# Half a position: less is lost in the mean of positions staffed.
BELOW = 0.5


@remember
def finding(forces: pd.DataFrame) -> str:
    """The need by force against what is deployable."""
    if forces.empty:
        return ""
    needed = _listed(forces["force"], forces["needed_fte"], " FTE")
    said = f"Holding the targets takes about {needed}"
    known = forces.dropna(subset=["deployable_fte"])
    if known.empty:
        return f"{said}; deployable staff are not known."
    there = _listed(known["force"], known["deployable_fte"])
    if len(forces) == 1:
        there = labels.count(known["deployable_fte"].iloc[0])
    return f"{said}; deployable in all of Public Contact, other work included: {there}."


def week(hours: pd.DataFrame) -> str:
    """Over how many weeks the typical one is a mean."""
    if hours.empty:
        return "no hours held"
    return f"typical week, mean of {hours['hours_held'].max()} weeks"


def left_out(day: str) -> str:
    """What deployable staff do beside the calls that are planned here."""
    return (
        f"Deployable ({day}): strength less training and long absence, of all Public "
        "Contact, management, crime recording and work off the phones included. The "
        "need is for answering calls alone, so the difference is not a surplus."
    )


@remember
def arranged(forces: pd.DataFrame) -> str:
    """The need over the week, and if every single hour had to hold the target."""
    whole, every = (forces[name].sum() for name in ("needed_fte", "every_hour_fte"))
    return (
        f"Over the week the targets take {labels.fte(whole)} FTE; to hold them in "
        f"every single hour takes {labels.fte(every)}."
    )


@remember
def counted_once(summed: pd.DataFrame) -> str:
    """One desk for 999 and 101 against two; people who answer both count once."""
    apart = summed[summed["area"] != rooms.ONE_ROOM]
    by_room = apart.groupby("room")["needed_fte"].sum()
    two = by_room.reindex([rooms.EMERGENCY, rooms.PRIMARY]).sum()
    one = by_room.get(rooms.DESK, 0.0)
    return (
        f"One desk for 999 and 101 needs {labels.fte(one)} FTE, a desk for each "
        f"{labels.fte(two)}: whoever answers both counts once."
    )


@remember
def weeks(plan: pd.DataFrame, room: str) -> str:
    """In how many hours of the week fewer positions are staffed than are needed."""
    known = plan[plan["staffed"].notna()]
    if known.empty:
        return f"{room}: the extract does not say how many positions were staffed."
    below = known["needed"] - known["staffed"] > BELOW
    if not below.any():
        return f"{room}: staffed at or above the need in every hour of the week."
    counts = below.groupby(known["area"], sort=False).sum()
    listed = _joined([f"{count} in {area}" for area, count in counts.items()])
    return f"{room}: hours a week staffed below the need: {listed}."


def borrowed(plan: pd.DataFrame) -> str:
    """How many hours had too few answered calls for a handling time of their own."""
    own = (plan["area"] != rooms.ONE_ROOM) & plan["room"].isin(need.APART)
    count = int(plan.loc[own, "borrowed"].sum())
    if not count:
        return ""
    return (
        f"{count} hours with fewer than {rooms.FEWEST_ANSWERED} answered calls take "
        "the mean handling time of their queue."
    )


def untimed(hours: pd.DataFrame) -> str:
    """Which queues have calls but no handling time, so that no need can be reckoned."""
    named = [f"{force} {queue}" for force, queue in rooms.untimed(hours)]
    if not named:
        return ""
    return f"No handling time is sent for {_joined(named)}: the need is not counted."


def incomplete(plan: pd.DataFrame) -> str:
    """That an extract does not hold every hour of the week for every room."""
    held = plan.groupby(["area", "room"])["hour"].size()
    short = held[held < WEEK]
    if short.empty:
        return ""
    area, room = short.index[int(short.to_numpy().argmin())]
    where = f"{area}, {room}"
    return (
        f"The extract holds only {short.min()} of {WEEK} hours of the week for "
        f"{where}: the need of the others is not counted."
    )


def _listed(names: pd.Series, values: pd.Series, unit: str = "") -> str:
    """`53 FTE in Bedfordshire, 61 in Cambridgeshire and 71 in Hertfordshire`."""
    said = [
        f"{labels.count(value)} in {name}"
        for name, value in zip(names, values, strict=True)
    ]
    return _joined([said[0].replace(" in ", f"{unit} in ", 1), *said[1:]])


def _joined(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
