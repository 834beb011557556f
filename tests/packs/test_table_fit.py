"""Tables of a paper: columns fit the page, whatever is in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.packs import lettering, table_fit

WORDS = st.text("abcWi £-0123456789", min_size=1, max_size=60)


@given(st.integers(1, 30).flatmap(lambda n: st.lists(WORDS, min_size=n, max_size=n)))
def test_columns_never_are_wider_than_the_page(header: list[str]) -> None:
    fit = table_fit.fitted(header, [header[::-1]] * 3)
    room = table_fit.SIDEWAYS_MM if fit.sideways else table_fit.UPRIGHT_MM
    assert sum(fit.widths) <= room + 0.01
    assert min(fit.widths) > table_fit.PADDING_MM


def test_a_plain_table_stays_upright_at_the_usual_size() -> None:
    fit = table_fit.fitted(["Unit", "Planned (£)"], [["Custody", "59,400"]] * 34)
    assert (fit.size, fit.sideways) == (9.5, False)
    assert sum(fit.widths) < 60


def test_a_wide_table_is_set_smaller_then_turned() -> None:
    def tried(columns: int) -> tuple[float, bool]:
        row = ["1,234,567"] * columns
        fit = table_fit.fitted(["Full-year plan (£)"] * columns, [row] * 5)
        return fit.size, fit.sideways

    assert [tried(8), tried(12), tried(16), tried(20)] == [
        (9.5, False),
        (8.5, False),
        (8.5, True),
        (7.5, True),
    ]


def test_short_cells_keep_to_one_line_beside_long_ones() -> None:
    long = "7 or more in a row above the mean; outside the limits; " * 3
    fit = table_fit.fitted(["Month", "Rules broken"], [["Nov 2015", long]] * 6)
    assert fit.widths[0] >= lettering.width_mm("Nov 2015", fit.size)
    assert sum(fit.widths) <= table_fit.UPRIGHT_MM


def test_widths_are_those_of_the_letters() -> None:
    """Source Sans 3 has 1,000 units an em; its regular H is 652, its i 246 wide."""
    assert lettering.width_mm("Hi", 72) == pytest.approx(25.4 * 0.898, abs=0.02)
    assert lettering.width_mm("H\nHi", 72) == lettering.width_mm("Hi", 72)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("a\x07b\u202ec", "a[U+0007]b[U+202E]c"),
        ("a\tb\r\nc", "a b\nc"),
        ("#*_$<@\\\"'`", "#*_$<@\\\"'`"),
        ("漢字 ✚", "漢字 ✚"),
        ("\ud800", "[U+D800]"),
    ],
)
def test_what_does_not_show_is_shown_by_its_code(words: str, seen: str) -> None:
    assert lettering.seen(words) == seen


def test_a_word_longer_than_a_line_can_break_and_says_the_same() -> None:
    word = "w" * 200
    assert lettering.seen(word).count(lettering.BREAK) == 199
    assert lettering.seen(word).replace(lettering.BREAK, "") == word
