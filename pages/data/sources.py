"""What does each figure mean, and where does it come from?"""

import streamlit as st

from alliance.screen import display, navigation, source_choice
from alliance.screen.findings import sources as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "What does each figure mean, and where does it come from?",
    "Every measure, standard and source, whatever is chosen in the filters",
    filtered=False,
)
choice = source_choice.draw(view)
asked = choice.parameters
measures = database.run("data/measures", view, **asked)
standards = database.run("data/standards", view, **asked)
sources = database.run("data/sources", view, **asked)
found = {
    "measures": len(measures),
    "standards": len(standards),
    "sources": len(sources),
}
for line in choice.tables():
    display.nothing(line)
if not any(found.values()):
    display.nothing(choice.nothing("measure, standard or source"))
    st.stop()
display.tiles(findings.tiles(found, choice.totals))

display.table(
    view,
    measures,
    query="data/measures",
    finding=findings.measures(measures, choice.words),
    subtitle="What each measure means, the same on every page and in every download. "
    "Formulas are of added-up counts, as the SQL computes them.",
    shown=findings.measure_table(measures),
    empty=choice.nothing("measure"),
    values=asked,
    every_row=True,
)
display.table(
    view,
    standards,
    query="data/standards",
    finding=findings.standards(standards, choice.words),
    subtitle="Published standards and definitions of answering and attendance.",
    shown=findings.standard_table(standards),
    empty=choice.nothing("standard"),
    values=asked,
    every_row=True,
)
display.table(
    view,
    sources,
    query="data/sources",
    finding=findings.sources(sources, choice.words),
    subtitle="Publications that rows of the tables name; dates as the source states "
    "them, tables with the number of rows that name it.",
    shown=findings.source_table(sources),
    empty=choice.nothing("source"),
    values=asked,
    every_row=True,
)
