"""What a reader sees when the files change: refusals, and extracts of one's own."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from alliance.warehouse import snapshot
from alliance.warehouse.faults import RefusedFiles
from tests.browser.conftest import serve, visit
from tests.conftest import ROOT

pytestmark = pytest.mark.browser


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may change."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


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
    page: Page, data: Path, tmp_path: Path
) -> None:
    snapshots = tmp_path / "snapshots"
    snapshot.refresh(data, snapshots)
    break_calls(data)
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, url)
        text = words(page)
        assert "contact_daily.csv line 5, column offered: found '9.068'" in text
        assert "those of the last good files" in text
        assert "93.3%" in text


def test_without_any_good_file_the_page_says_what_to_do(
    page: Page, data: Path, tmp_path: Path
) -> None:
    break_calls(data)
    snapshots = tmp_path / "snapshots"
    with pytest.raises(RefusedFiles):
        snapshot.refresh(data, snapshots)
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/savings")
        text = words(page)
        assert "No figures yet" in text
        assert "make snapshot" in text
        assert page.locator('[data-testid="stException"]').count() == 0


def test_extracts_of_ones_own_are_not_called_illustrative_and_appear_by_themselves(
    page: Page, data: Path, tmp_path: Path
) -> None:
    snapshots = tmp_path / "snapshots"
    snapshot.refresh(data, snapshots)
    settings = {"ALLIANCE_DATA": str(data), "ALLIANCE_SNAPSHOTS": str(snapshots)}
    with serve(**settings) as url:
        visit(page, f"{url}/savings")
        assert "Illustrative data" in words(page)
        for path in (data / "extracts").glob("*.csv"):
            path.write_text(path.read_text().replace(",illustrative\n", ",final\n"))
        snapshot.refresh(data, snapshots)
        visit(page, f"{url}/savings")
        assert "Illustrative data" not in words(page)
        assert "Data to 31 Aug 2016, final." in words(page)
