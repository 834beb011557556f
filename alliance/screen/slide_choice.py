"""Which exhibit of the pack is on the screen: the address keeps its key."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from alliance.packs.contents import BY_KEY, Item
from alliance.screen import unused

KEY, LIST = "slide", "slides"


@dataclass(frozen=True)
class Choice:
    """A place in the list of items that have something to show.

    `unknown` is what the address asks for and no item has as its key.
    """

    items: tuple[Item, ...]
    place: int
    unknown: str = ""

    @property
    def item(self) -> Item:
        return self.items[self.place]

    @property
    def following(self) -> Item:
        """The item after this one; at the end the last itself."""
        return self.items[min(self.place + 1, len(self.items) - 1)]

    @property
    def position(self) -> str:
        return f"{self.place + 1} of {len(self.items)}"

    @property
    def refused(self) -> str:
        """That the address asks for what is not there; else nothing."""
        if not self.unknown:
            return ""
        return unused.said({KEY: "Slide"}, {KEY: (self.unknown, self.item.name)})


def choice(items: Sequence[Item], filled: set[str], asked: str) -> Choice:
    """The item asked for, even without figures; else the first that has some.

    `items` stand in the order of the pack; `filled` are the keys of those with figures.
    """
    first = next((item for item in items if item.key in filled), items[0])
    item = BY_KEY.get(asked, first)
    shown = tuple(one for one in items if one.key in filled or one == item)
    unknown = asked if asked not in BY_KEY else ""
    return Choice(shown, shown.index(item), unknown)


def asked() -> str:
    """The key in the address; empty when it has none."""
    return st.query_params.get(KEY, "")


def draw(chosen: Choice) -> None:
    """Buttons that go back and on, and the list to jump in."""
    last = len(chosen.items) - 1
    _step("Back", chosen, max(chosen.place - 1, 0))
    _step("Next", chosen, min(chosen.place + 1, last))
    _step("First", chosen, 0)
    _step("Last", chosen, last)
    st.session_state[LIST] = chosen.item.key
    st.selectbox(
        "Slide",
        [item.key for item in chosen.items],
        format_func=_named,
        key=LIST,
        on_change=_jump,
        label_visibility="collapsed",
        width=620,
    )


def _step(name: str, chosen: Choice, place: int) -> None:
    st.button(
        name,
        key=f"stage-{name.lower()}",
        on_click=_turn_to,
        args=(chosen.items[place].key,),
        disabled=place == chosen.place,
    )


def _named(key: str) -> str:
    return f"{BY_KEY[key].section}: {BY_KEY[key].name}"


def _jump() -> None:
    _turn_to(st.session_state[LIST])


def _turn_to(key: str) -> None:
    st.query_params[KEY] = key
