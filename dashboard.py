"""The BCH alliance dashboard: settings, navigation, shared filters, run the page."""

import streamlit as st

from alliance.screen import filters, frame, navigation

st.set_page_config(
    page_title="BCH alliance dashboard",
    page_icon=str(frame.ICON),
    layout="wide",
)
page = st.navigation(navigation.pages(), position="top")
frame.begin()
view = filters.draw(frame.snapshot())
navigation.remember(page, view)
navigation.present_link()
page.run()
