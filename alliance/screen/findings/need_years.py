"""Headline savings year by year, and a need a year against those of its last year.

`years` has a row for each year of a window: financial_year, forecast_gbp,
delivered_gbp, assured_gbp, and as parts of the forecast already_in_place_gbp (of
savings that brought money in the year before the window; blank where that year is not
in the extracts) and at_risk_gbp.
"""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.need_typed import SAID
from alliance.screen.memory import remember
from alliance.screen.selection import first_day, last_day

AGAIN = "A saving that recurs counts again in each year of the sum."
EACH_YEAR = "Each year by itself: years are never added against a need a year."


@remember
def caution(years: pd.DataFrame) -> str:
    """That savings count again each year; what was in place, and what is at risk."""
    said = [AGAIN]
    whole = labels.money(years["forecast_gbp"].sum())
    placed = years["already_in_place_gbp"].dropna()
    if placed.sum():
        first = first_day(years["financial_year"].iloc[0])
        said.append(
            f"{labels.money(placed.sum())} of the {whole} forecast comes from savings "
            f"that already brought money before {labels.day(first)}."
        )
    if years["at_risk_gbp"].sum():
        risk = labels.money(years["at_risk_gbp"].sum())
        said.append(f"{risk} of the forecast is marked at risk.")
    return " ".join(said)


@remember
def result(
    years: pd.DataFrame, need: int, year: str, against: str, as_at: dt.date
) -> str:
    """What the savings of the last year of the window cover of a need a year."""
    row = years[years["financial_year"] == year]
    if row.empty:
        return (
            f"The extracts hold no savings of {year}: choose a window that ends before."
        )
    found = int(row[against].fillna(0).iloc[0])
    left = need - found
    rest = "remains" if left >= 0 else "more than you need"
    open_ = "" if against == "forecast_gbp" or last_day(year) <= as_at else _open(as_at)
    return (
        f"Of your {labels.money(need)} a year, {labels.money(found)} {SAID[against]} "
        f"in {year}{open_}: {labels.money(abs(left))} {rest}."
    )


def _open(as_at: dt.date) -> str:
    return f" (not over: so far, by {labels.day(as_at)})"


@remember
def table(years: pd.DataFrame, need: int, against: str) -> pd.DataFrame:
    """Needed, covered and remaining of each year; of a forecast, its parts too."""
    found = years[against].fillna(0).astype("int64")
    rows = pd.DataFrame(
        {
            "financial_year": years["financial_year"],
            "your_need_gbp": need,
            against: found,
            "remaining_gbp": (need - found).clip(lower=0),
        }
    )
    if (found > need).any():
        rows = rows.assign(more_than_needed_gbp=(found - need).clip(lower=0))
    if against != "forecast_gbp":
        return rows
    return rows.assign(
        of_forecast_already_in_place_gbp=years["already_in_place_gbp"],
        of_forecast_at_risk_gbp=years["at_risk_gbp"],
    )


def subtitle(window: str, against: str) -> str:
    """What the rows are; of what is not over, that it is so far."""
    so_far = (
        ""
        if against == "forecast_gbp"
        else " Of years that are not over: what there is so far."
    )
    return (
        "Your figure, no published need. Headline savings of the three forces "
        f"together, {window}. {EACH_YEAR}{so_far}"
    )
