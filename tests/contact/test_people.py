"""People needed: rooms and needs worked by hand, and a second time from the file."""

import csv
import datetime as dt
import gzip
import math
from collections import defaultdict

import pandas as pd
import pytest

from alliance.methods import positions
from alliance.methods.positions import Hour
from alliance.screen.charts import people as charts
from alliance.screen.findings import people_assumed as settings
from alliance.screen.findings import people_need as need
from alliance.screen.findings import people_pooled as pooled
from alliance.screen.findings import people_rooms as rooms
from alliance.screen.findings import people_tiles as tiles
from alliance.screen.findings import people_words as words
from alliance.screen.findings.people_assumed import Assumed, target
from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot
from tests.contact.people_hours import BEDS, HERTS, hours
from tests.savings import by_hand

NOTHING = BEDS.iloc[:0]


def assumed(hangs_up: bool = False, shared_desk: bool = True) -> Assumed:
    return Assumed(
        emergency=target(90, 10),
        primary=target(90, 30),
        other=target(80, 120),
        hangs_up=hangs_up,
        shared_desk=shared_desk,
        ceiling_pct=85,
        shrinkage_pct=25,
        weekly_hours=37.0,
    )


def room(found: pd.DataFrame, area: str, name: str) -> pd.Series:
    (row,) = found[(found["area"] == area) & (found["room"] == name)].to_dict("records")
    return pd.Series(row)


def summed(held: pd.DataFrame, choice: Assumed) -> pd.DataFrame:
    return need.by_room(need.planned(rooms.rooms(held), choice), choice)


def test_the_query_a_second_time(view: Selection) -> None:
    path = snapshot.DATA / "extracts" / "contact_hourly.csv.gz"
    sums: defaultdict[tuple[str, str, int, int], list[int]]
    sums = defaultdict(lambda: [0] * 7)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start = dt.datetime.fromisoformat(row["hour_start"])
            waits = int(row["wait_answered_seconds"])
            waits += int(row["wait_abandoned_seconds"])
            counts = [int(row[name]) for name in ("offered", "answered", "abandoned")]
            more = [int(row["handle_seconds"]), waits, int(row["positions_staffed"])]
            key = row["force"], row["queue"], start.isoweekday(), start.hour
            for place, value in enumerate([1, *counts, *more]):
                sums[key][place] += value
    found = database.run("contact/hours_of_week", view)
    columns = ["hours_held", "offered_calls", "answered_calls", "abandoned_calls"]
    columns += ["handle_seconds", "wait_seconds", "position_hours"]
    keys = found[["force", "queue", "weekday", "hour"]].itertuples(index=False)
    told = found[columns].to_numpy().tolist()
    assert {tuple(key): row for key, row in zip(keys, told, strict=True)} == sums
    assert len(found) == 3 * 4 * 168


def test_deployable_staff_leave_out_who_is_away_and_funded_from_outside(
    view: Selection,
) -> None:
    post = {
        "as_at": dt.date(2016, 8, 31),
        "unit_id": "BCH-PC",
        "employer_force": "Bedfordshire",
        "worker_type": "police staff",
        "strength_fte": 40.0,
        "not_deployable_fte": 5.5,
        "headcount": 44,
        "externally_funded_fte": 2.0,
        "sensitive_unit": False,
    }
    officers = {**post, "worker_type": "police officer", "strength_fte": 10.0}
    made = [
        post,
        officers,
        {**post, "unit_id": "BCH-FEL"},
        {**post, "as_at": dt.date(2016, 7, 31)},
        {**post, "employer_force": "Hertfordshire", "strength_fte": 30.0},
    ]
    staffing = by_hand.rows(view, "staffing", *made)
    found = by_hand.run("contact/deployable", view, {"staffing": staffing})
    assert found.values.tolist() == [
        ["Bedfordshire", 46.0, 11.0, 35.0],
        ["Hertfordshire", 28.0, 5.5, 22.5],
    ]


