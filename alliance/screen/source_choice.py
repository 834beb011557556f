"""The choices of the sources page: words to look for, and one chart or table."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import streamlit as st

from alliance.screen import provenance
from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files

ALL = "All charts and tables"
MOST_LETTERS = 100


@dataclass(frozen=True)
class Choice:
    """What is looked for; `of` is the title of a chart or table, or blank for all."""

    view: Selection
    search: str
    of: str

    @property
    def query(self) -> query_files.QueryFile | None:
        """The query of the one chart or table; None for all."""
        titled = (file for file in query_files.of_pages() if file.title == self.of)
        return next(titled, None)

    @property
    def parameters(self) -> dict[str, Any]:
        """The values that the page's queries ask for beyond the shared ones."""
        measures, titles = zip(*uses(), strict=True)
        return {
            "search": self.search,
            "of": self.of,
            "of_tables": list(database.plain(self.query.tables)) if self.query else [],
            "of_measures": list(self.query.measures) if self.query else [],
            "used_measures": list(measures),
            "used_titles": list(titles),
        }

    @property
    def totals(self) -> dict[str, int]:
        """How many entries each list has when nothing is looked for."""
        listed = {row.table_name: row for row in database.about(self.view, *LISTS)}
        counts = {name: row.row_count for name, row in listed.items()}
        return {"measures": len(query_files.folder("measures")), **counts}

    @property
    def words(self) -> str:
        """The choice in words, to follow `17 measures`; blank for everything."""
        behind = f" behind “{self.of}”" if self.of else ""
        holding = f" with the words “{self.search}”" if self.search else ""
        return behind + holding

    def tables(self) -> list[str]:
        """The tables behind the one chart or table, with publication and status."""
        if self.query is None:
            return []
        lines = provenance.source_lines(self.view, self.query.name)
        return [f"Drawn from {line}" for line in lines]

    def nothing(self, entry: str) -> str:
        """That a list holds no such entry, and what to do; `entry` is one of it."""
        said = f"No {entry}{self.words}"
        if self.search:
            elsewhere = f", or {ALL.lower()}" if self.of else ""
            return f"{said}: try fewer or other words{elsewhere}."
        return f"{said}: choose another chart or table, or {ALL.lower()}."


LISTS = ("standards", "sources")


def draw(view: Selection) -> Choice:
    """Draw the choices; the address keeps them."""
    left, right = st.columns(2)
    search = left.text_input(
        "Search measures, standards and sources",
        key="search",
        bind="query-params",
        max_chars=MOST_LETTERS,
        placeholder="For example: abandoned, Home Office, OGL",
    )
    titles = sorted(file.title for file in query_files.of_pages())
    of = right.selectbox("Figures of", [ALL, *titles], key="of", bind="query-params")
    return choose(view, search, of)


def choose(view: Selection, search: str = "", of: str = ALL) -> Choice:
    """The choice of some words and of one chart or table by its title."""
    return Choice(view, " ".join(search.split()), "" if of == ALL else of)


@cache
def uses() -> tuple[tuple[str, str], ...]:
    """Each measure with the title of each chart or table that computes it."""
    return tuple(
        (measure, file.title)
        for file in query_files.of_pages()
        for measure in file.measures
    )
