"""A week in control rooms: an hour by hand, sums by calls, posts moved in and out."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import erlang, erlang_a, rooms
from alliance.methods.rooms import Hour, Met, Room

# 40 calls an hour of 180 seconds: a load of 2.
HOUR = Hour(of_day=9, calls=40.0, handle_seconds=180.0, positions=3.0)
QUIET = Hour(of_day=2, calls=20.0, handle_seconds=90.0, positions=1.0)
NIGHTS = range(7)

hours = st.builds(
    Hour,
    of_day=st.integers(0, 23),
    calls=st.floats(0, 120),
    handle_seconds=st.floats(20, 900),
    positions=st.one_of(st.just(0.0), st.floats(0.01, 12)),
)
patience = st.one_of(st.just(math.inf), st.floats(30, 3000))
many = st.lists(
    st.builds(Room, st.lists(hours, min_size=1, max_size=4).map(tuple), patience),
    min_size=1,
    max_size=3,
)


def test_an_hour_with_whole_positions_by_hand() -> None:
    # Pw = 4/9; 1 - 4/9 exp(-10/180) within 10 s; mean wait 4/9 x 180 / (3 - 2)
    met = rooms.in_hour(HOUR, math.inf, 10)
    assert met.calls == 40
    assert met.in_time == pytest.approx(0.579574, abs=1e-6)
    assert met.wait_seconds == pytest.approx(80.0)
    assert met.occupancy == pytest.approx(2 / 3)
    assert (met.abandoned, met.short_hours, met.position_hours) == (0, 0, 3)


def test_half_a_position_is_one_more_in_every_second_week() -> None:
    # with 4: B(4) = 2/21, so Pw = 4/23 and 1 - 4/23 exp(-20/180) within 10 s
    with_four = 1 - 4 / 23 * math.exp(-20 / 180)
    met = rooms.in_hour(replace(HOUR, positions=3.5), math.inf, 10)
    assert met.in_time == pytest.approx((0.579574 + with_four) / 2, abs=1e-6)
    assert met.wait_seconds == pytest.approx((80 + 4 / 23 * 180 / 2) / 2)
    assert met.position_hours == pytest.approx(3.5)
    assert met.busy_hours == pytest.approx(2)


def test_an_hour_without_enough_staff_has_no_end_of_waiting() -> None:
    met = rooms.in_hour(replace(HOUR, positions=2.25), math.inf, 10)
    assert met.short_hours == pytest.approx(0.75)
    assert met.wait_seconds == math.inf
    assert met.in_time == pytest.approx(0.25 * 0.579574, abs=1e-6)


@pytest.mark.parametrize("seconds", [math.inf, 300.0])
def test_nobody_at_work_answers_nobody(seconds: float) -> None:
    met = rooms.in_hour(replace(HOUR, positions=0.0), seconds, 10)
    assert (met.in_time, met.short_hours, met.occupancy) == (0, 1, 0)
    assert met.wait_seconds == pytest.approx(seconds)
    assert met.abandoning == pytest.approx(0 if seconds == math.inf else 1)


def test_an_hour_without_calls_waits_for_nobody() -> None:
    met = rooms.in_hour(replace(HOUR, calls=0.0, positions=0.0), 300, 10)
    assert (met.calls, met.short_hours, met.waited_seconds) == (0, 0, 0)
    assert (Met().in_time, Met().wait_seconds, Met().abandoning) == (1, 0, 0)


@given(many, st.floats(0, 120))
def test_shares_weigh_by_calls_a_second_time(found: list[Room], seconds: float) -> None:
    met = rooms.week(found, seconds)
    calls = in_time = hung_up = waited = 0.0
    for room in found:
        for hour in room.hours:
            below = int(hour.positions + 1e-9)
            above = max(hour.positions - below, 0)
            for staff, weeks in ((below, 1 - above), (below + 1, above)):
                if weeks <= 1e-9:
                    continue
                one = erlang_a.waiting(
                    hour.calls, hour.handle_seconds, staff, room.patience_seconds
                )
                calls += weeks * hour.calls
                in_time += weeks * hour.calls * one.within(seconds)
                hung_up += weeks * hour.calls * one.abandoned
                waited += (
                    weeks * hour.calls * one.mean_wait_seconds if hour.calls else 0
                )
    assert met.calls == pytest.approx(calls)
    if calls:
        assert met.in_time == pytest.approx(in_time / calls)
        assert met.abandoning == pytest.approx(hung_up / calls)
        assert met.wait_seconds == pytest.approx(waited / calls)


@given(many, st.floats(0, 200), st.floats(0, 120))
def test_more_posts_never_answer_worse(
    found: list[Room], hours: float, seconds: float
) -> None:
    more = rooms.moved(found, hours)
    if more is None:
        assert rooms.positions(found) == 0
        return
    before, after = rooms.week(found, seconds), rooms.week(more, seconds)
    assert after.in_time >= before.in_time - 1e-7
    assert after.abandoning <= before.abandoning + 1e-7
    assert after.wait_seconds <= before.wait_seconds * (1 + 1e-7) + 1e-6
    assert after.short_hours <= before.short_hours + 1e-7


@given(many, st.floats(-1, 1), st.sampled_from([range(24), range(7), (23, 0, 1)]))
def test_hours_moved_are_the_hours_asked_for(
    found: list[Room], part: float, of_day: range
) -> None:
    there = rooms.positions(found, of_day)
    changed = rooms.moved(found, part * there, of_day)
    if not there:
        assert changed is None
        return
    assert changed is not None
    assert rooms.positions(changed, of_day) == pytest.approx((1 + part) * there)
    elsewhere = [hour for hour in range(24) if hour not in of_day]
    assert rooms.positions(changed, elsewhere) == rooms.positions(found, elsewhere)


def test_posts_are_spread_as_staffed_over_rooms_and_hours() -> None:
    found = [Room((HOUR, QUIET)), Room((replace(HOUR, positions=4.0),))]
    more = rooms.moved(found, 2.0)
    assert more is not None
    assert [h.positions for r in more for h in r.hours] == [3.75, 1.25, 5.0]
    night = rooms.moved(found, -0.5, NIGHTS)
    assert night is not None
    assert [h.positions for r in night for h in r.hours] == [3.0, 0.5, 4.0]


def test_no_more_can_be_taken_out_than_there_are() -> None:
    found = [Room((HOUR, QUIET))]
    assert rooms.moved(found, -4.01) is None
    nobody = rooms.moved(found, -4.0)
    assert nobody is not None
    assert rooms.positions(nobody) == 0
    assert rooms.moved(nobody, 5.0) is None
    assert rooms.moved(found, 5.0, [12]) is None


def test_endless_patience_is_erlang_c() -> None:
    one = rooms.in_hour(HOUR, math.inf, 25)
    assert one.in_time == pytest.approx(erlang.waiting(40, 180, 3).within(25))
