"""Do the people match the work, the cost and the saving?"""

from alliance.screen import display, labels, navigation, people_choice
from alliance.screen.charts import bars, lines
from alliance.screen.findings import people_need, people_rooms, shorthand
from alliance.screen.findings import work as findings
from alliance.screen.own_choice import segments
from alliance.warehouse import database

EXTRACTS = ["staffing", "contact_daily", "contact_hourly", "unit_costs", "unit_savings"]

view = navigation.view(*EXTRACTS)
display.title(
    view,
    "Do the people match the work, the cost and the saving?",
    view.words(compared=""),
    extracts=EXTRACTS,
)
months = database.run("staffing/calls_per_fte", view)
display.chart(
    view,
    months.dropna(subset=["calls_per_fte_12_months"]),
    lines.by_force,
    query="staffing/calls_per_fte",
    finding=findings.calls(months),
    subtitle="Public Contact: 999 and primary 101 calls offered a month for each "
    "deployable full-time equivalent, 12 months to each month, by force.",
    table=labels.wide(months, ["month"], ["force"], "calls_per_fte_12_months"),
    note=f"{findings.CALLS_LEAVE_OUT} {shorthand.withheld(months, 'force')}",
    empty="No 12 months of calls and staff are held: choose other forces or years.",
    x="month",
    y="calls_per_fte_12_months",
)

assumed = people_choice.usual(database.run("contact/answer_targets", view))
plan = people_need.planned(
    people_rooms.rooms(database.run("contact/hours_of_week", view)), assumed
)
forces = people_need.by_force(
    people_need.by_room(plan, assumed),
    database.run("contact/deployable", view),
    assumed,
)
beside = findings.against_need(forces, findings.last(months))
display.table(
    view,
    beside,
    query="contact/hours_of_week",
    also=["contact/deployable", "staffing/calls_per_fte"],
    finding=findings.need(beside),
    subtitle="Public Contact, full-time equivalents: needed for a typical week of "
    f"calls, deployable and established. {findings.NEED_LEAVES_OUT}",
)
navigation.link("people", "People needed: the method, and its assumptions to change")

units = database.run("staffing/unit_work", view)
chosen = segments("Ratio", list(findings.RATIOS), "work-ratio")
ratio = findings.RATIOS[chosen]
display.chart(
    view,
    units.dropna(subset=[ratio.column]),
    bars.ranked,
    query="staffing/unit_work",
    finding=findings.units(units, chosen),
    subtitle=f"{ratio.subtitle}, to {labels.day(view.period.last_day)}, by unit.",
    table=units[["unit", ratio.column]].dropna(),
    note=f"{ratio.leaves_out} No standard exists, so nothing is rated. "
    f"{shorthand.withheld(units, 'unit')}",
    category="unit",
    value=ratio.column,
)
shown = findings.table(units, database.run("staffing/unit_services", view))
display.table(
    view,
    units,
    query="staffing/unit_work",
    also=["staffing/unit_services"],
    finding=findings.beside(units),
    subtitle=f"Shared units: in post on {labels.day(view.period.last_day)}, with posts "
    "funded from outside; running cost of 12 months; savings of "
    f"{view.parameters['period_year']} (recurrent, cashable, net, in-year, approved); "
    f"service in {view.period.name}. {shorthand.key_of(shown)}",
    shown=shown,
)
