"""Sentences, tables and the chart of the fair share page on rows made by hand."""

import datetime as dt
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.methods.apportionment import SharesDoNotSum
from alliance.screen import theme
from alliance.screen.charts import gains
from alliance.screen.findings import (
    share,
    share_comparators,
    share_keys,
    share_limits,
    share_names,
    share_periods,
    share_savings,
)
from alliance.screen.findings.share_split import (
    COST,
    SAVING,
    apportioned,
    refusals,
    sound,
)
from alliance.screen.selection import BCH
from alliance.screen.tile import Tile

AUGUST = "Apr to Aug 2016"
APRIL, JULY = pd.Timestamp(2016, 4, 1), pd.Timestamp(2016, 7, 1)
DAYS = {
    "funding_from": APRIL,
    "officers_on": pd.Timestamp(2016, 3, 31),
    "residents_on": pd.Timestamp(2015, 6, 30),
}


def run(
    rates: tuple[float | None, ...] = (25.0, 33.0, 42.0),
    *,
    unit: str = "Alpha",
    since: pd.Timestamp = APRIL,
    joint: int = 200_000,
    baselines: tuple[int, ...] = (60_000, 66_000, 80_000),
    work: tuple[int | None, ...] = (None, None, None),
) -> pd.DataFrame:
    """A unit's months with the same shares."""
    return pd.DataFrame(
        {
            "unit_id": unit.upper(),
            "unit": unit,
            "shares_from": since,
            "force": list(BCH),
            "months": 5,
            "baseline_gbp": baselines,
            "joint_actual_gbp": joint,
            "basis": "agreed",
            "rate_pct": rates,
            "funding_gbp": (100, 132, 168),
            "officers_fte": (26.0, 33.0, 41.0),
            "residents": (30, 30, 40),
            **DAYS,
            "work_counted": "calls" if work[0] else None,
            "work_done": work,
        }
    )


ALPHA = run()
USED = run(work=(50, 25, 25))
BAD = run((25.0, 33.0, 41.0), unit="Beta")
MISSING = run((25.0, None, 42.0), unit="Gamma", since=JULY)


def test_own_baseline_less_share_of_joint_cost_to_the_penny() -> None:
    table = share.by_force_table(ALPHA, BCH)
    assert table.to_numpy().tolist() == [
        ["Bedfordshire", 60_000.0, 25.0, 50_000.0, 10_000.0],
        ["Cambridgeshire", 66_000.0, 33.0, 66_000.0, 0.0],
        ["Hertfordshire", 80_000.0, 42.0, 84_000.0, -4_000.0],
        ["BCH", 206_000.0, 100.0, 200_000.0, 6_000.0],
    ]


def test_answer_and_tiles() -> None:
    assert share.answer(ALPHA, BCH) == (
        "Against its own baseline, Bedfordshire pays £10k less (16.7%), Cambridgeshire "
        "pays the same and Hertfordshire pays £4k more (5.0%)."
    )
    near = ALPHA.assign(baseline_gbp=(50_020, 66_000, 84_000))
    assert "Bedfordshire pays £20 less (under 0.1%)," in share.answer(near, BCH)
    assert share.answer(ALPHA, ("Hertfordshire",)) == (
        "Against its own baseline, Hertfordshire pays £4k more (5.0%)."
    )
    assert share.tiles(ALPHA, ("Hertfordshire",)) == [
        Tile(
            "Hertfordshire",
            "£4k more",
            "than its baseline £80k: 5.0%",
            "42.0% of the joint cost £84k",
        ),
        Tile(
            "BCH", "£6k less", "than its baseline £206k: 2.9%", "the joint cost £200k"
        ),
    ]


def test_runs_of_months_are_split_by_their_own_shares() -> None:
    rows = pd.concat([ALPHA, run((30.0, 30.0, 40.0), since=JULY, joint=100_000)])
    parts = apportioned(rows, COST)
    agreed = parts[parts["share_key"] == "agreed"]
    assert agreed["part_pence"].tolist() == [8_000_000, 9_600_000, 12_400_000]


