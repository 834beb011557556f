"""The workbook of a pack, opened again: its numbers, its kinds, the checklist."""

import datetime as dt
import io
import itertools

import openpyxl
import pandas as pd
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from alliance.packs import contents, workbook
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import shorthand
from alliance.screen.selection import Selection

SUMMIT = Meeting(
    "Strategic Alliance Summit",
    dt.date(2016, 9, 28),
    "OFFICIAL-SENSITIVE",
    "members of the Summit & their staff only",
)
SPOKEN = Comment("Behind", "The system is late", "Bring forward", "Head of HR")
HOSTILE = (
    '=HYPERLINK("http://x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "{=1}",
    "[here](http://x) and [there](http://y)",
    "$$note$$",
    "http://x.example",
    "internal:'Cover'!A1",
    "£ --- !",
    "0123",
    "   ",
    "<b>&amp;</b>",
    "_x0041_",
)


def opened(pack: Pack) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook.write(pack)))


def heading(sheet: Worksheet) -> int:
    """The row of a worksheet's only table with the names of its columns."""
    (table,) = sheet.tables.values()
    return int(openpyxl.utils.range_boundaries(table.ref)[1])


def rows(sheet: Worksheet) -> list[list[object]]:
    """The values of a worksheet's only table, without the names of its columns."""
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]][1:]


def above(sheet: Worksheet) -> str:
    """The lines above a worksheet's table."""
    lines = sheet.iter_rows(max_row=heading(sheet) - 1, max_col=1, values_only=True)
    return "\n".join(str(line) for (line,) in lines)


def made(view: Selection, data: pd.DataFrame, key: str = "units") -> Pack:
    """A pack of one table of figures."""
    exhibit = Exhibit(view, data, "savings/by_unit", "Ten of 34 are late.", "To date.")
    slide = Slide(key, "Savings", exhibit, (SPOKEN,))
    return Pack(Brief(SUMMIT, view), (slide,))


@pytest.fixture(scope="module")
def pack(view: Selection) -> Pack:
    """Every slide that there is."""
    return contents.pack(Brief(SUMMIT, view))


@pytest.fixture(scope="module")
def book(pack: Pack) -> Workbook:
    return opened(pack)


def as_read(value: object) -> object:
    """What a value of a frame is in a worksheet, the obvious way."""
    if pd.isna(value):  # type: ignore[call-overload]
        return shorthand.UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    return value or None if isinstance(value, str) else value


def test_each_worksheet_holds_the_figures_of_its_slide(
    pack: Pack, book: Workbook
) -> None:
    assert book.sheetnames[:3] == ["Cover", "Contents", "Notes"]
    for slide, name in zip(pack.slides, book.sheetnames[3:], strict=True):
        figures = slide.exhibit.figures
        found = rows(book[name])
        expected = [
            [as_read(value) for value in row]
            for row in zip(*(figures[c].tolist() for c in figures), strict=True)
        ]
        assert found == [
            [pytest.approx(v) if isinstance(v, float) else v for v in row]
            for row in expected
        ], name


def test_numbers_days_and_marks_keep_their_kind_and_show_by_their_unit(
    view: Selection,
) -> None:
    data = pd.DataFrame(
        {
            "planned_gbp": [1234567, -20],
            "share_rate_pct": [33.333, None],
            "delivered_pct": [93.44, 7.0],
            "wait_seconds": [4.25, 130.0],
            "month": pd.to_datetime(["2016-08-01", "2016-09-01"]),
            "due_on": pd.to_datetime(["2016-08-31", None]),
            "officers": pd.Series([3, None], dtype="Int64"),
            "withheld": [12, "[c]"],
            "is_late": [True, False],
        }
    )
    sheet = opened(made(view, data))["units"]
    first, second = sheet[sheet.max_row - 1], sheet[sheet.max_row]
    assert [cell.value for cell in sheet[heading(sheet)]] == [
        "Planned (£)",
        "Share (%)",
        "Delivered (%)",
        "Wait (seconds)",
        "Month",
        "Due",
        "Officers",
        "Withheld",
        "Is late",
    ]
    assert [cell.value for cell in first] == [
        1234567,
        33.333,
        93.44,
        4.25,
        dt.datetime(2016, 8, 1),
        dt.datetime(2016, 8, 31),
        3,
        12,
        "yes",
    ]
    assert [cell.value for cell in second] == [
        *(-20, "[x]", 7, 130, dt.datetime(2016, 9, 1), "[x]", "[x]", "[c]", "no")
    ]
    assert [cell.number_format for cell in first] == [
        *("#,##0", "0.00", "0.0", "#,##0", "mmm yyyy", "d mmm yyyy"),
        *("#,##0", "#,##0", "General"),
    ]
    assert shorthand.key("[c]", "[x]") in above(sheet)


