"""Needs beside savings: against plain Python, in words, as lines, and as typed."""

import datetime as dt
import itertools
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.screen import navigation, need_choice
from alliance.screen.charts import needs as charts
from alliance.screen.exhibits import need as exhibits
from alliance.screen.findings import need, need_typed, need_years
from alliance.screen.selection import BCH, DISTANT, Selection
from alliance.screen.theme import Mode
from alliance.warehouse import database
from tests.pages.test_pages import charts as drawn_on
from tests.pages.test_pages import opened, text
from tests.savings.test_queries import Row, counts, latest, read

PAGE = next(entry for entry in navigation.ENTRIES if entry.address == "need")
AMOUNTS = ("forecast_gbp", "delivered_gbp")
STATED = [68_000_000, 61_100_000, 56_600_000, 62_000_000]


@pytest.fixture(scope="module")
def needs(view: Selection) -> pd.DataFrame:
    return database.run("savings/needs", view)


@pytest.fixture(scope="module")
def whole(view: Selection, needs: pd.DataFrame) -> Selection:
    return exhibits.three_forces(view.only("Kent"), needs)


def is_need(row: Row) -> bool:
    own = row["scope"] == "BCH" or row["force"] in BCH
    return row["kind"] == "need" and own and not row["repeats_statement_id"]


@pytest.mark.parametrize("later", [False, True])
def test_needs_known_then(view: Selection, later: bool) -> None:
    chosen = replace(view, later_events=later)
    known_to = (DISTANT if later else view.known_to).isoformat()
    found = database.run("savings/needs", chosen).set_index("statement_id")
    listed = {
        row["statement_id"]: row
        for row in read("published/savings_statements.csv")
        if is_need(row) and row["known_on"] <= known_to
    }
    assert set(found.index) == set(listed)
    for code, row in listed.items():
        start = row["period_start"] or row["known_on"]
        assert found.loc[code, "drawn_from"].date().isoformat() == start
        assert found.loc[code, "amount_gbp"] == int(row["amount_gbp"])
        if row["period_end"]:
            assert found.loc[code, "drawn_to"].date().isoformat() == row["period_end"]
    assert ("SV060" in found.index) is later


def test_the_four_needs_of_the_three_forces(needs: pd.DataFrame) -> None:
    rows = need.of(needs, "three_forces")
    assert rows["amount_gbp"].tolist() == STATED
    spans = zip(rows["drawn_from"], rows["drawn_to"], strict=True)
    assert [(str(a.date()), str(b.date())) for a, b in spans] == [
        ("2015-01-23", "2019-01-23"),
        ("2015-04-01", "2020-03-31"),
        ("2015-06-25", "2020-03-31"),
        ("2015-10-14", "2020-03-31"),
    ]


def test_three_forces_whatever_is_chosen(whole: Selection) -> None:
    assert whole.forces == BCH
    assert (whole.first_year, whole.last_year) == ("2015/16", "2019/20")


def test_savings_beside_the_needs_are_those_of_the_headline(whole: Selection) -> None:
    points = database.run("savings/beside_needs", whole).set_index("day")
    rows = [row for row in latest() if counts(row) and row["financial_year"] >= "2015"]
    rows = [row for row in rows if "2015/16" <= row["financial_year"] <= "2019/20"]

    def by(last: str, column: str) -> int:
        return sum(int(r[column] or 0) for r in rows if r["financial_year"] <= last)

    assert points.loc["2020-03-31", "forecast_gbp"] == by("2019/20", "forecast_gbp")
    assert points.loc["2018-03-31", "forecast_gbp"] == by("2017/18", "forecast_gbp")
    assert points.loc["2016-03-31", "delivered_gbp"] == by("2015/16", "delivered_gbp")
    now = points.loc["2016-08-31"]
    assert now.delivered_gbp == now.forecast_gbp == by("2016/17", "delivered_gbp")
    assured = [row for row in rows if row["benefit_status"] == "assured"]
    assert now.assured_gbp == sum(int(row["delivered_gbp"]) for row in assured)
    assert points.loc["2020-03-31", "delivered_gbp"] is pd.NA
    assert (now.delivered_gbp, now.assured_gbp) == (4_770_600, 250_600)


WINDOWS = [("2013/14", "2013/14"), ("2015/16", "2019/20"), ("2016/17", "2018/19")]


