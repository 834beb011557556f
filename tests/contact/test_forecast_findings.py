"""The sentences, tiles and tables of the forecast page, on frames written by hand."""

import pandas as pd
import pytest

from alliance.screen import theme
from alliance.screen.charts import forecasts as charts
from alliance.screen.findings import forecast, forecast_tests, forecast_tiles
from alliance.screen.theme import Mode

SMOOTHING, NAIVE = "exponential smoothing", "seasonal naive"
SPANS = ("1 to 12 months ahead", "1 to 3 months ahead", "12 months together")


def year(area: str, calls: int, before: int | None, half: int | None = 1000) -> dict:
    return {
        "area": area,
        "first_month": pd.Timestamp("2016-09-01"),
        "last_month": pd.Timestamp("2017-08-01"),
        "forecast_calls": calls,
        "lower_calls": None if half is None else calls - half,
        "upper_calls": None if half is None else calls + half,
        "twelve_before_calls": before,
        "forecast_method": SMOOTHING,
    }


YEARS = pd.DataFrame(
    [
        year("Bedfordshire", 80_078, 78_862),
        year("Hertfordshire", 146_821, None),
        year("BCH (2 of 3)", 226_899, 230_000, 2_585),
    ]
)


def months(*areas: str, ahead: int = 2, left_out: int | None = None) -> pd.DataFrame:
    """30 months held, from 100 calls up by one a month, and some to come."""
    rows = [
        {
            "area": area,
            "month": pd.Timestamp("2014-03-01") + pd.DateOffset(months=n),
            "held_calls": 100 + n if n < 30 else None,
            "year_before_calls": 100 + n - 12 if n >= 12 else None,
            "forecast_calls": 200 + n if n >= 30 else None,
            "lower_calls": 190 + n if n >= 30 else None,
            "upper_calls": 210 + n if n >= 30 else None,
            "forecast_method": SMOOTHING if n >= 30 else None,
        }
        for area in areas
        for n in range(30 + ahead)
        if n != left_out
    ]
    return pd.DataFrame(rows)


MONTHS = months("Bedfordshire", "Hertfordshire", "BCH (2 of 3)")
UNKNOWN = months("Bedfordshire", "BCH", ahead=0).assign(forecast_calls=None)


def tried(
    area: str, method: str, used: bool, error: float, tests: int = 6
) -> list[dict]:
    return [
        {
            "area": area,
            "method": method,
            "is_used": used,
            "span": span,
            "tests": tests,
            "months_tested": 17,
            "mean_error_calls": error,
            "mean_error_pct": error / 100,
            "half_width_calls": None if span == SPANS[0] else 30,
            "inside": 117 if span == SPANS[0] else None,
            "judged": 138 if span == SPANS[0] else None,
        }
        for span in SPANS
    ]


TESTS = pd.DataFrame(
    [
        *tried("Bedfordshire", NAIVE, True, 187.4),
        *tried("BCH (2 of 3)", SMOOTHING, True, 592.5),
        *tried("BCH (2 of 3)", NAIVE, False, 656.8),
    ]
).astype({"inside": "Int64", "judged": "Int64", "half_width_calls": "Int64"})


def test_finding() -> None:
    assert forecast.finding(MONTHS, YEARS, "calls to 999") == (
        "BCH (2 of 3): about 227,000 calls to 999 in Sep 2016 to Aug 2017, 1.3% fewer "
        "than in the twelve months before, 80% interval 224,000 to 229,000."
    )
    alone = months("Bedfordshire")
    assert forecast.finding(alone, YEARS.iloc[:1], "calls to 101") == (
        "Bedfordshire: about 80,100 calls to 101 in Sep 2016 to Aug 2017, 1.5% more "
        "than in the twelve months before, 80% interval 79,100 to 81,100."
    )
    assert forecast.finding(UNKNOWN, YEARS, "calls to 999") == (
        "BCH: no forecast of calls to 999."
    )
    assert forecast.finding(MONTHS[:0], YEARS, "calls to 999") == (
        "These forces: no forecast of calls to 999."
    )


