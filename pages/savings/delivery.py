"""Is collaboration saving what was promised?"""

from alliance.screen import display, exhibit, navigation
from alliance.screen.charts import against_plan, kinds_over_time
from alliance.screen.exhibits import savings as exhibits
from alliance.screen.findings import claims, savings, savings_rows, savings_years
from alliance.warehouse import database

view = navigation.view("unit_savings")
year, period = view.parameters["period_year"], view.period.name
display.title(
    view,
    "Is collaboration saving what was promised?",
    view.words(years=f"{period}; plans to 2019/20", compared="against plan"),
    extracts=["unit_savings"],
)
units = database.run("savings/by_unit", view)
years = database.run("savings/by_year", view)
for sentence in savings_years.missing(units, years, view.bch_forces, year):
    display.absent(view, sentence, "savings/by_unit")
before = savings_years.year_before(years, year, view.comparison)
display.tiles(savings.tiles(units, year, period, before))
display.show(exhibits.to_date(view))
display.show(exhibits.outturn(view))
display.chart(
    view,
    units,
    against_plan.gaps,
    query="savings/by_unit",
    finding=savings.gaps(units),
    subtitle=f"Outturn less plan, {year}, with the reason for the largest variance.",
    table=savings_rows.outturn(units),
)
display.table(
    view,
    savings_rows.at_risk(units),
    query="savings/by_unit",
    finding=savings.risk(units),
    subtitle=f"Part of the forecast for {year} that may not come, with the reasons.",
    empty="None is on record.",
)

events = exhibit.events(database.run("savings/dates", view))
display.chart(
    view,
    savings_rows.totals(years),
    kinds_over_time.by_year,
    query="savings/by_year",
    finding=savings_years.by_year(savings_rows.totals(years)),
    subtitle="Whole years: planned beside delivered, or forecast until a year is over.",
    table=savings_rows.years(savings_rows.totals(years)),
    events=events,
)
points = database.run("savings/cumulative", view)
display.chart(
    view,
    points,
    kinds_over_time.added_up,
    query="savings/cumulative",
    finding=savings_years.cumulative(points),
    subtitle=f"Added up from {view.first_year}, the open year to date and whole.",
    events=events,
)
display.chart(
    view,
    savings_rows.forces(years),
    kinds_over_time.by_force,
    query="savings/by_year",
    finding=savings_years.by_force(savings_rows.forces(years), year),
    subtitle="Each force's share of every saving, whole years, one scale.",
    table=savings_rows.years(savings_rows.forces(years)),
    events=events,
    empty="Shown when several forces are chosen.",
)

left_out = database.run("savings/left_out", view)
display.table(
    view,
    left_out,
    query="savings/left_out",
    finding=savings_rows.left_out_finding(left_out, year),
    subtitle=f"Unlike amounts are never added; these are the amounts of {year}.",
    shown=savings_rows.left_out(left_out),
)
statements = database.run("savings/claims", view)
display.table(
    view,
    statements,
    query="savings/claims",
    finding=claims.finding(statements),
    subtitle=claims.SUBTITLE,
    shown=claims.listed(statements),
)