def test_a_few_deployable_staff_are_withheld(view: Selection) -> None:
    few = {
        "as_at": dt.date(2016, 8, 31),
        "unit_id": "BCH-PC",
        "employer_force": "Bedfordshire",
        "worker_type": "police staff",
        "strength_fte": 3.0,
        "headcount": 3,
        "sensitive_unit": False,
    }
    staffing = by_hand.rows(view, "staffing", few)
    found = by_hand.run("contact/deployable", view, {"staffing": staffing})
    assert found.iloc[0, 1:].isna().all()


def test_the_targets_on_record(view: Selection) -> None:
    found = database.run("contact/answer_targets", view)
    told = found[["channel", "target_pct", "threshold_seconds"]].values.tolist()
    assert told == [["999", 90, 10], ["101", 90, 30], ["101", 80, 30]]


def test_a_room_adds_calls_and_weighs_handling() -> None:
    found = rooms.rooms(BEDS)
    alone = room(found, "Bedfordshire", "999")
    assert (alone["calls"], alone["handle_seconds"], alone["staffed"]) == (10, 240, 3)
    assert alone["patience_seconds"] == 300
    desk = room(found, "Bedfordshire", rooms.DESK)
    assert (desk["calls"], desk["staffed"]) == (50, 5)
    assert desk["handle_seconds"] == (10 * 240 + 40 * 90) / 50
    assert desk["patience_seconds"] == 21_000 / 70
    assert rooms.ONE_ROOM not in set(found["area"])


def test_one_room_holds_the_calls_of_all_forces() -> None:
    found = rooms.rooms(pd.concat([BEDS, HERTS]))
    one = room(found, rooms.ONE_ROOM, "999")
    assert one["calls"] == 10 + 20
    assert one["handle_seconds"] == (10 * 240 + 20 * 300) / 30
    assert one["staffed"] == 3
    assert math.isnan(room(found, "Hertfordshire", "999")["staffed"])


def test_few_answered_calls_take_the_handling_of_their_queue() -> None:
    held = hours(
        ("Bedfordshire", "999", 1, 9, 53, 530, 500, 10, 100_000, 0, 53, 53),
        ("Bedfordshire", "999", 1, 3, 53, 40, 29, 11, 29_000, 0, 53, 53),
        ("Bedfordshire", "999", 1, 4, 53, 0, 0, 0, 0, 0, 53, 53),
    )
    plan = need.planned(rooms.rooms(held), assumed())
    alone = plan[plan["room"] == "999"].set_index("hour")
    assert alone.loc[9, "handle_seconds"] == 200
    assert alone.loc[3, "handle_seconds"] == pytest.approx(129_000 / 529)
    assert alone["needed"].to_dict() == {3: 1, 4: 0, 9: 3}
    assert words.borrowed(plan).startswith("2 hours with fewer than 30 answered calls")


def test_abandoned_without_an_answer_leaves_a_queue_out() -> None:
    held = hours(("Bedfordshire", "999", 1, 9, 53, 530, 0, 530, 0, 9_000, 53, 53))
    assert rooms.rooms(held).empty


@pytest.mark.parametrize("nothing", [0, math.nan])
def test_a_queue_without_handling_time_has_no_need_and_is_said(nothing: float) -> None:
    emergency = BEDS["queue"] == "999"
    held = BEDS.assign(handle_seconds=BEDS["handle_seconds"].mask(emergency, nothing))
    assert "999" not in set(rooms.rooms(held)["room"])
    assert words.untimed(BEDS) == words.untimed(NOTHING) == ""
    assert words.untimed(held) == (
        "No handling time is sent for Bedfordshire 999: the need is not counted."
    )


