"""The rules of adding up answering figures, to the digits of their sources."""

import duckdb
import pytest

from alliance.warehouse import staging

# Answered, answered within target, average wait in seconds: three forces.
FORCES = [(9_000, 8_550, 12.0), (11_797, 9_060, 9.4), (20_000, 18_800, 6.2)]


def measured(call: str) -> float:
    """The value of one call of a measure."""
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        return float(connection.sql(f"select {call}").fetchall()[0][0])


def test_a_published_share() -> None:
    # Cambridgeshire, November 2023, 999
    assert round(measured("within_target_pct(9060, 11797)"), 1) == 76.8


def test_shares_and_waits_are_pooled_not_averaged() -> None:
    answered = sum(calls for calls, _, _ in FORCES)
    within = sum(met for _, met, _ in FORCES)
    waited = sum(calls * wait for calls, _, wait in FORCES)
    assert round(measured(f"within_target_pct({within}, {answered})"), 2) == 89.25
    assert round(measured(f"average_wait_seconds({waited}, {answered})"), 2) == 8.40
    # what the means would wrongly say
    assert round(sum(100 * met / calls for calls, met, _ in FORCES) / 3, 2) == 88.60
    assert round(sum(wait for _, _, wait in FORCES) / 3, 2) == 9.20


def test_better_in_each_queue_and_worse_in_the_sum() -> None:
    parts = {"A": [(950, 1000), (7200, 9000)], "B": [(8460, 9000), (780, 1000)]}
    each = {
        force: [measured(f"within_target_pct({w}, {a})") for w, a in queues]
        for force, queues in parts.items()
    }
    pooled = {
        force: measured(
            f"within_target_pct({sum(w for w, _ in queues)}, "
            f"{sum(a for _, a in queues)})"
        )
        for force, queues in parts.items()
    }
    assert each == {"A": [95.0, 80.0], "B": [94.0, 78.0]}
    assert pooled == pytest.approx({"A": 81.5, "B": 92.4})


@pytest.mark.parametrize(
    ("gone", "share", "offered"), [(7_145, 15, 47_633), (1_844, 4.6, 40_087)]
)
def test_the_calls_that_a_published_share_implies(
    gone: int, share: float, offered: int
) -> None:
    # Cambridgeshire 2011
    assert round(gone / (share / 100)) == offered
    assert measured(f"abandonment_pct({gone}, {offered}, 0)") == pytest.approx(
        share, abs=1e-3
    )


@pytest.mark.parametrize(
    ("gone", "offered", "share"),
    [
        (21_379, 711_464, 3.00),
        (8_813, 758_733, 1.16),
        (43_970, 792_668, 5.55),
        (43_596, 586_385, 7.43),
    ],
)
def test_published_abandonment(gone: int, offered: int, share: float) -> None:
    # Avon and Somerset, 101
    assert round(measured(f"abandonment_pct({gone}, {offered}, 0)"), 2) == share


@pytest.mark.parametrize(
    ("counts", "total"), [("(1), (2)", 3), ("(1), (null)", None), ("(0)", 0)]
)
def test_a_sum_of_which_a_part_is_not_known_is_not_known(
    counts: str, total: int | None
) -> None:
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        found = connection.sql(
            f"select complete_sum(calls) from (values {counts}) as days (calls)"
        )
        assert found.fetchall() == [(total,)]
        halves = connection.sql(
            f"select complete_amount(calls / 2.0) from (values {counts}) as a (calls)"
        )
        assert halves.fetchall() == [(None if total is None else total / 2,)]
