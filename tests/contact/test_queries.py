"""Each query of the page against a second, plain reading of the CSV files."""

from dataclasses import replace
from functools import cache

import duckdb
import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database, query_files, staging
from tests.conftest import ROOT

QUEUES = {"999": "999", "primary": "101_primary", "secondary": "101_secondary"}


CHOICES: dict[str, dict[str, object]] = {
    "opening": {},
    "one force": {"forces": ("Bedfordshire",)},
    "two forces": {"forces": ("Bedfordshire", "Cambridgeshire")},
    "one without an extract": {"forces": ("Hertfordshire", "Norfolk")},
    "one year": {"first_year": "2014/15", "last_year": "2014/15"},
    "year before": {"comparison": "Year before"},
    "later": {"comparison": "None", "later_events": True},
}


@pytest.fixture(params=CHOICES)
def chosen(view: Selection, request: pytest.FixtureRequest) -> Selection:
    return replace(view, **CHOICES[request.param])


@cache
def daily() -> pd.DataFrame:
    table = pd.read_csv(ROOT / "data/extracts/contact_daily.csv", parse_dates=["day"])
    return table.assign(month=table["day"].dt.to_period("M").dt.to_timestamp())


def within(first: object, last: object) -> pd.DataFrame:
    days = daily()["day"]
    return daily()[(days >= pd.Timestamp(first)) & (days <= pd.Timestamp(last))]


def areas(view: Selection) -> dict[str, tuple[str, ...]]:
    """The forces of each area that the page shows."""
    single = {force: (force,) for force in view.bch_forces}
    together = {1: {}, 2: {"BCH (2 of 3)": view.bch_forces}, 3: {"BCH": BCH}}
    return single | together[len(single)]


def rates(rows: pd.DataFrame) -> dict[str, float | None]:
    """The page's rates, each from summed counts of one area and span."""
    found: dict[str, float | None] = {}
    for name, queue in QUEUES.items():
        part = rows[rows["queue"] == queue]
        answered = part["answered"].sum()
        offered = part["offered"].sum() - part["short_abandoned"].sum()
        agreed = part["abandon_threshold_seconds"].nunique() == 1
        found[f"{name}_within"] = 100 * part["answered_within_target"].sum() / answered
        found[f"{name}_wait"] = part["wait_answered_seconds"].sum() / answered
        found[f"{name}_abandoned"] = (
            100 * part["abandoned"].sum() / offered if agreed else None
        )
    return found


def shown(row: pd.Series) -> dict[str, float]:
    return {
        "999_within": row["answered_999_within_10_s_pct"],
        "primary_wait": row["primary_101_wait_seconds"],
        "secondary_wait": row["secondary_101_wait_seconds"],
        "primary_abandoned": row["primary_101_abandoned_pct"],
        "secondary_abandoned": row["secondary_101_abandoned_pct"],
    }


def assert_rates(row: pd.Series, rows: pd.DataFrame) -> None:
    expected = rates(rows)
    for name, value in shown(row).items():
        if expected[name] is None:
            assert pd.isna(value), name
        else:
            assert value == pytest.approx(expected[name]), name


def test_months(chosen: Selection) -> None:
    table = database.run("contact/months", chosen)
    rows = within(chosen.span.first_day, chosen.span.last_day)
    assert list(table["area"].drop_duplicates()) == list(areas(chosen))
    assert len(table) == rows["month"].nunique() * len(areas(chosen))
    for _, row in table.iloc[::7].iterrows():
        forces = rows["force"].isin(areas(chosen)[row["area"]])
        assert_rates(row, rows[forces & (rows["month"] == row["month"])])
        assert row["standard_999_pct"] == 90


def test_aims_only_where_a_force_has_one(chosen: Selection) -> None:
    """On record is one: Hertfordshire, 80 % within 30 seconds, 2010 to 2014."""
    table = database.run("contact/aims", chosen)
    rows = within(
        chosen.span.first_day,
        min(chosen.span.last_day, pd.Timestamp("2014-12-31").date()),
    )
    rows = rows[(rows["queue"] == "101_primary") & (rows["force"] == "Hertfordshire")]
    rows = rows[rows["force"].isin(chosen.forces)]
    sums = rows.groupby("month")[["answered_within_target", "answered"]].sum()
    shares = 100 * sums["answered_within_target"] / sums["answered"]
    assert table["answered_101_within_aim_pct"].tolist() == pytest.approx(
        shares.tolist()
    )
    assert set(table["aim_pct"]) <= {80.0}
    assert set(table["aim_seconds"]) <= {30}


def test_dates(view: Selection) -> None:
    known = database.run("contact/dates", view)
    assert known["milestone_id"].tolist() == ["MS038", "MS041"]
    assert known["day"].astype(str).tolist() == ["2015-07-09", "2015-11-27"]
    later = database.run("contact/dates", replace(view, later_events=True))
    assert later.loc[later["kind"] == "launch", "label"].tolist() == [
        "Hertfordshire online reporting and web chat January 2017",
        "Cambridgeshire online reporting October 2017",
    ]
    early = replace(view, last_year="2014/15", first_year="2013/14")
    assert database.run("contact/dates", early).empty


