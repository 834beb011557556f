"""New words in a text that keeps its looks."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

# Below this line of the notes stands what issuing again has to say.
KEPT = "Kept from the edited file:"


def renew(frame: Any, source: Any, sizes: bool = False) -> None:
    """Put the words of another text into a text: paragraph by paragraph, and run by
    run where they have as many, so that each keeps its looks, but for the size where
    `sizes` are to come from the other text."""
    paragraphs = list(source.paragraphs)
    body = frame._txBody
    while len(frame.paragraphs) > len(paragraphs):
        body.remove(frame.paragraphs[-1]._p)
    while len(frame.paragraphs) < len(paragraphs):
        last = frame.paragraphs[-1]._p
        last.addnext(deepcopy(last))
    for paragraph, other in zip(frame.paragraphs, paragraphs, strict=True):
        _renew(paragraph, other)
    for paragraph, other in zip(frame.paragraphs, paragraphs, strict=True):
        for run, new in zip(paragraph.runs if sizes else (), other.runs, strict=False):
            run.font.size = new.font.size


def replace(frame: Any, source: Any) -> None:
    """Another text in the place of a text, looks and all."""
    for paragraph in frame._txBody.p_lst:
        frame._txBody.remove(paragraph)
    for paragraph in source._txBody.p_lst:
        frame._txBody.append(deepcopy(paragraph))


def _runs(paragraph: Any) -> list[str]:
    """The words of the runs of a paragraph; of one with line breaks as one run."""
    runs = [run.text for run in paragraph.runs]
    return runs if "".join(runs) == paragraph.text else [paragraph.text]


def _renew(paragraph: Any, source: Any) -> None:
    runs = _runs(source)
    if _runs(paragraph) == runs:
        return
    if len(paragraph.runs) == len(runs) and not paragraph._p.xpath("a:br|a:fld"):
        for run, text in zip(paragraph.runs, runs, strict=True):
            run.text = text
    elif len(runs) > 1:
        # parts that look different from each other: these looks are those of the words
        paragraph._p.getparent().replace(paragraph._p, deepcopy(source._p))
    else:
        _whole(paragraph, "".join(runs))


def _whole(paragraph: Any, text: str) -> None:
    """One run in the looks of the first one."""
    looks = [deepcopy(found) for found in paragraph._p.xpath("a:r[1]/a:rPr")]
    paragraph.text = text
    for run in paragraph.runs:
        for old in run._r.xpath("a:rPr"):
            run._r.remove(old)
        for look in looks:
            run._r.insert(0, deepcopy(look))


def without_kept(text: str) -> str:
    """Notes without what issuing again wrote below them."""
    return text.split(KEPT)[0].strip()


def add_kept(frame: Any, lines: Sequence[str]) -> None:
    """Write below notes what was kept, in the place of what stood there before."""
    paragraphs = list(frame.paragraphs)
    start = next((n for n, p in enumerate(paragraphs) if p.text == KEPT), None)
    for paragraph in paragraphs[start:] if start is not None else []:
        paragraph._p.getparent().remove(paragraph._p)
    for line in [KEPT, *lines] if lines else []:
        frame.add_paragraph().text = line
