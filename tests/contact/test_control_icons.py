"""The icon table and its sentences, on series written by hand."""

import datetime as dt

import pandas as pd
import pytest

from alliance.methods.spc_rules import Settings
from alliance.screen import icons, labels
from alliance.screen.findings import control, control_icons, control_rows
from alliance.screen.findings import control_said as said
from alliance.screen.findings.control import Assessment
from tests.contact.test_control import FLAT, series


def reading(area: str, *values: float | None, **more: object) -> Assessment:
    return control.assess(series(tuple(values), area=area, **more))


USUAL = [
    reading("Bedfordshire", *FLAT, 80.0, standard=90.0),
    reading("Hertfordshire", *FLAT, 99.0, standard=90.0),
    reading("BCH", *FLAT, 93.0, standard=90.0),
    reading("Bedfordshire", *FLAT, None, measure="abandoned", direction="lower"),
    reading("BCH", *(None,) * 25, measure="abandoned", direction="lower"),
]


def test_headline() -> None:
    assert said.headline(USUAL) == (
        "BCH in Apr 2015, of 2 measures: none improving, none of concern, 1 as usual, "
        "1 not comparable. answered in time: passes its 90% standard. "
        "Forces: Hertfordshire 1 improving, Bedfordshire 1 of concern."
    ).replace("Hertfordshire", "Herts").replace("Bedfordshire", "Beds")
    alone = [reading("Kent", *FLAT, 10.0, direction="neither", unit="calls")]
    assert said.headline(alone) == (
        "Kent in Apr 2015, of 1 measures: none improving, none of concern, none as "
        "usual, 1 of calls low."
    )
    seasonal = [reading("Kent", *FLAT[:3], is_seasonal=True)]
    assert "1 not assessed." in said.headline(seasonal)
    assert said.headline([]) == said.NONE


def test_grid_has_bch_first_and_two_lines_a_cell() -> None:
    table = control_icons.grid(USUAL)
    assert list(table.columns) == [
        *("Measure", "BCH", "Bedfordshire", "Hertfordshire", "Standard")
    ]
    first, second = table.to_dict("records")
    assert first["BCH"] == "93.0% ● as usual\n0.0 points · ✓ passes"
    assert first["Bedfordshire"] == "80.0% ✕ concern\n−13.0 points · ? hit or miss"
    assert first["Standard"] == "90%"
    assert second["BCH"] == second["Hertfordshire"] == "not comparable"
    # the last value is of a month before the others'
    assert second["Bedfordshire"] == "93.0% (Mar 2015) ● as usual\n0.0 points"
    assert second["Standard"] == "none"
    assert control_icons.grid([]).empty


def test_long_icons_stand_in_a_line_of_their_own() -> None:
    short = reading("Kent", *FLAT[:3])
    assert control_icons.cell(short, short.at) == "93.5%\n● as usual (trial limits)"
    late = reading("Kent", *FLAT[:3], is_seasonal=True)
    assert control_icons.cell(late, late.at) == "93.5%\nseasonal, not assessed"


def test_rows_for_the_download() -> None:
    table = control_icons.rows(USUAL)
    assert table["value"].tolist()[:3] == [80.0, 99.0, 93.0]
    assert table["begins"].iloc[3] == pd.Timestamp("2015-03-01")
    assert pd.isna(table["begins"].iloc[4])
    assert table["variation"].tolist()[3:] == ["● as usual", "not comparable"]
    assert set(table["unit"]) == {"per cent"}
    assert control_icons.rows([]).empty


def test_finding_names_areas_by_icon() -> None:
    assert said.finding(USUAL[:3]) == (
        "answered in time, Apr 2015: Beds ✕ concern; Herts ✚ improving; BCH ● as usual."
    )
    week = reading("Kent", *FLAT, span="week")
    assert said.finding([week]).startswith("answered in time, week from 1 Mar 2015:")
    assert said.finding([]) == said.NONE


def test_subtitles_and_notes() -> None:
    assert said.chart_subtitle(USUAL[:1], Settings()) == (
        "answered in time, per cent. XmR by month: shift of 7, trend of 7, no "
        "screening of outliers, limits of all months."
    )
    rebased = control.assess(series(FLAT), starts=[20])
    assert (
        "limits of all months on each side. New limits from Dec 2014."
        in said.chart_subtitle([rebased], Settings())
    )
    assert said.note([rebased], "answered in time") == (
        "Trial limits: fewer than 12 points."
    )
    assert said.note(USUAL, "abandoned") == (
        "BCH: not comparable: the forces count calls as abandoned from different "
        "seconds, or fewer than 30 calls are held."
    )
    yearly = [reading("Kent", *FLAT, is_seasonal=True)]
    late = reading("Essex", *(None,) * 20, *FLAT[:4], is_seasonal=True)
    assert control_rows.of_measure([late, *yearly], "answered in time") == yearly
    assert control_rows.of_measure([late], "answered in time") == [late]
    assert said.note([late, *yearly], "answered in time") == (
        "Seasonal measure: shown is the difference to the same month of the year "
        "before. Essex: seasonal, not assessed."
    )
    assert said.chart_subtitle(yearly, Settings()).startswith(
        "answered in time, difference to a year before in percentage points."
    )
    assert said.chart_subtitle([], Settings()) == said.subtitle([]) == ""


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("93.4% ✚ improving", r"93\.4% :violet[✚ improving]"),
        ("80.0% ✕ concern\n−13.0", "80\\.0% :orange[✕ concern]  \n−13\\.0"),
        ("12 s ● as usual", "12 s ● as usual"),
        ("[✗ fails](x)", r"\[:orange[✗ fails]\]\(x\)"),
    ],
)
def test_icons_are_coloured_after_all_else_is_escaped(cell: str, shown: str) -> None:
    assert icons.coloured(labels.plain(cell)) == shown


def test_dates_in_words() -> None:
    assert said.when(USUAL) == "Apr 2015"
    assert said.when([reading("Kent", None)]) == "no values"
    assert USUAL[3].at == dt.date(2015, 3, 1)
