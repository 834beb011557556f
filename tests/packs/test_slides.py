"""The slides of a pack, read back: the same figures, everything named and described."""

import datetime as dt
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck

from alliance.packs import contents, slides
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack, Slide
from alliance.packs.powerpoint.page import TEMPLATE
from alliance.screen import labels, live, theme
from alliance.screen.charts import against_plan
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import savings
from alliance.screen.selection import Selection
from alliance.warehouse import snapshot

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
COMMENT = Comment(
    "Custody is under its plan.",
    "The new rota is not agreed.",
    "Settle the rota.",
    "Head of Joint Services",
    dt.date(2016, 11, 30),
)
HELPERS = re.compile(
    r"Words|Names|Rule|Standard|Target|Baseline|.* limits|.*words$|[A-Z]$"
)
EMU = 914_400


@cache
def pack() -> Pack:
    """The pack of 28 September 2016 with every slide there is."""
    view = live.opening(snapshot.refresh())
    keys = tuple(contents.BY_KEY)
    comments = {"savings-outturn": (COMMENT,)}
    return contents.pack(Brief(SUMMIT, view, keys=keys, comments=comments))


@cache
def written() -> bytes:
    return slides.write(pack())


@cache
def deck() -> Deck:
    return Presentation(io.BytesIO(written()))


def read(content: bytes) -> Deck:
    return Presentation(io.BytesIO(content))


def shapes(deck: Deck) -> Iterator[tuple[int, Any]]:
    for number, slide in enumerate(deck.slides):
        for shape in slide.shapes:
            yield number, shape


def named(deck: Deck, key: str) -> dict[str, Any]:
    """The shapes of a slide by their roles."""
    found = [s for _, s in shapes(deck) if s.name.startswith(f"bch:{key}:")]
    return {shape.name.rpartition(":")[2]: shape for shape in found}


def charts(parts: dict[str, Any]) -> list[Any]:
    return [
        p.chart
        for role, p in parts.items()
        if role.startswith("chart-") and p.has_chart
    ]


def series(chart: Any) -> Iterator[tuple[str, list[set[float]]]]:
    """The name of each series of a chart, and what stands on either of its axes."""
    for found in chart._chartSpace.iter(qn("c:ser")):
        name = found.find(qn("c:tx")).findtext(f".//{qn('c:v')}")
        sides = [found.find(qn(f"c:{side}")) for side in ("val", "xVal", "yVal")]
        yield (
            name,
            [
                {round(float(value.text), 6) for value in side.iter(qn("c:v"))}
                for side in sides
                if side is not None
            ],
        )


def numbers(exhibit: Exhibit) -> set[float]:
    """Every number of the frames of an exhibit, in millions too; limits end at bounds
    that a share cannot pass."""
    more = [o for o in exhibit.options.values() if isinstance(o, pd.DataFrame)]
    found = {0.0, 100.0}
    for frame in (exhibit.data, *more):
        for name in frame.select_dtypes("number"):
            found |= {round(float(n), 6) for n in frame[name].dropna()}
    return found | {round(n / 1e6, 6) for n in found}


def test_one_slide_for_each_exhibit_between_the_first_and_the_last() -> None:
    titles = [slide.shapes.title.text for slide in deck().slides]
    findings = [slide.exhibit.finding for slide in pack().slides]
    assert titles == ["Strategic Alliance Summit", *findings, "Key and notes"]


@pytest.mark.parametrize("key", contents.BY_KEY)
def test_a_slide_says_all_that_belongs_to_it(key: str) -> None:
    slide = next((s for s in pack().slides if s.key == key), None)
    if slide is None:
        pytest.skip("left out: nothing to show")
    parts, exhibit = named(deck(), key), slide.exhibit
    assert parts["title"].is_placeholder
    assert parts["subtitle"].text_frame.text == exhibit.subtitle
    assert parts["marking"].text_frame.text == "OFFICIAL"
    assert parts["marking-bottom"].text_frame.text == "OFFICIAL"
    assert ("illustrative" in parts) is exhibit.is_illustrative
    line = parts["notes-line"].text_frame.text
    assert exhibit.filters in line
    assert "Data to" in line or "As published" in line or "Sources:" in line
    said = next(s for s in deck().slides if s.shapes.title.text == exhibit.finding)
    notes = said.notes_slide.notes_text_frame.text
    assert all(
        sql.strip().replace("\n", "\x0b") in notes.replace("\n", "\x0b")
        for sql in exhibit.sql
    )
    assert all(source in notes for source in exhibit.sources)
    assert "What is measured" in notes


