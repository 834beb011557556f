"""The pack that one visitor makes: in a process and a folder of its own.

They last as long as the visitor's session, and at most an hour unused.
"""

import hashlib
import sys
import weakref
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree

import streamlit as st

from alliance.packs import brief_file
from alliance.packs.issue import FORMATS
from alliance.packs.pack import Brief
from alliance.screen.extracts import departures, folders, publishers, work
from alliance.screen.extracts.publishers import NotAPublisher
from alliance.screen.extracts.work import Kind, Work

KEY = "making"
EARLIER = "earlier.pptx"
DONE, FAULT, REFUSED = range(3)
STOPPED = "The pack was not made: the work stopped. The server's log says why."
BUSY = "The server is making other packs just now. Try again in a minute."
NOT_ALLOWED = "You are not signed in as a publisher. Nothing was issued."
REMOVED = "Your files were removed: nobody had used them for an hour. Make them again."


@dataclass(eq=False)
class Making:
    """The pack of one visitor: the work on it, what was made and of which choices.

    `choices` tell those of the files in `made` from others, and `of` says them in
    words; `trouble` is why there is no newer pack. `round` counts the attempts: each
    has a folder of its own.
    """

    folder: Path | None = None
    work: Work | None = None
    begun: tuple[bytes, str] = (b"", "")
    choices: bytes = b""
    of: str = ""
    made: Path | None = None
    said: list[str] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    round: int = 0

    def make(self, brief: Brief, words: str, earlier: bytes) -> None:
        """Start making the files of a brief; those made before stay until then."""
        self._start("pack", brief, words, earlier)

    def issue(self, brief: Brief, words: str, earlier: bytes) -> None:
        """Start issuing a brief, if the visitor may: that comes from the sign-in."""
        try:
            by = publishers.publisher()
        except NotAPublisher:
            self.trouble = [NOT_ALLOWED]
            return
        named = (f"--identity={by.identity}", f"--role={by.role}")
        self._start("issue", brief, words, earlier, *named)

    def cancel(self) -> None:
        """Stop what is being made; nothing of it is left."""
        if self.work:
            self.work.stop()
            self.work = None
            rmtree(self._out, ignore_errors=True)

    def clear(self) -> None:
        """Forget the files, and stop what is being made."""
        if self.folder:
            work.remove(self.folder)
        self.folder, self.work, self.made = None, None, None
        self.choices, self.said, self.trouble = b"", [], []

    def files(self) -> list[Path]:
        """The files that were made, slides first."""
        if self.made is None:
            return []
        return [path for ending in FORMATS for path in self.made.glob(f"*.{ending}")]

    def told(self) -> list[str]:
        """What there is to know of the files, but where they lie."""
        return [line for line in self.said if str(self.folder) not in line]

    def settle(self) -> None:
        """Take over what finished work has made or said."""
        done = self.work
        if done is None or done.code is None:
            return
        self.work, trouble, words = None, done.trouble(), done.words()
        if trouble:
            print(trouble, file=sys.stderr)
        self.trouble = []
        if done.code != DONE:
            self.trouble = words if done.code == REFUSED else [STOPPED]
        elif done.kind == "pack":
            if self.made:
                rmtree(self.made, ignore_errors=True)
            self.made, self.said = self._out, words
            self.choices, self.of = self.begun

    @property
    def _out(self) -> Path:
        """The folder for the files of this attempt."""
        return self._open() / f"out-{self.round}"

    def _start(
        self, kind: Kind, brief: Brief, words: str, earlier: bytes, *by: str
    ) -> None:
        self.round += 1
        self.begun = choices(brief, earlier), words
        file, slides = (self._open() / name for name in (brief_file.FILE, EARLIER))
        file.write_bytes(brief_file.written(brief))
        slides.write_bytes(earlier)
        given = [f"--brief={file}", "--progress", f"--snapshot={brief.view.snapshot}"]
        given += [f"--reissue={slides}"] if earlier else []
        given += by or (f"--out={self._out}",)
        try:
            self.work, self.trouble = work.start(kind, given, self._open()), []
        except work.TooMany:
            self.trouble = [BUSY]

    def _open(self) -> Path:
        """The folder of the visit, made when it is first needed."""
        if self.folder is None:
            self.folder = folders.new()
            weakref.finalize(self, work.remove, self.folder)
            departures.note(self.folder)
        return self.folder


def choices(brief: Brief, earlier: bytes) -> bytes:
    """What tells the files of one choice from those of another."""
    return brief_file.written(brief) + hashlib.sha256(earlier).digest()


def current() -> Making:
    """What this session makes, with what its finished work has made."""
    making: Making = st.session_state.setdefault(KEY, Making())
    if making.folder and not making.folder.exists():
        making.clear()
        making.trouble = [REMOVED]
    if making.folder:
        folders.touch(making.folder)
    making.settle()
    return making
