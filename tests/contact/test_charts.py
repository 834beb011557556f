"""The forms of the page: what is drawn, in which colour, and what never is."""

from itertools import pairwise

import pandas as pd
import pytest

from alliance.screen import theme
from alliance.screen.charts import answering
from alliance.screen.theme import Mode
from tests.contact.test_findings import NOTHING, USUAL

SHARE = "answered_999_within_10_s_pct"
MARKED = pd.DataFrame(
    {
        "force": ["Hertfordshire", "Kent"],
        "placed_on": [pd.Timestamp("2016-01-01")] * 2,
        "value": [3.1, 9.0],
        "label": ["Hertfordshire 2016", "Kent 2016"],
    }
)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_by_area_keeps_colours_and_draws_the_standard(mode: Mode) -> None:
    chart = answering.by_area(
        USUAL, y=SHARE, mode=mode, standard=("standard_999_pct", "Standard: 90%")
    )
    colours = {trace.name: trace.line.color for trace in chart.data}
    assert colours == {
        area: theme.force_colour(area, mode)
        for area in ("Bedfordshire", "Hertfordshire", "BCH")
    }
    assert [shape.y0 for shape in chart.layout.shapes] == [90.0]
    label = next(n for n in chart.layout.annotations if n.text == "Standard: 90%")
    assert label.bgcolor == theme.PALETTES[mode].background


def test_published_figures_are_markers_and_only_of_the_areas_drawn() -> None:
    chart = answering.by_area(USUAL, y=SHARE, mode="light", published=MARKED)
    diamonds = [trace for trace in chart.data if trace.mode == "markers"]
    assert [list(trace.y) for trace in diamonds] == [[3.1]]
    assert diamonds[0].marker.symbol == "diamond-open"


def test_nothing_to_draw() -> None:
    assert not answering.by_area(NOTHING, y=SHARE, mode="light").data


def test_names_of_lines_that_end_together_stand_apart() -> None:
    chart = answering.by_area(
        USUAL, y="primary_101_wait_seconds", mode="light", from_zero=True
    )
    heights = sorted(note.y for note in chart.layout.annotations)
    assert heights[0] == 12.0
    assert min(b - a for a, b in pairwise(heights)) > 1.3
