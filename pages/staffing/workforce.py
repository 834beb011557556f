"""How has the police workforce changed since 2007, and against whom?"""

from alliance.screen import display, filters, labels, navigation
from alliance.screen.charts import bars, lines
from alliance.screen.findings import workforce as findings
from alliance.warehouse import database

RANKS = ["constables_pct", "sergeants_pct", "inspectors_pct", "senior_ranks_pct"]

view = navigation.view()
display.title(
    view,
    "How has the workforce changed, and against whom?",
    filters.words(view, years="31 March, all published years", compared=""),
    extracts=(),
)
display.later_figures(view, "The official series runs to 31 March 2022.")

index = database.run("staffing/workforce_index", view)
events = display.events(database.run("staffing/alliance_dates", view))
display.chart(
    view,
    index,
    lines.panels,
    query="staffing/workforce_index",
    finding=findings.index(index),
    subtitle="31 March, full-time equivalents, 31 March 2010 = 100, whole force. Staff "
    "include designated officers; PCSOs are community support officers.",
    table=labels.wide(index, ["as_at"], ["area", "worker_group"], "fte"),
    x="as_at",
    y="base_index",
    panel="area",
    series="worker_group",
    events=events,
)

levels = database.run("staffing/workforce_levels", view)
display.table(
    view,
    levels,
    query="staffing/workforce_levels",
    shown=levels.drop(columns="as_at"),
    finding=findings.levels(levels),
    subtitle="Whole force, 31 March, full-time equivalents; special constables and "
    "volunteers, counted in persons, are left out.",
)

residents = database.run("staffing/residents", view)
display.chart(
    view,
    residents,
    lines.by_force,
    query="staffing/residents",
    finding=findings.residents(residents),
    subtitle="Police officers for each 100,000 residents of the mid-year before, "
    "31 March, full-time equivalents.",
    table=labels.wide(residents, ["as_at"], ["force"], "per_100k"),
    x="as_at",
    y="per_100k",
    events=events,
)

forces = database.run("staffing/residents_43_forces", view)
if forces.empty:
    display.nothing(
        "The comparison of all 43 forces is for 31 March 2017: show later figures."
    )
else:
    display.chart(
        view,
        forces,
        bars.ranked,
        query="staffing/residents_43_forces",
        finding=findings.residents_43_forces(forces, view.forces),
        subtitle="Police officers for each 100,000 residents of mid-2016, 31 March "
        "2017, full-time equivalents, 43 forces.",
        category="force",
        value="per_100k",
        picked=view.forces,
        left_out=("City of London",),
        note="City of London is not drawn: it has few residents. It is in the table.",
    )

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
