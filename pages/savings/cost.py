"""What do the shared units cost?"""

from alliance.screen import display, navigation, shared_unit_choice
from alliance.screen.charts import against_baseline, change
from alliance.screen.findings import cost, cost_change, cost_rows, cost_tiles
from alliance.warehouse import database

view = navigation.view("unit_costs")
year, period = view.parameters["period_year"], view.period.name
shown = f"{period}; whole years of {view.years}" if view.has_actuals else view.years
display.title(
    view,
    "What do the shared units cost?",
    view.words(
        years=shown,
        compared="against budget and baseline",
    ),
    extracts=["unit_costs", "unit_savings"],
)
sent = database.run("savings/change_cost", view)
chosen = shared_unit_choice.draw(sent)
asked = {"unit_id": chosen.unit_id}
if view.has_actuals:
    running = database.run("savings/running_cost", view)
    total, rows, so_far = chosen.total(running), chosen.bars(running), chosen.only(sent)
    display.tiles(cost_tiles.tiles(total, so_far, year, period), *cost_tiles.QUERIES)
    for sentence in cost_rows.missing(so_far, running, view.bch_forces, year):
        display.absent(view, sentence, "savings/running_cost")
    display.chart(
        view,
        rows,
        against_baseline.to_date,
        query="savings/running_cost",
        finding=cost.to_date(total, rows),
        subtitle="Running cost, per cent of the baseline of the same months, "
        f"{period}.",
        table=cost_rows.to_date(rows, chosen.category),
        note=cost_rows.note(rows, chosen.category, "actual_of_baseline_pct"),
        category=chosen.category,
    )
    if not view.period.is_whole_year:
        display.chart(
            view,
            rows,
            against_baseline.outturn,
            query="savings/running_cost",
            finding=cost.outturn(total, rows),
            subtitle=f"Whole year {year}, per cent of the baseline of twelve months.",
            table=cost_rows.outturn(rows, chosen.category),
            category=chosen.category,
        )
    years = database.run("savings/running_cost_years", view, **asked)
    display.chart(
        view,
        years,
        against_baseline.by_area,
        query="savings/running_cost_years",
        finding=cost.over_years(years),
        subtitle=f"{chosen.unit}: whole years, per cent of each area's own baseline; "
        "the open year as forecast outturn.",
        table=cost_rows.years(years),
        note=cost_rows.years_note(years),
        values=asked,
        empty="No running cost was supplied for the chosen years: choose others.",
    )
    display.chart(
        view,
        cost_change.changed(so_far),
        change.kinds,
        query="savings/change_cost",
        finding=cost.change(so_far),
        subtitle="From the first month of the extract to "
        f"{view.period.last_day:%b %Y}.",
        table=cost_change.table(so_far),
        note=cost_change.note(so_far),
        empty="No programme cost, capital or grant is in the extracts for this choice.",
    )
    netted = chosen.only(database.run("savings/gross_and_net", view))
    display.table(
        view,
        netted,
        query="savings/gross_and_net",
        finding=cost_change.gross_finding(netted, year),
        subtitle=f"Headline savings, {year}. New running cost of the joint unit is "
        "computed: gross less net. To date, and forecast for the whole year.",
        shown=cost_change.gross_and_net(netted),
        every_row=True,
    )
else:
    display.absent(view, cost_rows.too_late(view), "savings/running_cost")
