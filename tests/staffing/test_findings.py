"""Headlines, tiles, tables and forms of the staffing pages on hand-made rows."""

import datetime as dt

import pandas as pd
import plotly.graph_objects as go
import pytest

from alliance.screen import unit_tables, unit_tiles
from alliance.screen.charts import filled, lines, measures
from alliance.screen.charts.base import Event
from alliance.screen.findings import shorthand, staffing, workforce
from alliance.screen.tile import Tile

JULY, AUGUST = pd.Timestamp(2016, 7, 31), pd.Timestamp(2016, 8, 31)


def units() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "unit": ["ICT", "Custody", "ERSOU"],
            "force": ["BCH"] * 3,
            "is_total": [True] * 3,
            "withheld_because": [None, None, "sensitive unit"],
            "is_withheld": [False, False, True],
            "establishment_fte": [100.0, 50.0, None],
            "deployable_fte": [80.0, 51.0, None],
            "deployable_pct": [80.0, 102.0, None],
            "vacancy_pct": [10.0, -4.0, None],
        }
    )


def months() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "force": ["Bedfordshire"] * 2 + ["Hertfordshire"] * 2,
            "as_at": [JULY, AUGUST] * 2,
            "is_withheld": [False] * 4,
            "strength_fte": [10.0, 12.5, 30.0, 30.0],
            "establishment_fte": [11.0, 13.0, 31.0, 30.0],
            "vacancy_pct": [5.0, 4.0, 1.0, -1.26],
            "sickness_pct": [3.0, 4.0, 5.0, 4.5],
            "joiners_in_12_months_fte": [None, 3.0, None, 4.0],
            "leavers_in_12_months_fte": [None, 2.0, None, 4.5],
        }
    )


def test_deployable() -> None:
    assert staffing.deployable(units(), "unit") == (
        "Deployable strength against establishment: Custody highest (102.0%), ICT "
        "lowest (80.0%)."
    )
    assert staffing.deployable(units().head(1), "unit") == (
        "ICT: deployable strength is 80.0% of establishment."
    )
    alike = units().head(2).assign(deployable_pct=90.0)
    assert staffing.deployable(alike, "unit") == (
        "Alike in all: deployable strength is 90.0% of establishment."
    )
    assert staffing.deployable(units().tail(1), "unit") == staffing.NONE


def test_strength() -> None:
    assert staffing.strength(months()) == (
        "Strength, Jul 2016 to Aug 2016, FTE: Bedfordshire up 2.5, Hertfordshire "
        "unchanged."
    )
    assert staffing.strength(months().iloc[[1]]) == (
        "Only Aug 2016 is shown: no change to tell."
    )
    assert staffing.strength(months().head(0)) == staffing.NONE


def test_moves_are_those_of_the_total_never_a_sum_of_forces() -> None:
    assert staffing.moves(months()) == (
        "Hertfordshire: 4.5 FTE left and 4.0 joined in the 12 months to Aug 2016."
    )
    early = months()[months().as_at == JULY]
    assert staffing.moves(early) == (
        "Hertfordshire: no twelve months of joiners and leavers shown."
    )
    assert staffing.moves(months().head(0)) == staffing.NONE


def posts() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "unit_id": ["SHARED", "BCH-ICT", "BCH-CUS", "BCH-RPU", "ER-ERSOU"],
            "unit": ["All shared units", "ICT", "Custody", "Roads Policing", "ERSOU"],
            "force": ["Bedfordshire"] * 5,
            "is_total": [False] * 5,
            "vacancies_fte": [50.0, 10.0, 0.04, -3.9, None],
            "vacancy_pct": [5.0, 8.0, 0.0, -2.2, None],
            "turnover_pct": [11.0, 14.8, None, 9.9, None],
        }
    )


def test_posts_tell_vacancies_and_over_strength_apart() -> None:
    units = posts().tail(4)
    assert staffing.posts(units, "unit") == (
        "With vacancies: 1 of 3; over strength: Roads Policing (3.9 FTE)."
    )
    assert staffing.posts(units.head(1), "unit") == (
        "With vacancies: 1 of 1; over strength: none."
    )
    assert staffing.posts(units.tail(1), "unit") == (
        "Vacancies: none of the figures is shown."
    )


