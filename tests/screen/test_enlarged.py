"""A chart in large type: every word at least 24 px, lengths in one measure."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import plotly.graph_objects as go
import pytest

from alliance.packs import contents, meeting
from alliance.screen import theme
from alliance.screen.charts.enlarged import LEAST, SCALE, enlarged
from alliance.screen.selection import Selection


def sizes(part: Any, name: str = "") -> Iterator[float]:
    """The sizes of all words in a figure."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "size" and name.endswith("font"):
                yield value
            yield from sizes(value, key)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from sizes(value, name)


def test_lengths_are_enlarged_and_values_are_not() -> None:
    chart = go.Figure(
        go.Bar(x=[3, 14], y=["a", "b"], width=0.5, marker={"line": {"width": 2}}),
        layout=theme.layout("light", 340),
    )
    chart.add_scatter(x=[1, 2], y=["a", "b"], marker={"size": [7, 14]})
    chart.add_annotation(text="14", x=14, xshift=7, font={"size": 11})
    shown = enlarged(chart)
    bar, marks = shown.data
    assert list(bar.x) == [3, 14]
    assert (bar.width, bar.marker.line.width) == (0.5, 2 * SCALE)
    assert list(marks.marker.size) == [12, 24]
    note = shown.layout.annotations[0]
    assert (note.text, note.x, note.xshift, note.font.size) == ("14", 14, 12, LEAST)
    assert (shown.layout.margin.t, shown.layout.height) == (30 * SCALE, None)
    assert chart.layout.height == 340


@pytest.mark.parametrize("item", contents.ITEMS, ids=lambda item: item.key)
def test_no_word_of_any_chart_is_small(item: contents.Item, view: Selection) -> None:
    exhibit = item.exhibit(meeting.known(view, dt.date(2016, 9, 28)))
    if exhibit.form is None:
        assert len(exhibit.shown.columns) <= 9
        return
    chart = enlarged(exhibit.drawn("light"))
    made = chart.to_dict()
    made["layout"].pop("template")
    found = list(sizes(made))
    assert found
    assert min(found) >= LEAST
    assert [trace.name for trace in chart.data] == [
        trace.name for trace in exhibit.drawn("light").data
    ]
