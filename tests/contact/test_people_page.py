"""The page on people needed: choices in the address, reset, what it says of them."""

from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT
from tests.pages.test_pages import text


def opened(**asked: str) -> AppTest:
    """The page with this address."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.switch_page("pages/contact/people.py")
    for key, value in asked.items():
        app.query_params[key] = value
    return app.run()


def test_it_opens_with_the_targets_on_record() -> None:
    app = opened()
    said = text(app)
    assert "999 90% in 10 s, 101 90% in 30 s" in said
    assert "Planning estimate (Erlang C); callers' abandonment ignored." in said
    assert [tile.value.replace("\\", "") for tile in app.metric] == [
        *("185.7", "210.3", "669.7", "6.1 FTE")
    ]


def test_a_link_gives_the_choices_back_and_reset_puts_them_right() -> None:
    asked = {
        "people-101-pct": "80",
        "people-shrinkage": "20",
        "people-desks": "A desk for each",
        "people-room": "101 primary",
        "people-method": "Hang up (Erlang A)",
    }
    app = opened(**asked)
    said = text(app)
    assert "101 80% in 30 s" in said
    assert "Planning estimate (Erlang A)" in said
    assert "101 primary: " in said
    assert "5.7 FTE: 168 hours / (37 hours x 0.80 at work)" in said
    next(button for button in app.button if "this page" in button.label).click().run()
    assert "101 90% in 30 s" in text(app)
    assert "999 and 101 desk: " in text(app)
    assert not set(asked) & set(app.query_params)


def test_a_room_that_goes_with_its_desk_falls_back() -> None:
    app = opened(**{"people-desks": "A desk for each", "people-room": "101 primary"})
    (desks,) = [b for b in app.get("button_group") if b.key == "people-desks"]
    desks.set_value(["One desk for 999 and 101"]).run()
    assert not app.exception
    assert "999 and 101 desk: " in text(app)


def test_what_is_out_of_bounds_falls_back() -> None:
    app = opened(**{"people-999-pct": "120", "people-method": "Guess"})
    assert "999 90% in 10 s" in text(app)
    assert "Erlang C" in text(app)


def test_the_method_stands_beside_what_was_measured() -> None:
    said = text(opened())
    assert "101 secondary 68.9% (measured 40.7%)" in said
    assert "People needed are likely more than the method says" in said
