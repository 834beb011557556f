"""The looks of charts in PowerPoint's own words: fills, lines, marks, labels, axes."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from alliance.packs.drawing import Series, Side

SIZE = 12
POINT = 12_700
TEXT, QUIET, GRID = "tx1", "tx2", "bg2"
NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
DASHES = {
    "solid": "solid",
    "dash": "dash",
    "dot": "sysDot",
    "dashdot": "dashDot",
    "longdash": "lgDash",
}
# PowerPoint has no triangle that points down: the diamond stands for it.
MARKS = {
    "circle": "circle",
    "square": "square",
    "diamond": "diamond",
    "triangle-up": "triangle",
    "triangle-left": "triangle",
    "triangle-right": "triangle",
    "triangle-down": "diamond",
    "cross": "plus",
    "x": "x",
    "star": "star",
    "line-ns": "square",
}
DRAWN = ("cross", "x", "star")
TICK = "line-ns"
POSITIONS: dict[Side, str] = {
    "right": "r",
    "left": "l",
    "above": "t",
    "below": "b",
    "over": "ctr",
}
LIGHT = 140


def ink(colour: str) -> str:
    """A colour of the theme by its name, or one as `#rrggbb`."""
    if colour.startswith("#"):
        return f"<a:solidFill><a:srgbClr val='{colour[1:].upper()}'/></a:solidFill>"
    return f"<a:solidFill><a:schemeClr val='{colour}'/></a:solidFill>"


def line(colour: str, points: float, dash: str = "solid") -> str:
    """A line, so many points wide; none without a colour."""
    if not colour:
        return "<a:ln><a:noFill/></a:ln>"
    style = f"<a:prstDash val='{DASHES.get(dash, 'dash')}'/>"
    width = round(points * POINT)
    return f"<a:ln w='{width}' cap='flat'>{ink(colour)}{style}<a:round/></a:ln>"


def bar(fill: str, colour: str, divided: bool) -> str:
    """The fill of a bar: solid, an outline, or hatched; parts of a stack are divided
    by a line in the colour of the slide."""
    edge = line("bg1", 1) if divided else line(colour, 1.5)
    if fill == "outline":
        return f"<c:spPr><a:noFill/>{line(colour, 2)}</c:spPr>"
    if fill == "hatched":
        pattern = (
            f"<a:pattFill prst='wdUpDiag'><a:fgClr>{_plain(colour)}</a:fgClr>"
            f"<a:bgClr><a:schemeClr val='bg1'/></a:bgClr></a:pattFill>"
        )
        return f"<c:spPr>{pattern}{line(colour, 1.5)}</c:spPr>"
    if fill == "ghost":
        return f"<c:spPr><a:noFill/>{line(colour, 2, 'dash')}</c:spPr>"
    return f"<c:spPr>{ink(colour)}{edge}</c:spPr>"


def _plain(colour: str) -> str:
    return ink(colour).replace("<a:solidFill>", "").replace("</a:solidFill>", "")


def marker(symbol: str, colour: str, size: float) -> str:
    """The mark of a point: open ones have only an edge."""
    plain = symbol.removesuffix("-open")
    if plain not in MARKS:
        return "<c:marker><c:symbol val='none'/></c:marker>"
    points = 5 if plain == TICK else round(size)
    is_open = symbol.endswith("-open") or plain in DRAWN
    # LibreOffice draws no edge: it takes the edge's colour where there is no fill.
    fill = "<a:noFill/>" if is_open else ink(colour)
    edge = line(colour, 2.25 if is_open else 1)
    return (
        f"<c:marker><c:symbol val='{MARKS[plain]}'/><c:size val='{points}'/>"
        f"<c:spPr>{fill}{edge}</c:spPr></c:marker>"
    )


def over(colour: str) -> str:
    """The colour of words over a fill: the lighter or the darker one."""
    if not colour.startswith("#"):
        return TEXT
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return TEXT if 0.3 * red + 0.59 * green + 0.11 * blue > LIGHT else "bg1"


def properties(size: float, colour: str = TEXT, bold: bool = False) -> str:
    """The looks of text, in the words of a chart."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr lang='en-GB' "
        f"sz='{round(size * 100)}' b='{int(bold)}'>{ink(colour)}"
        f"<a:latin typeface='+mn-lt'/></a:defRPr></a:pPr>"
        f"<a:endParaRPr lang='en-GB'/></a:p></c:txPr>"
    )


def rich(
    words: str,
    size: float,
    colour: str = TEXT,
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
            f"lang='en-GB' sz='{round(size * 100)}' b='{int(bold)}'>{ink(colour)}"
            f"<a:latin typeface='+mn-lt'/>"
        )

    written = "".join(
        f"<a:p><a:pPr algn='l'><a:defRPr {look(TEXT)}</a:defRPr></a:pPr>"
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
            f"{rich(said, SIZE, colours.get(number, TEXT), upright=upright)}{place}"
            f"{SHOWN.format(val=1)}</c:dLbl>"
            if said
            else "<c:delete val='1'/></c:dLbl>"
        )
        for number, said in enumerate(words)
    ]
    return f"<c:dLbls>{''.join(every)}{SHOWN.format(val=0)}</c:dLbls>"


def colours_over(series: Series) -> dict[int, str]:
    """The colour of the words over each bar of a series."""
    every = series.colours or [series.colour] * len(series.values)
    return {number: over(colour) for number, colour in enumerate(every)}
