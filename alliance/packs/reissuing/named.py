"""The shapes of a pack's slides by their names, `bch:<slide>:<role>`, and their words.

The names are the contract between a file and the pack that is put into it again.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE

PREFIX = "bch:"
POINT = 12_700
# PowerPoint's own list of sections.
SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
NOTES, ALT, GONE = "notes", "alt", "no-figures"
# What else is kept of a shape: where it stands, and the size of its text in points.
PLACE, SIZE = "place", "size"
# A slide's number is PowerPoint's own; the signs of a key go with its names.
NUMBER, KEY = "number", "key"
# Shapes whose figures are renewed whatever somebody has done to them.
FIGURES = ("chart", "table")
# Shapes that come back when somebody has deleted them.
MARKS = ("illustrative", "marking")


def shapes(slide: Any) -> dict[str, list[Any]]:
    """The pack's shapes of a slide by role, in groups too; a role may stand twice."""
    found: dict[str, list[Any]] = {}
    for shape in every(slide.shapes):
        if shape.name.startswith(PREFIX) and shape.name.count(":") == 2:
            found.setdefault(shape.name.split(":")[2], []).append(shape)
    found.pop(NUMBER, None)
    return found


def every(found: Iterable[Any]) -> Iterator[Any]:
    """Shapes and those inside of groups."""
    for shape in found:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every(shape.shapes)


def key(slide: Any) -> str:
    """The key of the pack's slide; empty for a slide of somebody's own."""
    for shape in every(slide.shapes):
        if shape.name.startswith(PREFIX) and shape.name.count(":") == 2:
            return str(shape.name.split(":")[1])
    return ""


def is_figure(role: str) -> bool:
    return role.startswith(FIGURES)


def places(presentation: Any) -> dict[str, list[Any]]:
    """The pack's slides by key, in their order: a long table has several."""
    found: dict[str, list[Any]] = {}
    for slide in presentation.slides:
        if name := key(slide):
            found.setdefault(name, []).append(slide)
    return found


def texts(presentation: Any) -> dict[str, str]:
    """Every word of the pack's shapes, by `<slide>:<place>:<role>`, with those of their
    alternative text and of the notes; and where they stand, in which size of text."""
    found = {}
    for name, slides in places(presentation).items():
        for place, slide in enumerate(slides):
            for role, shown in shapes(slide).items():
                found[f"{name}:{place}:{role}"] = said(shown[0])
                found[f"{name}:{place}:{role}:{ALT}"] = described(shown[0])
                found[f"{name}:{place}:{role}:{PLACE}"] = placed(shown[0])
                found[f"{name}:{place}:{role}:{SIZE}"] = sized(shown[0])
            if notes(slide) is not None:
                found[f"{name}:{place}:{NOTES}"] = plain(notes(slide).text)
    return found


def said(shape: Any) -> str:
    """The words of a shape; of a table a line a row; nothing for a chart."""
    if shape.has_text_frame:
        return plain(shape.text_frame.text)
    if getattr(shape, "has_table", False):
        return "\n".join("\t".join(row) for row in cells(shape.table))
    return ""


def placed(shape: Any) -> str:
    """Where a shape stands, in points; of a table the columns, whose words make the
    height."""
    ends = [shape.left, shape.top, shape.width]
    if getattr(shape, "has_table", False):
        ends += [column.width for column in shape.table.columns]
    else:
        ends.append(shape.height)
    return " ".join(str(round(end / POINT)) for end in ends)


def sized(shape: Any) -> str:
    """The size of the first words of a shape in points; nothing where it has none."""
    if getattr(shape, "has_table", False):
        return _size(shape.table.cell(0, 0).text_frame)
    return _size(shape.text_frame) if shape.has_text_frame else ""


def _size(frame: Any) -> str:
    sizes = [run.font.size for p in frame.paragraphs for run in p.runs]
    return str(sizes[0].pt) if sizes and sizes[0] else ""


def cells(table: Any) -> list[list[str]]:
    """The words of a table, row by row."""
    return [[plain(cell.text_frame.text) for cell in row.cells] for row in table.rows]


def plain(text: str) -> str:
    """Words as they are compared: PowerPoint breaks lines in two ways."""
    return text.replace("\v", "\n").strip()


def notes(slide: Any) -> Any:
    """The text of a slide's notes; None where it has no place for any."""
    return slide.notes_slide.notes_text_frame if slide.has_notes_slide else None


def properties(shape: Any) -> Any:
    """Where a shape keeps its name and its alternative text."""
    return shape._element.xpath(".//p:cNvPr")[0]


def described(shape: Any) -> str:
    """The alternative text of a shape."""
    return str(properties(shape).get("descr", ""))
