"""Periods follow the police's year; a reader's choice never gives nonsense."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.screen import selection
from alliance.screen.selection import Period, Selection

VIEW = Selection(
    snapshot="",
    as_at=dt.date(2016, 8, 31),
    known_to=dt.date(2016, 9, 21),
    next_summit_on=dt.date(2016, 9, 28),
)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (dt.date(2016, 3, 31), "2015/16"),
        (dt.date(2016, 4, 1), "2016/17"),
        (dt.date(1999, 12, 31), "1999/00"),
        (dt.date(2000, 3, 31), "1999/00"),
    ],
)
def test_financial_year(day: dt.date, year: str) -> None:
    assert selection.financial_year(day) == year


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)))
def test_a_day_lies_in_its_financial_year(day: dt.date) -> None:
    year = selection.financial_year(day)
    assert selection.first_day(year) <= day <= selection.last_day(year)
    assert (selection.last_day(year) - selection.first_day(year)).days in (364, 365)


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2016, 2, 29), (2015, 2, 28), (2016, 12, 31), (2016, 4, 30)],
)
def test_month_end(year: int, month: int, last: int) -> None:
    assert selection.month_end(year, month) == dt.date(year, month, last)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ((2015, 4, 1), (2016, 3, 31), "2015/16"),
        ((2016, 4, 1), (2016, 8, 31), "Apr to Aug 2016"),
        ((2016, 8, 1), (2016, 8, 31), "Aug 2016"),
        ((2015, 11, 1), (2016, 1, 31), "Nov 2015 to Jan 2016"),
    ],
)
def test_period_name(
    first: tuple[int, int, int], last: tuple[int, int, int], name: str
) -> None:
    assert Period(dt.date(*first), dt.date(*last)).name == name


@pytest.mark.parametrize(
    ("years", "comparison", "period", "compared"),
    [
        (
            ("2013/14", "2016/17"),
            "Same period last year",
            "Apr to Aug 2016",
            "Apr to Aug 2015",
        ),
        (("2013/14", "2016/17"), "None", "Apr to Aug 2016", None),
        (("2013/14", "2016/17"), "Year before", "2015/16", "2014/15"),
        (("2013/14", "2015/16"), "Year before", "2015/16", "2014/15"),
        (("2013/14", "2015/16"), "Same period last year", "2015/16", "2014/15"),
        (("2016/17", "2016/17"), "Year before", "Apr to Aug 2016", None),
        (
            ("2013/14", "2019/20"),
            "Same period last year",
            "Apr to Aug 2016",
            "Apr to Aug 2015",
        ),
        (("2013/14", "2016/17"), "Before go-live", "Apr to Aug 2016", None),
    ],
)
def test_period_and_comparison(
    years: tuple[str, str], comparison: str, period: str, compared: str | None
) -> None:
    view = replace(VIEW, first_year=years[0], last_year=years[1], comparison=comparison)
    assert view.period.name == period
    found = view.compared()
    assert (found.name if found else None) == compared


def test_before_go_live_takes_the_same_months_before_it() -> None:
    view = replace(VIEW, comparison="Before go-live")
    period = view.compared(dt.date(2015, 12, 1))
    assert period is not None
    assert period.name == "Apr to Aug 2015"
    assert view.compared(dt.date(2017, 1, 1)) is None
    early = view.compared(dt.date(2015, 6, 1))
    assert early is not None
    assert early.name == "Apr to Aug 2014"


def test_years_after_the_as_at_date_have_no_actuals() -> None:
    view = replace(VIEW, first_year="2017/18", last_year="2019/20")
    assert not view.has_actuals
    assert view.compared() is None
    assert view.span.first_day <= view.span.last_day


def test_later_events_lift_the_limit_on_what_was_known() -> None:
    assert VIEW.parameters["known_to"] == dt.date(2016, 9, 21)
    later = replace(VIEW, later_events=True)
    assert later.parameters["known_to"] == selection.DISTANT


def test_only_the_alliance_sends_extracts() -> None:
    view = VIEW.only("Kent", "Hertfordshire")
    assert view.bch_forces == ("Hertfordshire",)
    assert view.parameters["forces"] == ["Kent", "Hertfordshire"]


years = st.sampled_from(selection.YEARS)


@given(years, years, st.sampled_from(selection.COMPARISONS))
def test_every_choice_gives_ordered_periods(
    first: str, last: str, comparison: str
) -> None:
    first, last = sorted((first, last))
    view = replace(VIEW, first_year=first, last_year=last, comparison=comparison)
    assert view.span.first_day <= view.span.last_day <= view.as_at
    assert view.period.first_day <= view.period.last_day <= view.as_at
    compared = view.compared(dt.date(2015, 12, 1))
    if compared:
        assert compared.first_day <= compared.last_day < view.period.last_day
