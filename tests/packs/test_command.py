"""`python -m alliance.packs`: the same pack without a browser, for a schedule."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance.packs import __main__ as command
from alliance.packs import brief_file, issue, store
from alliance.screen.selection import Selection
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("no_pack")
DAY = ("--meeting", "2016-09-28")
NAME = "2016-09-28-strategic-alliance-summit"
FEW = ("--sections", "Savings", "--formats", "xlsx")


def test_two_processes_at_once_give_the_same_bytes(
    view: Selection, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "alliance.packs", *DAY, "--out"]
    processes = [
        subprocess.Popen(
            [*command, tmp_path / seed],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    hashes = []
    for process, seed in zip(processes, ("1", "2"), strict=True):
        said, trouble = process.communicate()
        assert (process.returncode, trouble) == (0, "")
        files = [tmp_path / seed / f"{NAME}.{ending}" for ending in issue.FORMATS]
        for path in files:
            assert f"{path}  {path.stat().st_size:,} bytes" in said
        assert " slides, " in said
        hashes.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in files])
    assert hashes[0] == hashes[1]


WRONG = {
    ("--meeting", "soon", "--out", "x"): "soon is no day; write 2016-09-28",
    ("--out", "x"): "name the meeting's day",
    DAY: "name a folder for the files",
    (*DAY, "--out", "x", "--forces", "Atlantis"): "invalid choice: 'Atlantis'",
    (*DAY, "--out", "x", "--marking", "SECRET"): "invalid choice: 'SECRET'",
    (*DAY, "--out", "x", "--formats", "docx"): "invalid choice: 'docx'",
}


@pytest.mark.parametrize("given", WRONG, ids=WRONG.values())
def test_wrong_use_is_said_with_code_2(
    given: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        command.main(given)
    assert left.value.code == 2
    assert WRONG[given] in capsys.readouterr().err


REFUSED = {
    (
        "--marking",
        "OFFICIAL-SENSITIVE",
    ): "Protective marking: OFFICIAL-SENSITIVE has no",
    ("--forces", "Kent", "--sections", "Summary"): "Section Summary: it would be empty",
    ("--drop", "gossip"): "Slides: there is no slide “gossip”.",
    ("--units", "X"): "Units: no extract has a unit “X”.",
    ("--comments", "/none.csv"): "/none.csv: it cannot be read: No such file",
    ("--brief", "/none.json"): "/none.json: it cannot be read: No such file",
}


@pytest.mark.parametrize("given", REFUSED, ids=REFUSED.values())
def test_what_is_refused_ends_with_code_2(
    given: tuple[str, ...],
    view: Selection,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    assert command.main([*DAY, *FEW, "--out", str(out), *given]) == 2
    said = capsys.readouterr()
    assert said.out.startswith("No pack was made.\n")
    assert REFUSED[given] in said.out
    assert "Traceback" not in said.out + said.err
    assert not out.exists()


def test_a_folder_that_cannot_be_written_is_said(
    view: Selection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert command.main([*DAY, *FEW, "--out", str(tmp_path / "file")]) == 1
    assert "No pack was made: " in capsys.readouterr().err


def test_slides_are_dropped_and_comments_are_read(
    view: Selection, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    comments = tmp_path / "commentary.csv"
    comments.write_text(
        "measure,owner_role,comment,known_on\n"
        "slide:savings-to-date,Head of ICT,Waits | Due: 2016-10-31,2016-09-01\n"
        "slide:savings-to-date,Head of ICT,Later,2016-10-01\n"
    )
    given = [*DAY, *FEW, "--comments", str(comments), "--drop", "savings-outturn"]
    assert command.main([*given, "--issue", "--role", "Data lead"]) == 0
    said = capsys.readouterr()
    assert "1 comment was known after the meeting only." in said.err
    kept = store.issued()[0]
    found = (kept.folder / brief_file.FILE).read_bytes()
    brief = brief_file.read(found, view)
    assert brief.keys
    assert "savings-outturn" not in brief.keys
    assert list(brief.comments) == ["savings-to-date"]
    assert [comment.what for comment in brief.comments["savings-to-date"]] == ["Waits"]
    again = ["--brief", str(kept.folder / brief_file.FILE), "--formats", "xlsx"]
    assert command.main([*again, "--out", str(tmp_path / "again")]) == 0
    same = [(folder / f"{NAME}.xlsx") for folder in (kept.folder, tmp_path / "again")]
    assert same[0].read_bytes() == same[1].read_bytes()
