"""Sentences, tiles and tables of the answering page, on frames written by hand."""

import pandas as pd
import pytest

from alliance.screen.findings import (
    service,
    service_comparable,
    service_flow,
    service_months,
    service_rows,
    service_tiles,
)

AUG_15, JUN_16, AUG_16 = (
    pd.Timestamp(day) for day in ("2015-08-01", "2016-06-01", "2016-08-01")
)
SL1 = "SL1 answered in time / answered"
SL3 = "SL3 answered in time / (offered - short abandons)"
CHOSEN = ("Bedfordshire", "Hertfordshire")


def row(area: str, month: pd.Timestamp | None = AUG_16, **more: object) -> dict:
    """A month of a force (or, without a month, the period), all usual."""
    return {
        "area": area,
        "clock": "force_acd",
        "span": "period" if month is None else "month",
        "month": month,
        "days_held": 31,
        "days_expected": 31,
        "offered_calls": 2000,
        "answered_calls": 1900,
        "short_abandoned_calls": 40,
        "in_time_calls": 1710,
        "rated_calls": 1900,
        "lowest_target_seconds": 10.0,
        "highest_target_seconds": 10.0,
        "service_level_pct": 90.0,
        "standard_pct": 90.0,
        "wait_seconds": 6.4,
        "longest_wait_seconds": 130.0,
        "lowest_threshold_seconds": 5.0,
        "highest_threshold_seconds": 5.0,
        "abandoned_pct": 1.5,
        "under_10_s_pct": 90.0,
        "from_10_to_60_s_pct": 8.0,
        "from_60_s_pct": 2.0,
    } | more


def frame(*made: dict) -> pd.DataFrame:
    table = pd.DataFrame(made or [row("Bedfordshire")])
    table["month"] = pd.to_datetime(table["month"])
    return table if made else table.iloc[:0]


PERIOD = frame(
    row("Bedfordshire", None, service_level_pct=89.96),
    row("Hertfordshire", None, service_level_pct=93.25),
    row("BCH", None, service_level_pct=None, highest_target_seconds=15.0),
)
MONTHS = frame(
    row("Bedfordshire", AUG_15, service_level_pct=89.9, longest_wait_seconds=100),
    row("Bedfordshire", AUG_16),
    row("Hertfordshire", AUG_15, service_level_pct=95.0, wait_seconds=6.6),
    row("Hertfordshire", AUG_16, lowest_threshold_seconds=10.0, abandoned_pct=2.25),
)
NOTHING = frame()


def test_headline() -> None:
    assert service.headline(PERIOD, "999", SL1, "Apr to Aug 2016") == (
        "999, Apr to Aug 2016, answered within each force's own target (SL1): Beds "
        "90.0%, Herts 93.2%, BCH not shown."
    )
    without = PERIOD.assign(lowest_target_seconds=None, highest_target_seconds=None)
    assert service.headline(without.iloc[:1], "101 secondary", SL3, "2015/16") == (
        "101 secondary, 2015/16, average wait: Beds 6 s; no target is recorded."
    )
    assert (
        service.headline(NOTHING, "999", SL1, "2015/16")
        == "No figures for this choice."
    )


def test_subtitle_names_the_formula_where_there_is_a_target() -> None:
    assert service.subtitle(PERIOD, SL1) == (
        f"{SL1}. On the force's own clock; rates from counts."
    )
    without = PERIOD.assign(lowest_target_seconds=None)
    assert service.subtitle(without, SL1) == (
        "On the force's own clock; rates from counts."
    )
    assert service.subtitle(PERIOD[:0], SL1) == "Rates from counts."


def test_table_is_in_words_and_says_why_a_rate_is_missing() -> None:
    table = service.table(PERIOD, SL1).set_index("Force")
    assert table["Service level (SL1)"].tolist() == [
        "90.0%",
        "93.2%",
        "not shown: targets differ",
    ]
    assert table["Target"].tolist() == ["10 s", "10 s", "10 or 15 s"]
    assert table.loc["BCH", "Longest wait"] == "2:10 min"
    assert "95% interval" not in table
    assert service.table(NOTHING, SL1).empty


