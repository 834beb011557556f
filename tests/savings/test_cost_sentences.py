"""Sentences, tiles, tables and the choice of the cost page on frames made by hand."""

from typing import Any

import pandas as pd
import pytest

from alliance.screen import shared_unit_choice
from alliance.screen.findings import cost, cost_change, cost_rows, cost_tiles
from alliance.screen.tile import Tile

NONE = "No figures for this choice."
ROW = {
    "unit_id": "A",
    "unit": "Alpha",
    "area": "BCH",
    "is_total": True,
    "baseline_gbp": 1_000_000.0,
    "budget_gbp": 900_000.0,
    "actual_gbp": 950_000.0,
    "over_budget_gbp": 50_000.0,
    "actual_of_baseline_pct": 95.0,
    "missing_months": 0,
    "year_baseline_gbp": 2_400_000.0,
    "year_budget_gbp": 2_000_000.0,
    "year_outturn_gbp": 1_980_000.0,
    "over_year_budget_gbp": -20_000.0,
    "outturn_of_baseline_pct": 82.5,
}
BETA = ROW | {"unit_id": "B", "unit": "Beta", "over_budget_gbp": -1.0}
ALL = ROW | {"unit_id": "all", "unit": "All shared units"}
FORCES = [
    ROW | {"area": area, "is_total": False, "over_budget_gbp": over}
    for area, over in (("Bedfordshire", 60_000.0), ("Cambridgeshire", -10_000.0))
]
NO_BASELINE = {"baseline_gbp": None, "actual_of_baseline_pct": None}
NO_BUDGET = {"budget_gbp": None, "over_budget_gbp": None}
CHANGE = {
    "unit_id": "A",
    "unit": "Alpha",
    "programme_cost_gbp": 700_000.0,
    "capital_gbp": None,
    "external_grants_gbp": 300_000.0,
    "delivered_gbp": 200_000.0,
    "assured_gbp": 50_000.0,
    "since_year": "2015/16",
    "missing_months": 0,
}
SAVES_ONLY = CHANGE | {
    "unit_id": "B",
    "unit": "Beta",
    "programme_cost_gbp": None,
    "external_grants_gbp": None,
}


def frame(*rows: dict[str, Any], like: dict[str, Any] = ROW) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(like))


def changes(*rows: dict[str, Any]) -> pd.DataFrame:
    return frame(*rows, like=CHANGE)


def test_tiles_keep_kinds_apart() -> None:
    shown = cost_tiles.tiles(
        frame(ALL), changes(CHANGE, SAVES_ONLY), "2016/17", "Apr to Aug 2016"
    )
    first, second = (cost_tiles.QUERIES[:1], cost_tiles.QUERIES[1:])
    assert shown == [
        Tile(
            "Running cost",
            "£950k",
            "Apr to Aug 2016: £50k over budget (£900k)",
            "95.0% of baseline (£1.0m)",
            first,
        ),
        Tile(
            "Forecast outturn",
            "£2.0m",
            "2016/17: £20k under budget (£2.0m)",
            "82.5% of baseline (£2.4m)",
            first,
        ),
        Tile("Programme cost", "£700k", "so far; not in running cost", queries=second),
        Tile("External grants", "£300k", "so far; not in running cost", queries=second),
        Tile(
            "Savings delivered",
            "£400k",
            "so far; of which £100k assured",
            queries=second,
        ),
    ]


def test_a_year_that_is_over_has_no_outturn() -> None:
    shown = cost_tiles.tiles(frame(ALL), changes(), "2015/16", "2015/16")
    assert [tile.label for tile in shown] == [
        "Running cost",
    ]


def test_what_is_not_supplied_has_no_tile() -> None:
    assert cost_tiles.tiles(frame(), changes(), "2013/14", "2013/14") == []
    before = changes(SAVES_ONLY | {"assured_gbp": None})
    (saved,) = cost_tiles.tiles(frame(), before, "2013/14", "2013/14")
    assert saved.comparison == "so far; of which none assured"
    none_yet = changes(CHANGE | {"delivered_gbp": None})
    labels = [
        tile.label for tile in cost_tiles.tiles(frame(), none_yet, "2014/15", "x")
    ]
    assert labels == ["Programme cost", "External grants"]


@pytest.mark.parametrize(
    ("given", "comparison", "target"),
    [
        (NO_BUDGET, "budget not supplied", "95.0% of baseline (£1.0m)"),
        (NO_BASELINE, "£50k over budget (£900k)", "baseline not supplied"),
        (
            {"baseline_gbp": 0, "actual_of_baseline_pct": None},
            "£50k over budget (£900k)",
            "baseline £0: no percentage",
        ),
        (
            {"actual_gbp": -5_000.0, "actual_of_baseline_pct": -0.5},
            "£50k over budget (£900k)",
            "−0.5% of baseline (£1.0m)",
        ),
    ],
)
def test_what_a_tile_says_of_a_blank(
    given: dict[str, Any], comparison: str, target: str
) -> None:
    tile = cost_tiles.tiles(frame(ALL | given), changes(), "2015/16", "2015/16")[0]
    assert (tile.comparison, tile.target) == (f"2015/16: {comparison}", target)


@pytest.mark.parametrize(
    ("total", "rows", "sentence"),
    [
        (
            [ALL],
            [ROW, BETA],
            "All shared units cost £950k, £50k over budget, 95.0% of baseline; 1 of 2 "
            "units over budget.",
        ),
        (
            [ROW],
            [ROW, *FORCES],
            "Alpha cost £950k, £50k over budget, 95.0% of baseline; 1 of 2 forces over "
            "budget.",
        ),
        ([ROW], [ROW], "Alpha cost £950k, £50k over budget, 95.0% of baseline."),
        ([ROW | NO_BUDGET | NO_BASELINE], [ROW], "Alpha cost £950k."),
        ([ROW | {"actual_gbp": None}], [ROW], NONE),
        ([], [], NONE),
    ],
)
def test_to_date(
    total: list[dict[str, Any]], rows: list[dict[str, Any]], sentence: str
) -> None:
    assert cost.to_date(frame(*total), frame(*rows)) == sentence


