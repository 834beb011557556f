"""An .xlsx workbook as an archive: bounded before any of it is read, without entities.

openpyxl holds whole parts in memory, so their declared sizes are bounded here before it
opens them. `zipfile` gives no more of a part than is declared and then compares the
checksum: a declared size bounds the real one. Declared packed sizes may not exceed the
file, so that no part is packed in another. What openpyxl reads as a stream, it holds
from the end of one row or text to the next: that stretch is bounded too.
"""

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse
from openpyxl.utils.exceptions import InvalidFileException

from alliance.extracts.reading import kinds, limits

PIECE = 1 << 16
LARGEST_STRETCH = 20_000_000
ROW_END, TEXT_END = b"row>", b"si>"
STRICT = "{http://purl.oclc.org/ooxml/"
DAMAGED = "The workbook is damaged or cut off."
TOO_LARGE = "The workbook unpacks to far more than a table needs."
ENTITIES = "The workbook declares XML entities, which no spreadsheet program does."
LOCKED = "The workbook has a password."
IS_STRICT = "The workbook is a Strict Open XML Spreadsheet."
FEWER_ROWS = "Save the sheet with the table by itself, or as CSV (UTF-8)."
SAVE_USUAL = "Save it as Excel Workbook (.xlsx), not as Strict Open XML Spreadsheet."
# What zipfile, the XML parser and openpyxl raise for what is no good workbook; openpyxl
# warns of what it leaves out, and a program may have made errors of warnings.
BROKEN = (
    ArithmeticError,
    AttributeError,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    SyntaxError,
    TypeError,
    UserWarning,
    ValueError,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)


class Package:
    """One workbook, open for reading; every method raises `RefusedFiles`."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        with self.guarded():
            self.archive = zipfile.ZipFile(path)
        self.members = {member.filename: member for member in self.archive.infolist()}
        self._refuse_bombs(path.stat().st_size)

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self.archive.close()

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Within it, what no good workbook holds is refused."""
        try:
            yield
        except DefusedXmlException as error:
            raise kinds.refused(self.name, ENTITIES, kinds.SAVE_AS) from error
        except BROKEN as error:
            raise kinds.refused(self.name, DAMAGED, kinds.SAVE_AS) from error

    def admit(self, part: str, most: int = limits.LARGEST_SMALL_PART) -> None:
        """Refuse a part that is missing, too large, strict or has a document type."""
        with self.guarded():
            self._refuse_size(self.archive.getinfo(part).file_size > most)
            with self.archive.open(part) as stream:
                for _, root in iterparse(stream, ("start",), forbid_dtd=True):
                    if root.tag.startswith(STRICT):
                        raise kinds.refused(self.name, IS_STRICT, SAVE_USUAL)
                    break

    def pieces(self, part: str, end: bytes) -> Iterator[bytes]:
        """The bytes of a part, in pieces; `end` may nowhere be far from the next."""
        stretch = 0
        with self.guarded(), self.archive.open(part) as stream:
            for piece in iter(lambda: stream.read(PIECE), b""):
                last = piece.replace(b"\0", b"").rfind(end)
                stretch = len(piece) + (stretch if last < 0 else -last)
                self._refuse_size(stretch > LARGEST_STRETCH)
                yield piece

    def open(self, part: str) -> IO[bytes]:
        """A part, to be parsed after `admit` and `pieces` let it pass."""
        with self.guarded():
            return self.archive.open(part)

    def _refuse_bombs(self, size: int) -> None:
        """Refuse what its own list of parts declares to be too much."""
        found = self.archive.infolist()
        if any(member.flag_bits & 1 for member in found):
            raise kinds.refused(self.name, LOCKED, kinds.SAVE_AS)
        packed = sum(member.compress_size for member in found)
        unpacked = sum(member.file_size for member in found)
        too_many = len(found) > limits.MOST_MEMBERS or len(found) != len(self.members)
        self._refuse_size(too_many or packed > size)
        self._refuse_size(unpacked > 2 * limits.LARGEST_MEMBER)
        for member in found:
            swollen = max(member.compress_size, 1) * limits.LARGEST_RATIO
            allowed = max(limits.RATIO_COUNTS_FROM, swollen)
            self._refuse_size(member.file_size > allowed)

    def _refuse_size(self, is_too_large: bool) -> None:
        if is_too_large:
            raise kinds.refused(self.name, TOO_LARGE, FEWER_ROWS)
