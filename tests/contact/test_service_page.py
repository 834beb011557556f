"""The choices of the answering page, and what a link to them shows."""

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation, service_choice
from tests.conftest import ROOT
from tests.pages.test_pages import text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "service")


@pytest.mark.parametrize(
    ("queue", "formula", "code", "used"),
    [
        ("999", service_choice.USUAL, "999", "SL1"),
        ("101 primary", service_choice.USUAL, "101_primary", "SL3"),
        ("Crime recording", "", "crime_recording", "SL3"),
        ("999", service_choice.FORMULAS[3], "999", "SL4"),
    ],
)
def test_a_choice(queue: str, formula: str, code: str, used: str) -> None:
    choice = service_choice.choose(queue, formula)
    assert choice.parameters == {"queue": code, "formula": used}
    assert choice.formula.startswith(f"{used} ")


def opened(**asked: str) -> str:
    """What the page says at this address."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.switch_page(f"pages/{PAGE.file}")
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return text(app)


def test_a_link_opens_queue_and_formula() -> None:
    said = opened(queue="101 primary", formula=service_choice.FORMULAS[1])
    assert (
        "101 primary, Apr to Aug 2016, answered within 30 s (SL2): Beds 81.9%" in said
    )
    assert "SL2 answered in time / offered. On the force's own clock" in said
    assert "Not comparable: a call counts as abandoned after 10 s in Beds" in said
    assert "went on to the secondary queue" in said
    assert "999 between forces" not in said


def test_a_bad_link_opens_the_page_as_it_begins() -> None:
    said = opened(queue="nonsense", formula="nonsense")
    assert "999, Apr to Aug 2016, answered within 10 s (SL1): Beds 90.5%" in said
    assert "999 between forces" in said
    assert "went on to the secondary queue" not in said


def test_a_queue_without_a_target_says_so() -> None:
    said = opened(queue="Crime recording")
    assert "no target is recorded" in said
    assert "Not shown: no target is on record" in said
