"""The store of issued packs: the latest of each meeting, and those before it.

`packs/2016-09-28` is the latest pack of that day, `packs/2016-09-28.1` the first one if
it was issued again. Each holds its files, the record that the next pack compares with,
the brief that it was made from, and who issued it.
"""

import datetime as dt
import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

from alliance.packs import brief_file, issue, record, workplace
from alliance.packs.issue import FORMATS, Said, silent
from alliance.packs.pack import Brief
from alliance.warehouse import versions

if TYPE_CHECKING:  # it loads what writes slides
    from alliance.packs.reissue import Earlier

STORE = versions.STORE / "packs"
FILE = "issued.json"
FOLDER = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.(\d+))?")


@dataclass(frozen=True)
class By:
    """Who issues: an identity for the store, a role for the screen."""

    identity: str
    role: str


@dataclass(frozen=True)
class Kept:
    """An issued pack in the store; `number` counts the issues of one day.

    `issued_at` is UTC, ISO; `slide_count` and the marking are as issued. `said` is what
    there was to know where the slides were put into an earlier file.
    """

    folder: Path
    number: int
    title: str
    on: dt.date
    marked: str
    is_sensitive: bool
    issued_at: str
    role: str
    slide_count: int
    left_out: tuple[tuple[str, str], ...]
    said: tuple[str, ...] = ()

    @property
    def files(self) -> list[Path]:
        """The files for the meeting, slides first."""
        found = [path for ending in FORMATS for path in self.folder.glob(f"*.{ending}")]
        return [path for path in found if not path.name.startswith(".")]


def keep(
    brief: Brief,
    by: By,
    formats: Sequence[str] = FORMATS,
    said: Said = silent,
    store: Path = STORE,
    earlier: "Earlier | None" = None,
) -> Kept:
    """Issue a pack: make its files and keep them for good, all or nothing; the slides
    in an earlier file where one is given.

    Raises `Refused`, and what `said` raises. An earlier pack of the same day is kept
    under a number.
    """
    with workplace.beside(store) as work:
        pack = issue.build(brief, work, formats, said)
        # before the earlier file: what somebody edited in it was not issued here
        record.write(pack, work)
        said_of_it = issue.again(pack, work, earlier)
        versions.replace(work / brief_file.FILE, brief_file.written(brief))
        about = {
            **asdict(by),
            "issued_at": versions.now(),
            "slide_count": len(pack.slides),
            "left_out": pack.left_out,
            "said": said_of_it,
            "title": brief.meeting.title,
            "marked": brief.meeting.marked,
            "marking": brief.meeting.marking,
        }
        content = json.dumps(about, ensure_ascii=False, indent=1).encode()
        versions.replace(work / FILE, content)
        return _read(_place(work, brief.meeting.on, store))


def issued(store: Path = STORE) -> list[Kept]:
    """Every pack of the store, the latest meeting and the latest issue first."""
    found = []
    for folder in store.glob("*"):
        if FOLDER.fullmatch(folder.name):
            with suppress(OSError, ValueError, KeyError):  # not a pack
                found.append(_read(folder))
    return sorted(found, key=lambda kept: (kept.on, kept.number), reverse=True)


def state(store: Path = STORE) -> str:
    """A name for the state of the store: another one once a pack was issued."""
    try:
        return str(store.stat().st_mtime_ns)
    except OSError:
        return ""


def _place(work: Path, on: dt.date, store: Path) -> Path:
    """Give a finished folder the name of its day; one of that name gets a number."""
    target = store / on.isoformat()
    with FileLock(store / "lock", fallback_to_soft=False, preserve_lock_file=True):
        earlier = _earlier(target)
        if not target.exists() and earlier:  # a crash came between the two steps below
            earlier.pop().rename(target)
        if target.exists():
            target.rename(target.with_name(f"{target.name}.{len(earlier) + 1}"))
        work.rename(target)
    return target


def _earlier(target: Path) -> list[Path]:
    """The earlier issues of a day, in their order."""
    found = {
        int(match[2]): path
        for path in target.parent.glob(f"{target.name}.*")
        if (match := FOLDER.fullmatch(path.name)) and match[2]
    }
    return [found[number] for number in sorted(found)]


def _read(folder: Path) -> Kept:
    match = FOLDER.fullmatch(folder.name)
    assert match
    about = json.loads((folder / FILE).read_bytes())
    latest = len(_earlier(folder)) + 1
    return Kept(
        folder=folder,
        number=int(match[2]) if match[2] else latest,
        title=str(about["title"]),
        on=dt.date.fromisoformat(match[1]),
        marked=str(about["marked"]),
        is_sensitive=about["marking"] != "OFFICIAL",
        issued_at=str(about["issued_at"]),
        role=str(about["role"]),
        slide_count=int(about["slide_count"]),
        left_out=tuple((name, why) for name, why in about["left_out"]),
        said=tuple(about.get("said", ())),
    )
