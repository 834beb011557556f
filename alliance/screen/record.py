"""The tables of the record, the same for all units and for one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from alliance.screen import behind, display, labels, navigation
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import claims, decisions, facts, milestones, register
from alliance.screen.findings import risks as log
from alliance.screen.record_choice import ALL, PROGRAMMES
from alliance.screen.selection import Selection
from alliance.warehouse import database

Values = dict[str, Any]


@dataclass(frozen=True)
class Listing:
    """A table of the record: its query, its sentence, its rows in words."""

    query: str
    finding: Callable[[pd.DataFrame], str]
    shown: Callable[[pd.DataFrame], pd.DataFrame]
    subtitle: str
    empty: str


PHASES = Listing(
    "programme/phases",
    register.unit_finding,
    register.of_unit,
    "Stage of each phase and, apart from it, the Section 22A agreement.",
    "No stage is on record.",
)
STATEMENTS = Listing(
    "programme/statements",
    claims.finding,
    claims.listed,
    "Published statements, newest first. Kinds, scopes and periods differ, so nothing "
    "is added up or compared. Repetitions are left out.",
    "No published statement of a saving, need or cost is on record.",
)
MILESTONES = Listing(
    "programme/milestones",
    milestones.finding,
    milestones.listed,
    "Dates as exactly as stated, with the source's own word for how sure it is.",
    "No dated event is on record.",
)
RISKS = Listing(
    "programme/risks",
    log.finding,
    log.listed,
    "As the documents state them. They score none, and no score is made up here.",
    "No risk, issue, assumption or dependency is on record.",
)
DECISIONS = Listing(
    "programme/decisions",
    decisions.finding,
    decisions.listed,
    "Newest first. A decision of all needs the commissioner and the chief constable of "
    "each force: six for the three forces, fourteen for the seven.",
    "No decision is on record.",
)
ACTIONS = Listing(
    "programme/actions",
    decisions.actions_finding,
    decisions.actions,
    "What the Board report of 21 September 2016 says is being done. No document holds "
    "an action list of a Summit, and none names an owner.",
    "No action is on record.",
)
FACTS = Listing(
    "programme/facts",
    facts.finding,
    facts.listed,
    "The five documents in our words, with their operative words and lines.",
    "The five documents state nothing of it.",
)


def show(
    view: Selection,
    listing: Listing,
    unit_id: str = ALL,
    programme: str = PROGRAMMES[0],
) -> None:
    """Show one table of the record, or one sentence where it is empty."""
    values = {"unit_id": unit_id, "programme": programme}
    rows = database.run(listing.query, view, **values)
    if rows.empty:
        display.absent(view, listing.empty, listing.query)
        return
    display.table(
        view,
        rows,
        query=listing.query,
        finding=listing.finding(rows),
        subtitle=listing.subtitle,
        shown=_without_repeats(listing.shown(rows)),
        values=values,
        every_row=True,
    )


def _without_repeats(shown: pd.DataFrame) -> pd.DataFrame:
    """The table without a column that is blank or only repeats whose it is."""
    blank = [name for name in shown if (shown[name] == "").all()]
    if "unit" in shown and shown["unit"].nunique() == 1:
        blank.append("unit")
    return shown.drop(columns=blank)


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
