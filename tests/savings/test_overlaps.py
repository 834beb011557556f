"""Each rule that finds a saving claimed twice finds its pair, and no near miss."""

from collections import defaultdict
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance.screen.findings import (
    overlaps,
    overlaps_published,
    overlaps_stated,
    overlaps_years,
)
from alliance.screen.selection import Selection
from alliance.warehouse import database
from tests.savings import changed
from tests.savings.test_queries import latest

QUERY = "savings/overlaps_found"
YEARS = ("2016/17", "2017/18", "2018/19")
BASE = {
    "saving_id": "FIRST-01",
    "unit_id": "BCH-ICT",
    "force": "Bedfordshire",
    "overlaps_saving_id": None,
    "benefit_type": "cashable",
    "recurrence": "recurrent",
    "amount_basis": "in_year",
    "gross_or_net": "net",
    "benefit_status": "full_case_approved",
    "plan": {"2016/17": 10_000, "2017/18": 20_000},
}
# A second saving that differs from the first in just this.
SAME = {"saving_id": "SECOND-02"}


def claim(**given: object) -> dict[str, object]:
    return {**BASE, **given}


def of_claims(*claims: dict[str, object]) -> changed.Change:
    """A change that leaves these claims only, a row for each year of their plan."""

    def made(rows: pd.DataFrame) -> pd.DataFrame:
        template = rows[rows["as_at"] == rows["as_at"].max()].iloc[0]
        new = [
            {**template, **each, "financial_year": year, "planned_gbp": amount}
            for each in claims
            for year, amount in each["plan"].items()  # type: ignore[attr-defined]
        ]
        return pd.DataFrame(new)[list(rows.columns)].astype(rows.dtypes.to_dict())

    return made


def found(view: Selection, *claims: dict[str, object]) -> pd.DataFrame:
    return changed.run(QUERY, view, of_claims(*claims))


def test_two_savings_of_a_unit_with_the_same_plan_are_found(view: Selection) -> None:
    row = found(view, claim(), claim(**SAME)).iloc[0]
    assert (row.found_by, row.saving_id, row.other_saving_id) == (
        *("same_unit", "FIRST-01", "SECOND-02"),
    )
    assert (row.force, row.first_year, row.last_year) == (
        *("Bedfordshire", "2016/17", "2017/18"),
    )
    assert row.planned_gbp == row.counted_twice_gbp == 30_000


@pytest.mark.parametrize(
    "unit_id", ["BCH-JPS", "BCH-RPU", "BCH-AP", "ER-ERSOU", "7F-ICT"]
)
def test_the_same_plan_in_another_line_is_found(view: Selection, unit_id: str) -> None:
    """Whatever the kinds: a saving may be cashable here and cost avoidance there."""
    other = claim(**SAME, unit_id=unit_id, benefit_type="cost_avoidance")
    row = found(view, claim(), other).iloc[0]
    assert (row.found_by, row.planned_gbp, row.counted_twice_gbp) == (
        *("other_line", 30_000, 0),
    )


def test_one_year_that_both_lines_count_is_counted_twice(view: Selection) -> None:
    pair = claim(), claim(**SAME, unit_id="BCH-JPS")
    assert found(view, *pair)["counted_twice_gbp"].tolist() == [30_000]


NEAR = {
    "another force": {"force": "Hertfordshire"},
    "another kind": {"benefit_type": "income"},
    "gross": {"gross_or_net": "gross"},
    "another unit of the line": {"unit_id": "BCH-CUS"},
    "another amount": {"plan": {"2016/17": 10_000, "2017/18": 20_001}},
    "amounts the other way": {"plan": {"2016/17": 20_000, "2017/18": 10_000}},
    "a year more": {"plan": {**BASE["plan"], "2018/19": 5_000}},  # type: ignore[dict-item]
    "a year less": {"plan": {"2016/17": 10_000}},
    "a year later": {"plan": {"2017/18": 10_000, "2018/19": 20_000}},
    "stated to overlap": {"overlaps_saving_id": "FIRST-01"},
}


@pytest.mark.parametrize("near", NEAR.values(), ids=NEAR.keys())
def test_a_near_miss_is_not_found(view: Selection, near: dict[str, object]) -> None:
    assert found(view, claim(), claim(**SAME | near)).empty


def test_plans_of_nothing_are_no_claim(view: Selection) -> None:
    nothing = {"2016/17": 0, "2017/18": 0}
    assert found(view, claim(plan=nothing), claim(**SAME, plan=nothing)).empty
    longer = {**BASE["plan"], "2018/19": 0}  # type: ignore[dict-item]
    assert len(found(view, claim(), claim(**SAME, plan=longer))) == 1


def test_planned_costs_are_found_too(view: Selection) -> None:
    cost = {"2016/17": -4_000}
    row = found(view, claim(plan=cost), claim(**SAME, plan=cost)).iloc[0]
    assert row.counted_twice_gbp == -4_000


