"""An extract that ends early is shown to its own last day, and called late."""

import datetime as dt
import shutil
from collections.abc import Iterator

import duckdb
import pytest

from alliance.extracts import health
from alliance.screen import live, provenance, reach
from alliance.screen.reach import Extract, Reached
from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.extracts import small
from tests.pages import states
from tests.pages.states import Pages, pages_that_say

NAME = "late"
JULY, AUGUST = dt.date(2016, 7, 31), dt.date(2016, 8, 31)


@pytest.fixture(scope="module")
def late(
    view: Selection, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Selection]:
    """No staffing and no calls of Hertfordshire for August 2016."""
    data = tmp_path_factory.mktemp("late") / "data"
    shutil.copytree(ROOT / "data", data)
    for file, column, force in (
        ("staffing.csv", "as_at", "employer_force"),
        ("contact_daily.csv", "day", "force"),
        ("contact_hourly.csv.gz", "hour_start", "force"),
    ):
        path = data / "extracts" / file
        kept = [
            row
            for row in small.rows(path)
            if row[column] < "2016-08" or row[force] != "Hertfordshire"
        ]
        small.write(path, kept)
    with states.live(NAME, sources(data, data, Version())):
        yield live.opening(NAME)


@pytest.fixture(scope="module")
def pages(late: Selection) -> Pages:
    return states.opened()


def test_no_page_raises(pages: Pages) -> None:
    assert not pages_that_say(pages, "EXCEPTION")
    assert not pages_that_say(pages, "WARNING")


def test_the_line_below_the_title_says_who_is_late(pages: Pages) -> None:
    late = "Data to 31 Jul 2016: Hertfordshire a month late :orange"
    both = (
        "Data to 31 Aug 2016; Calls by day to 31 Jul 2016: Hertfordshire a month late; "
        "Staffing to 31 Jul 2016: Hertfordshire a month late :orange"
    )
    assert pages_that_say(pages, f"compared with Apr to Jul 2015 · {late}") == {
        *("demand", "service", "staffing")
    }
    assert pages_that_say(pages, f"compared with a year before · {late}") >= {"contact"}
    assert pages_that_say(pages, both) >= {"", "unit", "data", "reconciliation"}
    assert pages_that_say(pages, "against plan · Data to 31 Aug 2016 :orange") == {
        *("outturn", "savings")
    }


def test_each_view_says_so_too(pages: Pages) -> None:
    charts = [line for line in pages["staffing"] if "Illustrative data.]" in line]
    assert len(charts) == 8
    assert all(
        "Data to 31 Jul 2016: Hertfordshire a month late." in line for line in charts
    )
    people = [line for line in pages["unit"] if "People in the extracts" in line]
    assert "worked out. Data to 31 Jul 2016: Hertfordshire a month late." in people[0]
    costs = [line for line in pages["unit"] if "Cost in the extracts" in line]
    assert "the open year to 31 Aug 2016. Data to 31 Aug 2016." in costs[0]


def test_tiles_take_the_last_month_that_is_there_and_name_it(pages: Pages) -> None:
    assert {
        "Savings delivered £2.1m",
        "999 within 10 s 93.3%",
        "Secondary 101 wait 2:30 min",
        "Deployable strength 90.8%",
        ":small[£18k over plan to date]",
        ":small[to 31 Jul 2016: up 0.4 points on Apr to Jul 2015]",
        ":small[to 31 Jul 2016: down 0.7 points on Apr to Jul 2015]",
    } <= set(pages[""])
    assert "Deployable strength 2,582.0" in pages["staffing"]
    assert any("BCH in Jul 2016, of 12 measures" in said for said in pages["contact"])


def test_the_calls_of_the_icon_table_a_second_time(late: Selection) -> None:
    seen = reach.within(late, "contact_daily")
    series = database.run("contact/series", seen, span="month")
    calls = series[(series["measure"] == "999 calls") & (series["area"] == "BCH")]
    assert calls["value"].iloc[-1] == 33_962
    rows = small.rows(ROOT / "data" / "extracts" / "contact_daily.csv")
    counted = [
        int(row["offered"])
        for row in rows
        if row["queue"] == "999" and row["day"].startswith("2016-07")
    ]
    assert sum(counted) == 33_962


def test_no_chart_runs_into_a_month_that_a_force_has_not_sent(
    late: Selection,
) -> None:
    seen = reach.within(late, "contact_daily")
    months = database.run("contact/service", seen, queue="999", formula="SL1")
    months = months[months["span"] == "month"]
    assert months["month"].max().date() == dt.date(2016, 7, 1)
    assert set(months.groupby("month").size()) == {4}
    without = reach.within(late.only("Bedfordshire", "Cambridgeshire"), "contact_daily")
    assert without.as_at == AUGUST


def test_staffing_of_all_forces_ends_with_the_latest_of_them(late: Selection) -> None:
    seen = reach.within(late.only("Bedfordshire"), "staffing_figures")
    assert seen.as_at == JULY
    assert "Hertfordshire a month late" in reach.late(seen, "staffing_figures")


def test_the_rules_look_at_the_last_month_of_each_extract(late: Selection) -> None:
    values = {"contact_to": JULY, "staffing_to": JULY}
    found = database.run("summary/attention", late, **values)
    nowhere = {"contact_to": AUGUST, "staffing_to": AUGUST}
    missed = database.run("summary/attention", late, **nowhere)
    assert set(missed["rule_id"]) <= set(found["rule_id"])
    assert "vacancy" not in set(missed["rule_id"])


