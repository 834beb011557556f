"""What is withheld is in no output of a pack; filters and marks are in every one."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from pptx import Presentation

from alliance.packs import contents, store
from alliance.packs.pack import Brief, Pack
from alliance.packs.store import By
from alliance.screen import labels, live
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import BCH, Selection
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.extracts import small
from tests.packs import opened
from tests.packs.test_contents import SUMMIT
from tests.pages import states

NAME = "planted-in-packs"
# Full-time equivalents of rows that are withheld in every month: a part that would tell
# the others, and a sensitive unit.
PLANTED = {
    ("BCH-AP", "Cambridgeshire", "police officer"): 41.15625,
    ("ER-ERSOU", "Cambridgeshire", "police officer"): 157.40625,
    ("ER-ERSOU", "Bedfordshire", "police staff"): 163.59375,
}
HEADCOUNT = {41.15625: "43", 157.40625: "167", 163.59375: "169"}
ONE_FORCE = ("Cambridgeshire",)
EVERY = tuple(contents.BY_KEY)
OF_PEOPLE = tuple(i.key for i in contents.ITEMS if i.section in ("Summary", "Staffing"))


@pytest.fixture(scope="module")
def planted(
    view: Selection, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Selection]:
    """The shipped data with figures of their own in place of withheld ones."""
    data = tmp_path_factory.mktemp("planted") / "data"
    shutil.copytree(ROOT / "data", data)
    path = data / "extracts" / "staffing.csv"
    rows = small.rows(path)
    for row in rows:
        where = (row["unit_id"], row["employer_force"], row["worker_type"])
        if where in PLANTED:
            fte = PLANTED[where]
            row["strength_fte"] = row["establishment_fte"] = str(fte)
            row["headcount"] = HEADCOUNT[fte]
    small.write(path, rows)
    with states.live(NAME, sources(data, data, Version())):
        yield live.opening(NAME)


@dataclass(frozen=True)
class Issue:
    """A pack with every word and number of its files, by their endings."""

    pack: Pack
    folder: Path
    said: dict[str, str]

    @property
    def shown(self) -> list[Exhibit]:
        return [slide.exhibit for slide in self.pack.slides]


@pytest.fixture(
    scope="module",
    params=[(BCH, (), EVERY), (ONE_FORCE, ("BCH-AP", "BCH-RPU"), OF_PEOPLE)],
    ids=["every slide", "one force and two units"],
)
def issue(
    request: pytest.FixtureRequest,
    planted: Selection,
    tmp_path_factory: pytest.TempPathFactory,
) -> Issue:
    """A pack issued and kept with all its files."""
    forces, unit_ids, keys = request.param
    view = planted.only(*forces)
    brief = Brief(SUMMIT, view, unit_ids=unit_ids, keys=keys)
    by = By("analyst", "Analyst")
    kept = store.keep(brief, by, store=tmp_path_factory.mktemp("issued"))
    said = {path.suffix: opened.texts(path) for path in kept.folder.iterdir()}
    return Issue(contents.pack(brief), kept.folder, said)


def forms(fte: float) -> list[str]:
    """A number as files and readers write it: in full, to two places and to one."""
    return [f"{fte}", f"{fte:.3f}", f"{fte:.2f}", labels.fte(fte)]


def is_in(number: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?!\d)", text))


def test_withheld_figures_are_in_no_file(issue: Issue) -> None:
    assert set(issue.said) == {".pptx", ".pdf", ".xlsx", ".json"}
    for ending, text in issue.said.items():
        for fte in PLANTED.values():
            assert not [form for form in forms(fte) if is_in(form, text)], ending


def test_a_figure_that_is_shown_would_be_found(issue: Issue) -> None:
    """The posts of Roads Policing: in slides and paper as on the screen, in the chart
    that can be edited and on the sheet in full."""
    (bars,) = (s.exhibit for s in issue.pack.slides if s.key == "staffing-units")
    units = bars.data.set_index("unit")
    posts = float(units.establishment_fte["Roads Policing"])
    for ending in (".pptx", ".xlsx"):
        assert is_in(f"{posts:g}", issue.said[ending])
    assert is_in(labels.fte(posts), issue.said[".pdf"])
    assert units.establishment_fte.drop("ERSOU", errors="ignore").notna().all()
    assert pd.isna(units.establishment_fte.get("ERSOU", None))


def test_each_slide_has_its_filters_and_says_what_is_illustrative(
    issue: Issue,
) -> None:
    (path,) = issue.folder.glob("*.pptx")
    words: dict[str, str] = {}
    for slide in Presentation(str(path)).slides:
        named = [s for s in slide.shapes if s.name.startswith("bch:")]
        for key in {shape.name.split(":")[1] for shape in named}:
            texts = [s.text_frame.text for s in named if s.has_text_frame]
            words[key] = " ".join(texts)
    for slide in issue.pack.slides:
        exhibit = slide.exhibit
        assert exhibit.filters in words[slide.key], slide.key
        assert ("Illustrative data" in words[slide.key]) == exhibit.is_illustrative


def test_each_worksheet_has_its_filters_and_says_what_is_illustrative(
    issue: Issue,
) -> None:
    (path,) = issue.folder.glob("*.xlsx")
    sheets = load_workbook(path).worksheets[3:]
    for exhibit, sheet in zip(issue.shown, sheets, strict=True):
        cells = (cell for row in sheet.iter_rows(values_only=True) for cell in row)
        text = " ".join(map(str, filter(None, cells)))
        assert f"Filters: {exhibit.filters}" in text, sheet.title
        assert ("Illustrative data" in text) == exhibit.is_illustrative, sheet.title


def test_the_paper_has_filters_and_marks_as_often_as_exhibits(issue: Issue) -> None:
    text = "".join(issue.said[".pdf"].split())
    lines = Counter(exhibit.filters for exhibit in issue.shown)
    for filters, count in lines.items():
        assert text.count("".join(f"Filters: {filters}".split())) >= count
    illustrative = sum(exhibit.is_illustrative for exhibit in issue.shown)
    assert text.count("Illustrativedata.") >= illustrative > 0
