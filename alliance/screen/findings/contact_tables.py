"""Tables, published figures and notes of the public contact page, as words."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember

NOT_COMPARABLE = "not comparable"


@remember
def abandonment_table(months: pd.DataFrame) -> pd.DataFrame:
    """A row for each month; for each area, both queues and their threshold."""
    wide = months[["month"]].drop_duplicates()
    for area, rows in months.groupby("area", sort=False):
        for queue in ("primary", "secondary"):
            share, threshold = (
                f"{queue}_101_{part}" for part in ("abandoned_pct", "threshold_seconds")
            )
            if rows[share].notna().any():
                after = rows[threshold].dropna().iloc[-1]
                name = f"{area} {queue}, after {after:.0f} s_pct"
                named = rows[["month", share]].rename(columns={share: name})
                wide = wide.merge(named, on="month", how="left")
    return wide


@remember
def threshold_note(months: pd.DataFrame) -> str:
    """Whether the forces' thresholds allow a common rate, in words."""
    column = "secondary_101_threshold_seconds"
    forces = months[~months["area"].str.startswith("BCH")].dropna(subset=[column])
    last = forces.groupby("area", sort=False)[column].last()
    if last.empty:
        return ""
    words = ", ".join(f"{labels.short(str(a))} {s:.0f} s" for a, s in last.items())
    if last.nunique() > 1:
        return f"Counted as abandoned after: {words}. BCH together: {NOT_COMPARABLE}."
    return f"Counted as abandoned after: {words}."


@remember
def abandonment_note(months: pd.DataFrame, marked: pd.DataFrame) -> str:
    """The thresholds and the published figures beside the lines."""
    meaning = "101 not answered (threshold and queue not said)"
    return f"{threshold_note(months)} {marker_note(marked, meaning)}"


@remember
def markers(
    published: pd.DataFrame, months: pd.DataFrame, channel: str, measure: str
) -> pd.DataFrame:
    """Published figures of one measure that fall beside a series, with a label.

    Only of the areas in `months`; figures on BT's clock are of another measure.
    """
    chosen = published[
        (published["channel"] == channel)
        & (published["measure"] == measure)
        & (published["clock"] != "BT")
        & published["force"].isin(months["area"])
    ].dropna(subset=["placed_on"])
    unit = "%" if measure.startswith("%") else ""
    words = [
        f"{row.force} {row.period}: {labels.written('', row.value)}{unit} "
        f"({row.qualifier}; {row.published_by})"
        for row in chosen.itertuples()
    ]
    return chosen.assign(label=pd.Series(words, index=chosen.index, dtype="str"))


@remember
def marker_note(marked: pd.DataFrame, meaning: str) -> str:
    """What the diamonds are; where none falls into the months shown, that."""
    if marked.empty:
        return (
            f"No published figure of {meaning} falls into these months: those known "
            "are of other years or clocks and stand under Published figures."
        )
    return f"Diamonds, published {meaning}: {'; '.join(marked['label'])}."
