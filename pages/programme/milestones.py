"""What is due, and what waits for what?"""

from alliance.screen import chosen, display, navigation, record, record_choice
from alliance.screen.charts.timeline import timeline
from alliance.screen.exhibits import programme as exhibits
from alliance.screen.exhibits import record as listings
from alliance.screen.findings import milestones as findings
from alliance.screen.findings import risks
from alliance.screen.findings import timeline as rows
from alliance.warehouse import database

view = navigation.view()
display.title(
    view,
    "What is due, and what waits for what?",
    view.only("All forces").words(
        years="all years, whatever is chosen in the filters",
        compared="",
    ),
    extracts=(),
)
programme = record_choice.programme()
asked = chosen.of_record(programme)
milestones = database.run("programme/milestones", view, **asked)
log = database.run("programme/risks", view, **asked)
done = rows.done_known(milestones, view.as_at, view.known_to)
later = rows.done_later(milestones, view.as_at, view.known_to)
display.gaps(view, "summary/decisions_due")
display.table(
    view,
    findings.due(milestones, view.as_at, view.next_summit_on),
    query="programme/milestones",
    finding=findings.due_finding(milestones, view.next_summit_on),
    subtitle="What falls by the next Summit, and what may.",
    shown=findings.due_listed(milestones, view.as_at, view.next_summit_on),
    values=asked,
    empty=findings.due_finding(milestones, view.next_summit_on),
)
display.show(exhibits.ahead(view, programme))
display.table(
    view,
    findings.undated(milestones),
    query="programme/milestones",
    finding=findings.undated_finding(milestones),
    subtitle="Planned steps for which the sources give no date.",
    shown=findings.undated_listed(milestones),
    values=asked,
    empty="Nothing is planned without a date.",
)
display.table(
    view,
    risks.dependencies(log),
    query="programme/risks",
    finding=risks.dependency_finding(log),
    subtitle="What waits for what, as the documents state it.",
    shown=risks.waiting(log),
    values=asked,
    empty="No dependency is on record.",
)
record.notes(view, page="milestones")
display.chart(
    view,
    rows.units(done),
    timeline,
    query="programme/milestones",
    finding=rows.done_finding(done),
    subtitle="A row for each unit, with the last that is done; what the other marks "
    "are stands in the table. A thin bar: only the year is stated.",
    table=findings.listed(done),
    note=rows.passed_note(done),
    values=asked,
    empty="Nothing is on record since January 2015.",
    window=rows.window_done(done, view.as_at),
    rules={"As at": view.as_at},
)
if view.later_events:
    display.chart(
        view,
        rows.units(later),
        timeline,
        query="programme/milestones",
        finding=rows.later_finding(later, view.known_to),
        subtitle="A row for each unit, whenever the event was.",
        table=findings.listed(later),
        values=asked,
        empty="Nothing became known later.",
        window=rows.window_done(later, view.as_at),
        rules={"Known to": view.known_to},
    )
display.later_figures(view, "Later sources tell what followed.")
record.show(view, listings.MILESTONES, programme=programme)