def test_few_calls_have_an_interval() -> None:
    few = {"rated_calls": 100, "in_time_calls": 90}
    table = service.table(frame(row("Bedfordshire", None, **few)), SL1)
    # Wilson, 90 of 100: 82.56 to 94.48
    assert table["95% interval"].tolist() == ["82.6% to 94.5%"]
    every = {"rated_calls": 100, "in_time_calls": 100, "service_level_pct": 100.0}
    table = service.table(frame(row("Bedfordshire", None, **every)), SL1)
    assert table["Service level (SL1)"].tolist() == ["100.0%"]
    assert table["95% interval"].tolist() == ["96.3% to 100.0%"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"rated_calls": 29}, "fewer than 30 calls"),
        ({"rated_calls": 0}, "no calls"),
        ({"lowest_target_seconds": None}, "no target recorded"),
        ({"highest_target_seconds": 15.0}, "targets differ"),
        ({"highest_threshold_seconds": 10.0}, "thresholds differ"),
        ({}, "not recorded on all days"),
    ],
)
def test_why_there_is_no_level(more: dict, words: str) -> None:
    missing = frame(row("Bedfordshire", None, service_level_pct=None, **more)).iloc[0]
    assert service.level(missing, SL3) == f"not shown: {words}"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"offered_calls": 60}, "fewer than 30 calls"),
        ({"offered_calls": 40}, "no calls"),
        ({"highest_threshold_seconds": 10.0}, "thresholds differ"),
        ({}, "not recorded on all days"),
    ],
)
def test_why_there_is_no_share_abandoned(more: dict, words: str) -> None:
    missing = frame(row("Bedfordshire", None, abandoned_pct=None, **more)).iloc[0]
    assert service.abandoned(missing) == f"not shown: {words}"


def test_a_queue_without_a_target_has_no_column_of_levels() -> None:
    none = {"lowest_target_seconds": None, "service_level_pct": None}
    table = service.table(frame(row("Bedfordshire", None, **none)), SL3)
    assert list(table.columns)[:3] == ["Force", "Calls offered", "Average wait"]


def test_tiles() -> None:
    then = row(
        "Hertfordshire",
        None,
        span="compared",
        service_level_pct=91.0,
        wait_seconds=8.0,
        longest_wait_seconds=130.2,
        offered_calls=1600,
    )
    table = frame(row("Hertfordshire", None), then)
    assert (
        service_tiles.scope(table, "999", "2015/16") == "Hertfordshire, 999, 2015/16."
    )
    assert service_tiles.tiles(table, SL1, "2014/15") == [
        (
            "Service level (SL1)",
            "90.0%",
            "−1.0 points on 2014/15",
            "90% in 10 s: met",
        ),
        ("Average wait", "6 s", "2 s shorter than 2014/15", "Of answered calls"),
        ("Longest wait", "2:10 min", "as in 2014/15", ""),
        ("Abandoned", "1.5%", "as in 2014/15", "Counted after 5 s"),
        ("Calls offered", "2,000", "25.0% more than 2014/15", ""),
    ]
    assert service_tiles.tiles(NOTHING, SL1, "") == []
    assert service_tiles.scope(NOTHING, "999", "2015/16") == ""


def test_tiles_say_why_and_compare_only_the_same_clock() -> None:
    then = row("BCH", None, span="compared", clock="bt")
    table = frame(
        row("BCH", None, abandoned_pct=None, highest_threshold_seconds=10.0), then
    )
    found = service_tiles.tiles(table, SL1, "2014/15")
    assert found[3] == (
        "Abandoned",
        "–",
        "Not shown: thresholds differ",
        "Counted after 5 s or 10 s",
    )
    assert {tile[2] for tile in found} == {"", "Not shown: thresholds differ"}


def test_series_are_broken_where_a_month_is_missing_or_in_part() -> None:
    months = frame(
        row("Bedfordshire", JUN_16),
        row("Bedfordshire", pd.Timestamp("2016-07-01"), days_held=20),
        row("Bedfordshire", AUG_16),
        row("BCH", JUN_16, service_level_pct=None),
    )
    found = service_rows.series(months, "service_level_pct")
    assert found["line"].unique().tolist() == ["Bedfordshire"]
    assert found["service_level_pct"].isna().tolist() == [False, True, False]
    assert service_rows.left_out(months) == (
        "Months held in part are left out: Beds Jul 2016 (20 of 31 days)."
    )
    assert service_rows.series(NOTHING, "service_level_pct").empty
    assert service_rows.left_out(MONTHS) == ""


