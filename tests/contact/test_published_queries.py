"""The queries of the published figures against the file and against rows by hand."""

import csv
import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.conftest import ROOT
from tests.savings import by_hand

FILE = ROOT / "data" / "published" / "contact_published.csv"
Row = dict[str, str]


def record() -> list[Row]:
    with FILE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def known(row: Row, to: str) -> bool:
    return bool(row["known_on"]) and row["known_on"] <= to


@pytest.fixture
def later(view: Selection) -> Selection:
    return replace(view, later_events=True)


@pytest.mark.parametrize(
    ("figure_id", "area", "value", "qualifier", "clock", "source_id"),
    [
        ("CP0001", "United Kingdom", 71.0, "rounded", "bt", "C01"),
        ("CP0002", "United Kingdom", 16.1, "exact", "bt", "C01"),
        ("CP0085", "Bedfordshire", 86.7, "exact", "bt", "C11"),
        ("CP0127", "Hertfordshire", 83.3, "exact", "bt", "C11"),
        ("CP0132", "Cambridgeshire", 76.8, "exact", "bt", "C12"),
        ("CP0319", "Hertfordshire", 87.4, "exact", "not_stated", "C49"),
        ("CP0353", "Cambridgeshire", 95.0, "about", "not_stated", "C91"),
        ("CP0394", "Bedfordshire", 80_000.0, "conflict", "not_timed", "C71"),
        ("CP0391", "Bedfordshire", 110_000.0, "about", "not_timed", "C70"),
    ],
)
def test_figures_as_published(
    later: Selection,
    figure_id: str,
    area: str,
    value: float,
    qualifier: str,
    clock: str,
    source_id: str,
) -> None:
    table = database.run("contact/figures", later).set_index("figure_id")
    row = table.loc[figure_id]
    found = (row.area, row.value, row.qualifier, row.clock, row.source_id)
    assert found == (area, value, qualifier, clock, source_id)


@pytest.mark.parametrize("is_later", [False, True])
def test_every_figure_that_is_known_and_no_other(
    view: Selection, is_later: bool
) -> None:
    chosen = replace(view, later_events=is_later)
    table = database.run("contact/figures", chosen).set_index("figure_id")
    rows = [row for row in record() if is_later or known(row, "2016-09-21")]
    assert set(table.index) == {row["figure_id"] for row in rows}
    assert len(rows) == (456 if is_later else 43)
    for row in rows:
        assert table.loc[row["figure_id"], "value"] == float(row["value"])


def test_a_figure_stands_at_the_middle_of_its_period(later: Selection) -> None:
    table = database.run("contact/figures", later).set_index("figure_id")
    for row in record():
        middle = table.loc[row["figure_id"], "middle"]
        start, end = row["period_start"], row["period_end"]
        if not (start and end) or row["period_type"] == "multi_year":
            assert str(middle) == "NaT"
            continue
        days = (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days + 1
        half = dt.timedelta(days=days // 2)
        assert middle.date() == dt.date.fromisoformat(start) + half


def test_nations_stages_and_thresholds(later: Selection) -> None:
    table = database.run("contact/figures", later).set_index("figure_id")
    nations = set(table.loc[table["is_national"], "area"])
    assert {name.split(" (")[0] for name in nations} == {
        "United Kingdom",
        "England and Wales",
    }
    assert table["queue"].dropna().to_dict() == {
        "CP0352": "secondary",
        "CP0351": "primary",
        "CP0355": "primary",
        "CP0217": "routine queue",
    }
    held = table.loc[table["threshold_seconds"].notna()]
    assert held.loc["CP0320", "threshold_seconds"] == 90
    assert set(held["threshold_seconds"]) == {10, 20, 30, 90}


def pairs(rows: list[Row]) -> set[tuple[str, str]]:
    """Figures of one matter that differ, a second time."""
    found = set()
    for one, other in combinations(rows, 2):
        if (one["area"], one["channel"]) != (other["area"], other["channel"]):
            continue
        keys = ("measure", "period_start", "period_end")
        same = all(one[key] == other[key] for key in keys) and one["period_end"]
        is_range = one["qualifier"] == "range_low"
        if same and one["value"] != other["value"] and not is_range:
            found.add((one["figure_id"], other["figure_id"]))
        for a, b in ((one, other), (other, one)):
            named = b["source_id"] in a["note"].replace(",", " ").split()
            apart = (
                a["period_start"] > b["period_end"] > ""
                or b["period_start"] > a["period_end"] > ""
            )
            timed = (a["unit"] == "seconds", b["unit"] == "seconds")
            if named and not apart and timed[0] == timed[1]:
                found.add((a["figure_id"], b["figure_id"]))
    return found


@pytest.mark.parametrize("is_later", [False, True])
def test_what_is_told_in_two_ways(view: Selection, is_later: bool) -> None:
    chosen = replace(view, later_events=is_later)
    table = database.run("contact/figures_twice", chosen)
    found = set(zip(table["figure_id"], table["other_figure_id"], strict=True))
    rows = [row for row in record() if is_later or known(row, "2016-09-21")]
    assert found == pairs(rows)
    assert (("CP0394", "CP0391") in found) is is_later


def test_two_ends_of_a_range_are_one_statement(view: Selection) -> None:
    shared = {
        "area": "Kent",
        "channel": "101",
        "measure": "pct_abandoned",
        "unit": "percent",
        "period_start": dt.date(2016, 1, 1),
        "period_end": dt.date(2016, 1, 31),
        "known_on": dt.date(2016, 2, 1),
        "source_id": "C1",
    }
    rows = [
        shared | {"figure_id": "A", "qualifier": "range_low", "value": 8},
        shared | {"figure_id": "B", "qualifier": "range_high", "value": 10},
        shared | {"figure_id": "C", "qualifier": "exact", "value": 10},
        shared | {"figure_id": "D", "qualifier": "exact", "value": 12},
    ]
    given = {"contact_published": by_hand.rows(view, "contact_published", *rows)}
    table = by_hand.run("contact/figures_twice", view, given)
    found = set(zip(table["figure_id"], table["other_figure_id"], strict=True))
    assert found == {("B", "D"), ("C", "D")}


def test_standards(view: Selection, later: Selection) -> None:
    early = database.run("contact/standards", view).set_index("standard_id")
    assert list(early.index) == ["ST01", "ST06", "ST07", "ST14"]
    assert early.loc["ST01", "target_value"] == 90
    # of its four sources two were there by then
    assert early.loc["ST01", "published_in"].count(";") == 1
    every = database.run("contact/standards", later)
    assert every["standard_id"].nunique() == len(every) == 18
    assert set(every["channel"]) == {"999", "101"}
