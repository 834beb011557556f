"""Sentences and tables of the savings page on frames made by hand."""

import datetime as dt

import pandas as pd
import pytest

from alliance.screen.findings import claims, savings, savings_rows, savings_years
from alliance.screen.tile import Tile

NONE = "No figures for this choice."
UNIT = {
    "unit": "Alpha",
    "planned_to_date_gbp": 100_000,
    "delivered_gbp": 100_000,
    "delivered_of_plan_pct": 100.0,
    "planned_gbp": 240_000,
    "forecast_gbp": 240_000,
    "over_plan_gbp": 0,
    "at_risk_gbp": 0,
    "at_risk_reason": None,
    "since_year": "2015/16",
    "planned_since_start_gbp": 150_000,
    "delivered_since_start_gbp": 150_000,
    "assured_since_start_gbp": 50_000,
}
AHEAD = UNIT | {
    "unit": "Beta",
    "delivered_gbp": 190_000,
    "delivered_of_plan_pct": 190.0,
    "forecast_gbp": 300_000,
    "over_plan_gbp": 60_000,
    "at_risk_gbp": 30_000,
    "at_risk_reason": "A late rota",
    "delivered_since_start_gbp": 300_000,
}
BEHIND = UNIT | {
    "unit": "Gamma",
    "delivered_gbp": 95_000,
    "delivered_of_plan_pct": 95.0,
    "forecast_gbp": 200_000,
    "over_plan_gbp": -40_000,
}


def units(*rows: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(UNIT))


EMPTY = units()
THREE = units(UNIT, AHEAD, BEHIND)


def test_tiles() -> None:
    shown = savings.tiles(THREE, "2016/17", "Apr to Aug 2016", "2015/16: £1k delivered")
    assert shown == [
        Tile(
            "Delivered, Apr to Aug 2016",
            "£385k",
            "£85k over plan to date (£300k)",
            "2015/16: £1k delivered",
        ),
        Tile(
            "Forecast outturn, 2016/17", "£740k", "£20k over plan for the year (£720k)"
        ),
        Tile("At risk, 2016/17", "£30k", "4.1% of the forecast, in 1 unit"),
        Tile(
            "Delivered since 2015/16",
            "£600k",
            "Apr to Aug 2016 included; £150k assured",
        ),
    ]


def test_a_unit_without_a_delivered_amount_is_not_rated() -> None:
    blank = UNIT | {"delivered_gbp": None, "delivered_of_plan_pct": None}
    assert savings.to_date(units(UNIT, AHEAD, blank)) == (
        "Beta has delivered £190k against £100k planned to date; 2 of 2 units at or "
        "over plan; 1 not supplied, not rated."
    )
    assert savings.to_date(units(blank)).endswith("none is rated.")
    assert savings.risk(units(UNIT | {"at_risk_gbp": None})) == "No amount is at risk."


UNPLANNED = UNIT | {
    "unit": "Delta",
    "planned_to_date_gbp": 0,
    "delivered_of_plan_pct": None,
}


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            THREE,
            "Beta has delivered £190k against £100k planned to date; 2 of 3 units at "
            "or over plan.",
        ),
        (
            units(AHEAD, UNPLANNED),
            "Beta has delivered £190k against £100k planned to date; 1 of 1 unit at or "
            "over plan; 1 without a plan, not rated.",
        ),
        (units(UNPLANNED), "No unit has a plan to date: none is rated."),
        (
            units(UNIT, BEHIND),
            "Every unit is within 10% of its plan to date; 1 of 2 units at or over "
            "plan.",
        ),
        (units(BEHIND), "Gamma has delivered £95k against £100k planned to date."),
        (
            units(AHEAD, AHEAD | {"unit": "Delta"}),
            "Beta has delivered £190k against £100k planned to date; 2 of 2 units at "
            "or over plan.",
        ),
        (EMPTY, NONE),
    ],
)
def test_to_date(rows: pd.DataFrame, sentence: str) -> None:
    assert savings.to_date(rows) == sentence


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            THREE,
            "Forecast outturn for 2016/17: £20k over the plan of £720k; 1 of 3 "
            "units below plan.",
        ),
        (
            units(UNIT),
            "Forecast outturn for 2016/17: level with the plan of £240k; 0 of 1 "
            "unit below plan.",
        ),
        (EMPTY, NONE),
    ],
)
def test_outturn(rows: pd.DataFrame, sentence: str) -> None:
    assert savings.outturn(rows, "2016/17") == sentence


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            THREE,
            "Furthest from plan: Gamma £40k under plan, Beta £60k over plan.",
        ),
        (units(AHEAD), "Furthest from plan: Beta £60k over plan."),
        (units(UNIT), "Every unit is level with its plan."),
        (EMPTY, NONE),
    ],
)
def test_gaps(rows: pd.DataFrame, sentence: str) -> None:
    assert savings.gaps(rows) == sentence


