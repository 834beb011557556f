"""What of a full-year saving falls into each financial year, in words."""

import datetime as dt

import pandas as pd

from alliance.methods import appraisal
from alliance.screen import labels
from alliance.screen.findings.record_words import counted
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
