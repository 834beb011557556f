"""Each query of the page against a second, plain reading of the CSV files."""

from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

from alliance.screen.selection import BCH, Selection
from alliance.warehouse import database
from tests.conftest import ROOT

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


def test_nothing_to_show(view: Selection) -> None:
    for forces in ((), ("Norfolk",)):
        assert database.run("contact/aims", replace(view, forces=forces)).empty