def test_what_is_not_known_is_said_or_left_out() -> None:
    rows = pd.DataFrame([year("Bedfordshire", 7_640, 7_640, None)])
    assert forecast.finding(months("Bedfordshire"), rows, "calls to 999") == (
        "Bedfordshire: about 7,640 calls to 999 in Sep 2016 to Aug 2017, as many as in "
        "the twelve months before, no 80% interval, as too few whole years could be "
        "tested."
    )
    assert forecast.beside(pd.Series(year("Kent", 5, None))) == ""
    assert forecast.beside(pd.Series(year("Kent", 5, 0))) == ""


def test_forces() -> None:
    assert forecast.forces_finding(YEARS) == (
        "Twelve months to come: Beds about 80,100 (+1.5%), Herts about 147,000."
    )
    assert forecast.forces_finding(YEARS.iloc[:1]) == "No forecast of a force."
    table = forecast.table(MONTHS)
    assert list(table.columns)[1:] == ["Bedfordshire", "Hertfordshire", "BCH (2 of 3)"]
    assert table.iloc[:, 1].tolist() == [230, 231]
    assert set(forecast.forces(MONTHS)["area"]) == {"Bedfordshire", "Hertfordshire"}
    assert forecast.forces(months("Bedfordshire")).empty


def test_recent_is_two_years_held_and_what_is_to_come() -> None:
    shown = forecast.recent(MONTHS)
    assert set(shown["area"]) == {"BCH (2 of 3)"}
    assert shown["month"].min() == pd.Timestamp("2014-09-01")
    assert len(shown) == 26
    assert forecast.recent(MONTHS[:0]).empty


def test_tiles() -> None:
    tiles = forecast_tiles.tiles(MONTHS, YEARS, TESTS)
    assert [(t.label, t.value, t.comparison, t.target) for t in tiles] == [
        (
            "In 12 months, about",
            "227,000",
            "1.3% fewer than in the 12 before",
            "80% interval 224,000 to 229,000",
        ),
        ("Busiest: Oct 2016, about", "231", "", "80% interval 221 to 241"),
        (
            "Error in the back-test",
            "5.9%",
            "592 calls a month",
            "Same month last year: 6.6%",
        ),
        ("Inside the 80% interval", "117 of 138", "85%, in 17 months", "Meant: 80%"),
    ]
    assert forecast_tiles.tiles(UNKNOWN, YEARS, TESTS) == []
    assert forecast_tiles.tiles(MONTHS[:0], YEARS[:0], TESTS[:0]) == []


def test_method() -> None:
    assert forecast.method(MONTHS, TESTS) == (
        "Method: exponential smoothing with a damped trend. 80% interval: the errors "
        "of the back-test, out of sample, by how far ahead; there 117 of 138 forecasts "
        "of 17 months fell inside, each judged by the errors of the other months. "
        "That of the twelve months together rests on 6 tests that overlap: take it as "
        "a rough guide. The axis does not start at zero."
    )
    untested = forecast.method(MONTHS, TESTS.assign(tests=0))
    assert untested.endswith(
        "errors of the other months. The axis does not start at zero."
    )
    assert forecast.method(UNKNOWN, TESTS) == ""


def test_errors_stand_beside_those_of_seasonal_naive() -> None:
    assert forecast_tests.finding(TESTS) == (
        "BCH (2 of 3): the forecast misses a month by 592 calls (5.9%), less than the "
        "same month of the year before: 657 calls (6.6%)."
    )
    assert forecast_tests.finding(TESTS[TESTS["area"] == "Bedfordshire"]) == (
        "Bedfordshire: no method beat the same month of the year before, so that is "
        "the forecast; it misses a month by 187 calls (1.9%)."
    )
    worse = pd.DataFrame(
        [*tried("BCH", "mixed", True, 700.0), *tried("BCH", NAIVE, False, 656.8)]
    )
    assert "700 calls (7.0%), no less than" in forecast_tests.finding(worse)
    assert forecast_tests.finding(TESTS[:0]) == ""


def test_tables_of_the_back_test() -> None:
    by_area = forecast_tests.by_area(TESTS)
    assert by_area.iloc[0].tolist() == [
        *("Bedfordshire", NAIVE, 187, 1.874, 187, 1.874, "117 of 138")
    ]
    assert by_area.iloc[1].tolist() == [
        *("BCH (2 of 3)", SMOOTHING, 592, 5.925, 657, 6.568, "117 of 138")
    ]
    by_span = forecast_tests.by_span(TESTS)
    assert by_span["span"].tolist() == list(SPANS[1:])
    assert by_span.iloc[1].tolist() == [
        *("12 months together", 6, 592, 5.925, 657, 6.568, 30)
    ]
    assert forecast_tests.span_finding(TESTS) == (
        "BCH (2 of 3): twelve months together were missed by 5.9%, in 6 tests that "
        "overlap; the same months of the year before by 6.6%."
    )
    assert forecast_tests.by_area(TESTS[:0]).empty
    assert forecast_tests.by_span(TESTS[:0]).empty
    assert forecast_tests.span_finding(TESTS[:0]) == ""


