"""The rows of one queue's answering: lines by area and clock, whole months only."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

CLOCKS = {"force_acd": "the force's own clock", "bt": "BT's clock"}
NONE = "No figures for this choice."
SHOWN_AT_MOST = 4


@remember
def named(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `line`: the area, and its clock where more than one is held."""
    if rows["clock"].nunique() < 2:
        return rows.assign(line=rows["area"])
    clocks = rows["clock"].map(CLOCKS).str.removeprefix("the force's ")
    return rows.assign(line=rows["area"] + ", " + clocks)


@remember
def of_span(rows: pd.DataFrame, span: str) -> pd.DataFrame:
    """The rows of months, the period or the one compared, with their lines."""
    return named(rows)[rows["span"] == span]


@remember
def series(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """The whole months of every line that has figures in a column.

    A month that is missing, in part or without a rate stands in the frame, blank.
    """
    months = _whole(named(rows))
    known = months.dropna(subset=[column])
    every = sorted(known["month"].unique())
    parts = [
        months[months["line"] == line]
        .set_index("month")
        .reindex(pd.date_range(every[0], every[-1], freq="MS", name="month"))
        .reset_index()
        .assign(line=line)
        for line in known["line"].drop_duplicates()
    ]
    return pd.concat(parts, ignore_index=True) if parts else known


@remember
def single(months: pd.DataFrame) -> pd.DataFrame:
    """The lines of single forces: where a panel each is drawn, of like height."""
    return months[~months["line"].str.startswith("BCH")]


def _whole(rows: pd.DataFrame) -> pd.DataFrame:
    held = rows["days_held"] == rows["days_expected"]
    return rows[(rows["span"] == "month") & held]


@remember
def left_out(rows: pd.DataFrame) -> str:
    """Which months of which force are held in part, so that no line shows them."""
    months = forces(rows)
    part = months[months["days_held"] < months["days_expected"]]
    columns = ["line", "month", "days_held", "days_expected"]
    said = [
        f"{labels.short(line)} {labels.month(month)} ({held} of {expected} days)"
        for line, month, held, expected in part[columns]
        .head(SHOWN_AT_MOST)
        .itertuples(index=False)
    ]
    more = len(part) - len(said)
    if not said:
        return ""
    rest = f" and {more} more" if more else ""
    return f"Months held in part are left out: {', '.join(said)}{rest}."


@remember
def forces(rows: pd.DataFrame, span: str = "month") -> pd.DataFrame:
    """The rows of single forces and one span, with their lines."""
    return single(of_span(rows, span))


@remember
def target(rows: pd.DataFrame) -> str:
    """`within 10 s`, or within the target that each force has of its own."""
    low, high = (
        rows["lowest_target_seconds"].min(),
        rows["highest_target_seconds"].max(),
    )
    if pd.isna(low):
        return "(no target)"
    return f"within {low:.0f} s" if low == high else "within each force's own target"


def told(rows: pd.DataFrame, column: str) -> str:
    """Each line with its value of a column: `Beds 90.5%, Herts not shown`."""
    form = labels.percent if column.endswith("_pct") else labels.seconds
    return ", ".join(
        f"{labels.short(line)} {'not shown' if pd.isna(value) else form(value)}"
        for line, value in zip(rows["line"], rows[column], strict=True)
    )


def listed(words: list[str]) -> str:
    """`Beds, Cambs and Herts`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
