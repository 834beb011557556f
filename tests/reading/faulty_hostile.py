"""Files made to harm: bombs, endless lines, entities, code and markup in values."""

import io
import zipfile
import zlib
from pathlib import Path

from tests.reading.faulty import LINE, ROW, Faulty, cell, whole
from tests.reading.files_made import Build, grid, lines_of, put
from tests.reading.twins import twin
from tests.reading.workbooks import Formula, Number, Raw, Sheet, Workbook, written

ENTITY_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
)


def hostile() -> list[Faulty]:
    daily = twin("contact_daily")
    head = lines_of(daily).splitlines()[0]
    return [
        whole("a line of two gigabytes", _endless_line, "longer than", 2),
        whole(
            "a line of two megabytes",
            put("d.csv", f"{head}\n{'x' * 2_000_000}\n".encode()),
            "longer than",
            2,
        ),
        whole(
            "a heading of a megabyte",
            put("d.csv", b"force," * 400_000),
            "longer than",
            1,
        ),
        whole("a gzip bomb", put("d.csv.gz", _gzip_bomb()), "unpacks to more than"),
        whole("a zip bomb", put("d.xlsx", _zip_bomb()), "unpacks to far more"),
        whole("a zip that lies of its size", put("d.xlsx", _lying_zip()), "damaged"),
        whole(
            "a workbook of too many parts",
            put("d.xlsx", _many_parts()),
            "unpacks to far more",
        ),
        whole(
            "XML entities",
            _part("xl/worksheets/sheet1.xml", ENTITY_BOMB),
            "XML entities",
        ),
        whole(
            "XML entities of texts",
            _part("xl/sharedStrings.xml", ENTITY_BOMB),
            "XML entities",
        ),
        whole(
            "an outside XML entity",
            _part(
                "xl/sharedStrings.xml",
                b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><sst>&b;</sst>',
            ),
            "XML entities",
        ),
        whole(
            "too many columns",
            put("d.csv", b"a," * 90_000 + b"\n" + b"1," * 90_000),
            "No row of the file",
            1,
        ),
        whole(
            "an overlong cell in quotes",
            put("d.csv", f'{head}\n"{"x" * 900_000}"\n'.encode()),
            "not closed",
            2,
        ),
        *_values(),
    ]


def _values() -> list[Faulty]:
    """Code and markup pass reading as the text that they are; nothing runs.

    The stage `passes` is for text that is code for no program that opens our files.
    """
    code = {
        "a command": "=cmd|' /C calc'!A0",
        "a link formula": '=HYPERLINK("http://example.invalid")',
        "a plus formula": "+SUM(A1:A9)",
        "an at formula": "@SUM(A1)",
        "an image in Markdown": "![x](http://example.invalid/x.png)",
        "a script": "<script>alert(1)</script>",
        "SQL": "1; drop table calls",
        "a template": "{{7*7}}",
        "a path": "../../etc/passwd",
    }
    harmless = {"SQL", "a template", "a path"}
    titles = [
        cell(
            f"a title with {name}",
            "unit_savings",
            "title",
            value,
            "passes" if name in harmless else "check:texts_do_not_run",
            severity="warn",
        )
        for name, value in code.items()
    ]
    counts = [
        cell(f"a count with {name}", "contact_daily", "offered", value, "cast")
        for name, value in code.items()
    ]
    return [
        *counts,
        *titles,
        cell(
            "a control sign",
            "contact_daily",
            "clock",
            "force\x07acd",
            "reading",
            "signs that no text has",
        ),
    ]