def test_what_is_left_out_of_the_headline_is_not_counted_twice(view: Selection) -> None:
    pipeline = claim(**SAME, benefit_status="pipeline")
    counted = claim(saving_id="THIRD-03")
    rows = found(view, claim(), pipeline, counted)
    assert rows["counted_twice_gbp"].tolist() == [30_000, 0, 0]
    assert rows.loc[0, ["saving_id", "other_saving_id"]].tolist() == [
        *("FIRST-01", "THIRD-03"),
    ]


PLANS = st.dictionaries(st.sampled_from(YEARS), st.integers(-2, 2), min_size=1)


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(st.sampled_from(["BCH-ICT", "BCH-CUS", "BCH-JPS"]), PLANS),
        min_size=2,
        max_size=5,
    )
)
def test_pairs_are_those_that_plain_python_finds(
    view: Selection, drawn: list[tuple[str, dict[str, int]]]
) -> None:
    """Same plan without its nothings, and one unit or two lines: a second look."""
    claims = [
        claim(saving_id=f"S-{number:02d}", unit_id=unit, plan=plan)
        for number, (unit, plan) in enumerate(drawn)
    ]
    plans = [{y: a for y, a in plan.items() if a} for _, plan in drawn]
    units = [unit for unit, _ in drawn]
    expected = {
        (f"S-{a:02d}", f"S-{b:02d}")
        for a in range(len(drawn))
        for b in range(a + 1, len(drawn))
        if plans[a]
        and plans[a] == plans[b]
        and (units[a] == units[b] or "BCH-JPS" in (units[a], units[b]))
    }
    rows = found(view, *claims)
    pairs = zip(rows["saving_id"], rows["other_saving_id"], strict=True)
    assert set(pairs) == expected


def test_the_shipped_savings_hold_no_pair_with_the_same_plan(view: Selection) -> None:
    assert database.run(QUERY, view).empty
    plans: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in latest():
        if row["planned_gbp"] != "0":
            key = (row["saving_id"], row["force"])
            plans[key][row["financial_year"]] = row["planned_gbp"]
    seen = [(force, *sorted(plan.items())) for (_, force), plan in plans.items()]
    assert len(seen) == len(set(seen))


def test_the_same_plan_in_single_years_is_to_be_checked(view: Selection) -> None:
    """The shipped pairs, and plain Python's second look at the same rows."""
    rows = database.run("savings/overlaps_years", view)
    assert {tuple(row) for row in rows[["saving_id", "other_saving_id",
                                        "financial_year"]].to_numpy()} == {
        ("CJ1-01", "CJ1-02", "2016/17"),
        ("HRLD-01", "HRLD-03", "2018/19"),
        ("ICT-02", "ICT-03", "2016/17"),
        ("PC-01", "PC-04", "2017/18"),
    }  # fmt: skip
    sent = [row for row in latest() if row["planned_gbp"] != "0"]
    alike = ("unit_id", "force", "financial_year", "planned_gbp", "benefit_type")
    alike += ("recurrence", "amount_basis", "gross_or_net")
    expected = {
        (a["saving_id"], b["saving_id"], a["financial_year"], a["force"])
        for a in sent
        for b in sent
        if a["saving_id"] < b["saving_id"]
        and all(a[column] == b[column] for column in alike)
        and a["overlaps_saving_id"] != b["saving_id"]
        and b["overlaps_saving_id"] != a["saving_id"]
    }
    keys = ["saving_id", "other_saving_id", "financial_year", "force"]
    assert {tuple(row) for row in rows[keys].to_numpy()} == expected
    table = overlaps_years.listed(rows)
    assert table["headline_counts"].value_counts().to_dict() == {
        "Both": 9,
        "The first only": 3,
    }


SINGLE = {"plan": {"2016/17": 10_000, "2017/18": 1}}


def test_single_years_leave_out_what_other_rules_find(view: Selection) -> None:
    def years(**other: object) -> list[str]:
        made = of_claims(claim(), claim(**SAME | other))
        rows = changed.run("savings/overlaps_years", view, made)
        return list(rows["financial_year"])

    assert years(**SINGLE) == ["2016/17"]
    assert years(plan={"2016/17": 10_000}) == ["2016/17"]
    assert years() == []
    assert years(**SINGLE, overlaps_saving_id="FIRST-01") == []
    for name in ("another force", "another kind", "another unit of the line"):
        assert years(**SINGLE | NEAR[name]) == []


@pytest.mark.parametrize("forces", [("Hertfordshire",), ("Bedfordshire", "Kent")])
def test_stated_overlaps_hold_both_amounts(
    view: Selection, forces: tuple[str, ...]
) -> None:
    chosen = replace(view, forces=forces)
    rows = [row for row in latest() if row["force"] in forces]
    shown = database.run("savings/overlaps_stated", chosen).set_index("saving_id")
    stated = {r["saving_id"] for r in rows if r["overlaps_saving_id"]}
    assert set(shown.index) == stated == {"HRLD-06", "ICT-04"}
    for saving_id in stated:
        mine = [r for r in rows if r["saving_id"] == saving_id]
        years = {r["financial_year"] for r in mine}
        other = [
            r
            for r in rows
            if r["saving_id"] == mine[0]["overlaps_saving_id"]
            and r["financial_year"] in years
        ]
        found_row = shown.loc[saving_id]
        assert found_row.planned_gbp == sum(int(r["planned_gbp"]) for r in mine)
        assert found_row.other_planned_gbp == sum(int(r["planned_gbp"]) for r in other)
        assert not found_row.in_headline
        assert found_row.other_in_headline


