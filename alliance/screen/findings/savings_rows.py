"""The tables of the savings page: figures behind charts, what is left out."""

import pandas as pd

from alliance.screen import selection
from alliance.screen.memory import remember


@remember
def to_date(units: pd.DataFrame) -> pd.DataFrame:
    """What stands against the plan to date, in the year and since the start."""
    return units[
        [
            "unit",
            "planned_to_date_gbp",
            "delivered_gbp",
            "over_plan_to_date_gbp",
            "delivered_of_plan_pct",
            "assured_gbp",
            "planned_since_start_gbp",
            "delivered_since_start_gbp",
        ]
    ]


def outturn(units: pd.DataFrame) -> pd.DataFrame:
    """What stands against the plan of the whole year, with what changing cost."""
    return units[
        [
            "unit",
            "planned_gbp",
            "forecast_gbp",
            "over_plan_gbp",
            "outturn_of_plan_pct",
            "at_risk_gbp",
            "implementation_cost_gbp",
            "variance_reason",
        ]
    ]


@remember
def totals(rows: pd.DataFrame) -> pd.DataFrame:
    """The years of all chosen forces together."""
    return rows[rows["is_total"]]


@remember
def forces(rows: pd.DataFrame) -> pd.DataFrame:
    """The years of each chosen force, where several are chosen."""
    return rows[~rows["is_total"]]


@remember
def years(rows: pd.DataFrame) -> pd.DataFrame:
    """Plan, forecast and delivered by area and year, without what only draws."""
    return rows.drop(columns=["is_total", "middle", "year_before_gbp"])


@remember
def at_risk(units: pd.DataFrame) -> pd.DataFrame:
    """The units with an amount at risk, most first, each with its reasons."""
    rows = units[units["at_risk_gbp"] > 0].sort_values(
        "at_risk_gbp", ascending=False, kind="stable"
    )
    return rows[["unit", "at_risk_gbp", "forecast_gbp", "at_risk_reason"]].rename(
        columns={"at_risk_reason": "reason"}
    )


@remember
def left_out(savings: pd.DataFrame) -> pd.DataFrame:
    """Each saving outside the headline: why, whose, its status, years and amounts."""
    years = [
        selection.years(first, last)
        for first, last in zip(savings["first_year"], savings["last_year"], strict=True)
    ]
    return pd.DataFrame(
        {
            "not_counted": savings["left_out_as"],
            "unit": savings["unit"],
            "saving": savings["title"],
            "status": [_words(status) for status in savings["benefit_status"]],
            "years": years,
            "planned_gbp": savings["planned_gbp"],
            "forecast_gbp": savings["forecast_gbp"],
            "delivered_gbp": savings["delivered_gbp"],
        }
    )


@remember
def left_out_finding(savings: pd.DataFrame, year: str) -> str:
    """How many savings stand outside the headline figures, and how many this year."""
    if savings.empty:
        return "Every saving is counted in the figures above."
    now = int(savings["planned_gbp"].notna().sum())
    return (
        f"{len(savings)} savings are in no figure above, {now} of them with a plan for "
        f"{year}."
    )


def _words(code: str) -> str:
    """The words for a code: `full_case_approved` is `Full case approved`."""
    return code.replace("_", " ").capitalize()
