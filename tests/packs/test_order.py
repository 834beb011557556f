"""The order of slides in an address: codes for good, moves among what is shown."""

from hypothesis import given
from hypothesis import strategies as st

from alliance.packs import contents, order, outline
from alliance.packs.outline import Line

KEYS = tuple(contents.BY_KEY)


def test_every_slide_has_a_code_of_its_own_for_good() -> None:
    assert len(order.by_code()) == len(KEYS)
    assert order.code("savings-outturn") == "jac"
    assert order.code("decisions-asked") == "y5f"


@given(st.permutations(KEYS))
def test_an_order_is_read_as_it_was_written(keys: list[str]) -> None:
    assert order.whole(order.written(keys)) == tuple(keys)


@given(st.text(max_size=40))
def test_whatever_the_address_says_every_slide_stands_once(codes: str) -> None:
    assert sorted(order.whole(codes)) == sorted(KEYS)


def test_a_slide_that_an_order_does_not_know_stands_behind_its_neighbour() -> None:
    known = [key for key in reversed(KEYS) if key not in (KEYS[0], KEYS[3])]
    found = order.whole(order.written(known))
    assert found[0] == KEYS[0]
    assert found.index(KEYS[3]) == found.index(KEYS[2]) + 1
    assert [key for key in found if key in known] == known


def test_a_slide_moves_among_those_that_are_shown() -> None:
    every, shown = ("a", "hidden", "b", "c"), ("a", "b", "c")
    assert order.moved(every, shown, "b", -1) == ("b", "hidden", "a", "c")
    assert order.moved(every, shown, "b", 1) == ("a", "hidden", "c", "b")
    assert order.moved(every, shown, "a", -1) == every
    assert order.moved(every, shown, "c", 1) == every


LINES = [
    Line("a", "Savings", "One", "Finding."),
    Line("b", "Savings", "Two", "", "No amount is at risk."),
    Line("e", "Savings", "Five", "", "No amount is at risk."),
    Line("c", "Summary", "Three", "", "No figures."),
    Line("d", "Staffing", "Four", "", "a fault", failed=True),
]


def test_the_outline_says_what_is_shown_left_out_and_in_the_way() -> None:
    assert outline.answer(LINES, "the Summit") == (
        "1 slide is laid before the Summit, in 1 section."
    )
    assert outline.answer([], "the Summit") == "No slide is laid before the Summit."
    assert outline.left_out(LINES)[0] == "Two, Five: No amount is at risk."
    assert outline.in_the_way(LINES) == [
        "Staffing: Four failed.",
        "Section Summary would be empty: leave it out, or choose other forces, years "
        "or units.",
    ]
