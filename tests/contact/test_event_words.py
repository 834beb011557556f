"""The sentences and the table of the before-and-after page, word by word."""

import datetime as dt

import pandas as pd
import pytest

from alliance.methods.spc_rules import Settings
from alliance.screen.findings import (
    event_limits,
    event_reasons,
    event_table,
    event_verdicts,
    event_words,
)
from alliance.screen.findings.event_verdicts import Verdict
from tests.contact import events

BEFORE = [120.0, 130.0] * 16
BETTER = [*BEFORE, 130.0, *[100.0, 102.0] * 4]
SINCE = "the agreement of 27 November 2015"


def every(
    *frames: pd.DataFrame, settings: Settings | None = None, day: str = "2015-11-27"
) -> tuple[Verdict, ...]:
    return event_verdicts.every_verdict(
        pd.concat(frames), "month", settings or Settings(), dt.date.fromisoformat(day)
    )


def said(*values: float | None, **other: object) -> str:
    """The sentence of a series from April 2013."""
    found = every(events.rows(values, **other))
    (sentence,) = event_words.sentences(found, SINCE)
    return sentence


def test_a_sustained_change_with_its_means() -> None:
    assert said(*BETTER) == (
        "Bedfordshire: sustained improvement from Jan 2016 (all 8 months since below "
        "the mean of before): mean 2:05 min before, 101 s since."
    )
    assert said(*BEFORE, *[131.0] * 7, 119.0, 131.0) == (
        "Bedfordshire: sustained worsening from Dec 2015 (7 months in a row above the "
        "mean of before, 8 of 9 since): mean 2:05 min before, 2:10 min since; the new "
        "level is not steady yet (8 of 9 months stand out from the new limits)."
    )


def test_means_that_round_to_the_same_say_so() -> None:
    near = [1.01, 1.03] * 16
    assert said(*near, *[1.0299, 1.03] * 4, unit="pct").endswith(
        "mean 1.0% before and since, as rounded."
    )


def test_a_restless_before_is_said_with_the_change() -> None:
    assert said(*BEFORE[:8], 200.0, *BEFORE[9:], *[90.0] * 9).endswith(
        "mean 2:08 min before, 90 s since; before was not steady (1 of 32 months "
        "stood out)."
    )


def test_new_limits_that_do_not_hold_yet_are_said_with_the_change() -> None:
    falling = [100.0, 99.0, 98.0, 97.0, 96.0, 95.0, 94.0, 93.0]
    assert said(*BEFORE, *falling).endswith(
        "the new level is not steady yet (8 of 8 months stand out from the new limits)."
    )


def test_a_change_that_did_not_last_or_came_late() -> None:
    assert said(*BEFORE, *[131.0] * 7, *[119.0] * 7) == (
        "Bedfordshire: a change from Dec 2015 that did not last (7 months in a row "
        "above the mean of before, 7 of 14 since)."
    )
    late = said(*BEFORE, *BEFORE[:14], *[131.0] * 7)
    assert "sustained worsening from Jan 2017, more than a year later, (" in late


def test_single_signals() -> None:
    assert said(*BEFORE, 120.0, 200.0, 130.0) == (
        "Bedfordshire: no sustained change; 1 of 3 months since stands out for the "
        "worse, Jan 2016 (outside the limits)."
    )
    assert said(*BEFORE, 200.0, 120.0, 201.0, 120.0, direction="neither") == (
        "Bedfordshire: no sustained change; 2 of 4 months since stand out, all high, "
        "the last Feb 2016 (outside the limits)."
    )
    assert "2 of 3 months since stand out, to both sides" in said(
        *BEFORE, 200.0, 125.0, 50.0
    )


def test_nothing_more_to_say_of_no_change_but_on_trial_limits() -> None:
    calm = events.rows([*BEFORE, *BEFORE[:9]])
    assert event_words.sentences(every(calm), SINCE) == []
    trial = events.rows([120.0, 130.0] * 10, "2015-03-01")
    assert event_words.sentences(every(trial), SINCE) == [
        "Bedfordshire: no change beyond normal variation since the agreement of 27 "
        "November 2015 (trial limits: 9 months before)."
    ]


def test_the_count_of_series_for_which_it_is_too_early() -> None:
    early = every(events.rows([*BEFORE, *BEFORE[:3]]))
    assert event_table.finding(early, SINCE).endswith(": 1 too early to say.")


def test_what_cannot_be_said() -> None:
    assert said(*BEFORE, 131.0, 132.0, 131.0) == (
        "Bedfordshire: too early to say: 3 months after, 7 are needed for a sustained "
        "change."
    )
    frames = [
        events.rows([120.0] * 30, "2014-06-01", area=area, is_seasonal=True)
        for area in ("Bedfordshire", "BCH")
    ]
    assert event_words.sentences(every(*frames), SINCE) == [
        "Bedfordshire and BCH: seasonal, not assessed: fewer than 24 months are held "
        "before."
    ]
    gone = events.rows(BETTER).assign(value=None, area="BCH")
    found = every(events.rows(BETTER), gone)
    assert event_words.sentences(found, SINCE)[1] == (
        "BCH: cannot be said: no values that compare (thresholds differ, or under 30 "
        "calls)."
    )


