"""Commands that run in a process of their own for one visit."""

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import Literal

from alliance.warehouse import versions

Kind = Literal["check", "publish", "rollback", "pack", "issue"]
MODULES: dict[Kind, tuple[str, ...]] = {
    "check": ("alliance.extracts", "check"),
    "publish": ("alliance.extracts", "publish"),
    "rollback": ("alliance.extracts", "rollback"),
    "pack": ("alliance.packs",),
    "issue": ("alliance.packs", "--issue"),
}
# These go with their visitor, and only so many run at once; the others are few, and run
# to their end.
FOR_A_VISITOR: tuple[Kind, ...] = ("check", "pack")
SAID, TROUBLE = "said.txt", "trouble.txt"
MOST_AT_ONCE = 2
_python = Path(sys.executable)
# As it is typed in the project's folder.
COMMAND = (
    f"{_python.relative_to(versions.HOME)} -m alliance.extracts"
    if _python.is_relative_to(versions.HOME)
    else "python -m alliance.extracts"
)
LAST_BYTES = 4096
_running: dict[Path, "Work"] = {}
_starting = threading.Lock()


class TooMany(Exception):
    """As much work as the server can do at once is being done for others."""


@dataclass(frozen=True)
class Work:
    """One command while it runs and after; what it says goes to files of its folder."""

    kind: Kind
    folder: Path
    process: "subprocess.Popen[bytes]"

    @property
    def code(self) -> int | None:
        """The exit code; None while the command runs."""
        return self.process.poll()

    def progress(self) -> tuple[str, int]:
        """The last stage that it told and how many rows of it are done."""
        with (self.folder / SAID).open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(max(0, size - LAST_BYTES))
            lines = stream.read().decode(errors="replace").splitlines()
        for line in reversed(lines):
            try:
                told = json.loads(line)
                return str(told["stage"]), int(told["done"])
            except (ValueError, TypeError, KeyError):  # words for people, or cut off
                continue
        return "Starting", 0

    def words(self) -> list[str]:
        """What it said in words for people, at its end."""
        text = (self.folder / SAID).read_text(errors="replace")
        return [line for line in text.splitlines() if not line.startswith("{")]

    def trouble(self) -> str:
        """What it wrote for whoever looks after the server."""
        return (self.folder / TROUBLE).read_text(errors="replace")

    def stop(self) -> None:
        """End it now; what it has begun is undone by its own rules."""
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start(kind: Kind, arguments: Sequence[str], folder: Path) -> Work:
    """Start a command for a visit; raises `TooMany`, for checks and packs alone.

    Arguments go to the process as they are, through no shell.
    """
    command = [sys.executable, "-m", *MODULES[kind], *arguments]
    with _starting:
        if kind in FOR_A_VISITOR and len(running()) >= MOST_AT_ONCE:
            raise TooMany
        with (folder / SAID).open("wb") as said, (folder / TROUBLE).open("wb") as bad:
            process = subprocess.Popen(
                command,
                cwd=versions.HOME,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=bad,
            )
        work = Work(kind, folder, process)
        _running[folder] = work
    return work


def running() -> list[Work]:
    """What has not ended yet."""
    return [work for work in _running.values() if work.code is None]


def remove(folder: Path) -> None:
    """Remove the folder of a visit and end its check or pack; a publish is left to its
    end."""
    work = _running.get(folder)
    if work and work.code is None:
        if work.kind not in FOR_A_VISITOR:
            return
        work.stop()
    _running.pop(folder, None)
    rmtree(folder, ignore_errors=True)
