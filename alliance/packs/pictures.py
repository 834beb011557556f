"""A chart as a picture that travels alone: all that belongs to it is written into it.

The chart is the one on the screen in its light looks; around it stand the finding, what
is measured, the filters, the sources and the protective marking.
"""

import base64
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from xml.sax.saxutils import escape

from alliance.packs import browser
from alliance.packs.pack import Pack, Slide
from alliance.packs.sheet import ILLUSTRATIVE
from alliance.screen import theme

# A slide's shape; a chart of many rows makes it higher. The PNG has 3,200 dots a line.
WIDTH, HEIGHT, EDGE, SCALE = 1024, 576, 32, 3.125
# Fonts that every machine has, for a picture carries none.
FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
LIGHT = theme.PALETTES["light"]
# How wide a letter is on average, and how high a line, in parts of the font's size.
LETTER, LINE = {"normal": 0.47, "bold": 0.53}, 1.3


@dataclass(frozen=True)
class _Words:
    """Text of one size: as many lines as it takes in the picture's width."""

    text: str
    size: int
    colour: str = LIGHT.text
    weight: Literal["normal", "bold"] = "normal"

    @property
    def lines(self) -> list[str]:
        shown = "".join(letter for letter in self.text if letter.isprintable())
        letter = self.size * LETTER[self.weight]
        return textwrap.wrap(shown, int((WIDTH - 2 * EDGE) / letter))

    @property
    def height(self) -> int:
        return round(len(self.lines) * self.size * LINE + self.size * 0.3)


def svg(pack: Pack) -> bytes:
    """The first slide of a pack as drawing instructions, its words as text."""
    return _picture(pack, pack.slides[0])[0]


def png(pack: Pack) -> bytes:
    """The first slide of a pack as dots, 3,200 beside one another."""
    picture, height = _picture(pack, pack.slides[0])
    place = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1}
    source = f"data:image/svg+xml;base64,{base64.b64encode(picture).decode()}"
    figure = {
        "data": [],
        "layout": {
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "xaxis": {"visible": False},
            "yaxis": {"visible": False},
            "images": [{**place, "source": source, "sizing": "stretch"}],
        },
    }
    return browser.drawn(figure, "png", WIDTH, height, SCALE)


def _picture(pack: Pack, slide: Slide) -> tuple[bytes, int]:
    """The picture and its height."""
    above, below = _above(pack, slide), _below(slide)
    top, bottom = _height(above) + EDGE // 2, _height(below) + EDGE // 2
    figure = slide.exhibit.drawn("light").to_dict()
    figure["layout"]["font"] = {**figure["layout"]["font"], "family": FONT}
    chart = max(figure["layout"]["height"], HEIGHT - top - bottom)
    drawn = browser.drawn(figure, "svg", WIDTH - 2 * EDGE, chart).decode()
    height = top + chart + bottom
    body = [
        *_written(above, EDGE // 2),
        drawn.replace("<svg ", f'<svg x="{EDGE}" y="{top}" ', 1),
        *_written(below, top + chart),
    ]
    return _framed(slide, body, height).encode(), height


def _above(pack: Pack, slide: Slide) -> Sequence[_Words]:
    exhibit = slide.exhibit
    marks = [pack.meeting.marked, ILLUSTRATIVE if exhibit.is_illustrative else ""]
    return (
        _Words(" · ".join(filter(None, marks)), 14, weight="bold"),
        _Words(exhibit.finding, 22, weight="bold"),
        _Words(exhibit.described, 15, LIGHT.quiet),
    )


def _below(slide: Slide) -> Sequence[_Words]:
    exhibit = slide.exhibit
    filters = f"Filters: {exhibit.filters}." if exhibit.filters else ""
    sources = f"Source: {'; '.join(exhibit.sources)}." if exhibit.sources else ""
    lines = (*exhibit.gaps, exhibit.notes, filters, sources)
    return [_Words(text, 13, LIGHT.quiet) for text in lines if text]


def _height(words: Sequence[_Words]) -> int:
    return sum(part.height for part in words)


def _written(words: Sequence[_Words], top: int) -> Iterator[str]:
    """Each line of text in its place, from the top down."""
    for part in words:
        look = f'font-size="{part.size}" fill="{part.colour}"'
        for number, line in enumerate(part.lines):
            y = top + round(part.size * (number * LINE + 1))
            yield (
                f'<text x="{EDGE}" y="{y}" {look} font-weight="{part.weight}">'
                f"{escape(line)}</text>"
            )
        top += part.height


def _framed(slide: Slide, body: Sequence[str], height: int) -> str:
    """The whole picture, with the words for who cannot see it."""
    size: dict[str, Any] = {"width": WIDTH, "height": height}
    said = " ".join(f'{name}="{value}"' for name, value in size.items())
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {said} xml:lang="en-GB"',
            f' viewBox="0 0 {WIDTH} {height}" role="img" font-family="{FONT}">',
            f"<title>{_plain(slide.exhibit.finding)}</title>",
            f"<desc>{_plain(slide.exhibit.described)}</desc>",
            f'<rect {said} fill="{LIGHT.background}"/>',
            *body,
            "</svg>",
        ]
    )


def _plain(text: str) -> str:
    return escape("".join(letter for letter in text if letter.isprintable()))
