"""Is a saving claimed twice?"""

from alliance.screen import display, navigation
from alliance.screen.findings import (
    overlaps,
    overlaps_published,
    overlaps_stated,
    overlaps_years,
)
from alliance.warehouse import database

view = navigation.view("unit_savings")
display.title(
    view,
    "Is a saving claimed twice?",
    view.words(years="all years", compared=""),
    extracts=["unit_savings"],
)
found = database.run("savings/overlaps_found", view)
stated = database.run("savings/overlaps_stated", view)
years = database.run("savings/overlaps_years", view)
statements = database.run("savings/overlap_statements", view)
lines = database.run("savings/overlap_lines", view)
display.head(overlaps.finding(found, stated, years), overlaps.BY_RULE)
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
    overlaps.rules(found, stated, years, statements),
    query="savings/overlaps_found",
    also=[
        "savings/overlaps_stated",
        "savings/overlaps_years",
        "savings/overlap_statements",
    ],
    finding="The rules",
    subtitle="How often each rule finds the same saving claimed more than once.",
)
display.table(
    view,
    stated,
    query="savings/overlaps_stated",
    finding=overlaps_stated.named_finding(stated),
    subtitle="As stated by the owner; both over the years of the first, never added.",
    shown=overlaps_stated.named(stated),
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
display.table(
    view,
    years,
    query="savings/overlaps_years",
    finding=overlaps.single(years),
    subtitle="Savings of one unit, force and kind with the same plan in a year, but "
    "not in every year. Equal parts of a plan need not be one saving: ask the owners.",
    shown=overlaps_years.listed(years),
    empty="No two savings of a unit have the same plan in single years only.",
    every_row=True,
)
