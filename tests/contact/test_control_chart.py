"""The control chart: what is drawn and how, and what is only cut for the eye."""

import datetime as dt

import pandas as pd
import pytest

from alliance.screen import theme
from alliance.screen.charts import control_marks
from alliance.screen.charts.base import Event
from alliance.screen.charts.control import control_chart
from alliance.screen.findings import control, control_rows
from alliance.screen.icons import VARIATION
from alliance.screen.theme import Mode
from tests.contact.test_control import FLAT, series

NEAR_FULL = (99.0, 96.0, 100.0, 97.0) * 5


def rows(*values: float | None, **more: object):  # type: ignore[no-untyped-def]
    return control_rows.drawn([control.assess(series(tuple(values), **more))])


def lines(chart, name: str) -> list[list[float | None]]:  # type: ignore[no-untyped-def]
    return [list(trace.y) for trace in chart.data if trace.name == name]


def test_limits_are_cut_in_the_drawing_only() -> None:
    data = rows(*NEAR_FULL)
    upper = data["upper"].iloc[0]
    assert upper > 100
    chart = control_chart(data, unit="_pct", mode="light")
    assert lines(chart, "process limits")[1] == [100.0, 100.0, None]
    table = control_rows.table(data, series(NEAR_FULL), is_yearly=False)
    assert table["upper_limit_pct"].iloc[0] == upper
    waits = rows(*(1.0, 9.0) * 8, unit="seconds")
    assert waits["lower"].iloc[0] < 0
    chart = control_chart(waits, unit="_seconds", mode="light")
    assert lines(chart, "process limits")[0] == [0.0, 0.0, None]
    # differences have no bounds
    chart = control_chart(waits, unit="_pp", mode="light")
    assert lines(chart, "process limits")[0][0] == waits["lower"].iloc[0]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_stands_out_has_shape_colour_and_word(mode: Mode) -> None:
    chart = control_chart(rows(*FLAT, 80.0), unit="_pct", mode=mode)
    marks = {trace.name: trace.marker for trace in chart.data if trace.mode != "lines"}
    assert marks["concern"].symbol == "x"
    assert marks["concern"].color == theme.PALETTES[mode].worse
    assert marks["as usual"].symbol == "circle"
    assert marks["as usual"].color == theme.PALETTES[mode].quiet
    assert len({icon.symbol for icon in VARIATION.values()}) == len(VARIATION)


def test_a_panel_for_each_area_on_one_scale_each_name_once() -> None:
    found = [
        control.assess(series(FLAT, area=area)) for area in ("Beds", "Herts", "BCH")
    ]
    chart = control_chart(control_rows.drawn(found), unit="_pct", mode="light")
    assert [note.text for note in chart.layout.annotations] == ["Beds", "Herts", "BCH"]
    ranges = {tuple(axis.range) for axis in chart.select_yaxes() if axis.range}
    assert len(ranges) == 1
    named = [trace.name for trace in chart.data if trace.showlegend]
    assert named == ["mean", "process limits", "as usual"]


def test_new_limits_begin_at_a_labelled_rule() -> None:
    found = control.assess(series((*FLAT, *(70.0, 71.0) * 4)), starts=[24])
    chart = control_chart(control_rows.drawn([found]), unit="_pct", mode="light")
    (rule,) = chart.layout.shapes
    assert rule.x0 == rule.x1 == "2015-04-01T00:00:00"
    texts = [note.text for note in chart.layout.annotations]
    assert texts == ["Bedfordshire", "new trial limits"]
    (mean,) = lines(chart, "mean")
    assert mean == [pytest.approx(93.4166667)] * 2 + [None] + [70.5, 70.5, None]
    # near the end the words stand before the rule, so that they widen no axis
    assert chart.layout.annotations[1].xanchor == "right"
    assert pd.Timestamp(chart.layout.xaxis.range[1]) < pd.Timestamp("2016-01-01")
    short = control_chart(rows(*FLAT[:11]), unit="_pct", mode="light")
    assert "trial limits" in [note.text for note in short.layout.annotations]


def test_the_standard_and_events_are_labelled() -> None:
    chart = control_chart(
        rows(*FLAT),
        unit="_pct",
        mode="light",
        standard=control_marks.standard(90.0),
        events=[Event(dt.date(2014, 1, 5), "agreement")],
    )
    texts = [note.text for note in chart.layout.annotations]
    assert texts == ["Bedfordshire", "A", "Standard 90%"]
    assert 90.0 in [shape.y0 for shape in chart.layout.shapes]
    assert chart.layout.yaxis.range[0] < 90
    assert control_marks.standard(None) is None


def test_a_missing_month_breaks_the_line_and_has_no_mark() -> None:
    chart = control_chart(rows(*FLAT, None, 93.0), unit="_pct", mode="light")
    (values,) = lines(chart, "values")
    assert len(values) == 26
    marked = [when for t in chart.data if t.mode == "markers" for when in t.x]
    assert len(marked) == 25


def test_one_value_and_constant_values_can_be_drawn() -> None:
    single = control_chart(rows(93.0), unit="_pct", mode="light")
    assert [t.name for t in single.data if t.mode == "markers"] == ["not assessed"]
    full = control_chart(rows(*(100.0,) * 14), unit="_pct", mode="light")
    assert full.layout.yaxis.range[0] < 100 < full.layout.yaxis.range[1]