def test_turnover_names_the_ends() -> None:
    units = posts().tail(4)
    assert staffing.turnover(units, "unit") == (
        "Turnover over 12 months: ICT 14.8% is highest, Roads Policing 9.9% lowest."
    )
    assert staffing.turnover(units.head(1), "unit") == (
        "Turnover over 12 months: ICT 14.8%."
    )
    none = units.tail(1)
    assert staffing.turnover(none.assign(is_withheld=False), "unit") == (
        "No twelve months of joiners and leavers yet."
    )
    assert staffing.turnover(none.assign(is_withheld=True), "unit") == (
        "Joiners, leavers and turnover are withheld."
    )


def test_highest_leaves_sums_and_the_rest_out() -> None:
    assert staffing.highest(posts(), "vacancies_fte", "force") == (
        "Vacancies: highest in ICT, Bedfordshire: 10.0 FTE."
    )
    assert staffing.highest(posts(), "vacancy_pct", "force") == (
        "Vacancy rate: highest in ICT, Bedfordshire: 8.0%."
    )
    totals = posts().assign(is_total=True)
    assert staffing.highest(totals, "vacancy_pct", "worker_type") == (
        "No unit has this figure by worker type."
    )


@pytest.mark.parametrize(
    ("rate", "words"),
    [(4.94, "4.9%"), (-2.2, "2.2% over strength"), (-0.04, "0.0%"), (-150, "150.0%")],
)
def test_a_vacancy_rate_is_never_clipped(rate: float, words: str) -> None:
    assert staffing.vacancy(rate).startswith(words)


def test_whole_force() -> None:
    parts = pd.DataFrame(
        {
            "force": ["Bedfordshire"] * 2,
            "part": ["Shared units", "Rest of force"],
            "share_of_force_pct": [37.64, 62.36],
        }
    )
    assert staffing.whole_force(parts) == (
        "Part of each force in the shared units: Bedfordshire 37.6%."
    )
    hidden = parts.assign(share_of_force_pct=[None, 62.36])
    assert staffing.whole_force(hidden) == (
        "The part of each force in the shared units is withheld."
    )
    assert staffing.whole_force(parts.head(0)) == (
        "No figures of the shared units for this choice."
    )


def test_withheld_says_what_and_why() -> None:
    assert shorthand.withheld(units(), "unit") == (
        "ERSOU: [c] withheld: operationally sensitive unit; its people count with the "
        "rest of their force."
    )
    small = pd.concat([units().head(2)] * 2).assign(withheld_because="small numbers")
    assert shorthand.withheld(small, "unit") == (
        "ICT, Custody: [c] withheld: one to four persons, or figures that would tell "
        "them."
    )
    assert shorthand.withheld(units().head(2), "unit") == ""
    assert set(shorthand.REASONS) == {
        *("small numbers", "sensitive unit", "unit came or went")
    }


def test_the_key_spells_out_each_mark() -> None:
    assert shorthand.key("[c]", "[x]") == (
        "[c] withheld, so that no number of one to four persons can be worked out; "
        "[x] not available."
    )


def headline(**changed: object) -> pd.DataFrame:
    row = {
        "figures": "shown",
        "first_day": pd.Timestamp(2016, 4, 1),
        "last_day": AUGUST,
        "as_at": AUGUST,
        "is_withheld": False,
        "establishment_fte": 100.0,
        "strength_fte": 95.0,
        "deployable_fte": 90.0,
        "deployable_pct": 90.0,
        "not_deployable_fte": 5.0,
        "not_deployable_pct": 5.26,
        "vacancies_fte": 5.0,
        "vacancy_pct": 5.0,
        "sickness_pct": 4.2,
        "leavers_fte": 9.0,
        "moved_fte": 1.0,
    }
    return pd.DataFrame([row | changed])


