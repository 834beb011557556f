"""Where figures are from, how fresh they are, and the files that say so."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from alliance.screen import labels, reach
from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database, query_files
from alliance.warehouse.database import About

# What a spreadsheet would take for a formula.
FORMULA = r"^(?=[=+\-@\t\r])"
# The parameters by which queries obey the chosen years, and the comparison.
OF_YEARS = {
    *("first_year", "last_year", "first_day", "last_day", "open_year"),
    *("period_year", "period_first_day", "period_last_day"),
}
OF_COMPARISON = {"compared_first_day", "compared_last_day", "compared_month_end"}
# Values of a page's own choices that leave nothing out.
NO_FILTER = ("", "all", "All", "SHARED", "month")
# In the place of a query: figures that the reader typed, with no extract behind them.
TYPED = ""


def title(query: str) -> str:
    """What a query gives, in words: its name wherever charts and tables are listed."""
    return query_files.query(query).title


def tables(*queries: str) -> tuple[str, ...]:
    """The tables behind queries."""
    asked = [query for query in queries if query != TYPED]
    return tuple(name for query in asked for name in query_files.query(query).tables)


def statuses(view: Selection, *queries: str) -> str:
    """The data statuses of the tables behind queries."""
    names = tables(*queries)
    late = reach.not_sent(view, *names)
    sent = [name for name in database.plain(names) if name not in late]
    return database.statuses(view, *sent).removeprefix(", ")


def freshness(view: Selection, data: pd.DataFrame, *queries: str) -> str:
    """To which day the figures run, which are late, whether they are illustrative."""
    if TYPED in queries:
        return "Figures as set on this page, not data."
    found = statuses(view, *queries)
    extracts = [s for s in found.split(", ") if s not in ("published", "")]
    if extracts:
        day = reach.said(view, *_extracts(*queries))
        day = day or f"Data to {labels.day(view.as_at)}"
        status = "illustrative" if "illustrative" in extracts else ", ".join(extracts)
        return f"{day}. {status.capitalize()} data."
    if "as_at" in data.columns and len(data):
        return f"Data to {labels.day(data['as_at'].max())}, as published."
    return "As published." if found else ""


def seen(view: Selection, *queries: str) -> Selection:
    """The same choices, only as far as the extracts behind queries run."""
    return reach.within(view, *_extracts(*queries))


def late(view: Selection, *queries: str) -> str:
    """To which day the figures run, when an extract behind queries is late."""
    return reach.late(view, *_extracts(*queries))


def gaps(view: Selection, *queries: str) -> list[str]:
    """A sentence for each extract behind queries that is missing or was refused."""
    return reach.gaps(view, *_extracts(*queries))


def _extracts(*queries: str) -> tuple[str, ...]:
    """The tables whose rows queries show; what lists the tables says itself which of
    them are late or missing."""
    shown = [query for query in queries if "about_tables" not in tables(query)]
    return tables(*shown)


def csv(
    view: Selection, table: pd.DataFrame, query: str, values: dict[str, Any]
) -> bytes:
    """The figures with, in every row, their status, the filters and their source."""
    about = {
        "data_status": statuses(view, query) or "typed, not data",
        "filters": filters_said(view, values, query),
        "source": "; ".join(source_lines(view, query)),
    }
    rows = table.assign(**about)
    for name in rows.columns:
        if pd.api.types.is_string_dtype(rows[name]):
            rows[name] = rows[name].str.replace(FORMULA, "'", regex=True)
    return rows.to_csv(index=False).encode("utf-8-sig")


def filters_said(view: Selection, values: Mapping[str, Any], *queries: str) -> str:
    """The active filters in words, with the choices of a page's own.

    Only those that queries ask for; none of the filters bears on figures that are
    typed, of which every choice is said.
    """
    if TYPED in queries:
        return " · ".join(_written(values))
    asked = {name for query in queries for name in query_files.query(query).parameters}
    shared = seen(view, *queries).words(
        years=None if asked & OF_YEARS else "",
        compared=None if asked & OF_COMPARISON else "",
    )
    own = {name: value for name, value in values.items() if name in asked}
    return " · ".join(filter(None, [shared, *_written(own)]))


def _written(values: Mapping[str, Any]) -> list[str]:
    """A page's own choices in words; lists that follow from them stand in the SQL, and
    the comparison is said with the shared filters."""
    return [
        f"{labels.column(name).lower()} {_word(value)}"
        for name, value in values.items()
        if not isinstance(value, list)
        and value not in NO_FILTER
        and name not in OF_COMPARISON
    ]


def _word(value: object) -> str:
    return labels.day(value) if isinstance(value, dt.date) else str(value)


def sql_text(view: Selection, query: str, values: dict[str, Any]) -> str:
    """The query file as it runs, with the values of its parameters above it."""
    bound = database.bound(query, seen(view, query), **values)
    lines = [f"-- ${name} = {_sql_value(value)}" for name, value in bound.items()]
    return "\n".join([*lines, query_files.query(query).sql])


def _sql_value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_sql_value(part) for part in value)}]"
    return "null" if value is None else f"'{value}'"


def source_lines(view: Selection, query: str) -> Iterable[str]:
    """The publications behind a query, with their status and the day they run to."""
    return [
        f"{row.title}: {row.publication} ({_standing(view, row)})"
        for row in database.about(view, *tables(query))
    ]


def _standing(view: Selection, row: About) -> str:
    """What status a table has and to which day it runs, or that it is not there.

    On an earlier day an extract ran no further than it was sent by then; how far what
    is published ran is not held.
    """
    if row.state != "live":
        return row.state
    if view.due is None:
        return f"{row.data_status}{f'; data to {row.data_to}' if row.data_to else ''}"
    if reach.not_sent(view, row.table_name):
        return f"nothing by {labels.day(view.due)}"
    _, to = reach.held(view.only(*BCH), row.table_name)
    return f"{row.data_status}{f'; data to {to}' if to else ''}"
