"""The sentences, tiles and tables of the page, on frames written by hand."""

from dataclasses import replace

import pandas as pd

from alliance.screen.findings import contact, contact_tables
from alliance.screen.selection import Selection

AUG_15, AUG_16 = pd.Timestamp("2015-08-01"), pd.Timestamp("2016-08-01")


def months(*rows: tuple[object, ...]) -> pd.DataFrame:
    """area, month, 999 %, primary wait, secondary wait, abandoned %, threshold."""
    names = [
        "area",
        "month",
        "answered_999_within_10_s_pct",
        "primary_101_wait_seconds",
        "secondary_101_wait_seconds",
        "secondary_101_abandoned_pct",
        "secondary_101_threshold_seconds",
    ]
    table = pd.DataFrame(rows, columns=names)
    return table.assign(
        standard_999_pct=90.0,
        primary_101_abandoned_pct=table["secondary_101_abandoned_pct"],
        primary_101_threshold_seconds=table["secondary_101_threshold_seconds"],
    )


USUAL = months(
    ("Bedfordshire", AUG_15, 89.9, 12.0, 170.0, 6.0, 10),
    ("Bedfordshire", AUG_16, 90.0, 13.4, 166.0, 6.1, 10),
    ("Hertfordshire", AUG_15, 93.0, 12.0, 138.0, 5.1, 5),
    ("Hertfordshire", AUG_16, 93.2, 12.0, 118.0, 5.2, 5),
    ("BCH", AUG_15, 92.0, 12.0, 150.0, None, None),
    ("BCH", AUG_16, 92.1, 12.5, 140.0, None, None),
)
NOTHING = USUAL.iloc[:0]
ONE = USUAL.iloc[1:2]


def test_limits(view: Selection) -> None:
    assert contact.limits(view) == []
    before = replace(view, comparison="Before go-live")
    assert contact.limits(before) == [
        "Before go-live: no go-live of Public Contact is on record, only its agreement "
        "of 27 November 2015, so nothing is compared."
    ]
    assert contact.compared(before) == "no go-live to compare with"
    assert contact.compared(view) is None


def published() -> pd.DataFrame:
    names = ["channel", "force", "measure", "period", "qualifier", "value", "clock"]
    names += ["published_by", "placed_on"]
    share = "% not answered"
    year, none = pd.Timestamp("2013-07-02"), pd.NaT
    rows = [
        ("101", "Hertfordshire", share, "2013", "exact", 3.1, "not timed", "X", year),
        ("101", "Hertfordshire", share, "2011", "exact", 0.9, "not timed", "X", none),
        ("101", "Kent", share, "2013", "exact", 9.0, "not timed", "X", year),
        ("101", "Hertfordshire", share, "2013", "exact", 8.0, "BT", "X", year),
        ("999", "Kent", "calls received", "2013", "about", 5, "not timed", "X", none),
    ]
    return pd.DataFrame(rows, columns=names)


def test_markers_are_of_one_measure_and_beside_a_series() -> None:
    marked = contact_tables.markers(published(), USUAL, "101", "% not answered")
    assert marked["label"].tolist() == ["Hertfordshire 2013: 3.1% (exact; X)"]
    assert contact_tables.marker_note(marked, "101 not answered") == (
        "Diamonds, published 101 not answered: Hertfordshire 2013: 3.1% (exact; X)."
    )
    none = contact_tables.markers(published(), NOTHING, "101", "% not answered")
    assert none.empty
    assert contact_tables.marker_note(none, "101 not answered") == (
        "No published figure of 101 not answered falls into these months: those known "
        "are of other years or clocks and stand under Published figures."
    )
