"""Did it do what was promised?"""

from alliance.screen import display, navigation
from alliance.screen.charts import against_plan, before_after
from alliance.screen.findings import before_after as measured
from alliance.screen.findings import published_sums, reviews, reviews_published
from alliance.warehouse import database

view = navigation.view("unit_measures", "unit_savings")
display.title(
    view,
    "Did it do what was promised?",
    view.words(years="since go-live", compared="against plan and before"),
    extracts=["unit_savings", "unit_measures"],
)
published = database.run("savings/published_results", view)
units = database.run("savings/units_live", view)
live = reviews.went_live(units)
display.tiles(reviews.tiles(units, published), "savings/units_live")
status = database.statuses(view, "unit_savings")
display.nothing(reviews.fitted(units, published, status))
display.table(
    view,
    published,
    query="savings/published_results",
    finding=reviews_published.answer(published),
    subtitle="Published statements, for the three forces together, whatever is chosen. "
    "Neither period nor recurrence is stated of what was delivered.",
    shown=reviews_published.table(published),
    empty="Nothing is published of a unit that went live by this date.",
)
display.chart(
    view,
    live.dropna(subset=["delivered_gbp"]),
    against_plan.to_date,
    query="savings/units_live",
    finding=reviews.since(units),
    subtitle="Headline savings to date, whole financial years since that of go-live.",
    table=reviews.since_table(units),
    note=reviews.review(units),
)
display.nothing(reviews.not_live(units))
counted = database.run("savings/measures_before_after", view)
for part in measured.compared(counted):
    display.chart(
        view,
        part,
        before_after.rates,
        query="savings/measures_before_after",
        finding=measured.finding(part),
        subtitle=measured.subtitle(part),
        table=measured.table(part),
        note=measured.NO_CAUSE,
        measure=measured.name(part),
    )
for sentence in measured.missing(counted, live):
    display.absent(view, sentence, "savings/measures_before_after")
sums = database.run("savings/published_sums", view)
display.table(
    view,
    sums,
    query="savings/published_sums",
    finding=published_sums.finding(sums),
    subtitle="Published figures that can be checked with other published figures, a "
    "year unless said. The sum for Joint Protective Services is of delivered and "
    "predicted amounts, as its source adds them.",
    shown=published_sums.table(sums),
)