@pytest.mark.parametrize(("first", "last"), WINDOWS)
def test_each_kind_of_a_window_by_itself(
    whole: Selection, first: str, last: str
) -> None:
    asked = {"window_first_year": first, "window_last_year": last}
    kinds = database.run("savings/window_by_kind", whole, **asked)
    rows = [row for row in latest() if first <= row["financial_year"] <= last]
    for against in AMOUNTS:
        headline = sum(int(row[against] or 0) for row in rows if counts(row))
        assert need_typed.covered(kinds, against) == headline
        for benefit in ("income", "cost_avoidance", "non_cashable"):
            shown = kinds[kinds["kind"].str.startswith(benefit)]
            assert shown[against].sum() == sum(
                int(row[against] or 0) for row in rows if row["benefit_type"] == benefit
            )
    assert (kinds["assured_gbp"] <= kinds["delivered_gbp"]).all()
    listed = database.run("savings/window_left_out", whole, **asked)
    assert set(listed["saving_id"]) == {
        row["saving_id"] for row in rows if not counts(row)
    }
    for against in (*AMOUNTS, "assured_gbp"):
        parts = listed.groupby(["not_counted", "kind"])[against].sum()
        outside = kinds[kinds["counted_as"] != need_typed.HEADLINE]
        totals = outside.set_index(["counted_as", "kind"])[against]
        assert parts.to_dict() == totals.to_dict()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_needs_are_labelled_lines_over_their_windows(
    mode: Mode, whole: Selection, needs: pd.DataFrame
) -> None:
    points = database.run("savings/beside_needs", whole)
    chart = charts.beside(points, mode=mode, needs=need.drawn(needs))
    assert {trace.type for trace in chart.data} == {"scatter"}
    lines = [trace for trace in chart.data if trace.showlegend is False]
    assert [(trace.y[0], trace.line.dash) for trace in lines] == [
        *((68, "solid"), (68, "dot"), (68, "dot")),
        (61.1, "solid"),
        *((56.6, "solid"), (56.6, "dot")),
        *((62, "solid"), (62, "dot")),
    ]
    assert all(trace.y[0] == trace.y[1] for trace in lines)
    assert chart.layout.yaxis.range[0] == 0
    notes = {note.text: note for note in chart.layout.annotations}
    assert "Delivered £4.8m<br>Assured £251k" in "".join(notes)
    ends = sorted(
        notes[words].y
        for words in (
            *("£68m, Jan 2015", "£62m, Oct 2015", "£61.1m, Jun 2015"),
            *("£56.6m, Jun 2015", "Forecast £31.9m"),
        )
    )
    pixels = (charts.HEIGHT - 70) / chart.layout.yaxis.range[1]
    assert all((b - a) * pixels >= 18 for a, b in itertools.pairwise(ends))


def test_without_needs_the_savings_are_drawn(
    whole: Selection, needs: pd.DataFrame
) -> None:
    points = database.run("savings/beside_needs", whole)
    chart = charts.beside(points, mode="light", needs=need.drawn(needs.head(0)))
    assert [trace.name for trace in chart.data] == ["Forecast", "Delivered", "Assured"]
    assert chart.layout.yaxis.range[1] > 31.8


def test_words_beside_the_needs(whole: Selection, needs: pd.DataFrame) -> None:
    points = database.run("savings/beside_needs", whole)
    assert need.finding(points, needs) == (
        "Collaboration is forecast to save £31.9m by Mar 2020; £4.8m was delivered by "
        "31 Aug 2016. The three forces' need was stated four times: £56.6m to £68m."
    )
    assert need.finding(points.head(0), needs).startswith("The three forces' need")
    one = needs[needs["statement_id"] == "SV005"]
    assert need.finding(points.head(0), one).endswith("was stated once: £61.1m.")
    assert need.finding(points.head(0), needs.head(0)) == need.NO_NEED
    said = need.note(needs)
    assert "Start not stated (£68m, £56.6m and £62m)" in said
    assert "No last day stated (£68m)" in said
    endless = needs.assign(drawn_to=pd.NaT, period_end=pd.NaT)
    assert "Not drawn, no window stated: £68m" in need.note(endless)
    assert need.drawn(endless).empty


def test_nothing_is_computed_from_a_published_need(
    whole: Selection, needs: pd.DataFrame
) -> None:
    points = database.run("savings/beside_needs", whole)
    said = f"{need.finding(points, needs)} {need.note(needs)} {need.REST}"
    forecast = points["forecast_gbp"].max()
    for amount in STATED:
        assert f"£{(amount - forecast) / 1e6:.1f}m" not in said


KINDS = pd.DataFrame(
    {
        "counted_as": ["Headline", "Income", "Non-cashable", "One-off"],
        "kind": ["a", "b", "c", "cashable, one_off, in_year, net"],
        "savings": [3, 1, 2, 1],
        "forecast_gbp": [6_000_000, 159_000, 0, 400_000],
        "delivered_gbp": [2_000_000, 0, 0, 100_000],
        "assured_gbp": [500_000, 0, 0, 0],
    }
)


