"""One reading of a series: its icons, chart and table, on values written by hand."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from alliance.methods.spc_rules import Settings
from alliance.screen.findings import control, control_series
from alliance.screen.findings import control_words as words
from alliance.screen.findings.control import Series

FLAT = (93.0, 94.0, 93.5, 92.5, 94.5, 93.0) * 4


def series(values: tuple[float | None, ...], **more: object) -> Series:
    """A measure of Bedfordshire by month from April 2013, higher being better."""
    begins = pd.date_range("2013-04-01", periods=len(values), freq="MS")
    plain = Series(
        measure="answered in time",
        unit="pct",
        direction="higher",
        area="Bedfordshire",
        begins=tuple(day.date() for day in begins),
        values=values,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def test_a_last_value_outside_the_limits_is_of_concern() -> None:
    found = control.assess(series((*FLAT, 80.0)))
    assert (found.variation, found.icons[-1]) == ("concern", "concern")
    assert found.icons[:-1] == ("common",) * 24
    assert words.variation(found) == "✕ concern"
    assert words.rules(found.chart.points[-1], found.chart.settings) == (
        "outside the limits"
    )
    better = control.assess(series((*FLAT, 80.0), direction="lower"))
    assert words.variation(better) == "✚ improving"
    neither = control.assess(series((*FLAT, 80.0), direction="neither"))
    assert words.variation(neither) == "▼ low"


def test_an_earlier_signal_is_not_the_last_values() -> None:
    found = control.assess(series((*FLAT[:12], 80.0, *FLAT[:6])))
    assert found.icons[12] == "concern"
    assert words.variation(found) == "● as usual"


def test_the_last_value_held_counts_where_the_last_months_are_blank() -> None:
    found = control.assess(series((*FLAT, 80.0, None)))
    assert (found.value, found.at) == (80.0, dt.date(2015, 4, 1))
    assert found.change == -13.0
    assert found.variation == "concern"
    nothing = control.assess(series((None, None)))
    assert (nothing.value, nothing.at, nothing.change) == (None, None, None)
    assert words.variation(nothing) == "not comparable"


def test_seasons_are_judged_by_the_year_before_once_two_years_are_held() -> None:
    summers = (95.0, 94.0, 93.0, 92.0, 90.0, 89.0, 90.0, 92.0, 93.0, 94.0, 95.0, 95.0)
    short = control.assess(series((*summers, *summers[:11]), is_seasonal=True))
    assert words.variation(short) == "seasonal, not assessed"
    assert set(short.icons) == {"none"}
    assert words.season(short) == (
        "Seasonal measure, not assessed: fewer than 24 months are held. Choose earlier "
        "years."
    )
    whole = control.assess(series((*summers, *summers), is_seasonal=True))
    assert whole.is_yearly
    assert whole.variation == "common"
    assert whole.chart.points[12].value == 0
    asked = control.assess(series((*summers,) * 2, is_seasonal=True), yearly=False)
    assert asked.chart == asked.measured
    assert not asked.is_yearly
    weeks = series(FLAT * 4, is_seasonal=True, span="week")
    assert not weeks.has_two_years
    assert series(FLAT * 5, span="week").differences[52] == FLAT[52 % 24] - FLAT[0]


def test_no_seasonal_measure_passes_while_a_month_fell_short() -> None:
    wide = (*(95.0, 95.2, 94.8, 95.1) * 6, 95.0)
    steady = series(wide, standard=90.0)
    assert control.assess(steady).assurance == "passing"
    once = (*wide[:20], 89.0, *wide[21:])
    dipped = series(once, standard=90.0)
    assert control.assess(dipped).assurance == "passing"
    assert control.assess(replace(dipped, is_seasonal=True)).assurance == "hit_or_miss"
    # before new limits it no longer counts
    after = control.assess(replace(dipped, is_seasonal=True), starts=[21])
    assert after.assurance == "passing"
    below = series(tuple(180 - v for v in wide), standard=90.0, is_seasonal=True)
    assert control.assess(below).assurance == "failing"


def test_constant_and_full_series_have_limits_but_no_signal() -> None:
    full = control.assess(series((100.0,) * 20, standard=90.0, is_seasonal=True))
    assert words.variation(full) == "seasonal, not assessed"
    assert full.assurance == "passing"
    constant = control.assess(series((100.0,) * 20, standard=90.0))
    assert (constant.variation, constant.assurance) == ("common", "passing")
    assert set(constant.icons) == {"common"}


def test_trial_limits_are_said() -> None:
    found = control.assess(series(FLAT[:11]))
    assert found.is_trial
    assert words.variation(found) == "● as usual (trial limits)"
    assert not control.assess(series(FLAT[:12])).is_trial
    single = control.assess(series((93.0,)))
    assert words.variation(single) == "○ not assessed"


def test_new_limits_begin_with_the_first_month_after_a_day() -> None:
    begins = series(FLAT).begins
    assert control_series.place_from(begins, dt.date(2013, 11, 27)) == 8
    assert control_series.place_from(begins, dt.date(2013, 12, 1)) == 8
    assert control_series.place_from(begins, dt.date(2000, 1, 1)) == 0
    assert control_series.place_from(begins, dt.date(2030, 1, 1)) == 24


def test_frames_become_series_on_one_grid() -> None:
    rows = [("A", "2016-04-01", 1.0), ("A", "2016-06-01", 3.0), ("B", "2016-05-01", 2)]
    frame = pd.DataFrame(rows, columns=["area", "begins", "value"]).assign(
        begins=lambda table: pd.to_datetime(table["begins"]),
        measure="calls",
        unit="calls",
        direction="neither",
        standard=None,
        is_seasonal=True,
    )
    one, other = control_series.every_series(frame, "month")
    assert one.values == (1.0, None, 3.0)
    assert other.values == (None, 2.0, None)
    assert one.begins[1] == dt.date(2016, 5, 1)
    assert one.standard is None
    assert control_series.every_series(frame.iloc[:0], "month") == ()
    assert control.assessments(frame.iloc[:0]) == ()


def test_values_and_differences_in_words() -> None:
    assert words.value("pct", 93.44) == "93.4%"
    assert words.value("seconds", 135.6) == "2:16 min"
    assert words.value("calls", 31504.0) == "31,504"
    assert words.difference("pct", 1.24) == "+1.2 points"
    assert words.difference("pct", -0.01) == "0.0 points"
    assert words.difference("seconds", -73.3) == "−73 s"
    assert words.difference("seconds", 4.6) == "+5 s"
    assert words.difference("calls", -525.0) == "−525"


def test_settings_in_words() -> None:
    assert words.chosen(Settings(), "month") == (
        "XmR by month: shift of 7, trend of 7, no screening of outliers, limits of all "
        "months."
    )
    asked = Settings(shift=8, trend=6, screened=True, locked=True)
    assert words.chosen(asked, "week") == (
        "XmR by week: shift of 8, trend of 6, outlying moving ranges left out, limits "
        "of the first 12 weeks."
    )