def test_by_unit() -> None:
    rows = pd.concat([ALPHA, run(unit="Delta", joint=400_000)])
    table = share.by_unit_table(rows, ("Bedfordshire",))
    assert table.to_dict("list") == {
        "unit": ["Alpha", "Delta"],
        "Bedfordshire_exact_gbp": [10_000.0, -40_000.0],
        "BCH_exact_gbp": [6_000.0, -194_000.0],
    }
    assert share.by_unit_finding(rows, BCH) == (
        "Of 2 units, below its own baseline: Bedfordshire in 1, Cambridgeshire in 0 "
        "and Hertfordshire in 0."
    )


def test_another_key_moves_pounds_between_forces() -> None:
    table = share_keys.gains(USED, BCH, AUGUST)
    by_key = table.pivot(index="key", columns="force", values="less_than_agreed_gbp")
    assert by_key.to_dict("index") == {
        "Funding": dict.fromkeys(BCH, 0.0),
        "Officers": {
            "Bedfordshire": -2_000.0,
            "Cambridgeshire": 0.0,
            "Hertfordshire": 2_000.0,
        },
        "Population": {
            "Bedfordshire": -10_000.0,
            "Cambridgeshire": 6_000.0,
            "Hertfordshire": 4_000.0,
        },
        "Calls, Apr to Aug 2016": {
            "Bedfordshire": -50_000.0,
            "Cambridgeshire": 16_000.0,
            "Hertfordshire": 34_000.0,
        },
    }
    shown = share_keys.table(USED, ("Cambridgeshire",), AUGUST).set_index("key")
    assert shown.loc["Equal", "more_than_agreed_exact_gbp"] == 666.67
    assert shown.loc["Calls, Apr to Aug 2016"].tolist() == [
        "Cambridgeshire",
        25.0,
        50_000.0,
        -16_000.0,
    ]


def test_which_keys_come_to_the_same_and_which_moves_most() -> None:
    assert share_keys.finding(USED, BCH) == (
        "Agreed and funding give the same shares; by officers Hertfordshire would pay "
        "£2k less, by population Bedfordshire would pay £10k more, by calls "
        "Bedfordshire would pay £50k more than agreed."
    )
    assert share_keys.finding(ALPHA, ("Bedfordshire",)) == (
        "Agreed and funding give the same shares; by officers Bedfordshire would pay "
        "£2k more, by population Bedfordshire would pay £10k more than agreed."
    )
    bare = USED.assign(funding_gbp=None, officers_fte=None, residents=None).assign(
        work_done=None
    )
    assert share_keys.finding(bare, BCH) == (
        "No two keys give shares within one point."
    )
    assert share_keys.gains(bare, BCH, AUGUST).empty
    assert share_keys.equal(bare, BCH) == (
        "Equal shares, not drawn, against agreed: Bedfordshire £17k more, "
        "Cambridgeshire £667 more and Hertfordshire £17k less."
    )


def test_within_one_point_never_hides_pounds() -> None:
    near = run((25.4, 32.8, 41.8), joint=100_000_000)
    said = share_keys.finding(near, BCH)
    assert said.startswith(
        "Agreed and funding give shares within one point, yet up to £400k apart for "
        "Bedfordshire; by officers Hertfordshire would pay £800k less, by population "
    )
    assert said.count("within one point") == 1
    apart = run((20.0, 30.0, 50.0))
    assert share_keys.finding(apart.assign(residents=(26, 33, 41)), BCH) == (
        "Officers and population give the same shares; by funding Hertfordshire would "
        "pay £16k less, by these Hertfordshire would pay up to £18k less "
        "than agreed."
    )
    assert "within one point" not in share_names.note(near)


