"""The price of a saving in words: rooms, headline, tiles, tables, and the curve."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from alliance.methods import erlang
from alliance.methods.rooms import Hour, Met, Room
from alliance.screen.charts import price as charts
from alliance.screen.findings import price as findings
from alliance.screen.findings import price_assumed as assumed
from alliance.screen.findings import price_case as cases
from alliance.screen.findings import price_level as level
from alliance.screen.findings import price_post as posts
from alliance.screen.findings import price_rooms as rooms
from alliance.screen.findings import price_tables as tables
from alliance.screen.findings.price_case import Asked, Case, Post
from alliance.screen.findings.price_rooms import Measured, Rooms
from alliance.screen.theme import Mode

MEASURED = Measured(0.9, 0.95, 0.02, 6.0, 0.5)
# A load of 2 over 5 positions, round the clock: 840 position hours, 30 posts of 28.
WEEK = Room(tuple(Hour(h % 24, 40.0, 180.0, 5.0) for h in range(168)), 300.0)
FOUND = Rooms(("Hertfordshire",), (WEEK,), 10, 90.0, MEASURED, "Aug 2016 (1 month)", 0)
POST = Post(28.0, "ours", 40_000.0, "£1,200,000 over 30.0 FTE")
ASKED = Asked("Hertfordshire", "999", -6, "Every hour", cases.ERLANG_C)


def case(found: Rooms = FOUND, post: Post = POST, **asked: object) -> Case:
    return cases.case(replace(ASKED, **asked), found, post, True)


def level_of(positions: int) -> float:
    return 100 * erlang.waiting(40, 180, positions).within(10)


def test_six_posts_are_one_position_round_the_clock() -> None:
    moved = case()
    assert moved.after is not None
    assert moved.after.position_hours == pytest.approx(840 - 6 * 28)
    assert 100 * moved.before.in_time == pytest.approx(level_of(5))
    assert 100 * moved.after.in_time == pytest.approx(level_of(4))
    assert moved.there == pytest.approx(30)


def test_the_headline_says_pounds_service_and_standard() -> None:
    assert findings.finding(case()) == (
        "Taking 6 posts out of Hertfordshire’s 999 room saves about £240k a year "
        "(illustrative); by this model 999 answered in 10 seconds would fall from "
        "94.9% to 84.4%; the standard is 90%."
    )
    assert findings.finding(case(posts=1)) == (
        "Putting 1 post into Hertfordshire’s 999 room costs about £40k a year "
        "(illustrative); by this model 999 answered in 10 seconds would rise from "
        "94.9% to 95.5%; the standard is 90%."
    )
    assert findings.finding(case(posts=0)) == (
        "No post moved: by this model 999 answered in 10 seconds stands at 94.9%; the "
        "standard is 90%."
    )


def test_no_headline_gives_a_cause() -> None:
    said = [findings.finding(case(posts=n)) for n in range(-40, 20)]
    assert not any(word in s for s in said for word in ("due to", "because", "will "))


def test_a_headline_without_a_standard_a_price_or_a_close_model() -> None:
    unlike = replace(MEASURED, in_time=0.6)
    found = replace(FOUND, standard_pct=None, measured=unlike, seconds=60)
    said = findings.finding(
        case(
            found,
            replace(POST, gbp=None),
            queue="Crime recording",
            spread="Nights, 23 to 7",
            posts=-1,
        )
    )
    assert said == (
        "Taking 1 post out of Hertfordshire’s crime recording room (nights 23 to 7) "
        "has no price (no cost of a post); by this model crime recording answered in "
        "60 seconds would fall from 97.8% to 96.7%. The model is 38 points above what "
        "was measured."
    )


def test_a_difference_of_waits_is_that_of_the_waits_as_written() -> None:
    before, after = Met(calls=1.0, waited_seconds=3.6), Met(1.0, waited_seconds=12.4)
    moved = replace(case(), before=before, after=after)
    row = tables.before_after(moved).iloc[1]
    assert row["model_at_present"] == "4 s"
    assert row["model_with_posts_moved"] == "12 s"
    assert row["change"] == "+8 s"


def test_more_posts_than_there_are() -> None:
    gone = case(posts=-31)
    assert gone.after is None
    assert findings.finding(gone) == (
        "Hertfordshire’s 999 room has about 30.0 posts at positions: 31 cannot be "
        "taken out. Choose fewer."
    )
    assert findings.tiles(gone) == []
    assert tables.before_after(gone).empty
    assert cases.curve(gone)["posts_moved_fte"].tolist() == list(range(-30, 32))
    assert cases.curve(case(posts=-30))["in_time_pct"].iloc[0] == 0


def test_tiles_stand_beside_what_is_now() -> None:
    shown = findings.tiles(case())
    assert [tile.value for tile in shown] == [
        *("84.4%", "16 s", "Not modelled", "50.0%", "0.0", "£240k"),
    ]
    assert shown[0].target == "Standard 90%: not met"
    assert shown[0].comparison == "of calls; now 94.9%, measured 90.0%"
    assert shown[1].comparison == "now 4 s"
    assert shown[5].comparison == "6 posts at £40,000 of running cost"
    typed = findings.tiles(case(post=replace(POST, gbp_from="Typed by you")))[5]
    assert typed.comparison == "6 posts at £40,000"
    hang_up = findings.tiles(case(method=cases.ERLANG_A))[2]
    assert hang_up.comparison.startswith("of calls; now 0.")
    spent = findings.tiles(case(posts=2))[5]
    assert (spent.label, spent.value) == ("Spent a year", "£80k")
    assert shown[5].target == "gross, if taken from the budget"
    assert spent.target == "gross, without one-off cost"
    assert findings.tiles(case(post=replace(POST, gbp=None)))[5].value == "Not known"


def test_too_few_staff_have_no_end_of_waiting_in_erlang_c() -> None:
    moved = case(posts=-20)
    shown = findings.tiles(moved)
    assert shown[1].value == "No end"
    assert shown[4].value == "168.0"
    wait = tables.before_after(moved).iloc[1]
    assert wait["model_with_posts_moved"] == "No end"
    assert wait["change"] == "no end to wait"
    assert "without end then" in tables.finding(moved)
    curve = cases.curve(moved).set_index("posts_moved_fte")
    assert math.isnan(curve["wait_seconds"][-20])
    # in Erlang A those who hang up end it
    assert findings.tiles(case(posts=-20, method=cases.ERLANG_A))[1].value != "No end"


def test_before_and_after_stand_beside_what_was_measured() -> None:
    found = tables.before_after(case(method=cases.ERLANG_A))
    assert found["measured"].tolist() == [
        *("90.0%", "6 s", "2.0%", "50.0%", "not measured", "840.0"),
    ]
    assert found["change"].tolist()[-1] == "−168.0"
    shares = found.iloc[0]
    assert shares["model_at_present"].endswith("%")
    assert shares["change"].endswith(" points")


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (0.93, "were 93.0% of calls offered, Aug 2016 (1 month)."),
        (0.90, "Aug 2016 (1 month): read differences, not levels."),
        (
            0.70,
            "25 points apart, too far to rest a decision on (ours).",
        ),
    ],
)
def test_the_model_stands_beside_what_was_measured(measured: float, said: str) -> None:
    found = replace(FOUND, measured=replace(MEASURED, in_time=measured))
    sentence = level.calibration(case(found))
    assert sentence.startswith("At present staffing the model gives 94.9%; measured ")
    assert sentence.endswith(said)


def test_what_was_measured_in_several_ways_is_not_compared() -> None:
    found = replace(FOUND, measured=replace(MEASURED, in_time=None))
    assert "not known in one way" in level.calibration(case(found))
    assert level.apart(case(found)) is None
    assert tables.before_after(case(found))["measured"].iloc[0] == "not known"


def test_posts_that_hold_the_standard_by_hand() -> None:
    # in a straight line from 94.9% to 84.4% over six posts: 90% after 2.7
    moved = case()
    step = (level_of(5) - level_of(4)) / 6
    assert int((level_of(5) - 90) / step) == 2
    said = level.holding(moved, cases.curve(moved))
    assert said == (
        "Holding 90% by this model leaves 2 posts to take out (£80k a year); counted "
        "from the 90.0% measured it leaves no post to take out."
    )


def test_posts_that_the_standard_needs() -> None:
    found = replace(FOUND, measured=replace(MEASURED, in_time=0.89))
    moved = case(found)
    # one point over 94.9% is between the first and the second post
    assert level.holding(moved, cases.curve(moved)).endswith(
        "counted from the 89.0% measured it needs 2 posts more (£80k a year)."
    )
    far = replace(FOUND, measured=replace(MEASURED, in_time=0.5))
    assert level.holding(case(far), cases.curve(case(far))).endswith(
        "it needs more than 20 posts."
    )
    none = case(replace(FOUND, standard_pct=None))
    assert level.holding(none, cases.curve(none)) == (
        "No standard is in force for 999: no number of posts holds it."
    )
    assert "People needed" in level.holding_from(none)


def test_a_room_that_can_spare_all_that_is_shown() -> None:
    idle = replace(FOUND, rooms=(replace(WEEK, hours=(Hour(9, 1.0, 9.0, 90.0),)),))
    said = level.holding(case(idle), cases.curve(case(idle)))
    assert "leaves 3 posts or more to take out" in said


def hours(force: str = "Bedfordshire", queue: str = "999", **more: object) -> dict:
    return {
        "force": force,
        "queue": queue,
        "weekday": 1,
        "hour": 9,
        "months": 12,
        "first_month": pd.Timestamp(2015, 9, 1),
        "last_month": pd.Timestamp(2016, 8, 1),
        "hours_held": 50,
        "offered_calls": 1000,
        "answered_calls": 900,
        "abandoned_calls": 60,
        "handle_seconds": 162_000,
        "wait_answered_seconds": 9_000,
        "wait_abandoned_seconds": 3_000,
        "within_target_calls": 800,
        "within_60_s_calls": 880,
        "lowest_target_seconds": 10,
        "highest_target_seconds": 10,
        "position_hours": 100,
        "hours_with_positions": 40,
        "standard_pct": 90.0,
        "standard_seconds": 10,
        **more,
    }


def test_the_hour_of_a_room_by_hand() -> None:
    found = rooms.of(pd.DataFrame([hours()]), "999", ("Bedfordshire",))
    # 1000 / 50 calls; 162,000 / 900 s; 100 / 40 positions; 12,000 s / 60 who hung up
    assert found.rooms == (Room((Hour(9, 20.0, 180.0, 2.5),), 200.0),)
    assert (found.seconds, found.standard_pct, found.left_out) == (10, 90.0, 0)
    assert found.span == "Sep 2015 to Aug 2016 (12 months)"
    was = found.measured
    assert (was.in_time, was.abandoning) == (0.8, 0.06)
    assert was.in_time_of_answered == pytest.approx(800 / 900)
    assert was.wait_seconds == 12_000 / 960
    # 45 hours of calls over 50 hours of 2.5 positions
    assert was.occupancy == pytest.approx(45 / 125)


def test_those_who_hang_up_at_once_say_nothing_of_patience() -> None:
    waits = {"wait_answered_seconds": 0, "wait_abandoned_seconds": 0}
    for row in (hours(**waits), hours(abandoned_calls=0)):
        found = rooms.of(pd.DataFrame([row]), "999", ("Bedfordshire",))
        assert found.rooms[0].patience_seconds == math.inf
        assert rooms.patience(found) == "Beds endless: no wait ended so"


def test_hours_without_positions_or_calls_and_rooms_without_a_queue() -> None:
    rows = pd.DataFrame(
        [
            hours(),
            hours(hour=10, hours_with_positions=0, position_hours=None),
            hours(hour=11, answered_calls=0, handle_seconds=0),
            hours("Cambridgeshire", answered_calls=0),
            hours("Hertfordshire", hours_with_positions=0),
        ]
    )
    assert rooms.forces_with(rows, "999") == ["Bedfordshire"]
    assert rooms.forces_with(rows, "crime_recording") == []
    found = rooms.of(rows, "999", ("Bedfordshire",))
    assert found.left_out == 1
    assert [hour.handle_seconds for hour in found.rooms[0].hours] == [180.0, 180.0]


@pytest.mark.parametrize("nothing", [0, math.nan])
def test_a_room_without_handling_time_is_none(nothing: float) -> None:
    rows = pd.DataFrame([hours(), hours("Hertfordshire", handle_seconds=nothing)])
    assert rooms.forces_with(rows, "999") == ["Bedfordshire"]


def test_an_hour_of_which_seconds_are_not_known_borrows_and_is_not_measured() -> None:
    names = ["handle_seconds", "wait_answered_seconds", "within_target_calls"]
    blank = hours(hour=10, **dict.fromkeys(names, math.nan))
    found = rooms.of(pd.DataFrame([hours(), blank]), "999", ("Bedfordshire",))
    # 162,000 s / 900 answered and 12,000 s / 60 hung up, of the hour that is known
    assert [hour.handle_seconds for hour in found.rooms[0].hours] == [180.0, 180.0]
    assert found.rooms[0].patience_seconds == 200.0
    was = found.measured
    assert (was.wait_seconds, was.occupancy, was.in_time) == (None, None, None)
    shown = tables.before_after(case(found, posts=1))
    assert shown["measured"].tolist().count("not known") == 3


def test_a_time_that_forces_do_not_share_gives_way_to_the_band() -> None:
    own = {"standard_pct": None, "standard_seconds": None, "lowest_target_seconds": 30}
    one = hours(queue="101_primary", highest_target_seconds=30, **own)
    other = hours("Hertfordshire", "101_primary", highest_target_seconds=90, **own)
    alone = rooms.of(pd.DataFrame([one, other]), "101_primary", ("Bedfordshire",))
    assert (alone.seconds, alone.measured.in_time) == (30, 0.8)
    both = rooms.of(
        pd.DataFrame([one, other]), "101_primary", ("Bedfordshire", "Hertfordshire")
    )
    assert (both.seconds, both.measured.in_time) == (60, 0.88)
    # a force whose aim for 999 is not the standard's has no count to compare
    later = hours(lowest_target_seconds=15, highest_target_seconds=15)
    found = rooms.of(pd.DataFrame([later]), "999", ("Bedfordshire",))
    assert (found.seconds, found.measured.in_time) == (10, None)


COSTS = pd.DataFrame(
    [
        ("Bedfordshire", 12, 1_200_000, 30.0, 40_000.0),
        ("Hertfordshire", 6, 600_000, 30.0, 40_000.0),
        ("all", 12, 1_800_000, None, None),
    ],
    columns=[
        *("area", "months", "actual_gbp", "mean_strength_fte", "cost_per_post_gbp"),
    ],
).assign(first_month=pd.Timestamp(2015, 9, 1), last_month=pd.Timestamp(2016, 8, 1))


def test_a_post_prints_its_calculation() -> None:
    own = posts.post(COSTS, "Bedfordshire", None)
    assert own.gbp == 40_000
    assert own.gbp_from.startswith(
        "£1,200,000, running cost of Public Contact, Sep 2015 to Aug 2016, "
        "over 30.0 FTE"
    )
    assert posts.post(COSTS, "Hertfordshire", None).gbp_from.startswith(
        "£600,000 x 12 / 6, "
    )
    # 37 hours less a quarter
    assert own.hours == pytest.approx(27.75)
    assert "6.1 posts for a position round the clock" in own.hours_from


def test_a_post_that_is_typed_or_not_known() -> None:
    typed = posts.post(COSTS, "Bedfordshire", 35_000)
    assert (typed.gbp, typed.gbp_from) == (35_000, "Typed by you")
    assert posts.post(COSTS, "Bedfordshire", 0).gbp == 0
    for area in ("all", "Cambridgeshire"):
        missing = posts.post(COSTS, area, None)
        assert (missing.gbp, missing.gbp_from) == (None, posts.NO_COST)


def test_assumptions_name_what_is_ours() -> None:
    rows = assumed.rows(case(method=cases.ERLANG_A)).set_index("assumption")
    assert rows.loc["Patience", "taken_as"] == "Herts 5:00 min"
    assert rows.loc["Part of a position", "from"].startswith("Ours")
    assert rows.loc["Pounds for a post", "taken_as"] == "£40,000 a year"
    assert "Redundancy" in rows.loc["Gross", "taken_as"]
    assert "50 calls" in rows.loc["No major incident", "taken_as"]
    assert assumed.rows(case()).set_index("assumption").loc["Patience", "taken_as"] == (
        "Endless"
    )
    left_out = case(replace(FOUND, left_out=3))
    week = assumed.rows(left_out).set_index("assumption").loc["Typical week"]
    assert "3 hours without positions left out" in week["taken_as"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_chart_marks_now_and_the_choice_on_one_axis(mode: Mode) -> None:
    moved = case()
    chart = charts.panels(
        cases.curve(moved),
        area="Hertfordshire",
        titles=findings.titles(moved),
        chosen=-6,
        standard_pct=90.0,
        mode=mode,
    )
    words = [note.text for note in chart.layout.annotations]
    assert {"now 94.9%", "84.4%", "now 4 s", "16 s", "Standard 90%"} <= set(words)
    assert chart.layout.yaxis2.overlaying is None
    assert chart.layout.yaxis.matches is chart.layout.yaxis2.matches is None
    ticks = dict(
        zip(chart.layout.xaxis2.tickvals, chart.layout.xaxis2.ticktext, strict=True)
    )
    assert ticks[-10] == "−10<br>saves<br>£400k"
    assert ticks[0] == "as staffed"
    assert ticks[20] == "+20<br>costs<br>£800k"


def test_the_chart_of_waits_without_end_and_posts_without_a_price() -> None:
    short = replace(WEEK, hours=(Hour(9, 40.0, 180.0, 2.0),))
    found = replace(FOUND, rooms=(short,), standard_pct=None)
    moved = case(found, replace(POST, gbp=None), posts=0)
    curve = cases.curve(moved)
    chart = charts.panels(
        curve[curve["posts_moved_fte"] <= 0],
        area="Hertfordshire",
        titles=findings.titles(moved),
        chosen=0,
        standard_pct=None,
        mode="light",
    )
    assert "now 0.0%" in [note.text for note in chart.layout.annotations]
    assert len([trace for trace in chart.data if trace.mode == "markers"]) == 1


def test_rooms_side_by_side_are_added_up_by_calls() -> None:
    quiet = replace(WEEK, hours=tuple(replace(h, calls=10.0) for h in WEEK.hours))
    both = replace(FOUND, forces=("Bedfordshire", "Hertfordshire"), rooms=(WEEK, quiet))
    found = case(both, area="BCH (2 of 3)")
    first, second = (case(replace(FOUND, rooms=(room,))).before for room in both.rooms)
    assert isinstance(first, Met)
    assert found.before.in_time == pytest.approx(
        (40 * first.in_time + 10 * second.in_time) / 50
    )
    assert found.name == "BCH (2 of 3)’s 999 rooms"
