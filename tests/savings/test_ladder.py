"""The ladder: rungs sum to the total, moves between submissions, who assured what."""

import datetime as dt
from collections import defaultdict
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.screen import navigation
from alliance.screen.charts import ladder as charts
from alliance.screen.findings import (
    assurance,
    kinds,
    ladder,
    ladder_matrix,
    ladder_moves,
)
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.pages.test_pages import charts as drawn
from tests.pages.test_pages import opened, text
from tests.savings import changed
from tests.savings.test_queries import latest, read
from tests.savings.test_withdrawn import withdraw

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "ladder")
EVERY = {
    "unit_id": "all",
    "kind": kinds.HEADLINE,
    "from_year": "2013/14",
    "to_year": "2019/20",
}
ROW = {
    "unit": "Alpha",
    "saving_id": "A-01",
    "title": "One team",
    "force": "Bedfordshire",
    "financial_year": "2016/17",
    "benefit_status": "in_delivery",
    "status_before": "full_case_approved",
    "planned_gbp": 100,
    "forecast_gbp": 90,
    "forecast_before_gbp": 95,
    "delivered_gbp": 40,
    "delivered_before_gbp": None,
    "at_risk_gbp": 10,
    "evidence_ref": None,
    "assured_by_role": None,
    "assured_on": None,
    "before_on": pd.Timestamp(2016, 3, 31),
    "as_at": pd.Timestamp(2016, 8, 31),
}
ASSURED = ROW | {
    "saving_id": "A-02",
    "financial_year": "2015/16",
    "benefit_status": "assured",
    "status_before": "delivered",
    "forecast_gbp": 70,
    "forecast_before_gbp": 70,
    "delivered_gbp": 70,
    "delivered_before_gbp": 66,
    "at_risk_gbp": 0,
    "evidence_ref": "Ledger 12",
    "assured_by_role": "Chief Finance Officer",
    "assured_on": pd.Timestamp(2016, 7, 29),
}
GONE = ROW | {
    "saving_id": "B-01",
    "unit": "Beta",
    "title": "One store",
    "benefit_status": "withdrawn",
    "status_before": "outline_case",
    "planned_gbp": 60,
    "forecast_gbp": 0,
    "forecast_before_gbp": 60,
    "delivered_gbp": 0,
}
COST = ROW | {
    "saving_id": "B-02",
    "unit": "Beta",
    "benefit_status": "pipeline",
    "status_before": None,
    "planned_gbp": -20,
    "forecast_gbp": -25,
    "forecast_before_gbp": None,
    "delivered_gbp": None,
}


def rows(*given: dict[str, object]) -> pd.DataFrame:
    found = pd.DataFrame(given, columns=list(ROW))
    amounts = dict.fromkeys(ladder.AMOUNTS, "Int64")
    return found.astype(amounts).astype({"assured_on": "datetime64[us]"})


FOUR = rows(ROW, ASSURED, GONE, COST)
STEPS = ladder.rungs(FOUR)


def test_rungs_from_the_top() -> None:
    found = STEPS.set_index("rung")
    assert list(found.index) == [
        *("assured", "delivered", "in_delivery", "full_case_approved"),
        *("outline_case", "pipeline", "withdrawn"),
    ]
    assert found["forecast_gbp"].tolist() == [70, 0, 90, 0, 0, -25, 0]
    assert found["forecast_before_gbp"].tolist() == [0, 70, 0, 95, 60, 0, 0]
    assert found["savings"].tolist() == [1, 0, 1, 0, 0, 1, 1]
    assert found["planned_gbp"]["withdrawn"] == 60


def test_the_table_ends_with_the_sum_of_the_rungs() -> None:
    last = ladder.table(STEPS).iloc[-1]
    assert (last["rung"], last["forecast_gbp"]) == ("All rungs", 135)
    assert (last["planned_gbp"], last["delivered_gbp"]) == (240, 110)
    assert pd.isna(last["savings"])


