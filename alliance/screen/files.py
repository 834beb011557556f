"""The files that a reader can take of what is on the screen, made when asked for."""

import importlib
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from alliance.packs import browser
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Pack, Slide
from alliance.screen import navigation
from alliance.screen.exhibit import Exhibit

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class File:
    """A form that an exhibit can be had in; `ending` names it in the file's name.

    `module` of the packs is loaded when a first file is made: not every server makes
    one. Its function `make` gives the file of a pack.
    """

    words: str
    ending: str
    mime: str
    module: str
    make: str = "write"

    def made(self, pack: Pack) -> bytes:
        """The file of a pack."""
        module = importlib.import_module(f"alliance.packs.{self.module}")
        return bytes(getattr(module, self.make)(pack))


SLIDE = File("Slide (PPTX)", "pptx", f"{OFFICE}.presentationml.presentation", "slides")
WORKBOOK = File("Workbook (XLSX)", "xlsx", f"{OFFICE}.spreadsheetml.sheet", "workbook")
PICTURES = (
    File("Picture (PNG)", "png", "image/png", "pictures", "png"),
    File("Picture (SVG)", "svg", "image/svg+xml", "pictures", "svg"),
)


def offered(exhibit: Exhibit) -> tuple[File, ...]:
    """The forms of an exhibit: no picture of a table, none without a browser."""
    drawn = exhibit.form is not None and not browser.missing()
    return (SLIDE, WORKBOOK, *(PICTURES if drawn else ()))


def missing(exhibit: Exhibit) -> str:
    """Why a chart is not offered as a picture; nothing when it is."""
    return browser.missing() if exhibit.form else ""


def name(exhibit: Exhibit, ending: str) -> str:
    """`savings-by_unit.xlsx`: the page's address and the query."""
    query = exhibit.query.split("/")[-1] or "what-if"
    return f"{navigation.here() or 'overview'}-{query}.{ending}"


def alone(exhibit: Exhibit) -> Pack:
    """A pack of one exhibit, of the page that runs and with its address."""
    page = navigation.entry()
    asked = urlencode(st.query_params.to_dict())
    address = f"/{page.address}{'?' if asked else ''}{asked}"
    meeting = Meeting(page.name, exhibit.view.as_at, address=address)
    slide = Slide(name(exhibit, "")[:-1], page.name, exhibit)
    return Pack(Brief(meeting, exhibit.view, keys=(slide.key,)), (slide,))
