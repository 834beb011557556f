"""Icon, chart and table never disagree, whatever the series: each is made and read."""

import random

import pandas as pd
import plotly.graph_objects as go
import pytest

from alliance.methods import spc
from alliance.methods.spc_rules import Settings
from alliance.screen.charts.control import control_chart
from alliance.screen.findings import control, control_icons, control_rows
from alliance.screen.findings import control_words as words
from alliance.screen.findings.control import Assessment, Series
from alliance.screen.icons import VARIATION
from tests.contact.test_control import series

SERIES, BATCH = 200, 8


def generated(seed: int) -> Series:
    """A series of any kind: short, constant, full, with gaps, with steps."""
    dice = random.Random(seed)
    count = dice.choice([1, 2, 8, 11, 12, 23, 24, 30, 41, 60])
    step = dice.choice([0, 0, 4, -6])
    spread = dice.choice([0, 0, 1, 3])
    level = dice.choice([100.0, 90.0, 93.0])
    plain = [
        min(100.0, level + dice.gauss(0, spread) + step * (n > count / 2))
        for n in range(count)
    ]
    gaps = dice.choice([0, 0, 0.1])
    values = tuple(None if dice.random() < gaps else value for value in plain)
    return series(
        values,
        area=f"Force {seed}",
        direction=dice.choice(["higher", "lower", "neither"]),
        is_seasonal=dice.random() < 0.4,
        standard=dice.choice([None, 90.0]),
    )


def assessed(seed: int) -> tuple[Assessment, Settings, list[int]]:
    """Its reading, by rules and new limits of any kind."""
    made = generated(seed)
    settings = Settings(7 + seed % 2, 6 + seed % 2, seed % 3 == 0, seed % 7 == 0)
    starts = [len(made.values) // 2] if seed % 4 == 0 else []
    return control.assess(made, settings, starts, seed % 5 > 0), settings, starts


@pytest.mark.parametrize("first", range(0, SERIES, BATCH))
def test_icon_chart_and_table_say_the_same(first: int) -> None:
    batch = [assessed(seed) for seed in range(first, first + BATCH)]
    readings = [found for found, _, _ in batch if found.value is not None]
    chart = control_chart(control_rows.drawn(readings), unit="_pct", mode="light")
    areas = [note.text for note in chart.layout.annotations][: len(readings)]
    for found, settings, starts in batch:
        data = control_rows.drawn([found])
        if found.value is not None:
            place = areas.index(found.series.area)
            assert drawn(chart, place, found) == VARIATION[found.variation].word
        agrees(found, data)
        reads_the_same(found, data, settings, starts)


def drawn(chart: go.Figure, place: int, found: Assessment) -> str:
    """The word of the mark on the last value in a panel of the chart."""
    axis = f"y{place + 1}" if place else "y"
    marks = [
        (when, trace.name)
        for trace in chart.data
        if trace.yaxis == axis and trace.mode == "markers"
        for when in trace.x
    ]
    last = pd.Timestamp(found.at)
    return next((name for when, name in marks if when == last), "not assessed")


def agrees(found: Assessment, data: pd.DataFrame) -> None:
    """The table's last row and the cell of the icon table have the icon's words."""
    shown = control_rows.table(data, found.series, found.is_yearly)
    held = data["measured"].notna()
    cell = control_icons.cell(found, found.at)
    assert words.variation(found) in cell
    if found.value is not None:
        assert words.value("pct", found.value) in cell
    if held.any():
        row = shown[held].iloc[-1]
        assert row["value_pct"] == found.value
        assert row["variation"] == VARIATION[found.variation].words
        if found.is_assessed:
            assert row["variation"] in cell
    broken = shown["rules_broken"] != "none"
    assert list(broken) == [i not in ("common", "none") for i in data["icon"]]


def reads_the_same(
    found: Assessment, data: pd.DataFrame, settings: Settings, starts: list[int]
) -> None:
    """The chart made again, from the values that the table holds."""
    offset = len(found.series.values) - len(data)
    if not found.is_assessed or any(start <= offset for start in starts):
        return
    values = [None if pd.isna(value) else value for value in data["value"]]
    again = spc.chart(values, settings, [start - offset for start in starts])
    assert spc.variation(again, found.series.direction) == found.variation
    last = again.points[-1].limits
    assert last is not None
    assert data["upper"].iloc[-1] == pytest.approx(last.upper)
