"""How a page shows things: title, tiles, charts with all that belongs to them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import (
    behind,
    filters,
    labels,
    navigation,
    provenance,
    reach,
    tables,
)
from alliance.screen.charts.base import Event, Finished
from alliance.screen.exhibit import NO_FIGURES, Exhibit, Form
from alliance.screen.memory import remember
from alliance.screen.selection import Selection
from alliance.screen.theme import Mode
from alliance.screen.tile import Tile
from alliance.warehouse import database

STYLE = Path(__file__).parent / "style.css"
EXTRACTS = ("unit_savings", "contact_daily", "staffing")
PLOTLY = {"displayModeBar": False, "responsive": True}


def mode() -> Mode:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def title(
    view: Selection,
    question: str,
    scope: str,
    extracts: Sequence[str] = EXTRACTS,
    filtered: bool = True,
) -> None:
    """The page's question, what it looks at in words, and how fresh that is.

    `scope` comes from the view's `words`: the active filters as this page uses them. A
    page of `extracts` says to which day these run and which chosen forces send none,
    unless it shows all forces whatever is chosen (not `filtered`).
    """
    st.title(question, anchor=False)
    navigation.section_links()
    line = labels.plain(scope)
    if extracts:
        line += labels.plain(f" · {reach.said(view, *extracts) or 'No data'}")
        line += illustrative_mark(view, extracts)
    st.markdown(line)
    if extracts and filtered:
        nothing(view.without_extract)


def illustrative_mark(view: Selection, extracts: Sequence[str]) -> str:
    """The words `Illustrative data`, as long as an extract says so in its rows."""
    illustrative = "illustrative" in database.statuses(view, *extracts)
    return " :orange-badge[Illustrative data]" if illustrative else ""


def tiles(shown: Sequence[Tile], *queries: str) -> None:
    """A row of at most six tiles of one height; on a phone two stand in a row.

    They show figures of `queries`; in the place of those whose extract is missing
    stands a sentence.
    """
    view = navigation.view()
    held = [tile for tile in shown if not provenance.gaps(view, *tile.queries)]
    if held:
        _tiles(held)
    gaps(view, *queries)


def _tiles(shown: Sequence[Tile]) -> None:
    with st.grid(len(shown), min_column_width=130, border=True, gap="xsmall") as grid:
        for tile in shown:
            with grid.cell(), st.container(gap=None):
                st.metric(labels.plain(tile.label), labels.plain(tile.value))
                for words in filter(None, (tile.comparison, tile.target)):
                    st.markdown(f":small[{labels.plain(words)}]")


def nothing(sentence: str) -> None:
    """One sentence in the place of a chart: what is missing and what to do."""
    if sentence:
        st.markdown(f":gray[{labels.plain(sentence)}]")


def gaps(view: Selection, *queries: str) -> None:
    """A sentence for each extract behind queries that is missing or was refused."""
    for sentence in provenance.gaps(view, *queries):
        nothing(sentence)


def absent(view: Selection, sentence: str, *queries: str, of: str = "") -> None:
    """What stands in the place of figures that are not there.

    That an extract behind `queries` is missing or was refused; else the page's own
    `sentence`, and which extract is late. `of` says what would be shown.
    """
    why = provenance.gaps(view, *queries)
    late = provenance.late(view, *queries)
    if not why and sentence:
        why = [sentence, f"{late}." if late else ""]
    nothing(" ".join(filter(None, [of, *why])) if why else "")


def head(finding: str, subtitle: str) -> None:
    """What the figures show, in bold, and below it what is measured."""
    st.subheader(labels.plain(finding), anchor=False)
    st.markdown(f":gray[{labels.plain(subtitle)}]")


def chart(
    view: Selection,
    data: pd.DataFrame,
    form: Form,
    *,
    query: str,
    finding: str,
    subtitle: str,
    table: pd.DataFrame | None = None,
    note: str = "",
    events: Sequence[Event] = (),
    empty: str = NO_FIGURES,
    values: dict[str, Any] | None = None,
    **options: Any,
) -> None:
    """Finding, what is measured, the chart, and below it figures, SQL and sources.

    `form` draws `data` with `options`; `table` is what the accessible table shows
    (`data` when left out); `values` are the page's own parameters of `query`.
    Events get a letter on the chart and a key below it. `empty` is the sentence that
    stands in the chart's place when there is nothing to draw.
    """
    show(
        Exhibit(
            view=view,
            data=data,
            query=query,
            finding=finding,
            subtitle=subtitle,
            form=form,
            table=table,
            note=note,
            events=events,
            values=values or {},
            options=options,
            empty=empty,
        )
    )


def table(
    view: Selection,
    data: pd.DataFrame,
    *,
    query: str,
    also: Sequence[str] = (),
    finding: str,
    subtitle: str,
    shown: pd.DataFrame | None = None,
    values: dict[str, Any] | None = None,
    empty: str = NO_FIGURES,
    every_row: bool = False,
) -> None:
    """A table that stands for itself: finding, what it holds, rows, SQL and sources.

    `shown` holds the columns to show where they are fewer than those of `data`, which
    the download gives in full; `also` names further queries whose rows are joined.
    A list to look things up in shows `every_row`, however many.
    """
    exhibit = Exhibit(
        view=view,
        data=data,
        query=query,
        finding=finding,
        subtitle=subtitle,
        table=shown,
        also=tuple(also),
        values=values or {},
        empty=empty,
    )
    show(exhibit, every_row)


def show(exhibit: Exhibit, every_row: bool = False) -> None:
    """An exhibit with all that belongs to it, or the sentence in its place."""
    if exhibit.data.empty:
        _missing(exhibit)
        return
    with st.container(key=exhibit.key, gap="xsmall"):
        head(exhibit.finding, exhibit.described)
        for sentence in exhibit.gaps:
            nothing(sentence)
        if exhibit.form is None:
            tables.accessible_table(exhibit.shown, exhibit.finding, every_row)
            behind.table(exhibit)
            return
        drawing(exhibit)
        if exhibit.notes:
            st.markdown(labels.plain(exhibit.notes))
        behind.tabs(exhibit)


def drawing(exhibit: Exhibit) -> None:
    """The chart of an exhibit, in the theme that the reader's browser shows."""
    assert exhibit.form is not None
    st.plotly_chart(
        _drawn(exhibit.form, exhibit.data, mode(), exhibit.drawn_with),
        theme=None,
        config=PLOTLY,
        alt=exhibit.alternative,
        key=f"chart-{exhibit.key}",
    )


