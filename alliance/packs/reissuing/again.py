"""An edited file, a pack as slides, and what the last issue said: put together."""

from typing import Any

from pptx.util import Emu, Pt

from alliance.packs.record import Record
from alliance.packs.reissuing import charts, copying, named, tables, words
from alliance.packs.reissuing.report import Kept, Report
from alliance.screen.findings.record_words import counted

NO_FIGURES = "No figures any more: what stands here is of {}."


class Again:
    """One file, the new pack as slides, and what the last issue said."""

    def __init__(self, target: Any, source: Any, issued: Record) -> None:
        self.target = target
        self.issued = issued
        self.new = named.places(source)
        self.old = named.places(target)
        self.report = Report()

    def done(self) -> Report:
        own = [slide for slide in self.target.slides if not named.key(slide)]
        self.report.own_slides = len(own)
        order = [key for key in self.new if key in self.old]
        self.report.is_reordered = order != [k for k in self.old if k in self.new]
        for key, found in self.old.items():
            for place, slide in enumerate(found):
                self._renew(key, place, slide)
        for key in self.new:
            self._add(key)
        return self.report

    def _renew(self, key: str, place: int, slide: Any) -> None:
        """Put the new figures and words on one slide. A slide that somebody copied gets
        those of the last of its key; one that was issued and has none now is marked."""
        _unmark(slide)
        new = self.new.get(key, [])
        if not new or (place >= len(new) and self._was_issued(key, place)):
            self._mark(key, slide)
            return
        place = min(place, len(new) - 1)
        source = new[place]
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
        is_drawn = any(map(named.is_figure, new))
        for role in old:
            if role in new:
                continue
            if named.is_figure(role) and not is_drawn:
                self._mark(key, slide)
            else:
                kept += self._left(key, place, role, old[role])
        return kept

    def _shape(
        self, key: str, place: int, role: str, shape: Any, new: Any
    ) -> list[Kept]:
        """Renew one shape; what of it was edited and so is kept."""
        issued = self._issued(key, place, role)
        stays = self._issued(key, place, f"{role}:{named.PLACE}") == named.placed(shape)
        size = self._issued(key, place, f"{role}:{named.SIZE}") == named.sized(shape)
        if self._issued(key, place, f"{role}:{named.ALT}") == named.described(shape):
            named.properties(shape).set("descr", named.described(new))
        if _both("has_chart", shape, new):
            if not charts.renew(shape.chart, new.chart):
                self.report.redrawn.append(f"{key}, {role}")
        elif _both("has_table", shape, new):
            self._table(key, issued, shape, new)
            tables.renew(shape.table, new.table, stays, size)
        elif not _both("has_text_frame", shape, new):
            self._instead(key, role, shape, new)
        elif (text := named.said(shape)) not in (issued, wanted := named.said(new)):
            return [Kept(key, role, text, wanted)]
        elif role == named.KEY:
            words.replace(shape.text_frame, new.text_frame)
        else:
            words.renew(shape.text_frame, new.text_frame, size)
        if stays:
            _place(shape, new)
        return []

    def _instead(self, key: str, role: str, shape: Any, new: Any) -> None:
        """A shape of another kind in the place of one: a chart that has figures now, or
        the sentence that it has none any more."""
        copy = copying.shape(new, _slide(shape))
        _place(copy, shape)
        shape._element.getparent().remove(shape._element)
        self.report.redrawn.append(f"{key}, {role}")

    def _table(self, key: str, issued: str | None, shape: Any, new: Any) -> None:
        """How much of a table is otherwise now, and which figures were typed over.

        What was issued is told only to who has it in the file.
        """
        stood, wanted = named.said(shape), named.said(new)
        typed = {at: now for at, _, now in tables.differences(issued or "", stood)}
        now = [
            (before, after, at in typed)
            for at, before, after in tables.differences(stood, wanted)
        ]
        for before, after, is_typed in now:
            if is_typed:
                self.report.typed_over.append(f"{key}: “{before}”, now {after}")
        number = sum(not is_typed for *_, is_typed in now)
        if number and issued:
            self.report.changed.append(f"{key} ({counted(number, 'cell')})")

    def _left(self, key: str, place: int, role: str, found: list[Any]) -> list[Kept]:
        """Shapes for which the pack has nothing any more: words that nobody edited go,
        and charts and tables, beside others; what was edited is kept."""
        kept = []
        for shape in found:
            text = named.said(shape)
            if named.is_figure(role) or text == self._issued(key, place, role):
                shape._element.getparent().remove(shape._element)
            else:
                kept.append(Kept(key, role, text, ""))
        if named.is_figure(role):
            self.report.redrawn.append(f"{key}, {role}: not drawn any more")
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
        return self.issued.texts.get(f"{key}:{place}:{role}")

    def _mark(self, key: str, slide: Any) -> None:
        """A line on a slide whose figures are not those of the new pack."""
        if named.GONE in named.shapes(slide):
            return
        width = self.target.slide_width
        box = slide.shapes.add_textbox(Emu(0), Emu(0), width, Pt(30))
        box.name = f"{named.PREFIX}{key}:{named.GONE}"
        box.text_frame.text = NO_FIGURES.format(self.issued.named)
        run = box.text_frame.paragraphs[0].runs[0]
        run.font.size, run.font.bold = Pt(18), True
        self.report.without_figures.append(key)

    def _add(self, key: str) -> None:
        """The slides of a key that are new, behind its last or that of its section; one
        that was issued and is not there any more has been deleted, and stays so."""
        there = self.old.get(key, [])
        after = there[-1] if there else self._last_before(key)
        for place, found in enumerate(self.new[key]):
            if place < len(there):
                continue
            if self._was_issued(key, place):
                self.report.deleted.append(key)
                continue
            after = copying.slide(found, self.target, after)
            self.report.added.append(key)

    def _was_issued(self, key: str, place: int) -> bool:
        start = f"{key}:{place}:"
        return any(name.startswith(start) for name in self.issued.texts)

    def _last_before(self, key: str) -> Any:
        """The slide after which one that is new stands: the last in the file of those
        before it in its section of the pack, else of all before it."""
        there, order = named.places(self.target), list(self.new)
        before = [name for name in order[: order.index(key)] if name in there]
        section = copying.section(self.new[key][0])
        own = [n for n in before if copying.section(self.new[n][0]) == section]
        last = [slide for name in own or before for slide in there[name]]
        ids = [slide.slide_id for slide in self.target.slides]
        return max(last, key=lambda s: ids.index(s.slide_id), default=None)


def _both(kind: str, *shapes: Any) -> bool:
    return all(getattr(shape, kind, False) for shape in shapes)


def _slide(shape: Any) -> Any:
    return shape.part.slide


def _place(shape: Any, source: Any) -> None:
    """Put a shape where another one stands."""
    for name in ("left", "top", "width", "height"):
        if getattr(shape, name) != getattr(source, name):
            setattr(shape, name, getattr(source, name))


def _unmark(slide: Any) -> None:
    """Take the line of an earlier time off a slide."""
    for shape in named.shapes(slide).get(named.GONE, []):
        shape._element.getparent().remove(shape._element)
