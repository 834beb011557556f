"""Zips written again: the same content gives the same bytes, whenever written."""

import datetime as dt
import io
import zipfile

from alliance.packs import fixed

CORE = b"<a><dcterms:created x='y'>%b</dcterms:created></a>"


def _zip(parts: dict[str, bytes], year: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name, (year, 1, 2, 3, 4, 6)), content)
    return written.getvalue()


def _made(year: int, backwards: bool = False) -> bytes:
    core = CORE % str(year).encode()
    parts = {
        "docProps/core.xml": core,
        "[Content_Types].xml": b"<t/>",
        "a.xml": b"<a/>",
    }
    inner = _zip(parts, year)
    outer = {**parts, "ppt/embeddings/sheet1.xlsx": inner}
    return _zip(dict(reversed(outer.items())) if backwards else outer, year)


def test_order_and_moment_of_writing_do_not_show() -> None:
    day = dt.date(2016, 9, 28)
    first = fixed.zipped(_made(2001), day)
    assert fixed.zipped(_made(2020, backwards=True), day) == first
    assert fixed.zipped(first, day) == first


def test_content_is_kept_and_the_day_stands_in_the_properties() -> None:
    with zipfile.ZipFile(
        io.BytesIO(fixed.zipped(_made(2001), dt.date(2016, 9, 28)))
    ) as z:
        assert z.namelist()[0] == "[Content_Types].xml"
        assert z.read("a.xml") == b"<a/>"
        assert b">2016-09-28T00:00:00Z</dcterms:created>" in z.read("docProps/core.xml")
        inner = zipfile.ZipFile(io.BytesIO(z.read("ppt/embeddings/sheet1.xlsx")))
    assert b">2016-09-28T00:00:00Z<" in inner.read("docProps/core.xml")
    assert {entry.date_time for entry in inner.infolist()} == {(1980, 1, 1, 0, 0, 0)}
