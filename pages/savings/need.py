"""What still has to be found?"""

from alliance.screen import display, navigation, need_choice, need_tables, selection
from alliance.screen.charts import needs as charts
from alliance.screen.findings import claims_beside, need, need_typed, need_years
from alliance.warehouse import database

shown = navigation.view()
needs = database.run("savings/needs", shown)
view = need_choice.three_forces(shown, needs)
display.title(
    view,
    "What still has to be found?",
    f"The three forces together, {view.years}, whatever is chosen in the filters",
    extracts=["unit_savings"],
    filtered=False,
)
points = database.run("savings/beside_needs", view)
years = database.run("savings/need_years", view, **need_choice.window_of(view))
display.chart(
    view,
    points,
    charts.beside,
    query="savings/beside_needs",
    finding=need.finding(points, needs),
    subtitle=f"Headline savings of the three forces, added up from {view.first_year}. "
    f"{need.REST}",
    note=f"{need_years.caution(years)} {need.note(needs)}",
    needs=need.drawn(needs),
)
together = need.of(needs, "three_forces")
display.table(
    view,
    together,
    query="savings/needs",
    finding=claims_beside.needs_finding(together),
    subtitle="Needs of whole forces, not savings: never subtracted from one another, "
    "never split by year.",
    shown=need.table(together),
    empty=need.NO_NEED,
    every_row=True,
)
alone = need.of(needs, "one_force")
display.table(
    view,
    alone,
    query="savings/needs",
    finding=claims_beside.needs_finding(alone),
    subtitle="Each of one force for its own window: no part of the needs above is "
    "known to be theirs.",
    shown=need.table(alone),
    empty="No need of a single force is on record.",
    every_row=True,
)
every = database.run("savings/needs", shown, known_to=selection.DISTANT)
if len(every) > len(needs):
    display.later_figures(shown, need.later(every, needs))

display.head("Set a need of your own against it", need_typed.TYPE_ONE)
choice = need_choice.draw(view)
if choice.is_typed:
    need_tables.show(view, choice)