def compared() -> pd.DataFrame:
    august = pd.Timestamp(2015, 8, 31)
    earlier = headline(
        figures="compared",
        first_day=pd.Timestamp(2015, 4, 1),
        last_day=august,
        as_at=august,
        deployable_fte=94.0,
        vacancy_pct=-3.0,
        leavers_fte=None,
    )
    return pd.concat([headline(), earlier])


YEAR = pd.DataFrame({"turnover_pct": [9.3], "sickness_days_per_fte": [10.04]})


def test_tiles_with_and_without_comparison() -> None:
    alone = unit_tiles.tiles(headline(), YEAR)
    assert alone[0] == Tile(
        "Deployable strength", "90.0", "FTE on 31 Aug 2016, 90.0% of 100.0 established"
    )
    assert alone[3] == Tile(
        "Sickness rate",
        "4.2%",
        "of days available, Apr to Aug 2016; 10.0 days per FTE in 12 months",
    )
    both = unit_tiles.tiles(compared(), YEAR)
    assert both[0].target == "down 4.0 on Aug 2015"
    assert both[1] == Tile(
        "Vacancies",
        "5.0",
        "FTE, 5.0% of establishment",
        "3.0% over strength in Aug 2015",
    )
    assert both[3].target == "4.2%, Apr to Aug 2015"
    assert both[4].target == ""


def test_tile_says_over_strength_and_does_not_clip() -> None:
    over = unit_tiles.tiles(headline(vacancies_fte=-2.5, vacancy_pct=-2.5), YEAR)
    assert over[1] == Tile("Over strength", "2.5", "FTE, 2.5% of establishment")


def test_tile_of_withheld_and_of_unknown() -> None:
    hidden = unit_tiles.tiles(headline(is_withheld=True), YEAR)
    assert hidden == [Tile("Deployable strength", "[c]", "withheld: see the key")]
    unknown = unit_tiles.tiles(headline(leavers_fte=None, moved_fte=None), YEAR)
    assert unknown[4] == Tile(
        "12-month leavers",
        "[x]",
        "FTE, [x] of them to another alliance force; turnover 9.3%",
    )


def test_tiles_without_an_establishment() -> None:
    row = headline(
        establishment_fte=0.0,
        vacancies_fte=-95.0,
        vacancy_pct=float("nan"),
        deployable_pct=float("nan"),
    )
    deployable, vacancies, *_ = unit_tiles.tiles(row, YEAR)
    assert deployable.comparison == "FTE on 31 Aug 2016, [x] of 0.0 established"
    assert vacancies == Tile("Over strength", "95.0", "FTE, [x] of establishment")


def test_table_marks_what_is_withheld() -> None:
    rows = months()
    rows.loc[1, "is_withheld"] = True
    table = unit_tables.wide(rows, "as_at", ["strength_fte", "vacancy_pct"])
    assert table.columns.tolist() == [
        "as_at",
        "Beds strength_fte",
        "Beds vacancy rate_pct",
        "Herts strength_fte",
        "Herts vacancy rate_pct",
    ]
    assert table["Beds strength_fte"].tolist() == [10.0, "[c]"]
    assert table["Herts strength_fte"].tolist() == [30.0, 30.0]
    assert "is_withheld" not in unit_tables.withheld(rows)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_filled_bars(mode: str) -> None:
    chart = filled.within(
        units(),
        category="unit",
        outline="establishment_fte",
        solid="deployable_fte",
        share="deployable_pct",
        mode=mode,
    )
    outline, solid = chart.data
    assert outline.marker.color == "rgba(0,0,0,0)"
    assert solid.marker.color == outline.marker.line.color
    assert outline.width > solid.width
    assert [note.text for note in chart.layout.annotations] == [
        "80.0%",
        "102.0%",
        "[c] withheld",
    ]
    assert chart.layout.xaxis.range[0] == 0


def test_filled_bars_without_an_establishment_have_no_share() -> None:
    none = units().head(1).assign(establishment_fte=0.0, deployable_pct=float("nan"))
    chart = filled.within(
        none,
        category="unit",
        outline="establishment_fte",
        solid="deployable_fte",
        share="deployable_pct",
        mode="light",
    )
    (note,) = chart.layout.annotations
    assert (note.text, note.x) == ("none established", 80.0)


