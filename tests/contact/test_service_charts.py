"""The forms of the answering page: what is drawn, how, and where a line breaks."""

import pandas as pd
import pytest

from alliance.screen import theme
from alliance.screen.charts import abandonment, bars, service, wait_bands
from alliance.screen.findings import service_flow, service_rows
from alliance.screen.theme import Mode
from tests.contact.test_service_findings import AUG_16, JUN_16, MONTHS, frame, row

BROKEN = service_rows.series(
    frame(row("Bedfordshire", JUN_16), row("Bedfordshire", AUG_16)), "wait_seconds"
)
MARKED = pd.DataFrame(
    {
        "force": ["Hertfordshire", "Kent"],
        "placed_on": [pd.Timestamp("2016-01-01")] * 2,
        "value": [3.1, 9.0],
        "label": ["Hertfordshire 2016", "Kent 2016"],
    }
)
SERIES = service_rows.series(MONTHS, "abandoned_pct")


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_lines_keep_their_colours_beside_the_standard(mode: Mode) -> None:
    standard = ("standard_pct", "Standard: 90%")
    chart = service.by_month(
        SERIES, y="service_level_pct", mode=mode, standard=standard
    )
    assert {trace.name: trace.line.color for trace in chart.data} == {
        area: theme.force_colour(area, mode)
        for area in ("Bedfordshire", "Hertfordshire")
    }
    assert [shape.y0 for shape in chart.layout.shapes] == [90.0]
    without = service.by_month(
        SERIES.assign(standard_pct=None),
        y="service_level_pct",
        mode=mode,
        standard=standard,
    )
    assert not without.layout.shapes


def test_a_missing_month_breaks_the_line() -> None:
    chart = service.by_month(BROKEN, y="wait_seconds", mode="light", from_zero=True)
    (line,) = chart.data
    assert pd.isna(list(line.y)).tolist() == [False, True, False]
    assert not line.connectgaps
    # or a month between two that are missing would not be seen
    assert line.mode == "lines+markers"
    assert chart.layout.yaxis.rangemode == "tozero"


def test_abandonment_has_a_panel_for_each_force_with_its_threshold() -> None:
    chart = abandonment.by_force(SERIES, mode="light", published=MARKED)
    titles = [note.text for note in chart.layout.annotations]
    assert titles == ["Beds, after 5 s", "Herts, after 5 s or 10 s"]
    drawn = [trace for trace in chart.data if trace.name != "published"]
    assert [list(trace.y[~pd.isna(trace.y)]) for trace in drawn] == [
        [1.5, 1.5],
        [1.5, 2.25],
    ]
    diamonds = [trace for trace in chart.data if trace.name == "published"]
    assert [list(trace.y) for trace in diamonds] == [[], [3.1]]
    assert diamonds[1].marker.symbol == "diamond-open"
    assert chart.layout.yaxis.rangemode == "tozero"


def test_bands_stack_to_100_in_three_shades_named_once() -> None:
    chart = wait_bands.bands(SERIES, mode="light")
    assert chart.layout.barmode == "stack"
    assert [trace.name for trace in chart.data[:3]] == list(wait_bands.BANDS.values())
    assert [trace.showlegend for trace in chart.data] == [True] * 3 + [False] * 3
    for first in (0, 3):
        parts = [trace.y[~pd.isna(trace.y)] for trace in chart.data[first : first + 3]]
        assert [sum(heights) for heights in zip(*parts, strict=True)] == [100, 100]
    shades = [trace.marker.color for trace in chart.data[:3]]
    assert shades == [shade for shade, _ in bars.SHADES["light"][:3]]


def test_calls_handed_over_are_told_apart_by_dash() -> None:
    moved = MONTHS.assign(overflowed_out_calls=[1, 2, 3, 4], overflowed_in_calls=5)
    chart = service.handed_over(service_flow.directions(moved), mode="dark")
    assert [trace.name for trace in chart.data] == ["handed over", "taken over"] * 2
    assert [trace.line.dash for trace in chart.data] == ["solid", "dash"] * 2
    assert list(chart.data[0].y) == [1, 2]
    assert chart.layout.yaxis.range[0] == 0


def test_own_aim_is_named_with_its_seconds() -> None:
    table = MONTHS.assign(
        answered_101_within_aim_pct=90.0, aim_pct=80.0, aim_seconds=30
    ).iloc[:2]
    chart = service.own_aim(table, mode="light")
    assert "Own aim: 80% within 30 s" in [n.text for n in chart.layout.annotations]
    assert [shape.y0 for shape in chart.layout.shapes] == [80.0]


def test_names_of_lines_that_end_together_stand_apart() -> None:
    waits = service_rows.series(MONTHS, "wait_seconds")
    chart = service.by_month(waits, y="wait_seconds", mode="light", from_zero=True)
    first, second = sorted(note.y for note in chart.layout.annotations)
    assert first == 6.4
    assert second - first > 0.6
