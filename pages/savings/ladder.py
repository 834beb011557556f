"""How sure is each saving?"""

import streamlit as st

from alliance.screen import display, navigation, savings_choice
from alliance.screen.exhibits import ladder as exhibits
from alliance.screen.findings import (
    assurance,
    kinds,
    ladder,
    ladder_matrix,
    ladder_moves,
)
from alliance.warehouse import database

view = navigation.view("unit_savings")
top = st.container()
choice = savings_choice.draw(view, database.run("savings/choices", view))
with top:
    display.title(
        view,
        "How sure is each saving?",
        view.words(years=choice.years, compared="against one submission before"),
        extracts=["unit_savings"],
    )
asked = choice.parameters
rows = exhibits.savings(view, choice)
steps = ladder.rungs(rows)
display.tiles(ladder.tiles(rows, steps))
display.show(exhibits.rungs(view, choice))

standing = {"query": "savings/ladder", "values": asked, "empty": "None is on record."}
display.table(
    view,
    ladder.evidence(steps) if len(rows) else rows,
    finding="What each rung asks for as evidence.",
    subtitle=f"From the top of the ladder. {choice.scope}.",
    **standing,
)
by = savings_choice.by()
display.table(
    view,
    rows,
    finding=ladder_matrix.matrix_finding(rows, by),
    subtitle=f"Forecast by {by.lower()} and rung. {choice.scope}.",
    shown=ladder_matrix.matrix(rows, by),
    **standing,
)
changes = ladder_moves.moved(rows)
display.table(
    view,
    changes,
    finding=ladder_moves.finding(changes),
    subtitle=f"From rung to rung between two submissions. {choice.scope}.",
    shown=ladder_moves.summary(changes),
    **standing,
)
each = ladder_moves.each(changes)
display.table(
    view,
    each,
    finding=ladder_moves.each_finding(each),
    subtitle=f"{ladder_moves.LARGEST} {choice.scope}.",
    shown=ladder_moves.notable(each),
    **standing,
)
display.table(
    view,
    assurance.waiting(rows, view.open_year),
    finding=assurance.waiting_finding(rows, view.open_year),
    subtitle=f"Delivered, not assured, by unit and year. {choice.scope}.",
    **standing,
)
display.table(
    view,
    assurance.assured(rows),
    finding=assurance.assured_finding(rows),
    subtitle=f"Assured by the Chief Finance Officer of each force. {choice.scope}.",
    **standing,
)
every = database.run("savings/kinds", view, **asked)
display.table(
    view,
    kinds.table(every),
    query="savings/kinds",
    finding=kinds.finding(every),
    subtitle=f"Amounts by kind, all units, {choice.years}.",
    values=asked,
)
