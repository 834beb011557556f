"""What a reader sees when the files change: refusals, and extracts of one's own."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from alliance.warehouse import snapshot
from alliance.warehouse.faults import RefusedFiles
from tests.browser.conftest import health, serve, visit
from tests.extracts import small

pytestmark = pytest.mark.browser


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may change."""
    return small.few_hours(tmp_path / "data")


@pytest.fixture(scope="module")
def first_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the snapshot of the unchanged files, to be copied, not changed."""
    folder = tmp_path_factory.mktemp("first")
    snapshot.refresh(small.few_hours(folder / "data"), folder / "snapshots")
    return folder / "snapshots"


@pytest.fixture
def snapshots(first_store: Path, tmp_path: Path) -> Path:
    """A store of a test's own, in which the unchanged files are live."""
    return Path(shutil.copytree(first_store, tmp_path / "snapshots"))


def break_calls(data: Path) -> None:
    """Put 9.068 calls where a whole number belongs."""
    path = data / "extracts" / "contact_daily.csv"
    lines = path.read_text().split("\n")
    cells = lines[4].split(",")
    cells[lines[0].split(",").index("offered")] = "9.068"
    lines[4] = ",".join(cells)
    path.write_text("\n".join(lines))


def words(page: Page) -> str:
    return page.locator('[data-testid="stMain"]').inner_text()


def test_a_broken_file_is_named_and_the_last_good_figures_stay(
    page: Page, data: Path, snapshots: Path
) -> None:
    break_calls(data)
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, url)
        text = words(page)
        assert "contact_daily.csv line 5, column offered: found '9.068'" in text
        assert "those of the last good files" in text
        assert "93.3%" in text


def test_a_broken_extract_at_the_first_start_leaves_its_own_views_empty(
    page: Page, data: Path, tmp_path: Path
) -> None:
    break_calls(data)
    snapshots = tmp_path / "snapshots"
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/contact")
        text = words(page)
        assert "1 extract is left empty, found on " in text
        assert "contact_daily.csv line 5, column offered: found '9.068'" in text
        assert "Extract refused on " in text
        assert "No figures for this choice" not in text
        visit(page, f"{url}/savings")
        assert "£2.1m" in words(page)
        assert health(url)[0] == 200
        assert health(url)[1]["status"] == "degraded"
        assert page.locator('[data-testid="stException"]').count() == 0


def test_without_published_figures_the_page_says_what_to_do(
    page: Page, data: Path, tmp_path: Path
) -> None:
    sources = data / "published" / "workforce.csv"
    sources.write_text(sources.read_text().replace("-03-31,", "-03-32,", 1))
    snapshots = tmp_path / "snapshots"
    with pytest.raises(RefusedFiles):
        snapshot.refresh(data, snapshots)
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/savings")
        text = words(page)
        assert "No figures yet" in text
        assert "There are no earlier figures to show" in text
        assert "make snapshot" in text
        assert page.locator('[data-testid="stException"]').count() == 0
        assert health(url)[0] == 503
        assert health(url)[1]["last_failure"]["tables"] == ["workforce"]


def test_a_store_that_cannot_be_written_keeps_the_last_figures(
    page: Page, data: Path, snapshots: Path
) -> None:
    # A folder where the lock belongs: for root too, nothing can be written.
    (snapshots / "publish.lock").unlink()
    (snapshots / "publish.lock").mkdir()
    staffing = data / "extracts" / "staffing.csv"
    staffing.write_text(staffing.read_text().replace(",illustrative\n", ",final\n"))
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/savings")
        text = words(page)
        assert "New files cannot be taken in" in text
        assert "£2.1m" in text
        code, said = health(url)
        assert (code, said["status"]) == (200, "degraded")
        assert said["store_trouble"] == "Is a directory"


def test_a_store_that_cannot_be_made_says_what_to_do(
    page: Page, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with serve(ALLIANCE_SNAPSHOTS=str(tmp_path / "file" / "snapshots")) as url:
        visit(page, f"{url}/savings")
        text = words(page)
        assert "No figures yet" in text
        assert "The folder of the snapshots cannot be written (Not a directory)" in text
        assert page.locator('[data-testid="stException"]').count() == 0
        code, said = health(url)
        assert (code, said["status"]) == (503, "down")
        assert str(tmp_path) not in str(said)


def test_extracts_of_ones_own_are_not_called_illustrative_and_appear_by_themselves(
    page: Page, data: Path, snapshots: Path
) -> None:
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/savings")
        assert "Illustrative data" in words(page)
        for path in (data / "extracts").glob("*.csv"):
            path.write_text(path.read_text().replace(",illustrative\n", ",final\n"))
        snapshot.refresh(data, snapshots)
        visit(page, f"{url}/savings")
        assert "Illustrative data" not in words(page)
        assert "Data to 31 Aug 2016. Final data." in words(page)
