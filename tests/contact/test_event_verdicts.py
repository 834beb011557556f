"""The before-and-after test of series: where before ends, seasons, and agreement."""

import datetime as dt

import pandas as pd
import pytest

from alliance.methods.spc_rules import Settings
from alliance.screen import labels
from alliance.screen.findings import (
    event_rows,
    event_table,
    event_told,
    event_verdicts,
)
from alliance.screen.findings.event_verdicts import Verdict
from tests.contact import events

BEFORE = [100.0, 110.0] * 16
AGREED = dt.date(2015, 11, 27)


def one(frame: pd.DataFrame, day: dt.date = AGREED, span: str = "month") -> Verdict:
    (found,) = every(frame, day, span)
    return found


def every(
    frame: pd.DataFrame, day: dt.date = AGREED, span: str = "month"
) -> tuple[Verdict, ...]:
    return event_verdicts.every_verdict(frame, span, Settings(), day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "first_after"),
    [
        ("2015-11-01", "2015-11-01"),
        ("2015-11-02", "2015-12-01"),
        ("2015-11-27", "2015-12-01"),
        ("2015-11-30", "2015-12-01"),
        ("2015-12-01", "2015-12-01"),
    ],
)
def test_the_month_that_holds_the_day_counts_as_before(
    day: str, first_after: str
) -> None:
    verdict = one(events.rows([*BEFORE, *[90.0] * 9]), dt.date.fromisoformat(day))
    assert verdict.series.begins[verdict.place] == dt.date.fromisoformat(first_after)


def test_the_week_that_holds_the_day_counts_as_before() -> None:
    frame = events.rows([*[100.0, 110.0] * 20, *[90.0] * 12], "2015-02-23", "week")
    verdict = one(frame, AGREED, "week")
    assert verdict.series.begins[verdict.place - 1] == dt.date(2015, 11, 23)
    assert (verdict.kind, verdict.start) == ("sustained", dt.date(2015, 11, 30))


def test_limits_are_frozen_before_and_new_ones_begin_with_the_shift() -> None:
    verdict = one(events.rows([*BEFORE, 110.0, *[90.0, 92.0] * 4]))
    assert verdict.before is not None
    assert verdict.since is not None
    assert (verdict.before.mean, verdict.before.points) == (105.0, 32)
    assert (verdict.since.mean, verdict.since.points) == (91.0, 8)
    assert verdict.start == dt.date(2016, 1, 1)
    assert (verdict.meaning, verdict.unsteady, verdict.is_trial) == (
        "improvement",
        0,
        False,
    )


@pytest.mark.parametrize(
    ("direction", "meaning"),
    [("lower", "improvement"), ("higher", "concern"), ("neither", "low")],
)
def test_meaning_follows_the_direction(direction: str, meaning: str) -> None:
    shift = one(events.rows([*BEFORE, *[90.0] * 9], direction=direction))
    single = one(events.rows([*BEFORE, 60.0, *BEFORE[:8]], direction=direction))
    assert (shift.kind, shift.meaning) == ("sustained", meaning)
    assert (single.kind, single.meaning) == ("signals", meaning)


def test_signals_to_both_sides_have_no_meaning() -> None:
    verdict = one(events.rows([*BEFORE, 60.0, 110.0, 150.0, *BEFORE[:6]]))
    assert (verdict.kind, verdict.outcome.signals, verdict.meaning) == (
        "signals",
        (32, 34),
        "none",
    )


def test_events_at_the_edges_give_no_test() -> None:
    frame = events.rows([*BEFORE, *[90.0] * 9])
    for day, held in (
        (dt.date(2013, 4, 1), 0),
        (dt.date(2013, 4, 2), 1),
        (dt.date(2016, 8, 1), 1),
        (dt.date(2016, 8, 2), 0),
    ):
        assert len(every(frame, day)) == held
    assert every(frame.iloc[:0]) == ()


@pytest.mark.parametrize(("held", "kind"), [(23, "unknown"), (24, "sustained")])
def test_a_seasonal_measure_needs_two_years_before(held: int, kind: str) -> None:
    """Each year swings; from the event on every value lies 20 above its year before."""
    swing = [100.0 + 30 * (place % 12) + (place % 2) * 5 for place in range(held)]
    values = [*swing, *(value + 20 for value in swing[-12:])]
    noise = [value + (place * 7 % 5) for place, value in enumerate(values)]
    first = pd.Timestamp("2015-12-01") - pd.DateOffset(months=held)
    frame = events.rows(noise, str(first.date()), is_seasonal=True)
    verdict = one(frame)
    assert (verdict.kind, verdict.is_unassessed) == (kind, kind == "unknown")
    assert verdict.assessment.is_yearly == (kind != "unknown")
    assert verdict.outcome.before == (12 if kind == "sustained" else 23)


def test_two_years_are_104_weeks() -> None:
    for held, is_yearly in ((103, False), (104, True)):
        first = dt.date(2015, 11, 30) - dt.timedelta(weeks=held)
        frame = events.rows(
            [100.0, 105.0] * 60, first.isoformat(), "week", is_seasonal=True
        )
        assert one(frame, AGREED, "week").assessment.is_yearly is is_yearly


def test_few_before_are_trial_limits() -> None:
    frame = events.rows([100.0, 110.0] * 10, "2015-01-01")
    assert one(frame).outcome.before == 11
    assert one(frame).is_trial
    assert not one(frame, dt.date(2015, 12, 2)).is_trial


@pytest.mark.parametrize("number", range(200))
def test_sentence_table_and_chart_agree(number: int) -> None:
    frame, day = events.generated(number)
    for verdict in every(frame, day):
        points = event_rows.points((verdict,))
        said = event_told.told(verdict, "then")
        cell = event_table.cell(verdict)
        new = [t for t in points["limits_from"].unique() if t.date() >= day]
        after = points[points["begins"] >= pd.Timestamp(day)]
        stands_out = ~after["icon"].isin(["common", "none"])
        assert len(new) == ("sustained improvement" in said) + (
            any(w in said for w in ("worsening", "rise from", "fall from", "not last"))
        )
        assert ("since" in cell or "not kept" in cell) == bool(new)
        if verdict.kind == "sustained":
            assert labels.month(new[0].date()) in said
            assert labels.month(new[0].date()) in cell
            level = after["mean"].iloc[-1]
            assert event_told.mean(verdict, level) in said
        if verdict.kind == "signals":
            assert f"{stands_out.sum()} single signal" in cell
            assert f"{stands_out.sum()} of {after['value'].notna().sum()}" in said
        if verdict.kind in ("none", "early"):
            assert not stands_out.any()
            assert "no change" in cell or "too early" in cell
        if verdict.kind == "unknown":
            assert after["mean"].isna().all()


def test_the_generated_series_show_every_kind() -> None:
    kinds = {v.kind for number in range(200) for v in every(*events.generated(number))}
    assert kinds == {"unknown", "early", "none", "signals", "passed", "sustained"}
