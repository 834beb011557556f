"""Where figures are from, how fresh they are, and the files that say so."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from alliance.screen import filters, labels
from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files

# What a spreadsheet would take for a formula.
FORMULA = r"^(?=[=+\-@\t\r])"


def title(query: str) -> str:
    """What a query gives, in words: its name wherever charts and tables are listed."""
    return query_files.query(query).title


def statuses(view: Selection, query: str) -> str:
    """The data statuses of the tables behind a query."""
    return database.statuses(view, *query_files.query(query).tables)


def freshness(view: Selection, query: str, data: pd.DataFrame) -> str:
    """To which day the figures run, and whether they are illustrative."""
    found = statuses(view, query)
    if "illustrative" in found:
        return f"Data to {labels.day(view.as_at)}. Illustrative data."
    extracts = ", ".join(s for s in found.split(", ") if s not in ("published", ""))
    if extracts:
        return f"Data to {labels.day(view.as_at)}, {extracts}."
    if "as_at" in data.columns:
        return f"Data to {labels.day(data['as_at'].max())}, as published."
    return "As published." if found else ""


def csv(
    view: Selection, table: pd.DataFrame, query: str, values: dict[str, Any]
) -> bytes:
    """The figures with, in every row, their status, the filters and their source."""
    about = {
        "data_status": statuses(view, query),
        "filters": " · ".join([filters.words(view), *_written(values)]),
        "source": "; ".join(source_lines(view, query)),
    }
    rows = table.assign(**about)
    for name in rows.columns:
        if pd.api.types.is_string_dtype(rows[name]):
            rows[name] = rows[name].str.replace(FORMULA, "'", regex=True)
    return rows.to_csv(index=False).encode("utf-8-sig")


def _written(values: dict[str, Any]) -> list[str]:
    """A page's own choices in words; lists that follow from them stand in the SQL."""
    chosen = (value for value in values.values() if not isinstance(value, list))
    return [str(value) for value in chosen if value != ""]


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
