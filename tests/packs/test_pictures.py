"""A chart as a picture, opened again: its words, its numbers, its size, its browser."""

import io
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from PIL import Image

from alliance.packs import browser, pictures
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Pack, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import savings
from alliance.screen.selection import Selection

pytestmark = pytest.mark.browser

TEXT = "{http://www.w3.org/2000/svg}text"
EMPTY = {"data": [], "layout": {}}


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    """The browser does not outlive these tests."""
    yield
    browser.close()


@pytest.fixture(scope="module")
def exhibit(view: Selection) -> Exhibit:
    return savings.to_date(view)


def alone(exhibit: Exhibit) -> Pack:
    """A pack of one exhibit."""
    slide = Slide("savings", "Savings", exhibit)
    meeting = Meeting("Savings", exhibit.view.as_at)
    return Pack(Brief(meeting, exhibit.view), (slide,))


def words(exhibit: Exhibit) -> str:
    """The text of the SVG, lines joined, signs that do not show left out."""
    root = ElementTree.fromstring(pictures.svg(alone(exhibit)))
    return " ".join("".join(text.itertext()) for text in root.iter(TEXT))


def browsers() -> list[int]:
    """The browsers for pictures among the processes that this one has started."""
    tasks = Path("/proc/self/task").glob("*/children")
    started = [int(child) for task in tasks for child in task.read_text().split()]
    return [child for child in started if "choreographer" in command(child)]


def command(process: int) -> str:
    return Path(f"/proc/{process}/cmdline").read_text()


def test_an_svg_says_all_that_belongs_to_its_figures(exhibit: Exhibit) -> None:
    said = words(exhibit)
    assert exhibit.finding in said
    assert exhibit.described in said
    assert exhibit.notes in said
    assert f"Filters: {exhibit.filters}." in said
    assert all(source in said for source in exhibit.sources)
    assert "OFFICIAL · Illustrative data" in said


def test_the_numbers_in_a_picture_are_those_of_the_figures(exhibit: Exhibit) -> None:
    said = words(exhibit)
    assert "£130k of £70k" in said
    for row in exhibit.data.itertuples():
        delivered = labels.money(row.delivered_gbp)
        assert f"{delivered} of {labels.money(row.planned_to_date_gbp)}" in said


def test_a_png_has_the_size_of_a_slide_and_is_not_blank(exhibit: Exhibit) -> None:
    with Image.open(io.BytesIO(pictures.png(alone(exhibit)))) as picture:
        assert picture.format == "PNG"
        assert picture.width == 3200
        assert 1800 <= picture.height <= 2100
        left, upper, right, lower = (
            picture.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
        )
    assert left < 300 < 2500 < right
    assert upper < 200 < 1600 < lower


def test_thirty_four_units_make_a_picture_higher_and_are_all_named(
    exhibit: Exhibit,
) -> None:
    row = exhibit.data.iloc[[0]]
    many = pd.concat([row.assign(unit=f"Shared unit {n}") for n in range(34)])
    more = replace(exhibit, data=many.reset_index(drop=True))
    root = ElementTree.fromstring(pictures.svg(alone(more)))
    assert int(root.attrib["height"]) > 900
    said = words(more)
    assert [n for n in range(34) if f"unit {n}" not in said] == []


def test_hostile_words_stay_words(exhibit: Exhibit) -> None:
    evil = '</text><script>hit()</script> & "quoted" \x0b $\\alpha$.'
    said = words(replace(exhibit, finding=evil, subtitle=evil))
    assert '</text><script>hit()</script> & "quoted"' in said


def test_the_browser_can_ask_nobody_outside(exhibit: Exhibit) -> None:
    browser.drawn(EMPTY, "svg", 200, 100)
    opened = browsers()
    assert opened
    assert all("--proxy-server=127.0.0.1:9" in command(child) for child in opened)


def test_a_browser_that_died_is_opened_again() -> None:
    browser.drawn(EMPTY, "svg", 200, 100)
    for child in browsers():
        os.kill(child, signal.SIGKILL)
    assert browser.drawn(EMPTY, "svg", 200, 100).startswith(b"<svg")


def test_closing_leaves_no_browser_behind() -> None:
    browser.drawn(EMPTY, "svg", 200, 100)
    browser.close()
    assert not browsers()