def panels(rows: pd.DataFrame) -> go.Figure:
    return measures.panels(
        rows,
        x="as_at",
        y="people_fte",
        shown=["establishment_fte", "strength_fte"],
        mode="light",
        events=[Event(dt.date(2016, 8, 1), "Agreement")],
    )


def test_panels_hold_a_line_for_each_measure() -> None:
    chart = panels(months())
    assert [trace.name for trace in chart.data] == ["Establishment", "Strength"] * 2
    assert [trace.showlegend for trace in chart.data] == [True, True, False, False]
    assert [note.text for note in chart.layout.annotations].count("A") == 2
    assert chart.layout.yaxis.range[0] < 10 < 31 < chart.layout.yaxis.range[1]


def test_letters_stand_only_in_panels_with_lines() -> None:
    four = pd.concat([months(), months().assign(force=["Kent"] * 2 + ["Essex"] * 2)])
    letters = [note for note in panels(four).layout.annotations if note.text == "A"]
    assert [note.xref for note in letters] == ["x", "x2", "x3", "x4"]


def test_more_than_four_series_get_a_panel_each() -> None:
    rows = months().head(2)
    five = pd.concat([rows.assign(force=name) for name in "ABCDE"])
    look = {"x": "as_at", "y": "strength_fte", "mode": "light"}
    assert len(lines.by_force(five, **look).layout.annotations) == 5
    assert [t.yaxis for t in lines.by_force(rows, **look).data] == [None]


def officers(*values: float, areas: str = "ABC") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "area": list(areas)[: len(values)],
            "as_at": pd.Timestamp(2016, 3, 31),
            "worker_group": "Officers",
            "base_index": values,
        }
    )


def test_levels() -> None:
    rows = officers(1.0, 1.0, 1.0, 1.0, 1.0, areas="ABCDE").assign(
        total_fte=[1969.7, 2248.8, 3395.8, 10.0, 20.0], change_on_2010_pct=-12.2
    )
    assert workforce.levels(rows.head(2)) == (
        "Workforce in March 2016, FTE: A 1,970, B 2,249."
    )
    assert workforce.levels(rows.head(1)) == (
        "Workforce in March 2016: A 1,970 FTE, down 12.2% on 2010."
    )
    assert workforce.levels(rows) == (
        "Workforce in March 2016, FTE: C 3,396 most, D 10 fewest."
    )
    assert workforce.levels(rows.head(0)) == workforce.NONE


def test_ranks_and_supervision() -> None:
    rows = officers(1.0, 1.0).assign(
        constables_pct=[75.7, 78.7], supervision_ratio=[3.64, 4.23]
    )
    assert workforce.ranks(rows) == (
        "Constables in March 2016: 78.7% of officers in B (most), 75.7% in A (fewest)."
    )
    assert workforce.ranks(rows.head(1)) == (
        "Constables in March 2016: 75.7% of officers in A."
    )
    assert workforce.supervision(rows) == (
        "Constables for each sergeant or inspector, March 2016: B most (4.2), A fewest "
        "(3.6)."
    )
    assert workforce.supervision(rows.head(1)) == (
        "Constables for each sergeant or inspector, March 2016: A 3.6."
    )
    assert workforce.ranks(rows.head(0)) == workforce.NONE
    assert workforce.supervision(rows.head(0)) == workforce.NONE


def test_residents() -> None:
    rows = pd.DataFrame(
        {
            "force": ["A", "B"],
            "as_at": pd.Timestamp(2016, 3, 31),
            "per_100k": [166.2, 161.4],
        }
    )
    assert workforce.residents(rows) == (
        "A had the most officers per 100,000 residents in March 2016 (166), B the "
        "fewest (161)."
    )
    assert workforce.residents(rows.tail(1)) == (
        "B had 161 officers per 100,000 residents in March 2016."
    )
    assert workforce.residents(rows.assign(per_100k=160.0)) == (
        "Each chosen force had 160 officers per 100,000 residents in March 2016."
    )
    assert workforce.residents(rows.head(0)) == workforce.NONE