def test_an_overlap_can_be_stated_across_lines(view: Selection) -> None:
    change = of_claims(
        claim(), claim(**SAME, unit_id="BCH-JPS", overlaps_saving_id="FIRST-01")
    )
    row = changed.run("savings/overlaps_stated", view, change).iloc[0]
    assert (row.unit, row.other_unit) == ("Protective Services", "ICT")
    assert (row.planned_gbp, row.other_planned_gbp) == (30_000, 30_000)
    assert (row.in_headline, row.other_in_headline) == (False, True)


def test_lines_that_send_nothing_are_named(view: Selection) -> None:
    lines = database.run("savings/overlap_lines", view)
    assert dict(zip(lines["savings_line"], lines["savings"], strict=True)) == {
        **{"BCH": 34, "ERSOU": 0, "Joint Protective Services": 6, "Seven Force": 0}
    }
    assert overlaps.silent(lines).startswith("ERSOU and Seven Force send no savings")
    assert overlaps.silent(lines[lines["savings"] > 0]) == ""


def test_published_statements_that_speak_of_the_same(view: Selection) -> None:
    rows = database.run("savings/overlap_statements", view)
    triples = zip(rows["statement_id"], rows["relation"], rows["other_id"], strict=True)
    assert {t for t in triples if t[1] != "joint"} == {
        ("SV006", "restates", "SV012"),
        ("SV008", "contains_some", "SV001"),
        ("SV015", "contains", "SV013"),
        ("SV015", "contains", "SV014"),
        ("SV015", "contains", "SV117"),
        ("SV015", "contains", "SV118"),
        ("SV015", "contains", "SV119"),
        ("SV119", "contains", "SV013"),
        ("SV119", "contains", "SV014"),
        ("SV050", "repeats", "SV001"),
        ("SV051", "repeats", "SV002"),
    }
    joint = rows[rows["relation"] == "joint"].set_index("statement_id")
    assert joint.loc["SV008", "units_named"] == "ERSOU, Protective Services"
    assert set(joint.index) == {"SV001", "SV002", "SV008", "SV015", "SV017", "SV119"}


def test_statements_known_later_are_not_shown(view: Selection) -> None:
    early = database.run(
        "savings/overlap_statements", view, known_to=pd.Timestamp(2016, 2, 2).date()
    )
    assert not {"SV050", "SV006", "SV008"} & set(early["statement_id"])
    assert "SV015" in set(early["statement_id"])


def test_statements_in_words(view: Selection) -> None:
    table = overlaps_published.listed(database.run("savings/overlap_statements", view))
    part = table[table["how"] == "Contains, some years only"].iloc[0]
    assert part["statement"].startswith("£5m: All collaboration, with Joint Protective")
    assert part["of"].startswith("£4.5m: Human Resources with Firearms")
    assert (
        table[table["how"] == "Repeats"]["of"].tolist()
        == ["The same, Jan 2016 (inferred)"] * 2
    )
    joint = table[table["of"].str.startswith("ERSOU")].iloc[0]
    assert joint["of"] == (
        "ERSOU, Protective Services (amounts of each not stated here)"
    )


def test_words_of_what_is_found(view: Selection) -> None:
    pairs = found(view, claim(), claim(**SAME))
    none = found(view, claim())
    stated = database.run("savings/overlaps_stated", view)
    published = database.run("savings/overlap_statements", view)
    alike = database.run("savings/overlaps_years", view)
    nothing = alike.head(0)
    assert overlaps.finding(none, stated.head(0), nothing) == overlaps.NONE
    assert overlaps.finding(none, stated, alike) == (
        "No saving is counted twice with the same plan in every year: 2 overlapping "
        "pairs found, each counted once at most. 4 pairs have the same plan in single "
        "years only: to be checked."
    )
    assert overlaps.finding(pairs, stated, nothing) == (
        "The headline may count 1 pair of savings with the same plan in every year "
        "twice, the largest £30k in one force: check these."
    )
    assert overlaps.single(alike.head(1)).startswith("1 pair has the same plan in")
    more = pd.concat([pairs] * 2)
    assert overlaps.finding(more, stated, nothing).startswith(
        "The headline may count 2 pairs of savings"
    )
    counts = overlaps.rules(pairs, stated, alike, published)["found"]
    assert counts.tolist() == [2, 1, 0, 12, 17]
    table = overlaps.pairs(pairs)
    assert table["counted_twice_gbp"].tolist() == [30_000]
    assert table["years"].tolist() == ["2016/17 to 2017/18"]
    assert (
        overlaps_stated.named(stated)["headline_counts"].tolist()
        == ["The other only"] * 2
    )
