"""Comments beside slides: all parts survive the file, which can be published too."""

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.extracts import checking
from alliance.extracts.checking import Received
from alliance.packs import commentary, remarks
from alliance.packs.pack import Comment
from alliance.packs.refused import Refused
from alliance.screen.selection import Selection
from alliance.warehouse import snapshot

ON = dt.date(2016, 9, 28)
TODAY = dt.date(2026, 12, 1)
WHOLE = Comment(
    "Calls rose", "a festival", "Move two posts", "Head of ICT", dt.date(2016, 10, 31)
)
CELL = "Calls rose | Why: a festival | Action: Move two posts | Due: 2016-10-31"
words = st.text(max_size=30)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_comment_is_one_cell_that_a_person_can_read() -> None:
    assert remarks.written(WHOLE) == CELL
    assert remarks.read(CELL, "Head of ICT") == WHOLE
    assert remarks.read("Only this") == Comment("Only this")
    assert remarks.read("A | b | Due: soon") == Comment("A / b / Due: soon")
    assert remarks.written(Comment("=1+1")) == "'=1+1"
    assert remarks.read("'=1+1") == Comment("=1+1")


@given(words.filter(remarks.plain), words, words, words, st.none() | st.dates())
def test_every_comment_survives_its_cell(
    what: str, why: str, action: str, owner_role: str, due_on: dt.date | None
) -> None:
    comment = remarks.remark(what, why, action, owner_role, due_on)
    if comment.what.startswith("'"):  # as a spreadsheet has it, it may be left out
        return
    assert remarks.read(remarks.written(comment), comment.owner_role) == comment


def test_comments_of_the_extract_that_fit_stand_beside_their_slide(
    view: Selection,
) -> None:
    every = commentary.start(view, ON)
    assert {key: len(said) for key, said in every.items()} == {
        "savings-outturn": 3,
        "contact-icons": 1,
        "contact-999": 1,
        "contact-secondary": 1,
    }
    found = every["savings-outturn"]
    assert [comment.owner_role for comment in found] == [
        "Head of Joint Protective Services",
        "Director of HR",
        "Head of Custody",
    ]
    assert found[1].what == (
        "Illustrative: HR and L&D: self-service waits for the new HR system, so its "
        "saving is shown at risk"
    )


@pytest.mark.parametrize(
    ("on", "count"),
    [(dt.date(2016, 4, 8), 1), (dt.date(2016, 4, 7), 0), (dt.date(2016, 12, 1), 0)],
)
def test_nothing_known_later_or_before_the_last_summit(
    on: dt.date, count: int, view: Selection
) -> None:
    """The outturn comments are known on 8 April and 31 August 2016."""
    found = commentary.start(view, on).get("savings-outturn", ())
    assert len(found) == count


def test_the_file_holds_the_slides_comments_and_the_real_ones_that_are_live(
    view: Selection,
) -> None:
    content = commentary.written(view, ON, TODAY, {"savings-to-date": (WHOLE,)})
    assert rows(content)[1] == {
        "comment_id": "2016-09-28-savings-to-date-1",
        "unit_id": "",
        "measure": "slide:savings-to-date",
        "month": "2016-08-01",
        "owner_role": "Head of ICT",
        "comment": CELL,
        "known_on": "2016-09-28",
        "source_id": "",
        "source_lines": "",
        "data_status": "provisional",
    }
    assert [row["data_status"] for row in rows(content)] == ["published", "provisional"]
    assert commentary.read(content, ON).comments == {"savings-to-date": (WHOLE,)}
    future = commentary.written(view, TODAY, ON, {"savings-to-date": (WHOLE,)})
    assert rows(future)[1]["known_on"] == "2016-09-28"


def test_the_file_can_be_published(view: Selection, tmp_path: Path) -> None:
    made = Comment("Illustrative: made", owner_role="Head of Custody")
    comments = {"savings-to-date": (WHOLE, made), "savings-outturn": (WHOLE,)}
    path = tmp_path / "commentary.csv"
    path.write_bytes(commentary.written(view, ON, TODAY, comments))
    snapshot.refresh()
    report = checking.check(Received([path]), tmp_path / "into")
    assert report.verdict == "clean", [fault.sentence() for fault in report.warnings]
    assert report.receipts[0].row_count == 4


HEADING = "measure,owner_role,comment,known_on\n"
WRONG = {
    "": "has no rows",
    "a,b\n1,2\n": "lacks measure, owner_role, comment, known_on",
    f"{HEADING}savings_forecast,,x,2016-09-01\n": "no row names a slide",
    f"{HEADING}slide:risks,,x\n": "more or fewer cells",
    f"{HEADING}slide:risks,,x,soon\n": "“soon” is no day",
    f"{HEADING}slide:risks,,\x00,2016-09-01\n\xff": "cannot be read as CSV in UTF-8",
    HEADING + "x" * commentary.MOST_BYTES: "more than 1,000,000 bytes",
}


@pytest.mark.parametrize("content", WRONG, ids=WRONG.values())
def test_a_wrong_file_is_refused(content: str) -> None:
    with pytest.raises(Refused, match=WRONG[content]):
        commentary.read(content.encode("latin-1", "replace"), ON)


def test_what_is_not_used_is_said() -> None:
    content = (
        f"{HEADING}slide:risks,Head of ICT,Said in time,2016-09-28\n"
        "slide:risks,,Said later,2016-09-29\nslide:gossip,,x,2016-09-01\n"
        "savings_forecast,,of no slide,2016-09-01\n"
    )
    read = commentary.read(content.encode(), ON)
    assert read.comments == {
        "risks": (Comment("Said in time", owner_role="Head of ICT"),)
    }
    assert read.unused == (
        "No slide is called gossip. 1 comment was known after the meeting only."
    )