@pytest.mark.parametrize(
    ("against", "said", "amounts"),
    [
        ("forecast_gbp", "is forecast from collaboration: £4.0m", (6, 4)),
        ("delivered_gbp", "is delivered by collaboration: £8.0m", (2, 8)),
        ("assured_gbp", "is delivered by collaboration and assured: £9.5m", (0.5, 9.5)),
    ],
)
def test_a_typed_need_is_set_against_one_figure(
    against: str, said: str, amounts: tuple[float, float]
) -> None:
    words = need_typed.result(KINDS, 10_000_000, "2016/17", against)
    assert words.startswith("Of your £10.0m for 2016/17, ")
    assert f"{said} remains." in words
    table = need_typed.table(KINDS, 10_000_000, against)
    assert table["amount_gbp"].tolist() == [10_000_000, *(a * 1e6 for a in amounts)]
    assert table["whose"].tolist() == [
        *("your figure", "extracts", "your figure and the extracts"),
    ]


def test_a_need_that_is_more_than_covered() -> None:
    words = need_typed.result(KINDS, 1_500_000, "2016/17", "delivered_gbp")
    assert words.endswith(": £500k more than you need.")
    table = need_typed.table(KINDS, 1_500_000, "delivered_gbp")
    assert table.iloc[-1, 0] == "More than needed"
    assert table["amount_gbp"].tolist() == [1_500_000, 2_000_000, 500_000]
    nothing = need_typed.result(KINDS.head(0), 1_500_000, "2013/14", "assured_gbp")
    assert "£0 is delivered" in nothing


def test_kinds_that_a_need_that_recurs_cannot_count_on() -> None:
    wrongly = need_typed.wrongly(KINDS)
    savings = pd.DataFrame({"saving_id": list("ABCD"), "kind": "x", "unit": "ICT"})
    assert wrongly["not_counted"].tolist() == ["Income", "Non-cashable", "One-off"]
    assert wrongly["kind"].iloc[-1] == "Cashable, one-off, in-year, net"
    assert need_typed.wrongly_finding(wrongly, savings, "forecast_gbp") == (
        "Not counted against a need that recurs (4 savings, forecast, the window's "
        "years together): income £159k; one-off £400k."
    )
    assert need_typed.wrongly_finding(wrongly, savings, "assured_gbp").endswith(
        ": none with an amount."
    )
    none = need_typed.wrongly(KINDS.head(1))
    assert need_typed.wrongly_finding(none, savings, "x_gbp") == need_typed.ALL_COUNT
    assert list(need_typed.listed(savings).columns) == ["unit"]
    assert "£400k in the window could also" in need_typed.one_off(KINDS, "forecast_gbp")
    assert need_typed.one_off(KINDS, "assured_gbp") == ""


@pytest.mark.parametrize(("first", "last"), WINDOWS)
def test_savings_of_each_year_and_what_was_in_place(
    whole: Selection, first: str, last: str
) -> None:
    asked = {"window_first_year": first, "window_last_year": last}
    years = database.run("savings/need_years", whole, **asked)
    rows = [row for row in latest() if counts(row)]
    before = {"2013/14": "2012/13", "2015/16": "2014/15", "2016/17": "2015/16"}[first]
    placed = {
        (row["saving_id"], row["force"])
        for row in rows
        if row["financial_year"] == before and int(row["delivered_gbp"] or 0) > 0
    }
    inside = [row for row in rows if first <= row["financial_year"] <= last]
    assert list(years["financial_year"]) == sorted(
        {r["financial_year"] for r in inside}
    )
    for found in years.to_dict("records"):
        of_year = [r for r in inside if r["financial_year"] == found["financial_year"]]
        for column in ("forecast_gbp", "delivered_gbp", "at_risk_gbp"):
            total = sum(int(row[column] or 0) for row in of_year)
            assert (0 if pd.isna(found[column]) else found[column]) == total
        old = [r for r in of_year if (r["saving_id"], r["force"]) in placed]
        if before == "2012/13":
            assert pd.isna(found["already_in_place_gbp"])
        else:
            total = sum(int(row["forecast_gbp"]) for row in old)
            assert found["already_in_place_gbp"] == total


def test_savings_in_place_before_the_needs_were_stated(whole: Selection) -> None:
    years = database.run("savings/need_years", whole, **exhibits.window_of(whole))
    assert years["already_in_place_gbp"].sum() == 12_024_000
    assert years["at_risk_gbp"].sum() == 1_949_682
    assert need_years.caution(years) == (
        "A saving that recurs counts again in each year of the sum. £12.0m of the "
        "£31.9m forecast comes from savings that already brought money before 1 Apr "
        "2015. £1.9m of the forecast is marked at risk."
    )
    assert need_years.caution(years.head(0)) == need_years.AGAIN


IN_YEARS = pd.DataFrame(
    {
        "financial_year": ["2016/17", "2017/18"],
        "forecast_gbp": [2_000_000, 3_000_000],
        "delivered_gbp": pd.array([800_000, None], "Int64"),
        "assured_gbp": [0, 0],
        "already_in_place_gbp": pd.array([500_000, 400_000], "Int64"),
        "at_risk_gbp": [0, 100_000],
    }
)
AS_AT = dt.date(2016, 8, 31)


