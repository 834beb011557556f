"""A pack issued again into a file of an earlier issue that somebody has edited.

Figures are renewed; what was edited stays and is told. What was issued before is what
the record of that issue says; whatever differs from it is somebody's own.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pptx import Presentation

from alliance.packs import fixed, record
from alliance.packs.pack import Pack
from alliance.packs.record import Record
from alliance.packs.refused import Reason, Refused
from alliance.packs.reissuing import named, opening
from alliance.packs.reissuing.again import Again
from alliance.packs.reissuing.report import Report
from alliance.warehouse import versions


def issued_as(content: bytes, records: Sequence[Record]) -> Record:
    """The issue that a file comes from: of these, the latest first, that with most of
    its words. Raises `Refused` when it comes from none."""
    found = named.texts(opening.opened(content)).items()
    alike = [len(found & record.texts.items()) for record in records]
    if not any(alike):
        why = "no pack in the store has its words, so edits cannot be told."
        raise Refused(Reason(opening.WHERE, why, "Take a file that was issued here."))
    return records[alike.index(max(alike))]


@dataclass(frozen=True)
class Earlier:
    """A file of an earlier issue that somebody has edited, and what was issued then."""

    content: bytes
    record: Record

    def put(self, pack: Pack, path: Path) -> tuple[str, ...]:
        """Put the slides of a pack, which are in a file, into the earlier file, and
        that in their place; what there is to know of it."""
        found, report = reissue(self.content, self.record, pack, path.read_bytes())
        versions.replace(path, found)
        return (f"Put into the slides of {self.record.named}.", *report.sentences)


def earlier(content: bytes, store: Path = record.STORE) -> Earlier:
    """A file with the record of its issue. Raises `Refused`."""
    return Earlier(content, issued_as(content, record.issues(store)))


def reissue(
    content: bytes, issued: Record, pack: Pack, fresh: bytes
) -> tuple[bytes, Report]:
    """An earlier file with the figures of a pack in it, and what was done.

    `issued` is the record of the earlier issue, `fresh` the pack's own slides. Raises
    `Refused`; equal inputs give equal bytes.
    """
    target = opening.opened(content)
    report = Again(target, Presentation(io.BytesIO(fresh)), issued).done()
    written = io.BytesIO()
    target.save(written)
    return fixed.zipped(written.getvalue(), pack.meeting.on), report