def test_an_hour_without_known_seconds_borrows_those_of_its_queue() -> None:
    first = ("Bedfordshire", "999", 1, 9, 53, 530, 500, 10, 100_000, 3_000, 159, 53)
    blank = ("Bedfordshire", "999", 1, 10, 53, 530, 500, 10, None, None, 159, 53)
    found = rooms.rooms(hours(first, blank))
    alone = found[found["room"] == "999"]
    assert alone["handle_seconds"].tolist() == [200.0, 200.0]
    assert alone["patience_seconds"].tolist() == [300.0, 300.0]
    assert alone["borrowed"].tolist() == [False, True]


@pytest.mark.parametrize("hangs_up", [False, True])
def test_positions_are_those_of_the_method(hangs_up: bool) -> None:
    choice = assumed(hangs_up)
    found = summed(BEDS, choice)
    patience = 300.0 if hangs_up else math.inf
    alone = [Hour(10, 240, patience)]
    row = room(found, "Bedfordshire", "999")
    assert row["needed_hours"] == positions.fewest(alone, choice.emergency, 0.85)[0]
    assert row["level_pct"] == pytest.approx(
        100 * alone[0].within(row["needed_hours"], 10)
    )
    assert row["level_pct"] >= 90
    assert row["needed_fte"] == pytest.approx(row["needed_hours"] / (37 * 0.75))


def test_who_answers_both_counts_once() -> None:
    nobody = pd.DataFrame(columns=["force", "deployable_fte"])
    for shared in (True, False):
        choice = assumed(shared_desk=shared)
        found = summed(BEDS, choice)
        names = [rooms.DESK] if shared else [rooms.EMERGENCY, rooms.PRIMARY]
        total = sum(room(found, "Bedfordshire", n)["needed_fte"] for n in names)
        (row,) = need.by_force(found, nobody, choice).to_dict("records")
        assert row["needed_fte"] == pytest.approx(total)
        assert set(need.once(found, choice)["room"]) == set(names)


def test_the_shared_desk_holds_both_targets() -> None:
    choice = Assumed(**{**assumed().__dict__, "primary": target(99, 30)})
    plan = need.planned(rooms.rooms(BEDS), choice)
    count = int(room(plan, "Bedfordshire", rooms.DESK)["needed"])
    desk = Hour(50, 120)
    assert desk.within(count, 10) >= 0.9
    assert desk.within(count, 30) >= 0.99


def test_one_room_needs_no_more_than_separate_ones(view: Selection) -> None:
    held = database.run("contact/hours_of_week", view)
    beside = pooled.rows(summed(held, assumed()), assumed())
    assert beside["room"].tolist() == [*need.TOGETHER, pooled.TOTAL]
    assert (beside["fewer_fte"] > 0).all()
    parts, total = beside.iloc[:-1], beside.iloc[-1]
    assert total["fewer_fte"] == pytest.approx(parts["fewer_fte"].sum())
    assert "gross" in pooled.finding(beside)
    assert "need 12 positions for 90% in 10 s, one room of 60 needs 9" in pooled.note()


def test_one_force_has_no_one_room() -> None:
    beside = pooled.rows(summed(BEDS, assumed()), assumed())
    assert beside.empty
    assert pooled.finding(beside) == ""


def test_the_sentences() -> None:
    forces = pd.DataFrame(
        {
            "force": ["Bedfordshire", "Hertfordshire"],
            "needed_fte": [53.1, 71.3],
            "every_hour_fte": [61.1, 80.4],
            "staffed_fte": [60.4, None],
            "deployable_fte": [175.0, 288.2],
        }
    )
    assert words.finding(forces) == (
        "Holding the targets takes about 53 FTE in Bedfordshire and 71 in "
        "Hertfordshire; deployable in all of Public Contact, other work included: 175 "
        "in Bedfordshire and 288 in Hertfordshire."
    )
    assert words.finding(forces[:1]).endswith("other work included: 175.")
    unknown = forces.assign(deployable_fte=None)[:1]
    assert words.finding(unknown) == (
        "Holding the targets takes about 53 FTE in Bedfordshire; deployable staff are "
        "not known."
    )
    assert words.arranged(forces) == (
        "Over the week the targets take 124.4 FTE; to hold them in every single hour "
        "takes 141.5."
    )
    shown = tiles.tiles(forces, assumed())
    assert [tile.value for tile in shown] == ["124.4", "[x]", "463.2", "6.1 FTE"]


