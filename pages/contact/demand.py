"""When does demand come, and by which channel?"""

import streamlit as st

from alliance.screen import demand_choice, display, exhibit, navigation, reach
from alliance.screen.charts import days, hours, volumes
from alliance.screen.findings import areas, channels, hours_held, special_days
from alliance.screen.findings import contact as findings
from alliance.screen.findings import contact_days as part_months
from alliance.screen.findings import hours_of_week as week
from alliance.screen.findings import volumes as months
from alliance.warehouse import database

view = navigation.view("contact_daily")
question = "When does demand come, and by which channel?"
scope = view.words(compared=findings.compared(view))
display.title(view, question, scope, extracts=["contact_daily", "contact_hourly"])
choice = demand_choice.draw(view)
calls, queue = choice.calls, {"view": view, "values": choice.asked}

of_week = database.run("contact/hours", view, **choice.asked)
held = reach.held(view, "contact_hourly")
hourly = {**queue, "query": "contact/hours", "empty": hours_held.nothing(*held)}
left, right = st.columns([7, 4], gap="medium")
with left:
    display.chart(
        data=areas.whole(of_week),
        form=hours.grid,
        finding=week.finding(of_week, calls),
        subtitle="Mean calls an hour, local time.",
        table=week.table(areas.whole(of_week)),
        note=hours_held.note(of_week, *held),
        **hourly,
    )
if len(of_week):
    with right:
        display.table(
            data=week.busiest(of_week),
            finding=week.busiest_finding(of_week),
            subtitle=f"{areas.whole_name(of_week)}, {calls}, busiest first.",
            **hourly,
        )
if len(areas.parts(of_week)):
    display.chart(
        data=areas.parts(of_week),
        form=hours.grids,
        finding=week.by_area_finding(of_week),
        subtitle=f"Mean {calls} an hour on one scale of colour, ten busiest outlined.",
        table=week.table(areas.parts(of_week)),
        **hourly,
    )
    display.table(
        data=week.by_area(areas.parts(of_week)),
        finding="The ten busiest hours of each force.",
        subtitle=f"{calls} offered an hour stand after each hour, local time.",
        **hourly,
    )

display.nothing(part_months.held_in_part(database.run("contact/days_missing", view)))
by_month = database.run("contact/volumes", view, **choice.asked)
monthly = {**queue, "query": "contact/volumes", "table": months.table(by_month)}
display.chart(
    data=months.by_year(by_month),
    form=volumes.year_on_year,
    finding=months.finding(by_month, calls),
    subtitle=f"{calls} offered by month, a line for each financial year.",
    note=months.NOTE,
    **monthly,
)
display.chart(
    data=months.rolling(by_month),
    form=volumes.rolling,
    finding=months.rolling_finding(by_month, calls),
    subtitle=f"{calls} offered in the 12 months to each month.",
    empty=months.rolling_finding(by_month, calls),
    **monthly,
)

dates = database.run("contact/dates", view)
shift = database.run("contact/channels", view)
for y, found, shown, subtitle in channels.views(shift):
    display.chart(
        view,
        shown,
        volumes.by_channel,
        query="contact/channels",
        finding=found,
        subtitle=subtitle,
        table=channels.table(shown, dates, y),
        note=channels.launches(shift, dates),
        events=exhibit.events(dates[dates["kind"] == "agreement"]),
        y=y,
    )

by_day = database.run("contact/days", view, **choice.asked_of_days)
daily = {"view": view, "query": "contact/days", "values": choice.asked_of_days}
holidays = special_days.holidays(by_day, choice.holidays)
display.chart(
    data=special_days.last_year(by_day),
    form=days.marked,
    finding=special_days.finding(by_day, calls),
    subtitle=f"{calls} by day, last 12 months; the headline counts all chosen years.",
    table=holidays,
    note=special_days.missing(by_day),
    **daily,
)
for rows, found, subtitle in special_days.tables(by_day, holidays, calls):
    display.table(data=rows, finding=found, subtitle=subtitle, empty=found, **daily)