def reach(
    force: str, held: int, left_out: str | None = None, failure: str = ""
) -> dict:
    return {
        "force": force,
        "months_held": held,
        "months_needed": 39,
        "months_left_out": left_out,
        "failure": failure,
    }


def test_limits() -> None:
    assert forecast_tests.limits(pd.DataFrame([reach("Kent", 41)]), "calls") == []
    rows = pd.DataFrame([reach("Kent", 38), reach("Essex", 40, "Jun 2016, Jul 2016")])
    assert forecast_tests.limits(rows, "calls to 999") == [
        "Kent: no forecast, as 38 whole months of calls to 999 are held and 39 are "
        "needed: 24 to learn the seasons, 15 to test twelve months ahead four times.",
        "Essex: left out, as days are missing: Jun 2016, Jul 2016.",
    ]
    why = "it took longer than 120 seconds"
    both = pd.DataFrame([reach(force, 41, failure=why) for force in ("Kent", "Essex")])
    assert forecast_tests.limits(both, "calls") == [
        "No forecast: at publication it took longer than 120 seconds. The next "
        "publication of calls tries again; to try now, stop the dashboard, remove its "
        "newest snapshot (.duckdb) and start it."
    ]


def test_whether_forces_add_up() -> None:
    assert forecast_tests.parts(YEARS) == (
        "BCH (2 of 3) is the sum of the forces' forecasts; its interval comes from the "
        "back-test of that sum, not from theirs."
    )
    assert forecast_tests.parts(YEARS.iloc[:1]) == ""
    late = YEARS.copy()
    late.loc[0, "first_month"] = pd.Timestamp("2016-10-01")
    assert forecast_tests.parts(late) == (
        "The forces' calls do not end in the same month: together they are forecast "
        "from Sep 2016, each alone from its own last month, so they do not add up."
    )


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_forecast_is_dashed_in_its_interval(mode: Mode) -> None:
    chart = charts.ahead(forecast.recent(MONTHS), mode=mode)
    traces = {trace.name: trace for trace in chart.data}
    colour = theme.force_colour("BCH", mode)
    held, to_come = traces["Held"], traces["Forecast"]
    assert (held.line.dash, to_come.line.dash) == (None, "dash")
    assert held.line.color == to_come.line.color == colour
    assert list(to_come.y) == [230, 231]
    assert max(held.x) < min(to_come.x)
    assert list(traces["80% interval"].y) == [240, 241, 221, 220]
    assert traces["80% interval"].fill == "toself"
    assert traces["Same month a year before"].mode == "markers"
    assert list(traces["Same month a year before"].y) == [118, 119]


def test_a_line_breaks_where_a_month_is_left_out() -> None:
    chart = charts.ahead(months("Bedfordshire", left_out=20), mode="light")
    held = next(trace for trace in chart.data if trace.name == "Held")
    assert [pd.isna(value) for value in held.y].index(True) == 20
    assert len(held.y) == 30


def test_nothing_to_come_is_a_line_of_what_is_held() -> None:
    chart = charts.ahead(UNKNOWN[UNKNOWN["area"] == "BCH"], mode="light")
    assert {trace.name: len(trace.x) for trace in chart.data if len(trace.x)} == {
        "Held": 30
    }


def test_panels_are_of_the_forces_on_one_scale_from_zero() -> None:
    chart = charts.panels(forecast.forces(MONTHS), mode="light")
    assert [note.text for note in chart.layout.annotations] == [
        *("Bedfordshire", "Hertfordshire")
    ]
    assert chart.layout.yaxis.rangemode == "tozero"
    assert chart.layout.yaxis2.matches == "y"
    assert [trace.name for trace in chart.data] == [
        *("80% interval", "Held", "Forecast") * 2
    ]
    assert [trace.showlegend for trace in chart.data] == [True] * 3 + [False] * 3