def test_hours_staffed_below_the_need() -> None:
    plan = pd.DataFrame(
        {
            "area": ["Bedfordshire"] * 3,
            "needed": [3, 3, 2],
            "staffed": [2.4, 2.9, None],
        }
    )
    assert words.weeks(plan, "999") == (
        "999: hours a week staffed below the need: 1 in Bedfordshire."
    )
    assert words.weeks(plan[1:], "999") == (
        "999: staffed at or above the need in every hour of the week."
    )
    assert "does not say" in words.weeks(plan[2:], "999")


def test_a_part_of_the_week_is_called_that() -> None:
    plan = need.planned(rooms.rooms(BEDS), assumed())
    assert "only 1 of 168 hours" in words.incomplete(plan)


def test_the_arithmetic_of_a_position_is_printed() -> None:
    assert assumed().one_position == (
        "One position open round the clock takes 6.1 FTE: 168 hours / (37 hours x 0.75 "
        "at work)."
    )


def test_settings_have_a_source_or_are_ours(view: Selection) -> None:
    recorded = database.run("contact/answer_targets", view)
    told = settings.sources(assumed(), recorded)["source or reason"].tolist()
    assert told[0] == "England, Wales and Northern Ireland, 2006 to date (ST01)"
    assert told[1] == (
        "England and Wales, 2006-2014 (ST06); quoted then, no national standard in "
        "force"
    )
    assert all(words.startswith("ours: ") for words in told[2:])
    own = Assumed(**{**assumed().__dict__, "primary": target(75, 40)})
    assert settings.sources(own, recorded).iloc[1, 2] == "the reader's own"


def test_nothing_held_is_nothing_shown() -> None:
    choice = assumed()
    plan = need.planned(rooms.rooms(NOTHING), choice)
    found = need.by_room(plan, choice)
    nobody = pd.DataFrame(columns=["force", "deployable_fte"])
    forces = need.by_force(found, nobody, choice)
    assert forces.empty
    assert words.finding(forces) == words.borrowed(plan) == words.incomplete(plan) == ""
    assert tiles.tiles(forces, choice) == []
    assert words.week(NOTHING) == "no hours held"


def test_charts_without_staffing_still_show_the_need() -> None:
    choice = assumed()
    plan = need.planned(rooms.rooms(HERTS), choice)
    found = need.by_room(plan, choice)
    nobody = pd.DataFrame({"force": ["Hertfordshire"], "deployable_fte": [None]})
    forces = need.by_force(found, nobody, choice)
    once = need.once(found, choice)
    bar = charts.against_deployable(once, mode="light", forces=forces)
    # beside a short bar they would stand on the sum
    assert {part.textposition for part in bar.data if part.type == "bar"} == {"inside"}
    assert bar.data[0].x.tolist() == once["needed_fte"].tolist()
    assert len(bar.data[-2].x) == 0
    week = charts.typical_week(need.of_room(plan, rooms.DESK), mode="dark")
    assert week.data[0].x.tolist() == [9]
    assert week.data[0].y.tolist() == need.of_room(plan, rooms.DESK)["needed"].tolist()
    assert week.layout.yaxis.range[1] > 0


def test_hours_on_another_clock_are_left_out(view: Selection) -> None:
    hour = {
        "force": "Bedfordshire",
        "queue": "999",
        "month": dt.date(2016, 8, 1),
        "weekday": 1,
        "hour": 9,
        "hours_held": 5,
        "offered_calls": 50,
    }
    made = [{**hour, "clock": clock} for clock in ("force_acd", "bt")]
    held = by_hand.rows(view, "contact_hours_of_week", *made)
    table = by_hand.run("contact/hours_of_week", view, {"contact_hours_of_week": held})
    assert table["offered_calls"].tolist() == [50]
