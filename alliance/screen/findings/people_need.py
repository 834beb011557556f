"""How many positions hold the targets, hour by hour, and how many people fill them."""

from typing import Any

import pandas as pd

from alliance.methods import positions
from alliance.methods.positions import Hour, Target
from alliance.screen.findings import people_rooms as rooms
from alliance.screen.findings.people_assumed import Assumed
from alliance.screen.memory import remember

TOGETHER = (rooms.DESK, rooms.SECONDARY, rooms.CRIME)
APART = (rooms.EMERGENCY, rooms.PRIMARY, rooms.SECONDARY, rooms.CRIME)


SUMMED = [
    *("area", "room", "week_calls", "mean_handle_seconds", "patience_seconds"),
    *("needed_hours", "every_hour_hours", "staffed_hours", "level_pct"),
    *("needed_fte", "every_hour_fte", "staffed_fte"),
]


def shown(shared_desk: bool) -> tuple[str, ...]:
    """The rooms that together take every call once."""
    return TOGETHER if shared_desk else APART


def targets(room: str, assumed: Assumed) -> tuple[Target, ...]:
    """What a room has to hold; at a shared desk everybody waits alike, so both."""
    return {
        rooms.EMERGENCY: (assumed.emergency,),
        rooms.PRIMARY: (assumed.primary,),
        rooms.DESK: (assumed.emergency, assumed.primary),
    }.get(room, (assumed.other,))


@remember
def planned(hours: pd.DataFrame, assumed: Assumed) -> pd.DataFrame:
    """The hours of `people_rooms.rooms` with the positions that each one needs.

    Adds: load_erlangs, needed (target held over the week), every_hour (held in every
    hour).
    """
    if hours.empty:
        return hours.assign(load_erlangs=[], needed=[], every_hour=[])
    parts = [
        _planned(part, targets(str(room), assumed), assumed)
        for (_, room), part in hours.groupby(["area", "room"], sort=False)
    ]
    return pd.concat(parts)


def _planned(
    room: pd.DataFrame, aims: tuple[Target, ...], assumed: Assumed
) -> pd.DataFrame:
    typical = _hours(room, assumed)
    ceiling = assumed.ceiling_pct / 100
    alone = [positions.in_every_hour(typical, aim, ceiling) for aim in aims]
    return room.assign(
        load_erlangs=[hour.load for hour in typical],
        needed=positions.for_all(typical, aims, ceiling),
        every_hour=[max(counts) for counts in zip(*alone, strict=True)],
    )


def _hours(room: pd.DataFrame, assumed: Assumed) -> list[Hour]:
    columns = ["calls", "handle_seconds"]
    columns += ["patience_seconds"] if assumed.hangs_up else []
    return [Hour(*row) for row in room[columns].itertuples(index=False)]


@remember
def by_room(plan: pd.DataFrame, assumed: Assumed) -> pd.DataFrame:
    """A row for each area and room, over a typical week.

    `level_pct` is what the positions hold of the room's first target.
    """
    rows: list[dict[str, Any]] = []
    for (area, room), part in plan.groupby(["area", "room"], sort=False):
        aim = targets(str(room), assumed)[0]
        held = positions.level(
            _hours(part, assumed), part["needed"].tolist(), aim.seconds
        )
        calls = part["calls"].sum()
        work = (part["calls"] * part["handle_seconds"]).sum()
        rows.append(
            {
                "area": area,
                "room": room,
                "week_calls": calls,
                "mean_handle_seconds": work / calls if calls else None,
                "patience_seconds": part["patience_seconds"].iloc[0],
                "needed_hours": part["needed"].sum(),
                "every_hour_hours": part["every_hour"].sum(),
                "staffed_hours": part["staffed"].sum(min_count=1),
                "level_pct": 100 * held,
                "needed_fte": assumed.fte(part["needed"].sum()),
                "every_hour_fte": assumed.fte(part["every_hour"].sum()),
                "staffed_fte": assumed.fte(part["staffed"].sum(min_count=1)),
            }
        )
    return pd.DataFrame(rows, columns=SUMMED)


@remember
def once(summed: pd.DataFrame, assumed: Assumed) -> pd.DataFrame:
    """The rooms of each force that together take every call once."""
    own = summed["area"] != rooms.ONE_ROOM
    return summed[own & summed["room"].isin(shown(assumed.shared_desk))]


def of_room(plan: pd.DataFrame, room: str) -> pd.DataFrame:
    """The hours of one kind of room, force by force."""
    return plan[(plan["area"] != rooms.ONE_ROOM) & (plan["room"] == room)]


@remember
def by_force(
    summed: pd.DataFrame, deployable: pd.DataFrame, assumed: Assumed
) -> pd.DataFrame:
    """Full-time equivalents needed by force, each call counted once, and deployable."""
    columns = ["needed_fte", "every_hour_fte", "staffed_fte"]
    grouped = once(summed, assumed).groupby("area", sort=False)
    needed = grouped[columns].sum(min_count=1).rename_axis("force").reset_index()
    return needed.merge(deployable, on="force", how="left")
