"""What a workbook says of itself: its sheets, texts, number formats and calendar."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from defusedxml.ElementTree import fromstring
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import (
    builtin_format_code,
    is_date_format,
    is_timedelta_format,
)
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.xml import constants

from alliance.extracts.reading import cell_text, limits
from alliance.extracts.reading.package import TEXT_END, Package

# What a format code says in quotes, after a backslash or in brackets is no code.
SAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
# Words of a format that make another number of the one that is stored.
WORDS = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)')
THOUSANDS = re.compile(r"k|'?000s?|ths?|thou|thousands?|m|mn|bn|millions?")
OTHER_UNITS = re.compile(r"p|pence|€|eur|\$|us\$|usd|mins?|minutes|hrs?|hours?")
# 0, shows 15 for 15000: there a k behind the number is true.
SCALED = re.compile(r"[0#?],+(?![0#?,])")
UNIT = " in "
BOOKS = (constants.XLSX, constants.XLSM, constants.XLTX, constants.XLTM)
NAMES = {"": constants.SHEET_MAIN_NS}


@dataclass(frozen=True)
class SheetEntry:
    """One worksheet: its name, its part of the package, whether it is hidden."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True)
class Book:
    """`styles`: for each cell style what its numbers are, as `kind_of_format`."""

    sheets: list[SheetEntry]
    strings: list[str]
    styles: list[str]
    calendar: str


def book(path: Path, name: str) -> Book:
    """Read all parts of a workbook but its sheets; hidden sheets come last.

    openpyxl's reader is taken step by step: `load_workbook` would read defined names
    and properties too, and refuse a table for what is odd in those.
    """
    with (
        Package(path, name) as package,
        package.guarded(),
        path.open("rb") as stream,
    ):
        reader = ExcelReader(stream, read_only=True, keep_links=False, rich_text=True)
        package.admit(constants.ARC_CONTENT_TYPES)
        reader.read_manifest()
        _admit(package, reader)
        reader.read_workbook()
        return Book(
            sorted(_sheets(reader), key=lambda sheet: sheet.hidden),
            _strings(package, reader),
            _styles(package),
            "1904" if reader.wb.epoch == CALENDAR_MAC_1904 else "1900",
        )


def _admit(package: Package, reader: ExcelReader) -> None:
    """Refuse too large a workbook part, wherever the manifest says that it is."""
    links = {part for part in package.members if part.endswith(".rels")}
    usual = {constants.ARC_WORKBOOK} & set(package.members)
    for part in usual | links | set(_parts(reader, *BOOKS)):
        package.admit(part)


def _parts(reader: ExcelReader, *content: str) -> list[str]:
    """The parts that the manifest says to be of these kinds."""
    return [
        part.PartName[1:]
        for part in reader.package.Override
        if part.ContentType in content
    ]


def _strings(package: Package, reader: ExcelReader) -> list[str]:
    """The texts that cells point to."""
    part = next(iter(_parts(reader, constants.SHARED_STRINGS)), "")
    if part not in package.members:
        return []
    package.admit(part, limits.LARGEST_STRINGS)
    for _ in package.pieces(part, TEXT_END):
        pass
    reader.read_strings()
    return [cell_text.plain_text(text) for text in reader.shared_strings]


def _sheets(reader: ExcelReader) -> list[SheetEntry]:
    return [
        SheetEntry(sheet.name, link.Target, sheet.state != "visible")
        for sheet, link in reader.parser.find_sheets()
        if link.Type.endswith("/worksheet")
    ]


def _styles(package: Package) -> list[str]:
    """What the numbers of each cell style are.

    openpyxl's reading of styles would refuse a table for odd fonts and fills.
    """
    if constants.ARC_STYLE not in package.members:
        return []
    package.admit(constants.ARC_STYLE)
    root = fromstring(package.archive.read(constants.ARC_STYLE))
    codes = {
        int(found.attrib["numFmtId"]): found.attrib["formatCode"]
        for found in root.iterfind("numFmts/numFmt", NAMES)
    }
    used = [
        int(found.get("numFmtId", "0")) for found in root.iterfind("cellXfs/xf", NAMES)
    ]
    return [kind_of_format(codes.get(at) or builtin_format_code(at)) for at in used]


@cache
def kind_of_format(code: str | None) -> str:
    """date, time, elapsed, percent or blank; or the unit that the format adds."""
    first = (code or "").split(";")[0].casefold()
    shown = SAID.sub("", first)
    if "%" in shown:
        return "percent"
    if "general" in shown or not is_date_format(shown):
        return _unit(first, bool(SCALED.search(shown)))
    if is_timedelta_format(shown):
        return "elapsed"
    is_time = re.search("[hs]", shown) and not re.search("[yd]", shown)
    return "time" if is_time else "date"


def _unit(code: str, is_scaled: bool) -> str:
    """The word that changes what the stored number says, after UNIT; blank: none."""
    for parts in WORDS.findall(code):
        word = "".join(parts).strip(" ()£")
        scale = THOUSANDS.fullmatch(word) and not is_scaled
        if scale or OTHER_UNITS.fullmatch(word):
            return f"{UNIT}{word}"
    return ""
