"""The files that a page offers of what it shows, with and without a browser."""

from collections.abc import Iterator

import pytest

from alliance.packs import browser
from alliance.screen import files, navigation
from tests.pages.test_pages import opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "savings")


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine on which no browser is installed."""
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    browser.missing.cache_clear()
    yield
    browser.missing.cache_clear()


def test_a_chart_is_offered_in_every_form_and_a_table_without_pictures() -> None:
    app = opened(PAGE, {})
    buttons = [button.proto for button in app.get("download_button")]
    charts = len(app.get("plotly_chart"))
    shown = [button.label for button in buttons]
    assert shown[:5] == [
        "Download the figures (CSV)",
        "Slide (PPTX)",
        "Workbook (XLSX)",
        "Picture (PNG)",
        "Picture (SVG)",
    ]
    assert shown.count("Picture (PNG)") == shown.count("Picture (SVG)") == charts
    assert shown.count("Workbook (XLSX)") > charts
    assert browser.MISSING not in text(app)


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_it_is_said_and_the_other_files_are_offered() -> None:
    app = opened(PAGE, {})
    shown = {button.proto.label for button in app.get("download_button")}
    assert shown == {
        "Download the figures (CSV)",
        files.SLIDE.words,
        files.WORKBOOK.words,
    }
    said = [m.value for m in app.markdown if "Pictures need Chrome" in m.value]
    assert len(said) == len(app.get("plotly_chart"))
    assert not app.exception
