"""Presentation mode on the screen of a room: keys, list, timer, nothing to scroll."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SETTLED, WAIT, settle, visit

pytestmark = pytest.mark.browser
HEADLINE = ".st-key-stage h3"
TURNED = f"before => document.querySelector('{HEADLINE}')?.innerText !== before"
# What stands out of the screen, of its own place, or is too small to read from afar.
FAULTS = """() => {
  const stage = document.querySelector('.st-key-stage');
  const main = document.querySelector('[data-testid="stMain"]');
  const found = [];
  if (main.scrollHeight > main.clientHeight + 1) found.push('the page scrolls');
  if (stage.scrollHeight > stage.clientHeight + 1) found.push('the stage is too full');
  const seen = stage.getBoundingClientRect();
  for (const word of stage.querySelectorAll('h1, h3, p, td, th, button, svg text')) {
    const box = word.getBoundingClientRect();
    if (!box.width || !word.textContent.trim()) continue;
    const size = parseFloat(getComputedStyle(word).fontSize);
    const name = word.textContent.slice(0, 40);
    if (size < 24) found.push(`${size} px: ${name}`);
    if (box.bottom > seen.bottom + 1 || box.right > seen.right + 1)
      found.push(`out of the screen: ${name}`);
  }
  const rest = stage.querySelector('.stage-rest');
  const place = stage.querySelector('.st-key-stage-body').getBoundingClientRect();
  if (rest && rest.getBoundingClientRect().bottom > place.bottom + 1)
    found.push('a table is cut');
  return found;
}"""


@pytest.fixture(scope="module")
def room(browser: Browser) -> Iterator[Page]:
    """The screen of a room."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    yield context.new_page()
    context.close()


def press(page: Page, key: str) -> None:
    """Press a key and wait for another slide."""
    before = page.locator(HEADLINE).inner_text()
    page.keyboard.press(key)
    page.wait_for_function(TURNED, arg=before, timeout=WAIT)
    page.wait_for_function(SETTLED, timeout=WAIT)


def position(page: Page) -> str:
    """`Savings · 3 of 25`."""
    said = page.locator(".st-key-stage-top p").inner_text()
    return " · ".join(said.split(" · ")[1:3]).replace("Illustrative data", "").strip()


def test_every_slide_fills_the_screen_and_none_has_to_be_scrolled(
    server: str, room: Page
) -> None:
    visit(room, f"{server}/present")
    faults: dict[str, list[str]] = {}
    while True:
        # Rows that do not fit are put away in the next frame.
        room.wait_for_timeout(100)
        if found := room.evaluate(FAULTS):
            faults[room.url] = found
        if room.locator(".st-key-stage-next button").is_disabled():
            break
        press(room, "ArrowRight")
    assert faults == {}
    number, of = position(room).split(" · ")[1].split(" of ")
    assert number == of


def test_keys_turn_slides(server: str, room: Page) -> None:
    visit(room, f"{server}/present?slide=savings-outturn")
    opened = position(room)
    for there, back in (
        ("ArrowRight", "ArrowLeft"),
        ("PageDown", "PageUp"),
        (" ", "ArrowLeft"),
    ):
        press(room, there)
        assert position(room) != opened
        press(room, back)
        assert position(room) == opened
    press(room, "Home")
    assert " · 1 of " in position(room)
    press(room, "End")
    assert room.locator(".st-key-stage-next button").is_disabled()


def test_the_list_is_reached_by_keyboard_and_keeps_its_arrow_keys(
    server: str, room: Page
) -> None:
    visit(room, f"{server}/present?slide=savings-outturn")
    opened = position(room)
    field = room.locator(".st-key-slides input")
    field.focus()
    room.keyboard.type("to date")
    room.keyboard.press("ArrowLeft")
    assert position(room) == opened
    press(room, "Enter")
    assert room.url.endswith("slide=savings-to-date")
    room.wait_for_function("document.activeElement === document.body", timeout=WAIT)
    press(room, "ArrowRight")
    assert position(room) == opened


def test_the_timer_runs_and_stands_still(server: str, room: Page) -> None:
    visit(room, f"{server}/present")
    clock = room.locator(".stage-clock")
    room.get_by_role("button", name="From zero").press("Enter")
    room.wait_for_function(
        "document.querySelector('.stage-clock').innerText.startsWith('0:01')",
        timeout=WAIT,
    )
    room.get_by_role("button", name="Pause").press("Enter")
    held = clock.inner_text()
    room.wait_for_timeout(1500)
    assert clock.inner_text() == held
    press(room, "ArrowRight")
    assert clock.inner_text().startswith(held.split(" · ")[0])
    room.wait_for_function(
        "document.querySelector('.stage-clock').innerText.endsWith('slide 0:00')",
        timeout=WAIT,
    )
    room.get_by_role("button", name="Go on").press("Enter")


def test_a_key_opens_it_from_any_page_and_one_leaves_it(
    server: str, room: Page
) -> None:
    visit(room, f"{server}/savings?forces=Hertfordshire")
    room.keyboard.press("Alt+p")
    room.wait_for_selector(".st-key-stage", timeout=WAIT)
    settle(room)
    assert "/present?forces=Hertfordshire" in room.url
    assert not room.locator('[data-testid="stTopNav"]').is_visible()
    room.locator('[data-testid="stExpandSidebarButton"]').click()
    room.get_by_role("button", name="Cambridgeshire").click()
    room.get_by_text("Cambridgeshire, Hertfordshire · ").wait_for(timeout=WAIT)
    room.locator(HEADLINE).click()
    room.keyboard.press("Escape")
    room.wait_for_selector(".st-key-stage", state="detached", timeout=WAIT)
    settle(room)
    assert "forces=Cambridgeshire" in room.url
