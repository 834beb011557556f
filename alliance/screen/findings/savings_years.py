"""What the savings show over the years and by force, and what cannot be shown.

`years` has a row for each area and financial year; amounts are pounds that the
headline counts.
"""

import datetime as dt

import pandas as pd

from alliance.screen import labels
from alliance.screen.findings.claims_words import together
from alliance.screen.findings.savings import NONE, STANDS_OUT_PCT, gap
from alliance.screen.memory import remember

Days = tuple[dt.date, ...]
MOST_DAYS = 4


@remember
def by_year(years: pd.DataFrame) -> str:
    """The last year that is over and the last year forecast, each against its plan."""
    parts = []
    for column, words in (
        ("delivered_gbp", "Delivered in"),
        ("forecast_gbp", "forecast for"),
    ):
        rows = years.dropna(subset=[column])
        if len(rows):
            row = rows.iloc[-1]
            distance = gap(int(row[column] - row["planned_gbp"]), "plan")
            money = labels.money(row[column])
            parts.append(f"{words} {row['financial_year']}: {money}, {distance}")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if parts else NONE


@remember
def year_before(years: pd.DataFrame, year: str, comparison: str) -> str:
    """What the year before the period's delivered, when the reader compares with it."""
    row = years[years["is_total"] & (years["financial_year"] == year)]
    if comparison != "Year before" or row.empty or row["year_before_gbp"].isna().all():
        return ""
    earlier = f"{int(year[:4]) - 1}/{year[2:4]}"
    return f"{earlier}: {labels.money(int(row['year_before_gbp'].iloc[0]))} delivered"


@remember
def cumulative(points: pd.DataFrame) -> str:
    """What is delivered by the last day known, against plan, and what is planned."""
    if points.empty:
        return NONE
    known = points[points["delivered_gbp"] > 0]
    end = points.iloc[-1]
    planned = (
        f"{labels.money(end['planned_gbp'])} is planned by {labels.month(end['day'])}"
    )
    if known.empty:
        return f"{planned}; nothing is delivered yet."
    row = known.iloc[-1]
    distance = gap(int(row["delivered_gbp"] - row["planned_gbp"]), "plan to that day")
    return (
        f"{labels.money(row['delivered_gbp'])} was delivered by "
        f"{labels.day(row['day'])}, {distance}; {planned}."
    )


@remember
def by_force(years: pd.DataFrame, year: str) -> str:
    """Each force's amount of a year against its plan.

    The amount is the forecast outturn, or what was delivered in a year that is over.
    """
    rows = years[years["financial_year"] == year]
    if rows.empty:
        return NONE
    closed = bool(rows["forecast_gbp"].isna().all())
    column = "delivered_gbp" if closed else "forecast_gbp"
    parts = [
        f"{area} {labels.money(done)}, {gap(int(done - planned), 'plan')}"
        for area, done, planned in zip(
            rows["area"], rows[column], rows["planned_gbp"], strict=True
        )
    ]
    kind = "Delivered in" if closed else "Forecast for"
    return f"{kind} {year}: {'; '.join(parts)}."


@remember
def missing(
    units: pd.DataFrame, years: pd.DataFrame, sending: tuple[str, ...], year: str
) -> list[str]:
    """What the page cannot show for a choice of years, and what to do.

    `sending` are the chosen forces that send extracts.
    """
    if not sending:
        return []
    if units.empty:
        return [f"No savings were submitted for {year}: choose 2013/14 or later."]
    if year not in set(years["financial_year"]):
        return [
            "No submission reaches the chosen years: the units are shown for "
            f"{year}, the last year begun."
        ]
    return []


@remember
def note(units: pd.DataFrame, year: str, chosen: str, submitted: Days) -> str:
    """What to know beside the year's figures: since the start, and not compared.

    `submitted` are the days as at which savings were submitted.
    """
    said = (since_start(units, year), comparison(chosen, submitted))
    return " ".join(filter(None, said))


@remember
def since_start(units: pd.DataFrame, year: str) -> str:
    """The unit furthest over its plan since an earlier year; nothing when none is."""
    ratio = units["delivered_since_start_gbp"] / units["planned_since_start_gbp"]
    over = units.assign(ratio=ratio)[
        (units["since_year"] < year) & (ratio >= 1 + STANDS_OUT_PCT / 100)
    ]
    if over.empty:
        return ""
    row = over.sort_values("ratio", ascending=False, kind="stable").iloc[0]
    return (
        f"Since {row['since_year']}, {row['unit']} has delivered "
        f"{labels.money(row['delivered_since_start_gbp'])}; "
        f"{labels.money(row['planned_since_start_gbp'])} was planned to the same date."
    )


def comparison(chosen: str, submitted: Days) -> str:
    """Why a comparison is impossible; nothing when it is not."""
    if chosen == "Same period last year" and submitted:
        return (
            "Not compared with the same period last year: savings were submitted only "
            f"as at {_days(submitted)}."
        )
    if chosen == "Before go-live":
        return "Before go-live: a saving starts at go-live, so no figure is earlier."
    return ""


def _days(submitted: Days) -> str:
    """`31 March and 31 August 2016`; of many days how many, and the last."""
    said = [f"{day.day} {day:%B %Y}" for day in submitted]
    if len(said) > MOST_DAYS:
        return f"{len(said)} days, the last {said[-1]}"
    years = {day.year for day in submitted}
    short = [f"{day.day} {day:%B}" for day in submitted[:-1]]
    return together([*(short if len(years) == 1 else said[:-1]), *said[-1:]])
