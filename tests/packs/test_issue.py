"""A pack is issued whole or not at all: refused, cancelled, killed, twice at once."""

import datetime as dt
import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from alliance.packs import brief_file, contents, fitness, issue, store, workplace
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment
from alliance.packs.refused import Cancelled, Refused
from alliance.packs.store import By
from alliance.screen.selection import Selection
from tests.conftest import ROOT

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
KEYS = ("savings-to-date", "savings-outturn")
NAME = "2016-09-28-strategic-alliance-summit"
FILES = [f"{NAME}.{ending}" for ending in issue.FORMATS]
# Makes a pack and stops for good before its last step, until it is killed.
STUCK = """
import sys, time
from pathlib import Path
from alliance.packs import brief_file, issue
from alliance.screen import live
def said(done, total, words):
    if done == total:
        print("stuck", flush=True)
        time.sleep(600)
brief = brief_file.read(Path(sys.argv[1]).read_bytes(), live.opening(sys.argv[3]))
issue.issue(brief, Path(sys.argv[2]), said=said)
"""


@pytest.fixture
def brief(view: Selection) -> Brief:
    comments = {"savings-to-date": (Comment("Waits", due_on=dt.date(2016, 10, 31)),)}
    return Brief(SUMMIT, view, keys=KEYS, comments=comments)


def held(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def hashes(folder: Path) -> list[str]:
    paths = sorted(folder.glob(f"{NAME}.*"))
    return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]


def test_every_step_is_told_and_every_file_is_there(
    brief: Brief, tmp_path: Path
) -> None:
    told: list[tuple[int, int, str]] = []
    made = issue.issue(brief, tmp_path, said=lambda *step: told.append(step))
    assert told == [
        (0, 5, "Savings: Savings to date"),
        (1, 5, "Savings: Outturn by unit"),
        (2, 5, "Slides"),
        (3, 5, "Paper"),
        (4, 5, "Workbook"),
        (5, 5, "Done"),
    ]
    assert held(tmp_path) == sorted(FILES)
    assert [path.name for path in made.files.values()] == FILES
    assert [slide.key for slide in made.pack.slides] == list(KEYS)


def test_two_builds_at_once_give_the_same_bytes(brief: Brief, tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "two", tmp_path / "one"]
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda folder: issue.issue(brief, folder), folders))
    assert hashes(folders[0]) == hashes(folders[1])
    assert held(folders[0]) == held(folders[1]) == sorted(FILES)


def sensitive(brief: Brief) -> Brief:
    return replace(brief, meeting=replace(SUMMIT, marking="OFFICIAL-SENSITIVE"))


