"""Appraisal arithmetic: published values, a second way to each, and properties."""

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import appraisal, optimism_bias
from alliance.methods.appraisal import Step

# £k: spent in the first year, then saved.
FLOW = (-1200, 300, 450, 450, 450, 450)
COSTS, BENEFITS = (1200, 0, 0, 0, 0, 0), (0, 300, 450, 450, 450, 450)
pounds = st.integers(0, 10_000_000)
amounts = st.lists(st.integers(-1_000_000, 1_000_000), min_size=1, max_size=40)
rates = st.floats(0.001, 0.25)


def at(rate: float) -> tuple[Step]:
    return (Step(1, rate),)


def test_published_factors_of_the_first_ten_years() -> None:
    found = [round(factor, 4) for factor in appraisal.discount_factors(11)]
    assert found == [
        *(1.0000, 0.9662, 0.9335, 0.9019, 0.8714, 0.8420),
        *(0.8135, 0.7860, 0.7594, 0.7337, 0.7089),
    ]


def test_factors_cumulate_across_the_steps_of_the_rate() -> None:
    factors = appraisal.discount_factors(101)
    assert factors[30] == pytest.approx(1.035**-30)
    assert factors[31] == pytest.approx(1.035**-30 / 1.03)
    assert factors[75] == pytest.approx(1.035**-30 * 1.03**-45)
    assert factors[76] == pytest.approx(1.035**-30 * 1.03**-45 / 1.025)
    assert factors[100] == pytest.approx(1.035**-30 * 1.03**-45 * 1.025**-25)
    # as the Treasury prints them
    assert [round(factors[year], 4) for year in (30, 31, 75)] == [
        0.3563,
        0.3459,
        0.0942,
    ]
    assert appraisal.discount_factors(1) == (1.0,)
    assert appraisal.discount_factors(0) == ()


def test_net_present_value_and_ratio() -> None:
    assert appraisal.present_value(FLOW) == pytest.approx(686.85, abs=0.005)
    benefits = appraisal.present_value(BENEFITS)
    assert benefits == pytest.approx(1886.85, abs=0.005)
    ratio = appraisal.benefit_cost_ratio(benefits, appraisal.present_value(COSTS))
    assert ratio == pytest.approx(1.572, abs=0.0005)
    assert appraisal.benefit_cost_ratio(100.0, 0.0) is None


def test_payback_simple_and_discounted() -> None:
    assert appraisal.payback(FLOW) == 3.0
    valued = appraisal.discounted(FLOW)
    sums = [round(total, 2) for total in appraisal.cumulative(valued)]
    assert sums == [-1200.00, -910.14, -490.07, -84.19, 307.96, 686.85]
    assert appraisal.payback(valued) == pytest.approx(3.21, abs=0.005)


@pytest.mark.parametrize(
    ("flow", "years"),
    [
        ((-100, 40, 40), None),
        ((-100, 100), 1.0),
        ((-100, 200), 0.5),
        ((50, 50), 0.0),
        ((0, 0), 0.0),
        # below zero a second time: paid back only when it is for good
        ((-100, 150, -100, 100), 2.5),
    ],
    ids=str,
)
def test_payback_never_at_once_or_for_good(
    flow: tuple[int, ...], years: float | None
) -> None:
    assert appraisal.payback(flow) == years


def test_switching_value_and_a_benefit_that_must_grow() -> None:
    found = appraisal.switching_value(BENEFITS, COSTS)
    assert found == pytest.approx(686.846 / 1886.846, abs=1e-6)
    assert appraisal.switching_value((0, 50), (100, 0), at(0.0)) == -1.0
    assert appraisal.switching_value((0, -50), (100, 0)) is None


def test_part_year_effect() -> None:
    live = dt.date(2015, 12, 1)
    effect = [
        appraisal.part_year_effect(120_000, live, year)
        for year in ("2014/15", "2015/16", "2016/17")
    ]
    assert effect == [0, 40_000, 120_000]


@pytest.mark.parametrize(
    ("live_on", "months"),
    [
        (dt.date(2015, 4, 1), 12),
        (dt.date(2015, 12, 2), 3),
        (dt.date(2016, 3, 1), 1),
        (dt.date(2016, 3, 31), 0),
        (dt.date(2014, 1, 1), 12),
        (dt.date(2016, 4, 1), 0),
    ],
)
def test_whole_months_live_of_2015_16(live_on: dt.date, months: int) -> None:
    assert appraisal.months_live(live_on, "2015/16") == months


