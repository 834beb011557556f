"""What published figures say of 999 at a glance: the latest that can be compared."""

from typing import Any

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

SHARE = "pct_answered_within_10s"
STANDARD = "standard 90%"
# The standard is one of England, Wales and Northern Ireland.
NOT_SCOTLAND = "the 90% is not Scotland's"
MEASURE = "999 within 10 s"
MOST = 5
PERIOD = ["period_start", "period_end"]


def whom(forces: tuple[str, ...], bch: tuple[str, ...]) -> tuple[str, ...]:
    """Whom the answer is about: the chosen forces, of many those of the alliance."""
    return forces if len(forces) <= MOST else bch


@remember
def shares(figures: pd.DataFrame, areas: tuple[str, ...]) -> pd.DataFrame:
    """Their shares of 999 answered within 10 seconds, oldest first.

    A figure without a period counts as of the day on which it was known.
    """
    rows = figures[
        (figures["channel"] == "999")
        & (figures["measure"] == SHARE)
        & figures["area"].isin(areas)
    ]
    ends = rows["period_end"].fillna(rows["known_on"])
    order = rows["area"].map(areas.index)
    return rows.assign(ends=ends, order=order).sort_values("ends", kind="stable")


@remember
def compared(figures: pd.DataFrame, areas: tuple[str, ...]) -> pd.DataFrame:
    """Figures of one period on BT's clock: of most areas, and of those the latest.

    A row for each area; none when no two can be compared: a force's own clock, or one
    that is not stated, is not known to be another's.
    """
    rows = shares(figures, areas)
    rows = rows[rows["clock"] == "bt"].dropna(subset=PERIOD)
    groups = [group for _, group in rows.groupby(PERIOD, sort=False)]
    groups = [group for group in groups if group["area"].nunique() > 1]
    if not groups:
        return rows.iloc[:0]
    chosen = max(groups, key=lambda g: (g["area"].nunique(), g["ends"].iloc[0]))
    return chosen.drop_duplicates("area").sort_values("order")


@remember
def latest(figures: pd.DataFrame, areas: tuple[str, ...]) -> pd.DataFrame:
    """A row for each area: its figure of the comparison, else its latest."""
    together = compared(figures, areas)
    last = shares(figures, areas).drop_duplicates("area", keep="last")
    others = last[~last["area"].isin(together["area"])]
    return pd.concat([together, others]).sort_values("order")


@remember
def headline(figures: pd.DataFrame, areas: tuple[str, ...], known: str) -> str:
    """The latest figures side by side, or that there are none to compare."""
    together = compared(figures, areas)
    if len(together):
        said = ", ".join(_short(row) for row in together.itertuples())
        return f"999 within 10 seconds, {_place(together)}: {said}; {STANDARD}."
    single = latest(figures, areas)
    if single.empty:
        return f"No share of 999 answered within 10 seconds is known{known}."
    said = "; ".join(
        f"{labels.short(str(row.area))} {words.figure(row, str(row.period_label))}"
        for row in single.itertuples()
    )
    none = "" if len(areas) == 1 else "; no two forces can be compared"
    return f"999 within 10 seconds, latest known{known}: {said}{none}; {STANDARD}."


@remember
def beside(figures: pd.DataFrame, areas: tuple[str, ...]) -> str:
    """Where the figures side by side are from, and what is later but of fewer."""
    together = compared(figures, areas)
    if together.empty:
        return "Forces can be compared only within one period and on BT's clock."
    sources = " · ".join(
        f"{', '.join(rows['area'])}: {publisher}"
        for publisher, rows in together.groupby("publisher", sort=False)
    )
    rows = shares(figures, areas)
    later = rows[rows["ends"] > together["ends"].max()].drop_duplicates(
        "area", keep="last"
    )
    said = "; ".join(
        f"{row.area} {words.figure(row, words.place(row))}"
        for row in later.sort_values("order").itertuples()
    )
    return f"Sources: {sources}." + (f" Later, not comparable: {said}." if said else "")


@remember
def tiles(figures: pd.DataFrame, areas: tuple[str, ...]) -> list[Tile]:
    """A tile for each area, and one for the United Kingdom once it is published."""
    rows = {row["area"]: row for _, row in latest(figures, areas).iterrows()}
    nation = shares(figures, ("United Kingdom",)).tail(1)
    shown = [
        _tile(rows[area])
        if area in rows
        else Tile(area, "None known", MEASURE, STANDARD)
        for area in areas
    ]
    return shown + [_tile(row, NOT_SCOTLAND) for _, row in nation.iterrows()]


def _tile(row: pd.Series, standard: str = STANDARD) -> Tile:
    said = f"{MEASURE}, {words.qualifier(row['qualifier'])}; {words.place(row)}"
    # a qualifier in brackets stands in the line below
    number = words.figure(row).split(" (")[0]
    return Tile(row["area"], number, said, standard)


def _short(row: Any) -> str:
    return f"{labels.short(row.area)} {words.figure(row)}"


def _place(rows: pd.DataFrame) -> str:
    return words.place(rows.iloc[0])
