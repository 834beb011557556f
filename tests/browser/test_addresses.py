"""Links reproduce a view; filters stay when the page changes; downloads are whole."""

import csv
import io

import pytest
from playwright.sync_api import Page

from alliance.screen import navigation
from tests.browser.conftest import settle, visit

pytestmark = pytest.mark.browser


def chosen(page: Page) -> list[str]:
    """The forces that are switched on."""
    sidebar = page.locator('[data-testid="stSidebar"]')
    pills = sidebar.locator('[aria-checked="true"], [aria-pressed="true"]')
    return [text.strip() for text in pills.all_inner_texts()]


@pytest.mark.parametrize("entry", navigation.ENTRIES, ids=lambda entry: entry.name)
def test_deep_link_opens_its_page_with_its_filters(
    server: str, page: Page, entry: navigation.Entry
) -> None:
    visit(page, f"{server}/{entry.address}?forces=Kent&compare=None")
    shown = page.locator('[data-testid="stMain"]').inner_text()
    assert "Kent" in shown or "whatever is chosen in the filters" in shown
    assert chosen(page) == ["Kent"]
    assert "Page not found" not in page.inner_text("body")


def test_filters_stay_when_the_page_changes_and_on_the_way_back(
    server: str, page: Page
) -> None:
    visit(page, server)
    page.get_by_role("button", name="Bedfordshire").or_(
        page.locator('[data-testid="stSidebar"] label:has-text("Bedfordshire")')
    ).first.click()
    settle(page)
    assert "Bedfordshire" not in chosen(page)
    assert "forces=" in page.url
    page.get_by_role("link", name="Staffing").click()
    settle(page)
    assert page.url.split("?")[0].endswith("/staffing")
    assert chosen(page) == ["Cambridgeshire", "Hertfordshire"]
    page.reload()
    settle(page)
    assert chosen(page) == ["Cambridgeshire", "Hertfordshire"]
    page.get_by_role("button", name="Reset filters").click()
    settle(page)
    assert len(chosen(page)) == 3
    assert "forces=" not in page.url


def test_defaults_are_left_out_of_the_address(server: str, page: Page) -> None:
    visit(page, f"{server}/savings")
    assert "?" not in page.url


def test_a_further_page_of_a_section_is_one_click_away(server: str, page: Page) -> None:
    visit(page, f"{server}/staffing")
    page.locator('[data-testid="stMain"]').get_by_role("link", name="Workforce").click()
    settle(page)
    assert page.url.split("?")[0].endswith("/workforce")


def test_download_holds_the_figures_with_their_status(server: str, page: Page) -> None:
    visit(page, f"{server}/?forces=Hertfordshire")
    page.locator('[data-testid="stExpander"] summary').first.click()
    with page.expect_download() as wanted:
        page.get_by_role("button", name="Download the figures (CSV)").first.click()
    text = wanted.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["force"] for row in rows] == ["Hertfordshire"]
    assert {row["data_status"] for row in rows} == {"illustrative, published"}
    assert all("Hertfordshire" in row["filters"] for row in rows)
    assert all(row["source"] for row in rows)


def test_markup_in_the_address_stays_text(server: str, page: Page) -> None:
    visit(page, f"{server}/?forces=![x](http://example.org/x.png)")
    assert page.locator('[data-testid="stMain"] img').count() == 0
    assert len(chosen(page)) == 3