@given(
    st.lists(
        st.tuples(
            st.sampled_from([rung.code for rung in ladder.RUNGS]),
            st.integers(-(10**9), 10**9),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_the_rungs_sum_to_the_total(amounts: list[tuple[str, int]]) -> None:
    given_rows = [
        ROW | {"saving_id": str(at), "benefit_status": code, "forecast_gbp": amount}
        for at, (code, amount) in enumerate(amounts)
    ]
    total = sum(amount for _, amount in amounts)
    found = rows(*given_rows)
    assert ladder.rungs(found)["forecast_gbp"].sum() == total
    assert ladder_matrix.matrix(found, "Unit").iloc[-1]["all_rungs_gbp"] == total


def test_sentences() -> None:
    assert ladder.finding(STEPS) == (
        "Of £135, £70 is delivered or assured; £40 more of savings under way is "
        "delivered; −£25 has no full case."
    )
    assert ladder.finding(ladder.rungs(rows())) == ladder.NONE
    assert ladder_matrix.matrix_finding(rows(ROW, ASSURED), "Unit") == (
        "Most approved and not delivered yet: Alpha has £90 of £90."
    )
    assert ladder_matrix.matrix_finding(rows(ASSURED), "Force") == (
        "Every saving is delivered, assured or withdrawn."
    )


def test_tiles() -> None:
    shown = [(tile.label, tile.value) for tile in ladder.tiles(FOUR, STEPS)]
    assert shown == [
        ("Forecast", "£135"),
        ("Assured", "£70"),
        ("Delivered, waiting", "£0"),
        ("In delivery", "£90"),
        ("Not begun", "£0"),
        ("No full case", "−£25"),
    ]
    assert ladder.tiles(rows(), ladder.rungs(rows())) == []


def test_matrix_has_a_column_for_each_rung_taken() -> None:
    found = ladder_matrix.matrix(FOUR, "Unit")
    assert list(found.columns) == [
        *("unit", "assured_gbp", "in_delivery_gbp", "pipeline_gbp", "withdrawn_gbp"),
        "all_rungs_gbp",
    ]
    assert found.iloc[1].tolist() == ["Beta", 0, 0, -25, 0, -25]


def test_moves() -> None:
    changes = ladder_moves.moved(FOUR)
    assert changes["direction"].tolist() == ["up", "up", "withdrawn", "new"]
    assert changes["change_gbp"].tolist() == [-5, 0, -60, -25]
    assert ladder_moves.finding(changes) == (
        "Since 31 Mar 2016: 2 savings moved up, 1 saving withdrawn, 1 saving new, "
        "forecast −£90, delivered +£44, +£4 of it in years that were over."
    )
    first = ladder_moves.summary(changes).iloc[0]
    assert (first["moved_from"], first["moved_to"]) == ("Outline case", "Withdrawn")
    each = ladder_moves.each(changes)
    assert each["saving"].tolist()[0] == "One store"
    assert ladder_moves.each_finding(each) == (
        "Forecast furthest down: One store, Beta, by £60."
    )
    assert ladder_moves.notable(each).empty


def test_a_step_down_and_nothing_moved() -> None:
    down = ROW | {"status_before": "delivered", "forecast_before_gbp": 90}
    down["delivered_before_gbp"] = 40
    assert ladder_moves.finding(ladder_moves.moved(rows(down))) == (
        "Since 31 Mar 2016: 1 saving moved down, forecast level."
    )
    still = down | {"status_before": "in_delivery"}
    nothing = ladder_moves.moved(rows(still))
    assert ladder_moves.finding(nothing) == (
        "Nothing moved since the submission before."
    )
    assert ladder_moves.each_finding(ladder_moves.each(nothing)) == "No saving moved."


def test_amounts_that_pass_between_forces_move_nothing() -> None:
    still = {"status_before": "in_delivery", "delivered_before_gbp": 40}
    here = ROW | still | {"forecast_before_gbp": 80}
    there = ROW | still | {"force": "Hertfordshire", "forecast_before_gbp": 100}
    changes = ladder_moves.moved(rows(here, there))
    assert len(changes) == 2
    assert ladder_moves.summary(changes).empty


def test_notes_and_evidence() -> None:
    assert ladder.note(STEPS, kinds.HEADLINE).endswith(
        "Savings counts £160: not what has no full case."
    )
    assert "Savings counts" not in ladder.note(STEPS, "income, recurrent")
    assert ladder.evidence(STEPS)["rung"].tolist()[0] == "Assured"
    more = ASSURED | {"saving_id": "A-03", "evidence_ref": "Ledger 11"}
    found = assurance.assured(rows(ASSURED, more))["evidence"].tolist()
    assert found == ["Ledger 11, and 1 more"]


def test_assurance() -> None:
    waiting = assurance.waiting(FOUR, "2016/17")
    assert waiting.to_dict("records") == [
        {
            "unit": "Alpha",
            "financial_year": "2016/17",
            "savings": 1,
            "delivered_gbp": 40,
            "evidence": "none given yet",
            "waits_for": "evidence, and the end of the year",
        }
    ]
    assert assurance.waiting_finding(FOUR, "2017/18") == (
        "£40 of years that are over is delivered and not assured; £0 of 2017/18 waits "
        "for the year's end, £40 without evidence so far."
    )
    row = assurance.assured(FOUR).iloc[0]
    assert row["assured_by"] == "Chief Finance Officer, Bedfordshire"
    assert (row["assured_on"].date(), row["assured_gbp"]) == (dt.date(2016, 7, 29), 70)
    assert row["evidence"] == "Ledger 12"
    assert assurance.assured_finding(FOUR) == "£70 of £110 delivered is assured."
    assert assurance.assured_finding(rows(ROW)) == "Nothing is assured."


def test_kinds_in_words() -> None:
    assert kinds.words(kinds.HEADLINE) == "Cashable, recurrent, in-year, net"
    assert kinds.against_need(kinds.HEADLINE) == "Yes"
    assert kinds.against_need("cashable, one_off, in_year, gross") == (
        "No: comes once; running cost not taken off"
    )
    assert kinds.offered(["income, recurrent, in_year, net"])[0] == kinds.HEADLINE


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_chart_says_what_is_withdrawn_and_ticks_what_was(mode: str) -> None:
    chart = charts.rungs(STEPS, mode=mode)  # type: ignore[arg-type]
    solid, hatched, before, words = chart.data
    assert list(solid.y) == ["✓ Assured", "Delivered"]
    assert hatched.marker.pattern.shape == "/"
    assert list(before.x) == STEPS["forecast_before_gbp"].tolist()
    assert list(words.text)[-1] == " £60 planned"
    assert chart.layout.xaxis.range[0] == -25


@pytest.mark.parametrize("forces", [("Bedfordshire",), None])
def test_rungs_against_the_extract(
    view: Selection, forces: tuple[str, ...] | None
) -> None:
    chosen = replace(view, forces=forces or view.forces)
    expected: dict[str, int] = defaultdict(int)
    for row in latest():
        kind = ", ".join(
            row[part]
            for part in ("benefit_type", "recurrence", "amount_basis", "gross_or_net")
        )
        if kind == kinds.HEADLINE and row["force"] in chosen.forces:
            assert not row["overlaps_saving_id"]
            expected[row["benefit_status"]] += int(row["forecast_gbp"])
    steps = ladder.rungs(database.run("savings/ladder", chosen, **EVERY))
    found = steps.set_index("rung")["forecast_gbp"]
    assert {code: found[code] for code in expected} == dict(expected)
    assert found.sum() == sum(expected.values())


def test_before_is_the_march_submission(view: Selection) -> None:
    march = sum(
        int(row["forecast_gbp"])
        for row in read("extracts/unit_savings.csv")
        if row["as_at"] == "2016-03-31"
        and row["saving_id"] == "CUS-02"
        and row["financial_year"] == "2016/17"
    )
    found = database.run("savings/ladder", view, **EVERY)
    chosen = found[(found.saving_id == "CUS-02") & (found.financial_year == "2016/17")]
    assert march == chosen["forecast_before_gbp"].sum() == 46_600


def test_a_withdrawn_saving_stands_on_its_own_rung(view: Selection) -> None:
    found = changed.run("savings/ladder", view, withdraw("CUS-01"), **EVERY)
    chosen = found[found.saving_id == "CUS-01"]
    assert set(chosen["benefit_status"]) == {"withdrawn"}
    assert chosen["planned_gbp"].sum() == 570_000


def test_page_for_a_unit_a_kind_and_a_year() -> None:
    choice = {
        "unit": ["ICT"],
        "kind": ["Cashable, recurrent, in-year, gross"],
        "year": ["2016/17"],
        "rows": ["Force"],
    }
    app = opened(PAGE, choice)
    assert not app.exception
    assert len(drawn(app)) == 1
    said = text(app)
    assert "ICT, 2016/17: cashable, recurrent, in-year, gross" in said
    assert app.metric[0].value == "£328k"


def test_page_with_a_choice_that_has_nothing() -> None:
    choice = {"unit": ["Custody"], "kind": ["Income, recurrent, in-year, net"]}
    app = opened(PAGE, choice)
    assert not app.exception
    assert not drawn(app)
    assert "No figures for this choice" in text(app)