def workbooks() -> list[Faulty]:
    daily, costs = twin("contact_daily"), twin("unit_costs")
    good = written(Workbook([Sheet(grid(daily))]))
    place = daily.columns.index("offered")

    def book(name: str, value: object, rule: str, column: str = "offered") -> Faulty:
        rows = grid(daily)
        rows[ROW + 1][daily.columns.index(column)] = value
        build = put("d.xlsx", written(Workbook([Sheet(rows)])))
        return Faulty(name, "contact_daily", build, "reading", LINE, column, rule)

    other = written(Workbook([Sheet(grid(daily)), Sheet(grid(costs), "Costs")]))
    merged = written(Workbook([Sheet(grid(daily), merged=[f"E{LINE}:E{LINE + 1}"])]))
    span = written(Workbook([Sheet(grid(daily), merged=[f"A{LINE}:C{LINE}"])]))
    two = written(Workbook([Sheet(grid(daily), "Beds"), Sheet(grid(daily), "Cambs")]))
    raised = (
        't="inlineStr"><is><r><t>251</t></r><r><rPr><vertAlign val="superscript"/>'
        "</rPr><t>1</t></r></is>"
    )
    broken = good[: len(good) // 2]
    return [
        whole("a workbook cut off", put("d.xlsx", broken), "damaged or cut off"),
        whole("a workbook with a password", put("d.xlsx", _locked(good)), "password"),
        whole(
            "a binary workbook",
            put("d.xlsb", _other_archive("xl/workbook.bin")),
            "binary workbook",
        ),
        whole(
            "a text document",
            put("d.docx", _other_archive("word/document.xml")),
            "archive or a document",
        ),
        whole(
            "an open document",
            put("d.ods", _other_archive("content.xml")),
            "archive or a document",
        ),
        whole(
            "a workbook without sheets",
            put("d.xlsx", written(Workbook([]))),
            "No row of the file",
        ),
        whole(
            "a workbook of broken XML",
            _part("xl/worksheets/sheet1.xml", b"<worksheet><row>"),
            "damaged",
        ),
        whole(
            "a workbook without its sheet",
            put("d.xlsx", _without(good, "xl/worksheets/sheet1.xml")),
            "damaged",
        ),
        whole("a workbook whose texts are missing", _missing_text(), "damaged"),
        book("a formula without value", Formula("SUM(A1)", None), "no stored value"),
        book("an error cell", Raw('t="e"><v>#DIV/0!</v>'), "shows an error"),
        book("a raised footnote mark", Raw(raised), "footnote mark"),
        book(
            "a number beyond 15 digits", Number("12345678901234567890"), "powers of ten"
        ),
        Faulty(
            "a number in merged cells",
            "contact_daily",
            put("d.xlsx", merged),
            "reading",
            LINE + 1,
            "offered",
            "merged cells",
        ),
        Faulty(
            "cells merged over columns",
            "contact_daily",
            put("d.xlsx", span),
            "reading",
            LINE,
            "force",
            "over several columns",
        ),
        Faulty(
            "a table on another sheet too",
            "contact_daily",
            put("d.xlsx", two),
            "reading",
            0,
            "",
            "Another sheet",
            severity="warn",
        ),
        Faulty(
            "another table on another sheet",
            "contact_daily",
            put("d.xlsx", other),
            "reading",
            0,
            "",
            "holds the table unit_costs",
            severity="warn",
        ),
        Faulty(
            "a date for a count",
            "contact_daily",
            put("d.xlsx", _date_for_count(place)),
            "cast",
            LINE,
            "offered",
            value="2016-08-31",
        ),
        Faulty(
            "percent for a count",
            "contact_daily",
            put("d.xlsx", _percent_for_count(place)),
            "cast",
            LINE,
            "offered",
            value="12.5%",
        ),
        Faulty(
            "months of a workbook in thousands",
            "unit_costs",
            put(
                "c.xlsx",
                written(
                    Workbook([Sheet([["In thousands of pounds"], [], *grid(costs)])])
                ),
            ),
            "reading",
            1,
            "",
            "thousands or millions",
        ),
    ]


def _endless_line(folder: Path) -> Path:
    """A sparse file: a heading and then two gigabytes that hold no line end."""
    path = folder / "contact_daily.csv.gz"
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    head = lines_of(twin("contact_daily")).splitlines()[0]
    with path.open("wb") as stream:
        stream.write(packer.compress(f"{head}\n".encode()))
        piece = bytes(range(65, 91)) * 40_000
        for _ in range(8):
            stream.write(packer.compress(piece))
        stream.write(packer.flush())
    return path


def _gzip_bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = b"0,0,0,0,0,0,0\n" * 75_000
    packed = [packer.compress(piece) for _ in range(80)]
    return b"".join([*packed, packer.flush()])


def _zip_bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts().items():
            archive.writestr(name, content)
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            part.write(b"<sst>")
            for _ in range(70):
                part.write(b"<si><t>a</t></si>" * 60_000)
            part.write(b"</sst>")
    return target.getvalue()


def _lying_zip() -> bytes:
    """The list of parts declares the sheet smaller than it is."""
    good = bytearray(written(Workbook([Sheet(grid(twin("contact_daily")))])))
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    at = good.rindex(size.to_bytes(4, "little"))
    good[at : at + 4] = (100).to_bytes(4, "little")
    return bytes(good)


def _many_parts() -> bytes:
    target = io.BytesIO(written(Workbook([Sheet([])])))
    with zipfile.ZipFile(target, "a") as archive:
        for number in range(2_500):
            archive.writestr(f"xl/media/{number}", b"")
    return target.getvalue()


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written(Workbook([Sheet([])])))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _part(name: str, content: bytes) -> Build:
    """A workbook with one part put in as it is."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part, held in {**_parts(), name: content}.items():
            archive.writestr(part, held)
    return put("d.xlsx", target.getvalue())


def _without(book: bytes, name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
    return target.getvalue()


def _locked(book: bytes) -> bytes:
    """Every part marked as encrypted."""
    changed = bytearray(book)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = changed.find(mark)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(mark, at + 4)
    return bytes(changed)


def _other_archive(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, "x")
    return target.getvalue()


def _missing_text() -> Build:
    rows = [[Raw('t="s"><v>7</v>'), "day"], ["x", "y"]]
    return put("d.xlsx", written(Workbook([Sheet(rows)])))


def _date_for_count(place: int) -> bytes:
    rows = grid(twin("contact_daily"))
    rows[ROW + 1][place] = Number("42613", 1)
    return written(Workbook([Sheet(rows)]))


def _percent_for_count(place: int) -> bytes:
    rows = grid(twin("contact_daily"))
    rows[ROW + 1][place] = Number("0.125", 2)
    return written(Workbook([Sheet(rows)]))


def half_seconds() -> Faulty:
    """A spreadsheet's time with a part of a second, which no rounding may hide."""
    rows = grid(twin("contact_daily"))
    place = twin("contact_daily").columns.index("longest_wait_seconds")
    rows[ROW + 1][place] = Number(repr(83.4 / 86_400), 4)
    build = put("d.xlsx", written(Workbook([Sheet(rows)])))
    column = "longest_wait_seconds"
    return Faulty(
        "parts of a second",
        "contact_daily",
        build,
        "cast",
        LINE,
        column,
        value="0:01:23.40",
    )
