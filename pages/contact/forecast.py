"""How many calls will come in the next twelve months?"""

import streamlit as st

from alliance.screen import display, labels, navigation, queue_choice
from alliance.screen.charts import forecasts
from alliance.screen.exhibits import contact as exhibits
from alliance.screen.findings import forecast, forecast_tests, forecast_tiles
from alliance.warehouse import database

view = navigation.view("contact_daily")
question = "How many calls will come in the next twelve months?"
scope = view.words(years="from all whole months held", compared="")
display.title(view, question, scope, extracts=["contact_daily"])
choice = queue_choice.draw()
asked = {"queue": choice.queue}
months = database.run("contact/forecast_months", view, **asked)
years = database.run("contact/forecast_years", view, **asked)
tests = database.run("contact/forecast_tests", view, **asked)
reach = database.run("contact/forecast_reach", view, **asked)

display.tiles(forecast_tiles.tiles(months, years, tests))
for sentence in forecast_tests.limits(reach, choice.words):
    display.nothing(sentence)
display.show(exhibits.ahead(view, choice.queue, choice.words))
display.table(
    view,
    forecast_tests.by_area(tests),
    query="contact/forecast_tests",
    finding=forecast_tests.finding(tests),
    subtitle="Back-test: what each method would have said in the past, out of sample; "
    "average error of a month, 1 to 12 months ahead.",
    values=asked,
    empty="",
)
st.subheader("What the forecast cannot know", anchor=False)
st.markdown(labels.plain(forecast_tests.UNKNOWN))
display.chart(
    view,
    forecast.forces(months),
    forecasts.panels,
    query="contact/forecast_months",
    finding=forecast.forces_finding(years),
    subtitle=f"Offered {choice.words} a month, each force on one scale from zero.",
    table=forecast.table(months),
    note=forecast_tests.parts(years),
    values=asked,
    empty="",
)
display.table(
    view,
    forecast_tests.by_span(tests),
    query="contact/forecast_tests",
    finding=forecast_tests.span_finding(tests),
    subtitle="Back-test by how far ahead, and for twelve months together.",
    values=asked,
    empty="",
)