def test_agreed_by_usage_is_not_the_usage_that_was_counted() -> None:
    used = USED.assign(basis="usage", work_counted="calls received on 999")
    names = share_names.shown(used, AUGUST)
    assert names["agreed"] == "Agreed (by usage)"
    assert names["usage"] == "Calls received, Apr to Aug 2016"
    assert share_names.note(used).endswith(
        "; calls received on 999, in the same months."
    )
    two = pd.concat([used, ALPHA])
    assert share_names.names(two)["agreed"] == "agreed"
    assert share_names.shown(ALPHA, AUGUST)["usage"] == "Usage"


def shares(**keys: tuple[float, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"share_key": key, "force": force, "share_pct": pct}
            for key, values in keys.items()
            for force, pct in zip(BCH, values, strict=True)
        ]
    )


@pytest.mark.parametrize(
    ("given_shares", "groups"),
    [
        (
            shares(a=(25, 31, 44), b=(24.3, 31.3, 44.4), c=(24.8, 30.9, 44.3)),
            [("a", "b", "c")],
        ),
        (shares(a=(25, 31, 44), b=(24, 32, 44)), []),
        (shares(a=(25, 31, 44), b=(24.01, 31.99, 44)), [("a", "b")]),
        (
            shares(a=(25, 31, 44), b=(25.6, 30.4, 44), c=(26.2, 29.8, 44)),
            [("a", "b"), ("b", "c")],
        ),
    ],
)
def test_keys_within_one_point(
    given_shares: pd.DataFrame, groups: list[tuple[str, ...]]
) -> None:
    assert share_keys.close(given_shares) == groups


def test_note_says_what_is_counted_and_where_usage_is_none() -> None:
    start = (
        "Keys: funding, for 2016/17 only, provisional, precept included; officers "
        "(FTE) on 31 Mar 2016; population on 30 Jun 2015; "
    )
    assert share_names.note(USED) == f"{start}calls, in the same months."
    assert share_names.note(ALPHA) == (
        f"{start}usage: no activity of its own is supplied for these months."
    )
    both = pd.concat([run(unit="Zeta", work=(1, 1, 1)), ALPHA])
    assert share_names.note(both) == (
        f"{start}usage: no activity of its own is supplied for Alpha; choose another "
        "unit to see it."
    )
    assert "usage" not in set(apportioned(both, COST)["share_key"])


def test_shares_that_do_not_sum_are_refused_and_the_rest_goes_on() -> None:
    rows = pd.concat([ALPHA, BAD, MISSING])
    assert share_limits.refused(refusals(rows, COST)) == [
        "Beta: the agreed shares of cost on 1 Apr 2016 sum to 99.00, not 100.00, so "
        "they are refused and what they would split is left out. Correct the shares of "
        "all three forces.",
        "Gamma: the agreed shares of cost on 1 Jul 2016 sum to 67.00, not 100.00, so "
        "they are refused and what they would split is left out. Correct the shares of "
        "all three forces.",
    ]
    assert set(sound(rows, COST)["unit"]) == {"Alpha"}
    pd.testing.assert_frame_equal(share.by_force(rows), share.by_force(ALPHA))
    assert share.can_be_shown(rows, BCH)
    assert not share.can_be_shown(rows, ())
    assert not share.can_be_shown(pd.concat([BAD, MISSING]), BCH)


def test_months_that_not_every_force_has_reported_are_left_out_in_words() -> None:
    units = pd.DataFrame(
        {
            "unit_id": ["A", "B"],
            "unit": ["Alpha", "Beta"],
            "months": [5, 3],
            "months_left_out": [0, 2],
        }
    )
    assert share_limits.limits(units, ALPHA) == [
        "Beta: 2 of 5 months left out, as not every force has a baseline and an actual "
        "cost."
    ]