@pytest.mark.parametrize("key", contents.BY_KEY)
def test_charts_and_tables_show_the_figures_of_the_query(key: str) -> None:
    slide = next((s for s in pack().slides if s.key == key), None)
    if slide is None:
        pytest.skip("left out: nothing to show")
    parts, exhibit = named(deck(), key), slide.exhibit
    held = numbers(exhibit)
    for chart in charts(parts):
        for name, sides in series(chart):
            assert HELPERS.fullmatch(name) or any(side <= held for side in sides), name
    if "table" in parts:
        table = parts["table"].table
        cells = [[cell.text for cell in row.cells] for row in table.rows]
        shown = labels.table(exhibit.shown)
        wanted = [list(shown.columns), *shown.to_numpy().tolist()]
        assert cells == [row[: len(cells[0])] for row in wanted[: len(cells)]]
        missing = len(wanted) - len(cells)
        assert (
            missing == 0 or f"{missing} more row" in parts["left-out"].text_frame.text
        )
    assert ("table" in parts) is not bool(charts(parts))


def test_bars_are_those_of_the_query_in_its_order() -> None:
    exhibit = savings.to_date(pack().slides[0].exhibit.view)
    (chart,) = charts(named(deck(), "savings-to-date"))
    units = exhibit.data
    (plot,) = chart.plots
    assert [name.replace("\n", " ") for name in plot.categories] == units[
        "unit"
    ].tolist()
    planned, delivered = plot.series
    assert list(planned.values) == units["planned_to_date_gbp"].tolist()
    assert list(delivered.values) == units["delivered_gbp"].tolist()


def test_the_workbook_in_a_chart_holds_what_the_chart_shows() -> None:
    for _, shape in shapes(deck()):
        if not shape.has_chart:
            continue
        blob = shape.chart.part.chart_workbook.xlsx_part.blob
        sheet = openpyxl.load_workbook(io.BytesIO(blob))["Figures"]
        for reference in shape.chart._chartSpace.iter(qn("c:numRef")):
            place = reference.findtext(qn("c:f")).partition("!")[2].replace("$", "")
            cells = [row[0].value for row in sheet[place]]
            known = [n for n, cell in enumerate(cells) if cell is not None]
            points = {
                int(p.get("idx")): p.findtext(qn("c:v"))
                for p in reference.iter(qn("c:pt"))
            }
            assert sorted(points) == known
            for row in known:
                if not isinstance(cells[row], dt.datetime):
                    assert float(points[row]) == pytest.approx(cells[row])


def test_everything_is_named_described_and_english() -> None:
    for _, shape in shapes(deck()):
        assert re.fullmatch(r"bch:[a-z0-9-]+:[a-z0-9-]+", shape.name), shape.name
        if shape.has_chart or shape.has_table:
            assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 40
    for slide in deck().slides:
        assert slide.shapes[0] == slide.shapes.title or slide.shapes[0].name.endswith(
            ":title"
        )
        names = [shape.name for shape in slide.shapes]
        assert len(set(names)) == len(names)
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(set(ids)) == len(ids)
        held = [slide._element]
        held += [slide.notes_slide._element] if slide.has_notes_slide else []
        for run in (r for element in held for r in element.iter(qn("a:r"))):
            assert run.rPr.get("lang") == "en-GB"
    for _, shape in shapes(deck()):
        if shape.has_chart:
            looks = shape.chart._chartSpace.iter(qn("a:rPr"), qn("a:defRPr"))
            assert {look.get("lang") for look in looks} == {"en-GB"}


def test_no_text_is_smaller_than_twelve_points() -> None:
    for slide in deck().slides:
        sizes = [
            int(look.get("sz"))
            for look in slide._element.iter(qn("a:rPr"))
            if look.get("sz")
        ]
        assert min(sizes, default=1200) >= 1200
    for _, shape in shapes(deck()):
        if shape.has_chart:
            looks = shape.chart._chartSpace.iter(qn("a:rPr"), qn("a:defRPr"))
            assert min(int(look.get("sz")) for look in looks) >= 1200


def test_nothing_reaches_beyond_the_slide_or_into_the_footer() -> None:
    _whole(deck())


def _whole(deck: Deck) -> None:
    for number, shape in shapes(deck):
        assert min(shape.left, shape.top) >= 0, (number, shape.name)
        assert shape.left + shape.width <= deck.slide_width, (number, shape.name)
        assert shape.top + shape.height <= 7.5 * EMU, (number, shape.name)
    for slide in deck.slides:
        roles = {s.name.rpartition(":")[2]: s for s in slide.shapes}
        line = roles.get("notes-line")
        for role, shape in roles.items():
            if line is not None and (role == "table" or role.startswith("chart")):
                assert shape.top + shape.height <= line.top + 0.02 * EMU, shape.name


def test_comments_stand_beside_their_chart() -> None:
    text = named(deck(), "savings-outturn")["comments"].text_frame.text
    assert "Why: The new rota is not agreed." in text
    assert "Owner: Head of Joint Services, by 30 Nov 2016" in text


def test_equal_packs_give_equal_bytes() -> None:
    again = Brief(SUMMIT, pack().brief.view, keys=("savings-to-date", "contact-999"))
    first, second = (slides.write(contents.pack(again)) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}


