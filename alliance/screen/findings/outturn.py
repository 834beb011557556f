"""The year's outturn: its range, and what is at risk.

`rows` are headline savings of one year, unless said; amounts are pounds.
"""

import pandas as pd

from alliance.methods import confidence
from alliance.screen import labels
from alliance.screen.findings.record_words import counted
from alliance.screen.findings.savings import NONE, gap, of_forecast
from alliance.screen.memory import remember
from alliance.screen.tile import Tile

CONFIDENCE = {
    "green": "Green",
    "amber_green": "Amber/Green",
    "amber": "Amber",
    "amber_red": "Amber/Red",
    "red": "Red",
}
OF_RANGE = ("forecast_gbp", "delivered_gbp", "at_risk_gbp", "confidence")
AMOUNTS = [
    "planned_gbp",
    "planned_to_date_gbp",
    "delivered_gbp",
    "low_gbp",
    "forecast_gbp",
    "at_risk_gbp",
]


@remember
def ranged(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the low end of their outturn."""
    low = [
        confidence.low_end(int(forecast), int(delivered), int(at_risk), str(stated))
        for forecast, delivered, at_risk, stated in zip(
            *(rows[column] for column in OF_RANGE), strict=True
        )
    ]
    return rows.assign(low_gbp=pd.Series(low, index=rows.index, dtype="int64"))


@remember
def units(rows: pd.DataFrame) -> pd.DataFrame:
    """Each unit with its plan, delivery, range and amount at risk, largest first."""
    found = rows.groupby("unit", as_index=False)[AMOUNTS].sum()
    return found.sort_values("planned_gbp", ascending=False, kind="stable")


@remember
def tiles(rows: pd.DataFrame, year: str, period: str) -> list[Tile]:
    """Plan, delivered in the period (none before the year has begun), forecast, its
    low end, and what is at risk; of a year that is over, plan and outturn."""
    if rows.empty:
        return []
    planned, to_date, delivered, low, forecast, at_risk = (
        int(rows[column].sum()) for column in AMOUNTS
    )
    shown = [Tile(f"Plan, {year}", labels.money(planned), "full-year")]
    if is_over(rows):
        over = gap(forecast - planned, "plan")
        return [*shown, Tile(f"Outturn, {year}", labels.money(forecast), over)]
    if period:
        so_far = gap(delivered - to_date, "plan to date")
        shown.append(Tile(f"Delivered, {period}", labels.money(delivered), so_far))
    return [
        *shown,
        Tile(
            "Forecast outturn", labels.money(forecast), gap(forecast - planned, "plan")
        ),
        Tile("Low end", labels.money(low), gap(low - planned, "plan")),
        Tile("At risk", labels.money(at_risk), of_forecast(at_risk, forecast)),
    ]


def is_over(rows: pd.DataFrame) -> bool:
    """Whether a year is over: all of it is planned to date, and what came is known."""
    return bool(
        (rows["planned_to_date_gbp"] == rows["planned_gbp"]).all()
        and (rows["delivered_gbp"] == rows["forecast_gbp"]).all()
    )


@remember
def years(rows: pd.DataFrame) -> pd.DataFrame:
    """`rows` of several years: plan, low end, forecast and what is at risk of each."""
    found = rows.groupby("financial_year", as_index=False)[AMOUNTS].sum()
    return found[
        ["financial_year", "planned_gbp", "low_gbp", "forecast_gbp", "at_risk_gbp"]
    ]


@remember
def years_finding(found: pd.DataFrame) -> str:
    """The year with most at risk, of `years`."""
    if not found["at_risk_gbp"].any():
        return "No amount is at risk in any year."
    row = found.sort_values("at_risk_gbp", kind="stable").iloc[-1]
    at_risk, forecast = int(row["at_risk_gbp"]), int(row["forecast_gbp"])
    return (
        f"Most is at risk in {row['financial_year']}: {labels.money(at_risk)}, "
        f"{of_forecast(at_risk, forecast)}."
    )


@remember
def finding(rows: pd.DataFrame, year: str) -> str:
    """From which low end to which forecast the year may come out, against its plan."""
    if rows.empty:
        return NONE
    low, forecast, planned = (
        int(rows[column].sum()) for column in ("low_gbp", "forecast_gbp", "planned_gbp")
    )
    if is_over(rows):
        side = gap(forecast - planned, f"the plan of {labels.money(planned)}")
        return f"{year} came out at {labels.money(forecast)}, {side}."
    every = units(rows)
    # Without a plan, or where a cost was planned, nothing is rated.
    rated = every[every["planned_gbp"] > 0]
    sure = int((rated["low_gbp"] >= rated["planned_gbp"]).sum())
    keeps = f"the low end of {sure} of {counted(len(rated), 'unit')} keeps its plan"
    return (
        f"{year} may come out between {labels.money(low)} and "
        f"{labels.money(forecast)}, {labels.money(planned)} planned; "
        f"{keeps if len(rated) else 'no unit has a plan'}."
    )


def method() -> str:
    """How the range is made, in words: the parts that the low end keeps."""
    kept = ", ".join(
        f"{CONFIDENCE[name]} {float(100 * part):g}%"
        for name, part in confidence.KEPT.items()
    )
    return (
        "The range is ours: the high end is the forecast; the low end is what is "
        f"delivered, and of the rest the part that stated confidence keeps ({kept}; "
        "none stated, nothing), or the forecast without what is at risk if that is "
        "lower. As if all fell short together."
    )


@remember
def at_risk(rows: pd.DataFrame) -> pd.DataFrame:
    """Savings with an amount at risk, most first, each with reason and confidence."""
    found = rows[rows["at_risk_gbp"] > 0].sort_values(
        "at_risk_gbp", ascending=False, kind="stable"
    )
    stated = found["confidence"].map(CONFIDENCE).fillna("Not stated")
    return found.assign(confidence=stated, saving=found["title"])[
        [
            "unit",
            "saving",
            "at_risk_gbp",
            "forecast_gbp",
            "confidence",
            "at_risk_reason",
        ]
    ].reset_index(drop=True)


@remember
def at_risk_finding(rows: pd.DataFrame) -> str:
    """How much is at risk in how many savings, and the one with most."""
    found = at_risk(rows)
    if found.empty:
        return "No amount is at risk."
    first = found.iloc[0]
    return (
        f"{labels.money(int(found['at_risk_gbp'].sum()))} is at risk in "
        f"{counted(len(found), 'saving')}; most in {first['saving']} ({first['unit']})."
    )
