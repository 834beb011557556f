"""The icons of control charts, as a sign and a word: the same on every output.

The meanings are those of the NHS's "Making Data Count"; signs, words and colours are
ours. A sign never stands without its word, so that colour is never needed.
"""

import re
from dataclasses import dataclass
from typing import Literal

from alliance.methods.spc import Assurance, Variation

Colour = Literal["quiet", "text", "better", "worse"]


@dataclass(frozen=True)
class Icon:
    """A sign with its word; on charts a marker `symbol` in a colour of the palette."""

    sign: str
    word: str
    colour: Colour
    symbol: str = ""

    @property
    def words(self) -> str:
        """The sign and its word."""
        return f"{self.sign} {self.word}"


VARIATION: dict[Variation, Icon] = {
    "common": Icon("●", "as usual", "quiet", "circle"),
    "improvement": Icon("✚", "improving", "better", "cross"),
    "concern": Icon("✕", "concern", "worse", "x"),
    "high": Icon("▲", "high", "text", "triangle-up"),
    "low": Icon("▼", "low", "text", "triangle-down"),
    "none": Icon("○", "not assessed", "quiet", "circle-open"),
}
ASSURANCE: dict[Assurance, Icon] = {
    "passing": Icon("✓", "passes", "better"),
    "failing": Icon("✗", "fails", "worse"),
    "hit_or_miss": Icon("?", "hit or miss", "quiet"),
    "none": Icon("–", "no standard", "quiet"),
}
# How Streamlit's Markdown names the colours; the theme's settings give them.
TINTS: dict[Colour, str] = {"better": "violet", "worse": "orange"}
TINTED = {
    icon.words: TINTS[icon.colour]
    for icon in (*VARIATION.values(), *ASSURANCE.values())
    if icon.colour in TINTS
}
SIGNS = re.compile("|".join(map(re.escape, TINTED)))


def coloured(escaped: str) -> str:
    """A cell of escaped Markdown, its icons in colour and its lines kept apart."""
    tinted = SIGNS.sub(lambda found: f":{TINTED[found[0]]}[{found[0]}]", escaped)
    return tinted.replace("\n", "  \n")
