"""A pack issued again into a file of an earlier issue that somebody has edited.

Figures are renewed; what was edited stays and is told. What was issued before is what
the record of that issue says; whatever differs from it is somebody's own.
"""

import io
from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.util import Emu, Pt

from alliance.packs import fixed
from alliance.packs.pack import SECTIONS, Pack
from alliance.packs.record import Record
from alliance.packs.refused import Reason, Refused
from alliance.packs.reissuing import charts, copying, named, opening, tables, words
from alliance.packs.reissuing.report import Kept, Report

NO_FIGURES = "No figures any more: what stands here is of {}."
MOST_CHANGED = 5


def issued_as(earlier: bytes, records: Sequence[Record]) -> Record:
    """The issue that a file comes from: of these, the latest first, that with most of
    its words. Raises `Refused` when it comes from none."""
    found = named.texts(opening.opened(earlier)).items()
    alike = [len(found & record.texts.items()) for record in records]
    if not any(alike):
        why = "no pack in the store has its words, so edits cannot be told."
        raise Refused(Reason(opening.WHERE, why, "Take a file that was issued here."))
    return records[alike.index(max(alike))]


def reissue(
    earlier: bytes, record: Record, pack: Pack, fresh: bytes
) -> tuple[bytes, Report]:
    """The earlier file with the figures of a pack in it, and what was done.

    `record` is that of the earlier issue, `fresh` the pack's own slides. Raises
    `Refused`; equal inputs give equal bytes.
    """
    target = opening.opened(earlier)
    report = Again(target, Presentation(io.BytesIO(fresh)), record, pack).done()
    written = io.BytesIO()
    target.save(written)
    return fixed.zipped(written.getvalue(), pack.meeting.on), report


