"""Hours of rooms and the cost of a post: by hand, and a second time from the CSV."""

import csv
import datetime as dt
import gzip
from collections import Counter
from dataclasses import replace

import pandas as pd
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot
from tests.savings import by_hand

HOURS, COSTS = "contact/room_hours", "contact/post_cost"
VIEW = "contact_hours_of_week"


def test_the_hours_of_a_room_a_second_time(view: Selection) -> None:
    path = snapshot.DATA / "extracts" / "contact_hourly.csv.gz"
    offered: Counter[tuple[str, str, int, int]] = Counter()
    staffed: Counter[tuple[str, str, int, int]] = Counter()
    in_time: Counter[tuple[str, str, int, int]] = Counter()
    soon: Counter[tuple[str, str, int, int]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            start = dt.datetime.fromisoformat(row["hour_start"])
            # 27 to 31 August 2015 are no whole month
            if start.date() < dt.date(2015, 9, 1):
                continue
            key = (row["force"], row["queue"], start.isoweekday(), start.hour)
            offered[key] += int(row["offered"])
            staffed[key] += int(row["positions_staffed"])
            in_time[key] += int(row["answered_within_target"] or 0)
            soon[key] += int(row["answered_0_10_s"]) + int(row["answered_10_60_s"])
    found = database.run(HOURS, view)
    keyed = found[["force", "queue", "weekday", "hour"]]
    keys = list(keyed.itertuples(index=False, name=None))
    assert dict(zip(keys, found["offered_calls"], strict=True)) == offered
    assert dict(zip(keys, found["position_hours"], strict=True)) == staffed
    assert dict(zip(keys, found["within_60_s_calls"], strict=True)) == soon
    within = found["within_target_calls"].fillna(0)
    assert dict(zip(keys, within, strict=True)) == in_time
    assert set(found["months"]) == {12}


def month(view: Selection, first: str, held: int, **more: object) -> dict[str, object]:
    """A month of one hour of the week; `held` are all hours of that month."""
    return {
        "force": "Bedfordshire",
        "queue": "999",
        "clock": "force_acd",
        "month": first,
        "weekday": 1,
        "hour": 9,
        "hours_held": held,
        "offered_calls": 100,
        "position_hours": 12,
        "hours_with_positions": 4,
        **more,
    }


def asked(view: Selection, *months: dict[str, object], **more: object) -> pd.DataFrame:
    given = {VIEW: by_hand.rows(view, VIEW, *months)}
    return by_hand.run(HOURS, replace(view, **more), given)


@pytest.mark.parametrize(
    ("first", "held", "counts"),
    [
        ("2016-06-01", 720, True),
        ("2016-06-01", 719, False),
        # the clocks: an hour less in March, an hour more in October
        ("2016-03-01", 743, True),
        ("2016-03-01", 744, False),
        ("2015-10-01", 745, True),
        ("2016-02-01", 696, True),
        # before the twelve months, and after the last day
        ("2015-08-01", 744, False),
        ("2016-09-01", 720, False),
    ],
)
def test_whole_months_of_the_last_twelve_count(
    view: Selection, first: str, held: int, counts: bool
) -> None:
    found = asked(view, month(view, first, held))
    assert len(found) == counts
    if counts:
        assert found["offered_calls"].tolist() == [100]
        assert found["standard_pct"].tolist() == [90.0]
        assert found["standard_seconds"].tolist() == [10]


def test_other_forces_clocks_and_years_are_left_out(view: Selection) -> None:
    rows = [
        month(view, "2016-06-01", 720, force="Kent"),
        month(view, "2016-06-01", 720, clock="bt"),
        month(view, "2015-09-01", 720),
    ]
    assert asked(view, *rows)["months"].tolist() == [1]
    assert asked(view, *rows, first_year="2016/17").empty
    assert asked(view, *rows, last_year="2014/15").empty


def cost(force: str, first: str, gbp: int | None, **more: object) -> dict[str, object]:
    return {
        "unit_id": "BCH-PC",
        "force": force,
        "month": first,
        "cost_kind": "running",
        "actual_gbp": gbp,
        **more,
    }


def people(force: str, as_at: str, fte: float, count: int, **more: object) -> object:
    return {
        "as_at": as_at,
        "unit_id": "BCH-PC",
        "employer_force": force,
        "worker_type": "police staff",
        "strength_fte": fte,
        "headcount": count,
        **more,
    }


ENDS = ("06-30", "07-31", "08-31")


def priced(view: Selection, costs: list, staff: list) -> pd.DataFrame:
    given = {
        "unit_costs": by_hand.rows(view, "unit_costs", *costs),
        "staffing": by_hand.rows(view, "staffing", *staff),
    }
    return by_hand.run(COSTS, view, given).set_index("area")


def test_the_cost_of_a_post_by_hand(view: Selection) -> None:
    found = priced(
        view,
        [
            cost("Bedfordshire", "2016-06-01", 30_000),
            cost("Bedfordshire", "2016-07-01", 34_000),
            # no strength of that month, no cost yet, another kind, another unit
            cost("Bedfordshire", "2016-05-01", 99_000),
            cost("Bedfordshire", "2016-08-01", None),
            cost("Bedfordshire", "2016-07-01", 99_000, cost_kind="capital"),
            cost("Bedfordshire", "2016-06-01", 99_000, unit_id="BCH-ICT"),
            cost("Hertfordshire", "2016-06-01", 80_000),
        ],
        [
            people("Bedfordshire", "2016-06-30", 5.0, 5),
            people("Bedfordshire", "2016-06-30", 5.0, 5, worker_type="police officer"),
            people("Bedfordshire", "2016-07-31", 6.0, 6),
            people("Bedfordshire", "2016-08-31", 6.0, 6),
            # a month counts when every force has sent it
            *(people("Hertfordshire", f"2016-{day}", 20.0, 25) for day in ENDS),
        ],
    )
    assert found["actual_gbp"].to_dict() == {
        "Bedfordshire": 64_000,
        "Hertfordshire": 80_000,
        "all": 144_000,
    }
    assert found["mean_strength_fte"].tolist() == [8.0, 20.0, 18.0]
    # 64,000 x 12 / (10 + 6); 80,000 x 12 / 20; 144,000 x 12 / 36
    assert found["cost_per_post_gbp"].tolist() == [48_000, 48_000, 48_000]
    assert found["months"].tolist() == [2, 1, 2]


def test_a_few_people_are_not_priced(view: Selection) -> None:
    found = priced(
        view,
        [cost("Bedfordshire", "2016-06-01", 30_000)],
        [people("Bedfordshire", "2016-06-30", 3.5, 4)],
    )
    assert found["cost_per_post_gbp"].isna().all()
    assert found["mean_strength_fte"].isna().all()


def test_without_strength_or_without_cost_no_post_is_priced(view: Selection) -> None:
    assert priced(view, [cost("Bedfordshire", "2016-06-01", 30_000)], []).empty
    assert priced(view, [], [people("Bedfordshire", "2016-06-30", 9.0, 9)]).empty


def test_the_cost_of_a_post_a_second_time(view: Selection) -> None:
    folder = snapshot.DATA / "extracts"
    costs = pd.read_csv(folder / "unit_costs.csv")
    costs = costs[(costs["unit_id"] == "BCH-PC") & (costs["cost_kind"] == "running")]
    costs = costs[costs["month"].between("2015-09-01", "2016-08-01")]
    staff = pd.read_csv(folder / "staffing.csv")
    staff = staff[staff["unit_id"] == "BCH-PC"]
    staff = staff[staff["as_at"].between("2015-09-30", "2016-08-31")]
    found = database.run(COSTS, view).set_index("area")["cost_per_post_gbp"]
    for area in ("Bedfordshire", "Hertfordshire"):
        paid = costs.loc[costs["force"] == area, "actual_gbp"].sum()
        there = staff.loc[staff["employer_force"] == area, "strength_fte"].sum() / 12
        assert found[area] == pytest.approx(paid / there)
    all_paid, all_there = costs["actual_gbp"].sum(), staff["strength_fte"].sum() / 12
    assert found["all"] == pytest.approx(all_paid / all_there)