def test_many_months_in_part_are_counted() -> None:
    days = pd.date_range("2016-01-01", periods=6, freq="MS")
    months = frame(*(row("Bedfordshire", day, days_held=9) for day in days))
    assert service_rows.left_out(months).endswith("Apr 2016 (9 of 31 days) and 2 more.")


def test_both_clocks_are_lines_of_their_own() -> None:
    rows = frame(row("Bedfordshire"), row("Bedfordshire", clock="bt"))
    assert service_rows.named(rows)["line"].tolist() == [
        "Bedfordshire, own clock",
        "Bedfordshire, BT's clock",
    ]
    assert service_comparable.clock(rows) == "the force's own clock and BT's clock"
    assert service_comparable.clock(MONTHS) == "the force's own clock"
    assert service_comparable.flags(rows, ("Bedfordshire",), "999") == [
        "Not comparable: Beds on the force's own clock; Beds on BT's clock. Each clock "
        "stands in rows of its own."
    ]


def test_flags_come_from_the_data() -> None:
    same = frame(row("Bedfordshire"), row("Hertfordshire"))
    assert service_comparable.flags(same, CHOSEN, "999") == []
    months = frame(
        row("Bedfordshire", AUG_15),
        row(
            "Bedfordshire",
            AUG_16,
            lowest_target_seconds=15.0,
            highest_target_seconds=15.0,
        ),
        row("Hertfordshire", AUG_16, highest_threshold_seconds=10.0),
    )
    assert service_comparable.flags(months, (*CHOSEN, "Cambridgeshire"), "999") == [
        "Cambs holds no figures of 999 here, so the forces together are not shown.",
        "Not comparable: the target is 15 s in Beds, 10 s in Herts.",
        "Not comparable over time: in Beds the target is 10 s at first, 15 s from Aug "
        "2016.",
        "Not comparable: a call counts as abandoned after 5 s in Beds, 10 s in Herts.",
        "Not comparable over time: in Herts a call counts as abandoned after 5 s at "
        "first, 10 s from Aug 2016.",
    ]
    assert service_comparable.flags(NOTHING, CHOSEN, "999") == []
    part = frame(row("Bedfordshire"), row("Bedfordshire", None, days_expected=153))
    assert service_comparable.flags(part, CHOSEN[:1], "999") == [
        "The period is held in part: Beds 31 of 153 days."
    ]


def test_months() -> None:
    series = service_rows.series(MONTHS, "service_level_pct")
    assert service_months.levels(series, "999", SL1) == (
        "999, SL1 in Aug 2016: Beds 90.0%, Herts 90.0%; below 90%: Beds in 1 of 2 "
        "months."
    )
    waits = service_rows.series(MONTHS, "longest_wait_seconds")
    assert service_months.waits(waits, "longest_wait_seconds", "999 longest wait") == (
        "999 longest wait in Aug 2016: Beds 2:10 min, Herts 2:10 min; Beds 30 s longer "
        "than in Aug 2015."
    )
    assert service_months.waits(waits, "wait_seconds", "Wait").endswith("Herts 6 s.")
    gone = service_rows.series(MONTHS, "abandoned_pct")
    assert service_months.abandonment(gone, "999") == (
        "999 abandoned in Aug 2016: Beds 1.5% (after 5 s), Herts 2.2% (after 10 s)."
    )
    assert service_months.bands(gone, "999") == (
        "999 answered after 60 s or more in Aug 2016: Beds 2.0%, Herts 2.0%."
    )


def test_levels_without_a_standard_or_above_it() -> None:
    local = MONTHS.assign(standard_pct=None).iloc[1:2]
    series = service_rows.series(local, "service_level_pct")
    assert service_months.levels(series, "101 primary", SL3) == (
        "101 primary, SL3 in Aug 2016: Beds 90.0%."
    )
    met = service_rows.series(MONTHS.iloc[1:2], "service_level_pct")
    assert service_months.levels(met, "999", SL1).endswith(
        "; no force below 90% in any of 1 month."
    )


