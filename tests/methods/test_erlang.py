"""Erlang C: printed values, edges, properties, and a simulation beside it."""

import math
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import erlang
from tests.methods.queue_simulation import batches

# Load, agents, handling seconds, seconds, P(wait), service level, mean wait, occupancy.
PRINTED = [
    (10, 14, 180, 20, 0.174132, 0.888350, 7.8359, 0.7143),
    (10, 15, 180, 20, 0.102042, 0.941453, 3.6735, 0.6667),
    (10, 13, 180, 20, 0.285270, 0.795595, 17.1162, 0.7692),
    (10, 11, 180, 20, 0.682118, 0.389614, 122.781, 0.9091),
    (48, 55, 240, 15, 0.238701, 0.845883, 8.1840, 0.8727),
    (123, 132, 300, 20, 0.321116, 0.823768, 10.7039, 0.9318),
    (123, 130, 300, 20, 0.424381, 0.733875, 18.1877, 0.9462),
    (12345, 12421, 300, 20, 0.381225, 0.997597, 1.5048, 0.9939),
    (2, 3, 180, 10, 0.444444, 0.579574, 80.000, 0.6667),
    (0.5, 1, 180, 20, 0.500000, 0.527020, 180.000, 0.5),
]


@pytest.mark.parametrize("row", PRINTED)
def test_the_printed_values_hold_to_their_digits(row: tuple[float, ...]) -> None:
    load, agents, handle, seconds, wait, level, mean_wait, busy = row
    waiting = erlang.waiting(load * 3600 / handle, handle, int(agents))
    assert waiting.probability_of_wait == pytest.approx(wait, abs=5.01e-7)
    assert waiting.within(seconds) == pytest.approx(level, abs=5.01e-7)
    digits = 5.01e-4 if mean_wait > 100 else 5.01e-5
    assert waiting.mean_wait_seconds == pytest.approx(mean_wait, abs=digits)
    assert waiting.occupancy == pytest.approx(busy, abs=5.01e-5)
    assert waiting.queue_length == pytest.approx(
        waiting.mean_wait_seconds * load / handle
    )


def test_twenty_seconds_as_a_third_of_a_minute_rounded_down() -> None:
    assert round(erlang.waiting(200, 180, 14).within(0.33 * 60), 6) == 0.887853


def test_250_calls_an_hour_need_28_agents() -> None:
    assert erlang.agents_needed(250, 330, 0.8, 30) == 28
    assert round(erlang.waiting(250, 330, 28).within(30), 6) == 0.856850
    assert round(erlang.waiting(250, 330, 27).within(30), 3) == 0.782


@pytest.mark.parametrize("agents", [10, 9, 0])
def test_too_few_agents_are_an_answer_of_their_own(agents: int) -> None:
    waiting = erlang.waiting(200, 180, agents)
    assert not waiting.enough
    assert (waiting.probability_of_wait, waiting.within(20), waiting.occupancy) == (
        1,
        0,
        1,
    )
    assert waiting.mean_wait_seconds == waiting.queue_length == math.inf


def test_no_calls_need_nobody_and_all_are_answered() -> None:
    waiting = erlang.waiting(0, 180, 0)
    assert erlang.agents_needed(0, 180, 0.9, 10, 0.85) == 0
    assert (waiting.enough, waiting.within(10), waiting.occupancy) == (True, 1, 0)
    assert waiting.mean_wait_seconds == waiting.queue_length == 0


def test_thirteen_just_miss_so_fourteen_are_needed() -> None:
    assert erlang.agents_needed(200, 180, 0.8, 20) == 14


@pytest.mark.parametrize(("agents", "people"), [(14, 20), (15, 22)])
def test_people_to_roster_at_thirty_per_cent_shrinkage(
    agents: int, people: int
) -> None:
    assert erlang.rostered(agents, 0.3) == people


@pytest.mark.parametrize(
    ("calls", "agents", "level"),
    [
        (20, 4, 0.9052),
        (40, 7, 0.9458),
        (60, 9, 0.9295),
        (100, 13, 0.9156),
        (200, 23, 0.9185),
    ],
)
def test_agents_for_90_in_10_seconds(calls: int, agents: int, level: float) -> None:
    assert erlang.agents_needed(calls, 300, 0.9, 10) == agents
    assert round(erlang.waiting(calls, 300, agents).within(10), 4) == level


def test_one_room_needs_fewer_than_three() -> None:
    assert 3 * erlang.agents_needed(20, 300, 0.9, 10) == 12
    assert erlang.agents_needed(60, 300, 0.9, 10) == 9


def test_the_occupancy_ceiling_can_ask_for_more() -> None:
    assert erlang.agents_needed(1200, 300, 0.8, 20) == 108
    assert erlang.agents_needed(1200, 300, 0.8, 20, occupancy_ceiling=0.8) == 125
    assert erlang.fewest_agents(17.0, 0.85) == 20


def test_impossible_questions_are_refused() -> None:
    with pytest.raises(ValueError, match="share from 0 to 1"):
        erlang.agents_needed(20, 300, 90, 10)
    with pytest.raises(ValueError, match="cannot be negative"):
        erlang.waiting(-1, 300, 10)


LOADS = st.floats(0.01, 200)


@given(LOADS, st.integers(1, 300), st.floats(1, 900), st.floats(0, 600))
def test_more_agents_never_serve_callers_worse(
    load: float, agents: int, handle: float, seconds: float
) -> None:
    calls = load * 3600 / handle
    fewer, more = (
        erlang.waiting(calls, handle, count) for count in (agents, agents + 1)
    )
    assert 0 <= fewer.within(seconds) <= more.within(seconds) + 1e-12 <= 1 + 1e-12
    assert fewer.mean_wait_seconds >= more.mean_wait_seconds >= 0
    assert fewer.occupancy >= more.occupancy
    assert fewer.within(seconds) <= fewer.within(seconds + 1) + 1e-12


@given(LOADS, st.floats(0.01, 0.99), st.floats(0, 60))
def test_the_agents_needed_are_the_fewest(
    load: float, target: float, seconds: float
) -> None:
    calls = load * 3600 / 300
    agents = erlang.agents_needed(calls, 300, target, seconds)
    assert erlang.waiting(calls, 300, agents).within(seconds) >= target
    assert erlang.waiting(calls, 300, agents - 1).within(seconds) < target


def test_a_simulation_agrees_within_its_error() -> None:
    met = batches(200, 180, 13, 0, 20)
    exact = erlang.waiting(200, 180, 13)
    for seen, formula in (
        ([batch.served_in_time for batch in met], exact.within(20)),
        ([batch.mean_wait for batch in met], exact.mean_wait_seconds),
    ):
        assert abs(mean(seen) - formula) < 3 * stdev(seen) / math.sqrt(len(seen))
