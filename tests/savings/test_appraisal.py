"""The appraisal of a unit or a what-if: its query, its cases, its words and forms."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from alliance.methods.two_views import Appraisal, appraise
from alliance.screen import unused
from alliance.screen.charts import payback
from alliance.screen.findings import appraisal as findings
from alliance.screen.findings import appraisal_assumed as assumed
from alliance.screen.findings import appraisal_case as cases
from alliance.screen.findings import appraisal_cost as cost
from alliance.screen.findings import appraisal_sensitivity as sensitivity
from alliance.screen.findings import appraisal_tables as tables
from alliance.screen.findings.appraisal_case import EXAMPLE, Case
from alliance.screen.findings.appraisal_settings import Assumed
from alliance.screen.selection import Selection, following
from alliance.screen.theme import Mode
from alliance.screen.tile import Tile
from alliance.warehouse import database
from tests.savings.test_queries import added, chosen, read, rows  # noqa: F401

QUERY = "savings/appraisal_flows"
NO_COST = (None, None, None)
FLOWS = pd.DataFrame(
    [
        ("ICT", "2014/15", None, None, None, None, None, None, 150_000),
        ("ICT", "2015/16", 0, 0, 300_000, "cash", 400_000, 900_000, None),
        ("ICT", "2016/17", 100_000, 120_000, 100_000, "cash", None, 50_000, None),
        ("ICT", "2017/18", 200_000, 210_000, 0, "cash", *NO_COST),
        ("Custody", "2014/15", 0, 0, 0, "cash", *NO_COST),
        ("Custody", "2016/17", -20_000, -20_000, 50_000, "2014/15 prices", *NO_COST),
        ("Custody", "2018/19", 500_000, 400_000, None, "cash", *NO_COST),
        ("Procurement", "2016/17", 90_000, 90_000, 0, "cash", 60_000, None, None),
        ("Archive", "2016/17", 0, 0, 70_000, "cash", *NO_COST),
    ],
    columns=[
        *("unit", "financial_year", "planned_gbp", "forecast_gbp"),
        *("implementation_cost_gbp", "price_base"),
        *("programme_cost_gbp", "capital_gbp", "external_grants_gbp"),
    ],
)
AS_OPENED = Assumed()


def of_unit(
    unit: str,
    basis: str = "Plan",
    set_: Assumed = AS_OPENED,
    one_off: str = cases.SUBMITTED,
) -> Case:
    return cases.of_unit(FLOWS, unit, basis, set_, one_off)


def found(case: Case) -> Appraisal:
    return appraise(case.plan, case.assumed.settings)


def tiles(case: Case) -> list[Tile]:
    return findings.tiles(case, found(case))


def example(set_: Assumed = AS_OPENED) -> Case:
    return cases.typed(EXAMPLE, set_)


def test_amounts_of_units_and_years(chosen: Selection) -> None:  # noqa: F811
    sums = added(rows(chosen), "unit_id", "financial_year")
    costs: dict[tuple[str, str], int] = {}
    for row in rows(chosen):
        key = (row["unit_id"], row["financial_year"])
        costs[key] = costs.get(key, 0) + int(row["implementation_cost_gbp"] or 0)
    flows = database.run(QUERY, chosen)
    shown = flows.dropna(subset="planned_gbp")
    assert len(shown) == len(sums)
    for row in shown.itertuples():
        key = (row.unit_id, row.financial_year)
        assert row.planned_gbp == sums[key]["planned_gbp"]
        assert row.forecast_gbp == sums[key]["forecast_gbp"]
        assert row.implementation_cost_gbp == costs[key]


def test_programme_capital_and_grants_of_units_and_years(
    chosen: Selection,  # noqa: F811
) -> None:
    sums: dict[tuple[str, str, str], int] = {}
    for row in read("extracts/unit_costs.csv"):
        if row["cost_kind"] == "running" or row["force"] not in chosen.forces:
            continue
        year, month = int(row["month"][:4]), int(row["month"][5:7])
        start = year if month >= 4 else year - 1
        key = (row["unit_id"], f"{start}/{start + 1 - 2000}", row["cost_kind"])
        amount = int(row["actual_gbp"] or row["outturn_forecast_gbp"])
        sums[key] = sums.get(key, 0) + amount
    names = {
        "programme": "programme_cost_gbp",
        "capital": "capital_gbp",
        "external_grant": "external_grants_gbp",
    }
    flows = database.run(QUERY, chosen)
    shown = {
        (row["unit_id"], row["financial_year"], kind): row[name]
        for row in flows.to_dict("records")
        for kind, name in names.items()
        if pd.notna(row[name])
    }
    assert shown == sums


def test_ict_with_programme_and_capital_turns_its_sign(view: Selection) -> None:
    flows = database.run(QUERY, view)
    case = cases.of_unit(flows, "ICT", "Plan", AS_OPENED, cases.PROGRAMME)
    assert case.plan.years[0] == "2014/15"
    assert case.plan.one_off == (
        *(0, 330_357 + 2_837_275, 672_381 + 2_834_700, 0, 0, 0),
    )
    assert case.plan.grants == (960_000, 0, 0, 0, 0, 0)
    assert found(case).economic.total == pytest.approx(-2_215_728, abs=1)
    submitted = cases.of_unit(flows, "ICT", "Plan", AS_OPENED)
    assert found(submitted).economic.total > 2_500_000
    assert cost.beside(flows, submitted) == (
        "One-off cost here: £748k submitted with the savings. With the unit's "
        "programme and capital cost, less grants, of £5.7m (programme £1.0m, capital "
        "£5.7m, grants −£960k) instead: net present value −£2.2m, in prices of "
        "2014/15. Never both: they may be the same money."
    )


def test_firearms_licensing_as_planned(view: Selection) -> None:
    case = cases.of_unit(
        database.run(QUERY, view), "Firearms Licensing", "Plan", AS_OPENED
    )
    assert case.plan.years == ("2015/16", "2016/17", "2017/18", "2018/19", "2019/20")
    assert case.plan.one_off == (55_200, 46_000, 18_400, 0, 0)
    assert case.plan.benefits == (40_000, 168_000, 176_000, 180_000, 182_000)
    assert case.price_base == "cash"
    factors = (1, 1 / 1.035, 1 / 1.035**2, 1 / 1.035**3, 1 / 1.035**4)
    net = (-15_200, 122_000, 157_600, 180_000, 182_000)
    value = sum(n * f for n, f in zip(net, factors, strict=True))
    assert found(case).economic.total == pytest.approx(value)


def test_only_units_with_a_plan_and_a_one_off_cost_are_offered() -> None:
    assert cases.offered(FLOWS) == ["Custody", "ICT"]
    assert cases.left_out(FLOWS, of_unit("ICT")) == (
        "Not offered, without a plan or such a one-off cost: Archive, Procurement."
    )
    assert cases.left_out(FLOWS, example()) == ""
    assert cases.offered(FLOWS.head(0)) == []


def test_programme_cost_makes_a_unit_one_to_appraise() -> None:
    assert cases.offered(FLOWS, cases.PROGRAMME) == ["ICT", "Procurement"]
    plan = of_unit("Procurement", one_off=cases.PROGRAMME).plan
    assert plan.one_off == (60_000, 0, 0)
    case = of_unit("ICT", one_off=cases.PROGRAMME)
    assert cases.left_out(FLOWS, case).endswith("one-off cost: Archive, Custody.")


def test_programme_and_capital_cost_stand_instead_of_the_cost_submitted() -> None:
    plan = of_unit("ICT", one_off=cases.PROGRAMME).plan
    assert plan.years == ("2014/15", "2015/16", "2016/17", "2017/18", "2018/19")
    assert plan.one_off == (0, 1_300_000, 50_000, 0, 0)
    assert plan.grants == (150_000, 0, 0, 0, 0)
    assert plan.benefits == (0, 0, 100_000, 200_000, 0)
    assert of_unit("ICT").plan.grants == (0, 0, 0, 0)
    more = of_unit("ICT", set_=Assumed(carried_years=2), one_off=cases.PROGRAMME).plan
    assert len(more.grants) == len(more.years) == 7


def test_no_overrun_and_no_redundancy_bear_on_a_grant() -> None:
    set_ = Assumed(overrun_pct=100, redundancy_pct=50)
    result = found(of_unit("ICT", set_=set_, one_off=cases.PROGRAMME))
    assert result.financial.costs[:2] == (-150_000, 2_600_000)
    assert result.economic.costs[:2] == (-150_000, 1_300_000)


@pytest.mark.parametrize(
    ("unit", "one_off", "sentence"),
    [
        (
            "Custody",
            cases.SUBMITTED,
            "One-off cost here: £50k submitted with the savings. No programme or "
            "capital cost of Custody was sent.",
        ),
        (
            "Procurement",
            cases.PROGRAMME,
            "One-off cost here: the unit's programme cost of £60k. No one-off cost was "
            "submitted with the savings of Procurement.",
        ),
        (
            "ICT",
            cases.PROGRAMME,
            "One-off cost here: the unit's programme and capital cost, less grants, of "
            "£1.2m (programme £400k, capital £950k, grants −£150k). With £400k "
            "submitted with the savings instead: net present value −£113k, in prices "
            "of 2015/16. Never both: they may be the same money.",
        ),
    ],
)
def test_the_other_count_of_the_cost_is_always_said(
    unit: str, one_off: str, sentence: str
) -> None:
    assert cost.beside(FLOWS, of_unit(unit, one_off=one_off)) == sentence


def test_figures_that_are_typed_have_no_other_count_of_the_cost() -> None:
    assert cost.beside(FLOWS, example()) == ""


def test_benefits_are_set_against_the_cost_that_is_counted() -> None:
    case = of_unit("ICT")
    said = findings.paid_back(case, found(case))
    assert said.endswith("times the cost submitted with them.")
    case = of_unit("ICT", one_off=cases.PROGRAMME)
    said = findings.paid_back(case, found(case))
    assert said.endswith("times programme and capital cost less grants.")


def test_a_unit_runs_from_its_first_amount_to_the_last_year_of_the_extract() -> None:
    ict, custody = of_unit("ICT").plan, of_unit("Custody")
    assert ict.years == ("2015/16", "2016/17", "2017/18", "2018/19")
    assert ict.benefits == (0, 100_000, 200_000, 0)
    assert custody.plan.benefits == (-20_000, 0, 500_000)
    assert custody.plan.one_off == (50_000, 0, 0)
    assert custody.price_base == "2014/15 prices, cash"


def test_plan_and_forecast_are_never_added() -> None:
    assert of_unit("ICT", "Forecast").plan.benefits == (0, 120_000, 210_000, 0)
    assert of_unit("ICT", "Forecast").kind == "forecast"
    assert of_unit("ICT").kind == "planned"


def test_the_last_saving_is_carried_on_only_when_asked() -> None:
    plan = of_unit("Custody", set_=Assumed(carried_years=2)).plan
    assert plan.years[-2:] == ("2019/20", "2020/21")
    assert plan.benefits[-3:] == (500_000, 500_000, 500_000)
    assert plan.one_off[-2:] == (0, 0)


def test_what_is_set_in_words_and_as_shares() -> None:
    set_ = Assumed(20, 1, 10, "Non-standard buildings", 92, 30, 2.5, 1)
    assert set_.bias_pct == pytest.approx(4.08)
    assert set_.words == (
        "benefits cut by 20%, 1 month later, one-off cost 10% over, optimism bias "
        "4.1%, 30% of one-off cost is redundancy, prices up 2.5% a year, carried on "
        "for 1 year"
    )
    settings = set_.settings
    assert (settings.haircut, settings.overrun, settings.redundancy) == (0.2, 0.1, 0.3)
    assert (settings.delay_months, settings.inflation) == (1, 0.025)
    assert settings.bias == pytest.approx(0.0408)
    assert AS_OPENED.words == ""
    assert Assumed(managed_pct=50).bias_pct == 0


def test_tiles_of_the_example() -> None:
    shown = [(t.label, t.value, t.comparison) for t in tiles(example())]
    assert shown == [
        ("Net cash", "£900k", "financial, 6 years to 2021/22"),
        ("Simple payback", "3.0 years", "financial, after the end of 2016/17"),
        ("Net present value", "£687k", "economic, at 3.5% a year, real"),
        ("Benefit-cost ratio", "1.57", "economic, £1.9m benefit, £1.2m cost"),
        ("Discounted payback", "3.2 years", "economic, after the end of 2016/17"),
        ("Switching value", "36.4%", "economic, cut in benefits that leaves 0"),
    ]


def test_tiles_when_it_is_not_worth_it() -> None:
    dear = cases.typed(replace(EXAMPLE, cost=2_000_000), AS_OPENED)
    shown = {tile.label: tile for tile in tiles(dear)}
    assert shown["Net present value"].value == "−£113k"
    assert shown["Discounted payback"].value == "None"
    assert shown["Discounted payback"].comparison == "economic, not by 2021/22"
    assert shown["Switching value"].value == "6.0%"
    assert (
        shown["Switching value"].comparison
        == "economic, more benefit needed to reach 0"
    )


def test_nothing_spent_and_nothing_saved() -> None:
    nothing = cases.typed(replace(EXAMPLE, cost=0, full_year_saving=0), AS_OPENED)
    shown = {tile.label: tile for tile in tiles(nothing)}
    assert shown["Benefit-cost ratio"].value == "No cost"
    assert shown["Benefit-cost ratio"].comparison == "no cost is typed"
    assert shown["Switching value"].value == "None"
    assert shown["Simple payback"].value == "No need"
    assert shown["Simple payback"].comparison == (
        "financial, never below zero at a year's end"
    )
    assert findings.paid_back(nothing, found(nothing)) == (
        "Your what-if is never below zero at a year's end; no cost is typed."
    )


def test_grants_beyond_the_cost_are_said() -> None:
    flows = FLOWS.assign(external_grants_gbp=FLOWS["external_grants_gbp"] * 100)
    case = cases.of_unit(flows, "ICT", "Plan", AS_OPENED, cases.PROGRAMME)
    said = findings.paid_back(case, found(case))
    assert said.endswith("no net cost: grants are more than it.")


def test_a_saving_below_zero_is_a_cost() -> None:
    case = cases.typed(replace(EXAMPLE, full_year_saving=-50_000), AS_OPENED)
    assert found(case).financial.total == -1_200_000 - 50_000 * (8 / 12 + 4)
    assert findings.paid_back(case, found(case)) == (
        "Your what-if does not pay back by 2021/22; over all years it costs more than "
        "it saves, before any one-off cost."
    )


def test_only_the_example_as_it_opens_is_called_one() -> None:
    assert example().is_example
    priced = example(Assumed(inflation_pct=2.0))
    assert not priced.is_example
    assert priced.subject == "Your what-if"


def test_what_an_address_asks_for_and_is_not_used() -> None:
    names = {"saving": "Full-year saving (£)", "unit": "Unit", "delay": "Delay"}
    before = {"saving": "-500000000", "unit": "ICT", "delay": "5"}
    now = {"saving": 450_000, "unit": "ICT", "delay": 5.0}
    kept = unused.still({}, before, now)
    assert unused.said(names, kept) == (
        "Not offered or out of bounds: Full-year saving (£) “-500000000” (used "
        "instead: 450,000)."
    )
    # said until the value in its place is another
    assert unused.still(kept, {}, now) == kept
    assert unused.still(kept, {"saving": "7"}, {"saving": 7}) == {}
    both = unused.still({}, {"unit": "Atlantis", "delay": "soon"}, now)
    assert unused.said(names, both) == (
        "Not offered or out of bounds: Unit “Atlantis” (used instead: ICT); Delay "
        "“soon” (used instead: 5.0)."
    )
    assert unused.said(names, {}) == ""


@pytest.mark.parametrize(
    ("cost", "set_", "sentence"),
    [
        (
            1_200_000,
            AS_OPENED,
            "The example pays back 3.0 years after the end of 2016/17 in cash, "
            "discounted 3.2; benefits are 1.57 times costs.",
        ),
        (
            2_000_000,
            AS_OPENED,
            "Your what-if in cash pays back 4.8 years after the end of 2016/17, "
            "discounted does not pay back by 2021/22; benefits are 0.94 times costs.",
        ),
        (
            3_000_000,
            AS_OPENED,
            "Your what-if does not pay back by 2021/22; benefits are 0.63 times costs.",
        ),
        (
            3_000_000,
            Assumed(redundancy_pct=50),
            "Your what-if in cash does not pay back by 2021/22, discounted pays back "
            "4.0 years after the end of 2016/17; benefits are 1.26 times costs.",
        ),
        (
            1_200_000,
            Assumed(redundancy_pct=100),
            "Your what-if in cash pays back 3.0 years after the end of 2016/17, "
            "discounted is never below zero at a year's end; no economic cost: all of "
            "it is redundancy.",
        ),
    ],
    ids=["both", "cash", "neither", "discounted", "all redundancy"],
)
def test_when_it_pays_back(cost: int, set_: Assumed, sentence: str) -> None:
    case = cases.typed(replace(EXAMPLE, cost=cost), set_)
    assert findings.paid_back(case, found(case)) == sentence


def test_sentences_of_cash_and_of_value() -> None:
    case = of_unit("ICT")
    assert findings.cash(found(case)) == (
        "Cash is down £300k at its lowest, in 2015/16, and −£100k by 2018/19."
    )
    assert findings.worth(case, found(case)) == (
        "Net present value is £113k below zero, in prices of 2015/16 (one-off cost: as "
        "submitted with the savings)."
    )
    free = cases.typed(replace(EXAMPLE, cost=0), AS_OPENED)
    assert findings.cash(found(free)) == (
        "Cash is never below where it began: +£2.1m by 2021/22."
    )


def test_tables_keep_the_two_views_apart() -> None:
    case = example(Assumed(redundancy_pct=50, inflation_pct=2))
    cash, real = tables.financial(found(case)), tables.economic(found(case))
    assert list(cash["net_cash_gbp"])[:2] == [-1_200_000, 300_000]
    assert list(real["net_real_gbp"])[:2] == pytest.approx([-600_000, 300_000 / 1.02])
    assert "running_cost_gbp" not in cash
    running = cases.typed(replace(EXAMPLE, full_year_running=12_000), AS_OPENED)
    assert list(tables.financial(found(running))["running_cost_gbp"])[:3] == [
        *(0, 8_000, 12_000)
    ]
    assert list(tables.economic_shown(found(case))["discount_factor"])[:3] == [
        *("1.0000", "0.9662", "0.9335")
    ]


def test_sensitivities_of_the_example() -> None:
    table = sensitivity.rows(example())
    assert len(table) == 4 * 2 * 2
    first, last = table.iloc[0], table.iloc[-1]
    assert first["net_present_value_gbp"] == pytest.approx(686_846, abs=1)
    assert (last["benefit_haircut_pct"], last["delay_months"]) == (40, 12)
    # (0, 0, 300, 450, 450, 450) x 0.6, discounted, less 1440
    saved = sum(
        amount * 600 / 1.035**year
        for year, amount in ((2, 300), (3, 450), (4, 450), (5, 450))
    )
    assert last["net_present_value_gbp"] == pytest.approx(saved - 1_440_000)
    above = int((table["net_present_value_gbp"] > 0).sum())
    assert f"above zero in {above} of 16 cases" in sensitivity.finding(example(), table)
    shown = sensitivity.shown(table, "2021/22")
    assert shown["benefit_haircut"].iloc[0] == "none"
    assert shown["simple_payback_years"].iloc[0] == "3.0"
    assert shown["simple_payback_years"].iloc[-1] == "not by 2021/22"
    assert shown["one_off_cost"].iloc[-1] == "20% over"


def test_sensitivities_take_the_delay_and_overrun_that_are_set() -> None:
    table = sensitivity.rows(example(Assumed(delay_months=6, overrun_pct=50)))
    assert set(table["delay_months"]) == {0, 6}
    assert set(table["one_off_overrun_pct"]) == {0, 50}


@pytest.mark.parametrize(
    ("values", "words"),
    [([1, 2], "all 2"), ([-1, -2], "none of 2"), ([1, -2], "1 of 2")],
)
def test_in_how_many_cases_it_is_worth_it(values: list[int], words: str) -> None:
    frame = pd.DataFrame({"net_present_value_gbp": values})
    assert f"above zero in {words} cases" in sensitivity.finding(example(), frame)


def test_what_is_assumed_says_whose_it_is() -> None:
    unit = assumed.rows(of_unit("ICT")).set_index("assumption")
    assert unit.loc["Discount rate, economic view", "from"] == assumed.BOOK
    assert "withdrawn since keeps" in unit.loc["Savings", "value"]
    assert "instead of the unit's programme" in unit.loc["One-off cost", "from"]
    grants = assumed.rows(of_unit("ICT", one_off=cases.PROGRAMME))
    row = grants.set_index("assumption").loc["One-off cost"]
    assert "less grants" in row["value"]
    assert row["from"] == (
        "Extract Costs; instead of the cost submitted with savings, never both: they "
        "may be the same money"
    )
    assert "ours" in unit.loc["Benefit haircut", "from"]
    assert "Not supplied" in unit.loc["Redundancy in the one-off cost", "from"]
    assert "cash prices" in unit.loc["Price inflation", "from"]
    assert (
        unit.loc["Years", "from"] == "The extract ends there; nothing is added beyond"
    )
    typed = assumed.rows(example(Assumed(project="Standard buildings", managed_pct=50)))
    typed = typed.set_index("assumption")
    assert typed.loc["Costs and savings", "from"] == "Typed by you"
    assert typed.loc["Optimism bias", "value"] == (
        "Standard buildings: 12.0% (upper 24%, 50% of it managed)"
    )
    carried = assumed.rows(of_unit("ICT", set_=Assumed(carried_years=3)))
    assert "3 years on" in carried.set_index("assumption").loc["Years", "from"]


def test_what_is_not_supplied_is_said_until_it_is_set() -> None:
    assert assumed.caveat(example()) == (
        "Not supplied, so taken as 0 until set: redundancy and price inflation."
    )
    half = assumed.caveat(example(Assumed(redundancy_pct=10)))
    assert half.endswith("set: price inflation.")
    assert assumed.caveat(example(Assumed(redundancy_pct=10, inflation_pct=2))) == ""


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_chart_has_a_panel_a_view_and_marks_payback(mode: Mode) -> None:
    result = found(example())
    chart = payback.panels(
        tables.cumulative(result),
        paybacks=tables.paybacks(result),
        kind="planned",
        mode=mode,
    )
    cash, at_cash, real, at_real = chart.data
    assert list(cash.y) == pytest.approx(result.financial.cumulative)
    assert list(real.y) == pytest.approx(result.economic.cumulative)
    assert (cash.line.dash, cash.marker.symbol) == ("dot", "circle-open")
    assert list(at_cash.x) == [3.0]
    assert list(at_real.x) == pytest.approx([3.2147], abs=0.0001)
    texts = [note.text for note in chart.layout.annotations]
    assert texts == [
        "Financial, cash ◆ 3.0 years after 2016/17",
        "Economic, discounted ◆ 3.2 years after 2016/17",
        "+£900k",
        "+£687k",
    ]
    zero = [shape for shape in chart.layout.shapes if shape.y0 == shape.y1 == 0]
    assert len(zero) == 2


def test_the_chart_without_payback_says_so() -> None:
    result = found(cases.typed(replace(EXAMPLE, cost=9_000_000), AS_OPENED))
    chart = payback.panels(
        tables.cumulative(result),
        paybacks=tables.paybacks(result),
        kind="forecast",
        mode="light",
    )
    assert [trace.line.dash for trace in chart.data] == ["dash", "dash"]
    assert "no payback by 2021/22" in chart.layout.annotations[0].text
    assert chart.layout.yaxis.range[1] > 0 > chart.layout.yaxis.range[0]


def test_the_chart_marks_no_payback_where_none_is_needed() -> None:
    result = found(cases.typed(replace(EXAMPLE, cost=0), AS_OPENED))
    chart = payback.panels(
        tables.cumulative(result),
        paybacks=tables.paybacks(result),
        kind="planned",
        mode="light",
    )
    assert len(chart.data) == 2
    assert chart.layout.annotations[0].text == (
        "Financial, cash: never below zero at a year's end"
    )


def test_many_years_keep_few_labels() -> None:
    plan = replace(EXAMPLE, years=following("2016/17", 40))
    result = found(cases.typed(plan, AS_OPENED))
    chart = payback.panels(
        tables.cumulative(result),
        paybacks=tables.paybacks(result),
        kind="planned",
        mode="light",
    )
    assert len(chart.layout.xaxis.tickvals) <= 6


def test_one_year_is_named_once() -> None:
    plan = replace(EXAMPLE, years=following("2016/17", 1))
    assert cases.typed(plan, AS_OPENED).span == "2016/17"


def test_a_go_live_makes_the_published_part_year() -> None:
    plan = replace(
        EXAMPLE,
        years=following("2014/15", 3),
        full_year_saving=120_000,
        live_on=dt.date(2015, 12, 1),
    )
    assert plan.benefits == (0, 40_000, 120_000)


def test_what_counts_as_one_off_cost_stands_with_the_figures() -> None:
    case = of_unit("ICT", one_off=cases.PROGRAMME)
    assert case.counted == "one-off cost: programme and capital, less grants"
    assert of_unit("ICT").counted == "one-off cost: as submitted with the savings"
    assert example().counted == example().aside == ""
    table = sensitivity.rows(case)
    assert sensitivity.finding(case, table).startswith(
        "Net present value is above zero in none of 16 cases (one-off cost: programme "
        "and capital, less grants); "
    )
