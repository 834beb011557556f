"""A pack put into a file that somebody has edited: new figures in, their edits kept."""

import datetime as dt
import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from alliance.packs import reissue
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Pack
from alliance.packs.record import Issued, Record
from alliance.packs.refused import Refused
from alliance.packs.reissuing import named, opening
from alliance.packs.reissuing.report import Report
from alliance.screen.selection import Selection
from tests.packs import edited
from tests.packs.edited import Made

RED, BLUE = RGBColor(200, 0, 0), RGBColor(0, 0, 200)
THEN = (
    Made(
        "savings-to-date",
        "Delivered £1m",
        chart={"Planned": (5, 7), "Delivered": (4, 6)},
    ),
    Made(
        "savings-outturn",
        "Custody is £1k under",
        rows=(("Unit", "Outturn"), ("Custody", "10"), ("ICT", "20"), ("PSD", "30")),
    ),
    Made("contact-control", "No change", chart={"Rate": (90.0, 91.0)}, is_scatter=True),
    Made(
        "staffing-posts", "Posts", rows=(("Unit", "FTE"), ("ICT", "9")), comments="Wait"
    ),
)
NOW = (
    Made(
        "savings-to-date",
        "Delivered £2m",
        chart={"Planned": (6, 8), "Delivered": (5, 9)},
    ),
    Made(
        "savings-outturn",
        "Custody is £2k under",
        rows=(("Unit", "Outturn"), ("Custody", "11"), ("ICT", "20")),
        notes="What is measured now.",
    ),
    Made("contact-control", "A change", chart={"Rate": (92.0, 93.5)}, is_scatter=True),
    Made("staffing-posts", "Posts now", rows=(("Unit", "FTE"), ("ICT", "8"))),
    Made("changes-ladder", "Two moved", rows=(("What", "Now"), ("ICT", "Assured"))),
)
SECTIONS = {
    "savings": "Savings",
    "contact": "Public contact",
    "staffing": "Staffing",
    "changes": "Changes",
}


def record(*made: Made) -> Record:
    """What was kept when these slides were issued."""
    return Record(
        title="Strategic Alliance Summit",
        on=dt.date(2016, 6, 30),
        marked="OFFICIAL",
        as_at=dt.date(2016, 5, 31),
        snapshot="x",
        version=None,
        forces=(),
        slides=tuple(
            Issued(m.key, SECTIONS[m.key.split("-")[0]], m.title, "", (), (), ())
            for m in (*made, *NOW)
        ),
        answers={},
        texts=named.texts(edited.opened(edited.file(*made))),
    )


@pytest.fixture
def pack(view: Selection) -> Pack:
    summit = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
    return Pack(Brief(summit, view), ())


def put(
    file: Any, pack: Pack, now: tuple[Made, ...] = NOW, then: tuple[Made, ...] = THEN
) -> tuple[Any, Report]:
    found, report = reissue.reissue(
        edited.saved(file), record(*then), pack, edited.file(*now)
    )
    return edited.opened(found), report


def test_figures_of_an_untouched_file_are_the_new_ones(pack: Pack) -> None:
    found, report = put(edited.opened(edited.file(*THEN)), pack)
    assert edited.titles(found) == [m.title for m in NOW]
    assert edited.numbers(found, "bch:savings-to-date:chart-1") == {
        "Planned": (6.0, 8.0),
        "Delivered": (5.0, 9.0),
    }
    assert edited.numbers(found, "bch:contact-control:chart-1") == {
        "Rate": (92.0, 93.5)
    }
    table = edited.shape(found, "bch:savings-outturn:table").table
    assert named.cells(table) == [["Unit", "Outturn"], ["Custody", "11"], ["ICT", "20"]]
    assert named.notes(found.slides[1]).text == "What is measured now."
    chart = edited.shape(found, "bch:savings-to-date:chart-1")
    assert named.described(chart) == "Delivered £2m"
    # the owner's words were of the last meeting
    assert "comments" not in named.shapes(found.slides[3])
    assert (report.kept, report.without_figures, report.typed_over) == ([], [], [])
    assert report.added == ["changes-ladder"]
    assert report.changed == ["staffing-posts (1 cell)"]


