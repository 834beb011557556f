"""The forecast page: its choice of a queue, and what it says where there is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.extracts import small
from tests.pages import states

ENTRY = next(entry for entry in navigation.ENTRIES if entry.address == "forecast")


def said(**address: str) -> str:
    """All words of the page, as the address asks for it."""
    app = AppTest.from_file(states.DASHBOARD, default_timeout=60)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    return "\n".join(states.words(app, ENTRY))


@pytest.mark.parametrize(
    ("queue", "finding"),
    [
        ("999", "BCH: about 351,000 calls to 999 in Sep 2016 to Aug 2017, 1.3% more"),
        (
            "101 primary",
            "BCH: about 1,110,000 calls to 101 in Sep 2016 to Aug 2017, 1.6% fewer",
        ),
        ("Crime recording", "BCH: about 202,000 crime recording calls in Sep 2016"),
        ("112", "BCH: about 351,000 calls to 999 in Sep 2016 to Aug 2017"),
    ],
)
def test_the_address_holds_the_queue(queue: str, finding: str) -> None:
    words = said(queue=queue)
    assert finding in words
    assert "EXCEPTION" not in words


def test_one_force_has_no_panels() -> None:
    words = said(forces="Cambridgeshire")
    assert "Cambridgeshire: about 124,000 calls to 999" in words
    assert "Twelve months to come" not in words
    assert "No figures for this choice" not in words


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A live snapshot for which the process of the forecasts could not run."""
    folder = tmp_path_factory.mktemp("broken")
    data = small.few_hours(folder / "data")
    package = folder / "path" / "statsmodels" / "__init__.py"
    package.parent.mkdir(parents=True)
    package.write_text("raise ImportError('no such library')")
    # Calls that no other test has forecast, so that none of them is kept.
    path = data / small.DAILY
    rows = small.rows(path)
    small.write(path, [row for row in rows if row["day"] >= "2013-05"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(folder / "path")))
        with states.live("broken", sources(data, data, Version())):
            yield


@pytest.mark.usefixtures("broken")
def test_where_the_process_failed_the_page_says_why_and_what_to_do() -> None:
    words = said()
    assert "EXCEPTION" not in words
    assert "BCH: no forecast of calls to 999." in words
    assert words.count("No forecast: at publication it stopped with an error") == 1
    assert "(ImportError: no such library). The next publication of calls" in words
