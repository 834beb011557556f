"""What the cost page and the page after go-live say for choices that change them."""

import pytest

from alliance.screen import navigation
from tests.pages.test_pages import charts, opened, text

COST, REVIEWS = (
    next(entry for entry in navigation.ENTRIES if entry.address == address)
    for address in ("cost", "reviews")
)


def test_cost_as_opened() -> None:
    app = opened(COST, {})
    assert len(app.metric) == 6
    assert len(charts(app)) == 4
    said = text(app)
    assert "All shared units cost £65.8m, £266k over budget, 100.0% of baseline" in said
    assert "1 of 26 savings of 2016/17 states the gross amount" in said
    assert "in the prices of that time" in said


@pytest.mark.parametrize(
    ("choice", "drawn", "sentence"),
    [
        ({"unit": ["ICT"]}, 4, "ICT cost £9.0m, £74k over budget"),
        ({"unit": ["Procurement (BCH)"]}, 3, "No programme cost, capital or grant"),
        ({"unit": ["Atlantis"]}, 4, "All shared units cost £65.8m"),
        ({"compare": ["Year before"]}, 3, "£159.7m, £353k over budget"),
        (
            {"years": ["2006/07", "2008/09"]},
            0,
            "No running cost was supplied for 2008/09",
        ),
        ({"forces": ["Norfolk"]}, 0, "No extract is supplied for Norfolk."),
        (
            {"years": ["2018/19", "2019/20"]},
            0,
            "Costs run to 31 Aug 2016: choose years up to 2016/17.",
        ),
        ({"forces": ["Bedfordshire"]}, 4, "All shared units cost £15.5m"),
    ],
    ids=str,
)
def test_shared_unit_choice(
    choice: dict[str, list[str]], drawn: int, sentence: str
) -> None:
    app = opened(COST, choice)
    assert not app.exception
    assert sentence in text(app)
    assert len(charts(app)) == drawn
    assert "None" not in [tile.value for tile in app.metric]


def test_after_the_costs_end_nothing_is_shown_for_months_that_were_not_chosen() -> None:
    app = opened(COST, {"years": ["2018/19", "2019/20"]})
    assert not app.metric
    assert "Apr to Aug 2016" not in text(app)


def test_before_the_programme_there_is_no_tile_for_its_cost() -> None:
    app = opened(COST, {"years": ["2013/14", "2013/14"]})
    assert "Programme cost" not in [tile.label for tile in app.metric]


def test_after_go_live_as_opened() -> None:
    app = opened(REVIEWS, {})
    assert len(charts(app)) == 2
    said = text(app)
    assert "more than 1.8 times the originally predicted £110k" in said
    assert "HR cases closed in agreed time: no service measure before go-live" in said
    assert "27 Nov 2015: an agreement is no go-live." in said
    assert "3 of 3 published totals fit their published parts." in said
    assert "cannot show a cause" in said


def test_after_go_live_without_an_extract_keeps_what_is_published() -> None:
    app = opened(REVIEWS, {"forces": ["Norfolk"]})
    assert not app.exception
    assert not charts(app)
    assert "more than 1.8 times" in text(app)