def test_text_stays_text_whatever_it_begins_with(view: Selection) -> None:
    data = pd.DataFrame({"unit": HOSTILE, "planned_gbp": range(len(HOSTILE))})
    found = opened(made(view, data))["units"]
    # This reader leaves the sign of a carriage return as the file has it.
    read = [(str(t).replace("_x000D_", "\r"), number) for t, number in rows(found)]
    assert read == [(text, number) for number, text in enumerate(HOSTILE)]


def test_hostile_words_above_a_table_stay_words(view: Selection) -> None:
    data = pd.DataFrame({name: [1] for name in (*HOSTILE[:9], "Unit", "unit")})
    exhibit = Exhibit(view, data, "savings/by_unit", HOSTILE[7], HOSTILE[8])
    comment = Comment(HOSTILE[0], HOSTILE[7], HOSTILE[8])
    slides = (Slide("=a:b/c?*[d]", "=Savings", exhibit, (comment,)),)
    book = opened(Pack(Brief(SUMMIT, view), slides, (("=1+1", "[a](http://b)"),)))
    sheet = book.worksheets[3]
    assert sheet.title == "-a-b-c-d-"
    assert [c.hyperlink.location for c in links(sheet)] == ["'Contents'!A1"]
    assert sheet["A1"].value.replace(labels.NO_BREAK, "") == HOSTILE[7]
    assert HOSTILE[0] in above(sheet)


def links(sheet: Worksheet) -> list[openpyxl.cell.Cell]:
    return [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_no_cell_is_a_formula_and_nothing_is_merged_hidden_or_frozen(
    view: Selection, book: Workbook
) -> None:
    hostile = opened(made(view, pd.DataFrame({"unit": HOSTILE})))
    for sheet in (*book.worksheets, *hostile.worksheets):
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell.value for cell in cells if cell.data_type == "f"]
        assert not sheet.merged_cells.ranges
        assert sheet.freeze_panes is None
        assert sheet.sheet_state == "visible"
        assert not [d for d in sheet.row_dimensions.values() if d.hidden]
        assert not [d for d in sheet.column_dimensions.values() if d.hidden]


def test_each_worksheet_has_a_title_one_named_table_and_no_empty_row(
    book: Workbook,
) -> None:
    names = []
    for sheet in book.worksheets[1:]:
        (table,) = sheet.tables.values()
        names.append(table.displayName)
        assert table.headerRowCount == 1
        assert sheet["A1"].value
        assert sheet["A1"].font.bold
        assert "This worksheet contains one table" in above(sheet)
        filled = [any(c.value not in (None, "") for c in row) for row in sheet.rows]
        assert all(filled)
        headers = [cell.value.lower() for cell in sheet[heading(sheet)]]
        assert len(set(headers)) == len(headers)
        widths = [d.width for d in sheet.column_dimensions.values()]
        assert min(widths) > 10
    assert len(set(names)) == len(names)


