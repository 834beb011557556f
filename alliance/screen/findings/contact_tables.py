"""Tables, published figures and notes of the public contact page, as words."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.memory import remember


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