def test_outturn_is_against_the_whole_year() -> None:
    assert cost.outturn(frame(ALL), frame(ROW, BETA)) == (
        "All shared units: forecast outturn £2.0m, £20k under budget, 82.5% of "
        "baseline; 0 of 2 units over budget."
    )


def year(name: str, share: float | None, **given: Any) -> dict[str, Any]:
    return {
        "area": "BCH",
        "is_total": True,
        "financial_year": name,
        "units": 10,
        "cost_of_baseline_pct": share,
        "outturn_gbp": None,
        "missing_months": 0,
    } | given


def test_years() -> None:
    rows = pd.DataFrame(
        [
            year("2013/14", None, missing_months=1),
            year("2014/15", 99.0),
            year("2015/16", 98.0, units=9),
            year("2016/17", 97.0, outturn_gbp=1.0),
        ]
    )
    assert cost.over_years(rows) == (
        "Running cost as a share of its baseline: 99.0% in 2014/15, then 97.0% in "
        "2016/17 (forecast outturn)."
    )
    assert cost.over_years(rows.head(1)) == NONE
    assert cost.over_years(rows[1:2]).endswith("baseline: 99.0% in 2014/15.")
    assert cost_rows.years_note(rows).startswith(
        "Not whole, so not drawn: 2013/14. Not"
    )
    assert cost_rows.years_note(rows[1:2]) == ""


def test_change_is_never_netted() -> None:
    assert cost.change(changes(CHANGE, SAVES_ONLY)) == (
        "So far: £700k programme cost, no capital, £300k external grants; £400k of "
        "savings delivered."
    )
    assert cost.change(changes()) == NONE


def test_change_note_names_whom_the_chart_leaves_out() -> None:
    rows = changes(CHANGE | {"missing_months": 2}, SAVES_ONLY)
    assert cost_change.changed(rows)["unit"].tolist() == ["Alpha"]
    note = cost_change.note(rows)
    assert note.startswith("Separate kinds, never one net figure.")
    assert note.endswith(
        "In the table only, without such a cost or grant: Beta. 2 amounts not sent "
        "yet: not counted."
    )
    assert cost_change.note(changes(CHANGE)) == cost_change.KINDS


def test_note_says_what_the_baseline_cannot_show() -> None:
    rows = frame(ROW | {"missing_months": 2}, BETA | NO_BASELINE)
    note = cost_rows.note(rows, "unit", "actual_of_baseline_pct")
    assert note.startswith(cost_rows.BASELINE)
    assert note.endswith(
        "Not drawn, no baseline or no cost: Beta. Without an actual, so in no column: "
        "Alpha 2 months (months of each force)."
    )
    assert cost_rows.note(frame(ROW), "unit", "actual_of_baseline_pct") == (
        cost_rows.BASELINE
    )


def test_units_without_running_cost() -> None:
    rows = changes(CHANGE, SAVES_ONLY)
    said = {
        sent: cost_rows.missing(rows, frame(*costs), forces, "2016/17")
        for sent, costs, forces in (
            ("one", [ROW], ("Kent",)),
            ("both", [ROW, BETA], ("Kent",)),
            ("none", [], ("Kent",)),
            ("no force", [], ()),
        )
    }
    assert said == {
        "one": ["No running cost for 2016/17 was supplied for Beta."],
        "both": [],
        "none": ["No running cost was supplied for 2016/17: choose other years."],
        "no force": [],
    }


def test_gross_not_supplied_is_said() -> None:
    amounts = {
        f"{kind}_{of}_gbp": number
        for kind, number in (("gross", 130.0), ("net", 100.0))
        for of in ("forecast", "delivered")
    }
    new = {"new_running_cost_forecast_gbp": 30, "new_running_cost_to_date_gbp": 30}
    named = {"saving_id": "A-01", "unit": "Alpha", "title": "Contracts"}
    stated = named | amounts | new | {"gross_saving_id": "A-04"}
    silent = stated | {"gross_saving_id": None, "gross_forecast_gbp": None}
    rows = pd.DataFrame([stated, silent])
    assert cost_change.gross_and_net(rows)["gross_row"].tolist() == [
        "A-04",
        "gross not supplied",
    ]
    assert cost_change.gross_finding(rows, "2016/17") == (
        "1 of 2 savings of 2016/17 states the gross amount; the rest came net, without "
        "what was netted."
    )


@pytest.mark.parametrize(
    ("asked", "unit_id", "bars"),
    [
        ("All shared units", "all", ["Alpha", "Beta"]),
        ("Alpha", "A", ["Alpha", "Alpha", "Alpha"]),
        ("Atlantis", "all", ["Alpha", "Beta"]),
    ],
)
def test_one_unit_or_all(asked: str, unit_id: str, bars: list[str]) -> None:
    chosen = shared_unit_choice.choose(changes(CHANGE, SAVES_ONLY), asked)
    costs = frame(ROW, BETA, *FORCES, ALL)
    assert chosen.unit_id == unit_id
    assert chosen.bars(costs)["unit"].tolist() == bars
    assert chosen.total(costs)["unit_id"].tolist() == [unit_id]
    assert chosen.category == ("area" if unit_id == "A" else "unit")
    assert len(chosen.only(costs)) == (3 if unit_id == "A" else 5)
