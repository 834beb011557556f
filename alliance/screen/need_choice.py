"""The choices of the need page: a need that the reader types in, and what meets it."""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from alliance.screen import selection
from alliance.screen.own_choice import put_back, segments
from alliance.screen.selection import Selection

NEED, WINDOW = "need", "need_window"
AGAINST, RECURS = "need_against", "need_recurs"
MOST_MILLION = 1_000.0
AGAINST_WORDS = {
    "Forecast": "forecast_gbp",
    "Delivered": "delivered_gbp",
    "Assured": "assured_gbp",
}
WINDOW_YEARS = selection.YEARS[selection.YEARS.index(selection.DEFAULT_YEARS[0]) :]


@dataclass(frozen=True)
class Choice:
    """A need in pounds, zero when none is typed, for a window of financial years.

    `against` is the column of savings that is set against it; a need that `recurs` is
    an amount a year, which only savings that come every year can meet.
    """

    need_gbp: int
    first_year: str
    last_year: str
    against: str
    recurs: bool

    @property
    def is_typed(self) -> bool:
        return self.need_gbp > 0

    @property
    def window(self) -> str:
        """The window in words: `2015/16 to 2019/20`."""
        return selection.years(self.first_year, self.last_year)

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the page's queries ask for beyond the shared ones."""
        return {
            "window_first_year": self.first_year,
            "window_last_year": self.last_year,
        }


def draw(view: Selection) -> Choice:
    """Draw the choices; the address keeps them, nothing else does."""
    window = (view.first_year, view.last_year)
    left, middle, right = st.columns([1, 2, 2], vertical_alignment="bottom")
    below = st.container(horizontal=True, vertical_alignment="center")
    recurs = below.toggle("The need recurs every year", key=RECURS, bind="query-params")
    below.button("Reset your need", on_click=reset, args=(window,))
    million = left.number_input(
        "Your need a year, £m" if recurs else "Your need over the whole window, £m",
        min_value=0.0,
        max_value=MOST_MILLION,
        value=None,
        step=0.1,
        format="%.2f",
        placeholder="none",
        key=NEED,
        bind="query-params",
    )
    first, last = middle.select_slider(
        "Its window, financial years",
        WINDOW_YEARS,
        value=window,
        key=WINDOW,
        bind="query-params",
    )
    with right:
        against = segments("Savings to set against it", list(AGAINST_WORDS), AGAINST)
    return choose(million, (first, last), against, recurs)


def choose(
    million: float | None,
    window: tuple[str, str],
    against: str = "Forecast",
    recurs: bool = False,
) -> Choice:
    """The choice of an amount in £m, a window in either order, and what meets it."""
    first, last = sorted(window)
    return Choice(
        need_gbp=round((million or 0) * 1_000_000),
        first_year=first,
        last_year=last,
        against=AGAINST_WORDS[against],
        recurs=recurs,
    )


def reset(window: tuple[str, str]) -> None:
    """Put every choice back to its default; the address follows."""
    put_back({NEED: None, WINDOW: window, AGAINST: "Forecast", RECURS: False})
