"""A file as it was received: its hash, what it is and how it is written."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from alliance.extracts.reading import kinds, text_scan


@dataclass(frozen=True)
class Received:
    """`kind`: text, workbook or parquet. `written` says how a text is written."""

    path: Path
    name: str
    sha256: str
    kind: str
    written: text_scan.Written
    stamp: tuple[int, int]

    def refuse_when_changed(self) -> None:
        """Refuse a file that was written to while it was read."""
        if _stamp(self.path) != self.stamp:
            rule = "The file changed while it was read."
            raise kinds.refused(
                self.name, rule, "Wait until it is whole; send it again."
            )


def inspect(path: Path, name: str) -> Received:
    """What was received; raises `RefusedFiles` for what cannot hold a table."""
    stamp = _stamp(path)
    with path.open("rb") as stream:
        kind = kinds.kind(path, name, stream.read(4096))
    written = text_scan.scan(path, name) if kind == "text" else text_scan.UNREAD
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return Received(path, name, digest, kind, written, stamp)


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
