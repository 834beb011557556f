"""A pack as PowerPoint: charts and tables of its own kind, which can be edited.

Shapes are named `bch:<slide key>:<role>` for good: a pack issued again finds them by
their names. Equal packs give equal bytes.
"""

import datetime as dt
import io
import uuid
from typing import Any

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from alliance.packs import fixed
from alliance.packs.pack import Pack
from alliance.packs.powerpoint import body, page, texts
from alliance.screen.labels import long_day

LANGUAGE = "en-GB"
AUTHOR = "BCH Strategic Alliance"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RUNS = tuple(f"{{{DRAWING}}}{name}" for name in ("rPr", "endParaRPr", "defRPr"))
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
PML = "http://schemas.openxmlformats.org/presentationml/2006/main"
SECTION_LIST = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
SPACE = uuid.UUID("6a1cbd2e-7a0c-4d3f-9b57-0c5a0c1f9d11")


def write(pack: Pack) -> bytes:
    """The file of a pack; that of a single view has no slide before or after it."""
    deck = page.opened()
    whole = not pack.meeting.address
    starts: list[tuple[str, int]] = []
    if whole:
        starts.append(("Opening", 0))
        first = texts.opening(deck, pack)
    for slide in pack.slides:
        if not starts or starts[-1][0] != slide.section:
            starts.append((slide.section, len(deck.slides)))
        body.add(deck, slide, pack.meeting.marked)
    if whole:
        starts.append(("Key and notes", len(deck.slides)))
        texts.closing(deck, pack)
        texts.contents(first, starts)
    _sections(deck, starts)
    _properties(deck, pack)
    _speak_english(deck)
    written = io.BytesIO()
    deck.save(written)
    return fixed.zipped(written.getvalue(), pack.meeting.on)


def _properties(deck: Deck, pack: Pack) -> None:
    about, meeting = deck.core_properties, pack.meeting
    about.title = f"{meeting.title}, {long_day(meeting.on)}"
    about.subject = meeting.marked
    about.author = about.last_modified_by = AUTHOR
    about.language = LANGUAGE
    about.keywords = ", ".join(pack.brief.view.forces)
    about.created = about.modified = dt.datetime.combine(meeting.on, dt.time())
    about.revision = 1


def _speak_english(deck: Deck) -> None:
    """Say of every run of text on slides and in notes that it is English."""
    for slide in deck.slides:
        held: list[Any] = [slide._element]
        held += [slide.notes_slide._element] if slide.has_notes_slide else []
        for element in held:
            for run in element.iter(f"{{{DRAWING}}}r"):
                run.get_or_add_rPr()
            for look in element.iter(*RUNS):
                look.set("lang", LANGUAGE)


def _sections(deck: Deck, starts: list[tuple[str, int]]) -> None:
    """The sections, in which PowerPoint lists the slides."""
    ids = [slide.slide_id for slide in deck.slides]
    ends = [*(first for _, first in starts[1:]), len(ids)]
    listed = "".join(
        f"<p14:section name='{name}' id='{{{_id(name, first)}}}'><p14:sldIdLst>"
        + "".join(f"<p14:sldId id='{number}'/>" for number in ids[first:end])
        + "</p14:sldIdLst></p14:section>"
        for (name, first), end in zip(starts, ends, strict=True)
    )
    extension = (
        f"<p:extLst xmlns:p='{PML}'><p:ext uri='{SECTION_LIST}'>"
        f"<p14:sectionLst xmlns:p14='{P14}'>{listed}</p14:sectionLst>"
        "</p:ext></p:extLst>"
    )
    element = deck.part._element
    element.append(parse_xml(extension))


def _id(name: str, first: int) -> str:
    return str(uuid.uuid5(SPACE, f"{name} {first}")).upper()