def test_published(chosen: Selection) -> None:
    table = database.run("contact/published", chosen)
    rows = pd.read_csv(
        ROOT / "data/published/contact_published.csv",
        parse_dates=["period_start", "period_end", "known_on"],
        dtype={"channel": "str"},
    )
    rows = rows[rows["area"].isin(chosen.forces) & rows["channel"].isin(["999", "101"])]
    if not chosen.later_events:
        rows = rows[rows["known_on"] <= pd.Timestamp(chosen.known_to)]
    assert set(table["figure_id"]) == set(rows["figure_id"])
    found = table.set_index("figure_id")["value"]
    assert (
        found.sort_index().tolist() == rows.sort_values("figure_id")["value"].tolist()
    )
    assert (table["clock"] == "BT").sum() == (rows["clock"] == "bt").sum()


def test_published_places_months_and_years_at_their_middle(view: Selection) -> None:
    table = database.run("contact/published", view).set_index("figure_id")
    placed = table["placed_on"].dropna().astype(str)
    unanswered = placed[table.loc[placed.index, "measure"] == "% not answered"]
    assert unanswered.to_dict() == {"CP0333": "2013-07-02", "CP0335": "2014-07-02"}
    assert pd.isna(table.loc["CP0336", "placed_on"])
    assert table.loc["CP0391", "qualifier"] == "about"


def test_nothing_is_national_before_it_was_known(view: Selection) -> None:
    everything = replace(view, forces=(*BCH, "Norfolk", "Suffolk", "Essex", "Kent"))
    assert "BT" not in set(database.run("contact/published", everything)["clock"])


@pytest.mark.parametrize("query", ["months", "aims"])
def test_nothing_to_show(view: Selection, query: str) -> None:
    for forces in ((), ("Norfolk",)):
        assert database.run(f"contact/{query}", replace(view, forces=forces)).empty


BY_HAND = """
select
    force, date '2016-08-01' as day, queue, clock, offered, answered, abandoned,
    short_abandoned, threshold as abandon_threshold_seconds,
    within as answered_within_target, target as target_seconds,
    wait as wait_answered_seconds
from (values
    ('Bedfordshire', '999', 'force_acd', 100, 95, 3, 2, 5, 80, 10, 900),
    ('Cambridgeshire', '999', 'force_acd', 310, 305, 3, 2, 5, 300, 10, 1500),
    ('Cambridgeshire', '999', 'bt', 500, 500, 0, 0, 5, 1, 10, 99999),
    ('Bedfordshire', '101_primary', 'force_acd', 210, 190, 10, 10, 10, 150, 30, 1900),
    ('Cambridgeshire', '101_primary', 'force_acd', 105, 96, 4, 5, 10, 90, 30, 384),
    ('Bedfordshire', '101_secondary', 'force_acd', 99, 81, 9, 9, 10, null, null, 810),
    ('Cambridgeshire', '101_secondary', 'force_acd', 21, 20, 1, 0, 5, null, null, 400)
) as rows (
    force, queue, clock, offered, answered, abandoned, short_abandoned, threshold,
    within, target, wait
)
"""


@pytest.fixture
def by_hand() -> pd.DataFrame:
    """The monthly query over seven rows written by hand."""
    connection = duckdb.connect()
    staging.create_macros(connection, "measures")
    connection.sql(BY_HAND).create("contact_daily")
    for table in ("forces", "standards"):
        connection.read_csv(str(ROOT / f"data/published/{table}.csv")).create(table)
    connection.sql("alter table forces alter in_bch type boolean using in_bch = 'yes'")
    for name in ("alliance_areas", "contact_area_spans", "contact_areas"):
        view = query_files.query(f"views/{name}")
        connection.sql(view.sql).create(name)
    values = {
        "bch_forces": ["Bedfordshire", "Cambridgeshire"],
        "first_day": "2016-04-01",
        "last_day": "2016-08-31",
    }
    query = query_files.query("contact/months").sql
    return connection.execute(query, values).df().set_index("area")


def test_rates_by_hand(by_hand: pd.DataFrame) -> None:
    share = by_hand["answered_999_within_10_s_pct"]
    assert share["Bedfordshire"] == pytest.approx(84.2105, abs=1e-4)
    # 380 of 400: not the mean of 84.2 and 98.4, and nothing of BT's clock
    assert share["BCH (2 of 3)"] == 95
    wait = by_hand["primary_101_wait_seconds"]
    assert wait.tolist() == pytest.approx([10, 4, 2284 / 286])
    assert by_hand.loc["BCH (2 of 3)", "primary_101_abandoned_pct"] == pytest.approx(
        14 / 3
    )


def test_no_common_rate_where_thresholds_differ(by_hand: pd.DataFrame) -> None:
    assert by_hand.loc["Bedfordshire", "secondary_101_abandoned_pct"] == 10
    assert pd.isna(by_hand.loc["BCH (2 of 3)", "secondary_101_abandoned_pct"])


def test_no_rate_of_fewer_than_30_calls(by_hand: pd.DataFrame) -> None:
    few = by_hand.loc["Cambridgeshire"]
    assert pd.isna(few["secondary_101_wait_seconds"])
    assert pd.isna(few["secondary_101_abandoned_pct"])
