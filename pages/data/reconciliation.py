"""Do the illustrative figures agree with what was published?"""

from alliance.screen import display, navigation
from alliance.screen.findings import reconciliation as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "Do the illustrative figures agree with what was published?",
    "All three forces and all years, whatever is chosen in the filters",
    filtered=False,
)
savings = database.run("data/reconciliation_savings", view)
strength = database.run("data/reconciliation_staffing", view)
people = database.run("data/reconciliation_people", view)
calls = database.run("data/reconciliation_contact", view)
claims = database.run("data/reconciliation_claims", view)
display.tiles(
    findings.tiles(
        {"Savings": [savings], "People": [strength, people], "Calls": [calls]}, claims
    ),
    *findings.QUERIES,
)

display.table(
    view,
    savings,
    query="data/reconciliation_savings",
    finding=findings.finding(savings, "published savings"),
    subtitle="Cashable net savings of the year itself, one-off savings and those "
    "without an approved full case included, other than in the savings headline.",
    shown=findings.table(savings),
)
display.table(
    view,
    strength,
    query="data/reconciliation_staffing",
    finding=findings.finding(strength, "published strengths of forces"),
    subtitle="Full-time equivalents; agrees only when officers, staff, community "
    "support officers and designated officers each do. No special constables.",
    shown=findings.table(strength),
)
display.table(
    view,
    people,
    query="data/reconciliation_people",
    finding=findings.finding(people, "published counts of people in units"),
    subtitle="Persons, not full-time equivalents; about means within 5%.",
    shown=findings.table(people),
)
display.table(
    view,
    calls,
    query="data/reconciliation_contact",
    finding=findings.finding(calls, "published figures of calls"),
    subtitle="Calendar years as published, never read as financial years; 101 is the "
    "primary queue. Beside a year that the extracts do not hold stands their last.",
    shown=findings.table(calls),
)
display.later_figures(view, "The counts of calls for 2016 to 2018 came later.")
display.table(
    view,
    claims,
    query="data/reconciliation_claims",
    finding=findings.claims_finding(claims),
    subtitle="Needs, upper limits and predictions, each as its source states it.",
    shown=findings.claims_table(claims),
)