def test_each_worksheet_says_what_belongs_to_its_figures(
    pack: Pack, book: Workbook
) -> None:
    for slide, sheet in zip(pack.slides, book.worksheets[3:], strict=True):
        exhibit, text = slide.exhibit, " ".join(above(sheet).split("\n"))
        assert sheet["A1"].value == exhibit.finding
        assert exhibit.described in text
        assert f"Filters: {exhibit.filters}" in text
        assert all(source in text for source in exhibit.sources)
        assert ("Illustrative data" in text) == exhibit.is_illustrative
        assert SUMMIT.marked in text


def test_comments_stand_above_the_table(view: Selection) -> None:
    text = above(opened(made(view, pd.DataFrame({"unit": ["HR"]})))["units"])
    assert (
        "Comment: Behind. Why: The system is late. Action: Bring forward. "
        "Owner: Head of HR."
    ) in text


def test_the_marking_stands_on_the_cover_and_on_every_page_of_paper(
    book: Workbook,
) -> None:
    cover = "\n".join(str(cell.value) for cell in book["Cover"]["A"])
    assert f"Protective marking: {SUMMIT.marked}." in cover
    assert "Strategic Alliance Summit, 28 September 2016" in cover
    for sheet in book.worksheets:
        for part in (sheet.oddHeader, sheet.oddFooter):
            assert part.center.text == SUMMIT.marked.replace("&", "&&")
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == (
            "landscape",
            0,
        )


def test_contents_link_to_every_worksheet(pack: Pack, book: Workbook) -> None:
    found = [cell.hyperlink.location for cell in links(book["Contents"])]
    assert found == [f"'{name}'!A1" for name in book.sheetnames[3:]]
    said = [row[2] for row in rows(book["Contents"])]
    assert said == [slide.exhibit.finding for slide in pack.slides]


def test_notes_define_marks_and_measures_and_say_what_is_left_out(
    view: Selection,
) -> None:
    data = pd.DataFrame({"unit": ["HR"], "within_target_pct": [93.0]})
    made_of = made(view, data)
    left_out = (("Staffing", "Extract missing, found on 1 Sep 2016: Staffing."),)
    book = opened(Pack(made_of.brief, made_of.slides, left_out))
    notes = {str(subject): str(note) for subject, note in rows(book["Notes"])}
    assert notes["Mark [z]"] == "not applicable"
    assert notes["Left out: Staffing"].startswith("Extract missing")
    assert any("divided by" in note for note in notes.values())


def test_properties_name_roles_the_meeting_and_the_language(book: Workbook) -> None:
    found = book.properties
    assert found.title == "Strategic Alliance Summit, 28 September 2016"
    assert found.creator == found.lastModifiedBy == "BCH Strategic Alliance"
    assert found.language == "en-GB"
    assert found.created == found.modified == dt.datetime(2016, 9, 28)


def test_names_of_worksheets_are_short_and_different(view: Selection) -> None:
    exhibit = made(view, pd.DataFrame({"unit": ["HR"]})).slides[0].exhibit
    keys = ("a" * 40, "A" * 40, "a" * 31, "notes")
    slides = tuple(Slide(key, "Savings", exhibit) for key in keys)
    names = opened(Pack(Brief(SUMMIT, view), slides)).sheetnames
    assert [len(name) for name in names[3:]] == [31, 31, 31, 7]
    assert all(a.lower() != b.lower() for a, b in itertools.combinations(names, 2))


def test_thirty_four_units_with_long_names_are_all_there(view: Selection) -> None:
    units = [f"Joint {n} {'Protective Services and Licensing ' * 3}" for n in range(34)]
    data = pd.DataFrame({"unit": units, "planned_gbp": range(34)})
    sheet = opened(made(view, data))["units"]
    assert [row[0] for row in rows(sheet)] == units
    assert "one table of 34 rows and 2 columns" in above(sheet)
    assert sheet.row_dimensions[sheet.max_row].height >= 3 * 16


def test_equal_packs_give_equal_bytes(view: Selection) -> None:
    brief = Brief(SUMMIT, view, keys=("savings-to-date", "savings-outturn"))
    first, second = (workbook.write(contents.pack(brief)) for _ in range(2))
    assert first == second
