"""The tables, notes and board of the record, as pages show them."""

from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import behind, display, labels, navigation
from alliance.screen.chosen import ALL, PROGRAMMES
from alliance.screen.exhibit import Exhibit
from alliance.screen.exhibits.record import Listing, listed
from alliance.screen.findings import register
from alliance.screen.selection import Selection
from alliance.warehouse import database

Values = dict[str, Any]


def show(
    view: Selection,
    listing: Listing,
    unit_id: str = ALL,
    programme: str = PROGRAMMES[0],
) -> None:
    """Show one table of the record, or one sentence where it is empty."""
    exhibit = listed(view, listing, unit_id, programme)
    if exhibit.data.empty:
        display.absent(view, listing.empty, listing.query)
        return
    display.show(exhibit, every_row=True)


def notes(view: Selection, page: str = ALL, unit_id: str = ALL) -> None:
    """Where the sources disagree, as readable notes; nothing when they do not."""
    values: Values = {"page": page, "unit_id": unit_id}
    rows = database.run("programme/notes", view, **values)
    if rows.empty:
        return
    display.head(
        "Where the sources disagree or fall silent",
        "What each says, how it is shown here, and what could be asked.",
    )
    with st.grid(2, min_column_width=330, border=True, gap="xsmall") as grid:
        for row in rows.itertuples():
            with grid.cell(), st.container(gap="xsmall"):
                st.markdown(f"**{labels.plain(str(row.title))}**")
                st.markdown(labels.plain(str(row.note)))
                if isinstance(row.question, str):
                    st.markdown(labels.plain(row.question))
                st.markdown(f":gray[:small[{labels.plain(str(row.documents))}]]")


def board(view: Selection, phases: pd.DataFrame, by: str, values: Values) -> None:
    """The stages in order, each with its phases as links to the units' pages."""
    display.head(register.finding(phases), register.SUBTITLE)
    with st.grid(4, min_column_width=200, border=True, gap="xsmall") as grid:
        for stage in register.board(phases, by):
            with grid.cell(), st.container(gap=None):
                st.markdown(f"**{stage.name}** :small[({stage.count})]")
                for group, cards in stage.groups:
                    st.markdown(f":gray[:small[{labels.plain(group)}]]")
                    for unit_id, name in cards:
                        navigation.link("unit", labels.plain(name), unit=unit_id)
                if not stage.count:
                    display.nothing("None on record.")
    behind.tabs(
        Exhibit(
            view=view,
            data=register.listed(phases),
            query="programme/phases",
            finding="Stage and agreement of each phase",
            subtitle=register.SUBTITLE,
            values=values,
        )
    )