def test_what_has_no_plan_is_not_rated() -> None:
    alone = UNIT | {"over_plan_gbp": None}
    assert savings.gaps(units(alone)) == "No unit has a plan: none is rated."
    assert savings.gaps(units(AHEAD, alone)) == (
        "Furthest from plan: Beta £60k over plan; 1 without a plan, not rated."
    )
    assert savings.gap(float("nan"), "plan to date") == "not rated: no plan to date"


def test_a_year_that_is_over() -> None:
    over = UNIT | {"planned_to_date_gbp": 240_000, "delivered_gbp": 230_000}
    over |= {"forecast_gbp": 230_000, "delivered_of_plan_pct": 95.8}
    rows = units(over)
    tiles = savings.tiles(rows, "2015/16", "2015/16", "")
    assert tiles[0].comparison == "£10k under plan (£240k)"
    assert tiles[1].label == "Outturn, 2015/16"
    assert tiles[2].comparison == "no unit has an amount at risk"
    assert savings.to_date(rows) == "Alpha has delivered £230k against £240k planned."
    assert savings.outturn(rows, "2015/16") == (
        "Outturn for 2015/16: £10k under the plan of £240k; 1 of 1 unit below plan."
    )


def test_risk() -> None:
    assert savings.risk(THREE) == "£30k is at risk, £30k of it in Beta."
    assert savings.risk(units(UNIT)) == "No amount is at risk."
    assert savings.risk(EMPTY) == NONE
    assert savings_rows.at_risk(THREE).to_dict("records") == [
        {
            "unit": "Beta",
            "at_risk_gbp": 30_000,
            "forecast_gbp": 300_000,
            "reason": "A late rota",
        }
    ]


MARCH, AUGUST = dt.date(2016, 3, 31), dt.date(2016, 8, 31)
TWO_DAYS = (MARCH, AUGUST)


@pytest.mark.parametrize(
    ("submitted", "said"),
    [
        (TWO_DAYS, "31 March and 31 August 2016"),
        (TWO_DAYS[:1], "31 March 2016"),
        (
            (dt.date(2015, 9, 30), *TWO_DAYS),
            "30 September 2015, 31 March 2016 and 31 August 2016",
        ),
        ((MARCH,) * 4 + (AUGUST,), "5 days, the last 31 August 2016"),
    ],
)
def test_note_names_the_days_of_the_submissions(
    submitted: tuple[dt.date, ...], said: str
) -> None:
    chosen = "Same period last year"
    assert savings_years.note(units(UNIT), "2016/17", chosen, submitted) == (
        "Not compared with the same period last year: savings were submitted only as "
        f"at {said}."
    )


def test_note() -> None:
    since = (
        "Since 2015/16, Beta has delivered £300k; £150k was planned to the same date."
    )
    assert savings_years.note(THREE, "2016/17", "None", TWO_DAYS) == since
    assert savings_years.note(THREE, "2015/16", "None", TWO_DAYS) == ""
    assert savings_years.note(EMPTY, "2016/17", "Year before", ()) == ""
    assert savings_years.note(EMPTY, "2016/17", "Same period last year", ()) == ""
    said = savings_years.note(units(UNIT), "2016/17", "Before go-live", TWO_DAYS)
    assert (
        said == "Before go-live: a saving starts at go-live, so no figure is earlier."
    )


YEARS = pd.DataFrame(
    {
        "area": ["BCH", "BCH", "BCH"],
        "is_total": [True, True, True],
        "financial_year": ["2015/16", "2016/17", "2017/18"],
        "planned_gbp": [90_000, 240_000, 300_000],
        "forecast_gbp": [None, 250_000, 290_000],
        "delivered_gbp": [80_000, None, None],
        "year_before_gbp": [None, 80_000, None],
    }
)


def test_by_year() -> None:
    assert savings_years.by_year(YEARS) == (
        "Delivered in 2015/16: £80k, £10k under plan; forecast for 2017/18: £290k, "
        "£10k under plan."
    )
    later = "Forecast for 2017/18: £290k, £10k under plan."
    assert savings_years.by_year(YEARS.tail(1)) == later
    assert savings_years.by_year(YEARS.head(0)) == NONE


def test_year_before() -> None:
    year_before = savings_years.year_before
    assert year_before(YEARS, "2016/17", "Year before") == "2015/16: £80k delivered"
    assert year_before(YEARS, "2016/17", "None") == ""
    assert year_before(YEARS, "2015/16", "Year before") == ""
    assert year_before(YEARS.head(0), "2016/17", "Year before") == ""


def test_by_force() -> None:
    forces = YEARS.assign(area=["Bedfordshire"] * 3)
    assert savings_years.by_force(forces, "2016/17") == (
        "Forecast for 2016/17: Bedfordshire £250k, £10k over plan."
    )
    assert savings_years.by_force(forces, "2015/16") == (
        "Delivered in 2015/16: Bedfordshire £80k, £10k under plan."
    )
    assert savings_years.by_force(forces, "2011/12") == NONE


