"""What was promised, and what was delivered?"""

from alliance.screen import chosen, display, navigation, record, record_choice
from alliance.screen.exhibits import programme as exhibits
from alliance.screen.findings import (
    claims,
    claims_answer,
    claims_beside,
    claims_parts,
    reconciliation,
)
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "What was promised, and what was delivered?",
    "All forces and all years, whatever is chosen in the filters",
    extracts=(),
)
programme = record_choice.programme()
asked = chosen.of_record(programme)
statements = database.run("programme/statements", view, **asked)
charted = claims_parts.charted(statements)
display.head(claims_answer.answer(charted), claims_answer.rest(charted))
display.tiles(claims_answer.tiles(charted))
display.show(exhibits.claims(view, programme))
later = database.run("programme/claims_later", view, programme=programme)
if len(later):
    display.later_figures(view, claims_answer.later(later))

needs = claims_beside.of_need(charted)
if len(needs):
    display.table(
        view,
        needs,
        query="programme/statements",
        finding=claims_beside.needs_finding(needs),
        subtitle="Needs of whole forces, not savings: never subtracted from one "
        "another, never split by year.",
        shown=claims_beside.needs(needs),
        values=asked,
    )
else:
    display.nothing("No need of a force is on record for this programme.")

if programme in claims_beside.COMPARED:
    compared = database.run("data/reconciliation_savings", view)
    display.show(exhibits.claims_compared(view))
    alone = database.run("data/reconciliation_claims", view)
    display.table(
        view,
        alone,
        query="data/reconciliation_claims",
        finding=reconciliation.claims_finding(alone),
        subtitle="Claims that have no counterpart in the illustrative extracts.",
        shown=claims_beside.alone_table(alone, statements),
    )
    display.nothing(claims_beside.unmatched(charted, compared, alone))
else:
    display.nothing(claims_beside.NOT_COMPARED)

record.notes(view, page="claims")
for rows, subtitle in claims_parts.ledger(statements):
    display.table(
        view,
        rows,
        query="programme/statements",
        finding=claims.finding(rows),
        subtitle=subtitle,
        shown=claims.listed(rows),
        values=asked,
        every_row=True,
    )