def test_the_answer_groups_areas_and_the_chart_says_where_limits_begin() -> None:
    found = every(
        events.rows(BETTER),
        events.rows(BETTER, area="Cambridgeshire"),
        events.rows([*BEFORE, *BEFORE[:9]], area="Hertfordshire"),
    )
    assert event_words.answer(found, SINCE) == (
        "101 average wait since the agreement of 27 November 2015: sustained "
        "improvement in Bedfordshire and Cambridgeshire; no change beyond normal "
        "variation in Hertfordshire."
    )
    assert event_words.measured(found) == (
        "101 average wait by month, seconds, each force on its own clock."
    )
    day = dt.date(2015, 11, 27)
    assert event_words.limits_finding(found, day) == (
        "Limits of 32 months before 27 Nov 2015, carried forward; new limits: Beds "
        "from Jan 2016 and Cambs from Jan 2016."
    )
    locked = every(events.rows(BEFORE + BEFORE[:9]), settings=Settings(locked=True))
    assert event_words.limits_finding(locked, day) == (
        "Limits of 12 months before 27 Nov 2015, carried forward; no new limits."
    )


def test_weeks_are_named_by_their_monday() -> None:
    frame = events.rows([*BEFORE, *[100.0, 102.0] * 4], "2015-04-20", "week")
    found = event_verdicts.every_verdict(
        frame, "week", Settings(), dt.date(2015, 11, 27)
    )
    assert event_words.sentences(found, SINCE) == [
        "Bedfordshire: sustained improvement from 30 Nov 2015 (all 8 weeks since below "
        "the mean of before): mean 2:05 min before, 101 s since."
    ]
    assert event_table.cell(found[0]) == "✚ improving since 30 Nov 2015"


def test_yearly_differences_are_written_as_such() -> None:
    year = [100.0 + 5 * month for month in range(12)]
    before = [v + n % 2 for n, v in enumerate([*year, *year, *year[:8]])]
    after = [before[n - 12] - 20 + n % 3 for n in range(32, 41)]
    assert said(*before, *after, is_seasonal=True).endswith(
        ": mean difference to the year before 0 s before, −19 s since."
    )


def test_the_table_and_how_many_changed() -> None:
    found = every(
        events.rows(BETTER),
        events.rows([*BEFORE, 200.0, *BEFORE[:8]], area="BCH"),
        events.rows([*BEFORE, *BEFORE[:9]], measure="101 calls"),
        events.rows(BETTER[:20] * 2, measure="101 calls", area="BCH").assign(
            value=None
        ),
    )
    assert event_table.shown(found).to_numpy().tolist() == [
        ["101 average wait", "✚ improving since Jan 2016", "◆ 1 single signal, worse"],
        ["101 calls", "● no change", "○ not comparable"],
    ]
    assert event_table.finding(found, SINCE) == (
        "3 series since the agreement of 27 November 2015: 1 with sustained "
        "improvement, 1 with single signals and 1 with no change beyond normal "
        "variation; 1 more cannot be judged."
    )
    assert event_table.rows(found)["mean_since"].tolist()[0] == 101.0
    assert event_table.finding((), SINCE).startswith("Nothing can be said")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2013-04-01", "1 Apr 2013 leaves no whole month before it"),
        ("2013-04-02", ""),
        ("2016-08-01", ""),
        ("2016-08-02", "2 Aug 2016 leaves no whole month after it"),
        ("2030-01-01", "shown are Apr 2013 to Aug 2016. Choose another event, date"),
    ],
)
def test_a_day_outside_the_data(day: str, words: str) -> None:
    rows = events.rows([*BEFORE, *BEFORE[:9]])
    found = event_reasons.outside(rows, dt.date.fromisoformat(day), "month")
    assert words in found
    assert bool(words) == bool(found)
    assert not event_reasons.outside(rows.iloc[:0], dt.date(2015, 1, 1), "month")


def test_what_the_data_can_and_cannot_say() -> None:
    plain = event_limits.sentences(every(events.rows(BETTER)), "A signature.", False)
    assert plain[0] == "A signature."
    assert plain[2].startswith(
        "Before ends with Nov 2015; the limits are of 32 months, and 9 months come "
        "after. The month that holds the day counts as before. Only 7 in a row"
    )
    assert not any("illustrative" in each or "summer" in each for each in plain)
    seasonal = every(events.rows(BETTER, is_seasonal=True))
    words = " ".join(event_limits.sentences(seasonal, "A signature.", True))
    assert "the limits are of 20 months" in words
    assert "peak in summer" in words
    assert "illustrative" in words
    assert "due to" not in words
