"""A pack for an earlier meeting: made from all the data, it is the one that could have
been made on the day, from what was there then."""

import datetime as dt
from collections.abc import Iterator

import pandas as pd
import pytest

from alliance.packs import contents, meeting
from alliance.screen import live
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits.contact import LATER
from alliance.screen.selection import Selection
from alliance.warehouse import database, snapshot, staging
from tests.packs import worlds

# Two Summits before any saving was submitted, and a day between two submissions.
DAYS = {
    dt.date(2015, 10, 13): dt.date(2015, 9, 30),
    dt.date(2016, 1, 28): dt.date(2015, 12, 31),
    dt.date(2016, 5, 12): dt.date(2016, 4, 30),
}
WORDS = ("finding", "described", "notes", "filters", "sql", "is_illustrative", "gaps")


@pytest.fixture(scope="module", params=DAYS, ids=str)
def then(
    request: pytest.FixtureRequest,
    view: Selection,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Selection, Selection, frozenset[str]]]:
    """The view of all the data and that of what was there on a day, both as known on
    it; and the titles of the tables that had no row then."""
    on, name = request.param, f"then{request.param:%Y%m%d}"
    folder = tmp_path_factory.mktemp("then") / "data"
    found = worlds.as_known_on(on, DAYS[on], folder)
    target = snapshot.path(name)
    snapshot.build(target, found)
    was = live.opening(name)
    empty = [r.title for r in database.about(was, *found) if not r.row_count]
    yield meeting.known(view, on), meeting.known(was, on), frozenset(empty)
    target.unlink()
    staging.unsuppressed(target).unlink()


@pytest.mark.parametrize("item", contents.ITEMS, ids=lambda item: item.key)
def test_a_pack_holds_nothing_that_became_known_later(
    item: contents.Item, then: tuple[Selection, Selection, frozenset[str]]
) -> None:
    now, was, empty = then
    made, could = item.exhibit(now), item.exhibit(was)
    if item.key == "contact-ahead":
        assert made.data.empty
        assert made.empty.startswith(LATER[:16])
        return
    assert made.data.empty == could.data.empty
    if made.data.empty:
        assert contents.why_empty(made) == contents.why_empty(could)
        return
    assert told(made) == told(could)
    assert sources(made, empty) == sources(could, empty)
    for part in ("shown", "figures"):
        frames = [getattr(each, part).reset_index(drop=True) for each in (made, could)]
        pd.testing.assert_frame_equal(*frames, check_dtype=False)


def told(exhibit: Exhibit) -> dict[str, object]:
    return {name: getattr(exhibit, name) for name in WORDS}


def sources(exhibit: Exhibit, empty: frozenset[str]) -> list[str]:
    """The sources; what a table without rows is called was not known."""
    return [s for s in exhibit.sources if s.split(":")[0] not in empty]


def test_what_was_not_sent_then_is_said(view: Selection) -> None:
    known = meeting.known(view, dt.date(2015, 10, 13))
    said = "Nothing was sent by 30 Sep 2015: Savings of the shared units by force, "
    for key in ("savings-to-date", "savings-ladder", "savings-need"):
        exhibit = contents.BY_KEY[key].exhibit(known)
        assert contents.why_empty(exhibit).startswith(said)
    forces = contents.BY_KEY["forces"].exhibit(known)
    assert [gap.startswith(said) for gap in forces.gaps] == [True]
    assert not [name for name in forces.shown if "delivered" in name]


def test_savings_between_two_submissions_are_those_of_the_first(
    view: Selection,
) -> None:
    known = meeting.known(view, dt.date(2016, 5, 12))
    exhibit = contents.BY_KEY["savings-to-date"].exhibit(known)
    assert exhibit.subtitle.startswith("2015/16:")
    assert "Data to 31 Mar 2016: a month late." in exhibit.described
    assert exhibit.data["assured_gbp"].sum() == 0
    assert "as at 31 March 2016." in exhibit.note


def test_what_the_register_says_of_savings_waits_for_its_source(
    view: Selection,
) -> None:
    asked = {}
    for on in (dt.date(2016, 9, 20), dt.date(2016, 9, 28)):
        rows = database.run("programme/subjects", meeting.known(view, on))
        named = rows.set_index("subject_id")[["savings_on_record", "next_dated_item"]]
        asked[on.day] = named.loc["BCH-CJ2"].notna().tolist()
    assert asked == {20: [False, False], 28: [True, True]}


def test_a_decision_counts_once_it_is_known(view: Selection) -> None:
    known = meeting.known(view, dt.date(2016, 9, 28))
    early = database.run("summary/decisions_due", known, known_to=dt.date(2016, 9, 20))
    assert (len(early), len(database.run("summary/decisions_due", known))) == (0, 1)