def test_the_workbook_inside_a_chart_has_the_new_figures(pack: Pack) -> None:
    found, _ = put(edited.opened(edited.file(*THEN)), pack)
    part = edited.shape(found, "bch:savings-to-date:chart-1").chart.part
    with zipfile.ZipFile(io.BytesIO(part.chart_workbook.xlsx_part.blob)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<v>9</v>" in sheet
    assert "<v>4</v>" not in sheet


def test_what_somebody_edited_is_kept(pack: Pack) -> None:
    file = edited.opened(edited.file(*THEN))
    chart = edited.shape(file, "bch:savings-to-date:chart-1")
    chart.left, chart.width = Inches(0.5), Inches(4)
    fill = chart.chart.plots[0].series[1].format.fill
    fill.solid()
    fill.fore_color.rgb = RED
    point = chart.chart.plots[0].series[0].points[1].format.fill
    point.solid()
    point.fore_color.rgb = BLUE
    file.slides[0].shapes.title.text = "We did well"
    own = file.slides[0].shapes.add_textbox(*edited.BOX)
    own.text_frame.text = "Ask the CFO"
    cell = edited.shape(file, "bch:savings-outturn:table").table.cell(1, 1)
    cell.text_frame.paragraphs[0].runs[0].font.bold = True
    file.slides[1].notes_slide.notes_text_frame.text = "Say this slowly"
    found, report = put(file, pack)
    chart = edited.shape(found, "bch:savings-to-date:chart-1")
    assert (chart.left, chart.width) == (Inches(0.5), Inches(4))
    series = chart.chart.plots[0].series
    assert tuple(series[1].values) == (5.0, 9.0)
    assert series[1].format.fill.fore_color.rgb == RED
    assert series[0].points[1].format.fill.fore_color.rgb == BLUE
    assert found.slides[0].shapes.title.text == "We did well"
    assert "Ask the CFO" in [s.text for s in found.slides[0].shapes if s.has_text_frame]
    cell = edited.shape(found, "bch:savings-outturn:table").table.cell(1, 1)
    assert (cell.text, cell.text_frame.paragraphs[0].runs[0].font.bold) == ("11", True)
    kept = [(k.key, k.role, k.text, k.new) for k in report.kept]
    assert kept == [
        ("savings-to-date", "title", "We did well", "Delivered £2m"),
        ("savings-outturn", "notes", "Say this slowly", "What is measured now."),
    ]
    assert named.notes(found.slides[0]).text == (
        "What is measured.\nKept from the edited file:\nsavings-to-date, title: kept "
        "“We did well”; now it would be “Delivered £2m”."
    )
    assert named.notes(found.slides[1]).text.startswith("Say this slowly\nKept from")
    assert report.sentences[:2] == (
        "4 slides renewed.",
        "savings-to-date, title: kept “We did well”; now it would be “Delivered £2m”.",
    )


def test_slides_of_ones_own_an_order_and_what_was_deleted_stay(pack: Pack) -> None:
    file = edited.opened(edited.file(*THEN))
    own = file.slides.add_slide(file.slide_layouts[5])
    own.shapes.title.text = "Our own"
    own.shapes.add_picture(picture(), *edited.BOX)
    order = file.slides._sldIdLst
    ids = list(order)
    order.remove(ids[2])  # contact-control is deleted
    order.remove(ids[3])
    order.insert(0, ids[3])  # staffing first
    found, report = put(file, pack)
    assert edited.titles(found) == [
        "Posts now",
        "Delivered £2m",
        "Custody is £2k under",
        "Two moved",
        "Our own",
    ]
    assert any(shape.shape_type == 13 for shape in found.slides[4].shapes)
    assert report.deleted == ["contact-control"]
    assert report.own_slides == 1
    assert "Deleted in the file, so left out: contact-control." in report.sentences


def picture() -> io.BytesIO:
    """One red pixel."""
    from PIL import Image

    written = io.BytesIO()
    Image.new("RGB", (1, 1), (255, 0, 0)).save(written, "PNG")
    written.seek(0)
    return written


def test_a_slide_without_figures_any_more_is_marked_and_stays(pack: Pack) -> None:
    found, report = put(edited.opened(edited.file(*THEN)), pack, NOW[1:])
    shapes = named.shapes(found.slides[0])
    assert shapes[named.GONE][0].text_frame.text == (
        "No figures any more: what stands here is of Strategic Alliance Summit, "
        "30 Jun 2016."
    )
    assert found.slides[0].shapes.title.text == "Delivered £1m"
    assert report.without_figures == ["savings-to-date"]
    # once there are figures again, the line goes
    again, report = put(found, pack)
    assert named.GONE not in named.shapes(again.slides[0])
    assert report.without_figures == []


def test_a_number_typed_over_is_renewed_and_told(pack: Pack) -> None:
    file = edited.opened(edited.file(*THEN))
    edited.shape(file, "bch:staffing-posts:table").table.cell(1, 1).text = "99"
    found, report = put(file, pack)
    assert edited.shape(found, "bch:staffing-posts:table").table.cell(1, 1).text == "8"
    assert report.typed_over == ["staffing-posts: “99”, now 8"]
    assert report.changed == []


def test_series_and_rows_come_and_go(pack: Pack) -> None:
    more = replace(
        NOW[0],
        categories=("Custody", "ICT", "PSD"),
        chart={"Delivered": (1, 2, 3), "Forecast": (4, 5, 6), "Planned": (7, 8, 9)},
    )
    longer = replace(NOW[1], rows=(*THEN[1].rows, ("HR", "40"), ("FEL", "50")))
    file = edited.opened(edited.file(*THEN))
    fill = edited.shape(file, "bch:savings-to-date:chart-1").chart.plots[0].series[1]
    fill.format.fill.solid()
    fill.format.fill.fore_color.rgb = RED
    found, _ = put(file, pack, (more, longer, *NOW[2:]))
    chart = edited.shape(found, "bch:savings-to-date:chart-1").chart
    assert edited.numbers(found, "bch:savings-to-date:chart-1") == more.chart
    assert list(chart.plots[0].categories) == ["Custody", "ICT", "PSD"]
    # the colour goes with the name, not with the place
    assert chart.plots[0].series[0].format.fill.fore_color.rgb == RED
    table = edited.shape(found, "bch:savings-outturn:table").table
    assert named.cells(table) == [list(row) for row in longer.rows]
    wider = replace(NOW[1], rows=(("Unit", "Outturn", "Plan"), ("ICT", "1", "2")))
    found, _ = put(found, pack, (more, wider, *NOW[2:]))
    table = edited.shape(found, "bch:savings-outturn:table").table
    assert named.cells(table) == [list(row) for row in wider.rows]
    assert sum(c.width for c in table.columns) == pytest.approx(Inches(6), abs=3)


def test_a_chart_of_another_form_is_drawn_anew(pack: Pack) -> None:
    other = replace(NOW[0], is_scatter=True)
    found, report = put(edited.opened(edited.file(*THEN)), pack, (other, *NOW[1:]))
    assert report.redrawn == ["savings-to-date, chart-1"]
    assert edited.numbers(found, "bch:savings-to-date:chart-1") == {
        "Planned": (6.0, 8.0),
        "Delivered": (5.0, 9.0),
    }


def test_words_keep_their_looks(pack: Pack) -> None:
    file = edited.opened(edited.file(*THEN))
    font = file.slides[0].shapes.title.text_frame.paragraphs[0].runs[0].font
    font.color.rgb, font.size = RED, Pt(30)
    found, _ = put(file, pack)
    run = found.slides[0].shapes.title.text_frame.paragraphs[0].runs[0]
    assert (run.text, run.font.color.rgb, run.font.size) == (
        "Delivered £2m",
        RED,
        Pt(30),
    )


def test_a_long_table_gains_and_loses_slides(pack: Pack) -> None:
    long = (THEN[1], replace(THEN[1], title="Custody (continued)"))
    now = NOW[1], replace(NOW[1], title="More")
    found, report = put(edited.opened(edited.file(THEN[1])), pack, now, THEN[1:2])
    assert edited.titles(found) == ["Custody is £2k under", "More"]
    assert report.added == ["savings-outturn"]
    found, report = put(edited.opened(edited.file(*long)), pack, now[:1], long)
    assert edited.titles(found) == ["Custody is £2k under", "Custody (continued)"]
    assert named.GONE in named.shapes(found.slides[1])
    found, report = put(edited.opened(edited.file(*long)), pack, now[:1], long[:1])
    assert edited.titles(found) == ["Custody is £2k under", "Custody (continued)"]
    assert (report.without_figures, len(report.kept)) == ([], 1)
    table = named.shapes(found.slides[1])["table"][0].table
    assert table.cell(1, 1).text == "11"


def test_shapes_in_a_group_are_found(pack: Pack) -> None:
    file = edited.opened(edited.file(*THEN))
    shape = edited.shape(file, "bch:staffing-posts:comments")
    file.slides[3].shapes.add_group_shape([shape])
    kept = (*NOW[:3], replace(NOW[3], comments="Go on"), NOW[4])
    found, _ = put(file, pack, kept)
    assert named.shapes(found.slides[3])["comments"][0].text_frame.text == "Go on"


def test_a_mark_that_was_deleted_comes_back_other_shapes_do_not(pack: Pack) -> None:
    def with_marks(*made: Made) -> Any:
        file = edited.opened(edited.file(*made))
        for role in ("illustrative", "subtitle"):
            box = file.slides[0].shapes.add_textbox(*edited.BOX)
            box.name, box.text_frame.text = f"bch:savings-to-date:{role}", role
        return file

    texts = named.texts(with_marks(*THEN))
    kept = replace(record(*THEN), texts=texts)
    fresh = edited.saved(with_marks(*NOW))
    # both are deleted
    content, report = reissue.reissue(edited.file(*THEN), kept, pack, fresh)
    roles = named.shapes(edited.opened(content).slides[0])
    assert "illustrative" in roles
    assert "subtitle" not in roles
    assert report.taken_away == ["savings-to-date, subtitle"]


def test_equal_files_give_equal_bytes_twice_over(pack: Pack) -> None:
    content = edited.file(*THEN)
    inputs = record(*THEN), pack, edited.file(*NOW)
    first, _ = reissue.reissue(content, *inputs)
    again, _ = reissue.reissue(content, *inputs)
    assert first == again
    # put in once more, nothing changes but the order of nothing
    third, report = put(edited.opened(first), pack, NOW, NOW)
    assert edited.titles(third) == [m.title for m in NOW]
    assert (report.kept, report.changed, report.added, report.deleted) == (
        [],
        [],
        [],
        [],
    )


def test_the_issue_that_a_file_comes_from_is_found_by_its_words(pack: Pack) -> None:
    older = replace(record(*THEN), on=dt.date(2016, 1, 28))
    newer = record(*NOW)
    file = edited.opened(edited.file(*THEN))
    file.slides[0].shapes.title.text = "Delivered £2m"  # as the newer one has it
    assert reissue.issued_as(edited.saved(file), [newer, older]) is older
    assert reissue.issued_as(edited.file(*NOW), [newer, older]) is newer
    with pytest.raises(Refused, match="no pack in the store has its words"):
        reissue.issued_as(edited.file(*NOW), [])


def packed(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return written.getvalue()


def with_type(kind: bytes, **parts: bytes) -> bytes:
    types = b"<Types>" + kind + b"</Types>"
    return packed(**{opening.CONTENT_TYPES: types, **parts})


def foreign() -> bytes:
    file = edited.opened(edited.file(THEN[0]))
    for shape in file.slides[0].shapes:
        shape.name = "Title 1"
    return edited.saved(file)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "damaged or no PowerPoint"),
        (b"hello", "damaged or no PowerPoint"),
        (edited.file(THEN[0])[:-400], "damaged or no PowerPoint"),
        (opening.OLE + b"x" * 100, "protected by a password"),
        (packed(a=b"1"), "damaged or no PowerPoint"),
        (with_type(b"spreadsheetml"), "no PowerPoint presentation"),
        (with_type(b"presentation.macroEnabled.main+xml"), "it holds macros"),
        (with_type(opening.MAIN), "damaged or no PowerPoint"),
        (with_type(opening.MAIN, bomb=bytes(401 * 1024**2)), "too large: 401 MB"),
        (foreign(), "no slide of a pack is in it"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_is_said_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(Refused, match=f"^Earlier file: .*{said}"):
        opening.opened(content)
