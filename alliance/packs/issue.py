"""Making a pack's files: exhibits one by one, then each format, then all in place."""

import importlib
import logging
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alliance.packs import contents, fitness, meeting, workplace
from alliance.packs.contents import Item
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Pack
from alliance.packs.refused import Reason, Refused
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import Selection
from alliance.warehouse import versions

if TYPE_CHECKING:  # it loads what writes slides
    from alliance.packs.reissue import Earlier

# The module that writes a format, loaded when the format is made, and its name.
WRITERS = {
    "pptx": ("alliance.packs.slides", "Slides"),
    "pdf": ("alliance.packs.paper", "Paper"),
    "xlsx": ("alliance.packs.workbook", "Workbook"),
}
FORMATS = tuple(WRITERS)
LONGEST_NAME = 60
# Told before each step: how many are done, of how many, and what comes now. It may
# raise `Cancelled`.
Said = Callable[[int, int, str], None]
log = logging.getLogger(__name__)
# The libraries that draw and write are not made for several threads at once.
_writing = threading.Lock()


@dataclass(frozen=True)
class Issued:
    """The files of a pack, by format, and the pack itself; `said` is what there is to
    know where its slides were put into an earlier file."""

    pack: Pack
    files: dict[str, Path]
    said: tuple[str, ...] = ()


def silent(done: int, total: int, words: str) -> None:
    """Say nothing."""


def issue(
    brief: Brief,
    folder: Path,
    formats: Sequence[str] = FORMATS,
    said: Said = silent,
    earlier: "Earlier | None" = None,
) -> Issued:
    """Make the files of a brief and put them into a folder, all or none; the slides
    into an earlier file where one is given.

    Raises `Refused`, and what `said` raises; then nothing was written.
    """
    with workplace.beside(folder) as work:
        pack = build(brief, work, formats, said)
        words = again(pack, work, earlier)
        made = {ending: work / name(brief.meeting, ending) for ending in formats}
        for path in made.values():
            versions.put(path, folder / path.name)
    files = {ending: folder / path.name for ending, path in made.items()}
    return Issued(pack, files, words)


def build(brief: Brief, work: Path, formats: Sequence[str], said: Said) -> Pack:
    """Make the pack of a brief and write its files into an empty folder."""
    fitness.asked(brief)
    _known(formats)
    total = len(contents.chosen(brief)) + len(formats)
    found = _exhibits(brief, total, said)
    fitness.made(found)
    pack = contents.assembled(brief, [(i, e) for i, e in found if e is not None])
    for number, ending in enumerate(formats, len(found)):
        said(number, total, WRITERS[ending][1])
        content = _written(pack, ending)
        versions.replace(work / name(brief.meeting, ending), content)
    said(total, total, "Done")
    return pack


def again(pack: Pack, work: Path, earlier: "Earlier | None") -> tuple[str, ...]:
    """Put the slides of a pack into an earlier file, in their place; what to say of it.

    Raises `Refused` where no slides were made.
    """
    if earlier is None:
        return ()
    path = work / name(pack.meeting, "pptx")
    if not path.exists():
        why = "slides are not among the formats, and an earlier file was given."
        raise Refused(Reason("Formats", why, "Add the slides."))
    return earlier.put(pack, path)


def name(of: Meeting, ending: str) -> str:
    """`2016-09-28-strategic-alliance-summit.pptx`."""
    words = re.sub(r"[^a-z0-9]+", "-", of.title.lower())[:LONGEST_NAME].strip("-")
    return f"{of.on.isoformat()}-{words or 'meeting'}.{ending}"


def tried(
    item: Item, view: Selection, unit_ids: tuple[str, ...] = ()
) -> Exhibit | None:
    """What an item shows; None where making it failed, which the log describes."""
    try:
        return item.exhibit(view, unit_ids)
    except Exception:
        log.exception("The slide %s could not be made", item.key)
        return None


def _known(formats: Sequence[str]) -> None:
    reasons = [
        Reason("Formats", f"there is none called “{ending}”.", f"Known: {known}.")
        for known in [", ".join(FORMATS)]
        for ending in formats
        if ending not in WRITERS
    ]
    if not formats:
        reasons = [Reason("Formats", "none is chosen.", "Choose one at least.")]
    if reasons:
        raise Refused(*reasons)


def _exhibits(
    brief: Brief, total: int, said: Said
) -> list[tuple[Item, Exhibit | None]]:
    """Each chosen item with its exhibit, None where making it failed."""
    view, found = meeting.known(brief.view, brief.meeting.on), []
    for number, item in enumerate(contents.chosen(brief)):
        said(number, total, f"{item.section}: {item.name}")
        found.append((item, tried(item, view, brief.unit_ids)))
    return found


def _written(pack: Pack, ending: str) -> bytes:
    module, named = WRITERS[ending]
    try:
        with _writing:
            content: bytes = importlib.import_module(module).write(pack)
    except Exception:
        log.exception("The format %s could not be written", ending)
        now = "Make the other formats, or have the fault mended."
        raise Refused(Reason(named, fitness.FAULT, now)) from None
    return content
