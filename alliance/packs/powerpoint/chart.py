"""A panel as a chart that can be edited: its own XML, its own workbook."""

from dataclasses import dataclass

from alliance.packs.drawing import Panel
from alliance.packs.powerpoint import area, bars, looks, points, text

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


def made(panel: Panel, wide: float, high: float) -> Made:
    """The chart of a panel in a frame of so many inches."""
    form = bars if bars.fits(panel) else points
    where = area.of(panel, wide, high, form.names(panel))
    plot, page = form.plot(panel, where)
    title = _title(panel, where)
    return Made(
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"
        f"<c:chartSpace {NAMES}><c:date1904 val='0'/><c:lang val='en-GB'/>"
        f"<c:roundedCorners val='0'/><c:chart>{title}"
        f"<c:autoTitleDeleted val='{int(not title)}'/>"
        f"<c:plotArea>{where.xml}{plot}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f"<c:plotVisOnly val='1'/><c:dispBlanksAs val='gap'/></c:chart>"
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{looks.properties(looks.SIZE)}</c:chartSpace>",
        page.workbook(),
    )


def _title(panel: Panel, where: area.Area) -> str:
    """The words over the plot: the panel's name, or what the sides of zero mean."""
    if panel.name:
        words = looks.rich(panel.name, area.NAME_SIZE, bold=True)
        return _placed(words, where.left / where.wide)
    if panel.value_title:
        left = _middle(panel, where, text.width(panel.value_title, looks.SIZE))
        return _placed(looks.rich(panel.value_title, looks.SIZE), left)
    return ""


def _placed(words: str, x: float) -> str:
    layout = (
        "<c:layout><c:manualLayout><c:xMode val='edge'/><c:yMode val='edge'/>"
        f"<c:x val='{x:.5f}'/><c:y val='0.015'/></c:manualLayout></c:layout>"
    )
    return f"<c:title>{words}{layout}<c:overlay val='1'/></c:title>"


def _middle(panel: Panel, where: area.Area, wide: float) -> float:
    """Where words begin whose middle is over the plot's zero."""
    zero = -panel.low / (panel.high - panel.low)
    middle = where.left + where.across * zero - wide / 2
    return max(middle, 0) / where.wide
