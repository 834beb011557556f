"""Do the shared units have the people?"""

import streamlit as st

from alliance.screen import (
    display,
    navigation,
    unit_charts,
    unit_choice,
    unit_people,
    unit_tiles,
)
from alliance.screen.chosen_staff import outside
from alliance.screen.exhibits import staffing as exhibits
from alliance.warehouse import database

view = navigation.view("staffing")
top = st.container()
choice = unit_choice.draw(view, database.run("staffing/shared_units", view))
with top:
    display.title(
        view, "Do the shared units have the people?", choice.scope, ["staffing"]
    )
unit_choice.say_limits(choice)

asked = choice.parameters
headline = database.run("staffing/headline", view, **asked)
people = database.run("staffing/people", view, **asked)
if people.empty or outside(view):
    display.absent(view, choice.nothing(), "staffing/headline")
    st.stop()
if "shown" in headline.figures.tolist():
    display.tiles(unit_tiles.tiles(headline, unit_people.of_choice(people, choice)))
    display.show(exhibits.deployable(view, choice=choice))
    unit_people.show(view, people, choice)
    unit_charts.over_time(view, choice)
    navigation.link(
        "vacancy-sickness", "Do vacancies and sickness change, or only vary?"
    )
else:
    display.nothing(choice.nothing())

unit_people.show_by_figure(view, people, choice)
unit_people.show_whole_forces(
    view, database.run("staffing/whole_force", view, **asked), choice
)
