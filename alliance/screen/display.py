"""How a page shows things: title, tiles, charts with all that belongs to them."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from alliance.screen import filters, labels, navigation, provenance, reach, tables
from alliance.screen.charts.base import Event, Finished, event_key
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

    `scope` comes from `filters.words`: the active filters as this page uses them. A
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
        nothing(filters.without_extract(view))


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
    form: Callable[..., go.Figure],
    *,
    query: str,
    finding: str,
    subtitle: str,
    table: pd.DataFrame | None = None,
    note: str = "",
    events: Sequence[Event] = (),
    empty: str = "No figures for this choice: choose other forces or years.",
    values: dict[str, Any] | None = None,
    **options: Any,
) -> None:
    """Finding, what is measured, the chart, and below it figures, SQL and sources.

    `form` draws `data` with `options`; `table` is what the accessible table shows
    (`data` when left out); `values` are the page's own parameters of `query`.
    Events get a letter on the chart and a key below it. `empty` is the sentence that
    stands in the chart's place when there is nothing to draw.
    """
    if data.empty:
        _missing(view, subtitle, empty, query)
        return
    key = _key(query, form.__name__, *options.values())
    with st.container(key=key, gap="xsmall"):
        head(finding, f"{subtitle} {provenance.freshness(view, data, query)}")
        gaps(view, query)
        if events:
            options["events"] = events
            note = f"{event_key(events)}. {note}".strip()
        st.plotly_chart(
            _drawn(form, data, mode(), options),
            theme=None,
            config=PLOTLY,
            alt=f"{finding} {subtitle} The figures are in the table below.",
            key=f"chart-{key}",
        )
        if note:
            st.markdown(labels.plain(note))
        behind(view, data if table is None else table, query, finding, values or {})


@remember
def _drawn(
    form: Callable[..., go.Figure],
    data: pd.DataFrame,
    theme: Mode,
    options: dict[str, Any],
) -> Finished:
    """The chart of a form, drawn once for the same figures."""
    return Finished(form(data, mode=theme, **options))


def _missing(view: Selection, of: str, sentence: str, *queries: str) -> None:
    """The sentence in a chart's place, unless the page's head has said it already."""
    said = not view.bch_forces and "illustrative" in provenance.statuses(view, *queries)
    absent(view, "" if said else sentence, *queries, of=of)


def _key(*parts: object) -> str:
    """A stable name for a chart: its query, its form and what it draws."""
    words = [part for part in parts if isinstance(part, str)]
    words += [name for part in parts if isinstance(part, Mapping) for name in part]
    return re.sub(r"\W+", "-", " ".join(words))


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
    empty: str = "No figures for this choice: choose other forces or years.",
    every_row: bool = False,
) -> None:
    """A table that stands for itself: finding, what it holds, rows, SQL and sources.

    `shown` holds the columns to show where they are fewer than those of `data`, which
    the download gives in full; `also` names further queries whose rows are joined.
    A list to look things up in shows `every_row`, however many.
    """
    if data.empty:
        _missing(view, subtitle, empty, query, *also)
        return
    with st.container(key=_key(query, "table", subtitle), gap="xsmall"):
        fresh = provenance.freshness(view, data, query, *also)
        head(finding, f"{subtitle} {fresh}")
        gaps(view, query, *also)
        tables.accessible_table(data if shown is None else shown, finding, every_row)
        named = [name for name in (query, *also) if name != provenance.TYPED]
        words = "SQL, sources, download" if named else "Download"
        with st.expander(words, type="compact"):
            download(view, data, query, finding, values or {})
            for name in named:
                _sql(view, name, values or {})
                _sources(view, name)


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


def download(
    view: Selection,
    table: pd.DataFrame,
    query: str,
    caption: str,
    values: dict[str, Any],
) -> None:
    """A button that gives the figures as CSV, made when it is pressed."""
    st.download_button(
        "Download the figures (CSV)",
        lambda: provenance.csv(view, table, query, values),
        file_name=f"{query.replace('/', '-') or 'what-if'}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"csv-{query}-{caption}",
    )


def behind(
    view: Selection,
    table: pd.DataFrame,
    query: str,
    caption: str,
    values: dict[str, Any],
) -> None:
    """Figures, SQL, sources and download of one query; of typed figures no SQL."""
    if query == provenance.TYPED:
        with st.expander("Figures", type="compact"):
            tables.accessible_table(table, caption)
            download(view, table, query, caption, values)
        return
    with st.expander("Figures, SQL, sources", type="compact"):
        figures, sql, sources = st.tabs(["Figures", "SQL", "Sources"])
        with figures:
            tables.accessible_table(table, caption)
            download(view, table, query, caption, values)
        with sql:
            _sql(view, query, values)
        with sources:
            _sources(view, query)


def _sql(view: Selection, query: str, values: dict[str, Any]) -> None:
    text = provenance.sql_text(view, query, values)
    st.code(text, language="sql", wrap_lines=True)


def _sources(view: Selection, query: str) -> None:
    for line in provenance.source_lines(view, query):
        st.markdown(labels.plain(line))
    if navigation.here() != "sources":
        title = provenance.title(query)
        navigation.link("sources", "These sources and definitions", of=title)


def events(dated: pd.DataFrame) -> list[Event]:
    """Dated rows (day, label) as events for a time chart."""
    return [
        Event(day.date(), label)
        for day, label in zip(dated["day"], dated["label"], strict=True)
    ]


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
