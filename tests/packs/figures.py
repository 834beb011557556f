"""Every chart of every page, as the page sends it to the browser."""

import json
from functools import cache

import plotly.graph_objects as go
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation
from tests.conftest import ROOT


@cache
def app() -> AppTest:
    """One reader who goes from page to page."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)


def of(entry: navigation.Entry) -> list[go.Figure]:
    """The charts of a page, as opened."""
    app().switch_page(f"pages/{entry.file}").run()
    specs = [json.loads(chart.proto.spec) for chart in app().get("plotly_chart")]
    return [go.Figure(spec, _validate=False) for spec in specs]
