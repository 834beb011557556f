"""What still has to be found?"""

from alliance.screen import display, navigation, need_choice, need_tables, selection
from alliance.screen.exhibits import need as exhibits
from alliance.screen.findings import claims_beside, need, need_typed
from alliance.warehouse import database

shown = navigation.view()
needs = database.run("savings/needs", shown)
view = exhibits.three_forces(shown, needs)
display.title(
    view,
    "What still has to be found?",
    f"The three forces together, {view.years}, whatever is chosen in the filters",
    extracts=["unit_savings"],
    filtered=False,
)
display.show(exhibits.beside(shown))
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
