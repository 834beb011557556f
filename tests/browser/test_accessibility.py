"""axe-core finds nothing serious on any page; nothing leaves the machine."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Request

from alliance.screen import navigation
from tests.browser.conftest import WAIT, visit

WIDTHS = (1280, 390)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
UNNAMED = """all => all.filter(
  chart => !chart.closest('[role=figure][aria-label],[role=img][aria-label]')).length"""
AT_REST = "() => document.getAnimations().every(one => one.playState !== 'running')"


def open_all(page: Page) -> None:
    """Open every fold, so that what is in it is checked too."""
    page.eval_on_selector_all(
        '[data-testid="stExpander"] summary', "all => all.forEach(one => one.click())"
    )


def rest(page: Page) -> None:
    """Wait until nothing moves or fades any more."""
    # The script that lets the keyboard reach wide tables looks three times a second.
    page.wait_for_timeout(900)
    page.wait_for_function(AT_REST, timeout=WAIT)


def faults(page: Page) -> list[object]:
    """What axe-core finds, what stands out sideways, and charts without a name."""
    found = Axe().run(page, options=RULES).response["violations"]
    serious: list[object] = [
        (each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in found
    ]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
        serious.append("the page scrolls sideways")
    if page.eval_on_selector_all(".js-plotly-plot", UNNAMED):
        serious.append("a chart has no name")
    return serious


@pytest.fixture(scope="module", params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> str:
    """The theme that the visitor's browser asks for."""
    return str(request.param)


@pytest.fixture(scope="module")
def visitor(browser: Browser, theme: str) -> Iterator[BrowserContext]:
    """Somebody at a laptop, in one of the themes."""
    context = browser.new_context(
        viewport={"width": WIDTHS[0], "height": 844},
        color_scheme="dark" if theme == "dark" else "light",
    )
    yield context
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("entry", navigation.ENTRIES, ids=lambda entry: entry.name)
def test_page_is_accessible_and_stays_in_the_building(
    server: str, page: Page, entry: navigation.Entry
) -> None:
    outside: list[str] = []

    def note(request: Request) -> None:
        home = (server, server.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(home):
            outside.append(request.url)

    page.on("request", note)
    visit(page, f"{server}/{entry.address}?later=true")
    open_all(page)
    found: dict[int, list[object]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        rest(page)
        found[width] = faults(page)
    exceptions = page.locator('[data-testid="stException"]').count()
    assert found == {width: [] for width in WIDTHS}
    assert outside == []
    assert exceptions == 0
