"""When calls come: the hours of the week, the busiest of them, in words and tables.

`hours` has area, weekday (1 is Monday), hour (local), calls_per_hour, of_mean_ratio
and busy_rank, a row for each hour of the week; one never held is blank.
"""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import areas
from alliance.screen.memory import remember

DAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday"),
    *("Friday", "Saturday", "Sunday"),
)
LISTED = 10
NAMED = 3


@remember
def finding(hours: pd.DataFrame, calls: str) -> str:
    """The busiest hour of the last area, or those that share the rank."""
    if hours.empty:
        return f"No hours of {calls} are held for this choice."
    rows = areas.whole(hours)
    busiest = rows[rows["busy_rank"] == 1]
    first = busiest.iloc[0]
    each = " each" if len(busiest) > 1 else ""
    return (
        f"Busiest for {calls}, {first.area}: {_named(busiest)}, "
        f"{labels.fte(first.calls_per_hour)} an hour{each}, "
        f"{labels.fte(first.of_mean_ratio)} times the mean hour."
    )


def _named(busiest: pd.DataFrame) -> str:
    names = [slot(*row) for row in zip(busiest.weekday, busiest.hour, strict=True)]
    more = len(names) - NAMED
    shown = " and ".join(names[:NAMED])
    return f"{shown} and {more} more" if more > 0 else shown


def _hours(rows: pd.DataFrame, column: str) -> list[tuple[int, int, float]]:
    """Weekday, hour and a figure of the hours that have a rank."""
    ranked = rows.dropna(subset=["busy_rank"])
    return list(zip(ranked["weekday"], ranked["hour"], ranked[column], strict=True))


def slot(weekday: int, hour: int) -> str:
    """An hour of the week: `Friday 17:00–18:00`."""
    return f"{DAYS[weekday - 1]} {clock(hour)}"


def start(weekday: int, hour: int) -> str:
    """When an hour of the week begins: `Fri 17:00`."""
    return f"{DAYS[weekday - 1][:3]} {hour:02d}:00"


def clock(hour: int) -> str:
    """An hour of the day from its start to its end: `17:00–18:00`."""
    return f"{hour:02d}:00–{(hour + 1) % 24:02d}:00"


@remember
def table(hours: pd.DataFrame) -> pd.DataFrame:
    """A row for each hour of the day; a column for each area and day."""
    if hours.empty:
        return hours
    ordered = hours.sort_values(["hour"], kind="stable")
    named = ordered.assign(
        local_hour=[clock(hour) for hour in ordered["hour"]],
        day=[DAYS[day - 1] for day in ordered["weekday"]],
    )
    columns = ["area", "day"] if hours["area"].nunique() > 1 else ["day"]
    return labels.wide(named, ["local_hour"], columns, "calls_per_hour")


@remember
def busiest(hours: pd.DataFrame) -> pd.DataFrame:
    """The ten busiest hours of the last area; more where hours share the tenth rank."""
    rows = areas.whole(hours)
    rows = rows[rows["busy_rank"] <= LISTED].sort_values("busy_rank", kind="stable")
    named = rows.assign(
        hour_from=[
            start(weekday, hour) for weekday, hour, _ in _hours(rows, "calls_per_hour")
        ]
    )
    return named[["hour_from", "calls_per_hour", "of_mean_ratio"]]


@remember
def busiest_finding(hours: pd.DataFrame) -> str:
    """On which days and at which times the ten busiest hours lie."""
    rows = areas.whole(hours)
    rows = rows[rows["busy_rank"] <= LISTED]
    if rows.empty:
        return "No busiest hours."
    counts = rows["weekday"].value_counts()
    days = ", ".join(
        f"{day} {counts[number]}"
        for number, day in enumerate(DAYS, 1)
        if number in counts.index
    )
    first, last = int(rows["hour"].min()), int(rows["hour"].max())
    return (
        f"The {len(rows)} busiest hours: {days}; all between {first:02d}:00 and "
        f"{last + 1:02d}:00."
    )


@remember
def by_area(hours: pd.DataFrame) -> pd.DataFrame:
    """A row for each rank to ten; a column for each area, with calls an hour."""
    ranked = hours.sort_values(["busy_rank", "weekday", "hour"])
    columns = {
        str(area): [
            f"{start(weekday, hour)}, {labels.fte(calls)}"
            for weekday, hour, calls in _hours(rows, "calls_per_hour")[:LISTED]
        ]
        for area, rows in ranked.groupby("area", sort=False)
    }
    order = [area for area in hours["area"].drop_duplicates() if area in columns]
    listed = pd.DataFrame({area: pd.Series(columns[area]) for area in order})
    return listed.assign(rank=range(1, len(listed) + 1))[["rank", *order]]


@remember
def by_area_finding(hours: pd.DataFrame) -> str:
    """Each force's busiest hour, and how uneven its week is."""
    first = areas.parts(hours)
    first = first[first["busy_rank"] == 1].drop_duplicates("area")
    said = [
        f"{labels.short(area)} {start(weekday, hour)} "
        f"({labels.fte(ratio)} times its mean)"
        for area, (weekday, hour, ratio) in zip(
            first["area"], _hours(first, "of_mean_ratio"), strict=True
        )
    ]
    return f"Each force's busiest hour: {', '.join(said)}."
