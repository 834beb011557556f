"""A pack as a paper in the form of a Board's report: tagged PDF for people and readers.

The layout is in `paper.typ`; everything said reaches it as data. Equal packs give equal
bytes: the paper bears the time of the meeting's day, and letters of its own.
"""

import datetime as dt
import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from alliance.packs import lettering, paper_parts
from alliance.packs.pack import Pack

LAYOUT = Path(__file__).parent / "paper.typ"


def write(pack: Pack) -> bytes:
    """The paper of a pack as PDF/UA-1."""
    compiler = typst.Compiler(LAYOUT.read_bytes(), font_paths=_fonts())
    midnight = dt.datetime.combine(pack.meeting.on, dt.time(), dt.UTC)
    made = compiler.compile(
        format="pdf",
        sys_inputs={"paper": json.dumps(_content(pack))},
        pdf_standards=["ua-1"],
        timestamp=midnight,
    )
    assert isinstance(made, bytes)
    return made


def _content(pack: Pack) -> dict[str, Any]:
    return paper_parts.content(pack) | {"fonts": lettering.FAMILIES}


@cache
def _fonts() -> typst.Fonts:
    """The letters of papers, none of the machine's own."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=list(lettering.folders()),
    )