def test_the_sql_behind_a_view_has_its_days(late: Selection) -> None:
    assert "-- $period_last_day = '2016-07-31'" in provenance.sql_text(
        late, "staffing/by_unit", {"worker_type": "all"}
    )
    assert "-- $period_last_day = '2016-07-31'" in provenance.sql_text(
        late, "summary/contact", {}
    )


def test_the_data_page_lists_what_is_late(pages: Pages) -> None:
    assert (
        "3 of 10 extracts with dates are late: Calls by day (31 days), Calls by hour "
        "(31 days), Staffing (31 days)."
    ) in pages["data"]


def test_a_machine_is_told_what_is_late(late: Selection) -> None:
    found = health.answer()
    days = {e["table"]: (e["data_to"], e["late_days"]) for e in found["extracts"]}
    assert days["staffing"] == days["contact_daily"] == ("2016-07-31", 31)
    assert days["unit_savings"] == ("2016-08-31", 0)
    assert found["status"] == "degraded"


def test_every_extract_reaches_the_last_day_of_its_file(view: Selection) -> None:
    found = database.run("filters/reach", view).set_index(["extract_name", "force"])
    for table, force, column in (
        ("contact_daily", "force", "day"),
        ("staffing", "employer_force", "as_at"),
        ("unit_savings", "force", "as_at"),
    ):
        last: dict[str, str] = {}
        for row in small.rows(ROOT / "data" / "extracts" / f"{table}.csv"):
            last[row[force]] = max(last.get(row[force], ""), row[column])
        days = found.loc[table, "last_on"].dt.date.map(str).to_dict()
        assert days == last
    assert set(found["whole_to"].dt.date) == {AUGUST}


FIRST = dt.date(2013, 4, 1)


def days(force: str, last_on: dt.date, whole_to: dt.date | None = None) -> Reached:
    return Reached(force, FIRST, last_on, whole_to or last_on)


@pytest.mark.parametrize(
    ("ends", "as_at"),
    [
        (("08-31", "08-31", "08-31"), "08-31"),
        (("09-30", "08-31", "08-31"), "08-31"),
        (("09-30", "09-30", "08-31"), "09-30"),
        (("09-30", "08-31"), "08-31"),
        (("09-30",), "09-30"),
    ],
)
def test_the_as_at_date_is_that_of_most_forces(
    ends: tuple[str, ...], as_at: str
) -> None:
    """One early file makes nobody late; one silent force holds nothing back."""
    rows = [("staffing", f"2016-{end}") for end in ends]
    rows += [("unit_savings", "2016-07-31"), ("unit_measures", "2016-12-31")]
    with duckdb.connect() as tables:
        tables.execute("create table extract_reach (extract_name text, whole_to date)")
        tables.executemany("insert into extract_reach values (?, ?)", rows)
        tables.execute("create table facts as select date '2016-09-21' as known_on")
        tables.execute(
            "create table decisions (body text, meeting_on date, known_on date)"
        )
        found = tables.execute(query_files.query("filters/dates").sql).fetchall()
    assert found == [
        (dt.date.fromisoformat(f"2016-{as_at}"), dt.date(2016, 9, 21), None)
    ]


@pytest.mark.parametrize(
    ("last_on", "words"),
    [
        (dt.date(2016, 7, 31), "a month"),
        (dt.date(2016, 3, 31), "5 months"),
        (dt.date(2015, 8, 31), "12 months"),
        (dt.date(2016, 8, 20), "11 days"),
        (dt.date(2016, 8, 30), "a day"),
        (dt.date(2016, 7, 30), "32 days"),
    ],
)
def test_lateness(last_on: dt.date, words: str) -> None:
    assert reach.lateness(last_on, AUGUST) == words


@pytest.mark.parametrize(
    ("forces", "silent", "shown_to", "caveat"),
    [
        ([days("Beds", AUGUST), days("Herts", AUGUST)], (), AUGUST, ""),
        ([days("Beds", dt.date(2016, 9, 12), AUGUST)], (), AUGUST, ""),
        ([days("Beds", JULY), days("Herts", JULY)], (), JULY, "a month late"),
        ([days("Beds", AUGUST), days("Herts", JULY)], (), JULY, "Herts a month late"),
        (
            [days("Beds", JULY), days("Herts", dt.date(2016, 6, 30))],
            (),
            dt.date(2016, 6, 30),
            "Beds a month late, Herts 2 months late",
        ),
        (
            [days("Beds", dt.date(2016, 8, 20), JULY)],
            (),
            JULY,
            "11 days late (to 20 Aug 2016)",
        ),
        ([days("Beds", AUGUST)], ("Herts",), AUGUST, "nothing from Herts"),
        (
            [days("Beds", JULY), Reached("Herts", AUGUST, AUGUST, AUGUST)],
            (),
            JULY,
            "Beds a month late; nothing from Herts before 31 Aug 2016",
        ),
    ],
)
def test_how_far_an_extract_runs(
    forces: list[Reached], silent: tuple[str, ...], shown_to: dt.date, caveat: str
) -> None:
    extract = Extract("Calls", AUGUST, tuple(forces), silent)
    assert (extract.shown_to, extract.caveat) == (shown_to, caveat)
