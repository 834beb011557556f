"""What an issued pack remembers, so that the next one can say what changed since.

It keeps answers of queries, not a snapshot: these can be compared under newer code.
"""

import datetime as dt
import json
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from alliance.packs import answers, meeting
from alliance.packs.answers import Answers
from alliance.packs.pack import Pack, Slide
from alliance.screen import labels
from alliance.warehouse import versions

FILE = "record.json"
STORE = versions.STORE / "packs"


class Damaged(ValueError):
    """The record of an issued pack cannot be read; says which, and what to do."""


@dataclass(frozen=True)
class Issued:
    """A slide as it was issued: its words, and its table in the words of the slide."""

    key: str
    section: str
    headline: str
    subtitle: str
    comments: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Record:
    """An issued pack: its meeting, what it was made from, its slides in order.

    `marked` is the marking with its handling instruction; `version` that of the
    extracts, None where the snapshot is not the live one. `answers` are the rows of
    the module's queries for the three forces, as they were known on the day. `texts`
    are the words of the slides' shapes, where slides were among the files.
    """

    title: str
    on: dt.date
    marked: str
    as_at: dt.date
    snapshot: str
    version: int | None
    forces: tuple[str, ...]
    slides: tuple[Issued, ...]
    answers: Answers
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def named(self) -> str:
        """The meeting with its day: `Strategic Alliance Summit, 28 Sep 2016`."""
        return f"{self.title}, {labels.day(self.on)}"

    @property
    def by_key(self) -> dict[str, Issued]:
        """The slides by their key."""
        return {slide.key: slide for slide in self.slides}


def of(pack: Pack) -> Record:
    """What a pack remembers once it is issued."""
    view = meeting.known(pack.brief.view, pack.meeting.on)
    return Record(
        title=pack.meeting.title,
        on=pack.meeting.on,
        marked=pack.meeting.marked,
        as_at=view.as_at,
        snapshot=view.snapshot,
        version=_version(view.snapshot),
        forces=view.forces,
        slides=tuple(_issued(slide) for slide in pack.slides),
        answers=answers.known(view),
    )


def write(pack: Pack, folder: Path) -> None:
    """Write the record of a pack into the folder of its files.

    Slides must be there as they were made, before anything is put into edited ones.
    """
    content = json.dumps(
        asdict(replace(of(pack), texts=_texts(folder))),
        default=str,
        ensure_ascii=False,
        indent=1,
        sort_keys=True,
    )
    (folder / FILE).write_bytes(f"{content}\n".encode())


def _texts(folder: Path) -> dict[str, str]:
    """Every text of the slides in a folder by the name of its shape."""
    # Here and not above: pages ask for records and never for slides.
    from pptx import Presentation

    from alliance.packs.reissuing import named

    return {
        name: text
        for path in sorted(folder.glob("*.pptx"))
        for name, text in named.texts(Presentation(str(path))).items()
    }


def read(folder: Path) -> Record:
    """The record in a folder; what newer code wrote besides is left out.

    Raises `Damaged`.
    """
    try:
        found = json.loads((folder / FILE).read_bytes())
        return Record(
            **{
                **_known(Record, found),
                "on": dt.date.fromisoformat(found["on"]),
                "as_at": dt.date.fromisoformat(found["as_at"]),
                "forces": tuple(found["forces"]),
                "slides": tuple(_slide(slide) for slide in found["slides"]),
                "answers": {n: tuple(rows) for n, rows in found["answers"].items()},
            }
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Damaged(
            f"The record of the pack in {folder.name} cannot be read: issue that pack "
            "again, or take its folder out of the store."
        ) from error


def last_before(day: dt.date, store: Path = STORE) -> Record | None:
    """The pack issued for the latest meeting before a day; None when there is none.

    Raises `Damaged` when its record cannot be read.
    """
    folder = _folder_before(day, store)
    return read(folder) if folder else None


def written_before(day: dt.date, store: Path = STORE) -> int:
    """When the record of that pack was written; 0 when there is none. What compares
    with it holds until it is written again."""
    folder = _folder_before(day, store)
    return (folder / FILE).stat().st_mtime_ns if folder else 0


def issues(store: Path = STORE) -> list[Record]:
    """The records of all issued packs, the latest meeting and the latest issue first;
    one that cannot be read is left out."""
    found = []
    for path in store.glob(f"*/{FILE}"):
        with suppress(Damaged):
            order = [int(part) for part in re.findall(r"\.(\d+)$", path.parent.name)]
            found.append((read(path.parent), order or [sys.maxsize]))
    found.sort(key=lambda one: (one[0].on, one[1]), reverse=True)
    return [one for one, _ in found]


def _folder_before(day: dt.date, store: Path) -> Path | None:
    earlier = {on: folder for on, folder in _folders(store) if on < day}
    return earlier[max(earlier)] if earlier else None


def _folders(store: Path) -> Iterator[tuple[dt.date, Path]]:
    """The folders of issued packs with the days of their meetings."""
    for path in sorted(store.glob(f"*/{FILE}")):
        try:
            yield dt.date.fromisoformat(path.parent.name), path.parent
        except ValueError:  # a pack that is being written beside
            continue


def _version(snapshot: str) -> int | None:
    live = versions.live()
    return live.version if live and live.snapshot == snapshot else None


def _issued(slide: Slide) -> Issued:
    shown = labels.table(slide.exhibit.shown)
    return Issued(
        slide.key,
        slide.section,
        slide.exhibit.finding,
        slide.exhibit.described,
        tuple(comment.what for comment in slide.comments),
        tuple(shown.columns),
        tuple(tuple(row) for row in shown.itertuples(index=False, name=None)),
    )


def _known(form: type, found: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the fields that this code knows."""
    names = {one.name for one in fields(form)}
    return {name: value for name, value in found.items() if name in names}


def _slide(found: Mapping[str, Any]) -> Issued:
    return Issued(
        **{
            **_known(Issued, found),
            "comments": tuple(found["comments"]),
            "columns": tuple(found["columns"]),
            "rows": tuple(tuple(row) for row in found["rows"]),
        }
    )
