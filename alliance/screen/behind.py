"""What stands below an exhibit: its figures, SQL, sources and downloads."""

from functools import partial

import streamlit as st

from alliance.screen import files, labels, navigation, provenance, tables
from alliance.screen.exhibit import Exhibit


def tabs(exhibit: Exhibit) -> None:
    """Below a chart or cards: the figures as a table, SQL and sources in tabs."""
    if not exhibit.queries:
        with st.expander("Figures, downloads", type="compact"):
            _figures(exhibit)
        return
    with st.expander("Figures, downloads, SQL, sources", type="compact"):
        figures, sql, sources = st.tabs(["Figures", "SQL", "Sources"])
        with figures:
            _figures(exhibit)
        with sql:
            _sql(exhibit)
        with sources:
            _sources(exhibit)


def table(exhibit: Exhibit) -> None:
    """Below a table, which shows the figures itself: download, SQL and sources."""
    words = "Downloads, SQL, sources" if exhibit.queries else "Downloads"
    with st.expander(words, type="compact"):
        _download(exhibit)
        _sql(exhibit)
        _sources(exhibit)


def _figures(exhibit: Exhibit) -> None:
    tables.accessible_table(exhibit.shown, exhibit.finding)
    _download(exhibit)


def _download(exhibit: Exhibit) -> None:
    """A row of buttons for the files of an exhibit, each made when it is pressed."""
    with st.container(horizontal=True, gap="xsmall"):
        _csv(exhibit)
        pack = files.alone(exhibit)
        for file in files.offered(exhibit):
            st.download_button(
                file.words,
                partial(file.made, pack),
                file_name=files.name(exhibit, file.ending),
                mime=file.mime,
                on_click="ignore",
                key=f"{file.ending}-{exhibit.query}-{exhibit.finding}",
            )
    if files.missing(exhibit):
        st.markdown(f":small[{labels.plain(files.missing(exhibit))}]")


def _csv(exhibit: Exhibit) -> None:
    query = exhibit.query
    st.download_button(
        "Download the figures (CSV)",
        lambda: provenance.csv(
            exhibit.view, exhibit.figures, query, dict(exhibit.values)
        ),
        file_name=f"{query.replace('/', '-') or 'what-if'}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"csv-{query}-{exhibit.finding}",
    )


def _sql(exhibit: Exhibit) -> None:
    for text in exhibit.sql:
        st.code(text, language="sql", wrap_lines=True)


def _sources(exhibit: Exhibit) -> None:
    for line in exhibit.sources:
        st.markdown(labels.plain(line))
    if navigation.here() == "sources":
        return
    for query in exhibit.queries:
        title = provenance.title(query)
        navigation.link("sources", "These sources and definitions", of=title)
