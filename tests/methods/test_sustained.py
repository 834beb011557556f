"""What came after an event: literal series, and properties over any series."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods import spc, sustained
from alliance.methods.spc_rules import Settings
from alliance.methods.sustained import Outcome

# Mean 11, mean moving range 2: limits 5.68 and 16.32, near limits 7.45 and 14.55.
BEFORE = [10.0, 12.0] * 6
HIGH, LOW = 12.5, 9.5


def after(*values: float | None, settings: Settings | None = None) -> Outcome:
    chart = spc.before_after([*BEFORE, *values], len(BEFORE), settings)
    return sustained.outcome(chart, len(BEFORE))


def test_nothing_after_but_noise() -> None:
    assert after(*BEFORE) == Outcome("none", 12, 12)


def test_a_shift_that_holds() -> None:
    found = after(10.0, *[HIGH] * 8)
    assert found == Outcome("sustained", 12, 9, 13, 1, 8, 8, 8)
    low = after(*[LOW] * 7)
    assert low == Outcome("sustained", 12, 7, 12, -1, 7, 7, 7)


def test_a_shift_is_kept_with_three_quarters_on_its_side() -> None:
    kept = after(*[HIGH] * 7, 10.0, HIGH, 10.0, HIGH)
    assert (kept.kind, kept.run, kept.kept, kept.since) == ("sustained", 7, 9, 11)
    edge = after(*[HIGH] * 9, 10.0, 10.0, 10.0)
    assert (edge.kind, edge.kept, edge.since) == ("sustained", 9, 12)
    lost = after(*[HIGH] * 8, 10.0, 10.0, 10.0)
    assert (lost.kind, lost.kept, lost.since) == ("passed", 8, 11)


def test_a_shift_back_ends_it_however_long_the_first_was() -> None:
    found = after(*[HIGH] * 30, *[LOW] * 7)
    assert (found.kind, found.kept, found.since) == ("passed", 30, 37)
    assert after(*[HIGH] * 30, *[LOW] * 6).kind == "sustained"


@pytest.mark.parametrize(("shift", "kind"), [(7, "sustained"), (8, "none")])
def test_how_long_a_shift_must_be_is_a_setting(shift: int, kind: str) -> None:
    assert after(*[HIGH] * 7, 10.0, settings=Settings(shift=shift)).kind == kind


def test_single_signals_are_named_by_their_places() -> None:
    assert after(10.0, 17.0, 12.0) == Outcome("signals", 12, 3, signals=(13,))
    # two of three beyond the near limit
    assert after(15.0, 11.5, 15.0).signals == (12, 14)


def test_too_few_after_to_say() -> None:
    assert after(*[HIGH] * 6) == Outcome("early", 12, 6)
    assert after(*[HIGH] * 6, 10.0).kind == "none"


def test_a_missing_value_ends_a_run_and_counts_for_nothing() -> None:
    found = after(*[HIGH] * 6, None, *[HIGH] * 6)
    assert found == Outcome("none", 12, 12)
    found = after(*[HIGH] * 7, None, 10.0)
    assert (found.run, found.kept, found.since) == (7, 7, 8)


def test_nothing_can_be_said_at_the_edges() -> None:
    values = [10.0, 12.0, 10.0]
    for event in (0, 1, 3):
        found = sustained.outcome(spc.before_after(values, event), event)
        assert found == Outcome("unknown", event, 3 - event)
    assert sustained.outcome(spc.before_after([], 0), 0) == Outcome("unknown", 0, 0)
    assert after(None, None) == Outcome("unknown", 12, 0)


series = st.lists(
    st.one_of(st.none(), st.integers(0, 40).map(float)), min_size=2, max_size=60
)


@given(series, st.data())
def test_it_agrees_with_its_chart_and_mirrors(
    values: list[float | None], data: st.DataObject
) -> None:
    event = data.draw(st.integers(0, len(values)))
    chart = spc.before_after(values, event)
    found = sustained.outcome(chart, event)
    assert (found.kind in ("sustained", "passed")) == (len(chart.starts) > 1)
    assert found.before + found.after == sum(v is not None for v in values)
    if found.start is not None:
        assert event <= found.start == chart.starts[-1]
        assert 7 <= found.run <= found.kept <= found.since
    mirrored = [None if value is None else -value for value in values]
    other = sustained.outcome(spc.before_after(mirrored, event), event)
    assert other == replace(found, side=-found.side)
