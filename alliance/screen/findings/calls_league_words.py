"""What a league of published figures shows, and what to know of its source."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import calls_words as words
from alliance.screen.findings.calls_leagues import STANDARD_OF, League
from alliance.screen.memory import remember

RANK = "rank_pct_within_10s"


@remember
def finding(league: League, figures: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """Who stands first and where the chosen forces stand, by the printed numbers.

    Where the source prints a force's rank among all forces, that is said too: those
    read may be its worst.
    """
    rows = league.rows
    first = rows.iloc[0]
    places = rows["value"].rank(method="min", ascending=not league.more_is_better)
    own = [
        f"{labels.short(row['area'])} {words.figure(row)} is number {place:.0f}"
        f"{_printed_rank(row, figures)}"
        for place, (_, row) in zip(places, rows.iterrows(), strict=True)
        if row["area"] in forces
    ]
    best = "highest" if league.more_is_better else "shortest"
    return (
        f"{first['period_label']}, {len(rows)} forces read: {words.figure(first)} in "
        f"{first['area']} is {best}; {', '.join(own) or 'no chosen force is in it'}"
        f"{_reach(league)}."
    )


def _printed_rank(row: pd.Series, figures: pd.DataFrame) -> str:
    """The rank that the same source prints for the same period, in its words."""
    same = figures["measure"] == RANK
    for column in ("area", "source_id", "clock", "period_label"):
        same &= figures[column] == row[column]
    if row["measure"] != STANDARD_OF or not same.any():
        return ""
    return f" (in the whole table {figures.loc[same, 'as_published'].iloc[0]})"


def _reach(league: League) -> str:
    """How many reach the standard, where the measure has one."""
    if league.standard is None:
        return ""
    rows = league.rows
    held = int(
        ((rows["value"] >= league.standard) & (rows["qualifier"] != "at_most")).sum()
    )
    return f"; {held} reach 90%"


def subtitle(league: League) -> str:
    """What is ranked, of which period, on which clock, by whom."""
    first = league.rows.iloc[0]
    return (
        f"{words.matter(first)}, {words.place(first)}; {first['publisher']}, "
        f"{first['published']}; only the forces that could be read."
    )


@remember
def note(league: League, figures: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """What the marks mean, who is left out, and what to know of the source."""
    rows = league.rows
    caveat = rows["caveat"].iloc[0]
    parts = [
        f"Marks: {words.marks(rows['qualifier'], sideways=True)}.",
        _absent(league, figures, forces),
        *[
            f"Dashed line, of the same source: {row['area']} {words.figure(row)}."
            for _, row in league.nations.iterrows()
        ],
        "" if pd.isna(caveat) else f"Of the source: {caveat}.",
    ]
    return " ".join(filter(None, parts))


def _absent(league: League, figures: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """Chosen forces that the source lacks, and what another gives for that period."""
    missing = [force for force in forces if force not in set(league.rows["area"])]
    first = league.rows.iloc[0]
    same = figures["area"].isin(missing)
    for column in ("channel", "measure", "clock", "period_label"):
        same &= figures[column] == first[column]
    others = [
        f"{row['area']} {words.figure(row, row['publisher'])}"
        for _, row in figures[same].iterrows()
    ]
    said = f"Not in this source: {', '.join(missing)}." if missing else ""
    return said + (f" Another source: {', '.join(others)}." if others else "")
