"""A dozen of the questions of docs/questions.md, clicked through as a reader would."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import settle, visit
from tests.programme.questions import QUESTIONS, Question

pytestmark = pytest.mark.browser
# Each leads to a page of its own; the others are walked without a browser.
CLICKED = [
    q for q in QUESTIONS if q.number in (1, 2, 4, 5, 7, 8, 9, 12, 16, 20, 23, 29)
]
HEADING = '[data-testid="stMain"] h1'


def follow(page: Page, name: str) -> None:
    """Click the first link of this name and wait for its page."""
    title = page.locator(HEADING).inner_text()
    page.get_by_role("link", name=name, exact=True).first.click()
    page.wait_for_function(
        f"before => document.querySelector('{HEADING}')?.innerText !== before",
        arg=title,
    )
    settle(page)


@pytest.mark.parametrize("question", CLICKED, ids=lambda q: str(q.number))
def test_path_from_the_overview_leads_to_the_answer(
    server: str, page: Page, question: Question
) -> None:
    visit(page, server)
    for name in question.path:
        follow(page, name)
    shown = page.locator('[data-testid="stMain"]').inner_text()
    assert question.look_for in " ".join(shown.split())