def _made(view: Selection, count: int, name: str = "Unit {}") -> Exhibit:
    units = pd.DataFrame(
        {
            "unit": [name.format(number) for number in range(1, count + 1)],
            "planned_to_date_gbp": [1_000 * number for number in range(count, 0, -1)],
            "delivered_gbp": [900 * number for number in range(count, 0, -1)],
        }
    )
    return Exhibit(
        view=view,
        data=units,
        query="savings/by_unit",
        finding="A headline. " * 2,
        subtitle="Pounds.",
        form=against_plan.to_date,
    )


def _deck(
    view: Selection, exhibit: Exhibit, *comments: Comment, meeting: Meeting = SUMMIT
) -> Deck:
    slide = Slide("made", "Savings", exhibit, comments)
    return read(slides.write(Pack(Brief(meeting, view), (slide,))))


LONG = "The joint department of {} for everything that has a very long name indeed"


@pytest.mark.parametrize(
    ("count", "name"), [(34, "Unit {}"), (34, LONG), (90, LONG), (1, LONG)]
)
def test_many_units_and_long_names_stay_readable(
    view: Selection, count: int, name: str
) -> None:
    made = _deck(view, _made(view, count, name))
    _whole(made)
    drawn = charts(named(made, "made"))
    shown = [category for chart in drawn for category in chart.plots[0].categories]
    assert len(set(shown)) == len(shown)
    scales = {
        (axis.findtext(f".//{qn('c:max')}"), axis.find(f".//{qn('c:max')}").get("val"))
        for chart in drawn
        for axis in chart._chartSpace.iter(qn("c:valAx"))
    }
    assert len(scales) == 1
    if len(shown) < count:
        left_out = named(made, "made")["left-out"].text_frame.text
        assert f"{count - len(shown)} more rows are in the workbook" in left_out
        assert "Unit 1" in shown or name == LONG


def test_a_long_table_shows_its_first_rows_and_says_how_many_more(
    view: Selection,
) -> None:
    rows = pd.DataFrame(
        {
            "unit": [f"Unit {n}" for n in range(60)],
            "planned_gbp": range(60),
            "reason": ["A reason of many words that goes on for longer than a line."]
            * 60,
        }
    )
    exhibit = Exhibit(view, rows, "savings/by_unit", "A finding.", "Pounds.")
    made = _deck(view, exhibit)
    parts = named(made, "made")
    count = len(parts["table"].table.rows) - 1
    assert 8 <= count < 60
    assert (
        parts["left-out"].text_frame.text
        == f"{60 - count} more rows are in the workbook."
    )
    _whole(made)


def test_a_long_headline_and_long_comments_are_not_cut(view: Selection) -> None:
    exhibit = _made(view, 3)
    words = " ".join(["Three hundred words of headline"] * 9)
    long = Exhibit(**{**exhibit.__dict__, "finding": words})
    said = Comment(" ".join(["Much is said of this"] * 150), action="Act.")
    made = _deck(view, long, said)
    _whole(made)
    assert named(made, "made")["title"].text_frame.text == words
    assert "comments" not in named(made, "made")
    told = [named(made, f"made-comments{end}") for end in ("", "-2")]
    whole = " ".join(part["content"].text_frame.text for part in told if part)
    assert whole.count("Much is said of this") == 150
    assert "Action: Act." in whole


def test_a_sensitive_pack_is_marked_at_head_and_foot(view: Selection) -> None:
    meeting = Meeting("Summit", SUMMIT.on, "OFFICIAL-SENSITIVE", "members only")
    made = _deck(view, _made(view, 2), meeting=meeting)
    for slide in made.slides:
        marks = [s.text_frame.text for s in slide.shapes if ":marking" in s.name]
        assert marks == ["OFFICIAL-SENSITIVE - members only"] * 2


def test_a_single_view_is_one_slide_without_a_cover(view: Selection) -> None:
    meeting = Meeting("Savings", SUMMIT.on, address="http://bch/savings")
    made = _deck(view, _made(view, 2), meeting=meeting)
    assert len(made.slides) == 1


def test_the_template_has_the_colours_of_the_screen() -> None:
    with zipfile.ZipFile(TEMPLATE) as file:
        look = file.read("ppt/theme/theme1.xml").decode()
    palette = theme.PALETTES["light"]
    for colour in (
        *palette.forces.values(),
        palette.alliance,
        palette.mark,
        palette.text,
    ):
        assert colour[1:].upper() in look
    layouts = {layout.name for layout in Presentation(str(TEMPLATE)).slide_layouts}
    assert layouts == {
        "Title",
        "Chart",
        "Chart and comments",
        "Table",
        "Text",
        "Section",
    }


def test_libreoffice_opens_the_slides_and_shows_every_title(tmp_path: Path) -> None:
    file = tmp_path / "pack.pptx"
    file.write_bytes(written())
    home = f"-env:UserInstallation=file://{tmp_path}/home"
    order = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*order, str(tmp_path), str(file)], check=True, capture_output=True)
    pages = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "pack.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\f")[:-1]
    assert len(pages) == len(deck().slides)
    for page, slide in zip(pages, deck().slides, strict=True):
        title = "".join(slide.shapes.title.text.split())
        assert title in "".join(page.split())
