"""Published figures in time: which are drawn in which row, and which are joined."""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import calls_words as words
from alliance.screen.memory import remember

# The national tables of 999, on BT's clock, begin with this month.
NATIONAL_FROM = dt.date(2021, 11, 1)
SHARE_999, MEAN_999 = "999 within 10 seconds", "999 mean answer time"
SHARE_101, MEAN_101 = "101 within a time", "101 mean wait"
MEASURES = {
    SHARE_999: ("999", r"pct_answered_within_10s"),
    MEAN_999: ("999", r"mean_answer_time|mean_queue_time"),
    SHARE_101: ("101", r"pct_answered_within_\d+s"),
    MEAN_101: ("101", r"(mean|median)_answer_time|mean_wait_transferred_calls"),
}
# What of a measure's own name a row names, beside its area.
VARIANTS = {
    "mean_queue_time": "time in queue",
    "median_answer_time": "median",
    "mean_wait_transferred_calls": "transferred calls",
}
# One line: one source, clock, measure and length of period, on one side of the break.
JOINED = ("exact", "rounded")
LINE = ["row", "measure", "source_id", "clock", "period_type", "is_national_era"]


@remember
def chosen(
    figures: pd.DataFrame, measure: str, forces: tuple[str, ...]
) -> pd.DataFrame:
    """The figures of a measure, of these forces and the nations, with their row.

    The row is the area; of 101 the threshold and the stage belong to it too.
    """
    channel, pattern = MEASURES[measure]
    rows = figures[
        (figures["channel"] == channel)
        & figures["measure"].str.fullmatch(pattern)
        & (figures["area"].isin(forces) | figures["is_national"])
    ]
    names = [_row(row, channel) for _, row in rows.iterrows()]
    return rows.assign(row=pd.Series(names, index=rows.index, dtype="str"))


def _row(row: pd.Series, channel: str) -> str:
    parts = [row["area"]]
    if channel == "101" and pd.notna(row["threshold_seconds"]):
        parts.append(f"within {row['threshold_seconds']} s")
    if row["measure"] in VARIANTS:
        parts.append(VARIANTS[row["measure"]])
    if pd.notna(row["queue"]):
        parts.append(row["queue"])
    return ", ".join(parts)


@remember
def placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Those with a place in time, each with its line and its words."""
    held = rows.dropna(subset=["middle"])
    held = held.assign(
        is_national_era=held["middle"] >= pd.Timestamp(NATIONAL_FROM),
        is_bt=held["clock"] == "bt",
        figure=[words.figure(row) for _, row in held.iterrows()],
        place=[f"{words.place(r)}; {r['publisher']}" for _, r in held.iterrows()],
    )
    # What is only about, at least or at most is a mark by itself.
    alone = held["figure_id"].where(~held["qualifier"].isin(JOINED), "")
    line = held.assign(alone=alone).groupby([*LINE, "alone"], sort=False).ngroup()
    return held.assign(line=line).sort_values("middle", kind="stable")


def is_time(measure: str) -> bool:
    """Whether a measure is in seconds: its scale begins at nothing."""
    return measure in (MEAN_999, MEAN_101)


def standard(measure: str) -> float | None:
    """The national standard of a measure, in its unit; only one has one."""
    return 90.0 if measure == SHARE_999 else None


def subtitle(measure: str) -> str:
    """What is drawn, in which unit, and what it is held to."""
    unit = "seconds" if is_time(measure) else "% of calls, as each source counts them"
    held_to = {
        SHARE_999: "national standard 90%",
        SHARE_101: "thresholds as named, no national standard for 101 in force",
    }.get(measure, "no national standard in force")
    return f"Published figures as printed, {unit}; {held_to}."


@remember
def finding(drawn: pd.DataFrame, measure: str) -> str:
    """The lowest and the highest figure, for each clock apart."""
    if drawn.empty:
        return f"{measure}: no published figure known has a place in time."
    # a median or the wait of one queue is not held beside a mean of all
    plain = drawn[~drawn["measure"].isin(VARIANTS) & drawn["queue"].isna()]
    drawn = drawn if plain.empty else plain
    said = [
        f"{name} {_ends(rows)}"
        for name, is_bt in (
            ("on BT's clock", True),
            ("on other or unstated clocks", False),
        )
        if len(rows := drawn[drawn["is_bt"] == is_bt])
    ]
    return f"{measure}, {'; '.join(said)}."


def _ends(rows: pd.DataFrame) -> str:
    """`71% (UK, Nov 2021-Apr 2022) to 86.7% (Beds, Nov 2023)`."""
    ordered = rows.sort_values("value", kind="stable")
    ends = ordered if len(rows) < 3 else ordered.iloc[[0, -1]]
    return " to ".join(
        words.figure(row, f"{labels.short(row['area'])}, {row['period_label']}")
        for _, row in ends.iterrows()
    )


@remember
def note(rows: pd.DataFrame, drawn: pd.DataFrame, forces: tuple[str, ...]) -> str:
    """What the marks and lines mean, and what is not on the chart."""
    absent = [force for force in forces if force not in set(drawn["area"])]
    unplaced = len(rows) - len(drawn)
    spans = drawn[
        (drawn["period_start"] < pd.Timestamp(NATIONAL_FROM))
        & (drawn["period_end"] >= pd.Timestamp(NATIONAL_FROM))
    ]
    parts = [
        f"Marks: {words.marks(drawn['qualifier'])}; each at the middle of its period.",
        "A line joins only exact or rounded figures of one source, clock and measure, "
        "of periods of one length; none crosses November 2021, when the national "
        "tables on BT's clock begin (dotted rule).",
        *[
            f"{row['row']} {words.figure(row, row['period_label'])} spans that month."
            for _, row in spans.iterrows()
        ],
        f"No figure placed in time: {', '.join(absent)}." if absent else "",
        f"{unplaced} without a stated period stand in the tables only."
        if unplaced
        else "",
    ]
    return " ".join(filter(None, parts))
