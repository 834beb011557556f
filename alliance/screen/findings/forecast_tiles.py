"""The tiles of the forecast page: twelve months, their peak, and the back-test."""

import pandas as pd

from alliance.methods.forecast_errors import SHARE
from alliance.screen import labels
from alliance.screen.findings import forecast
from alliance.screen.findings.forecast import INTERVAL, about
from alliance.screen.memory import remember
from alliance.screen.tile import Tile


@remember
def tiles(months: pd.DataFrame, years: pd.DataFrame, tests: pd.DataFrame) -> list[Tile]:
    """The figures of the forces together; none where these have no forecast."""
    ahead = forecast.main(months).dropna(subset=["forecast_calls"])
    if ahead.empty:
        return []
    area = str(ahead["area"].iloc[0])
    year = years[years["area"] == area].iloc[0]
    peak = ahead.sort_values("forecast_calls", kind="stable").iloc[-1]
    used, naive = forecast.errors(tests, area)
    return [_year(year), _peak(peak), _error(used, naive), _inside(used)]


def _year(year: pd.Series) -> Tile:
    return Tile(
        "In 12 months, about",
        about(year["forecast_calls"]),
        forecast.beside(year).replace("the twelve months before", "the 12 before"),
        forecast.between(year),
    )


def _peak(peak: pd.Series) -> Tile:
    low, high = peak["lower_calls"], peak["upper_calls"]
    return Tile(
        f"Busiest: {labels.month(peak['month'])}, about",
        about(peak["forecast_calls"]),
        target="" if pd.isna(low) else f"{INTERVAL} {about(low)} to {about(high)}",
    )


def _error(used: pd.Series, naive: pd.Series) -> Tile:
    return Tile(
        "Error in the back-test",
        labels.percent(used["mean_error_pct"]),
        f"{labels.count(used['mean_error_calls'])} calls a month",
        f"Same month last year: {labels.percent(naive['mean_error_pct'])}",
    )


def _inside(used: pd.Series) -> Tile:
    share = 100 * used["inside"] / used["judged"]
    return Tile(
        f"Inside the {INTERVAL}",
        f"{used['inside']} of {used['judged']}",
        f"{share:.0f}%, in {used['months_tested']} months",
        f"Meant: {100 * SHARE:.0f}%",
    )
