"""A download holds the same figures, says what they are, and runs nothing."""

import csv
import datetime as dt
import io

import pandas as pd

from alliance.screen import provenance
from alliance.screen.selection import Selection


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_row_of_a_download_says_what_it_is(view: Selection) -> None:
    frame = pd.DataFrame({"force": ["Bedfordshire"], "planned_gbp": [1_234_567]})
    rows = read(provenance.csv(view, frame, "summary/savings", {"unit_id": "BCH-FEL"}))
    assert rows[0]["force"] == "Bedfordshire"
    assert rows[0]["planned_gbp"] == "1234567"
    assert rows[0]["data_status"] == "illustrative, published"
    assert rows[0]["filters"] == (
        "Bedfordshire, Cambridgeshire, Hertfordshire · 2013/14 to 2016/17"
    ), "the query asks for no unit and no comparison"
    assert "Savings of the shared units" in rows[0]["source"]


def test_nothing_in_a_download_is_a_formula(view: Selection) -> None:
    texts = ["=1+1", "+44", "-5", "@x", "\t=1", "plain", "a=b"]
    frame = pd.DataFrame({"title": texts, "change_gbp": [-5] * len(texts)})
    rows = read(provenance.csv(view, frame, "summary/savings", {}))
    assert [row["title"] for row in rows] == [
        "'=1+1",
        "'+44",
        "'-5",
        "'@x",
        "'\t=1",
        "plain",
        "a=b",
    ]
    assert {row["change_gbp"] for row in rows} == {"-5"}


def test_sql_stands_with_its_values(view: Selection) -> None:
    text = provenance.sql_text(view, "summary/savings", {})
    assert text.startswith(
        "-- $bch_forces = ['Bedfordshire', 'Cambridgeshire', 'Hertfordshire']\n"
        "-- $period_year = '2016/17'\n"
    )


def test_freshness_names_the_day_and_the_status(view: Selection) -> None:
    none = pd.DataFrame()
    assert provenance.freshness(view, none, "summary/savings") == (
        "Data to 31 Aug 2016. Illustrative data."
    )
    dated = pd.DataFrame({"as_at": [pd.Timestamp("2016-03-31")]})
    assert provenance.freshness(view, dated, "staffing/ranks") == (
        "Data to 31 Mar 2016, as published."
    )
    assert provenance.freshness(view, none, "data/measures") == ""


def test_filters_are_those_that_the_query_obeys(view: Selection) -> None:
    values = {
        "unit_id": "BCH-ICT",
        "worker_type": "all",
        "compared_first_day": dt.date(2015, 4, 1),
        "event_day": dt.date(2015, 11, 27),
    }
    said = provenance.filters_said
    forces = "Bedfordshire, Cambridgeshire, Hertfordshire"
    assert said(view, values, "staffing/headline") == (
        f"{forces} · 2013/14 to 2016/17 · compared with Apr to Aug 2015 · "
        "unit code BCH-ICT"
    )
    assert said(view, values, "contact/same_months") == (
        f"{forces} · 2013/14 to 2016/17 · event day 27 Nov 2015"
    )
    assert said(view, values, "contact/forecast_months") == forces
