"""The web server around dashboard.py: ready before the first visitor, compressed.

`streamlit run server.py` starts it; `dashboard.py` alone works too, less well.
"""

import gc

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.runtime.pages_manager import PagesManager

# Loaded now and not by the first visitor: charts and tables.
from alliance.screen import display  # noqa: F401
from alliance.warehouse import snapshot

# A folder named pages makes a fresh server look for pages in the old way and tell the
# first visitor of a deep link that the page is not found; the navigation is our own.
PagesManager.uses_pages_directory = False
snapshot.live()
# What is loaded so far lives as long as the server: no collection need walk it again.
gc.freeze()

# The chart library is 4.7 MB, compressed 1.4 MB: the first chart comes sooner.
app = st.App("dashboard.py", middleware=[Middleware(GZipMiddleware, minimum_size=1024)])
