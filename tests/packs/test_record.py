"""What an issued pack remembers: written, read again, found for the next pack."""

import datetime as dt
import json
from pathlib import Path

import pytest

from alliance.packs import answers, contents, record
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack
from alliance.packs.record import Damaged
from alliance.screen.selection import Selection
from tests.packs import edited

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
KEYS = ("savings-to-date", "savings-outturn")


@pytest.fixture(scope="module")
def pack(view: Selection) -> Pack:
    comments = {"savings-to-date": (Comment("Waits for the new system"),)}
    return contents.pack(Brief(SUMMIT, view, keys=KEYS, comments=comments))


def issued(pack: Pack, store: Path, day: str) -> Path:
    """The folder of a pack in a store, its record written."""
    folder = store / day
    folder.mkdir(parents=True)
    record.write(pack, folder)
    return folder


def test_what_is_written_is_read(pack: Pack, tmp_path: Path) -> None:
    found = record.read(issued(pack, tmp_path, "2016-09-28"))
    assert found == record.of(pack)
    assert found.named == "Strategic Alliance Summit, 28 Sep 2016"
    assert (found.as_at, found.marked) == (dt.date(2016, 8, 31), "OFFICIAL")
    assert tuple(slide.key for slide in found.slides) == KEYS
    first = found.by_key["savings-to-date"]
    assert first.headline == pack.slides[0].exhibit.finding
    assert first.comments == ("Waits for the new system",)
    assert len(first.rows) == len(pack.slides[0].exhibit.shown)
    assert {len(row) for row in first.rows} == {len(first.columns)}


def test_equal_packs_give_equal_bytes_without_a_path(
    pack: Pack, view: Selection, tmp_path: Path
) -> None:
    again = contents.pack(pack.brief)
    files = [
        (issued(p, tmp_path / name, "2016-09-28") / record.FILE).read_bytes()
        for p, name in ((pack, "one"), (again, "two"))
    ]
    assert files[0] == files[1]
    assert str(tmp_path).encode() not in files[0]
    assert list(json.loads(files[0])) == sorted(json.loads(files[0]))


def test_answers_are_those_of_the_queries(pack: Pack, tmp_path: Path) -> None:
    found = record.of(pack).answers
    assert set(found) == set(answers.QUERIES)
    assert all(found.values())
    months = {row["month"] for row in found["contact"]}
    assert (min(map(str, months)), max(map(str, months))) == (
        "2013-04-01",
        "2016-08-01",
    )
    known = [str(row["known_on"]) for row in found["claims"]]
    assert max(known) <= "2016-09-28"


def test_nothing_submitted_after_an_earlier_meeting_is_kept(view: Selection) -> None:
    summit = Meeting("Strategic Alliance Summit", dt.date(2016, 4, 28))
    found = record.of(contents.pack(Brief(summit, view, keys=())))
    assert {row["as_at"] for row in found.answers["savings"]} == {"2016-03-31"}
    assert max(str(row["month_end"]) for row in found.answers["staffing"]) == (
        "2016-03-31"
    )
    assert {row["whole_to"] for row in found.answers["reach"]} == {"2016-03-31"}


def test_the_latest_meeting_before_the_day_counts(pack: Pack, tmp_path: Path) -> None:
    for day in ("2016-01-28", "2016-06-30", "2016-09-28", "2016-09-28.part"):
        issued(pack, tmp_path, day)
    (tmp_path / "2016-07-30").mkdir()
    path = tmp_path / "2016-06-30" / record.FILE
    path.write_text(
        path.read_text().replace('"on": "2016-09-28"', '"on": "2016-06-30"')
    )
    found = record.last_before(dt.date(2016, 9, 28), tmp_path)
    assert found
    assert found.on == dt.date(2016, 6, 30)
    assert record.last_before(dt.date(2016, 1, 28), tmp_path) is None
    assert record.last_before(SUMMIT.on, tmp_path / "none") is None
    assert record.written_before(SUMMIT.on, tmp_path) == path.stat().st_mtime_ns
    assert record.written_before(dt.date(2016, 1, 28), tmp_path) == 0


def test_the_words_of_the_slides_beside_it_are_kept(pack: Pack, tmp_path: Path) -> None:
    made = edited.Made("savings-to-date", "Title", rows=(("Unit", "£"), ("ICT", "1")))
    (tmp_path / "pack.pptx").write_bytes(edited.file(made))
    record.write(pack, tmp_path)
    assert record.read(tmp_path).texts == {
        "savings-to-date:0:title": "Title",
        "savings-to-date:0:title:alt": "",
        "savings-to-date:0:title:place": "36 22 648 90",
        "savings-to-date:0:title:size": "",
        "savings-to-date:0:table": "Unit\t£\nICT\t1",
        "savings-to-date:0:table:alt": "",
        "savings-to-date:0:table:place": "72 144 432 216 216",
        "savings-to-date:0:table:size": "",
        "savings-to-date:0:notes": "What is measured.",
    }


def test_issues_come_the_latest_first(pack: Pack, tmp_path: Path) -> None:
    for day in ("2016-09-28", "2016-09-28.2", "2016-09-28.10", "2016-06-30"):
        path = issued(pack, tmp_path, day) / record.FILE
        text = path.read_text().replace('"snapshot": "', f'"snapshot": "{day} ')
        path.write_text(text.replace('"on": "2016-09-28"', f'"on": "{day[:10]}"'))
    (issued(pack, tmp_path, "2016-01-28") / record.FILE).write_text("{")
    assert [found.snapshot.split()[0] for found in record.issues(tmp_path)] == [
        "2016-09-28",
        "2016-09-28.10",
        "2016-09-28.2",
        "2016-06-30",
    ]


def test_what_newer_code_wrote_besides_is_left_out(pack: Pack, tmp_path: Path) -> None:
    folder = issued(pack, tmp_path, "2016-09-28")
    found = json.loads((folder / record.FILE).read_text())
    found["later"] = 1
    found["slides"][0]["later"] = {"a": 1}
    (folder / record.FILE).write_text(json.dumps(found))
    assert record.read(folder) == record.of(pack)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "{}", '{"on": "soon"}', '{"on": 3}', "\x00"]
)
def test_a_damaged_record_is_named_in_a_sentence(content: str, tmp_path: Path) -> None:
    folder = tmp_path / "2016-06-30"
    folder.mkdir()
    (folder / record.FILE).write_text(content)
    with pytest.raises(Damaged, match=r"in 2016-06-30 cannot be read: issue that"):
        record.last_before(SUMMIT.on, tmp_path)
