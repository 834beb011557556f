"""Pictures of charts for papers: the same bytes, every panel, not too high."""

import datetime as dt
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from subprocess import run

import pytest

from alliance.packs import picture, picture_style
from alliance.packs.drawing import Drawing, Panel, Rule, Series

UNITS = ("Custody", "Public Contact", "Firearms and Explosives Licensing")
DAYS = tuple(dt.date(2016, month, 1) for month in range(1, 9))


def bars(names: tuple[str, ...] = UNITS, **more: object) -> Drawing:
    """Planned as an outline, delivered within it, with words at the ends."""
    numbers = tuple(float(number) for number in range(1, len(names) + 1))
    planned = Series("Planned", "bar", names, numbers, "#1d4f91", "outline")
    said = tuple(f"£{number:.0f}k" for number in numbers)
    delivered = Series("Delivered", "bar", names, numbers, "#1d4f91", labels=said)
    panel = Panel(
        "",
        "words",
        names,
        (planned, delivered),
        0.0,
        len(names) + 1.0,
        is_horizontal=True,
        bars="overlaid",
    )
    return Drawing((replace(panel, **more),))


def lines() -> Drawing:
    """A line with a gap and a standard, an event, marks with intervals."""
    values = (90.0, 91.0, None, 93.0, 94.0, 95.0, 96.0, -97.0)
    line = Series("Beds", "line", DAYS, values, "#12436D", dash="dash", symbol="circle")
    marks = Series(
        "Published",
        "marks",
        DAYS[:2],
        (90.0, 92.0),
        "#28A197",
        symbol="diamond-open",
        lows=(89.0, 91.0),
        highs=(91.0, 93.0),
    )
    rules = (Rule(90.0, "Standard 90%", True), Rule(DAYS[3], "A", False))
    panel = Panel("", "days", DAYS, (line, marks), -100.0, 100.0, rules=rules)
    return Drawing((panel, replace(panel, name="Herts")))


def test_the_same_drawing_gives_the_same_bytes_in_two_threads() -> None:
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(picture.svgs, [bars(), lines()] * 3))
    assert made[0] == made[2] == made[4] == picture.svgs(bars())
    assert made[1] == made[3] == made[5] == picture.svgs(lines())
    assert not re.search(r"<dc:date>|<!--", made[0][0] + made[1][0])


def test_a_picture_is_as_wide_as_the_text_and_no_higher_than_a_page() -> None:
    for drawing in (bars(), lines(), bars(tuple(f"Unit {n}" for n in range(34)))):
        for svg in picture.svgs(drawing):
            found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
            assert found
            assert float(found[1]) == pytest.approx(170 / 25.4 * 72, abs=0.5)
            assert float(found[2]) <= picture.MOST_HIGH_IN * 72 + 0.5


def test_rows_that_need_more_than_a_page_are_shared_out() -> None:
    long = "Joint unit of the three forces for operational support and services"
    names = tuple(f"{long} {number}" for number in range(34))
    parts = picture._parts(bars(names))
    assert len(parts) > 1
    assert tuple(name for d in parts for name in d.panels[0].categories) == names
    assert {(d.panels[0].low, d.panels[0].high) for d in parts} == {(0.0, 35.0)}
    said = [label for d in parts for label in d.panels[0].series[1].labels]
    assert said == [f"£{number}k" for number in range(1, 35)]


def test_every_kind_of_bar_and_fill_is_drawn() -> None:
    for kind in ("grouped", "stacked", "overlaid"):
        for lying in (True, False):
            drawing = bars(bars=kind, is_horizontal=lying, shows_values=lying)
            panel = drawing.panels[0]
            hatched = replace(panel.series[0], fill="hatched", side="over")
            more = Drawing((replace(panel, series=(*panel.series, hatched)),))
            # A hatched legend and bars refer to a pattern.
            assert "<pattern" in picture.svgs(more)[0]


def test_words_on_a_bar_are_read_against_its_colour() -> None:
    assert picture_style.on("#12436d") == "#ffffff"
    assert picture_style.on("#B8D6F2") == picture_style.INK


def test_matplotlib_is_not_imported_until_a_picture_is_made() -> None:
    code = "import sys, alliance.packs.paper; print('matplotlib' in sys.modules)"
    found = run([sys.executable, "-c", code], capture_output=True, text=True)
    assert found.stdout.strip() == "False", found.stderr
