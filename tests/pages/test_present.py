"""Presentation mode: one exhibit a screen, its key in the address, filters alive."""

import pytest
from streamlit.testing.v1 import AppTest

from alliance.packs import contents
from alliance.screen import slide_choice
from alliance.screen.slide_choice import Choice
from tests.conftest import ROOT

PAGE = "pages/briefing/present.py"
KEYS = [item.key for item in contents.ITEMS]
OPENED = [key for key in KEYS if key not in contents.ON_REQUEST]


def opened(**choice: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for key, value in choice.items():
        app.query_params[key] = value
    return app.run().switch_page(PAGE).run()


def press(app: AppTest, label: str) -> AppTest:
    return next(b for b in app.main.button if b.label == label).click().run()


def slide(app: AppTest) -> str:
    """The key in the address; that of the first item without one."""
    return "".join(app.query_params.get("slide", KEYS[0]))


def words(app: AppTest) -> str:
    return "\n".join(line.value for line in app.main.markdown).replace("\\", "")


def test_every_item_is_shown_on_the_way_from_first_to_last() -> None:
    app = opened()
    order = app.main.selectbox[0].options
    seen = []
    for number in range(1, len(order) + 1):
        assert not app.exception
        assert f"{number} of {len(order)}" in words(app)
        assert "**OFFICIAL**" in words(app)
        assert "Source: " in words(app)
        assert app.main.subheader[0].value
        assert len(app.get("plotly_chart")) + len(app.main.table) >= 2
        seen.append(slide(app))
        app = press(app, "Next") if number < len(order) else app
    assert seen == OPENED
    assert slide(press(app, "First")) == seen[0]
    assert slide(press(app, "Last")) == seen[-1]
    assert slide(press(app, "Back")) == seen[-2]


def test_a_link_opens_its_slide_with_its_filters_which_stay() -> None:
    app = opened(slide="savings-outturn", forces="Hertfordshire")
    assert app.main.selectbox[0].value == "savings-outturn"
    before = app.main.subheader[0].value
    assert ":orange-badge[Illustrative data]" in words(app)
    assert "Hertfordshire · 2013/14 to 2016/17" in words(app)
    app.main.selectbox[0].set_value("savings-to-date").run()
    assert slide(app) == "savings-to-date"
    assert "Hertfordshire · 2013/14 to 2016/17" in words(app)
    app.main.selectbox[0].set_value("savings-outturn").run()
    app.sidebar.get("button_group")[0].set_value(["Bedfordshire"]).run()
    assert "Bedfordshire · 2013/14 to 2016/17" in words(app)
    assert app.main.subheader[0].value != before


def test_a_slide_on_request_is_shown_by_its_link_in_its_place() -> None:
    app = opened(slide="decisions-due")
    assert "decisions-due" in contents.ON_REQUEST
    assert app.main.selectbox[0].value == "decisions-due"
    assert len(app.main.selectbox[0].options) == len(OPENED) + 1


def test_an_unknown_slide_is_refused_in_words() -> None:
    app = opened(slide="![x](http://a)")
    said = words(app)
    assert not app.exception
    assert "Slide “![x](http\u2060://a)” (used instead: " in said
    assert "1 of " in said


def test_a_slide_without_figures_is_passed_over_and_by_link_says_why() -> None:
    app = opened(slide="savings-outturn", years="2006/07", forces="Kent")
    assert not app.exception
    assert not app.main.subheader
    assert "Savings: Outturn by unit" in app.main.selectbox[0].options
    assert "Savings: Savings to date" not in app.main.selectbox[0].options
    assert "No figures" in words(app) or "No extract" in words(app)


@pytest.mark.parametrize(
    ("filled", "asked", "shown", "chosen"),
    [
        ([0, 1, 2], None, [0, 1, 2], 0),
        ([1, 2], None, [1, 2], 1),
        ([1, 2], 2, [1, 2], 2),
        ([2], 0, [0, 2], 0),
        ([], None, [0], 0),
    ],
)
def test_choice(
    filled: list[int], asked: int | None, shown: list[int], chosen: int
) -> None:
    asked_for = "" if asked is None else KEYS[asked]
    found = slide_choice.choice(
        contents.ITEMS[:3], {KEYS[place] for place in filled}, asked_for
    )
    assert [item.key for item in found.items] == [KEYS[place] for place in shown]
    assert found.item.key == KEYS[chosen]
    assert not found.refused


def test_after_the_last_comes_the_last() -> None:
    items = contents.ITEMS[:3]
    assert Choice(items, 1).following == items[2]
    assert Choice(items, 2).following == items[2]
    assert Choice(items, 2).position == "3 of 3"
