"""When does demand come, and by which channel?"""

from alliance.screen import display, filters, navigation
from alliance.screen.charts import answering
from alliance.screen.findings import contact as findings
from alliance.screen.findings import contact_days
from alliance.screen.findings import contact_tables as tables
from alliance.warehouse import database

view = navigation.view("contact_daily")
question = "When does demand come, and by which channel?"
scope = filters.words(view, compared=findings.compared(view))
display.title(view, question, scope, extracts=["contact_daily"])

dates = database.run("contact/dates", view)
channels = database.run("contact/channels", view)
display.nothing(contact_days.held_in_part(database.run("contact/days_missing", view)))
display.chart(
    view,
    channels,
    answering.volumes,
    query="contact/channels",
    finding=findings.channels(channels),
    subtitle="Calls offered; 101 is the primary queue, the secondary is part of it.",
    table=tables.channel_table(channels),
    note=findings.launches(dates),
    events=display.events(dates[dates["kind"] == "agreement"]),
)
