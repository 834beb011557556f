"""Slides and shapes of one file in another, with the charts and pictures they hold."""

import io
from copy import deepcopy
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart

from alliance.packs.reissuing import named, words

LINKS = (qn("r:id"), qn("r:embed"), qn("r:link"))
SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def shape(found: Any, slide: Any) -> Any:
    """A copy of a shape on another slide, on top."""
    element = deepcopy(found._element)
    _bring(element, found.part, slide.part)
    tree = slide.shapes._spTree
    first = _next_id(tree)
    for number, own in enumerate(element.iter(qn("p:cNvPr")), first):
        own.set("id", str(number))
    tree.insert_element_before(element, "p:extLst")
    copy = slide.shapes[len(slide.shapes) - 1]
    if found.is_placeholder and not element.xpath(".//a:xfrm|.//p:xfrm"):
        # the layout that gives the place may be another here
        copy.left, copy.top = found.left, found.top
        copy.width, copy.height = found.width, found.height
    return copy


def slide(found: Any, presentation: Any, after: Any) -> Any:
    """A copy of a slide, behind another one, or first."""
    copy = presentation.slides.add_slide(_layout(found, presentation))
    for own in list(copy.shapes):
        own._element.getparent().remove(own._element)
    for source in found.shapes:
        shape(source, copy)
    if found.has_notes_slide:
        words.renew(copy.notes_slide.notes_text_frame, named.notes(found))
    _move(presentation, copy, after)
    return copy


def _layout(found: Any, presentation: Any) -> Any:
    """The layout of the same name, of whichever master; else the first."""
    layouts = [
        one for master in presentation.slide_masters for one in master.slide_layouts
    ]
    name = found.slide_layout.name
    return next((one for one in layouts if one.name == name), layouts[0])


def _next_id(tree: Any) -> int:
    ids = [int(own.get("id")) for own in tree.iter(qn("p:cNvPr"))]
    return max(ids, default=1) + 1


def _move(presentation: Any, copy: Any, after: Any) -> None:
    """Put a slide behind another one, in the same section of PowerPoint's."""
    order = presentation.slides._sldIdLst
    own = next(e for e in order.sldId_lst if e.id == copy.slide_id)
    order.remove(own)
    ids = [e.id for e in order.sldId_lst]
    at = ids.index(after.slide_id) + 1 if after is not None else 0
    order.insert(at, own)
    listed = list(presentation.element.iter(f"{SECTIONS}sldId"))
    beside = [e for e in listed if after is None or e.get("id") == str(after.slide_id)]
    if beside:
        entry = deepcopy(beside[0])
        entry.set("id", str(copy.slide_id))
        if after is None:
            beside[0].addprevious(entry)
        else:
            beside[0].addnext(entry)


def _bring(element: Any, source: Any, target: Any) -> None:
    """Bring what a shape refers to: its chart, its pictures, its links."""
    for part in element.iter():
        for attribute in LINKS:
            if (number := part.get(attribute)) and number in source.rels:
                part.set(attribute, _related(source.rels[number], target))


def _related(link: Any, target: Any) -> str:
    if link.is_external:
        return str(target.relate_to(link.target_ref, link.reltype, is_external=True))
    if link.reltype == RT.CHART:
        return str(target.relate_to(_chart(link.target_part, target.package), RT.CHART))
    if link.reltype == RT.IMAGE:
        _, number = target.get_or_add_image_part(io.BytesIO(link.target_part.blob))
        return str(number)
    return str(target.relate_to(link.target_part, link.reltype))


def _chart(part: Any, package: Any) -> Any:
    """A copy of a chart with its workbook."""
    name = package.next_partname(ChartPart.partname_template)
    copy = ChartPart.load(name, part.content_type, package, part.blob)
    for link in copy._element.findall(qn("c:externalData")):
        copy._element.remove(link)
    held = part.chart_workbook.xlsx_part
    if held is not None:
        copy.chart_workbook.update_from_xlsx_blob(held.blob)
    return copy
