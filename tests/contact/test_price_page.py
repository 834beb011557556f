"""The price page: choices in the address, reset, what cannot be used said in words."""

import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation, price_choice
from tests.conftest import ROOT
from tests.pages.test_pages import charts, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "price")


def opened(forces: str = "", **asked: str) -> AppTest:
    """The page with this address; choices by their key without `price-`."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.switch_page(f"pages/{PAGE.file}")
    if forces:
        app.query_params["forces"] = forces.split(", ")
    for key, value in asked.items():
        app.query_params[f"price-{key}"] = value
    return app.run()


def figures(app: AppTest) -> list[str]:
    return [tile.value.replace("\\", "") for tile in app.metric]


def test_it_opens_with_ten_posts_out_of_all_999_rooms() -> None:
    app = opened()
    said = text(app)
    assert figures(app)[0] == "89.3%"
    assert figures(app)[-1] == "£427k"
    assert (
        "Taking 10 posts out of BCH’s 999 rooms saves about £427k a year "
        "(illustrative); by this model 999 answered in 10 seconds would fall from "
        "95.9% to 89.3%; the standard is 90%." in said
    )
    assert "BCH’s 999 rooms, Sep 2015 to Aug 2016 (12 months) · Erlang A" in said
    assert "the model gives 95.9%; measured were 92.1% of calls offered" in said
    assert "Holding 90% by this model leaves 9 posts to take out (£385k a year)" in said
    assert "Not offered or out of bounds" not in said
    assert len(charts(app)) == 1


def test_a_link_gives_every_choice_back() -> None:
    app = opened(
        room="Hertfordshire",
        queue="101 primary",
        posts="3",
        spread="Nights, 23 to 7",
        method="Erlang C",
        pounds="50000",
    )
    said = text(app)
    assert (
        "Putting 3 posts into Hertfordshire’s 101 primary room (nights 23 to 7) costs "
        "about £150k a year (illustrative)" in said
    )
    assert "101 primary answered in 30 seconds would rise from" in said
    assert "Hertfordshire’s 101 primary room, Sep 2015 to Aug 2016" in said
    assert "· Erlang C · " in said
    assert figures(app)[2] == "Not modelled"
    assert "No standard is in force for 101 primary" in said
    assert "Not offered or out of bounds" not in said


def test_what_is_out_of_bounds_falls_back_and_is_said() -> None:
    asked = {
        "room": "Atlantis",
        "queue": "112",
        "posts": "-101",
        "spread": "Sundays",
        "method": "Erlang B",
        "pounds": "-1",
    }
    app = opened(**asked)
    assert not app.exception
    assert figures(app) == figures(opened())
    said = text(app)
    for key, value in asked.items():
        name = price_choice.NAMES[f"price-{key}"]
        assert f"{name} “{value}” (used instead: " in said
    assert "“-1” (used instead: none typed)" in said
    assert "Posts in (+) or out (−) “2.5”" in text(opened(posts="2.5"))


def test_reset_puts_every_choice_of_the_page_back() -> None:
    app = opened(room="Bedfordshire", queue="999", posts="-2", pounds="9", method="x")
    assert "Bedfordshire’s 999 room" in text(app)
    next(b for b in app.main.button if b.label == "Reset this page").click()
    app.run()
    assert figures(app) == figures(opened())
    assert "Not offered" not in text(app)


def test_more_posts_than_there_are_is_said_and_the_curve_stays() -> None:
    app = opened(room="Bedfordshire", posts="-20")
    assert "Bedfordshire’s 999 room has about 16.5 posts at positions" in text(app)
    assert not app.metric
    assert len(charts(app)) == 1


def test_one_force_is_its_own_room_and_two_are_named_so() -> None:
    alone = text(opened("Hertfordshire"))
    assert "Taking 10 posts out of Hertfordshire’s 999 room saves" in alone
    two = text(opened("Hertfordshire, Bedfordshire"))
    assert "Taking 10 posts out of BCH (2 of 3)’s 999 rooms saves" in two


@pytest.mark.parametrize("queue", ["101 secondary", "Crime recording"])
def test_a_queue_that_the_model_misses_says_so_in_the_headline(queue: str) -> None:
    said = text(opened(queue=queue, posts="-5"))
    assert "points above what was measured." in said
    assert "too far to rest a decision on" in said


def test_no_force_with_an_extract_leaves_a_sentence() -> None:
    app = opened("Kent")
    assert "Choose Bedfordshire, Cambridgeshire or Hertfordshire" in text(app)
    assert not app.metric
    assert not charts(app)
