"""How has the police workforce changed since 2007, and against whom?"""

from alliance.screen import (
    display,
    labels,
    navigation,
    workforce_choice,
    workforce_tables,
)
from alliance.screen.charts import bars, lines
from alliance.screen.exhibits import workforce as exhibits
from alliance.screen.findings import workforce as findings
from alliance.warehouse import database

RANKS = ["constables_pct", "sergeants_pct", "inspectors_pct", "senior_ranks_pct"]

view = navigation.view()
display.title(
    view,
    "How has the workforce changed since the alliance, and against whom?",
    view.words(years="31 March, all published years", compared=""),
    extracts=(),
)
display.later_figures(view, labels.RELEASED, shown="each 31 March published by")
kinds = database.run("staffing/workforce_kinds", view)
choice = workforce_choice.draw(view, kinds["as_at"])

display.show(exhibits.changed(view, choice))

levels = database.run("staffing/workforce_levels", view)
display.table(
    view,
    levels,
    query="staffing/workforce_levels",
    shown=levels.drop(columns="as_at"),
    finding=findings.levels(levels),
    subtitle="Whole force, last 31 March shown, full-time equivalents. Staff include "
    "designated officers; PCSOs are community support officers; special constables and "
    "volunteers, counted in persons, are left out.",
)
workforce_tables.staff(view, kinds)
workforce_tables.volunteers(view, kinds)
workforce_tables.revisions(view, database.run("staffing/revisions", view))

ranks = database.run("staffing/ranks", view)
last_ranks = ranks[ranks.as_at == ranks.as_at.max()]
display.chart(
    view,
    last_ranks,
    bars.shares,
    query="staffing/ranks",
    finding=findings.ranks(last_ranks),
    subtitle="Police officers by rank, last 31 March shown, full-time equivalents, per "
    "cent. Senior ranks: chief inspector and above.",
    category="area",
    parts=RANKS,
)
display.chart(
    view,
    ranks,
    lines.by_force,
    query="staffing/ranks",
    finding=findings.supervision(ranks),
    subtitle="Constables for each sergeant or inspector, 31 March, full-time "
    "equivalents. No national ratio exists, so none is rated.",
    table=labels.wide(ranks, ["as_at"], ["area"], "supervision_ratio"),
    series="area",
    x="as_at",
    y="supervision_ratio",
)
