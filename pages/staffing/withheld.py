"""What is not shown, and why can it not be worked out?"""

import streamlit as st

from alliance.screen import display, labels, navigation
from alliance.screen.charts import bars
from alliance.screen.findings import withheld as findings
from alliance.warehouse import database

view = navigation.view("staffing")
day = view.period.last_day
display.title(
    view,
    "What is not shown, and why can it not be worked out?",
    f"All forces and units at {labels.day(day)}, whatever is chosen in the filters",
    extracts=["staffing"],
    filtered=False,
)
display.nothing(findings.ANSWER)

levels = database.run("staffing/withheld", view)
if levels.empty:
    display.absent(
        view,
        f"No staffing figures at {labels.day(day)}: choose other years.",
        "staffing/withheld",
    )
else:
    display.tiles(findings.tiles(levels))
    display.chart(
        view,
        levels,
        bars.shares,
        query="staffing/withheld",
        finding=findings.finding(levels, day),
        subtitle="Lines of unit, force and worker type, sums among them, per cent of "
        "the lines of each row.",
        table=findings.levels(levels),
        category="lines_of",
        parts=findings.parts(levels),
    )
    units = database.run("staffing/withheld_units", view)
    display.table(
        view,
        units,
        query="staffing/withheld_units",
        finding=findings.units_finding(units),
        subtitle="Withheld lines of each unit and each sum.",
        shown=findings.units(units),
    )

for heading, subtitle, sentences in findings.TOLD:
    display.head(heading, subtitle)
    for name, sentence in sentences:
        st.markdown(f"**{labels.plain(name)}** · {labels.plain(sentence)}")
