"""A pack is made in the browser: arranged, stopped, made again, taken home."""

import zipfile

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WAIT, settle, visit

pytestmark = pytest.mark.browser
NAME = "2016-09-28-strategic-alliance-summit.pptx"


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()
    settle(page)


def test_a_pack_is_made_and_downloaded(page: Page, server: str) -> None:
    visit(page, f"{server}/briefing?sections=Savings")
    press(page, "Move down")
    press(page, "Leave out")
    expect(page.get_by_text("Savings to date (left out)")).to_be_visible()
    visit(page, page.url)
    expect(page.get_by_text("1. Outturn by unit")).to_be_visible()
    page.get_by_role("button", name="Make the pack", exact=True).click()
    page.get_by_role("button", name="Cancel").click()
    settle(page)
    expect(page.get_by_role("button", name="Cancel")).to_have_count(0)
    press(page, "Make the pack")
    slides = page.get_by_role("button", name="Download the slides (PPTX)")
    slides.wait_for(timeout=WAIT)
    with page.expect_download() as taken:
        slides.click()
    assert taken.value.suggested_filename == NAME
    with zipfile.ZipFile(taken.value.path()) as found:
        assert "ppt/slides/slide1.xml" in found.namelist()