REFUSED = {
    "no handling": (sensitive, r"OFFICIAL-SENSITIVE has no handling instruction\. Say"),
    "no slides": (lambda brief: replace(brief, keys=()), "no slide is chosen"),
    "no section": (lambda brief: replace(brief, sections=()), "no slide is chosen"),
    "unknown key": (lambda brief: replace(brief, keys=("x",)), "no slide “x”. Choose"),
    "twice": (lambda brief: replace(brief, keys=KEYS[:1] * 2), "is named twice"),
    "unknown section": (
        lambda brief: replace(brief, keys=None, sections=("Gossip",)),
        "no section “Gossip”",
    ),
    "unknown unit": (lambda brief: replace(brief, unit_ids=("x",)), "no extract has"),
    "comment on nothing": (
        lambda brief: replace(brief, comments={"x": (Comment("y"),)}),
        "no slide “x”",
    ),
    "empty section": (
        lambda brief: replace(brief, view=brief.view.only("Kent")),
        "Section Savings: it would be empty. .* Leave the section out",
    ),
    "no title": (
        lambda brief: replace(brief, meeting=replace(SUMMIT, title=" ")),
        "Meeting: it has no title",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_issued_is_refused(
    case: str, brief: Brief, tmp_path: Path
) -> None:
    changed, said = REFUSED[case]
    with pytest.raises(Refused, match=said):
        issue.issue(changed(brief), tmp_path / "new")
    assert not list(tmp_path.iterdir())


def test_an_unknown_format_is_refused(brief: Brief, tmp_path: Path) -> None:
    for formats in (("docx",), ()):
        with pytest.raises(Refused, match="Formats: "):
            issue.issue(brief, tmp_path, formats)


def test_a_failed_slide_is_named_and_told_only_to_the_log(
    view: Selection, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(view: Selection) -> None:
        raise ZeroDivisionError("secret")

    item = contents.Item("broken", "Savings", "Broken one", broken)
    assert issue.tried(item, view) is None
    assert "secret" in caplog.text
    with pytest.raises(Refused, match="Slide “Broken one” in Savings: ") as refused:
        fitness.made([(item, None)])
    assert "secret" not in str(refused.value)
    assert len(refused.value.reasons) == 1


@pytest.mark.parametrize("step", range(6))
def test_stopped_between_two_steps_it_leaves_what_was_there(
    step: int, brief: Brief, tmp_path: Path
) -> None:
    (tmp_path / FILES[0]).write_text("old")

    def said(done: int, total: int, words: str) -> None:
        if done == step:
            raise Cancelled

    with pytest.raises(Cancelled):
        issue.issue(brief, tmp_path, said=said)
    assert held(tmp_path) == [FILES[0]]
    assert (tmp_path / FILES[0]).read_text() == "old"


def test_killed_it_leaves_nothing_that_the_next_build_does_not_remove(
    brief: Brief, tmp_path: Path
) -> None:
    asked, folder = tmp_path / "brief.json", tmp_path / "out"
    asked.write_bytes(brief_file.written(brief))
    command = [sys.executable, "-c", STUCK, asked, folder, brief.view.snapshot]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stdout.readline() == b"stuck\n"
        with workplace.beside(folder):  # what is being built stays
            assert len(list(folder.glob(f"{workplace.PREFIX}*"))) == 2
        process.kill()
    assert not list(folder.glob(f"{NAME}.*"))
    assert len(held(folder)) == 1
    issue.issue(brief, folder)
    assert held(folder) == sorted(FILES)


def test_a_brief_is_read_as_it_was_written(brief: Brief, view: Selection) -> None:
    chosen = replace(
        sensitive(brief),
        sections=("Savings",),
        unit_ids=("BCH-FEL",),
        view=replace(view, forces=("Hertfordshire",), first_year="2015/16"),
    )
    for found in (brief, chosen, replace(brief, keys=None)):
        assert brief_file.read(brief_file.written(found), view) == found
    for content in (
        b"",
        b"[]",
        b"{}",
        brief_file.written(brief).replace(b"16/17", b"x"),
    ):
        with pytest.raises(Refused, match="does not hold a pack's choices"):
            brief_file.read(content, view)


def test_an_earlier_pack_of_the_day_is_kept(brief: Brief, tmp_path: Path) -> None:
    by = By("lead@force.example", "Data lead")
    for _ in range(3):
        kept = store.keep(brief, by, ("xlsx",), store=tmp_path)
    assert (kept.number, kept.folder.name) == (3, "2016-09-28")
    found = store.issued(tmp_path)
    assert [(k.folder.name, k.number) for k in found] == [
        ("2016-09-28", 3),
        ("2016-09-28.2", 2),
        ("2016-09-28.1", 1),
    ]
    for one in found:
        assert [path.name for path in one.files] == [f"{NAME}.xlsx"]
        assert (one.role, one.slide_count, one.marked) == ("Data lead", 2, "OFFICIAL")
        assert held(one.folder) == sorted(
            [f"{NAME}.xlsx", "brief.json", "issued.json", "record.json"]
        )
    again = brief_file.read((kept.folder / brief_file.FILE).read_bytes(), brief.view)
    assert again == brief


def test_a_crash_between_the_renames_loses_no_pack(
    brief: Brief, tmp_path: Path
) -> None:
    by = By("lead@force.example", "Data lead")
    kept = store.keep(brief, by, ("xlsx",), store=tmp_path)
    kept.folder.rename(tmp_path / "2016-09-28.1")
    store.keep(brief, by, ("xlsx",), store=tmp_path)
    names = [one.folder.name for one in store.issued(tmp_path)]
    assert names == ["2016-09-28", "2016-09-28.1"]


def test_what_writes_files_is_loaded_only_when_one_is_made() -> None:
    heavy = ("pptx", "matplotlib", "typst", "gptables")
    code = (
        "import sys, alliance.packs.store, alliance.packs.outline; "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT
    )
    assert found.stdout.strip() == "[]", found.stderr
