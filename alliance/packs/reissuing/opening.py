"""Opening a file that somebody sends back: a pack of ours, or a sentence why not."""

import io
import zipfile
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from alliance.packs.refused import Reason, Refused
from alliance.packs.reissuing import named

MOST_BYTES = 100 * 1024**2
MOST_UNPACKED = 400 * 1024**2
MOST_PARTS = 5_000
WHERE = "Earlier file"
OLE = b"\xd0\xcf\x11\xe0"
CONTENT_TYPES = "[Content_Types].xml"
MAIN = b"presentationml.presentation.main+xml"


def opened(content: bytes) -> Any:
    """The presentation in a file. Raises `Refused`."""
    if content.startswith(OLE):
        raise _refused(
            "it is protected by a password, or of PowerPoint's old format.",
            "Take the password off, or save it as .pptx.",
        )
    if len(content) > MOST_BYTES:
        raise _too_large(len(content), MOST_BYTES)
    _inspect(content)
    try:
        presentation = Presentation(io.BytesIO(content))
        _leave_deleted_slides(presentation)
        is_ours = bool(named.places(presentation))
    except Exception as error:  # python-pptx names no error of its own for most faults
        raise _damaged() from error
    if not is_ours:
        raise _refused(
            "no slide of a pack is in it: its shapes do not have the names that a pack "
            "gives.",
            "Take a file that was issued here.",
        )
    return presentation


def _inspect(content: bytes) -> None:
    """Look at the parts of the file before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            entries = parts.infolist()
            unpacked = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_PARTS or unpacked > MOST_UNPACKED:
                raise _too_large(unpacked, MOST_UNPACKED)
            if any(entry.flag_bits & 1 for entry in entries):
                raise _refused("it is protected by a password.", "Take it off.")
            types = parts.read(CONTENT_TYPES)
    except (zipfile.BadZipFile, KeyError, OSError, EOFError) as error:
        raise _damaged() from error
    if b"macroEnabled" in types or b"vbaProject" in types:
        raise _refused("it holds macros.", "Save it as .pptx, without them.")
    if MAIN not in types:
        raise _refused("it is no PowerPoint presentation.", "Save it as .pptx.")


def _leave_deleted_slides(presentation: Any) -> None:
    """Drop slides that some programs only take out of the order: they would come to
    have the name of another one."""
    part = presentation.part
    shown = {entry.rId for entry in presentation.slides._sldIdLst.sldId_lst}
    links = [n for n, link in part.rels.items() if link.reltype == RT.SLIDE]
    for number in links:
        if number not in shown:
            part.rels.pop(number)
    ids = {str(slide.slide_id) for slide in presentation.slides}
    for entry in list(presentation.element.iter(f"{named.SECTIONS}sldId")):
        if entry.get("id") not in ids:
            entry.getparent().remove(entry)


def _refused(why: str, now: str) -> Refused:
    return Refused(Reason(WHERE, why, now))


def _damaged() -> Refused:
    return _refused(
        "it is damaged or no PowerPoint presentation.",
        "Open it in PowerPoint, save it as .pptx and try again.",
    )


def _too_large(size: int, most: int) -> Refused:
    return _refused(
        f"it is too large: {size // 1024**2:,} MB; {most // 1024**2} MB are taken.",
        "Take large pictures out and try again.",
    )
