"""How a page shows things: title, tiles, charts with all that belongs to them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pyarrow as pa
import streamlit as st

from alliance.screen import filters, labels, navigation
from alliance.screen.charts.base import Event, Finished, event_key
from alliance.screen.memory import remember
from alliance.screen.selection import Selection
from alliance.screen.theme import Mode
from alliance.screen.tile import Tile
from alliance.warehouse import database, query_files

STYLE = Path(__file__).parent / "style.css"
TABLE_ROWS = 50
MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&])")
WRITTEN_NUMBER = re.compile(r"[−+]?£?\d[\d,.]*(%|[km]|bn| s|:\d\d min)?$|\[|not ")
PLOTLY = {"displayModeBar": False, "responsive": True}


def plain(text: str) -> str:
    """Text that shows as written: nothing in it is Markdown, a link or a picture."""
    return MARKS.sub(r"\\\1", text)


def mode() -> Mode:
    """The theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def title(
    view: Selection,
    question: str,
    scope: str,
    extracts: bool = True,
    filtered: bool = True,
) -> None:
    """The page's question, what it looks at in words, and how fresh that is.

    `scope` comes from `filters.words`: the active filters as this page uses them. A
    page of `extracts` says which chosen forces send none, unless it shows all forces
    whatever is chosen (not `filtered`).
    """
    st.title(question, anchor=False)
    navigation.section_links()
    line = plain(scope)
    if extracts:
        line += plain(f" · Data to {labels.day(view.as_at)}") + illustrative_mark(view)
    st.markdown(line)
    if extracts and filtered:
        nothing(filters.without_extract(view))


def illustrative_mark(view: Selection) -> str:
    """The words `Illustrative data`, as long as an extract says so in its rows."""
    illustrative = "illustrative" in database.statuses(view, *EXTRACTS)
    return " :orange-badge[Illustrative data]" if illustrative else ""


def tiles(shown: Sequence[Tile]) -> None:
    """A row of at most six tiles of one height; on a phone two stand in a row."""
    with st.grid(len(shown), min_column_width=130, border=True, gap="xsmall") as grid:
        for tile in shown:
            with grid.cell(), st.container(gap=None):
                st.metric(plain(tile.label), plain(tile.value))
                for words in filter(None, (tile.comparison, tile.target)):
                    st.markdown(f":small[{plain(words)}]")


EXTRACTS = ("unit_savings", "contact_daily", "staffing")


def nothing(sentence: str) -> None:
    """One sentence in the place of a chart: what is missing and what to do."""
    if sentence:
        st.markdown(f":gray[{plain(sentence)}]")


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
        _missing(view, query, f"{subtitle} {empty}")
        return
    key = _key(query, form.__name__, *options.values())
    with st.container(key=key, gap="xsmall"):
        st.subheader(plain(finding), anchor=False)
        st.markdown(f":gray[{plain(f'{subtitle} {freshness(view, query, data)}')}]")
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
            st.markdown(plain(note))
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


def _missing(view: Selection, query: str, sentence: str) -> None:
    """The sentence in a chart's place, unless the page's head has said it already."""
    if view.bch_forces or "illustrative" not in _statuses(view, query):
        nothing(sentence)


def _statuses(view: Selection, query: str) -> str:
    """The data statuses of the tables behind a query."""
    return database.statuses(view, *query_files.query(query).tables)


def _key(*parts: object) -> str:
    """A stable name for a chart: its query, its form and what it draws."""
    words = [part for part in parts if isinstance(part, str)]
    words += [name for part in parts if isinstance(part, Mapping) for name in part]
    return re.sub(r"\W+", "-", " ".join(words))


def freshness(view: Selection, query: str, data: pd.DataFrame) -> str:
    """To which day the figures run, and whether they are illustrative."""
    statuses = _statuses(view, query)
    if "illustrative" in statuses:
        return f"Data to {labels.day(view.as_at)}. Illustrative data."
    extracts = ", ".join(s for s in statuses.split(", ") if s not in ("published", ""))
    if extracts:
        return f"Data to {labels.day(view.as_at)}, {extracts}."
    if "as_at" in data.columns:
        return f"Data to {labels.day(data['as_at'].max())}, as published."
    return "As published." if statuses else ""


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
) -> None:
    """A table that stands for itself: finding, what it holds, rows, SQL and sources.

    `shown` holds the columns to show where they are fewer than those of `data`, which
    the download gives in full; `also` names further queries whose rows are joined.
    """
    if data.empty:
        _missing(view, query, f"{subtitle} {empty}")
        return
    with st.container(key=_key(query, "table", subtitle), gap="xsmall"):
        st.subheader(plain(finding), anchor=False)
        st.markdown(f":gray[{plain(f'{subtitle} {freshness(view, query, data)}')}]")
        accessible_table(data if shown is None else shown, finding)
        with st.expander("SQL, sources, download", type="compact"):
            download(view, data, query, finding, values or {})
            for name in (query, *also):
                st.code(
                    sql_text(view, name, values or {}), language="sql", wrap_lines=True
                )
                for line in source_lines(view, name):
                    st.markdown(plain(line))


