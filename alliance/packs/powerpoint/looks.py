"""The looks of charts in PowerPoint's own words: fills, lines, marks, labels, axes."""

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
