"""Thirty questions are answered where docs/questions.md says, in three clicks."""

from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation
from tests.conftest import ROOT
from tests.programme.questions import QUESTIONS, Question

SECTIONS = {entry.name: entry for entry in navigation.ENTRIES if entry.opens_section}
PAGES = {entry.address: entry for entry in navigation.ENTRIES}


def follow(app: AppTest, name: str) -> None:
    """Go where the link of this name leads: of the navigation, or on the page."""
    if name in SECTIONS:
        file, asked = SECTIONS[name].file, ""
    else:
        links = [link.proto for link in app.get("page_link")]
        link = next(link for link in links if link.label.replace("\\", "") == name)
        file, asked = PAGES[link.page].file, link.query_string
    for key, value in parse_qsl(asked):
        app.query_params[key] = value
    app.switch_page(f"pages/{file}").run()
    assert not app.exception


def words(app: AppTest) -> str:
    """All words of the page, in and outside tables."""
    said = [e.value for e in (*app.title, *app.subheader, *app.markdown)]
    for table in app.table:
        said += [str(cell) for cell in table.value.to_numpy().ravel()]
    said += [link.proto.label for link in app.get("page_link")]
    return " ".join(" ".join(said).replace("\\", "").split())


def test_there_are_thirty_questions_with_answers_in_three_clicks() -> None:
    assert [question.number for question in QUESTIONS] == list(range(1, 31))
    for question in QUESTIONS:
        assert len(question.path) <= 3
        assert len(question.answer) > 20


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: str(q.number))
def test_path_from_the_overview_leads_to_the_answer(question: Question) -> None:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.run()
    for name in question.path:
        follow(app, name)
    assert question.look_for in words(app)