@remember
def _drawn(
    form: Form, data: pd.DataFrame, theme: Mode, options: dict[str, Any]
) -> Finished:
    """The chart of a form, drawn once for the same figures."""
    return Finished(form(data, mode=theme, **options))


def _missing(exhibit: Exhibit) -> None:
    """The sentence in its place, unless the page's head has said it already."""
    said = not exhibit.view.bch_forces and exhibit.is_illustrative
    sentence = "" if said else exhibit.empty
    absent(exhibit.view, sentence, *exhibit.queries, of=exhibit.subtitle)


def attention(view: Selection, lines: Sequence[tuple[str, str]], query: str) -> None:
    """What the rules found, each a link to its page; or that they found nothing."""
    head("What needs attention", "Found by rule; the limit of each is in brackets.")
    for address, sentence in lines:
        navigation.link(address, labels.plain(sentence))
    if not lines:
        absent(view, "Nothing stands out by the rules.", query)
        return
    gaps(view, query)
    nothing(provenance.late(view, query))


def links(heading: str, named: Mapping[str, str]) -> None:
    """A heading and below it links: addresses of pages with the words to show."""
    st.subheader(labels.plain(heading), anchor=False)
    for address, words in named.items():
        navigation.link(address, words)


def freshness(view: Selection) -> None:
    """To which day each kind of extract runs, with a link to all tables."""
    said = "; ".join(_fresh(view, row) for row in database.about(view, *EXTRACTS))
    head("How fresh the figures are", f"{said}.")
    navigation.link("data", "All tables, their days and sources")


def _fresh(view: Selection, row: database.About) -> str:
    name = labels.extract(row.table_name)
    if not row.row_count:
        return f"{name}: {row.state}, no rows"
    to = reach.said(view, row.table_name).removeprefix("Data ")
    return f"{name} {to} ({row.data_status})"


def later_figures(
    view: Selection, sentence: str, shown: str = "what was known by"
) -> None:
    """Say that later figures exist, with a button that shows them."""
    if view.later_events:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        known = f"Shown: {shown} {labels.day(view.known_to)}."
        st.markdown(labels.plain(f"{known} {sentence}"))
        st.button("Show later figures", on_click=filters.show_later)
