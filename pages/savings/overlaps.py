"""Is a saving claimed twice?"""

from alliance.screen import display, filters, navigation
from alliance.screen.findings import overlaps, overlaps_published
from alliance.warehouse import database

view = navigation.view("unit_savings")
display.title(
    view,
    "Is a saving claimed twice?",
    filters.words(view, years="all years", compared=""),
    extracts=["unit_savings"],
)
found = database.run("savings/overlaps_found", view)
stated = database.run("savings/overlaps_stated", view)
statements = database.run("savings/overlap_statements", view)
lines = database.run("savings/overlap_lines", view)
display.head(overlaps.finding(found, stated), overlaps.BY_RULE)
display.table(
    view,
    found,
    query="savings/overlaps_found",
    finding=overlaps.pairs_finding(found),
    subtitle="Savings with the same plan, by force.",
    shown=overlaps.pairs(found),
    empty="No two savings have the same plan in the same years.",
)
display.absent(view, overlaps.silent(lines), "savings/overlap_lines")
display.table(
    view,
    overlaps.rules(found, stated, statements),
    query="savings/overlaps_found",
    also=["savings/overlaps_stated", "savings/overlap_statements"],
    finding="The rules",
    subtitle="How often each rule finds the same saving claimed more than once.",
)
display.table(
    view,
    stated,
    query="savings/overlaps_stated",
    finding=overlaps.named_finding(stated),
    subtitle="As stated by the owner; both over the years of the first, never added.",
    shown=overlaps.named(stated),
    empty="No owner states that a saving overlaps another.",
)
display.table(
    view,
    statements,
    query="savings/overlap_statements",
    finding=overlaps_published.listed_finding(statements),
    subtitle="Published statements of all collaboration, whatever forces are chosen: "
    "never added.",
    shown=overlaps_published.listed(statements),
    empty="No published statement repeats or contains another.",
    every_row=True,
)
