"""The choices of the page of published figures, as an address asks for them."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT


def opened(**asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    return app.switch_page("pages/contact/published.py").run()


def words(app: AppTest) -> str:
    return "\n".join(head.value for head in app.subheader).replace("\\", "")


def test_the_page_opens_with_what_was_known() -> None:
    app = opened()
    said = words(app)
    assert "latest known by 21 Sep 2016: Cambs about 95%" in said
    assert "Nov 2023" not in said
    assert any("no source known gives" in text.value for text in app.markdown)


def test_every_choice_is_kept_in_the_address() -> None:
    app = opened(later="true", timeline="999 mean answer time", figures="101 volumes")
    said = words(app)
    assert "Nov 2023, BT's clock: Beds 86.7%, Cambs 76.8%, Herts 83.3%" in said
    assert "999 mean answer time, on BT's clock 13.5 s (Cambs" in said
    assert "101 volumes: " in said
    league = next(box for box in app.selectbox if box.key == "league")
    assert len(league.options) == 9
    league.select(league.options[2]).run()
    assert "7 s in Lincolnshire is shortest; Beds 30.33 s is number 6" in words(app)


@pytest.mark.parametrize("key", ["timeline", "league", "figures"])
def test_a_choice_that_is_none_falls_back(key: str) -> None:
    app = opened(later="true", **{key: "nonsense"})
    assert not app.exception
    said = words(app)
    assert "32 forces read" in said
    assert "999 answering: " in said
