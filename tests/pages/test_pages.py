"""Every page opens, full, with one force and with nothing, and says what it shows."""

import json
from copy import copy
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation
from alliance.screen.navigation import Entry
from tests.conftest import ROOT

CHOICES = {
    "as opened": {},
    "one force": {"forces": ["Hertfordshire"]},
    "another force": {"forces": ["Kent"]},
    "seven forces": {
        "forces": [
            "Bedfordshire",
            "Cambridgeshire",
            "Hertfordshire",
            "Norfolk",
            "Suffolk",
            "Essex",
            "Kent",
        ]
    },
    "years without data": {"years": ["2018/19", "2019/20"]},
    "years before the extracts": {"years": ["2006/07", "2008/09"]},
    "reversed years": {"years": ["2015/16", "2013/14"]},
    "a whole year": {"years": ["2014/15", "2015/16"]},
    "year before": {"compare": ["Year before"]},
    "before go-live": {"compare": ["Before go-live"]},
    "no comparison": {"compare": ["None"]},
    "later events": {"later": ["true"]},
    "nonsense": {"forces": ["Atlantis"], "years": ["x"], "compare": ["y"]},
}
# What a page says that shows all forces and years.
ALL_FORCES = "whatever is chosen in the filters"
# Pages that, as opened, show nothing but what is published.
PUBLISHED_ONLY = {
    "present",
    *("workforce", "programme", "milestones", "decisions", "risks", "alliance"),
    *("calls-published", "seven-force", "forces-compared"),
}
every_page = pytest.mark.parametrize(
    "entry", navigation.ENTRIES, ids=lambda entry: entry.name
)


def opened(entry: Entry, choice: dict[str, list[str]]) -> AppTest:
    """The page as a reader with these filters in the address gets it."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    app.run()
    if entry is not navigation.ENTRIES[0]:
        app.switch_page(f"pages/{entry.file}").run()
    return app


@cache
def reader(choice: str) -> AppTest:
    """Somebody with one of the choices in the address, on the first page."""
    return opened(navigation.ENTRIES[0], CHOICES[choice])


@cache
def seen(entry: Entry, choice: str) -> AppTest:
    """The page as this reader gets it who goes from one to the next, opened once for
    all tests that only look."""
    # A run gives its reader new elements: the copy keeps those of this page.
    return copy(reader(choice).switch_page(f"pages/{entry.file}").run())


def charts(app: AppTest) -> list[object]:
    return [element.proto for element in app.get("plotly_chart")]


def text(app: AppTest) -> str:
    """All words of the page, as written."""
    words = [
        element.value
        for kind in (app.title, app.subheader, app.markdown)
        for element in kind
    ]
    return "\n".join(words).replace("\\", "")


@every_page
@pytest.mark.parametrize("choice", CHOICES)
def test_page_opens(entry: Entry, choice: str) -> None:
    app = seen(entry, choice)
    assert not app.exception
    assert app.title[0].value.endswith("?")


@every_page
def test_page_without_a_force_says_so(entry: Entry) -> None:
    app = opened(entry, {})
    app.sidebar.get("button_group")[0].set_value([]).run()
    assert not app.exception
    assert "no force chosen" in text(app) or ALL_FORCES in text(app)


@every_page
def test_every_chart_has_a_finding_a_name_and_a_table(entry: Entry) -> None:
    app = seen(entry, "as opened")
    drawn = charts(app)
    assert len(app.table) >= len(drawn)
    assert len(app.subheader) >= len(drawn)
    for chart in drawn:
        assert len(chart.alt) > 40  # type: ignore[attr-defined]
        assert json.loads(chart.spec)["data"]  # type: ignore[attr-defined]


@every_page
def test_illustrative_figures_say_so(entry: Entry) -> None:
    app = seen(entry, "as opened")
    illustrative = entry.address not in PUBLISHED_ONLY
    assert ("Illustrative data" in text(app)) is illustrative


@every_page
def test_the_active_filters_stand_in_words(entry: Entry) -> None:
    app = seen(entry, "one force")
    lines = text(app)
    assert "Hertfordshire · " in lines or ALL_FORCES in lines
    assert "Bedfordshire, Cambridgeshire, Hertfordshire · " not in lines


@every_page
def test_reset_puts_every_filter_back(entry: Entry) -> None:
    app = opened(entry, {"forces": ["Kent"], "compare": ["None"], "later": ["true"]})
    next(
        button for button in app.sidebar.button if button.label == "Reset filters"
    ).click()
    app.run()
    assert not app.exception
    assert app.sidebar.selectbox[0].value == "Same period last year"
    assert app.sidebar.toggle[0].value is False
    assert app.session_state["forces"] == [
        "Bedfordshire",
        "Cambridgeshire",
        "Hertfordshire",
    ]
