"""Look through a text file once, in pieces, before any line of it is formed.

So a line of two gigabytes, a file that unpacks to terabytes, a NUL byte or a broken
letter is refused while it is found, with no more than a piece of it in memory.
"""

import codecs
import itertools
import re
from dataclasses import dataclass
from pathlib import Path

from alliance.extracts.reading import kinds, limits, text_stream
from alliance.warehouse.faults import Fault, RefusedFiles

EXPORT_AGAIN = "Export the file again, as CSV (UTF-8)."
BLANK = b" \t\r\n\xef\xbb\xbf"
# Windows-1252 leaves these bytes undefined.
UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
# Two letters of Windows-1252 that are one letter of UTF-8: a file of both.
BOTH = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


@dataclass(frozen=True)
class Written:
    """How a text is written: packed or not, its encoding, whether its end is a line."""

    packed: bool
    encoding: str
    ends_with_line: bool
    has_quotes: bool


UNREAD = Written(False, "", True, False)


class Watch:
    """What has been seen of the pieces so far; refuses at the first that is too much.

    Works on UTF-8 or Windows-1252 bytes: a UTF-16 file is recoded before.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines = 1
        self.length = 0
        self.last = b""
        self.quotes = False
        self.utf8 = codecs.getincrementaldecoder("utf-8")()
        self.not_utf8 = 0
        self.undefined = 0
        self.both = 0
        self.blank = True

    def look(self, piece: bytes) -> None:
        if b"\0" in piece:
            line = self.lines + piece[: piece.index(b"\0")].count(b"\n")
            raise self.refused(line, "The file holds NUL bytes: it is damaged.")
        self._measure(piece)
        self.quotes = self.quotes or b'"' in piece
        if not piece.isascii() or not self.last.isascii():
            self._look_at_letters(piece)
        self.blank = self.blank and not piece.strip(BLANK)
        self.lines += piece.count(b"\n")
        self.last = (self.last + piece)[-3:]

    def _measure(self, piece: bytes) -> None:
        """Refuse a line longer than allowed: no piece is longer than that by itself."""
        breaks = [at for at in (piece.find(b"\n"), piece.find(b"\r")) if at >= 0]
        first = min(breaks, default=len(piece))
        if self.length + first > limits.LONGEST_LINE:
            rule = f"A line is longer than {limits.LONGEST_LINE:,} characters."
            raise self.refused(self.lines, rule)
        rest = len(piece) - 1 - max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        self.length = rest if breaks else self.length + len(piece)

    def _look_at_letters(self, piece: bytes) -> None:
        if not self.not_utf8:
            try:
                self.utf8.decode(piece)
            except UnicodeDecodeError as error:
                self.not_utf8 = self._line(piece, error.start)
        if not self.undefined and (found := UNDEFINED.search(piece)):
            self.undefined = self._line(piece, found.start())
        joined = self.last + piece
        if not self.both and (found := BOTH.search(joined)):
            seen = self.last.count(b"\n")
            self.both = self._line(joined, found.start()) - seen

    def _line(self, piece: bytes, at: int) -> int:
        return self.lines + piece[: max(at, 0)].count(b"\n")

    def encoding(self) -> str:
        """UTF-8, or Windows-1252 where it cannot be that."""
        if not self.not_utf8:
            try:
                self.utf8.decode(b"", final=True)
            except UnicodeDecodeError:
                self.not_utf8 = self.lines
        if not self.not_utf8:
            return "utf-8-sig"
        rule = "The letters here are neither UTF-8 nor Windows-1252."
        if self.undefined:
            raise self.refused(self.undefined, rule)
        if self.both:
            rule = "The file mixes two encodings: UTF-8 here, another elsewhere."
            raise self.refused(self.both, rule)
        return "cp1252"

    def refused(self, line: int, rule: str) -> RefusedFiles:
        return RefusedFiles([Fault(self.name, line, "", "", rule, EXPORT_AGAIN)])


def scan(path: Path, name: str) -> Written:
    """How the text is written; raises `RefusedFiles` for what no text may hold."""
    packed = text_stream.is_packed(path)
    pieces = text_stream.unpacked(path, name, packed)
    first = next(pieces, b"")
    if packed:
        kinds.refuse_other_kinds(name, first, unpacked=True)
    wide = text_stream.utf16(name, first)
    pieces = itertools.chain([first], pieces)
    watch = Watch(name)
    for piece in text_stream.as_utf8(pieces, name) if wide else pieces:
        watch.look(piece)
    if watch.blank:
        raise watch.refused(0, "The file is empty.")
    ends = watch.last.endswith((b"\n", b"\r"))
    return Written(packed, wide or watch.encoding(), ends, watch.quotes)
