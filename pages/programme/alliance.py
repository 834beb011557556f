"""What have the forces agreed, and who decides?"""

from alliance.screen import (
    behind,
    chosen,
    display,
    navigation,
    record,
    record_cards,
    selection,
)
from alliance.screen.exhibit import Exhibit
from alliance.screen.findings import alliance as findings
from alliance.screen.findings import bodies, function_lists, joint_figures
from alliance.screen.findings import facts as stated
from alliance.screen.findings import subjects as listed
from alliance.warehouse import database

ASKED = chosen.of_record()

view = navigation.view().only(*selection.BCH)
display.title(
    view,
    "What have the forces agreed, and who decides?",
    view.only("All three forces").words(
        years="all years, whatever is chosen in the filters",
        compared="",
    ),
    extracts=(),
)
subjects = database.run("programme/subjects", view)
facts = database.run("programme/facts", view, **ASKED)
decisions = database.run("programme/decisions", view, **ASKED)
lists = database.run("programme/function_lists", view)

display.table(
    view,
    findings.founding_facts(facts),
    query="programme/facts",
    also=("programme/subjects",),
    finding=findings.answer(facts),
    subtitle=f"The two founding agreements as stated. {findings.not_merging(facts)}",
    shown=findings.founding(facts, subjects),
    values=ASKED,
    every_row=True,
)
record_cards.links("All that is on record:", findings.pages(subjects))

display.table(
    view,
    lists,
    query="programme/function_lists",
    finding=function_lists.finding(lists),
    subtitle="Functions that each list names. Silent: no later document names it, "
    "which does not say that it was stopped.",
    shown=function_lists.matrix(lists),
)

display.head(
    bodies.finding(decisions),
    "Each body with its decisions on record, and the law. A decision of all needs six: "
    "the commissioner and the chief constable of each of the three forces.",
)
display.gaps(view, "programme/decisions")
record_cards.cards(bodies.cards(subjects, facts, decisions))
behind.tabs(
    Exhibit(
        view=view,
        data=listed.listed(subjects, "body", "law"),
        query="programme/subjects",
        finding="Bodies and the law",
        subtitle="Each body with its decisions on record, and the law.",
    )
)
navigation.link("decisions", "All decisions, due and taken")

display.head(
    joint_figures.finding(subjects, facts),
    "Windows and scopes differ: no amount is added to another or set against it.",
)
record_cards.cards(joint_figures.cards(subjects, facts))
behind.tabs(
    Exhibit(
        view=view,
        data=stated.listed(joint_figures.joint_facts(subjects, facts)),
        query="programme/facts",
        finding="What is stated for several units together",
        subtitle="Amounts and dates of several units together, as stated.",
        values=ASKED,
    )
)

aims = findings.aims(facts)
display.table(
    view,
    aims,
    query="programme/facts",
    finding=findings.aims_finding(aims),
    subtitle="Aims and hopes of the alliance in the documents: none is a result.",
    shown=stated.listed(aims).drop(columns="said_of", errors="ignore"),
    values=ASKED,
    every_row=True,
)
record.notes(view, page="alliance")