@given(
    st.lists(
        st.tuples(st.integers(-(10**9), 10**9), st.integers(0, 10_000)),
        min_size=1,
        max_size=4,
    )
)
def test_parts_add_to_the_whole_under_every_key(
    runs: list[tuple[int, int]],
) -> None:
    rows = pd.concat(
        run(
            (first / 100, 0.0, (10_000 - first) / 100),
            unit=f"Unit {at}",
            joint=joint,
            work=(1, 2, 3),
        )
        for at, (joint, first) in enumerate(runs)
    )
    parts = apportioned(rows, COST)
    whole = 100 * sum(joint for joint, _ in runs)
    sums = parts.groupby("share_key")["part_pence"].sum()
    assert len(sums) == 6
    assert set(sums) == {whole}
    assert set(parts.groupby("share_key")["beyond_pence"].sum()) == {0}


def of_saving(unit: str, saving: tuple[float, ...], joint: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "unit_id": unit.upper(),
            "unit": unit,
            "force": list(BCH),
            "shares_from": APRIL,
            "joint_delivered_gbp": joint,
            "saving_rate_pct": saving,
            "saving_basis": "population",
            "cost_rate_pct": (25.0, 33.0, 42.0),
            "cost_basis": "net_revenue_expenditure",
        }
    )


SAVINGS = pd.concat(
    [
        of_saving("Alpha", (25.0, 33.0, 42.0), 100_000),
        # a cost, not a saving: it is shared out as that
        of_saving("Beta", (50.0, 25.0, 25.0), -20_000),
    ]
)


def test_savings_by_the_shares_of_saving_and_by_those_of_cost() -> None:
    savings = share_savings.with_weights(SAVINGS, ALPHA)
    table = share_savings.table(savings, ("Bedfordshire",))
    assert table.to_dict("list") == {
        "key": [
            "Agreed for savings",
            "Agreed for costs",
            "Funding",
            "Officers",
            "Population",
            "Equal",
        ],
        "Bedfordshire_rate_pct": pytest.approx(
            [18.75, 25.0, 25.0, 26.0, 30.0, 33.333], abs=0.001
        ),
        "Bedfordshire_exact_gbp": [
            15_000.0, 20_000.0, 20_000.0, 20_800.0, 24_000.0, 26_666.67,
        ],
    }  # fmt: skip
    assert share_savings.finding(savings, BCH) == (
        "Bedfordshire gets £5k less of the savings by the shares of saving than by "
        "those of cost."
    )
    assert share_savings.table(savings, ()).empty


def test_units_that_share_savings_by_another_key_than_costs() -> None:
    savings = share_savings.with_weights(SAVINGS, ALPHA)
    table = share_savings.differing(savings, ("Hertfordshire",))
    assert table.to_numpy().tolist() == [
        ["Beta", "Hertfordshire", "Population", "Net revenue expenditure", 25.0, 42.0,
         3_400.0]
    ]  # fmt: skip
    assert share_savings.differing_finding(table) == (
        "Beta shares savings by another key than costs."
    )
    alike = share_savings.with_weights(SAVINGS[SAVINGS["unit"] == "Alpha"], ALPHA)
    assert share_savings.differing(alike, BCH).empty
    assert share_savings.finding(alike, BCH) == "Savings and costs are shared alike."


def test_savings_whose_shares_do_not_sum_are_refused_for_their_use() -> None:
    wrong = of_saving("Gamma", (25.0, 33.0, 43.0), 1)
    (refused,) = refusals(wrong, SAVING)
    assert (refused.unit, refused.use, refused.total) == (
        "Gamma",
        "saving",
        Decimal("101.0"),
    )
    assert isinstance(refused, SharesDoNotSum)
    assert refused.day == dt.date(2016, 4, 1)


def period(
    start: pd.Timestamp,
    rates: tuple[float, ...],
    before: tuple[float | None, ...] = (None, None, None),
    use: str = "cost",
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "unit_id": "ALPHA",
            "unit": "Alpha",
            "applies_to": use,
            "valid_from": start,
            "valid_to": pd.NaT if before[0] else JULY,
            "basis": "net_revenue_expenditure",
            "force": list(BCH),
            "rate_pct": rates,
            "rate_before_pct": before,
            "year_months": 12,
            "year_cost_gbp": 1_000_001,
        }
    )