def test_cumulative() -> None:
    points = pd.DataFrame(
        {
            "day": pd.to_datetime(["2015-04-01", "2016-08-31", "2020-03-31"]),
            "planned_gbp": [0, 100_000, 900_000],
            "delivered_gbp": [0, 110_000, None],
        }
    )
    assert savings_years.cumulative(points) == (
        "£110k was delivered by 31 Aug 2016, £10k over plan to that day; £900k is "
        "planned by Mar 2020."
    )
    assert savings_years.cumulative(points.tail(1)) == (
        "£900k is planned by Mar 2020; nothing is delivered yet."
    )
    assert savings_years.cumulative(points.head(0)) == NONE


def test_missing() -> None:
    def said(rows: pd.DataFrame, sending: tuple[str, ...], year: str) -> list[str]:
        return savings_years.missing(rows, YEARS, sending, year)

    beds = ("Bedfordshire",)
    assert said(THREE, beds, "2016/17") == []
    assert said(EMPTY, (), "2016/17") == []
    assert said(EMPTY, beds, "2011/12") == [
        "No savings were submitted for 2011/12: choose 2013/14 or later."
    ]
    assert said(THREE, beds, "2014/15") == [
        "No submission reaches the chosen years: the units are shown for 2014/15, the "
        "last year begun."
    ]


def statement(**changes: object) -> dict[str, object]:
    return {
        "known_on": pd.Timestamp("2016-01-31"),
        "published_precision": "month",
        "kind": "expected",
        "subject": "Human Resources + Firearms and Explosives Licensing",
        "bound": "exact",
        "bound_words": None,
        "amount_gbp": 4_500_000,
        "recurrence": "cumulative",
        "period_label": "2016/17-2018/19",
        "is_joint": True,
        "operative_words": "a total of £4.5m",
        "source_named": "A release",
    } | changes


DELIVERED = statement(
    known_on=pd.Timestamp("2016-09-21"),
    published_precision="day",
    kind="delivered",
    subject="Firearms and Explosives Licensing",
    bound="at_least",
    bound_words="over",
    amount_gbp=200_000,
    period_label="period not stated",
    is_joint=False,
)
CEILING = statement(
    published_precision="year",
    kind="ceiling",
    subject="all",
    bound="at_most",
    bound_words="up to",
    amount_gbp=20_000_000,
    period_label="per year",
    is_joint=False,
    operative_words=None,
)


def test_statements_in_words() -> None:
    found = claims.listed(pd.DataFrame([DELIVERED, statement(), CEILING]))
    assert list(found["published"]) == ["21 Sep 2016", "Jan 2016", "2016"]
    assert list(found["amount_stated"]) == [
        "over £200,000",
        "£4,500,000",
        "up to £20,000,000",
    ]
    assert list(found["kind"]) == [
        "Delivered, as stated",
        "Expected, not delivered",
        "Upper limit, not a forecast",
    ]
    assert list(found["subject"]) == [
        "Firearms and Explosives Licensing",
        "Human Resources with Firearms and Explosives Licensing (joint figure, not "
        "split)",
        "All collaboration of the three forces",
    ]
    assert list(found["period"]) == ["Not stated", "2016/17 to 2018/19", "Per year"]
    assert list(found["stated_in"])[1:] == [
        "“a total of £4.5m” (A release)",
        "A release",
    ]


def test_statements_finding() -> None:
    both = pd.DataFrame([DELIVERED, CEILING])
    assert claims.finding(both) == (
        "1 of 2 published statements speak of savings delivered, the latest of "
        "Firearms and Explosives Licensing: over £200,000."
    )
    assert claims.finding(both.tail(1)) == (
        "1 published statement, none of a saving delivered."
    )


def test_left_out() -> None:
    found = pd.DataFrame(
        {
            "left_out_as": ["Income", "One-off"],
            "unit": ["Alpha", "Beta"],
            "title": ["Fees", "A rebate"],
            "benefit_status": ["pipeline", "full_case_approved"],
            "first_year": ["2017/18", "2016/17"],
            "last_year": ["2019/20", "2016/17"],
            "planned_gbp": [None, 50_000],
            "forecast_gbp": [None, 50_000],
            "delivered_gbp": [None, 0],
        }
    )
    table = savings_rows.left_out(found)
    assert list(table["years"]) == ["2017/18 to 2019/20", "2016/17"]
    assert list(table["status"]) == ["Pipeline", "Full case approved"]
    assert savings_rows.left_out_finding(found, "2016/17") == (
        "2 savings are in no figure above, 1 of them with a plan for 2016/17."
    )
    assert savings_rows.left_out_finding(found.head(0), "2016/17") == (
        "Every saving is counted in the figures above."
    )
