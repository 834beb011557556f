"""Where do the forces stand among all 43?"""

from alliance.screen import (
    compared_choice,
    display,
    labels,
    navigation,
    selection,
)
from alliance.screen.charts import compared
from alliance.screen.findings import compared as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "Where do the forces stand among all 43?",
    view.words(years="one 31 March, whatever years are chosen", compared=""),
    extracts=(),
)
display.later_figures(view, labels.RELEASED, shown="each 31 March published by")
choice = compared_choice.draw(database.run("staffing/workforce_years", view))
if choice.on_day is None:
    display.nothing(
        "Residents of all 43 forces are held for 31 March 2017 only: show later "
        "figures, or choose another measure."
    )
else:
    asked = choice.parameters
    forces = database.run("staffing/compared", view, **asked)
    marked = view.forces or selection.BCH
    display.chart(
        view,
        forces,
        compared.ranked,
        query="staffing/compared",
        finding=findings.finding(forces, choice.column, choice.words, marked),
        subtitle=choice.subtitle,
        table=findings.table(forces, choice.column, choice.parts),
        note=choice.note(findings.without(forces, choice.column)),
        values=asked,
        value=choice.column,
        marked=marked,
        own=selection.BCH,
        left_out=choice.left_out,
    )
