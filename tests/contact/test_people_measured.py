"""The method of people needed beside what was measured, as staffed."""

import pandas as pd
import pytest

from alliance.methods import erlang
from alliance.screen.findings import people_measured as measured
from alliance.screen.findings.people_measured import Check
from tests.contact.test_price import hours


def check(queue: str, by_method: float, known: float) -> Check:
    return Check(queue, 10, by_method, known, "Aug 2016 (1 month)")


def test_a_queue_as_staffed_by_hand() -> None:
    # 20 calls an hour of 180 s at three positions, and 800 of 1000 answered in time
    frame = pd.DataFrame([hours(position_hours=120)])
    (found,) = measured.checks(frame, hangs_up=False)
    assert (found.queue, found.seconds, found.measured) == ("999", 10, 80.0)
    expected = 100 * erlang.waiting(20, 180, 3).within(10)
    assert found.by_method == pytest.approx(expected)
    (patient,) = measured.checks(frame, hangs_up=True)
    assert patient.by_method > found.by_method


def test_queues_that_cannot_be_compared_are_left_out() -> None:
    unlike = hours(lowest_target_seconds=15, highest_target_seconds=15)
    without = hours(queue="101_primary", hours_with_positions=0)
    assert measured.checks(pd.DataFrame([unlike, without]), hangs_up=True) == ()


@pytest.mark.parametrize(
    ("found", "follows"),
    [
        ([(93.0, 90.0)], measured.CLOSE),
        ([(93.1, 90.0), (91.0, 90.0)], measured.MORE),
        ([(86.9, 90.0), (91.0, 90.0)], measured.FEWER),
        ([(86.9, 90.0), (95.0, 90.0)], measured.BOTH),
    ],
)
def test_what_follows_for_the_need(
    found: list[tuple[float, float]], follows: str
) -> None:
    checks = tuple(check("999", *pair) for pair in found)
    assert measured.finding(checks).startswith(f"{follows}: as staffed ")


def test_the_sentences() -> None:
    found = (check("999", 95.6, 92.1), check("crime recording", 65.0, 45.9))
    assert measured.finding(found) == (
        "People needed are likely more than the method says: as staffed it answers in "
        "time 999 95.6% (measured 92.1%), crime recording 65.0% (measured 45.9%)."
    )
    assert measured.subtitle(found).endswith(
        "own desk: 999 in 10 s, crime recording in 10 s; Aug 2016 (1 month)."
    )
