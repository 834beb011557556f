"""The slides of one Summit, edited, with the figures of the next one in them."""

import datetime as dt
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pptx.dml.color import RGBColor
from pptx.util import Inches

from alliance.packs import contents, record, reissue, slides
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack
from alliance.packs.reissuing import named
from alliance.packs.reissuing.report import Report
from alliance.screen.selection import Selection
from tests.packs import edited

KEYS = (
    "forces",
    "savings-to-date",
    "savings-outturn",
    "contact-999",
    "staffing-units",
    "milestones",
)
RED = RGBColor(200, 0, 0)


@dataclass(frozen=True)
class Issue:
    """What was issued, edited and issued again."""

    then: Pack
    now: Pack
    fresh: bytes
    again: Any
    report: Report
    content: bytes
    record: record.Record
    sent: bytes


def pack(view: Selection, on: dt.date, keys: tuple[str, ...], comment: str) -> Pack:
    comments = {"savings-to-date": (Comment(comment),)}
    summit = Meeting("Strategic Alliance Summit", on)
    return contents.pack(Brief(summit, view, keys=keys, comments=comments))


def edit(content: bytes) -> bytes:
    """A headline, a colour, a place and a number of somebody's own; a slide of theirs,
    one deleted, the last one moved to the front."""
    file = edited.opened(content)
    shape = edited.shape(file, "bch:savings-to-date:chart-1")
    shape.left += Inches(0.2)
    fill = shape.chart.plots[0].series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RED
    edited.shape(file, "bch:savings-to-date:title").text_frame.text = "We did well"
    edited.shape(file, "bch:forces:table").table.cell(1, 1).text = "£9m"
    own = file.slides.add_slide(file.slide_layouts[4])
    own.shapes.title.text = "Our own"
    places = [named.key(slide) for slide in file.slides]
    order = file.slides._sldIdLst
    entries = list(order)
    order.remove(entries[places.index("staffing-units")])
    milestones = entries[places.index("milestones")]
    order.remove(milestones)
    order.insert(1, milestones)
    return edited.saved(file)


@pytest.fixture(scope="module")
def issue(view: Selection, tmp_path_factory: pytest.TempPathFactory) -> Issue:
    folder = tmp_path_factory.mktemp("issued")
    then = pack(view, dt.date(2016, 6, 30), KEYS, "It waits")
    now = pack(view, dt.date(2016, 9, 28), (*KEYS, "changes-ladder"), "It came")
    issued = slides.write(then)
    (folder / "pack.pptx").write_bytes(issued)
    record.write(then, folder)
    kept, sent, fresh = record.read(folder), edit(issued), slides.write(now)
    content, report = reissue.reissue(sent, kept, now, fresh)
    again = edited.opened(content)
    return Issue(then, now, fresh, again, report, content, kept, sent)


def charts(file: Any) -> dict[str, list[list[str]]]:
    """Every number and word in the charts of a file, by the name of the shape."""
    return {
        shape.name: [
            [v.text for v in s.iter("{*}v")]
            for s in shape.chart._chartSpace.iter("{*}ser")
        ]
        for slide in file.slides
        for shape in named.every(slide.shapes)
        if getattr(shape, "has_chart", False)
    }


def test_numbers_in_charts_are_those_of_the_queries(issue: Issue) -> None:
    found, fresh = charts(issue.again), charts(edited.opened(issue.fresh))
    gone = {name for name in fresh if ":staffing-units:" in name}
    assert found == {name: fresh[name] for name in fresh if name not in gone}
    data = next(s for s in issue.now.slides if s.key == "savings-to-date").exhibit.data
    written = {
        round(float(text))
        for series in found["bch:savings-to-date:chart-1"]
        for text in series
        if text.replace(".", "").isdigit()
    }
    assert set(data["delivered_gbp"].astype(int)) <= written


def test_words_and_places_are_those_of_the_new_pack_but_for_edits(issue: Issue) -> None:
    found, fresh = named.texts(issue.again), named.texts(edited.opened(issue.fresh))
    differ = {
        name
        for name in fresh
        if fresh[name] != found.get(name, "") and "staffing" not in name
    }
    edits = {"title", "title:size", "chart-1:place", "notes"}
    assert differ == {f"savings-to-date:0:{edit}" for edit in edits}
    assert found["savings-to-date:0:title"] == "We did well"
    assert found["savings-to-date:0:comments"] == "What: It came"
    chart = edited.shape(issue.again, "bch:savings-to-date:chart-1").chart
    assert chart.plots[0].series[0].format.fill.fore_color.rgb == RED


def test_slides_keep_their_order_and_the_new_one_follows(issue: Issue) -> None:
    assert [named.key(slide) for slide in issue.again.slides] == [
        "opening",
        "milestones",
        "forces",
        "savings-to-date",
        "savings-outturn",
        "contact-999",
        "changes-ladder",
        "key",
        "",
    ]
    listed = [
        entry.get("id") for entry in issue.again.element.iter(f"{named.SECTIONS}sldId")
    ]
    # PowerPoint's own list names each slide once, but for the one somebody added
    assert sorted(listed) == sorted(
        str(s.slide_id) for s in list(issue.again.slides)[:-1]
    )


def test_the_report_tells_what_was_kept_and_left(issue: Issue) -> None:
    report = issue.report
    assert [(k.key, k.role, k.text) for k in report.kept] == [
        ("savings-to-date", "title", "We did well")
    ]
    assert report.added == ["changes-ladder"]
    assert report.deleted == ["staffing-units"]
    assert report.own_slides == 1
    assert report.typed_over[0].startswith("forces: “£9m”, now £")
    assert (report.redrawn, report.without_figures, report.taken_away) == ([], [], [])


def test_equal_inputs_give_equal_bytes_and_libreoffice_opens_them(
    issue: Issue, tmp_path: Path
) -> None:
    again, _ = reissue.reissue(issue.sent, issue.record, issue.now, issue.fresh)
    assert again == issue.content
    assert reissue.issued_as(issue.sent, [issue.record]) is issue.record
    (tmp_path / "pack.pptx").write_bytes(issue.content)
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office"]
    command += ["--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "pack.pptx")], check=True, timeout=120)
    content = (tmp_path / "pack.pdf").read_bytes()
    assert content.count(b"/Type/Page/") + content.count(b"/Type/Page\n") == 9


def test_a_file_put_in_twice_keeps_the_edits(issue: Issue, tmp_path: Path) -> None:
    """The record is of what was issued, not of what somebody made of it."""
    (tmp_path / "pack.pptx").write_bytes(issue.fresh)
    record.write(issue.now, tmp_path)
    kept = record.read(tmp_path)
    content, report = reissue.reissue(issue.content, kept, issue.now, issue.fresh)
    found = edited.opened(content)
    title = edited.shape(found, "bch:savings-to-date:title")
    assert title.text_frame.text == "We did well"
    assert [one.role for one in report.kept] == ["title"]
    assert (report.added, report.changed) == ([], [])
    notes = [named.notes(s).text for s in found.slides if named.key(s) == KEYS[1]]
    assert notes[0].count("Kept from the edited file:") == 1
