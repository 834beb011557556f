"""When an extract is not there its own views say so with the date; the others work."""

import datetime as dt
from pathlib import Path

import pytest

from alliance.screen import labels, live
from alliance.screen.selection import Selection
from alliance.warehouse import query_files, snapshot
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import Source, is_extract, sources
from alliance.warehouse.versions import Version
from tests.extracts import small
from tests.pages import states
from tests.pages.states import Pages, pages_that_say

# The pages that show figures or entries of each extract, by their address.
READ_BY = {
    "actions": {"decisions", "unit"},
    "apportionment_rates": {"share", "shared"},
    "commentary": set(),
    "contact_daily": {
        *("", "change", "contact", "demand", "forecast", "reconciliation", "service"),
        *("share", "unit", "work"),
    },
    "contact_hourly": {"demand", "people", "price", "work"},
    "decisions": {"", "alliance", "decisions", "milestones", "seven-force", "unit"},
    "risks": {"milestones", "risks", "seven-force", "unit"},
    "staffing": {
        *("", "people", "price", "reconciliation", "shared", "staffing"),
        *("staffing-change", "unit", "vacancy-sickness", "withheld", "work"),
    },
    "unit_costs": {"appraisal", "cost", "price", "share", "unit", "work"},
    "unit_measures": {"reviews", "share", "unit", "work"},
    "unit_savings": {
        *("", "appraisal", "claims", "cost", "ladder", "need", "outturn", "overlaps"),
        *("reconciliation", "reviews", "savings", "share", "unit", "work"),
    },
}
# What lists the tables or their sources tells in its rows which are there; what lists
# slides passes over those without figures, and says so in its own words.
LISTINGS = {"briefing", "data", "extracts", "present", "sources"}
# Opened only with every extract and with none.
SELDOM = {"extracts", "forces-compared", "programme", "sources", "workforce", "present"}
TITLES = {name: query_files.query(f"tables/{name}").title for name in READ_BY}
DO = "page Extracts says how."
FOUND_AT, FOUND_ON = "2016-10-03T06:00:00Z", "3 Oct 2016"
ALL, BROKEN, WHOLE = "all", "broken staffing", "whole"


def fault(table: str, value: str = "") -> Fault:
    rule = "A whole number is needed." if value else "The file is missing."
    return Fault(f"{table}.csv", 5 if value else 0, "", value, rule, "Send it again.")


def lacking(data: Path, case: str) -> dict[str, Source]:
    """The sources of the data folder, without rows where the case says so."""
    found = sources(data, data, Version())
    if case == BROKEN:
        broken = found["staffing"].without_rows(fault("staffing", "9.068"))
        return {**found, "staffing": broken}
    gone = {
        name: Source(name, None, found[name].place).without_rows(fault(name))
        for name in tables(case)
    }
    return {**found, **gone}


@pytest.fixture(scope="module")
def data(view: Selection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small.folder(tmp_path_factory.mktemp("missing") / "data")


@pytest.fixture(scope="module")
def whole(data: Path) -> Pages:
    return shown(data, WHOLE)


@pytest.fixture(scope="module", params=[*READ_BY, BROKEN, ALL])
def case(request: pytest.FixtureRequest, data: Path) -> tuple[str, Pages]:
    """Which extract is not there, and every page without it."""
    return request.param, shown(data, request.param)


def shown(data: Path, case: str) -> Pages:
    """The words of the pages, by address, from a snapshot made for the case."""
    name = f"{case.replace(' ', '')}{snapshot.PARTIAL}"
    faults = [fault(table) for table in sorted(tables(case))]
    with states.live(name, lacking(data, case), FOUND_AT, faults):
        return states.opened(left_out=() if case in (WHOLE, ALL) else SELDOM)


def tables(case: str) -> set[str]:
    """The extracts that are not there in a case."""
    return {ALL: set(READ_BY), BROKEN: {"staffing"}, WHOLE: set()}.get(case, {case})


def test_every_extract_is_covered() -> None:
    assert set(READ_BY) == {
        file.short_name for file in query_files.folder("tables") if is_extract(file)
    }


def test_no_page_raises(case: tuple[str, Pages]) -> None:
    assert not pages_that_say(case[1], "EXCEPTION")


def test_the_views_of_an_extract_say_that_it_is_not_there(
    case: tuple[str, Pages],
) -> None:
    name, pages = case
    for table in tables(name):
        title = TITLES[table]
        said = f"Extract missing, found on {FOUND_ON}: {title}. Publish it: {DO}"
        if name == BROKEN:
            said = f"Extract refused on {FOUND_ON}: {title}. Mend it and publish it: "
        assert pages_that_say(pages, said) - LISTINGS == READ_BY[table]


def test_other_pages_are_as_ever(case: tuple[str, Pages], whole: Pages) -> None:
    name, pages = case
    touched = LISTINGS.union(*(READ_BY[table] for table in tables(name)))
    others = set(pages) - touched
    for address in others:
        below = [words for words in pages[address] if not words.startswith("WARNING")]
        assert below == whole[address]


def test_nobody_is_told_to_choose_other_forces(
    case: tuple[str, Pages], whole: Pages
) -> None:
    for words in ("No figures for this choice", "choose another unit", "Nothing st"):
        found = pages_that_say(case[1], words)
        assert found <= pages_that_say(whole, words), words


def test_every_page_warns_once_and_says_what_to_do(case: tuple[str, Pages]) -> None:
    name, pages = case
    count = len(tables(name))
    some = "1 extract is" if count == 1 else f"{count} extracts are"
    for address, said in pages.items():
        warning, *own = [words for words in said if words.startswith("WARNING")]
        # A pack is refused where a section has nothing to show.
        refused = address == "briefing" and name in ("contact_daily", ALL)
        assert [w for w in own if "would be empty" in w] == own
        assert bool(own) is refused
        assert f"{some} left empty, found on {FOUND_ON}." in warning
        assert "`python -m alliance.extracts publish`" in warning
        assert ("found '9.068'" in warning) is (name == BROKEN)


def test_the_rest_of_a_page_goes_on(case: tuple[str, Pages]) -> None:
    name, pages = case
    tiles = {
        "decisions": ["Decisions due 1"],
        "unit_savings": ["Savings delivered £2.1m", "Forecast outturn £5.3m"],
        "contact_daily": ["Secondary 101 wait 2:16 min"],
        "staffing": ["Deployable strength 90.5%"],
    }
    for table, shown in tiles.items():
        there = [label in pages[""] for label in shown]
        assert there == [table not in tables(name)] * len(shown)


def test_the_data_page_counts_what_is_not_there(case: tuple[str, Pages]) -> None:
    name, pages = case
    count = len(tables(name))
    finding = next(words for words in pages["data"] if "not there" in words)
    assert f"{count} of 11 extracts" in finding
    assert all(labels.extract(table) in finding for table in tables(name))


def test_without_any_extract_the_record_says_how_far_the_dashboard_goes(
    data: Path,
) -> None:
    with states.live("nonep", lacking(data, ALL)):
        view = live.opening("nonep")
    assert (view.as_at, view.known_to) == (dt.date(2016, 8, 31), dt.date(2016, 9, 21))
    assert view.next_summit_on is None
