"""Which figures are live, and how fresh are they?"""

from alliance.screen import display, labels, navigation
from alliance.screen.findings import data as findings
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "Which figures are live, and how fresh are they?",
    "Every table of the dashboard, whatever is chosen in the filters",
    filtered=False,
)
extracts = database.run("data/extracts", view)
published = database.run("data/published", view)
warned = database.run("data/warnings", view)
display.tiles(findings.tiles(extracts, published, warned))
display.nothing(f"Live snapshot of the files: {view.snapshot}.")
navigation.link("extracts", "Check new files, and see what was published")
navigation.link("sources", "What each measure means, and every source in full")

display.table(
    view,
    extracts,
    query="data/extracts",
    finding=findings.extracts(extracts, view.as_at),
    subtitle="Extracts of the three forces. Late: the last day stands before "
    f"{labels.day(view.as_at)}, the as-at date.",
    shown=findings.extract_table(extracts),
)
display.table(
    view,
    warned,
    query="data/warnings",
    finding=findings.warnings(warned),
    subtitle="Rows that break a rule of the data without making it wrong.",
    empty=findings.warnings(warned),
)
display.table(
    view,
    published,
    query="data/published",
    finding=findings.published(published),
    subtitle="Figures in the public domain, the last day that a table counts or on "
    "which a row became known.",
    shown=findings.published_table(published),
)
