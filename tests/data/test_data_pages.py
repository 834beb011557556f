"""The pages on the data against a second, plain reading of the same files."""

import csv
import dataclasses
import datetime as dt

import duckdb
import pandas as pd
import pytest

from alliance.screen.findings import data as findings
from alliance.screen.findings import reconciliation
from alliance.screen.selection import Selection
from alliance.screen.tile import Tile
from alliance.warehouse import database, query_files
from alliance.warehouse.sources import PARTS
from tests.conftest import ROOT
from tests.staged import staged

Row = dict[str, str]
DATA = ROOT / "data"
FIVE_UNITS = {"BCH-CJ1", "BCH-CUS", "BCH-ICT", "BCH-IMD", "BCH-PC"}
FROM_2016 = ("2016/17", "2017/18", "2018/19")
FROM_2015 = ("2015/16", "2016/17")
SAME_COLUMNS = (
    "published_id figure kind period source_words bound published illustrative unit "
    "illustrative_scope is_comparable reason agrees difference published_in"
)
COMPARED = ("savings", "staffing", "people", "contact")


def rows(name: str) -> list[Row]:
    """A file as text, read with nothing of ours."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run(subject: str, view: Selection) -> pd.DataFrame:
    return database.run(f"data/reconciliation_{subject}", view).set_index(
        "published_id"
    )


@pytest.fixture(scope="module")
def later(view: Selection) -> Selection:
    return dataclasses.replace(view, later_events=True)


def saved(column: str, units: set[str], years: tuple[str, ...]) -> int:
    """Counted savings as last submitted, in pounds."""
    latest: dict[tuple[str, str, str], Row] = {}
    for row in sorted(rows("extracts/unit_savings"), key=lambda row: row["as_at"]):
        latest[row["saving_id"], row["force"], row["financial_year"]] = row
    return sum(
        int(row[column] or 0)
        for row in latest.values()
        if row["unit_id"] in units
        and row["financial_year"] in years
        and (row["benefit_type"], row["amount_basis"]) == ("cashable", "in_year")
        and row["gross_or_net"] == "net"
        and row["benefit_status"] != "withdrawn"
        and not row["overlaps_saving_id"]
    )


@pytest.mark.parametrize(
    ("statement", "column", "units", "years", "pounds"),
    [
        ("SV001", "planned_gbp", {"BCH-HRLD", "BCH-FEL"}, FROM_2016, 4_500_000),
        ("SV002", "planned_gbp", FIVE_UNITS, FROM_2016, 10_000_000),
        ("SV009", "delivered_gbp", {"BCH-FEL"}, FROM_2015, 206_400),
        ("SV010", "planned_to_date_gbp", {"BCH-FEL"}, FROM_2015, 110_000),
        ("SV018", "delivered_gbp", {"BCH-JPS"}, ("2013/14",), 440_000),
        ("SV019", "delivered_gbp", {"BCH-JPS"}, ("2014/15",), 2_490_000),
        ("SV020", "forecast_gbp", {"BCH-JPS"}, ("2015/16",), 2_240_000),
    ],
)
def test_savings_are_those_of_the_extracts(
    view: Selection,
    statement: str,
    column: str,
    units: set[str],
    years: tuple[str, ...],
    pounds: int,
) -> None:
    assert run("savings", view).illustrative[statement] == pounds
    assert saved(column, units, years) == pounds


def test_published_savings_are_those_of_their_file(view: Selection) -> None:
    stated = {row["statement_id"]: row for row in rows("published/savings_statements")}
    for subject in ("savings", "people", "claims"):
        for number, row in run(subject, view).iterrows():
            assert row.published == float(stated[number]["amount"])
            assert row.bound == stated[number]["bound"]


def test_savings_compare_only_where_the_period_is_stated(view: Selection) -> None:
    found = run("savings", view)
    comparable = found[found.is_comparable]
    assert list(comparable.index) == ["SV001", "SV002", "SV018", "SV019", "SV020"]
    assert comparable.agrees.all()
    assert comparable.difference.dropna().tolist() == [0, 0, 0, 0]
    assert pd.isna(comparable.difference["SV019"])


def test_strength_is_that_of_both_files(view: Selection) -> None:
    published: dict[tuple[str, str], float] = {}
    for row in rows("published/workforce"):
        if row["fte"] and row["worker_type"] != "special constable":
            key = row["force"], row["as_at"]
            published[key] = published.get(key, 0) + float(row["fte"])
    extracts: dict[tuple[str, str], float] = {}
    for row in rows("extracts/staffing"):
        key = row["employer_force"], row["as_at"]
        extracts[key] = extracts.get(key, 0) + float(row["strength_fte"])
    found = run("staffing", view)
    assert len(found) == 9
    for row in found.itertuples():
        day = dt.datetime.strptime(row.period, "%d %B %Y").date().isoformat()
        assert row.published == pytest.approx(published[row.figure, day])
        assert row.illustrative == pytest.approx(extracts[row.figure, day])
    assert found.agrees.all()
    assert set(found.difference) == {0}


@pytest.mark.parametrize(
    ("force", "day", "fte"),
    [
        ("Bedfordshire", "31 March 2014", 1886.67),
        ("Cambridgeshire", "31 March 2015", 2293.51),
        ("Hertfordshire", "31 March 2016", 3395.75),
    ],
)
def test_strength_of_a_day(view: Selection, force: str, day: str, fte: float) -> None:
    found = run("staffing", view)
    row = found[(found.figure == force) & (found.period == day)].iloc[0]
    assert (row.published, row.illustrative) == (fte, fte)


@pytest.mark.parametrize(
    ("statement", "units", "worker_types", "persons"),
    [
        ("SV022", {"BCH-JPS", "BCH-AP", "BCH-RPU"}, {"police officer"}, 620),
        ("SV023", {"BCH-JPS", "BCH-AP", "BCH-RPU"}, {"police staff"}, 458),
        ("SV046", {"BCH-PC"}, {"police officer", "police staff"}, 800),
    ],
)
def test_people_are_those_of_the_units_and_their_parts(
    view: Selection,
    statement: str,
    units: set[str],
    worker_types: set[str],
    persons: int,
) -> None:
    assert run("people", view).illustrative[statement] == persons
    assert persons == sum(
        int(row["headcount"])
        for row in rows("extracts/staffing")
        if row["as_at"] == "2015-03-31"
        and row["unit_id"] in units
        and row["worker_type"] in worker_types
    )


@pytest.mark.parametrize(
    ("figure", "force", "queue", "columns", "year"),
    [
        ("CP0391", "Bedfordshire", "999", ["offered"], "2015"),
        ("CP0394", "Bedfordshire", "999", ["offered"], "2015"),
        ("CP0395", "Bedfordshire", "101_primary", ["offered"], "2015"),
        ("CP0393", "Bedfordshire", "crime_recording", ["offered"], "2015"),
        ("CP0358", "Cambridgeshire", "999", ["answered"], "2015"),
        ("CP0357", "Cambridgeshire", "101_primary", ["answered"], "2015"),
        ("CP0324", "Hertfordshire", "999", ["offered"], "2015"),
        ("CP0325", "Hertfordshire", "101_primary", ["offered"], "2015"),
        (
            "CP0334",
            "Hertfordshire",
            "101_primary",
            ["abandoned", "short_abandoned"],
            "2014",
        ),
    ],
)
def test_calls_are_those_of_the_extracts(
    later: Selection,
    figure: str,
    force: str,
    queue: str,
    columns: list[str],
    year: str,
) -> None:
    assert run("contact", later).illustrative[figure] == sum(
        int(row[column])
        for row in rows("extracts/contact_daily")
        for column in columns
        if (row["force"], row["queue"], row["day"][:4]) == (force, queue, year)
    )


def test_calls_keep_the_published_value_and_are_never_comparable(
    later: Selection,
) -> None:
    stated = {row["figure_id"]: row for row in rows("published/contact_published")}
    found = run("contact", later)
    assert len(found) == 12
    for number, row in found.iterrows():
        assert row.published == float(stated[number]["value"])
    assert not found.is_comparable.any()
    assert found.agrees.isna().all()
    assert found.difference.isna().all()
    assert found.published["CP0324"] == 153_408
    assert found.reason["CP0324"] == "Calendar 2017; the extracts end in August 2016"
    assert found.reason["CP0391"].startswith("Period not stated in the source")


def test_what_became_known_later_stands_behind_the_switch(
    view: Selection, later: Selection
) -> None:
    behind = set(run("contact", later).index) - set(run("contact", view).index)
    assert behind == {"CP0394", "CP0395", "CP0358", "CP0357", "CP0324", "CP0325"}


def test_claims_have_a_reason_and_no_difference(view: Selection) -> None:
    claims = run("claims", view)
    assert list(claims.index[:7]) == [
        *("SV008", "SV006", "SV007", "SV044", "SV005", "SV049", "SV048")
    ]
    assert claims.reason.str.len().min() > 10
    assert not {"difference", "illustrative", "agrees"} & set(claims.columns)


@pytest.mark.parametrize("subject", COMPARED)
def test_the_tables_have_the_same_columns_and_no_difference_without_comparison(
    view: Selection, subject: str
) -> None:
    found = database.run(f"data/reconciliation_{subject}", view)
    assert " ".join(found.columns) == SAME_COLUMNS
    assert found[~found.is_comparable][["agrees", "difference"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("counted", "published", "bound", "keeps"),
    [
        (440_000, 440_000, "exact", True),
        (440_001, 440_000, "exact", False),
        (2_490_000, 2_500_000, "at_most", True),
        (2_500_001, 2_500_000, "at_most", False),
        (206_400, 200_000, "at_least", True),
        (199_999, 200_000, "at_least", False),
        (840, 800, "about", True),
        (841, 800, "about", False),
    ],
)
def test_a_figure_keeps_to_its_bound(
    counted: int, published: int, bound: str, keeps: bool
) -> None:

    with duckdb.connect() as connection:
        connection.execute(query_files.query("measures/keeps_to_published").sql)
        found = connection.execute(
            "select keeps_to_published($counted, $published, $bound)",
            {"counted": counted, "published": published, "bound": bound},
        ).fetchone()
    assert found == (keeps,)


def test_every_file_of_the_data_is_listed_once_with_its_rows(view: Selection) -> None:
    extracts = database.run("data/extracts", view)
    published = database.run("data/published", view)
    listed = dict(zip(extracts.file, extracts.extract_rows, strict=True))
    listed |= dict(zip(published.file, published.table_rows, strict=True))
    assert set(listed) == {
        path.relative_to(DATA).as_posix()
        for part in PARTS
        for path in DATA.glob(f"{part}/*.csv*")
    }
    for file, count in listed.items():
        if file.endswith(".csv"):
            assert len(rows(file.removesuffix(".csv"))) == count


def test_extracts_run_to_what_happened_not_to_what_is_planned(view: Selection) -> None:
    found = database.run("data/extracts", view).set_index("table_name")
    spent = [row["month"] for row in rows("extracts/unit_costs") if row["actual_gbp"]]
    assert max(spent) == "2016-08-01"
    for table in ("unit_costs", "unit_measures", "contact_hourly", "staffing"):
        assert found.data_to[table] == pd.Timestamp("2016-08-31")
    assert pd.isna(found.data_to["apportionment_rates"])
    assert pd.isna(found.late_days["apportionment_rates"])
    assert set(found.late_days.dropna()) == {0}


def test_an_extract_that_ends_before_the_as_at_date_is_late(view: Selection) -> None:
    month_on = dataclasses.replace(view, as_at=dt.date(2016, 9, 30))
    found = database.run("data/extracts", month_on).set_index("table_name")
    assert found.late_days["staffing"] == 30
    assert found.late_days["risks"] == found.late_days["actions"] == 9
    # What is published of decisions runs on to 2019.
    assert found.late_days["decisions"] == 0
    assert found.late_days.iloc[0] == 30
    assert pd.isna(found.late_days.iloc[-1])


def test_warnings_are_counted_by_rule(view: Selection) -> None:
    with staged(DATA) as (_, faults):
        pass
    assert database.run("data/warnings", view).broken_rows.sum() == len(faults)
    with duckdb.connect() as connection:
        connection.execute(
            """
            create table about_warnings as
            select file, line, 'month' as "column", rule, 'Look again.' as help
            from (
                values ('a.csv', '9', 'One.'), ('a.csv', '7', 'One.'),
                ('b.csv', '0', 'Two.')
            ) as found (file, line, rule)
            """
        )
        found = connection.execute(query_files.query("data/warnings").sql).fetchall()
    assert found == [
        ("a.csv", "month", "One.", "Look again.", 2, 7),
        ("b.csv", "month", "Two.", "Look again.", 1, 0),
    ]


EXTRACTS = pd.DataFrame(
    {
        "table_name": ["contact_daily", "staffing", "apportionment_rates"],
        "title": ["Calls", "Staff", "Shares"],
        "file": ["extracts/calls.csv", "extracts/staff.csv", "extracts/shares.csv"],
        "state": ["live", "live", "live"],
        "data_status": ["illustrative", "final", "final"],
        "data_to": pd.to_datetime(["2016-08-31", "2016-07-31", None]),
        "extract_rows": [3, 2, 1],
        "late_days": [0, 31, None],
    }
)
AS_AT = dt.date(2016, 8, 31)
WARNED = pd.DataFrame({"file": ["a.csv", "a.csv"], "broken_rows": [1, 2]})


def test_sentences_on_extracts() -> None:
    assert findings.extracts(EXTRACTS, AS_AT) == (
        "1 of 2 extracts with dates is late: Staffing (31 days)."
    )
    assert findings.extracts(EXTRACTS[:1], AS_AT) == (
        "1 of 1 extract with dates reaches 31 Aug 2016."
    )
    assert findings.extracts(EXTRACTS[2:], AS_AT) == (
        "No extract counts days, so none can be late."
    )
    absent = EXTRACTS.assign(state=["live", "live", "refused"])
    assert findings.extracts(absent, AS_AT) == (
        "1 of 3 extracts is not there: Shares of cost and saving (refused). "
        "1 of 2 extracts with dates is late: Staffing (31 days)."
    )
    assert findings.extract_table(absent)["standing"].tolist()[2] == "Refused"
    assert findings.tiles(absent, EXTRACTS[:0], WARNED)[0] == Tile(
        "Extracts in time", "1 of 2", "0 more without dates", "1 missing or refused"
    )
    shown = findings.extract_table(EXTRACTS)
    assert shown["standing"].tolist() == ["In time", "Late by 31 days", "Has no dates"]
    assert shown["data_to"].tolist() == ["31 Aug 2016", "31 Jul 2016", "No dates"]
    assert shown["status"].tolist() == ["Illustrative", "Final", "Final"]


def test_sentences_on_published_tables_and_warnings() -> None:
    published = pd.DataFrame(
        {
            "published_table": ["Workforce"],
            "file": ["published/workforce.csv"],
            "data_to": pd.to_datetime(["2022-03-31"]),
            "table_rows": [9],
            "publication": ["the tables"],
        }
    )
    assert findings.published(published) == (
        "1 table holds figures as published; the latest runs to 31 Mar 2022."
    )
    assert findings.published(published[:0]) == "No published table is supplied."
    assert findings.published_table(published)["publication"].tolist() == ["The tables"]
    assert findings.warnings(WARNED) == (
        "The checks warn of 3 rows in 1 file; the files were loaded."
    )
    assert findings.warnings(WARNED[:0]) == "No warnings: every row keeps every rule."
    assert findings.tiles(EXTRACTS, published, WARNED)[0] == Tile(
        "Extracts in time", "1 of 2", "1 more without dates"
    )


def compared(**columns: object) -> pd.DataFrame:
    """One compared figure; `columns` say what is other than usual."""
    usual = {
        "figure": "licensing",
        "kind": "delivered",
        "period": "2015/16-2016/17",
        "source_words": "over £200k in savings",
        "bound": "at_least",
        "published": 200_000,
        "illustrative": 206_400,
        "unit": "£",
        "illustrative_scope": "delivered, 2015/16",
        "is_comparable": True,
        "reason": "Same unit",
        "agrees": True,
        "difference": None,
        "published_in": "The Board: Report",
    }
    return pd.DataFrame([{**usual, **columns}])


def test_a_compared_figure_in_words() -> None:
    assert reconciliation.table(compared()).iloc[0].tolist() == [
        "Licensing",
        "Delivered, 2015/16 to 2016/17 (The Board)",
        "over £200,000",
        "£206,400",
        "Agrees: same unit. Extracts: delivered, 2015/16.",
    ]


@pytest.mark.parametrize(
    ("columns", "result"),
    [
        ({"is_comparable": False, "agrees": None}, "Not comparable: same unit"),
        ({"agrees": False}, "Outside the published bound: same unit"),
        ({"agrees": False, "difference": -6_400}, "Differs by £6,400: same unit"),
    ],
)
def test_result_in_words(columns: dict[str, object], result: str) -> None:
    found = reconciliation.table(compared(**columns))["result"].tolist()
    assert found == [f"{result}. Extracts: delivered, 2015/16."]


@pytest.mark.parametrize(
    ("columns", "written"),
    [
        ({"bound": "exact"}, "£200,000"),
        ({"bound": "about", "source_words": None}, "about £200,000"),
        ({"bound": "at_most", "source_words": "just under £2.5m"}, "just under £200k"),
        ({"bound": "about", "published": 95.0, "unit": "%"}, "over 95%"),
        ({"bound": "exact", "published": 1886.67, "unit": "FTE"}, "1,886.7"),
    ],
)
def test_bound_in_words(columns: dict[str, object], written: str) -> None:
    found = reconciliation.table(compared(**columns))["published"].tolist()
    assert found == [written.replace("200k", "200,000")]


def test_sentences_on_agreement() -> None:
    one, other = compared(), compared(agrees=False, figure="Custody")
    apart = compared(is_comparable=False, agrees=None)
    every = pd.concat([one, other, apart])
    assert reconciliation.finding(one, "figures") == (
        "1 of 1 comparable figures agrees."
    )
    assert reconciliation.finding(every, "figures") == (
        "1 of 2 comparable figures differs (Custody); 1 of 3 cannot be compared."
    )
    assert reconciliation.finding(apart, "figures of calls") == (
        "None of 1 figures of calls can be compared with the extracts."
    )
    assert reconciliation.finding(one[:0], "figures") == (
        "No figures were published by this date."
    )
    tiles = reconciliation.tiles({"Savings": [one, other], "Calls": [apart]}, one)
    assert tiles == [
        Tile("Savings", "1 of 2 agree", ""),
        Tile("Calls", "0 of 1", "can be compared"),
        Tile("Claims", "1", "no difference is computed"),
    ]


def test_sentences_on_claims() -> None:
    claims = compared(
        known_on=pd.Timestamp("2015-12-31"),
        published_precision="year",
        kind="ceiling",
        period="per year (OBC)",
    )
    assert reconciliation.claims_finding(claims) == (
        "1 published claim stands alone: no plan or forecast is made to meet such "
        "claims, and no difference is computed."
    )
    assert reconciliation.claims_finding(claims[:0]) == (
        "No claims were published by this date."
    )
    shown = reconciliation.claims_table(claims).iloc[0]
    assert shown["said_as"] == "Upper limit, per year (outline case) (The Board)"
    assert shown["published_on"] == "2015"
