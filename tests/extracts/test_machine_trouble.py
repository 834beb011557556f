"""A full disk, a disk that can only be read: what was live stays, and a sentence says
what is in the way. And the exit codes that schedules rely on."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from alliance.extracts import publishing
from alliance.warehouse import snapshot, versions
from tests.conftest import ROOT
from tests.extracts import killing, small
from tests.extracts.test_publishing import (  # noqa: F401 (fixtures)
    data,
    files,
    publish,
    put,
    said,
    shipped,
    shipped_numbers,
    store,
)

NOBODY = 65534
# Sizes up to which files may grow, from nothing to where a publication fits.
FULL_AT = (0, 4_000, 60_000, 300_000, 1_000_000)


def in_the_way(work: Callable[[], object]) -> str:
    """What a publication says that the machine does not let through."""
    try:
        work()
    except publishing.MachineTrouble as trouble:
        return str(trouble)
    return ""


@pytest.mark.parametrize("size", FULL_AT)
def test_a_full_disk_leaves_the_old_state_whole(
    size: int,
    data: Path,  # noqa: F811
    store: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    """No file may grow beyond a size: what writing to a full disk meets."""
    arrived = files(data, tmp_path / "in", 1)
    note = tmp_path / "note"
    note.touch()
    described = os.open(note, os.O_WRONLY)

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        trouble = in_the_way(lambda: publish(arrived, data, store, "Round 1"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        os.write(described, trouble.encode())

    assert killing.in_child(work) == 0
    os.close(described)
    assert "cannot be written" in note.read_text()
    checked = tmp_path / "checked"

    def look() -> None:
        assert said(store) == shipped_numbers(data)
        put(data, store, tmp_path / "in", 2)
        assert said(store) == ({"1002"}, {"1002"})
        checked.touch()

    assert killing.in_child(look) == 0
    assert checked.exists()


def test_a_store_that_can_only_be_read_is_said_and_read(
    data: Path,  # noqa: F811
    store: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    arrived = files(data, tmp_path / "in", 1)
    for folder in (store, *(path for path in store.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    for path in store.rglob("*"):
        path.chmod(path.stat().st_mode & ~0o222)
    for folder in {data, tmp_path, *data.parents, *tmp_path.parents}:
        if "pytest" in folder.as_posix():
            folder.chmod(folder.stat().st_mode | 0o055)
    note = os.open(tmp_path / "note", os.O_WRONLY | os.O_CREAT)

    def work() -> None:
        if os.getuid() == 0:  # root may write everywhere
            os.setuid(NOBODY)
        trouble = in_the_way(lambda: publish(arrived, data, store, "Round 1"))
        assert snapshot.refresh(data, store) == versions.live(store).snapshot
        assert said(store) == shipped_numbers(data)
        os.write(note, trouble.encode())

    assert killing.in_child(work) == 0
    assert "cannot be written" in (tmp_path / "note").read_text()


@pytest.fixture
def run(data: Path, store: Path) -> Callable[..., tuple[int, str]]:  # noqa: F811
    """The command line on the small data: exit code, and what it says."""
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(store)}

    def command(*arguments: object) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "alliance.extracts", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    return command


def test_the_exit_codes_say_what_became_of_it(
    run: Callable[..., tuple[int, str]],
    data: Path,  # noqa: F811
    store: Path,  # noqa: F811
    tmp_path: Path,
) -> None:
    good = files(data, tmp_path / "in", 1)
    wrong = small.changed(
        data, "unit_measures", tmp_path / "a.csv", lambda row: True, numerator="9.068"
    )
    code, text = run("check", wrong)
    assert code == 1
    assert "a.csv line 2, column numerator: found '9.068'" in text
    code, text = run("check", *good)
    assert code == 3
    assert "unit_measures: 0 rows added, 231 changed, 0 gone, 462 as before" in text
    assert run("publish", *good, "--note", "One")[0] == 3
    assert versions.numbers(store) == []
    assert run("publish", *good)[0] == 2
    assert run("check", tmp_path / "no such file.csv")[0] == 2
    assert run("check", wrong, "--mapping", wrong)[0] == 2
    assert run("publish", *good, "--note", " ")[0] == 2
    assert run("publish", wrong, "--note", "Wrong")[0] == 1
    code, text = run("publish", *good, "--note", "One", "--accept-warnings")
    assert code == 0
    assert text.endswith("Version 1 is live.\n")
    with versions.lock(store):
        assert run("rollback", 0, "--note", "Back")[0] == 4
    code, text = run("publish", *good, "--note", "x", "--accept-warnings", "--base", 0)
    assert code == 4
    assert "Version 1 was published since" in text
    assert run("rollback", 7, "--note", "Back")[0] == 2
    assert run("rollback", 0, "--note", "Back")[0] == 0
    code, text = run("history")
    assert code == 0
    assert text.startswith("Version 0 is live.")
    assert "rolled back version 0" in text
    code, text = run("diff", 0, 1, "--table", "commentary")
    assert code == 0
    assert "changed C02: comment " in text
    assert "-> Illustrative: 1001" in text
    log = store / "audit.jsonl"
    log.write_text(log.read_text().replace("One", "Two", 1))
    assert run("history")[0] == 1