def test_benefits_come_later_month_by_month() -> None:
    assert appraisal.delayed((120, 120, 120), 3) == (90, 120, 120)
    assert appraisal.delayed((120, 240), 12) == (0, 120)
    assert appraisal.delayed((120, 240, 0), 18) == (0, 60, 180)
    assert appraisal.delayed((120, 240), 100) == (0, 0)


def test_haircut_and_overrun() -> None:
    assert appraisal.cut((100, -50), 0.25) == (75, -50)
    assert appraisal.overrun((100, 0), 0.5) == (150, 0)


def test_optimism_bias_of_the_published_table() -> None:
    types = {kind.name: kind for kind in optimism_bias.PROJECT_TYPES}
    assert len(types) == 6
    buildings = types["Non-standard buildings"]
    assert optimism_bias.mitigated(buildings.cost_upper_pct, 0.92) == pytest.approx(
        4.08
    )
    assert types["Equipment and development"].cost_upper_pct == 200
    assert [k.name for k in types.values() if not k.is_of_capital] == ["Outsourcing"]
    for kind in types.values():
        assert kind.cost_lower_pct < kind.cost_upper_pct


@given(pounds.filter(bool), st.lists(pounds, min_size=1, max_size=40), rates, rates)
def test_an_investment_is_worth_less_at_a_higher_rate(
    cost: int, benefits: list[int], one: float, other: float
) -> None:
    low, high = sorted((one, other))
    flow = (-cost, *benefits)
    at_low = appraisal.present_value(flow, at(low))
    at_high = appraisal.present_value(flow, at(high))
    assert at_high <= at_low
    if any(benefits) and high - low > 1e-6:
        assert at_high < at_low


@given(amounts, rates)
def test_present_value_is_the_textbook_sum(flow: list[int], rate: float) -> None:
    expected = sum(amount / (1 + rate) ** year for year, amount in enumerate(flow))
    found = appraisal.present_value(flow, at(rate))
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-6)


@given(amounts, st.lists(pounds, min_size=40, max_size=40))
def test_a_haircut_of_the_switching_value_leaves_nothing(
    benefits: list[int], costs: list[int]
) -> None:
    costs = costs[: len(benefits)]
    share = appraisal.switching_value(benefits, costs)
    if share is None:
        assert max(benefits) <= 0
        return
    cut = appraisal.cut(benefits, share)
    net = [b - c for b, c in zip(cut, costs, strict=True)]
    size = math.fsum(map(abs, [*benefits, *costs]))
    assert appraisal.present_value(net) == pytest.approx(0, abs=1e-9 * size)


@given(amounts)
def test_no_haircut_and_no_delay_change_nothing(flow: list[int]) -> None:
    assert appraisal.cut(flow, 0) == tuple(flow)
    assert appraisal.overrun(flow, 0) == tuple(flow)
    assert appraisal.delayed(flow, 0) == pytest.approx(tuple(flow))


@given(amounts)
def test_payback_lies_after_the_last_sum_below_zero(flow: list[int]) -> None:
    sums, found = appraisal.cumulative(flow), appraisal.payback(flow)
    below = [year for year, total in enumerate(sums) if total < 0]
    if not below:
        assert found == 0
    elif below[-1] == len(flow) - 1:
        assert found is None
    else:
        assert found is not None
        assert below[-1] < found <= below[-1] + 1


@given(amounts, st.integers(0, 600))
def test_a_delay_is_the_same_as_moving_months(flow: list[int], months: int) -> None:
    by_month = [amount / 12 for amount in flow for _ in range(12)]
    moved = ([0.0] * months + by_month)[: len(by_month)]
    expected = [sum(moved[n : n + 12]) for n in range(0, len(moved), 12)]
    assert appraisal.delayed(flow, months) == pytest.approx(expected, abs=1e-6)


@given(st.dates(dt.date(2006, 4, 1), dt.date(2030, 3, 31)))
def test_months_live_are_the_firsts_of_months_after_go_live(live_on: dt.date) -> None:
    firsts = [dt.date(2015, month, 1) for month in range(4, 13)]
    firsts += [dt.date(2016, month, 1) for month in range(1, 4)]
    expected = sum(first >= live_on for first in firsts)
    assert appraisal.months_live(live_on, "2015/16") == expected
