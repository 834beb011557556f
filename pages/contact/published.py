"""What do published figures say of 999 and 101?"""

import streamlit as st

from alliance.screen import display, filters, labels, navigation
from alliance.screen.findings import contact_tables as tables
from alliance.screen.tables import accessible_table
from alliance.warehouse import database

view = navigation.view()
question = "What do published figures say of 999 and 101?"
display.title(view, question, filters.words(view, compared=""), extracts=[])

published = database.run("contact/published", view)
found = tables.counted(published)
st.subheader(labels.plain(found), anchor=False)
display.later_figures(view, "Published figures of calls run to 2025.")
for title, rows in tables.parts(published):
    st.markdown(labels.plain(title))
    accessible_table(rows, title)
display.behind(view, published, "contact/published", found, {})
