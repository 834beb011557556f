"""Is each force's share fair?"""

from alliance.screen import (
    display,
    navigation,
    share_tables,
    shared_unit_choice,
)
from alliance.screen.charts import gains
from alliance.screen.exhibits.share import ROUNDED
from alliance.screen.findings import (
    cost_rows,
    share,
    share_keys,
    share_limits,
    share_names,
)
from alliance.warehouse import database

view = navigation.view("unit_costs", "contact_daily", "unit_measures")
forces = view.bch_forces if view.has_actuals else ()
period = view.period.name if view.has_actuals else view.years
display.title(
    view,
    "Is each force's share fair?",
    view.words(years=period, compared="by the agreed shares"),
    extracts=["unit_costs", "unit_savings", "contact_daily", "unit_measures"],
)
units = database.run("savings/share_units", view)
choice = shared_unit_choice.draw(units)
asked = {"unit_id": choice.unit_id}
costs = database.run("savings/share_by_key", view, **asked)
for sentence in share_limits.limits(choice.only(units), costs):
    display.nothing(sentence)

if share.can_be_shown(costs, forces):
    display.head(
        share.answer(costs, forces),
        f"{choice.unit}, {period}: own baseline less the agreed share of the joint "
        f"running cost. {cost_rows.BASELINE}",
    )
    display.tiles(share.tiles(costs, forces))
    display.nothing(f"{share.NO_SAVING} {share_tables.NO_RATE}")
    display.chart(
        view,
        share_keys.gains(costs, forces, period),
        gains.by_key,
        query="savings/share_by_key",
        finding=share_keys.finding(costs, forces),
        subtitle="Part of the joint running cost under each key beside the agreed "
        f"part, in pounds: {choice.words}, {period}.",
        table=share_keys.table(costs, forces, period),
        note=f"{share_keys.equal(costs, forces)} {share_names.note(costs)} {ROUNDED}",
        values=asked,
        empty=f"No key but equal shares is known. {share_keys.equal(costs, forces)}",
    )
    share_tables.show_costs(view, costs, choice)
else:
    display.absent(view, share_limits.nothing(view), "savings/share_by_key")

if forces:
    savings = database.run("savings/share_savings", view, **asked)
    share_tables.show_savings(view, savings, costs, choice)
    periods = database.run("savings/share_periods", view, **asked)
    share_tables.show_agreements(view, periods, choice)
others = database.run("savings/share_comparators", view)
share_tables.show_comparators(view, others)
