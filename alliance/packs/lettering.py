"""How wide words are in the letters of a paper, and words made safe to be set in them.

The letters are Source Sans 3, which stands beside this file with its licence; what it
lacks is taken from what matplotlib brings, so nothing depends on a machine's fonts.
"""

import importlib.util
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

FOLDER = Path(__file__).parent / "fonts"
# The last has a sign for every character there is.
FAMILIES = ("Source Sans 3", "DejaVu Sans", "Last Resort High-Efficiency")
MM_PER_PT = 25.4 / 72
BREAK = "\u200b"
UNSEEN = {"Cc", "Cs", "Co", "Cn"}
TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
LONGEST = 40
# Of a letter that another typeface must lend, as a part of the size.
WIDEST = 1.0


def folders() -> tuple[Path, Path]:
    """Where the letters are: our own, and those of matplotlib."""
    found = importlib.util.find_spec("matplotlib")
    assert found is not None
    assert found.origin is not None
    return FOLDER, Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


def files() -> list[Path]:
    """Our own letters, and those that have a sign for every character."""
    own, lent = folders()
    return [*sorted(own.glob("*.ttf")), *sorted(lent.glob("LastResort*.ttf"))]


def width_mm(words: str, size_pt: float, strong: bool = False) -> float:
    """How wide the widest line of words is."""
    widest = max((_width(line, strong) for line in words.split("\n")), default=0.0)
    return widest * size_pt * MM_PER_PT


@cache
def _width(line: str, strong: bool) -> float:
    """The width of a line as a part of the size of its letters."""
    return sum(_advance(letter, strong) for letter in line)


@cache
def _advance(letter: str, strong: bool) -> float:
    font = _font("600SemiBold" if strong else "400Regular")
    if letter == BREAK:
        return 0.0
    if not font.get_char_index(ord(letter)):
        return WIDEST
    from matplotlib.ft2font import LoadFlags

    glyph = font.load_char(ord(letter), flags=LoadFlags.NO_HINTING)
    return float(glyph.linearHoriAdvance) / 65536 / 100


@cache
def _font(weight: str) -> "FT2Font":
    from matplotlib.ft2font import FT2Font

    font = FT2Font(FOLDER / f"SourceSans3_{weight}.ttf")
    font.set_size(100, 72)
    return font


def seen(words: str) -> str:
    """Words as they can be shown: what does not show by its code, and places to break
    in whatever is too long for any line."""
    shown = "".join(_seen(letter) for letter in words.replace("\r\n", "\n"))
    return " ".join(broken(word, LONGEST) for word in shown.split(" "))


def broken(word: str, most: int) -> str:
    """A word with places to break, when it has more letters than `most`."""
    return BREAK.join(word) if len(word) > most else word


def _seen(letter: str) -> str:
    if letter in "\n\t":
        return "\n" if letter == "\n" else " "
    hidden = unicodedata.category(letter) in UNSEEN or letter in TURNS
    return f"[U+{ord(letter):04X}]" if hidden else letter
