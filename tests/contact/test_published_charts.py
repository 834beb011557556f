"""What is drawn of published figures: marks, lines that may be, rules, no more."""

import pytest

from alliance.screen import theme
from alliance.screen.charts import calls_league, calls_timeline
from alliance.screen.findings import calls_leagues
from alliance.screen.findings import calls_timeline as timeline
from alliance.screen.selection import BCH
from alliance.screen.theme import Mode
from tests.contact.figures import figures, month

NATION = {"area": "United Kingdom", "is_national": True}
ROWS = figures(
    {"clock": "force", "value": 80, **month("2021-09")},
    {"clock": "force", "value": 82, **month("2021-10")},
    {"clock": "force", "value": 85, **month("2021-12")},
    {"clock": "not_stated", "value": 94, "qualifier": "at_least", **month("2022-03")},
    {"clock": "bt", "value": 86.7},
    {"area": "Hertfordshire", "clock": "bt", "value": 83, "qualifier": "about"},
    NATION | {"clock": "bt", "value": 71},
)
DRAWN = timeline.placed(timeline.chosen(ROWS, timeline.SHARE_999, BCH))


def drawn(mode: Mode = "light", standard: float | None = 90.0):  # type: ignore[no-untyped-def]
    return calls_timeline.timeline(
        DRAWN, mode=mode, broken_on=timeline.NATIONAL_FROM, standard=standard
    )


def test_only_figures_of_one_line_are_joined() -> None:
    traces = [trace for trace in drawn().data if trace.x[0] is not None]
    joined = [list(trace.y) for trace in traces if trace.mode == "lines+markers"]
    assert joined == [[80, 82]]
    assert sorted(len(trace.x) for trace in traces) == [1, 1, 1, 1, 1, 2]


def test_every_area_has_its_row_in_both_clocks() -> None:
    notes = [note.text for note in drawn().layout.annotations]
    assert notes == [
        "Bedfordshire",
        "Hertfordshire",
        "United Kingdom",
        "<b>Other or unstated clock</b>",
        "<b>BT's clock</b>",
        "Standard 90%",
    ]
    axes = {trace.xaxis for trace in drawn().data}
    assert len(axes) == 6


def test_the_break_and_the_standard_are_rules_in_every_panel() -> None:
    shapes = drawn().layout.shapes
    assert [s.x0 for s in shapes if s.x0 == s.x1] == ["2021-11-01"] * 3
    assert [s.y0 for s in shapes if s.y0 == s.y1] == [90.0] * 6
    without = drawn(standard=None).layout
    assert not [s for s in without.shapes if s.y0 == s.y1]
    assert "Standard 90%" not in [note.text for note in without.annotations]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_marks_tell_how_well_a_number_is_known(mode: Mode) -> None:
    marks = {
        trace.y[0]: (trace.marker.symbol[0], trace.marker.color[0])
        for trace in drawn(mode).data
        if trace.y[0] is not None
    }
    colour = theme.force_colour("Bedfordshire", mode)
    assert marks[86.7] == ("diamond", colour)
    assert marks[94] == ("triangle-up-open", colour)
    assert marks[83] == ("diamond-open", theme.force_colour("Hertfordshire", mode))


def test_only_the_clock_that_has_figures_has_a_column() -> None:
    part = DRAWN[DRAWN["is_bt"]]
    chart = calls_timeline.timeline(
        part, mode="light", broken_on=timeline.NATIONAL_FROM, from_zero=True
    )
    assert not [s for s in chart.layout.shapes if s.x0 == s.x1]
    assert chart.layout.yaxis.range[0] == 0


def test_a_league_keeps_its_order_its_own_colours_and_its_mean() -> None:
    rows = figures(
        {"area": "Kent", "value": 91},
        {"value": 86.7},
        {"area": "Suffolk", "value": 80, "qualifier": "at_most"},
        NATION | {"value": 71, "qualifier": "rounded"},
    )
    (league,) = calls_leagues.leagues(rows, BCH)
    chart = calls_league.league(
        league.drawn, mode="light", picked=BCH, means=league.nations, standard=90.0
    )
    (dots,) = chart.data
    assert list(dots.y) == ["Kent", "<b>Bedfordshire</b>", "Suffolk"]
    grey = theme.PALETTES["light"].other_force
    own = theme.force_colour("Bedfordshire", "light")
    assert list(dots.marker.color) == [grey, own, grey]
    assert list(dots.marker.symbol) == ["diamond", "diamond", "triangle-left-open"]
    assert [shape.x0 for shape in chart.layout.shapes] == [71, 90]
    assert [note.text for note in chart.layout.annotations] == [
        *("91%", "86.7%", "at most 80%"),
        *("UK", "Standard 90%"),
    ]
