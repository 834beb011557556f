"""What the fair share page says for choices that change what it can show."""

import pytest

from alliance.screen import navigation
from alliance.screen.findings import cost_rows, share
from tests.pages.test_pages import charts, opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "share")


def test_as_opened() -> None:
    app = opened(PAGE, {})
    assert [tile.label for tile in app.metric] == [
        "Bedfordshire",
        "Cambridgeshire",
        "Hertfordshire",
        "BCH",
    ]
    assert len(charts(app)) == 1
    said = text(app)
    assert "The published agreements name no rate" in said
    assert "Capital, programme cost and grants are not in it" in said
    assert (
        "Agreed, funding and population give shares within one point, yet up to" in said
    )
    assert said.count("within one point") == 1
    assert "Bedfordshire pays £55k more (0.4%)" in said
    assert cost_rows.BASELINE in said
    assert share.NO_SAVING in said
    assert "Shares are rounded; amounts are split by the unrounded ones." in said
    assert "4 units share savings by another key than costs" in said
    assert (
        "Professional Standards and Protective Services changed on 23 Jun 2016" in said
    )
    assert "Other collaborations, not BCH" in said


@pytest.mark.parametrize(
    ("choice", "drawn", "sentence"),
    [
        ({"unit": ["Public Contact"]}, 1, "30 Jun 2015; calls received on 999"),
        ({"unit": ["Procurement (BCH)"]}, 1, "no activity of its own is supplied"),
        ({"unit": ["Atlantis"]}, 1, "for Procurement (BCH), Professional Standards"),
        ({"forces": ["Hertfordshire"]}, 1, "baseline, Hertfordshire pays"),
        ({"forces": ["Norfolk"]}, 0, "No extract is supplied for Norfolk."),
        ({"years": ["2006/07", "2008/09"]}, 0, "No running cost to share out in 2008"),
        ({"years": ["2018/19", "2019/20"]}, 0, "Costs run to 31 Aug 2016"),
        ({"compare": ["Year before"]}, 1, "all shared units, 2015/16"),
    ],
    ids=str,
)
def test_choice(choice: dict[str, list[str]], drawn: int, sentence: str) -> None:
    app = opened(PAGE, choice)
    assert not app.exception
    assert len(charts(app)) == drawn
    assert sentence in text(app)