@pytest.mark.parametrize("column", ["service_level_pct", "wait_seconds"])
def test_no_months(column: str) -> None:
    none = service_rows.series(NOTHING, column)
    assert service_months.levels(none, "999", SL1) == service_rows.NONE
    assert service_months.waits(none, column, "Wait") == service_rows.NONE
    assert service_months.abandonment(none, "999") == service_rows.NONE
    assert service_months.bands(none, "999") == service_rows.NONE


def test_aims() -> None:
    columns = ["area", "month", "answered_101_within_aim_pct", "aim_pct"]
    table = pd.DataFrame([("Hertfordshire", AUG_15, 79.96, 80.0)], columns=columns)
    table = table.assign(aim_seconds=30, period="2010-2014")
    assert service_months.aims(table) == (
        "Hertfordshire answered 80.0% of 101 primary calls within 30 s in Aug 2015; "
        "its own aim for 2010-2014 was 80%."
    )
    assert service_months.aims(table.iloc[:0]) == (
        "101: no force's own aim is on record here, so no percentage is shown."
    )


def queues(*made: tuple[str, str, float]) -> pd.DataFrame:
    table = pd.DataFrame(made, columns=["area", "queue", "share_pct"])
    return table.assign(clock="force_acd")


def test_mix() -> None:
    shares = service_flow.mix(
        queues(
            ("Bedfordshire", "999", 20.0),
            ("Bedfordshire", "101_primary", 80.0),
            ("Hertfordshire", "999", 25.0),
            ("Hertfordshire", "101_primary", 60.0),
            ("Hertfordshire", "crime_recording", 15.0),
        )
    )
    assert shares["force"].tolist() == ["Bedfordshire", "Hertfordshire"]
    assert shares["crime_recording_pct"].isna().tolist() == [True, False]
    told = "999 is 20.0% in Beds and 25.0% in Herts of the calls offered."
    assert service_flow.mix_finding(shares) == told
    assert service_flow.mix_sentence(shares) == (
        f"Mix: {told} A force can be better in each queue and worse in their sum, so "
        "compare one queue at a time."
    )
    assert service_flow.mix_sentence(shares.iloc[:1]) == ""
    none = service_flow.mix(queues())
    assert service_flow.mix_finding(none) == "No 999 calls in this choice."


def test_onward() -> None:
    columns = ["area", "clock", "answered_primary_calls", "passed_on_pct"]
    rows = [("Bedfordshire", "force_acd", 100, 40.5), ("Kent", "force_acd", 9, None)]
    table = pd.DataFrame(rows, columns=columns)
    assert service_flow.onward_finding(table) == (
        "Of 101 primary calls answered, 40.5% in Beds went on to the secondary queue."
    )
    assert list(service_flow.onward(table).columns) == ["force", *columns[2:]]
    assert service_flow.onward_finding(table.iloc[1:]) == (
        "How many 101 calls went on to the secondary queue is not recorded."
    )


def test_overflow() -> None:
    columns = ["area", "clock", "month", "overflowed_out_calls", "overflowed_in_calls"]
    rows = [
        ("Bedfordshire", "force_acd", AUG_15, 10, 1200),
        ("Bedfordshire", "force_acd", AUG_16, 20, 0),
        ("Hertfordshire", "force_acd", AUG_16, 5, None),
    ]
    table = pd.DataFrame(rows, columns=columns)
    assert service_flow.overflow_finding(table) == (
        "999 between forces, Aug 2015 to Aug 2016: Beds handed over 30 and took over "
        "1,200; Herts handed over 5 and took over 0."
    )
    assert service_flow.overflow_finding(table.iloc[:1]).startswith(
        "999 between forces, in Aug 2015: "
    )
    found = service_flow.directions(table)
    assert found["moved_calls"].tolist() == [10, 20, 5, 1200, 0]
    assert found["direction"].unique().tolist() == ["handed over", "taken over"]
    assert service_flow.overflow_finding(table.iloc[:0]) == service_rows.NONE
