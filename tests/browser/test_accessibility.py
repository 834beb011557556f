"""axe-core finds nothing serious on any page; nothing leaves the machine."""

from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Request

from alliance.screen import navigation
from tests.browser.conftest import WAIT, settle, turn_to

WIDTHS = (1280, 390)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
UNNAMED = """all => all.filter(
  chart => !chart.closest('[role=figure][aria-label],[role=img][aria-label]')).length"""
# The colour of text in each theme, as .streamlit/config.toml has it.
TEXT = {"light": [27, 31, 36], "dark": [236, 239, 242]}
WORN = """text => getComputedStyle(document.querySelector('.stApp')).color ===
  `rgb(${text.join(', ')})`"""
CHARTS_WEAR = """text => [...document.querySelectorAll('.js-plotly-plot')].every(
  chart => chart._fullLayout.font.color ===
    '#' + text.map(part => part.toString(16).padStart(2, '0')).join(''))"""
AT_REST = "() => document.getAnimations().every(one => one.playState !== 'running')"


def open_all(page: Page) -> None:
    """Open every fold, so that what is in it is checked too."""
    page.eval_on_selector_all(
        '[data-testid="stExpander"] summary', "all => all.forEach(one => one.click())"
    )


def rest(page: Page) -> None:
    """Wait until nothing moves or fades any more."""
    # The script that lets the keyboard reach wide tables looks three times a second.
    page.wait_for_timeout(400)
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


@dataclass
class Shown:
    """A page in a tab, and what it asked for outside."""

    page: Page
    outside: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def reader(server: str, visitor: BrowserContext) -> Shown:
    """Somebody who reads one page after the other in one tab."""
    found = Shown(visitor.new_page())
    home = (server, server.replace("http", "ws", 1), "data:", "blob:")

    def note(request: Request) -> None:
        if not request.url.startswith(home):
            found.outside.append(request.url)

    found.page.on("request", note)
    return found


@pytest.fixture(
    scope="module", params=navigation.ENTRIES, ids=lambda entry: str(entry.name)
)
def tab(request: pytest.FixtureRequest, server: str, reader: Shown) -> Shown:
    """One page after the other, shown once for both themes, every fold open."""
    reader.outside.clear()
    reader.page.set_viewport_size({"width": WIDTHS[0], "height": 844})
    reader.page.emulate_media(color_scheme="light")
    turn_to(reader.page, server, request.param, "?later=true")
    open_all(reader.page)
    return reader


def wear(page: Page, theme: str) -> None:
    """Let the visitor's browser ask for a theme; charts take it with the next run."""
    if page.evaluate(WORN, TEXT[theme]):
        return
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    page.wait_for_function(WORN, arg=TEXT[theme], timeout=WAIT)
    page.keyboard.press("r")
    page.wait_for_function(CHARTS_WEAR, arg=TEXT[theme], timeout=WAIT)
    settle(page)


@pytest.mark.browser
@pytest.mark.parametrize("theme", TEXT)
def test_page_is_accessible_and_stays_in_the_building(tab: Shown, theme: str) -> None:
    page = tab.page
    wear(page, theme)
    found: dict[int, list[object]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        rest(page)
        found[width] = faults(page)
    exceptions = page.locator('[data-testid="stException"]').count()
    assert found == {width: [] for width in WIDTHS}
    assert page.evaluate(CHARTS_WEAR, TEXT[theme])
    assert tab.outside == []
    assert exceptions == 0
