"""A pack as a workbook: the figures of each slide on a worksheet of their own.

It keeps to the Analysis Function's checklist for statistics in spreadsheets: cover,
contents and notes, one marked and named table a worksheet, nothing merged, hidden or
frozen, no empty row, no formula. Equal packs give equal bytes.
"""

import datetime as dt
import io
import re
import zipfile

from gptables.core.gptable import GPTable
from gptables.core.wrappers import GPWorkbook, GPWorksheet

from alliance.packs import cells, front, sheet
from alliance.packs.pack import Pack
from alliance.screen import labels

LANGUAGE = "en-GB"
LONGEST_NAME, LONGEST_HEADER = 31, 255
A4 = 9
# Text stays text: nothing becomes a formula, a link or a number by how it begins.
AS_WRITTEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
PROPERTIES = "docProps/core.xml"


def write(pack: Pack) -> bytes:
    """The workbook of a pack."""
    content = io.BytesIO()
    book = GPWorkbook(content, options=AS_WRITTEN)
    book.set_properties(_properties(pack))
    cover = book.add_worksheet(front.COVER)
    cover.write_cover(front.cover(pack))
    _set_up(cover, pack)
    names = _names(pack)
    _add(book, pack, front.CONTENTS, front.contents(pack, names))
    _add(book, pack, front.NOTES, front.notes(pack))
    for name, slide in zip(names, pack.slides, strict=True):
        _add(book, pack, name, sheet.table(pack, slide, name))
    book.close()
    return _with_language(content.getvalue())


def _add(book: GPWorkbook, pack: Pack, name: str, table: GPTable) -> None:
    added = book.add_worksheet(name)
    added.write_gptable(table, auto_width=False)
    _set_up(added, pack)
    cells.fit(added, table)
    if name not in (front.CONTENTS, front.NOTES):
        added.repeat_rows(table.data_range[0])


def _set_up(added: GPWorksheet, pack: Pack) -> None:
    """A page of paper: the marking above and below."""
    marked = f"&C&12{pack.meeting.marked.replace('&', '&&')}"
    if len(marked) > LONGEST_HEADER - len("&R&12Page &P of &N"):
        marked = f"&C&12{pack.meeting.marking} - handling instruction on the cover"
    added.set_header(marked)
    added.set_footer(f"{marked}&R&12Page &P of &N")
    added.set_landscape()
    added.set_paper(A4)
    added.fit_to_pages(1, 0)


def _names(pack: Pack) -> list[str]:
    """The worksheets' names: the slides' keys, as long as Excel lets them be."""
    found = [front.COVER, front.CONTENTS, front.NOTES]
    for slide in pack.slides:
        key = re.sub(r"[^\w-]+", "-", slide.key)
        endings = ("", *(f"-{number}" for number in range(2, 100)))
        names = (key[: LONGEST_NAME - len(ending)] + ending for ending in endings)
        taken = {name.lower() for name in found}
        found.append(next(name for name in names if name.lower() not in taken))
    return found[3:]


def _properties(pack: Pack) -> dict[str, object]:
    """Who made it and what it is: never a person, never the clock's time."""
    meeting = pack.meeting
    return {
        "title": f"{meeting.title}, {labels.long_day(meeting.on)}",
        "subject": "Figures of the pack",
        "author": front.AUTHOR,
        "company": front.AUTHOR,
        "keywords": meeting.marked,
        "created": dt.datetime.combine(meeting.on, dt.time()),
    }


def _with_language(content: bytes) -> bytes:
    """The workbook with its language among its properties, which its writer lacks."""
    written = io.BytesIO()
    end = b"</cp:coreProperties>"
    said = f"<dc:language>{LANGUAGE}</dc:language>".encode()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.infolist():
            body = before.read(part)
            if part.filename == PROPERTIES:
                body = body.replace(end, said + end)
            after.writestr(part, body)
    return written.getvalue()
