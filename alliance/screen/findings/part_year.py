"""What of a full-year saving falls into each financial year, in words."""

import datetime as dt

import pandas as pd

from alliance.methods import appraisal
from alliance.screen import labels
from alliance.screen.selection import financial_year, first_day

METHOD = (
    "Your figures, not data. Part-year effect: full-year saving times months live, "
    "whole months only, over twelve. The rest comes new in the year after; the two are "
    "never added to a full-year effect."
)


def years(full_year: int, live_on: dt.date) -> pd.DataFrame:
    """The year of go-live and the next: months live, the part, what comes new."""
    first = financial_year(live_on)
    second = financial_year(first_day(first).replace(year=first_day(first).year + 1))
    parts = [
        round(appraisal.part_year_effect(full_year, live_on, year))
        for year in (first, second)
    ]
    return pd.DataFrame(
        {
            "financial_year": [first, second],
            "months_live": [
                appraisal.months_live(live_on, year) for year in (first, second)
            ],
            "saved_in_the_year_gbp": parts,
            "new_against_the_year_before_gbp": [parts[0], parts[1] - parts[0]],
        }
    )


def finding(rows: pd.DataFrame) -> str:
    """The part of the first year and the whole."""
    first, second = rows.iloc[0], rows.iloc[1]
    months = first["months_live"]
    return (
        f"{labels.money(int(first['saved_in_the_year_gbp']))} in "
        f"{first['financial_year']} ({months} month{'' if months == 1 else 's'} live), "
        f"{labels.money(int(second['saved_in_the_year_gbp']))} from "
        f"{second['financial_year']}."
    )
