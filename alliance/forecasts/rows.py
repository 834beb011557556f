"""Forecasts as rows of the tables of a snapshot: months, years, how they did."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from alliance.forecasts.areas import NAIVE, Forecast
from alliance.methods import forecast_errors as errors
from alliance.methods.back_test import SEASON, Runs, Series
from alliance.methods.forecast_errors import BANDS, Miss

Row = dict[str, Any]
ALL_MONTHS, YEAR = "1 to 12 months ahead", "12 months together"


def tables(found: Iterable[Forecast]) -> dict[str, list[Row]]:
    """The rows of each table, by its name."""
    listed = list(found)
    return {
        "contact_forecasts": [row for one in listed for row in _months(one)],
        "contact_forecast_years": [_year(one) for one in listed],
        "contact_forecast_tests": [row for one in listed for row in _tests(one)],
    }


def _months(forecast: Forecast) -> Iterator[Row]:
    """The twelve months to come, each with its interval."""
    origin = max(forecast.used)
    widths = errors.half_widths(errors.misses(forecast.series, forecast.used))
    for ahead, calls in enumerate(forecast.used[origin], 1):
        yield {
            **_named(forecast),
            "month": _day(origin + ahead),
            "months_ahead": ahead,
            "method": forecast.method,
            "forecast_calls": calls,
            **_between(calls, widths[errors.band(ahead)]),
        }


def _year(forecast: Forecast) -> Row:
    """The twelve months to come together; their interval is that of whole years."""
    origin = max(forecast.used)
    calls = sum(forecast.used[origin])
    misses = errors.year_misses(forecast.series, forecast.used)
    return {
        **_named(forecast),
        "first_month": _day(origin + 1),
        "last_month": _day(origin + SEASON),
        "method": forecast.method,
        "forecast_calls": calls,
        **_between(calls, errors.half_width(misses)),
    }


def _tests(forecast: Forecast) -> Iterator[Row]:
    """How the method used did and, where that is another one, seasonal naive."""
    tried = {forecast.method: forecast.used, NAIVE: forecast.naive}
    for method, runs in tried.items():
        named = {
            **_named(forecast),
            "method": method,
            "is_used": method == forecast.method,
        }
        for place, row in enumerate(_spans(forecast.series, runs)):
            yield {**named, "span_order": place, **row}


def _spans(series: Series, runs: Runs) -> Iterator[Row]:
    """The errors over all months ahead, by how far ahead, and of whole years."""
    misses = errors.misses(series, runs)
    hits, judged = errors.inside(misses)
    yield _span(ALL_MONTHS, misses, None) | {"inside": hits, "judged": judged}
    for (first, last), width in zip(BANDS, errors.half_widths(misses), strict=True):
        own = [miss for miss in misses if first <= miss.ahead <= last]
        yield _span(f"{first} to {last} months ahead", own, width)
    years = errors.year_misses(series, runs)
    yield _span(YEAR, years, errors.half_width(years))


def _span(span: str, found: Sequence[Miss], width: int | None) -> Row:
    return {
        "span": span,
        "tests": len(found),
        "months_tested": len({miss.month for miss in found}),
        "mean_error_calls": errors.mean_error(found) if found else None,
        "mean_error_pct": errors.mean_error_pct(found),
        "half_width_calls": width,
        "inside": None,
        "judged": None,
    }


def _named(forecast: Forecast) -> Row:
    return {"members": forecast.members, "queue": forecast.queue}


def _between(calls: int, width: int | None) -> Row:
    """The ends of the interval; none where too few errors are known."""
    if width is None:
        return {"lower_calls": None, "upper_calls": None}
    return {"lower_calls": max(calls - width, 0), "upper_calls": calls + width}


def _day(month: int) -> str:
    """The first day of a counted month, ISO."""
    return f"{month // SEASON:04d}-{month % SEASON + 1:02d}-01"
