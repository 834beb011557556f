"""A plan in two views: cash with everything; real, discounted, without transfers."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods.plans import FromGoLive, Plan, YearByYear
from alliance.methods.two_views import Settings, appraise

YEARS = ("2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22")
PLANNED = YearByYear(
    YEARS, (1200.0, 0, 0, 0, 0, 0), (0.0, 300.0, 450.0, 450.0, 450.0, 450.0)
)
TYPED = FromGoLive(YEARS, 1200, 450, 0, dt.date(2017, 8, 1))
shares = st.floats(0, 1)


@pytest.mark.parametrize("plan", [PLANNED, TYPED], ids=["by year", "from go-live"])
def test_the_published_example(plan: Plan) -> None:
    found = appraise(plan, Settings())
    assert found.financial.net == (-1200, 300, 450, 450, 450, 450)
    assert found.financial.payback == 3.0
    assert found.financial.total == 900
    assert found.economic.total == pytest.approx(686.85, abs=0.005)
    assert found.economic.payback == pytest.approx(3.21, abs=0.005)
    assert found.present_benefits == pytest.approx(1886.85, abs=0.005)
    assert found.ratio == pytest.approx(1.572, abs=0.0005)
    assert found.switching == pytest.approx(0.3640, abs=0.00005)


def test_redundancy_is_cash_but_no_economic_cost() -> None:
    found = appraise(PLANNED, Settings(redundancy=0.25))
    assert found.financial.costs[0] == 1200
    assert found.economic.costs[0] == 900


def test_inflation_is_taken_out_of_the_economic_view_only() -> None:
    found = appraise(PLANNED, Settings(inflation=0.02))
    assert found.financial.benefits == PLANNED.benefits
    assert found.economic.benefits[2] == pytest.approx(450 / 1.02**2)
    assert found.economic.valued[2] == pytest.approx(450 / 1.02**2 / 1.035**2)


def test_bias_and_overrun_multiply_on_the_one_off_cost_alone() -> None:
    plan = replace(TYPED, full_year_running=60)
    found = appraise(plan, Settings(bias=0.5, overrun=0.2))
    assert found.financial.one_off[0] == pytest.approx(1200 * 1.5 * 1.2)
    assert found.financial.running == plan.running == (0, 40, 60, 60, 60, 60)


def test_haircut_cuts_benefits_but_no_running_cost() -> None:
    plan = replace(TYPED, full_year_running=60)
    found = appraise(plan, Settings(haircut=0.4))
    assert found.financial.benefits == pytest.approx((0, 180, 270, 270, 270, 270))
    assert found.financial.net[1] == pytest.approx(180 - 40)


def test_a_saving_that_is_a_cost_stays_one() -> None:
    plan = YearByYear(YEARS[:2], (0.0, 0.0), (-50.0, 100.0))
    found = appraise(plan, Settings(haircut=0.5))
    assert found.financial.net == (-50, 50)
    assert found.financial.payback == 1.0


def test_a_delay_moves_the_go_live() -> None:
    found = appraise(TYPED, Settings(delay_months=5))
    assert TYPED.later(5).live_on == dt.date(2018, 1, 1)
    assert found.financial.benefits == (0, 112.5, 450, 450, 450, 450)


@given(st.integers(0, 80), st.dates(dt.date(2016, 4, 1), dt.date(2022, 3, 31)))
def test_a_later_go_live_moves_by_whole_months(months: int, live_on: dt.date) -> None:
    found = replace(TYPED, live_on=live_on).later(months).live_on
    moved = (found.year - live_on.year) * 12 + found.month - live_on.month
    assert moved == months
    assert (found.day > 1) == (live_on.day > 1)


@given(st.integers(0, 80))
def test_both_plans_are_late_alike_from_the_first_of_april(months: int) -> None:
    typed = FromGoLive(YEARS, 0, 120, 0, dt.date(2016, 4, 1))
    planned = YearByYear(YEARS, (0.0,) * 6, (120.0,) * 6)
    assert typed.later(months).benefits == pytest.approx(planned.later(months).benefits)


@given(shares, st.integers(0, 120), shares, shares)
def test_every_sensitivity_makes_it_worth_no_more(
    haircut: float, delay: int, overrun: float, bias: float
) -> None:
    best = appraise(PLANNED, Settings())
    worse = appraise(PLANNED, Settings(haircut, delay, overrun, bias))
    assert worse.economic.total <= best.economic.total + 1e-9
    assert worse.financial.total <= best.financial.total + 1e-9


@given(shares)
def test_both_views_are_the_same_cash_when_nothing_is_set(haircut: float) -> None:
    found = appraise(PLANNED, Settings(haircut=haircut))
    assert found.financial.net == pytest.approx(found.economic.net)
    assert found.financial.cumulative[-1] == pytest.approx(sum(found.financial.net))
