"""Each file of a chart, downloaded from its page and opened: the figures on screen."""

import csv
import io
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation

from alliance.screen import labels
from tests.browser.conftest import serve, visit

pytestmark = pytest.mark.browser

ADDRESS = "savings?forces=Hertfordshire"


def open_files(page: Page, url: str) -> None:
    """The first chart of the page, with what is below it unfolded."""
    visit(page, f"{url}/{ADDRESS}")
    page.locator('[data-testid="stExpander"] summary').first.click()


def download(page: Page, words: str, folder: Path) -> Path:
    with page.expect_download() as wanted:
        page.get_by_role("button", name=words).first.click()
    path = folder / wanted.value.suggested_filename
    wanted.value.save_as(path)
    return path


def deck_values(path: Path) -> dict[str, list[float]]:
    """The values of the chart on a file's only slide, by the name of their series."""
    assert path.name == "savings-by_unit.pptx"
    (slide,) = Presentation(path).slides
    (chart,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    return {series.name: list(series.values) for series in chart.series}


def test_every_file_of_a_chart_has_the_figures_on_screen(
    server: str, page: Page, tmp_path: Path
) -> None:
    open_files(page, server)
    finding = page.locator('[data-testid="stHeading"] h3').first.inner_text()
    text = download(page, "Download the figures (CSV)", tmp_path).read_text("utf-8-sig")
    figures = list(csv.DictReader(io.StringIO(text)))
    workbook = download(page, "Workbook (XLSX)", tmp_path)
    assert workbook.name == "savings-by_unit.xlsx"
    book = openpyxl.load_workbook(workbook)
    (table,) = book["savings-by_unit"].tables.values()
    cells = book["savings-by_unit"][table.ref]
    head = [cell.value for cell in cells[0]]
    for name in ("planned_to_date_gbp", "delivered_gbp"):
        column = head.index(labels.column(name))
        read = [row[column].value for row in cells[1:]]
        assert read == [int(float(row[name])) for row in figures]
    cover = " ".join(str(cell.value) for cell in book["Cover"]["A"])
    assert "Savings" in cover
    assert "Taken from /savings?forces=Hertfordshire." in cover
    shown = deck_values(download(page, "Slide (PPTX)", tmp_path))
    assert shown["Delivered"] == [float(row["delivered_gbp"]) for row in figures]
    drawing = ElementTree.parse(download(page, "Picture (SVG)", tmp_path))
    said = " ".join("".join(part.itertext()) for part in drawing.iter())
    assert finding in said
    for row in figures:
        delivered = labels.money(float(row["delivered_gbp"]))
        planned = labels.money(float(row["planned_to_date_gbp"]))
        assert f"{delivered} of {planned}" in said
    with Image.open(download(page, "Picture (PNG)", tmp_path)) as picture:
        assert picture.width == 3200


def test_a_file_that_cannot_be_made_is_one_plain_sentence(
    page: Page, tmp_path: Path
) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    with serve(BROWSER_PATH=str(broken)) as url:
        open_files(page, url)
        page.get_by_role("button", name="Picture (PNG)").first.click()
        said = page.get_by_test_id("stDownloadButtonError")
        expect(said).to_have_text("Failed to generate file for download", timeout=30000)
        assert page.locator('[data-testid="stException"]').count() == 0
        assert download(page, "Workbook (XLSX)", tmp_path).stat().st_size > 5000
