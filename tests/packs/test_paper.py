"""The paper, read back: tagged, in order, marked on every page, numbers as shown."""

import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from pypdf import PdfReader

from alliance.packs import contents, lettering, meeting, paper, paper_parts
from alliance.packs.meeting import Meeting
from alliance.packs.pack import Brief, Comment, Pack, Slide
from alliance.screen import labels
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits import savings
from alliance.screen.selection import Selection

SUMMIT = Meeting("Strategic Alliance Summit", dt.date(2016, 9, 28))
HOSTILE = (
    '# * _x_ $a+b$ <tag> @ref \\n "q" `c` [x] //c /*d*/ ~ 漢 https://x.yz ' + "W" * 60
)
LONG = "Joint unit for operational support and organisational services of the region"
COMMENT = Comment("What", "Why", "Act", "Head of Custody", dt.date(2016, 10, 1))


class Read:
    """A PDF as a reader of it finds it."""

    def __init__(self, content: bytes) -> None:
        self.pdf = PdfReader(io.BytesIO(content))
        self.root: Any = self.pdf.trailer["/Root"]
        # Of each page, where each run of words begins and ends, and its height.
        self.runs: list[list[tuple[float, float, float]]] = []
        self.pages = [self._page(page) for page in self.pdf.pages]
        self.text = "\n".join(self.pages)

    def _page(self, page: Any) -> str:
        runs: list[tuple[float, float, float]] = []

        def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
            if text.strip():
                x, y = cm[0] * tm[4] + cm[4], cm[3] * tm[5] + cm[5]
                width = lettering.width_mm(text.strip(), size) / lettering.MM_PER_PT
                runs.append((x, x + width, y))

        self.runs.append(runs)
        text: str = page.extract_text(visitor_text=visit)
        return text.replace(lettering.BREAK, "")

    def tags(self) -> list[Any]:
        """Every element of the structure in reading order."""
        return list(_below(self.root["/StructTreeRoot"]["/K"]))

    def headings(self) -> list[str]:
        """The outline, flat, without the numbers."""
        return [" ".join(title.split()) for title in _titles(self.pdf.outline)]


def _below(element: Any) -> Iterator[Any]:
    found = element.get_object()
    if isinstance(found, list):
        for part in found:
            yield from _below(part)
    elif isinstance(found, dict):
        yield found
        if "/K" in found:
            yield from _below(found["/K"])


def _titles(outline: list[Any]) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


def close(text: str) -> str:
    """Text without its spaces and breaks: where lines end does not matter."""
    return re.sub(rf"[\s{lettering.BREAK}]", "", text)


@pytest.fixture(scope="module")
def pack(view: Selection) -> Pack:
    keys = ("decisions-asked", "savings-to-date", "savings-outturn", "stages")
    made = contents.pack(Brief(SUMMIT, view, keys=keys))
    first, *others = made.slides
    return replace(made, slides=(replace(first, comments=(COMMENT,)), *others))


@pytest.fixture(scope="module")
def read(pack: Pack) -> Read:
    return Read(paper.write(pack))


def test_equal_packs_give_equal_bytes(pack: Pack) -> None:
    assert paper.write(pack) == paper.write(replace(pack))


def test_it_is_marked_as_accessible_and_says_its_language(read: Read) -> None:
    assert read.root["/Lang"] == "en-GB"
    assert read.root["/MarkInfo"]["/Marked"]
    assert read.root["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = read.root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part>1<", xmp)
    about = read.pdf.metadata
    assert about
    assert str(about.title).startswith("Collaboration update")
    assert about.author == "Change Portfolio Office"
    assert about.creation_date == dt.datetime(2016, 9, 28, tzinfo=dt.UTC)


def test_charts_have_their_alternative_and_tables_their_headers(
    read: Read, pack: Pack
) -> None:
    kinds = Counter(tag.get("/S") for tag in read.tags())
    charts = [s.exhibit for s in pack.slides if s.exhibit.form]
    alts = [tag["/Alt"] for tag in read.tags() if tag.get("/S") == "/Figure"]
    assert alts == [exhibit.alternative for exhibit in charts]
    tables = 2 + len(pack.slides)
    assert kinds["/Table"] == kinds["/THead"] == tables
    columns = sum(len(s.exhibit.shown.columns) for s in pack.slides) + 4 + 4
    assert kinds["/TH"] == columns
    assert kinds["/Title"] == 1


def test_headings_stand_in_the_order_of_the_pack(read: Read, pack: Pack) -> None:
    numbers = paper_parts.numbered(pack)
    findings = [f"{numbers[s.key]} {s.exhibit.finding}" for s in pack.slides]
    parts = ["1. Purpose", "2. Recommendation", "3. Background", "4. Decisions"]
    parts += [findings[0], "5. Savings", *findings[1:3], "6. Programme", findings[3]]
    parts += ["7. Recommendation", "Annex: method and sources"]
    assert read.headings()[: len(parts)] == parts
    text, place = close(read.text), 0
    for heading in parts:
        place = text.index(close(heading), place)


