"""One slide: the placeholders of its layout, named, filled or taken away."""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Made
from pptx.util import Inches, Length, Pt

from alliance.packs.powerpoint import text

TEMPLATE = Path(__file__).resolve().parents[1] / "template.pptx"
INCH = 914_400
# The placeholders of the layouts, by their number, and the roles of their shapes.
ROLES = {
    0: "title",
    10: "subtitle",
    11: "content",
    12: "notes-line",
    13: "illustrative",
    14: "marking",
    15: "marking-bottom",
    16: "comments",
}
NUMBER = 17
FOOT_SIZE, BODY_SIZE = 12, 18
HEAD_SIZES = (26, 24, 22, 20, 18)
# Bold letters are wider than those by which words are cut.
CUT_BOLD = 0.9


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches."""

    left: float
    top: float
    wide: float
    high: float

    @property
    def bottom(self) -> float:
        return self.top + self.high

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """As python-pptx takes it."""
        ends = self.left, self.top, self.wide, self.high
        left, top, wide, high = map(Inches, ends)
        return left, top, wide, high


def opened() -> Deck:
    """An empty deck of the template."""
    return Presentation(str(TEMPLATE))


class Page:
    """A slide under a key; its shapes are named `bch:<key>:<role>` for good."""

    def __init__(self, deck: Deck, layout: str, key: str) -> None:
        self.key = key
        self.layout = next(
            found for found in deck.slide_layouts if found.name == layout
        )
        self.made: Made = deck.slides.add_slide(self.layout)
        for shape in self.made.placeholders:
            shape.name = self.name(ROLES[shape.placeholder_format.idx])

    def name(self, role: str) -> str:
        return f"bch:{self.key}:{role}"

    def shape(self, role: str) -> Shape:
        """The shape of a role."""
        named = self.name(role)
        found: Any = next(s for s in self.made.shapes if s.name == named)
        return found  # type: ignore[no-any-return]

    def box(self, role: str) -> Box:
        """Where the placeholder of a role stands."""
        found = self.shape(role)
        places = (found.left, found.top, found.width, found.height)
        return Box(*(place / INCH for place in places))

    def place(self, role: str, box: Box) -> None:
        """Move a placeholder away from where its layout has it."""
        shape = self.shape(role)
        shape.left, shape.top, shape.width, shape.height = box.emu

    def remove(self, role: str) -> None:
        element = self.shape(role)._element
        element.getparent().remove(element)

    def write(self, role: str, words: str, size: float | None = None) -> None:
        """Fill a placeholder, a paragraph for each line; bold before a tab."""
        frame = self.shape(role).text_frame
        for number, line in enumerate(words.split("\n")):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            start, tab, rest = line.partition("\t")
            for part, bold in ((start, bool(tab)), (rest, False)):
                if part:
                    run = paragraph.add_run()
                    run.text = f"{part} " if bold else part
                    run.font.bold = bold or None
                    run.font.size = Pt(size) if size else None

    def title(self, words: str, again: str = "") -> None:
        """A title alone, as large as it fits, and cut where it fits in no size."""
        box = self.box("title")
        least = HEAD_SIZES[-1]
        lines = int(box.high / text.height(1, least))
        whole = f"{words}{again}"
        room = box.wide * CUT_BOLD
        if len(text.wrapped(whole, least, room)) > lines:
            whole = text.cut(words, least, room, lines, f"\u2026{again}")
        size, _ = text.fitting(whole, HEAD_SIZES, box.wide, box.high, bold=True)
        self.write("title", whole, size)

    def head(self, title: str, subtitle: str) -> float:
        """Title and subtitle, as large as they fit; where the room below them begins.

        What needs more lines than the layout has pushes the rest down.
        """
        box = self.box("title")
        size, lines = text.fitting(title, HEAD_SIZES, box.wide, box.high, bold=True)
        high = max(box.high, text.height(lines, size))
        self.write("title", title, size)
        self.place("title", Box(box.left, box.top, box.wide, high))
        under = self.box("subtitle")
        top = under.top + high - box.high
        count = len(text.wrapped(subtitle, BODY_SIZE, under.wide))
        self.write("subtitle", subtitle)
        tall = text.height(count, BODY_SIZE) + 0.04
        self.place("subtitle", Box(under.left, top, under.wide, tall))
        return top + tall + 0.08

    def frame(self, marking: str, is_illustrative: bool) -> None:
        """The marking at head and foot, the number, and the mark of illustrative data;
        all but that mark come last when the slide is read aloud."""
        self.write("marking", marking)
        self.write("marking-bottom", marking)
        if is_illustrative:
            self.write("illustrative", "Illustrative data")
        else:
            self.remove("illustrative")
        self._number()
        tree = self.made.shapes._spTree
        for role in ("marking", "marking-bottom", "number"):
            tree.append(self.shape(role)._element)

    def _number(self) -> None:
        """The slide's number, which python-pptx does not take from the layout."""
        every: Any = self.layout.placeholders
        source = next(p for p in every if p.placeholder_format.idx == NUMBER)
        element = deepcopy(source._element)
        self.made.shapes._spTree.append(element)
        shape = self.made.shapes[-1]
        shape.name = self.name("number")
        element.nvSpPr.cNvPr.set("id", str(len(self.made.shapes) + 100))
        properties = element.spPr
        for child in list(properties):
            properties.remove(child)
