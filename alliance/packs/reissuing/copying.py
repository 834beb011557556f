"""Slides and shapes of one file in another, with the charts and pictures they hold."""

import io
from copy import deepcopy
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.parts.chart import ChartPart

from alliance.packs.reissuing import named, words
from alliance.packs.reissuing.named import SECTIONS

LINKS = (qn("r:id"), qn("r:embed"), qn("r:link"))


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
    _move(presentation, copy, after, found)
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


def _move(presentation: Any, copy: Any, after: Any, found: Any) -> None:
    """Put a slide behind another one, in the same section of PowerPoint's."""
    order = presentation.slides._sldIdLst
    own = next(e for e in order.sldId_lst if e.id == copy.slide_id)
    order.remove(own)
    ids = [e.id for e in order.sldId_lst]
    at = ids.index(after.slide_id) + 1 if after is not None else 0
    order.insert(at, own)
    _list(presentation, copy, after, found)


def _list(presentation: Any, copy: Any, after: Any, found: Any) -> None:
    """Name a slide in PowerPoint's list of sections: in its own where it comes first
    in it, else with the slide before it."""
    entries = list(presentation.element.iter(f"{SECTIONS}sldId"))
    if not entries:
        return
    before = [e for e in entries if after and e.get("id") == str(after.slide_id)]
    entry = deepcopy((before or entries)[0])
    entry.set("id", str(copy.slide_id))
    following = _next_section(before[0]) if before else None
    if following is not None and following.getparent().get("name") == section(found):
        following.insert(0, entry)
    elif before:
        before[0].addnext(entry)
    else:
        entries[0].addprevious(entry)


def _next_section(entry: Any) -> Any:
    """The list of the next section, where a slide is the last of its own."""
    if entry.getnext() is not None:
        return None
    following = entry.getparent().getparent().getnext()
    return None if following is None else following.find(f"{SECTIONS}sldIdLst")


def section(slide: Any) -> str:
    """The section in which PowerPoint lists a slide."""
    listed = slide.part.package.presentation_part.presentation.element
    for entry in listed.iter(f"{SECTIONS}sldId"):
        if entry.get("id") == str(slide.slide_id):
            return str(entry.getparent().getparent().get("name"))
    return ""


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
