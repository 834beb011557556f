"""The sentences, tiles and tables of the page, on frames written by hand."""

from dataclasses import replace

import pandas as pd

from alliance.screen.findings import contact, contact_tables
from alliance.screen.selection import Selection

BEDS_AND_HERTS = pd.DataFrame({"area": ["Bedfordshire", "Hertfordshire", "BCH"]})


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
    marked = contact_tables.markers(
        published(), BEDS_AND_HERTS, "101", "% not answered"
    )
    assert marked["label"].tolist() == ["Hertfordshire 2013: 3.1% (exact; X)"]
    assert contact_tables.marker_note(marked, "101 not answered") == (
        "Diamonds, published 101 not answered: Hertfordshire 2013: 3.1% (exact; X)."
    )
    none = contact_tables.markers(
        published(), BEDS_AND_HERTS.iloc[:0], "101", "% not answered"
    )
    assert none.empty
    assert contact_tables.marker_note(none, "101 not answered") == (
        "No published figure of 101 not answered falls into these months: those known "
        "are of other years or clocks and stand under Published figures."
    )
