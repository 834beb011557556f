"""What the page says of published figures: the answer, leagues, lines, tables."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.screen.findings import (
    calls_answer,
    calls_league_words,
    calls_leagues,
    calls_standards,
    calls_tables,
    calls_timeline,
    calls_twice,
    calls_volumes,
    calls_words,
)
from alliance.screen.selection import BCH, SEVEN_FORCES, Selection
from alliance.warehouse import database
from tests.contact.figures import NO_PERIOD, figures, month

TEN = "pct_answered_within_10s"
NONE = figures().iloc[:0]
TIME = {"measure": "mean_answer_time", "unit": "seconds"}
THREE = figures(
    {"value": 86.7},
    {"area": "Cambridgeshire", "value": 76.8, "source_id": "C12", "publisher": "Site"},
    {"area": "Hertfordshire", "value": 83.3},
    {"value": 93, "qualifier": "rounded", "clock": "not_stated", **month("2024-11")},
    {"area": "United Kingdom", "is_national": True, "value": 71, **month("2022-01")},
)


@pytest.fixture
def every(view: Selection) -> pd.DataFrame:
    """All that is published, later figures too."""
    return database.run("contact/figures", replace(view, later_events=True))


@pytest.mark.parametrize(
    ("row", "expected", "in_full"),
    [
        ({"value": 71.0, "qualifier": "rounded"}, "71% (rounded)", "71% (rounded)"),
        ({"value": 86.7}, "86.7%", "86.7% (exact)"),
        ({"value": 90.0, "qualifier": "at_most"}, "at most 90%", "at most 90%"),
        ({"value": 30.33, "unit": "seconds"}, "30.33 s", "30.33 s (exact)"),
        ({"value": 122, "unit": "seconds"}, "2:02 min", "2:02 min (exact)"),
        (
            {"value": 110_000, "unit": "calls", "qualifier": "about"},
            "about 110,000",
            "about 110,000",
        ),
        (
            {"value": 497, "unit": "calls_per_day"},
            "497 a day",
            "497 a day (exact)",
        ),
        ({"value": 42, "unit": "rank"}, "number 42", "number 42 (exact)"),
    ],
)
def test_a_number_keeps_its_qualifier(
    row: dict[str, object], expected: str, in_full: str
) -> None:
    made = figures(row).iloc[0]
    assert calls_words.figure(made) == expected
    assert calls_words.in_full(made) == in_full
    assert "2016" in calls_words.figure(made, "2016")


def test_the_answer_is_of_one_period_and_clock() -> None:
    assert calls_answer.headline(THREE, BCH, "") == (
        "999 within 10 seconds, Nov 2023, BT's clock: Beds 86.7%, Cambs 76.8%, Herts "
        "83.3%; standard 90%."
    )
    assert calls_answer.beside(THREE, BCH) == (
        "Sources: Bedfordshire, Hertfordshire: Paper · Cambridgeshire: Site. Later, "
        "not comparable: Bedfordshire 93% (rounded; Nov 2024, clock not stated)."
    )
    tiles = calls_answer.tiles(THREE, BCH)
    assert [tile.value for tile in tiles] == ["86.7%", "76.8%", "83.3%", "71%"]
    assert tiles[0].comparison == "999 within 10 s, exact; Nov 2023, BT's clock"
    assert [tile.target for tile in tiles[2:]] == [
        *("standard 90%", "the 90% is not Scotland's"),
    ]


def test_the_answer_where_nothing_can_be_compared() -> None:
    about = {"value": 95, "qualifier": "about", "clock": "not_stated", **NO_PERIOD}
    rows = figures({"area": "Cambridgeshire", **about}, {**about, "value": 91})
    assert calls_answer.headline(rows, BCH, " by 21 Sep 2016") == (
        "999 within 10 seconds, latest known by 21 Sep 2016: Beds about 91% (period "
        "not stated); Cambs about 95% (period not stated); no two forces can be "
        "compared; standard 90%."
    )
    assert calls_answer.tiles(rows, BCH)[1].value == "about 95%"
    assert calls_answer.tiles(rows, BCH)[2].value == "None known"
    assert calls_answer.headline(NONE, BCH, " by 21 Sep 2016") == (
        "No share of 999 answered within 10 seconds is known by 21 Sep 2016."
    )
    assert calls_answer.headline(NONE, (), "").startswith("No share")


def test_clocks_that_are_not_stated_are_not_compared() -> None:
    unstated = {"clock": "not_stated"}
    rows = figures(unstated, {"area": "Hertfordshire", **unstated})
    assert calls_answer.compared(rows, BCH).empty


def test_whom_the_answer_is_about() -> None:
    assert calls_answer.whom(("Kent",), ()) == ("Kent",)
    assert calls_answer.whom(SEVEN_FORCES, BCH) == BCH


def test_a_league_has_one_source_period_clock_and_measure(
    every: pd.DataFrame,
) -> None:
    found = calls_leagues.leagues(every, BCH)
    assert len(found) == 9
    for league in found:
        both = league.every
        for column in (*calls_leagues.KEY, "unit"):
            assert both[column].nunique(dropna=False) == 1, column
        assert league.rows["area"].nunique() == len(league.rows) > 1
        assert not league.rows["is_national"].any()
        assert league.nations["is_national"].all()
        assert league.rows["value"].is_monotonic_increasing is (
            not league.more_is_better
        )
    assert len({league.name for league in found}) == len(found)


def test_no_league_is_left_out(every: pd.DataFrame) -> None:
    """Counted a second time: forces by source, dates, clock and measure."""
    groups: dict[tuple[str, ...], set[str]] = {}
    for row in every.itertuples():
        ranked = row.measure.startswith(("pct_answered_within", "mean_answer_time"))
        if ranked and not row.is_national and pd.notna(row.period_end):
            key = (row.source_id, str(row.period_end), row.clock, row.measure)
            groups.setdefault(key, set()).add(row.area)
    sizes = sorted(len(areas) for areas in groups.values() if len(areas) > 1)
    found = calls_leagues.leagues(every, BCH)
    assert sorted(len(league.rows) for league in found) == sizes
    assert sizes == [2, 2, 2, 3, 6, 6, 9, 14, 32]


def test_the_league_that_opens_holds_most_of_the_chosen_forces(
    every: pd.DataFrame,
) -> None:
    league = calls_leagues.leagues(every, BCH)[0]
    assert calls_league_words.finding(league, every, BCH) == (
        "Nov 2023, 32 forces read: 93.9% in Greater Manchester is highest; Beds 86.7% "
        "is number 18, Herts 83.3% is number 32; 8 reach 90%."
    )
    note = calls_league_words.note(league, every, BCH)
    assert (
        "Not in this source: Cambridgeshire. Another source: Cambridgeshire 76.8%"
        in (note)
    )


def test_the_rank_among_all_forces_stands_beside_that_among_the_few_read(
    every: pd.DataFrame,
) -> None:
    found = calls_leagues.leagues(every, BCH)
    (league,) = (each for each in found if each.rows["source_id"].iloc[0] == "C12")
    assert calls_league_words.finding(league, every, BCH) == (
        "Nov 2023, 2 forces read: 76.8% in Cambridgeshire is highest; Cambs 76.8% is "
        "number 1 (in the whole table 42 of 45); 0 reach 90%."
    )


def test_the_mean_of_a_nation_is_a_line_of_its_own_source() -> None:
    nation = {"area": "England and Wales", "is_national": True}
    rows = figures(
        {**TIME, "value": 122.0},
        {**TIME, "value": 3.0, "area": "Cumbria", "qualifier": "rounded"},
        {**TIME, "value": 32.0, **nation},
        {**TIME, "value": 40.0, **nation, "source_id": "C99"},
    )
    (league,) = calls_leagues.leagues(rows, BCH)
    assert league.nations["value"].tolist() == [32.0]
    assert (league.standard, league.more_is_better) == (None, False)
    assert calls_league_words.finding(league, rows, BCH) == (
        "Nov 2023, 2 forces read: 3 s (rounded) in Cumbria is shortest; Beds 2:02 min "
        "is number 2."
    )
    assert "Dashed line, of the same source: England and Wales 32 s." in (
        calls_league_words.note(league, rows, BCH)
    )


def test_no_league_without_two_forces(view: Selection) -> None:
    known = database.run("contact/figures", view)
    assert calls_leagues.leagues(known, BCH) == ()
    assert calls_leagues.leagues(figures({}, {"source_id": "C2"}), BCH) == ()


def test_equal_figures_share_a_place_and_at_most_reaches_nothing() -> None:
    rows = figures(
        {"area": "Kent", "value": 91},
        {"value": 90, "qualifier": "at_most"},
        {"area": "Hertfordshire", "value": 90},
    )
    (league,) = calls_leagues.leagues(rows, BCH)
    assert calls_league_words.finding(league, rows, BCH) == (
        "Nov 2023, 3 forces read: 91% in Kent is highest; Beds at most 90% is number "
        "2, Herts 90% is number 2; 2 reach 90%."
    )


@pytest.mark.parametrize("measure", calls_timeline.MEASURES)
def test_a_line_joins_one_source_clock_and_measure_on_one_side_of_the_break(
    every: pd.DataFrame, measure: str
) -> None:
    drawn = calls_timeline.placed(calls_timeline.chosen(every, measure, SEVEN_FORCES))
    assert len(drawn)
    lines = [rows for _, rows in drawn.groupby("line") if len(rows) > 1]
    for rows in lines:
        for column in ("area", "source_id", "clock", "measure", "period_type", "queue"):
            assert rows[column].nunique(dropna=False) == 1, column
        after = rows["middle"] >= pd.Timestamp("2021-11-01")
        assert after.nunique() == 1
        assert set(rows["qualifier"]) <= {"exact", "rounded"}
    assert drawn["threshold_seconds"].groupby(drawn["row"]).nunique().max() <= 1


def test_no_line_crosses_november_2021() -> None:
    months = ("2021-09", "2021-10", "2021-11", "2021-12")
    rows = figures(*({"clock": "force", **month(name)} for name in months))
    drawn = calls_timeline.placed(
        calls_timeline.chosen(rows, calls_timeline.SHARE_999, BCH)
    )
    assert drawn["line"].tolist() == [0, 0, 1, 1]


CODES = st.fixed_dictionaries(
    {
        "source_id": st.sampled_from(["C1", "C2"]),
        "clock": st.sampled_from(["bt", "force", "not_stated"]),
        "area": st.sampled_from(BCH),
        "qualifier": st.sampled_from(["exact", "rounded", "about", "at_least"]),
        "month": st.sampled_from(["2021-10", "2021-11", "2022-01"]),
    }
)


@given(st.lists(CODES, min_size=1, max_size=8))
def test_lines_hold_what_may_be_joined_and_nothing_is_lost(
    made: list[dict[str, str]],
) -> None:
    rows = figures(*({**row, **month(row["month"])} for row in made))
    drawn = calls_timeline.placed(
        calls_timeline.chosen(rows, calls_timeline.SHARE_999, BCH)
    )
    assert sorted(drawn["figure_id"]) == sorted(rows["figure_id"])
    for _, line in drawn.groupby("line"):
        keys = {
            (r.source_id, r.clock, r.area, r.middle >= pd.Timestamp("2021-11-01"))
            for r in line.itertuples()
        }
        assert len(keys) == 1


def test_stages_and_thresholds_of_101_have_rows_of_their_own() -> None:
    share = {"channel": "101", "measure": "pct_answered_within_30s"}
    share |= {"threshold_seconds": 30}
    rows = figures(
        share,
        share | {"queue": "primary"},
        share | {"measure": "pct_answered_within_90s", "threshold_seconds": 90},
    )
    chosen = calls_timeline.chosen(rows, calls_timeline.SHARE_101, BCH)
    assert chosen["row"].tolist() == [
        "Bedfordshire, within 30 s",
        "Bedfordshire, within 30 s, primary",
        "Bedfordshire, within 90 s",
    ]


def test_the_timeline_names_both_clocks_and_what_it_lacks() -> None:
    rows = calls_timeline.chosen(THREE, calls_timeline.SHARE_999, BCH)
    drawn = calls_timeline.placed(rows)
    assert calls_timeline.finding(drawn, calls_timeline.SHARE_999) == (
        "999 within 10 seconds, on BT's clock 71% (UK, Jan 2022) to 86.7% (Beds, Nov "
        "2023); on other or unstated clocks 93% (rounded; Beds, Nov 2024)."
    )
    note = calls_timeline.note(rows, drawn, (*BCH, "Kent"))
    assert "No figure placed in time: Kent." in note
    empty = calls_timeline.placed(rows.iloc[:0])
    assert calls_timeline.finding(empty, calls_timeline.MEAN_101) == (
        "101 mean wait: no published figure known has a place in time."
    )


def test_nothing_published_is_lost_from_the_tables(every: pd.DataFrame) -> None:
    mine = calls_tables.mine(every, SEVEN_FORCES)
    wanted = every[every["area"].isin(SEVEN_FORCES) | every["is_national"]]
    found: list[str] = []
    for group in calls_tables.GROUPS:
        rows = mine[mine["group"] == group]
        assert len(calls_tables.table(rows)) == len(rows) > 0
        found += rows["figure_id"].tolist()
    assert sorted(found) == sorted(wanted["figure_id"])
    assert len(found) == 260 + 12


def test_a_figure_without_a_date_is_said_to_have_none(every: pd.DataFrame) -> None:
    rows = every[every["figure_id"] == "CP0221"]
    table = calls_tables.table(rows).iloc[0]
    assert table["known_on"] == "not dated"
    assert table["figure"] == "at least 165,000"
    assert table["as_published"] == "more than 165,000 in a year"


def test_volumes_keep_received_from_answered_and_kinds_of_year_apart(
    every: pd.DataFrame,
) -> None:
    held = calls_volumes.volumes(calls_tables.mine(every, BCH))
    kinds = held.set_index("figure_id")["kind"]
    assert kinds["CP0340"] == "999 received, financial year"
    assert kinds["CP0324"] == "999 received, calendar year"
    assert kinds["CP0358"] == "999 answered, calendar year"
    assert kinds["CP0391"] == "999 received, period not stated"
    assert kinds.drop_duplicates().is_unique
    assert calls_volumes.finding(held) == (
        "999 calls received in a year, latest known: Beds 150,000 (rounded; 2023), "
        "Cambs 144,295 (2008/09), Herts 153,408 (2017)."
    )
    assert calls_volumes.table(held)["figure"].iloc[0] == "80,000 (sources differ)"
    assert calls_volumes.finding(held.iloc[:0]).startswith("No yearly volume")


def test_both_statements_of_a_matter_stand(view: Selection) -> None:
    later = replace(view, later_events=True)
    mine = calls_tables.mine(database.run("contact/figures", later), BCH)
    told = calls_twice.matters(mine, database.run("contact/figures_twice", later))
    assert [set(rows["figure_id"]) for rows in told] == [
        {"CP0394", "CP0391"},
        {"CP0344", "CP0346", "CP0348", "CP0349"},
        {"CP0366", "CP0367"},
    ]
    assert calls_twice.finding(told) == (
        "3 matters are told in two ways and none is chosen: Bedfordshire, 999 calls "
        "received 80,000 (2016) and about 110,000 (period not stated)."
    )
    assert len(calls_twice.table(told)) == 8
    assert calls_twice.finding(told[1:2]) == (
        "1 matter is told in two ways and none is chosen: Cambridgeshire, 101 calls "
        "abandoned about 10,000 (Jun 2011) and 101, % abandoned from 8% (summer "
        "2011)."
    )
    assert calls_twice.table(()).empty
    assert calls_twice.finding(()).startswith("No two published figures")


def test_what_the_standard_rests_on(view: Selection) -> None:
    rows = database.run("contact/standards", view)
    assert calls_standards.finding(rows) == (
        "999: 90% of calls answered within 10 seconds, 2006 to date; 101: no national "
        "standard is in force, 2 thresholds of forces and earlier guides are on record."
    )
    table = calls_standards.table(rows)
    assert "Hansard, Commons (2007-06-11)" in table["published_in"].iloc[0]
