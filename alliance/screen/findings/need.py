"""Published needs beside what collaboration saves, in words: nothing is subtracted."""

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings import claims_beside, claims_words
from alliance.screen.findings.claims_over_time import NUMBERS, brief
from alliance.screen.findings.record_words import Row, counted, published
from alliance.screen.memory import remember

REST = (
    "The rest is not covered by collaboration; the forces' own savings are not "
    "supplied."
)
COUNTED = (
    "Headline savings are cashable, recurrent, in-year and net, with an approved case."
)
NO_NEED = "No need of the three forces together is on record."


@remember
def of(needs: pd.DataFrame, stated_for: str) -> pd.DataFrame:
    """The needs of the `three_forces` together, or those of `one_force`."""
    return needs[needs["stated_for"] == stated_for]


@remember
def drawn(needs: pd.DataFrame) -> pd.DataFrame:
    """The lines of the chart: those of the three forces whose window has an end."""
    rows = of(needs, "three_forces").dropna(subset=["drawn_to"])
    listed = rows.to_dict("records")
    return pd.DataFrame(
        {
            "drawn_from": rows["drawn_from"],
            "drawn_to": rows["drawn_to"],
            "starts": rows["period_start"].notna(),
            "ends": rows["period_end"].notna(),
            "need_gbp": rows["amount_gbp"].astype("float64"),
            "label": [f"{brief(row)}, {row['known_on']:%b %Y}" for row in listed],
            "details": [_details(row) for row in listed],
        }
    )


def _details(row: Row) -> str:
    window = claims_words.period(row)
    return f"Need {brief(row)}, {window}<br>Stated {published(row)}"


@remember
def finding(points: pd.DataFrame, needs: pd.DataFrame) -> str:
    """What is forecast and delivered, and how often a need was stated, side by side."""
    stated = _stated(of(needs, "three_forces"))
    forecast = points.dropna(subset=["forecast_gbp"])
    known = points.dropna(subset=["delivered_gbp"])
    if forecast.empty or known.empty:
        return stated
    end, now = forecast.iloc[-1], known.iloc[-1]
    return (
        f"Collaboration is forecast to save {labels.money(end['forecast_gbp'])} by "
        f"{labels.month(end['day'])}; {labels.money(now['delivered_gbp'])} was "
        f"delivered by {labels.day(now['day'])}. {stated}"
    )


def _stated(rows: pd.DataFrame) -> str:
    """`The need was stated four times: £56.6m to £68m.`"""
    if rows.empty:
        return NO_NEED
    ordered = [brief(row) for row in rows.sort_values("amount_gbp").to_dict("records")]
    if len(rows) == 1:
        return f"The three forces' need was stated once: {ordered[0]}."
    times = NUMBERS[len(rows)] if len(rows) < len(NUMBERS) else str(len(rows))
    return (
        f"The three forces' need was stated {times} times: {ordered[0]} to "
        f"{ordered[-1]}."
    )


@remember
def note(needs: pd.DataFrame) -> str:
    """How the lines are drawn, and which needs have no window to be drawn over."""
    rows = of(needs, "three_forces")
    said = [
        "A line is a need over its own window, named by the month it was stated.",
        COUNTED,
    ]
    loose = rows[rows["period_start"].isna() & rows["drawn_to"].notna()]
    if len(loose):
        said.append(
            f"Start not stated ({_amounts(loose)}): drawn from the day the need was "
            "stated, dotted at first."
        )
    endless = loose[loose["period_end"].isna()]
    if len(endless):
        said.append(
            f"No last day stated ({_amounts(endless)}): drawn for the years it names, "
            "dotted at the end."
        )
    absent = rows[rows["drawn_to"].isna()]
    if len(absent):
        said.append(f"Not drawn, no window stated: {_amounts(absent)}.")
    return " ".join(said)


@remember
def later(every: pd.DataFrame, needs: pd.DataFrame) -> str:
    """How many needs were stated after what is known; nothing when none was."""
    number = len(every) - len(needs)
    return f"{counted(number, 'need')} stated later." if number else ""


@remember
def table(rows: pd.DataFrame) -> pd.DataFrame:
    """Each need: when stated, whose, how much for which window, and by which source."""
    listed = claims_beside.needs(rows)
    columns = ["published", "need_of", "need", "window", "counted_as", "stated_in"]
    several = listed["need_of"].nunique() > 1
    return listed[columns if several else [c for c in columns if c != "need_of"]]


def _amounts(rows: pd.DataFrame) -> str:
    return claims_words.together([brief(row) for row in rows.to_dict("records")])
