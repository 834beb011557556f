"""Numbers are written as the field writes them; every column has words."""

import datetime as dt
import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.extracts import comparing
from alliance.screen import labels
from tests.queries import QUERIES, rows_of


@pytest.mark.parametrize(
    ("pounds", "written"),
    [
        (0, "£0"),
        (950, "£950"),
        (110_000, "£110k"),
        (999_499, "£999k"),
        (999_500, "£1.0m"),
        (4_500_000, "£4.5m"),
        (61_100_000, "£61.1m"),
        (999_950_000, "£1.0bn"),
        (1_300_000_000, "£1.3bn"),
        (-400_000, "−£400k"),
    ],
)
def test_money(pounds: float, written: str) -> None:
    assert labels.money(pounds) == written


@pytest.mark.parametrize(
    ("column", "value", "written"),
    [
        ("part_exact_gbp", 15_537_267.78, "15,537,267.78"),
        ("part_exact_gbp", -0.5, "−0.50"),
        ("part_exact_gbp", 0.0, "0.00"),
        ("bedfordshire_rate_pct", 24.3, "24.30"),
    ],
)
def test_what_is_apportioned_has_pennies_and_shares_two_decimals(
    column: str, value: float, written: str
) -> None:
    assert labels.written(column, value) == written


def test_every_extract_has_a_short_name() -> None:
    files = [file.short_name for file in comparing.extracts()]
    assert sorted([*files, "calls"]) == sorted(labels.EXTRACTS)
    assert len(set(labels.EXTRACTS.values())) == len(labels.EXTRACTS)


def test_signs() -> None:
    assert labels.money(12_000, sign=True) == "+£12k"
    assert labels.money(0, sign=True) == "£0"
    assert labels.points(-2.1) == "−2.1 points"
    assert labels.points(-0.04) == "0.0 points"
    assert labels.percent(-0.04) == "0.0%"
    assert labels.fte(-12.34) == "−12.3"


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "0 s"),
        (45.4, "45 s"),
        (119.4, "119 s"),
        (120, "2:00 min"),
        (208, "3:28 min"),
    ],
)
def test_seconds(seconds: float, written: str) -> None:
    assert labels.seconds(seconds) == written


def test_days_months_and_gaps() -> None:
    stamp = pd.Timestamp("2016-08-01")
    assert labels.day(dt.date(2016, 8, 31)) == "31 Aug 2016"
    assert labels.written("month", stamp) == "Aug 2016"
    assert labels.written("as_at", stamp) == "1 Aug 2016"
    assert labels.written("planned_gbp", math.nan) == "[x]"
    assert labels.written("planned_gbp", 1_234_567) == "1,234,567"
    assert labels.written("joint", True) == "yes"


def test_column_words() -> None:
    assert labels.column("planned_gbp") == "Planned (£)"
    assert labels.column("within_target_pct") == "Answered within target (%)"
    assert labels.column("financial_year") == "Financial year"


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.name)
def test_every_column_of_every_query_has_its_own_words(file, view) -> None:  # type: ignore[no-untyped-def]
    rows = rows_of(file, view)
    words = [labels.column(name) for name in rows.columns]
    assert len(set(words)) == len(words)
    assert all(word[0].isupper() or not word[0].isalpha() for word in words)
    labels.table(rows.head(3))


def test_wide_keeps_order_and_unit() -> None:
    frame = pd.DataFrame(
        {
            "month": ["Apr", "Apr", "May", "May"],
            "force": ["Herts", "Beds", "Herts", "Beds"],
            "wait_seconds": [1.0, 2.0, 3.0, 4.0],
        }
    )
    table = labels.wide(frame, ["month"], ["force"], "wait_seconds")
    assert list(table.columns) == ["month", "Herts_seconds", "Beds_seconds"]
    assert table["Herts_seconds"].tolist() == [1.0, 3.0]


@given(st.text(alphabet="![]()*_`:<>$#~|-+.{}\\abc ", max_size=30))
def test_nothing_in_plain_text_is_markup(text: str) -> None:
    escaped = labels.plain(text)
    assert escaped.replace("\\\\", "").count("![") == 0
    for mark in "[]()*_`:<>$":
        assert escaped.count(mark) == escaped.count(f"\\{mark}")


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("http://x.example", r"http" + "\u2060" + r"\://x\.example"),
        ("WWW.x.example", "WWW" + "\u2060" + r"\.x\.example"),
        ("a@b.example", "a" + "\u2060" + r"@b\.example"),
    ],
)
def test_an_address_in_a_text_is_no_link_but_that_of_a_source_is(
    found: str, shown: str
) -> None:
    assert labels.plain(found) == shown
    assert "\u2060" not in labels.linked(found)
