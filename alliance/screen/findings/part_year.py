"""What of a full-year saving falls into each financial year, in words."""

import datetime as dt

import pandas as pd

from alliance.methods import appraisal
from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.findings.savings import NONE
from alliance.screen.memory import remember
from alliance.screen.selection import financial_year, following

METHOD = (
    "Your figures, not data. Part-year effect: full-year saving times months live, "
    "whole months only, over twelve. The rest comes new in the year after; the two are "
    "never added to a full-year effect."
)


def years(full_year: int, live_on: dt.date) -> pd.DataFrame:
    """The year of go-live and the next: months live, the part, what comes new."""
    both = following(financial_year(live_on), 2)
    parts = [
        round(appraisal.part_year_effect(full_year, live_on, year)) for year in both
    ]
    return pd.DataFrame(
        {
            "financial_year": both,
            "months_live": [appraisal.months_live(live_on, year) for year in both],
            "saved_in_the_year_gbp": parts,
            "new_against_the_year_before_gbp": [parts[0], parts[1] - parts[0]],
        }
    )


def finding(rows: pd.DataFrame) -> str:
    """The part of the first year and the whole."""
    first, second = rows.iloc[0], rows.iloc[1]
    months = counted(first["months_live"], "month")
    return (
        f"{labels.money(int(first['saved_in_the_year_gbp']))} in "
        f"{first['financial_year']} ({months} live), "
        f"{labels.money(int(second['saved_in_the_year_gbp']))} from "
        f"{second['financial_year']}."
    )


@remember
def full_year(found: pd.DataFrame) -> pd.DataFrame:
    """Full-year effects beside the amount of the year itself, in columns apart."""
    return found.drop(columns=["saving_id", "in_year_saving_id"]).rename(
        columns={"title": "saving"}
    )


@remember
def full_year_finding(found: pd.DataFrame) -> str:
    """The largest full-year effect beside what its year itself brings."""
    if found.empty:
        return NONE
    row = found.sort_values("full_year_forecast_gbp", kind="stable").iloc[-1]
    sentence = (
        f"{row['title']}, {row['financial_year']}: full-year effect "
        f"{labels.money(int(row['full_year_forecast_gbp']))}"
    )
    if pd.isna(row["in_year_forecast_gbp"]):
        return f"{sentence}; no amount of the year itself."
    in_year = labels.money(int(row["in_year_forecast_gbp"]))
    return f"{sentence}; in the year itself {in_year}. Never added."
