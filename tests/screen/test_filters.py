"""The filters in words: what is chosen, and what no extract exists for."""

from dataclasses import replace

import pytest

from alliance.screen.selection import BCH, Selection


@pytest.mark.parametrize(
    ("forces", "said"),
    [
        (BCH, ""),
        (
            ("Bedfordshire", "Norfolk", "Kent"),
            "No extract is supplied for Norfolk, Kent.",
        ),
        (
            ("Essex",),
            "No extract is supplied for Essex. Choose Bedfordshire, Cambridgeshire or "
            "Hertfordshire.",
        ),
        ((), "Choose Bedfordshire, Cambridgeshire or Hertfordshire."),
    ],
)
def test_forces_without_extracts(
    view: Selection, forces: tuple[str, ...], said: str
) -> None:
    assert view.only(*forces).without_extract == said


def test_words_of_the_filters(view: Selection) -> None:
    assert view.words() == (
        "Bedfordshire, Cambridgeshire, Hertfordshire · 2013/14 to 2016/17 · "
        "compared with Apr to Aug 2015"
    )
    one = replace(view.only("Kent"), comparison="None", later_events=True)
    assert one.words(years="all years") == (
        "Kent · all years · no comparison · with later events"
    )
    assert view.only().words(compared="") == ("no force chosen · 2013/14 to 2016/17")
    short = replace(view, first_year="2016/17", comparison="Year before")
    assert short.words().endswith("no comparison possible")
    live = replace(view, comparison="Before go-live")
    assert live.words().endswith("before go-live is for one unit on Staffing")