@pytest.mark.parametrize(
    ("need_gbp", "year", "against", "said"),
    [
        (
            *(62_000_000, "2017/18", "forecast_gbp"),
            "Of your £62.0m a year, £3.0m is forecast from collaboration in 2017/18: "
            "£59.0m remains.",
        ),
        (
            *(1_000_000, "2017/18", "forecast_gbp"),
            "Of your £1.0m a year, £3.0m is forecast from collaboration in 2017/18: "
            "£2.0m more than you need.",
        ),
        (
            *(1_000_000, "2016/17", "delivered_gbp"),
            "Of your £1.0m a year, £800k is delivered by collaboration in 2016/17 (not "
            "over: so far, by 31 Aug 2016): £200k remains.",
        ),
        (
            *(1_000_000, "2021/22", "forecast_gbp"),
            "The extracts hold no savings of 2021/22: choose a window that ends "
            "before.",
        ),
    ],
)
def test_a_need_a_year_meets_the_savings_of_the_last_year(
    need_gbp: int, year: str, against: str, said: str
) -> None:
    assert need_years.result(IN_YEARS, need_gbp, year, against, AS_AT) == said


def test_a_need_a_year_by_year() -> None:
    table = need_years.table(IN_YEARS, 2_500_000, "forecast_gbp")
    assert table.to_numpy().tolist() == [
        ["2016/17", 2_500_000, 2_000_000, 500_000, 0, 500_000, 0],
        ["2017/18", 2_500_000, 3_000_000, 0, 500_000, 400_000, 100_000],
    ]
    so_far = need_years.table(IN_YEARS, 2_500_000, "delivered_gbp")
    assert so_far["remaining_gbp"].tolist() == [1_700_000, 2_500_000]
    assert not {"of_forecast_at_risk_gbp", "more_than_needed_gbp"} & set(so_far)
    assert "so far" in need_years.subtitle("2016/17", "delivered_gbp")
    assert "so far" not in need_years.subtitle("2016/17", "forecast_gbp")


MILLION = st.decimals(0, 1_000, places=2).map(float)
YEARS = st.sampled_from(need_choice.WINDOW_YEARS)


@given(MILLION, YEARS, YEARS, st.sampled_from(list(need_choice.AGAINST_WORDS)))
def test_a_typed_need_closes_to_the_pound(
    million: float, first: str, last: str, against: str
) -> None:
    choice = need_choice.choose(million, (first, last), against)
    assert choice.first_year <= choice.last_year
    assert choice.is_typed is (million > 0)
    assert choice.need_gbp == round(million * 100) * 10_000
    needed, met, rest = need_typed.table(KINDS, choice.need_gbp, choice.against)[
        "amount_gbp"
    ]
    assert rest >= 0
    assert needed == met + (rest if needed >= met else -rest)


def test_nothing_typed_is_no_arithmetic() -> None:
    assert not need_choice.choose(None, ("2015/16", "2019/20")).is_typed


def test_page_with_nothing_typed() -> None:
    app = opened(PAGE, {"forces": ["Kent"]})
    said = text(app)
    assert len(drawn_on(app)) == 1
    assert need.REST in said
    assert "The three forces together, 2015/16 to 2019/20" in said
    assert "Of your" not in said
    assert "1 need stated later." in said


def test_page_with_a_need_in_its_address_and_reset() -> None:
    app = opened(PAGE, {"need": ["61.1"], "need_recurs": ["true"]})
    said = text(app)
    assert "Your need a year, £m" in [box.label for box in app.number_input]
    assert "Of your £61.1m a year, £8.4m is forecast from collaboration in" in said
    assert "for 2015/16 to 2019/20, £31.9m" not in said
    assert "Not counted against a need that recurs (14 savings, forecast, the" in said
    next(b for b in app.main.button if b.label == "Reset your need").click()
    app.run()
    assert not app.exception
    assert "Of your" not in text(app)


def test_page_with_a_need_for_the_whole_window() -> None:
    said = text(opened(PAGE, {"need": ["62"]}))
    assert "Of your £62.0m for 2015/16 to 2019/20, £31.9m is forecast" in said
    assert said.count(need_years.AGAIN) == 2
    assert "£12.0m of the £31.9m forecast comes from savings that already" in said


@pytest.mark.parametrize("bad", ["abc", "-5", "1e9", "inf", "nan"])
def test_an_amount_out_of_bounds_is_none(bad: str) -> None:
    app = opened(PAGE, {"need": [bad], "need_window": ["x"], "need_against": ["y"]})
    assert not app.exception
    assert "Of your" not in text(app)
