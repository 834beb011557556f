"""Published figures that say different things of one matter: all stand, none wins."""

import pandas as pd

from alliance.screen.findings import calls_tables as tables
from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember


@remember
def matters(rows: pd.DataFrame, pairs: pd.DataFrame) -> tuple[pd.DataFrame, ...]:
    """Figures that say different things of one matter: a frame for each matter.

    Pairs that share a figure belong to one matter; of areas not in `rows` none.
    """
    known: list[set[str]] = []
    for pair in zip(pairs["figure_id"], pairs["other_figure_id"], strict=True):
        joined = set(pair).union(*(m for m in known if m & set(pair)))
        known = [m for m in known if not m & joined] + [joined]
    found = [rows[rows["figure_id"].isin(matter)] for matter in known]
    held = [matter for matter in found if len(matter)]
    return tuple(sorted(held, key=lambda matter: matter.index[0]))


@remember
def table(told: tuple[pd.DataFrame, ...]) -> pd.DataFrame:
    """Every figure of every matter, those of one matter one below the other."""
    if not told:
        return pd.DataFrame()
    return tables.table(pd.concat(told)).drop(columns="known_on")


@remember
def finding(told: tuple[pd.DataFrame, ...]) -> str:
    """How many matters are told in two ways, and the first in words."""
    if not told:
        return "No two published figures known say different things of one matter."
    many = "matter is" if len(told) == 1 else "matters are"
    return (
        f"{len(told)} {many} told in two ways and none is chosen: "
        f"{told[0]['area'].iloc[0]}, {_sides(told[0])}."
    )


def _sides(rows: pd.DataFrame) -> str:
    """What each source says first, or both figures of one source."""
    if rows["source_id"].nunique() > 1:
        rows = rows.drop_duplicates("source_id")
    if rows["measure"].nunique() > 1:
        return " and ".join(f"{words.matter(r)} {_side(r)}" for _, r in rows.iterrows())
    sides = " and ".join(_side(row) for _, row in rows.iterrows())
    return f"{words.matter(rows.iloc[0])} {sides}"


def _side(row: pd.Series) -> str:
    # that sources differ is said already
    plain = row.replace({"conflict": "exact"})
    period = str(row["period_label"])
    return words.figure(plain, period.removesuffix(" (low)").removesuffix(" (high)"))