FIRST = period(APRIL, (25.0, 33.0, 42.0))
CHANGED = period(JULY, (26.0, 33.0, 41.0), (25.0, 33.0, 42.0))


def test_what_a_change_of_shares_moves_in_a_year() -> None:
    moved = share_periods.moved(pd.concat([FIRST, CHANGED]), BCH)
    assert moved["moved_a_year_exact_gbp"].tolist() == [10_000.01, 0.0, -10_000.01]
    assert share_periods.moved_finding(moved) == (
        "The new shares move, in a year: Bedfordshire £10k more and Hertfordshire £10k "
        "less."
    )
    assert share_periods.moved(FIRST, BCH).empty
    saving = CHANGED.assign(applies_to="saving")
    assert share_periods.moved(saving, BCH).empty


def test_shares_of_cost_and_saving_that_are_alike_stand_together() -> None:
    rows = pd.concat([FIRST, FIRST.assign(applies_to="saving"), CHANGED])
    table = share_periods.table(rows, ("Bedfordshire",))
    assert table.to_numpy().tolist() == [
        ["Alpha", "Cost and saving", "1 Apr 2016", "1 Jul 2016",
         "Net revenue expenditure", 25.0],
        ["Alpha", "Cost", "1 Jul 2016", "still valid", "Net revenue expenditure", 26.0],
    ]  # fmt: skip
    assert share_periods.finding(rows) == (
        "The agreed shares of Alpha changed on 1 Jul 2016."
    )
    assert share_periods.finding(FIRST) == (
        "The agreed shares of Alpha have not changed."
    )


def test_comparators_stand_as_printed() -> None:
    rows = pd.DataFrame(
        {
            "collaboration": ["One", "One", "Two", "Two"],
            "force": ["Norfolk", "Suffolk", "Kent", "Essex"],
            "amount": [197_000.0, 151_764.93, 60.0, 40.0],
            "amount_unit": ["GBP", "GBP", "percent", "percent"],
            "bound": ["at_least", "exact", "exact", "exact"],
            "whole_amount": [348_884.9, 348_884.9, 100.0, 100.0],
            "share_pct": [56.47, 43.5, 60.0, 40.0],
            "basis": ["not_stated", "not_stated", "formula_grant", "formula_grant"],
            "period_label": ["2013/14", "2013/14", "2012", "2012"],
            "source_named": ["Press", "Press", "Paper", "Paper"],
        }
    )
    table = share_comparators.table(rows)
    assert table["as_printed"].tolist() == [
        "just over £197,000 of £348,884.90",
        "£151,764.93 of £348,884.90",
        "60.0%",
        "40.0%",
    ]
    assert share_comparators.finding(rows) == (
        "Other collaborations, not BCH. One: 43.5% (Suffolk) to about 56.5% (Norfolk), "
        "computed from the pounds of one bill: no share of running cost. "
        "Two: 40.0% (Essex) to 60.0% (Kent)."
    )
    assert table["share_is"].tolist() == [
        *["computed from the pounds"] * 2,
        *["as printed"] * 2,
    ]
    assert share_comparators.sums(rows) == "Two: 2 shares, 100.0% in all."


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_bars_stand_on_both_sides_of_zero_in_the_colours_of_the_forces(
    mode: theme.Mode,
) -> None:
    chart = gains.by_key(share_keys.gains(USED, BCH, AUGUST), mode=mode)
    assert [trace.name for trace in chart.data] == list(BCH)
    assert chart.data[0].marker.color == theme.force_colour("Bedfordshire", mode)
    assert list(chart.data[0].y) == [
        "Funding", "Officers", "Population", "Calls, Apr<br>to Aug 2016",
    ]  # fmt: skip
    assert chart.data[0].text[3] == "Beds £50k"
    assert chart.data[0].x[3] == -50_000
    low, high = chart.layout.xaxis.range
    assert low == -high
    assert chart.layout.xaxis.zeroline
