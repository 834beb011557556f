"""Where does the Seven Force programme stand?"""

from alliance.screen import (
    chosen,
    display,
    navigation,
    record,
    record_cards,
    selection,
)
from alliance.screen.charts import bars
from alliance.screen.charts.timeline import timeline
from alliance.screen.exhibits import record as listings
from alliance.screen.findings import milestones as dated
from alliance.screen.findings import risks, workforce
from alliance.screen.findings import seven_force as findings
from alliance.screen.findings import timeline as rows
from alliance.warehouse import database

SCOPE = "All seven forces, whatever is chosen in the filters"
PROGRAMME = "Seven Force"
ASKED = chosen.of_record(PROGRAMME)

view = navigation.view().only(*selection.SEVEN_FORCES)
display.title(
    view,
    "Where does the Seven Force programme stand?",
    view.only(SCOPE).words(years="", compared=""),
    extracts=(),
)
phases = database.run("programme/phases", view, **ASKED)
milestones = database.run("programme/milestones", view, **ASKED)
decisions = database.run("programme/decisions", view, **ASKED)
statements = database.run("programme/statements", view, **ASKED)
display.table(
    view,
    phases,
    query="programme/phases",
    also=("programme/milestones", "programme/decisions", "programme/statements"),
    finding=findings.finding(phases, milestones),
    subtitle="The programme as a whole, as the latest report describes it.",
    shown=findings.glance(phases, milestones, decisions, statements),
    values=ASKED,
)
record_cards.pages(PROGRAMME)

due = dated.ahead(milestones, view.as_at)
display.chart(
    view,
    rows.events(due),
    timeline,
    query="programme/milestones",
    finding=findings.due_finding(due),
    subtitle="Planned and forecast, with the source's own word for how sure it is.",
    table=dated.listed(due),
    values=ASKED,
    empty=findings.due_finding(due),
    window=rows.window_ahead(due, view.as_at),
    rules={"As at": view.as_at},
)
display.table(
    view,
    phases,
    query="programme/phases",
    finding=findings.stages_finding(phases),
    subtitle="Each phase of a unit stands at its own stage, latest stage first.",
    shown=findings.stages(phases),
    values=ASKED,
    every_row=True,
)
record_cards.links("All that is on record:", findings.units(phases))

log = database.run("programme/risks", view, **ASKED)
display.table(
    view,
    log,
    query="programme/risks",
    finding=risks.finding(log),
    subtitle=f"Those of the programme as a whole first. {risks.unstated(log)}",
    shown=findings.log(log),
    values=ASKED,
    empty=risks.finding(log),
    every_row=True,
)
record.show(view, listings.STATEMENTS, programme=PROGRAMME)

forces = database.run("programme/seven_forces", view)
display.chart(
    view,
    forces,
    bars.ranked,
    query="programme/seven_forces",
    finding=workforce.residents(forces),
    subtitle="Context, not a result of the programme: officers for each 100,000 "
    "residents of the mid-year before, full-time equivalents, 31 March.",
    category="force",
    value="per_100k",
    picked=selection.BCH,
)
record.notes(view, page="seven-force")
