"""The bytes of a text file, unpacked piece by piece, and its lines."""

import codecs
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alliance.extracts.reading import kinds, limits

# Shorter than the longest line allowed: then only lines across pieces need measuring.
PIECE = 1 << 19
GZIP = b"\x1f\x8b"
UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
UTF32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
EXPORT_AGAIN = "Export the file again, as CSV (UTF-8)."


def is_packed(path: Path) -> bool:
    """Whether the file is gzip, by its first bytes."""
    with path.open("rb") as stream:
        return stream.read(2) == GZIP


def unpacked(path: Path, name: str, packed: bool) -> Iterator[bytes]:
    """The bytes in pieces; refuses gzip that is damaged, cut off or a bomb."""
    with path.open("rb") as stream:
        plain = iter(lambda: stream.read(PIECE), b"")
        size = 0
        for piece in _gunzip(plain, name) if packed else plain:
            size += len(piece)
            _refuse_bomb(name, size, stream.tell(), packed)
            yield piece


def _gunzip(pieces: Iterator[bytes], name: str) -> Iterator[bytes]:
    """Unpack at most a piece at a time; several gzip members may follow each other."""
    member = zlib.decompressobj(31)
    try:
        for piece in pieces:
            while piece:
                if member.eof:
                    member = zlib.decompressobj(31)
                if out := member.decompress(piece, PIECE):
                    yield out
                piece = member.unused_data if member.eof else member.unconsumed_tail
    except zlib.error as error:
        rule = "The gzip is damaged."
        raise kinds.refused(name, rule, kinds.SEND_AGAIN) from error
    if not member.eof:
        raise kinds.refused(name, "The gzip is cut off.", kinds.SEND_AGAIN)


def _refuse_bomb(name: str, size: int, read: int, packed: bool) -> None:
    too_large = size > limits.LARGEST_TEXT
    swollen = packed and size > max(
        limits.RATIO_COUNTS_FROM, read * limits.LARGEST_RATIO
    )
    if too_large or swollen:
        rule = f"The file unpacks to more than {size // 1_000_000:,} MB."
        raise kinds.refused(name, rule, "Send only the months that are new.")


def utf16(name: str, start: bytes) -> str:
    """The UTF-16 encoding that a mark at the start tells; blank: none."""
    first = start[:1000]
    marked = UTF16.get(start[:2], "")
    every_other = first.count(0) > len(first) // 4 and b"\0\0\0\0" not in first
    if start.startswith(UTF32) or (every_other and not marked):
        rule = "The file is UTF-16 without its mark, or UTF-32."
        raise kinds.refused(name, rule, EXPORT_AGAIN)
    return marked and "utf-16"


def as_utf8(pieces: Iterator[bytes], name: str) -> Iterator[bytes]:
    """UTF-16 as UTF-8; refuses half letters."""
    decoder = codecs.getincrementaldecoder("utf-16")()
    try:
        for piece in pieces:
            yield decoder.decode(piece).encode()
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        rule = "The UTF-16 text is damaged or cut off."
        raise kinds.refused(name, rule, EXPORT_AGAIN) from error


class Pieces(io.RawIOBase):
    """Pieces of bytes as a file to read from."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces
        self.rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        target = memoryview(buffer)
        if not self.rest:
            self.rest = memoryview(next(self.pieces, b""))
        size = min(len(target), len(self.rest))
        target[:size] = self.rest[:size]
        self.rest = self.rest[size:]
        return size


def opened(path: Path, name: str, packed: bool) -> io.BufferedReader:
    """The unpacked bytes of a text file, to read from."""
    return io.BufferedReader(Pieces(unpacked(path, name, packed)), PIECE)