def attention(lines: Sequence[tuple[str, str]]) -> None:
    """What the rules found, each a link to its page; or that they found nothing."""
    st.subheader("What needs attention", anchor=False)
    st.markdown(":gray[Found by rule; the limit of each rule is in brackets.]")
    for address, sentence in lines:
        navigation.link(address, plain(sentence))
    if not lines:
        nothing("Nothing stands out by the rules.")


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
        lambda: csv(view, table, query, values),
        file_name=f"{query.replace('/', '-')}.csv",
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
    """Figures, SQL, sources and download of one query."""
    with st.expander("Figures, SQL, sources", type="compact"):
        figures, sql, sources = st.tabs(["Figures", "SQL", "Sources"])
        with figures:
            accessible_table(table, caption)
            download(view, table, query, caption, values)
        with sql:
            st.code(sql_text(view, query, values), language="sql", wrap_lines=True)
        with sources:
            for line in source_lines(view, query):
                st.markdown(plain(line))


def accessible_table(table: pd.DataFrame, caption: str) -> None:
    """A real HTML table of words, the last rows when there are many."""
    cells, alignment, gaps = _cells(table)
    with st.container(key=f"{alignment}-{_key(caption)}"):
        st.table(cells, border="horizontal", hide_index=True, alt=caption)
    if len(table) > TABLE_ROWS:
        st.markdown(
            f"The last {TABLE_ROWS} of {len(table):,} rows; the CSV has all of them."
        )
    if gaps:
        st.markdown(r":gray[:small[\[x\] not available]]")


@remember
def _cells(table: pd.DataFrame) -> tuple[pa.Table, str, bool]:
    """The last rows as escaped words, how columns align, whether a value is missing."""
    cells = labels.table(table.tail(TABLE_ROWS)).map(plain)
    cells.columns = [plain(name) for name in cells.columns]
    rows = pa.Table.from_pandas(cells, preserve_index=False)
    return rows, _columns(table), bool(table.isna().any(axis=None))


def _columns(table: pd.DataFrame) -> str:
    """How a table's columns align: how many of words lead, whether one ends it."""
    words = [not _figures(table[name]) for name in table.columns]
    leading = words.index(False) if False in words else 9
    return f"words{leading}{'-ends' if words[-1] else ''}"


def _figures(column: pd.Series) -> bool:
    """Whether a column holds numbers, or words that are written numbers."""
    if pd.api.types.is_numeric_dtype(column):
        return True
    return bool(column.astype(str).str.match(WRITTEN_NUMBER).all())


def csv(
    view: Selection, table: pd.DataFrame, query: str, values: dict[str, Any]
) -> bytes:
    """The figures with, in every row, their status, the filters and their source."""
    about = {
        "data_status": _statuses(view, query),
        "filters": " · ".join([filters.words(view), *map(str, values.values())]),
        "source": "; ".join(source_lines(view, query)),
    }
    return table.assign(**about).to_csv(index=False).encode("utf-8-sig")


def sql_text(view: Selection, query: str, values: dict[str, Any]) -> str:
    """The query file as it runs, with the values of its parameters above it."""
    bound = database.bound(query, view, **values)
    lines = [f"-- ${name} = {_sql_value(value)}" for name, value in bound.items()]
    return "\n".join([*lines, query_files.query(query).sql])


def _sql_value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_sql_value(part) for part in value)}]"
    return f"'{value}'"


def source_lines(view: Selection, query: str) -> Iterable[str]:
    """The publications behind a query, with their status and the day they run to."""
    return [
        f"{row.title}: {row.publication} ({row.data_status}{_to(row.data_to)})"
        for row in database.about(view, *query_files.query(query).tables)
    ]


def _to(day: str) -> str:
    return f"; data to {day}" if day else ""


def events(dated: pd.DataFrame) -> list[Event]:
    """Dated rows (day, label) as events for a time chart."""
    return [
        Event(day.date(), label)
        for day, label in zip(dated["day"], dated["label"], strict=True)
    ]


def later_figures(view: Selection, sentence: str) -> None:
    """Say that later figures exist, with a button that shows them."""
    if view.later_events:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            plain(f"Shown: what was known by {labels.day(view.known_to)}. {sentence}")
        )
        st.button("Show later figures", on_click=filters.show_later)