def test_each_page_bears_the_marking_twice_and_its_number(read: Read) -> None:
    for number, page in enumerate(read.pages, 1):
        assert f"Page {number} of {len(read.pages)}" in page
        assert page.count("OFFICIAL") == (3 if number == 1 else 2)


def test_tables_say_the_numbers_of_their_exhibits(read: Read, pack: Pack) -> None:
    text = close(read.text)
    for slide in pack.slides:
        for row in labels.table(slide.exhibit.shown).to_numpy().tolist():
            assert all(close(cell) in text for cell in row)
    row = labels.table(pack.slides[1].exhibit.shown).iloc[0]
    assert " ".join(row) in " ".join(read.text.split())


def test_each_exhibit_says_filters_sources_and_that_it_is_illustrative(
    read: Read, pack: Pack
) -> None:
    text = close(read.text)
    for exhibit in (slide.exhibit for slide in pack.slides):
        assert close(exhibit.described) in text
        assert close(f"Filters: {exhibit.filters}") in text
        assert all(close(line) in text for line in exhibit.sources)
    assert read.text.count("Illustrative data.") >= 3
    owner = "Owner: Head of Custody, by 1 Oct 2016"
    assert all(words in read.text for words in ("What: What", "Action: Act", owner))


def test_what_is_asked_is_recommended_first_and_last(read: Read, pack: Pack) -> None:
    asked = close(pack.slides[0].exhibit.finding)
    first, last = close(read.pages[0]), close("".join(read.pages[1:]))
    assert asked in first
    assert close("What is on record of it is in paragraph 4.1.") in first
    assert last.rindex(asked) > last.rindex(close(pack.slides[3].exhibit.finding))


def test_nothing_asked_leaves_a_report_to_note(view: Selection) -> None:
    herts = view.only("Hertfordshire")
    brief = Brief(SUMMIT, herts, sections=("Savings",), keys=("savings-to-date",))
    text = " ".join(Read(paper.write(contents.pack(brief))).text.split())
    assert text.count("is recommended to note the report.") == 2
    assert "recommended to decide" not in text
    assert "Collaboration update: Hertfordshire" in text
    assert text.count(": this part was not chosen.") == 6


def test_a_list_of_contents_comes_after_the_first_page_of_a_long_paper(
    pack: Pack, read: Read
) -> None:
    assert "Contents" not in read.text
    more = replace(pack.slides[1], key="again")
    long = Read(paper.write(replace(pack, slides=(*pack.slides, more))))
    assert "Contents" in long.pages[1]
    assert close(more.exhibit.finding) in close(long.pages[1])


@pytest.fixture(scope="module")
def hostile(view: Selection) -> Read:
    """Signs of every markup, names longer than a line, 34 units, many columns."""
    one = savings.to_date(meeting.known(view, SUMMIT.on))
    units = pd.concat([one.data] * 4, ignore_index=True).head(34)
    names = [HOSTILE] * 3 + [LONG] * 31
    units["unit"] = [f"{number} {name}" for number, name in enumerate(names)]
    table = pd.DataFrame({"unit": units["unit"], "planned_gbp": range(34)})
    many = pd.DataFrame({f"column {n} of many_gbp": range(210) for n in range(16)})
    words: dict[str, Any] = {"finding": HOSTILE, "subtitle": HOSTILE, "note": HOSTILE}
    charted = replace(one, data=units, table=table, **words)
    listed = replace(one, form=None, table=many, finding="Many columns.")
    said = (Comment(HOSTILE, HOSTILE, HOSTILE, HOSTILE),)
    slides = (slide("a", charted, said), slide("b", listed))
    marked = Meeting(HOSTILE, SUMMIT.on, "OFFICIAL-SENSITIVE", "Only for " + "us " * 60)
    return Read(paper.write(Pack(Brief(marked, view), slides, ((HOSTILE, HOSTILE),))))


def slide(key: str, exhibit: Exhibit, said: tuple[Comment, ...] = ()) -> Slide:
    return Slide(key, "Savings", exhibit, said)


def test_signs_of_markup_are_shown_as_written(hostile: Read) -> None:
    """In title, heading, captions, notes, comments, cells, and what is left out."""
    assert close(hostile.text).count(close(HOSTILE)) >= 3 + 10
    assert close(HOSTILE) in close(hostile.headings()[4])


def test_long_tables_are_cut_and_say_so(hostile: Read) -> None:
    assert "The first 200 of 210 rows; the workbook has all of them." in hostile.text
    assert close(f"33 {LONG}") in close(hostile.text)


@pytest.mark.parametrize("which", ["read", "hostile"])
def test_nothing_stands_outside_of_a_page(
    which: str, request: pytest.FixtureRequest
) -> None:
    found = request.getfixturevalue(which)
    for page, runs in zip(found.pdf.pages, found.runs, strict=True):
        right, top = float(page.mediabox.right), float(page.mediabox.top)
        assert runs
        assert all(50 < x0 < x1 < right - 50 for x0, x1, _ in runs)
        assert all(18 < y < top - 18 for _, _, y in runs)
