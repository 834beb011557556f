"""What one visitor has under check: files as received, the work on them, what it found.

It lasts as long as the visitor's session, and at most an hour unused.
"""

import sys
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from glob import escape
from pathlib import Path
from shutil import rmtree

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from alliance.extracts.reading import mapping_files
from alliance.extracts.reading.mapping import Mapping
from alliance.screen.extracts import departures, folders, work
from alliance.screen.extracts.found import Found, found
from alliance.screen.extracts.work import Kind, Work
from alliance.screen.findings import extracts_outcomes as outcomes
from alliance.screen.findings.extracts_names import distinct
from alliance.screen.findings.extracts_outcomes import Outcome
from alliance.warehouse import versions

KEY = "visit"
INTO = "check"
CRASH = "Traceback (most recent call last)"


@dataclass(eq=False)
class Visit:
    """The files of one visitor, by name and place, and what has been done with them.

    `round` counts checks and gives every form a new name; `mappings` stand by the
    number of the file that each is for; `outcome` is that of the `last` work.
    """

    names: list[str] = field(default_factory=list)
    folder: Path | None = None
    status: str = ""
    mappings: dict[int, Mapping] = field(default_factory=dict)
    work: Work | None = None
    found: Found | None = None
    outcome: Outcome | None = None
    last: Kind = "check"
    round: int = 0

    def receive(self, uploads: Sequence[UploadedFile], status: str) -> None:
        """Take files in place of those before; their names are never used as paths."""
        self.clear()
        folder = self._open()
        for number, upload in enumerate(uploads):
            (folder / str(number)).write_bytes(upload.getbuffer())
        self.names = distinct([upload.name for upload in uploads])
        self.status = status

    def clear(self) -> None:
        """Forget the files and all about them."""
        if self.folder:
            work.remove(self.folder)
        self.folder, self.names, self.found, self.outcome = None, [], None, None
        self.mappings, self.work = {}, None
        self.round += 1

    def check(self) -> None:
        """Start the check of the files; raises `work.TooMany`."""
        self.round += 1
        self.found = None
        rmtree(self._open() / INTO, ignore_errors=True)
        self.run("check", [*self.files(), "--into", str(self._open() / INTO)])

    def run(self, kind: Kind, arguments: Sequence[str]) -> None:
        """Start a command; raises `work.TooMany`."""
        self.outcome, self.last = None, kind
        self.work = work.start(kind, arguments, self._open())

    def files(self) -> list[str]:
        """The files with all that is known of them, as the commands take them."""
        folder = self._open()
        listed = [str(folder / str(number)) for number in range(len(self.names))]
        listed += [f"--name={name}" for name in self.names]
        listed += [f"--mapping={self._written(number)}" for number in self.mappings]
        listed += [f"--status={self.status}"] if self.status else []
        return ["--progress", *listed]

    def settle(self) -> None:
        """Take over what finished work has found."""
        done = self.work
        if done is None or done.code is None:
            return
        self.work = None
        code, trouble = done.code, done.trouble()
        if trouble:
            print(trouble, file=sys.stderr)
        if CRASH in trouble:  # ends with a code that otherwise says refused
            code = outcomes.CRASHED
        live = versions.live_version().number
        if done.kind == "check":
            self.found = found(done.folder / INTO)
            self.outcome = outcomes.after_check(code, self.found is not None)
        elif done.kind == "publish":
            if code == outcomes.DONE:
                self.clear()
            self.outcome = outcomes.after_publish(code, live)
        else:
            self.outcome = outcomes.after_rollback(code, live)

    def _open(self) -> Path:
        """The folder of the visit, made when it is first needed."""
        if self.folder is None:
            self.folder = folders.new()
            weakref.finalize(self, work.remove, self.folder)
            departures.note(self.folder)
        return self.folder

    def _written(self, number: int) -> Path:
        """A mapping as a file that serves this one file."""
        mapping = self.mappings[number]
        folder = self._open() / f"mapping-{number}"
        own = replace(mapping, files=escape(self.names[number]))
        return mapping_files.save(own, folder)


def current() -> Visit:
    """The visit of this session, with what its finished work has found."""
    visit: Visit = st.session_state.setdefault(KEY, Visit())
    if visit.folder and not visit.folder.exists():
        visit.clear()
        visit.outcome, visit.last = outcomes.REMOVED, "check"
    if visit.folder:
        folders.touch(visit.folder)
    visit.settle()
    return visit
