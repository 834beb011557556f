"""A panel as a chart that can be edited: its own XML, its own workbook."""

from collections.abc import Sequence
from dataclasses import dataclass

from alliance.packs.drawing import Panel
from alliance.packs.powerpoint import (
    area,
    bars,
    looks,
    points,
    reach,
    slots,
    text,
    words,
)

NAMES = (
    "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart' "
    "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
)


@dataclass(frozen=True)
class Made:
    """A chart as python-pptx takes it: XML and a workbook."""

    xml: str
    xlsx_blob: bytes

    def xml_bytes(self, _: object) -> bytes:
        """The chart, whatever type is named."""
        return self.xml.encode()


Scale = tuple[float, float]


def scales(panels: Sequence[Panel], wide: float, high: float) -> list[Scale]:
    """The ends of each panel's axis of values, with room for its words: the same for
    all panels that are on one scale on the screen."""
    found: dict[Scale, Scale] = {}
    for panel in panels:
        if panel.series:
            low, high_end = _ends(panel, _area(panel, wide, high))
            before = found.get((panel.low, panel.high), (low, high_end))
            ends = min(before[0], low), max(before[1], high_end)
            found[panel.low, panel.high] = ends
    return [found.get((p.low, p.high), (p.low, p.high)) for p in panels]


def _ends(panel: Panel, where: area.Area) -> Scale:
    ends = bars.ends if bars.fits(panel) else reach.ends
    return ends(panel, where)


def _area(panel: Panel, wide: float, high: float) -> area.Area:
    form = slots if bars.fits(panel) else points
    return area.of(panel, wide, high, form.names(panel))


def made(panel: Panel, wide: float, high: float, scale: Scale) -> Made:
    """The chart of a panel in a frame of so many inches, values between two ends."""
    where = _area(panel, wide, high)
    plot, page = (bars if bars.fits(panel) else points).plot(panel, where, scale)
    title = _title(panel, where)
    return Made(
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
        f"<c:chartSpace {NAMES}><c:date1904 val='0'/><c:lang val='en-GB'/>"
        f"<c:roundedCorners val='0'/><c:chart>{title}"
        f"<c:autoTitleDeleted val='{int(not title)}'/>"
        f"<c:plotArea>{where.xml}{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f"<c:plotVisOnly val='1'/><c:dispBlanksAs val='gap'/></c:chart>"
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{words.properties(looks.SIZE)}</c:chartSpace>",
        page.workbook(),
    )


def _title(panel: Panel, where: area.Area) -> str:
    """The words over the plot: the panel's name, or what the sides of zero mean."""
    if panel.name:
        said = words.rich(panel.name, area.NAME_SIZE, bold=True)
        return _placed(said, where.left / where.wide)
    if panel.value_title:
        left = _middle(panel, where, text.width(panel.value_title, looks.SIZE))
        return _placed(words.rich(panel.value_title, looks.SIZE), left)
    return ""


def _placed(said: str, x: float) -> str:
    layout = (
        "<c:layout><c:manualLayout><c:xMode val='edge'/><c:yMode val='edge'/>"
        f"<c:x val='{x:.5f}'/><c:y val='0.015'/></c:manualLayout></c:layout>"
    )
    return f"<c:title>{said}{layout}<c:overlay val='1'/></c:title>"


def _middle(panel: Panel, where: area.Area, wide: float) -> float:
    """Where words begin whose middle is over the plot's zero."""
    zero = -panel.low / (panel.high - panel.low)
    middle = where.left + where.across * zero - wide / 2
    return max(middle, 0) / where.wide
