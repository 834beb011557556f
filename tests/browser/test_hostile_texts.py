"""Nothing from an extract runs: formulas, markup and pictures from outside are text on
every page and in every file."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from alliance.screen import navigation
from alliance.warehouse import snapshot
from tests.browser.conftest import serve, turn_to, visit
from tests.extracts import small

pytestmark = pytest.mark.browser
EVIL = "evil.invalid"
PICTURE = f"![x](http://{EVIL}/p.png)"
MARKUP = f"<img src=http://{EVIL}/i.png onerror=window.hit=1><b>bold</b>"
FORMULA = f'=HYPERLINK("http://{EVIL}/f")'
HOSTILE = f"{FORMULA} {PICTURE} {MARKUP} [a](javascript:window.hit=2) $x$ :red[y] `z`"
# Every column of the extracts that holds free text.
TEXTS = {
    "unit_savings": [
        "title",
        "owner_role",
        "at_risk_reason",
        "evidence_ref",
        "assured_by_role",
    ],
    "unit_measures": ["measure"],
    "risks": ["risk", "wording", "depends_on", "mitigation", "owner_role"],
    "decisions": ["body", "item", "note"],
    "actions": ["action", "owner_role", "due_wording"],
    "commentary": ["comment"],
}
DEEPER = ("/unit?unit=BCH-FEL", "/unit?unit=BCH-PC", "/decisions?later=true")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard whose extracts hold hostile texts wherever they hold text."""
    folder = tmp_path_factory.mktemp("hostile")
    data = small.folder(folder / "data")
    for table, columns in TEXTS.items():
        path = data / "extracts" / f"{table}.csv"
        rows = small.rows(path)
        for row in rows:
            row.update({name: hostile_text(row, name) for name in columns})
        small.write(path, rows)
    snapshot.refresh(data, folder / "store")
    settings = {
        "ALLIANCE_DATA": str(data),
        "ALLIANCE_SNAPSHOTS": str(folder / "store"),
    }
    with serve(**settings) as url:
        yield url


def hostile_text(row: small.Row, column: str) -> str:
    """The text before another; blanks stay, an illustrative word leads."""
    if not row[column]:
        return ""
    led = column == "comment" and row["data_status"] == "illustrative"
    return f"{'Illustrative: ' if led else ''}{HOSTILE} {row[column]}"


OPEN_FOLDS = """() => document.querySelectorAll('details summary')
  .forEach(fold => fold.click())"""


def test_hostile_texts_are_shown_as_text(page: Page, hostile: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    shown = set()
    for address in (*navigation.ENTRIES, *DEEPER):
        if isinstance(address, str):
            visit(page, f"{hostile}{address}")
        else:
            turn_to(page, hostile, address)
            address = f"/{address.address}"
        page.evaluate(OPEN_FOLDS)
        page.wait_for_timeout(200)
        assert page.evaluate("window.hit") is None, address
        main = page.locator('[data-testid="stMain"]')
        assert not main.locator(f'img[src*="{EVIL}"]').count(), address
        assert not main.locator(f'a[href*="{EVIL}"], a[href^="javascript"]').count(), (
            address
        )
        if "onerror=window.hit=1" in main.inner_text():
            shown.add(address)
    assert not [url for url in asked if EVIL in url]
    assert {"/savings", "/decisions", "/risks", "/unit?unit=BCH-FEL"} <= shown


def test_a_downloaded_file_starts_no_formula(page: Page, hostile: str) -> None:
    visit(page, f"{hostile}/risks")
    page.locator("details summary").first.click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the figures (CSV)").first.click()
    path = download.value.path()
    text = Path(path).read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any(MARKUP in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
