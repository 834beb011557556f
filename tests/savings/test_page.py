"""What the savings page says for choices that change what it can show."""

import pytest

from alliance.screen import navigation
from tests.pages.test_pages import charts, opened, text

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "savings")


def test_as_opened() -> None:
    app = opened(PAGE, {})
    assert len(app.metric) == 4
    assert len(charts(app)) == 6
    said = text(app)
    assert "Firearms Licensing has delivered £130k against £70k planned" in said
    assert "Not compared with the same period last year" in said


@pytest.mark.parametrize(
    ("choice", "drawn", "sentence"),
    [
        ({"forces": ["Bedfordshire"]}, 5, "Shown when several forces are chosen."),
        ({"forces": ["Norfolk"]}, 0, "No extract is supplied for Norfolk."),
        ({"years": ["2006/07", "2010/11"]}, 3, "No savings were submitted for 2010/11"),
        ({"years": ["2018/19", "2019/20"]}, 6, "No submission reaches the chosen year"),
        ({"compare": ["Year before"]}, 6, "2014/15: £2.6m delivered"),
        ({"compare": ["Before go-live"]}, 6, "a saving starts at go-live"),
    ],
    ids=str,
)
def test_choice(choice: dict[str, list[str]], drawn: int, sentence: str) -> None:
    app = opened(PAGE, choice)
    assert not app.exception
    assert len(charts(app)) == drawn
    assert sentence in text(app)
