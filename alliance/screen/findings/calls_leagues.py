"""Leagues of published figures: only within one source, period, clock and measure."""

from dataclasses import dataclass

import pandas as pd

from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember

PERIOD = ["period_label", "period_start", "period_end"]
KEY = ["channel", "queue", "measure", "source_id", "clock", *PERIOD]
# What is ranked, by the beginning of its name: a share up, a time down.
SHARES, TIMES = "pct_answered_within", ("mean_answer_time", "median_answer_time")
STANDARD_OF = "pct_answered_within_10s"
NONE = (
    "No league: no source known gives a figure of two or more forces for one period "
    "and clock."
)


@dataclass(frozen=True)
class League:
    """The figures of one source, period, clock and measure, best first.

    `rows` holds the forces, `nations` the means that the same source gives.
    """

    name: str
    rows: pd.DataFrame
    nations: pd.DataFrame

    @property
    def more_is_better(self) -> bool:
        return str(self.rows["measure"].iloc[0]).startswith(SHARES)

    @property
    def standard(self) -> float | None:
        """90% where the measure is 999 in 10 seconds; nothing else has a standard."""
        first = self.rows.iloc[0]
        is_held = (first["channel"], first["measure"]) == ("999", STANDARD_OF)
        return 90.0 if is_held else None

    @property
    def every(self) -> pd.DataFrame:
        """The forces, then the nations: for the table."""
        return pd.concat([self.rows, self.nations])

    @property
    def drawn(self) -> pd.DataFrame:
        """The forces with their figures in words, in their order."""
        figures = [words.figure(row) for _, row in self.rows.iterrows()]
        return self.rows.assign(figure=figures)


@remember
def leagues(figures: pd.DataFrame, forces: tuple[str, ...]) -> tuple[League, ...]:
    """Every league there is: those that hold most of `forces` first, then the latest.

    A league has at least two forces; the mean of a nation is no force.
    """
    ranked = figures[figures["measure"].str.startswith((SHARES, *TIMES))]
    dated = ranked.dropna(subset=["period_end"])
    groups = [rows for _, rows in dated.groupby(KEY, sort=False, dropna=False)]
    groups = [rows for rows in groups if _forces(rows)["area"].nunique() > 1]
    groups.sort(
        key=lambda rows: (
            -rows["area"].isin(forces).sum(),
            -rows["period_end"].max().toordinal(),
            rows["source_id"].iloc[0],
        )
    )
    return tuple(_league(rows) for rows in groups)


def _forces(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[~rows["is_national"]]


def _league(rows: pd.DataFrame) -> League:
    first = rows.iloc[0]
    forces, nations = _forces(rows), rows[rows["is_national"]]
    more_is_better = str(first["measure"]).startswith(SHARES)
    publisher = first["publisher"].split(" (")[0]
    what = f"{words.matter(first)}, {words.CLOCKS[first['clock']]}"
    name = f"{first['period_label']}: {what} · {len(forces)} forces · {publisher}"
    best = forces.sort_values("value", ascending=not more_is_better, kind="stable")
    return League(name, best, nations)
