"""How well are calls answered, queue by queue?"""

import streamlit as st

from alliance.screen import display, exhibit, labels, navigation, service_choice
from alliance.screen import service_charts as charts
from alliance.screen import service_flows as flows
from alliance.screen.findings import contact, service, service_flow
from alliance.screen.findings import service_comparable as comparable
from alliance.screen.findings import service_tiles as tiles
from alliance.warehouse import database

view = navigation.view("contact_daily")
period = view.period.name
scope = view.words(compared=contact.compared(view))
question = "How well are calls answered, queue by queue?"
display.title(view, question, scope, extracts=["contact_daily"])
choice = service_choice.draw()
for sentence in contact.limits(view):
    display.nothing(sentence)

answered = database.run("contact/service", view, **choice.parameters)
shares = service_flow.mix(database.run("contact/queue_mix", view))
shown = tiles.tiles(answered, choice.formula, view.compared_name)
if shown:
    st.markdown(labels.plain(tiles.scope(answered, choice.queue, period)))
    display.tiles([display.Tile(*tile) for tile in shown])
display.table(
    view,
    answered[answered["span"] == "period"],
    query="contact/service",
    finding=service.headline(answered, choice.queue, choice.formula, period),
    subtitle=service.subtitle(answered, choice.formula),
    shown=service.table(answered, choice.formula),
    values=choice.parameters,
)
for sentence in comparable.flags(answered, view.bch_forces, choice.queue):
    st.markdown(labels.plain(sentence))
st.markdown(labels.plain(service_flow.mix_sentence(shares)))

dates = database.run("contact/dates", view)
events = tuple(exhibit.events(dates[dates["kind"] == "agreement"]))
queue = charts.Queue(view, choice, answered, events)
charts.levels(queue)
charts.waits(queue)
charts.abandonment(queue, database.run("contact/published", view))
charts.bands(queue)
flows.show(view, choice, events)
flows.mix(view, shares)
