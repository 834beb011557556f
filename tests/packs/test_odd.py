"""Whatever is chosen, each slide shows figures, or says in a sentence why none."""

from collections.abc import Iterator

import pytest

from alliance.packs import contents, meeting
from alliance.packs.drawn import read
from alliance.screen import live
from alliance.screen.exhibit import Exhibit
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import snapshot, staging
from tests.extracts import small
from tests.packs import odd
from tests.pages.test_missing_extracts import ALL, lacking

EVERY = pytest.mark.parametrize("item", contents.ITEMS, ids=lambda item: item.key)
# None of these slides can be without figures of the extracts of the chosen forces.
OF_EXTRACTS = ("Savings", "Public contact", "Staffing")


def check(exhibit: Exhibit) -> None:
    """Figures with a sentence and, where it has a form, a chart of them; or why not."""
    if exhibit.data.empty:
        assert contents.why_empty(exhibit).endswith(".")
        return
    assert exhibit.finding.endswith(".")
    assert exhibit.subtitle.endswith(".")
    assert len(exhibit.shown)
    assert len(exhibit.shown.columns) <= 8 or exhibit.form
    assert exhibit.described
    assert exhibit.alternative
    assert exhibit.filters
    if exhibit.form:
        assert any(
            value is not None
            for panel in read(exhibit.drawn("light")).panels
            for series in panel.series
            for value in series.values
        )


@EVERY
@pytest.mark.parametrize("choice", odd.CHOICES)
def test_every_choice_gives_figures_or_says_why_not(
    item: contents.Item, choice: str, view: Selection
) -> None:
    known = meeting.known(odd.CHOICES[choice](view), odd.SUMMIT.on)
    exhibit = item.exhibit(known)
    check(exhibit)
    if not known.bch_forces and item.key in ("savings-to-date", "contact-999"):
        assert exhibit.data.empty


@EVERY
def test_one_force_shows_no_other(item: contents.Item, view: Selection) -> None:
    """A force is named only where the record or all three together speak of it."""
    known = meeting.known(view.only("Bedfordshire"), odd.SUMMIT.on)
    exhibit = item.exhibit(known)
    if item.section not in OF_EXTRACTS or exhibit.data.empty:
        return
    for name in ("force", "area"):
        if name in exhibit.data and "workforce" not in item.key:
            assert not set(exhibit.data[name]) & {*BCH[1:]}


@pytest.fixture(
    scope="module", params=["contact_daily", "staffing", "unit_savings", ALL]
)
def without(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Selection]:
    """The view of a snapshot that lacks an extract, or all of them."""
    data = small.folder(tmp_path_factory.mktemp("without") / "data")
    target = snapshot.path(f"without{snapshot.PARTIAL}")
    snapshot.build(target, lacking(data, request.param))
    yield live.opening(target.stem)
    target.unlink()
    staging.unsuppressed(target).unlink()


@EVERY
def test_without_an_extract_a_slide_says_so_or_shows_the_rest(
    item: contents.Item, without: Selection
) -> None:
    exhibit = item.exhibit(meeting.known(without, odd.SUMMIT.on))
    check(exhibit)
    if exhibit.data.empty and exhibit.gaps:
        assert contents.why_empty(exhibit).startswith("Extract missing, found on ")


def test_34_units_have_names_of_their_own(view: Selection) -> None:
    names = odd.long_names(view)
    assert len(set(names)) == odd.UNITS
    assert min(map(len, names)) > 40
    pack = odd.of_many_units(view)
    rows = {slide.key: slide.exhibit for slide in pack.slides}
    for key in ("savings-to-date", "savings-outturn", "staffing-units"):
        assert rows[key].data["unit"].tolist() == names
        read(rows[key].drawn("light"))
