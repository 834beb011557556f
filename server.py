"""The web server around dashboard.py: ready before the first visitor, compressed.

`streamlit run server.py` starts it; `dashboard.py` alone works too, less well. Machines
ask `/health` how it is: 200 while there is anything to show, 503 when there is not.
"""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.runtime.pages_manager import PagesManager

from alliance.extracts import health

# Loaded now and not by the first visitor: charts and tables.
from alliance.screen import display, live  # noqa: F401
from alliance.screen.extracts import departures, folders

# A folder named pages makes a fresh server look for pages in the old way and tell the
# first visitor of a deep link that the page is not found; the navigation is our own.
PagesManager.uses_pages_directory = False
live.snapshot()
# What is loaded so far lives as long as the server: no collection need walk it again.
gc.freeze()


@asynccontextmanager
async def tidy(app: st.App) -> AsyncIterator[None]:
    """Leave none of the files that visitors have under check, however a server ends."""
    folders.sweep()
    yield
    departures.end()


def answer_health(request: Request) -> JSONResponse:
    """How the dashboard is, never from a cache."""
    said = health.answer(live.trouble())
    return JSONResponse(
        said,
        status_code=503 if said["status"] == health.DOWN else 200,
        headers={"Cache-Control": "no-store"},
    )


# The chart library is 4.7 MB, compressed 1.4 MB: the first chart comes sooner.
app = st.App(
    "dashboard.py",
    lifespan=tidy,
    routes=[Route("/health", answer_health)],
    middleware=[Middleware(GZipMiddleware, minimum_size=1024)],
)
