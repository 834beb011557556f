"""Erlang A: printed values, limits, every load, and a simulation beside it."""

import math
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import erlang, erlang_a
from tests.methods.queue_simulation import batches


def test_the_printed_example_holds_to_its_digits() -> None:
    waiting = erlang_a.waiting(200, 180, 14, 300)
    assert round(waiting.probability_of_wait, 6) == 0.145260
    assert round(waiting.abandoned, 6) == 0.013984
    assert round(waiting.occupancy, 6) == 0.704297
    assert round(waiting.mean_wait_seconds / 60, 6) == 0.069919
    levels = waiting.levels(20)
    assert round(levels.served_of_offered, 6) == 0.916792
    assert round(levels.offered_wait, 6) == 0.918714
    assert round(levels.wait_ended, 6) == 0.923956
    assert round(levels.served_of_served, 6) == 0.929794
    assert waiting.within(20) == levels.served_of_offered


@pytest.mark.parametrize(
    ("calls", "handle", "agents"),
    [(200, 180, 14), (20, 300, 4), (148_140, 300, 12_421)],
)
def test_endless_patience_is_erlang_c(calls: float, handle: float, agents: int) -> None:
    exact = erlang.waiting(calls, handle, agents)
    for patience, near in ((math.inf, 1e-9), (1e8, 1e-3)):
        waiting = erlang_a.waiting(calls, handle, agents, patience)
        assert waiting.within(20) == pytest.approx(exact.within(20), rel=near)
        assert waiting.mean_wait_seconds == pytest.approx(
            exact.mean_wait_seconds, rel=near
        )
        assert waiting.occupancy == pytest.approx(exact.occupancy, rel=near)


def test_patient_callers_and_too_few_agents_never_end() -> None:
    waiting = erlang_a.waiting(200, 180, 9, math.inf)
    assert not waiting.enough
    assert (waiting.within(20), waiting.occupancy, waiting.abandoned) == (0, 1, 0)
    assert waiting.mean_wait_seconds == math.inf


@pytest.mark.parametrize("agents", [0, 1, 9, 10])
def test_too_few_agents_keep_a_finite_queue(agents: int) -> None:
    waiting = erlang_a.waiting(200, 180, agents, 300)
    assert waiting.enough
    assert 1 - agents / 10 <= waiting.abandoned + 1e-12 <= 1 + 1e-12
    assert 0 <= waiting.within(20) <= 1 - waiting.abandoned


def test_nobody_at_work_loses_every_call() -> None:
    waiting = erlang_a.waiting(200, 180, 0, 300)
    assert waiting.abandoned == pytest.approx(1)
    assert waiting.mean_wait_seconds == pytest.approx(300)
    assert waiting.within(20) == 0


def test_thirteen_thousand_agents_under_twice_their_load() -> None:
    waiting = erlang_a.waiting(312_000, 300, 13_000, 300)
    assert waiting.abandoned == pytest.approx(0.5, abs=1e-6)
    assert waiting.within(60) == pytest.approx(0, abs=1e-12)
    assert waiting.within(600) == pytest.approx(0.5, abs=1e-6)


def test_no_calls_need_nobody() -> None:
    waiting = erlang_a.waiting(0, 180, 0, 300)
    assert (waiting.within(10), waiting.abandoned, waiting.occupancy) == (1, 0, 0)
    assert waiting.mean_wait_seconds == 0


def test_impatient_callers_need_no_more_agents() -> None:
    assert erlang.agents_needed(200, 180, 0.9, 20) == 15
    assert erlang_a.waiting(200, 180, 14, 300).within(20) >= 0.9
    assert erlang_a.waiting(200, 180, 13, 300).within(20) < 0.9


def test_patience_is_all_waiting_by_call_abandoned() -> None:
    assert erlang_a.patience(12_000, 40) == 300
    assert erlang_a.patience(12_000, 0) == math.inf
    with pytest.raises(ValueError, match="above nought"):
        erlang_a.waiting(200, 180, 14, 0)


@given(st.floats(0.01, 150), st.integers(1, 120), st.floats(5, 5000), st.floats(0, 300))
def test_more_agents_never_serve_callers_worse(
    load: float, agents: int, patience: float, seconds: float
) -> None:
    fewer, more = (
        erlang_a.waiting(load * 12, 300, count, patience)
        for count in (agents, agents + 1)
    )
    assert 0 <= fewer.within(seconds) <= more.within(seconds) + 1e-9 <= 1 + 1e-9
    assert fewer.abandoned + 1e-9 >= more.abandoned >= 0
    assert fewer.occupancy + 1e-9 >= more.occupancy >= 0
    levels = fewer.levels(seconds)
    assert levels.served_of_offered <= levels.offered_wait + 1e-9
    assert levels.offered_wait <= levels.wait_ended + 1e-9
    assert levels.served_of_offered <= levels.served_of_served + 1e-9


@given(st.floats(0.1, 60), st.integers(1, 60), st.floats(30, 2000))
def test_all_who_are_not_served_hang_up(
    load: float, agents: int, patience: float
) -> None:
    waiting = erlang_a.waiting(load * 12, 300, agents, patience)
    served = waiting.within(20 * patience + 3000)
    assert served + waiting.abandoned == pytest.approx(1, abs=1e-6)


def test_a_simulation_agrees_within_its_error() -> None:
    met = batches(200, 180, 11, 300, 20)
    exact = erlang_a.waiting(200, 180, 11, 300)
    for seen, formula in (
        ([batch.served_in_time for batch in met], exact.within(20)),
        ([batch.abandoned for batch in met], exact.abandoned),
        ([batch.mean_wait for batch in met], exact.mean_wait_seconds),
    ):
        assert abs(mean(seen) - formula) < 3 * stdev(seen) / math.sqrt(len(seen))
