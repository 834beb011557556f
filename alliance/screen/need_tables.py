"""A need that the reader typed in, set against savings of its window."""

import pandas as pd

from alliance.screen import display
from alliance.screen.findings import need_typed, need_years
from alliance.screen.need_choice import Choice
from alliance.screen.selection import Selection
from alliance.warehouse import database


def show(view: Selection, choice: Choice) -> None:
    """The typed need set against savings of its window; kinds are never added."""
    asked = choice.parameters
    kinds = database.run("savings/window_by_kind", view, **asked)
    if choice.recurs:
        _show_years(view, choice)
        _show_wrongly_counted(view, choice, kinds)
        return
    display.table(
        view,
        need_typed.table(kinds, choice.need_gbp, choice.against),
        query="savings/window_by_kind",
        finding=need_typed.result(
            kinds, choice.need_gbp, choice.window, choice.against
        ),
        subtitle="Your figure, no published need. Headline savings of the three forces "
        f"together, {choice.window}. {need_years.AGAIN}",
        values=asked,
    )
    display.nothing(need_typed.one_off(kinds, choice.against))


def _show_years(view: Selection, choice: Choice) -> None:
    """A need a year against the savings of the window's last year, and of each year."""
    asked = choice.parameters
    years = database.run("savings/need_years", view, **asked)
    display.table(
        view,
        need_years.table(years, choice.need_gbp, choice.against),
        query="savings/need_years",
        finding=need_years.result(
            years, choice.need_gbp, choice.last_year, choice.against, view.as_at
        ),
        subtitle=need_years.subtitle(choice.window, choice.against),
        values=asked,
        empty="The extracts hold no savings of these years: choose an earlier window.",
    )


def _show_wrongly_counted(view: Selection, choice: Choice, kinds: pd.DataFrame) -> None:
    """What a need that recurs cannot count on: by kind, then saving by saving."""
    asked = choice.parameters
    wrongly = need_typed.wrongly(kinds)
    savings = database.run("savings/window_left_out", view, **asked)
    display.table(
        view,
        wrongly,
        query="savings/window_by_kind",
        finding=need_typed.wrongly_finding(wrongly, savings, choice.against),
        subtitle=f"Kinds that do not meet a need that recurs, {choice.window}: each by "
        "itself, never added to another.",
        values=asked,
        empty=need_typed.ALL_COUNT,
    )
    display.table(
        view,
        savings,
        query="savings/window_left_out",
        finding="Which savings these are",
        subtitle=f"What would wrongly be counted against your need, {choice.window}.",
        shown=need_typed.listed(savings),
        values=asked,
        empty=need_typed.ALL_COUNT,
    )
