"""What a pack shows: its items, what could be known, what is left out."""

import datetime as dt
import subprocess
import sys

import pytest

from alliance.packs import contents, meeting
from alliance.packs.meeting import Meeting
from alliance.packs.pack import SECTIONS, Brief
from alliance.screen import provenance, reach
from alliance.screen.selection import Selection

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))


def test_packs_are_made_without_streamlit() -> None:
    code = "import sys, alliance.packs.contents; print('streamlit' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert found.stdout.strip() == "False", found.stderr


@pytest.mark.parametrize(
    ("on", "as_at"),
    [
        (dt.date(2016, 9, 28), dt.date(2016, 8, 31)),
        (dt.date(2015, 10, 13), dt.date(2015, 9, 30)),
        (dt.date(2015, 9, 30), dt.date(2015, 9, 30)),
        (dt.date(2016, 12, 1), dt.date(2016, 8, 31)),
    ],
)
def test_extracts_run_to_the_month_end_before_the_meeting(
    view: Selection, on: dt.date, as_at: dt.date
) -> None:
    known = meeting.known(view, on)
    assert (known.as_at, known.known_to, known.next_summit_on) == (as_at, on, on)


def test_an_earlier_meeting_is_told_how_far_the_extracts_ran_then(
    view: Selection,
) -> None:
    known = meeting.known(view, dt.date(2015, 10, 13))
    assert reach.said(known, "contact_daily", "staffing") == "Data to 30 Sep 2015"
    assert reach.within(known, "contact_daily").as_at == dt.date(2015, 9, 30)
    assert reach.held(known, "contact_daily")[1] == dt.date(2015, 9, 30)
    assert reach.said(known, "contact_hourly") == ("Data to 30 Sep 2015"), (
        "begun a month before"
    )
    assert reach.held(meeting.known(view, dt.date(2015, 8, 3)), "contact_hourly") == (
        None,
        None,
    ), "not begun"
    lines = " ".join(provenance.source_lines(known, "contact/series"))
    assert "data to 2015-09-30" in lines
    assert "2016-08-31" not in lines


@pytest.mark.parametrize("item", contents.ITEMS, ids=lambda item: item.key)
def test_each_item_says_what_it_shows(item: contents.Item, view: Selection) -> None:
    exhibit = item.exhibit(meeting.known(view, SUMMIT.on))
    assert item.section in SECTIONS
    assert len(exhibit.data)
    assert exhibit.finding.endswith(".")
    assert exhibit.subtitle.endswith(".")
    assert exhibit.sources


def test_keys_give_order_and_drop(view: Selection) -> None:
    keys = ("savings-outturn", "savings-to-date")
    pack = contents.pack(Brief(SUMMIT, view, keys=keys))
    assert tuple(slide.key for slide in pack.slides) == keys
    assert [
        s.key for s in contents.pack(Brief(SUMMIT, view, keys=keys[:1])).slides
    ] == ["savings-outturn"]


def test_a_summit_sees_no_more_slides_than_it_has_time_for(view: Selection) -> None:
    """15 to 25 with one that opens the pack, one of notes and one of comments."""
    pack = contents.pack(Brief(SUMMIT, view))
    assert 13 <= len(pack.slides) <= 22
    assert not contents.ON_REQUEST & {slide.key for slide in pack.slides}
    asked = contents.pack(Brief(SUMMIT, view, keys=tuple(contents.BY_KEY)))
    assert len(asked.slides) == len(contents.ITEMS)


def test_sections_follow_the_order_of_the_register() -> None:
    places = [SECTIONS.index(item.section) for item in contents.ITEMS]
    assert places == sorted(places)
    assert set(contents.BY_KEY) >= contents.ON_REQUEST
