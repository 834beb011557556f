"""How much room words take on a slide, in inches, before they are put there.

Measured with a font that comes with matplotlib and is wider than the template's, so
that what fits here fits in PowerPoint, whatever fonts a computer has.
"""

from functools import cache
from pathlib import Path

import matplotlib
from PIL import ImageFont

POINTS = 72
LINE = 1.17
# The measured font is at least so much wider than Arial: with all of it lines would
# be taken for full too early.
SHARE = {False: 0.92, True: 0.87}
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
NAMES = {False: "DejaVuSans.ttf", True: "DejaVuSans-Bold.ttf"}
SCALE = 100


@cache
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / NAMES[bold]), SCALE)


@cache
def width(words: str, size: float, bold: bool = False) -> float:
    """The width of words on one line, in inches."""
    return _font(bold).getlength(words) / SCALE * size / POINTS * SHARE[bold]


def wrapped(words: str, size: float, room: float, bold: bool = False) -> list[str]:
    """The lines of words in a room of so many inches; a word too long for it is cut
    into parts."""
    lines: list[str] = []
    for paragraph in words.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and width(longer, size, bold) > room:
                lines.append(line)
                longer = word
            while width(longer, size, bold) > room and len(longer) > 1:
                lines.append(_start(longer, size, room, bold))
                longer = longer[len(lines[-1]) :]
            line = longer
        lines.append(line)
    return lines


def _start(word: str, size: float, room: float, bold: bool) -> str:
    kept = len(word)
    while kept > 1 and width(word[:kept], size, bold) > room:
        kept -= 1
    return word[:kept]


def height(lines: int, size: float) -> float:
    """The height of so many lines, in inches."""
    return lines * size * LINE / POINTS


def fitting(
    words: str, sizes: tuple[float, ...], room: float, high: float, bold: bool = False
) -> tuple[float, int]:
    """The largest of these sizes at which words fit, with the number of lines; the
    last size where they fit at none."""
    for size in sizes:
        lines = len(wrapped(words, size, room, bold))
        if height(lines, size) <= high:
            break
    return size, lines


def cut(words: str, size: float, room: float, lines: int, rest: str) -> str:
    """As many words as fit on so many lines, and then `rest`."""
    if len(wrapped(words, size, room)) <= lines:
        return words
    kept = words.split(" ")
    while kept and len(wrapped(f"{' '.join(kept)}{rest}", size, room)) > lines:
        kept.pop()
    return f"{' '.join(kept).rstrip(' ,;.:')}{rest}"
