"""Files that are zips, written again so that the same content gives the same bytes.

PowerPoint's and Excel's writers put the moment of writing into each entry and into the
document's properties, so two builds of one pack would differ.
"""

import datetime as dt
import io
import re
import zipfile

# The first day that a zip can hold.
FIRST = dt.date(1980, 1, 1)
TYPES = "[Content_Types].xml"
PROPERTIES = "docProps/core.xml"
TIMES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")


def zipped(content: bytes, on: dt.date = FIRST) -> bytes:
    """The same zip in a fixed order, with one time, embedded workbooks too.

    `on` is the day that the document's properties give as that of its making.
    """
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist(), key=lambda n: (n != TYPES, n)):
            entry = zipfile.ZipInfo(name, FIRST.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, _part(name, source.read(name), on))
    return written.getvalue()


def _part(name: str, content: bytes, on: dt.date) -> bytes:
    if name.endswith(".xlsx"):
        return zipped(content, on)
    if name == PROPERTIES:
        return TIMES.sub(rb"\g<1>%b\g<3>" % f"{on}T00:00:00Z".encode(), content)
    return content
