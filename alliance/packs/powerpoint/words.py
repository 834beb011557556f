"""Words on charts, in PowerPoint's own words: text, labels and where they stand."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from alliance.packs.drawing import Side
from alliance.packs.powerpoint import looks

LIGHT = 140
POSITIONS: dict[Side, str] = {
    "right": "r",
    "left": "l",
    "above": "t",
    "below": "b",
    "over": "ctr",
}


def over(colour: str) -> str:
    """The colour of words over a fill: the lighter or the darker one."""
    if not colour.startswith("#"):
        return looks.TEXT
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return looks.TEXT if 0.3 * red + 0.59 * green + 0.11 * blue > LIGHT else "bg1"


def properties(size: float, colour: str = looks.TEXT, bold: bool = False) -> str:
    """The looks of text, in the words of a chart."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang='en-GB' "
        f"sz='{round(size * 100)}' b='{int(bold)}'>{looks.ink(colour)}"
        f"<a:latin typeface='+mn-lt'/></a:defRPr></a:pPr>"
        f"<a:endParaRPr lang='en-GB'/></a:p></c:txPr>"
    )


def rich(
    words: str,
    size: float,
    colour: str = looks.TEXT,
    bold: bool = False,
    upright: bool = False,
) -> str:
    """Words of a chart, a paragraph for each line; `upright` ones run from below."""
    lines = [[(line, colour)] for line in words.split("\n")]
    return runs(lines, size, bold, "rot='-5400000' vert='horz' " if upright else "")


def runs(
    lines: Iterable[Sequence[tuple[str, str]]],
    size: float,
    bold: bool = False,
    turned: str = "",
) -> str:
    """Lines of words, each with its colour."""

    def look(colour: str) -> str:
        return (
            f"lang='en-GB' sz='{round(size * 100)}' b='{int(bold)}'>{looks.ink(colour)}"
            f"<a:latin typeface='+mn-lt'/>"
        )

    written = "".join(
        f"<a:p><a:pPr algn='l'><a:defRPr {look(looks.TEXT)}</a:defRPr></a:pPr>"
        + "".join(
            f"<a:r><a:rPr {look(colour)}</a:rPr>"
            f"<a:t>{escape(words, quote=False)}</a:t></a:r>"
            for words, colour in line
        )
        + "</a:p>"
        for line in lines
    )
    return (
        f"<c:tx><c:rich><a:bodyPr {turned}wrap='none'/><a:lstStyle/>"
        f"{written}</c:rich></c:tx>"
    )


SHOWN = (
    "<c:showLegendKey val='0'/><c:showVal val='{val}'/><c:showCatName val='0'/>"
    "<c:showSerName val='0'/><c:showPercent val='0'/><c:showBubbleSize val='0'/>"
)


def labels(
    words: Sequence[str],
    position: str,
    colours: Mapping[int, str],
    upright: bool = False,
) -> str:
    """Words beside the points of a series; none where a word is empty."""
    if not any(words):
        return ""
    place = f"<c:dLblPos val='{position}'/>"
    every = [
        f"<c:dLbl><c:idx val='{number}'/>"
        + (
            f"{_label(said, colours.get(number, looks.TEXT), upright)}{place}"
            f"{SHOWN.format(val=1)}</c:dLbl>"
            if said
            else "<c:delete val='1'/></c:dLbl>"
        )
        for number, said in enumerate(words)
    ]
    return f"<c:dLbls>{''.join(every)}{SHOWN.format(val=0)}</c:dLbls>"


def _label(said: str, colour: str, upright: bool) -> str:
    return rich(said, looks.SIZE, colour, upright=upright)
