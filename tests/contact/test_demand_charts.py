"""The forms of the demand page: what is drawn, marked and left blank."""

from dataclasses import replace

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from alliance.screen import navigation
from alliance.screen.charts import days, hours, shades, volumes
from alliance.screen.findings import volumes as words
from alliance.screen.selection import Selection
from alliance.screen.theme import Mode
from alliance.warehouse import database
from tests.contact.test_demand_findings import BEDS, BY_DAY, HERTS, TIED
from tests.pages.test_pages import opened, text

MODES: tuple[Mode, ...] = ("light", "dark")
every_mode = pytest.mark.parametrize("mode", MODES)


@every_mode
def test_busiest_hours_are_printed_and_outlined(mode: Mode) -> None:
    chart = hours.grid(BEDS, mode=mode)
    cells, never, printed = chart.data
    assert cells.z.shape == (24, 7)
    assert cells.z[17][4] == 38.2
    assert (cells.zmin, cells.zmax) == (0, 38.2)
    assert set(never.text) == {"–"}
    assert len(never.text) == 165
    # in the order of the week: Monday 4:00, Friday 17:00, Saturday 23:00
    assert list(printed.text) == ["0.0", "38.2", "10.0"]
    assert len(chart.layout.shapes) == 3
    assert chart.layout.yaxis.range == (23.5, -0.5)


def test_forces_stand_side_by_side_on_one_scale() -> None:
    chart = hours.grids(pd.concat([BEDS, TIED], ignore_index=True), mode="light")
    cells = [trace for trace in chart.data if trace.type == "heatmap"]
    assert [trace.zmax for trace in cells] == [64.0, 64.0]
    assert [trace.showscale for trace in cells] == [False, True]
    assert [note.text for note in chart.layout.annotations] == ["Beds", "BCH"]
    assert {shape.xref for shape in chart.layout.shapes} == {"x", "x2"}


def test_a_week_without_a_call_is_drawn() -> None:
    none = BEDS.assign(calls_per_hour=0.0, busy_rank=1)
    assert hours.grid(none, mode="light").data[0].zmax == 1.0


@every_mode
@pytest.mark.parametrize("share", [place / 20 for place in range(21)])
def test_ink_can_be_read_on_every_shade(mode: Mode, share: float) -> None:
    ink = tuple(int(shades.ink(share, mode)[i : i + 2], 16) / 255 for i in (1, 3, 5))
    assert shades.contrast(ink, shades.shade(share, mode)) >= 4.5


def test_a_line_for_each_year_the_last_in_full_strength() -> None:
    rows = [
        ("Bedfordshire", "2015-04-01", 10.0),
        ("Bedfordshire", "2016-04-01", 11.0),
        ("BCH", "2015-04-01", 30.0),
        ("BCH", "2016-04-01", 33.0),
    ]
    table = pd.DataFrame(rows, columns=["area", "month", "offered_calls"])
    table["month"] = pd.to_datetime(table["month"])
    chart = volumes.year_on_year(words.by_year(table), mode="light")
    assert [trace.name for trace in chart.data] == ["2016/17", "2015/16"] * 2
    assert [trace.line.dash for trace in chart.data] == ["solid", "dash"] * 2
    assert [trace.showlegend for trace in chart.data] == [True, True, False, False]
    assert chart.layout.yaxis.range == (0, pytest.approx(11.88))
    assert chart.layout.yaxis2.range == (0, pytest.approx(35.64))
    assert chart.layout.annotations[1].text == "BCH, own scale"


def test_channels_are_told_apart_by_dash_from_zero() -> None:
    chart = volumes.by_channel(HERTS, y="offered_calls", mode="light")
    assert [trace.name for trace in chart.data] == ["999", "101", "Online"]
    assert [trace.line.dash for trace in chart.data] == ["solid", "dash", "dot"]
    assert chart.layout.yaxis.range[0] == 0


@every_mode
def test_a_missing_day_is_a_gap_and_a_day_without_a_call_is_zero(mode: Mode) -> None:
    line, holidays, changes = days.marked(BY_DAY, mode=mode).data
    assert pd.isna(line.y[4])
    assert line.y[3] == 0
    assert list(holidays.y) == [107]
    assert list(changes.y) == [100, 0]
    assert (holidays.marker.symbol, changes.marker.symbol) == ("circle", "square-open")


def test_a_year_of_any_force_can_be_drawn(view: Selection) -> None:
    one = replace(view, forces=("Hertfordshire",))
    rows = words.by_year(database.run("contact/volumes", one, queue="999"))
    chart = volumes.year_on_year(rows, mode="light")
    assert len(chart.data) == 4
    assert [note.text for note in chart.layout.annotations] == ["Hertfordshire"]


DEMAND = next(e for e in navigation.ENTRIES if e.address == "demand")


def page(**choice: list[str]) -> AppTest:
    app = opened(DEMAND, choice)
    assert not app.exception
    return app


def test_the_address_chooses_the_queue() -> None:
    shown = text(page(queue=["Crime recording"], forces=["Bedfordshire"]))
    assert "Busiest for crime recording calls, Bedfordshire: " in shown
    assert "Each force's busiest hour" not in shown


def test_nonsense_in_the_address_falls_back() -> None:
    assert "Busiest for 999 calls, BCH: " in text(page(queue=["111"]))


def test_years_without_hours_say_which_days_are_held() -> None:
    shown = text(page(years=["2013/14", "2014/15"]))
    assert (
        "The hourly extract covers 27 Aug 2015 to 31 Aug 2016 (53 weeks): choose "
        "financial years that hold these days."
    ) in shown
    assert "BCH, 999 calls in Mar 2015: " in shown