class Again:
    """One file, the new pack as slides, and what the last issue said."""

    def __init__(self, target: Any, source: Any, record: Record, pack: Pack) -> None:
        self.target = target
        self.record = record
        self.sections = {slide.key: slide.section for slide in record.slides}
        self.sections |= {slide.key: slide.section for slide in pack.slides}
        self.new = named.places(source)
        self.old = named.places(target)
        self.report = Report()

    def done(self) -> Report:
        own = [slide for slide in self.target.slides if not named.key(slide)]
        self.report.own_slides = len(own)
        for key, found in self.old.items():
            for place, slide in enumerate(found):
                self._renew(key, place, slide)
        for key in self.new:
            if key not in self.old:
                self._add(key)
        return self.report

    def _renew(self, key: str, place: int, slide: Any) -> None:
        """Put the new figures and words on one slide."""
        _unmark(slide)
        if key not in self.new:
            self._mark(key, slide)
            return
        last = len(self.new[key]) - 1
        source = self.new[key][min(place, last)]
        place = min(place, last)
        kept = self._shapes(key, place, slide, source)
        self._notes(key, place, slide, source, kept)
        self.report.renewed.append(key)
        self.report.kept += kept

    def _shapes(self, key: str, place: int, slide: Any, source: Any) -> list[Kept]:
        old, new = named.shapes(slide), named.shapes(source)
        kept: list[Kept] = []
        for role, found in new.items():
            if role in old:
                for shape in old[role]:
                    kept += self._shape(key, place, role, shape, found[0])
            elif self._is_new(key, place, role):
                copying.shape(found[0], slide)
            else:
                self.report.taken_away.append(f"{key}, {role}")
        for role in old:
            if role not in new:
                kept += self._left(key, place, role, old[role], slide)
        return kept

    def _shape(
        self, key: str, place: int, role: str, shape: Any, new: Any
    ) -> list[Kept]:
        """Renew one shape; what of it was edited and so is kept."""
        issued = self._issued(key, place, role)
        if self._issued(key, place, f"{role}:{named.ALT}") == named.described(shape):
            named.properties(shape).set("descr", named.described(new))
        if getattr(new, "has_chart", False) and getattr(shape, "has_chart", False):
            if not charts.renew(shape.chart, new.chart):
                self.report.redrawn.append(f"{key}, {role}")
        elif getattr(new, "has_table", False) and getattr(shape, "has_table", False):
            self._table(key, issued, shape, new)
        elif shape.has_text_frame and new.has_text_frame:
            text, wanted = named.said(shape), named.said(new)
            if text not in (issued, wanted):
                return [Kept(key, role, text, wanted)]
            words.renew(shape.text_frame, new.text_frame)
        return []

    def _table(self, key: str, issued: str | None, shape: Any, new: Any) -> None:
        """Renew a table; say which figures are restated, and which were typed over."""
        then = issued or ""
        for before, now in tables.differences(then, named.said(shape)):
            self.report.typed_over.append(f"{key}: “{before}” had become “{now}”")
        found = list(tables.differences(then, named.said(new)))
        said = [f"{before} is {now}" for before, now in found[:MOST_CHANGED]]
        more = len(found) - len(said)
        if said:
            rest = f" and {more} more" if more else ""
            self.report.changed.append(f"{key}: {', '.join(said)}{rest}")
        tables.renew(shape.table, new.table)

    def _left(
        self, key: str, place: int, role: str, found: list[Any], slide: Any
    ) -> list[Kept]:
        """A shape for which the pack has nothing any more: words that nobody edited go,
        figures are marked, the rest is kept."""
        kept = []
        for shape in found:
            text = named.said(shape)
            if named.is_figure(role):
                self._mark(key, slide)
            elif text == self._issued(key, place, role):
                shape._element.getparent().remove(shape._element)
            else:
                kept.append(Kept(key, role, text, ""))
        return kept

    def _notes(
        self, key: str, place: int, slide: Any, source: Any, kept: list[Kept]
    ) -> None:
        """Renew the notes unless edited; below them stands what was kept."""
        frame, new = named.notes(slide), named.notes(source)
        if frame is None:
            if new is None and not kept:
                return
            frame = slide.notes_slide.notes_text_frame
            if frame is None:  # somebody took the place of the notes away
                return
        text = words.without_kept(named.plain(frame.text))
        wanted = named.plain(new.text) if new is not None else ""
        words.add_kept(frame, ())
        if text not in (self._issued(key, place, named.NOTES), wanted, ""):
            kept.append(Kept(key, named.NOTES, text, wanted))
        elif new is not None:
            words.renew(frame, new)
        words.add_kept(frame, [one.sentence for one in kept])

    def _is_new(self, key: str, place: int, role: str) -> bool:
        """Whether a shape was not issued then, or has to stand there in any case."""
        must = role.startswith(named.MARKS)
        return must or self._issued(key, place, role) is None

    def _issued(self, key: str, place: int, role: str) -> str | None:
        """The words of a shape as they were issued; None where it was not."""
        return self.record.texts.get(f"{key}:{place}:{role}")

    def _mark(self, key: str, slide: Any) -> None:
        """A line on a slide whose figures are not those of the new pack."""
        if named.GONE in named.shapes(slide):
            return
        width = self.target.slide_width
        box = slide.shapes.add_textbox(Emu(0), Emu(0), width, Pt(30))
        box.name = f"{named.PREFIX}{key}:{named.GONE}"
        box.text_frame.text = NO_FIGURES.format(self.record.named)
        run = box.text_frame.paragraphs[0].runs[0]
        run.font.size, run.font.bold = Pt(18), True
        self.report.without_figures.append(key)

    def _add(self, key: str) -> None:
        """A slide that is new, behind the last of its section; one that was issued and
        is not there any more has been deleted, and stays so."""
        if any(name.startswith(f"{key}:") for name in self.record.texts):
            self.report.deleted.append(key)
            return
        after = self._last_before(key)
        for found in self.new[key]:
            after = copying.slide(found, self.target, after)
        self.report.added.append(key)

    def _last_before(self, key: str) -> Any:
        """The last slide of the section of a slide, or of those before it."""
        wanted = self._place(key)
        after = None
        for slide in self.target.slides:
            own = named.key(slide)
            if own and self._place(own) <= wanted:
                after = slide
        return after

    def _place(self, key: str) -> int:
        """The place of a slide's section; what stands in none comes first."""
        section = self.sections.get(key, "")
        return SECTIONS.index(section) if section in SECTIONS else -1


def _unmark(slide: Any) -> None:
    """Take the line of an earlier time off a slide."""
    for shape in named.shapes(slide).get(named.GONE, []):
        shape._element.getparent().remove(shape._element)
