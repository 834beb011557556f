"""Each measure: literal values, a second obvious implementation, properties."""

import datetime as dt
from collections.abc import Callable

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance.warehouse import query_files, staging

Second = Callable[..., float]
# Each measure: arguments and result worked by hand (or printed by the source named),
# and the same meaning in plain Python.
SPOT: dict[str, tuple[tuple[float, ...], float, Second]] = {
    # Cambridgeshire, November 2023, 999: 9,060 of 11,797 within 10 seconds (C12).
    "within_target_pct": ((9060, 11797), 76.8, lambda w, a: w / a * 100),
    "within_target_of_offered_pct": ((80, 100), 80.0, lambda w, o: w / o * 100),
    "within_target_of_lasting_pct": (
        (80, 105, 5),
        80.0,
        lambda within, offered, short: within / (offered - short) * 100,
    ),
    "ended_within_target_pct": (
        (80, 4, 105),
        80.0,
        lambda within, gone, offered: (within + gone) / offered * 100,
    ),
    # Three forces pooled: 12.0, 9.4 and 6.2 s over 9,000, 11,797 and 20,000 calls.
    "average_wait_seconds": (
        (12.0 * 9000 + 9.4 * 11797 + 6.2 * 20000, 40797),
        8.40,
        lambda wait, calls: wait / calls,
    ),
    # Avon and Somerset 101: 43,970 abandoned of 792,668 (C79).
    "abandonment_pct": (
        (43970, 792668, 0),
        5.55,
        lambda gone, offered, short: gone / (offered - short) * 100,
    ),
    # Half a year: £500,000 over 24 posts at each of six month-ends.
    "cost_per_post_gbp": ((500_000, 144.0), 41_666.67, lambda c, f: c / f * 12),
    # A year of 1,545,000 calls, 690 deployable people at each month-end.
    "calls_per_fte": ((1_545_000, 8_280.0), 186.59, lambda calls, fte: calls / fte),
    "saving_per_fte_gbp": ((182_600, 36.7), 4_975.48, lambda gbp, fte: gbp / fte),
    "delivered_of_plan_pct": ((200_000, 110_000), 181.8, lambda d, p: d / p * 100),
    "outturn_of_plan_pct": ((900_000, 1_000_000), 90.0, lambda f, p: f / p * 100),
    "of_baseline_pct": ((49.0, 50.0), 98.0, lambda cost, before: cost / before * 100),
    "vacancy_pct": ((120.0, 123.0), -2.5, lambda e, s: (e - s) / e * 100),
    "deployable_pct": (
        (95.0, 5.0, 100.0),
        90.0,
        lambda strength, away, posts: (strength - away) / posts * 100,
    ),
    "sickness_pct": ((42, 1000), 4.2, lambda lost, available: lost / available * 100),
    "per_100k": ((1000.0, 661459), 151.18, lambda f, people: f / (people / 1e5)),
    "base_index": ((1080.0, 1200.0), 90.0, lambda f, base: f / base * 100),
    # The back-office goal: 20 of 120.
    # 3,390 calls in 53 hours of one name.
    "calls_per_hour": ((3390, 53), 63.96, lambda calls, hours: calls / hours),
    "of_mean_ratio": ((63.0, 42.0), 1.5, lambda calls, mean: calls / mean),
    "change_pct": ((31504, 32029), -1.64, lambda now, then: (now / then - 1) * 100),
    "share_pct": ((20, 120), 16.7, lambda part, whole: part / whole * 100),
    "supervision_ratio": ((800.0, 200.0), 4.0, lambda c, s: c / s),
    "sickness_days_per_fte": ((120.0, 16.0), 7.5, lambda days, fte: days / fte),
    "turnover_pct": (
        (12.0, 110.0, 90.0),
        12.0,
        lambda left, opening, closing: left / ((opening + closing) / 2) * 100,
    ),
}
# Rules that are no rates: arguments and what they give.
RULES: dict[str, list[tuple[tuple[object, ...], object]]] = {
    "keeps_to_published": [
        ((440_000, 440_000, "exact"), True),
        ((440_001, 440_000, "exact"), False),
        ((2_490_000, 2_500_000, "at_most"), True),
        ((2_500_001, 2_500_000, "at_most"), False),
        ((206_400, 200_000, "at_least"), True),
        ((199_999, 200_000, "at_least"), False),
        ((840, 800, "about"), True),
        ((841, 800, "about"), False),
    ],
    # Days of 2016 and of 1 March 2015; the last Sundays of March and October 2016.
    "hours_in_day": [
        ((dt.date(2016, 3, 27),), 23),
        ((dt.date(2016, 3, 20),), 24),
        ((dt.date(2016, 10, 30),), 25),
        ((dt.date(2016, 10, 31),), 24),
        ((dt.date(2016, 7, 31),), 24),
        ((dt.date(2015, 3, 1),), 24),
    ],
    # within, given up within, answered, offered, short abandons
    "within_target_service_level_pct": [
        (("SL1", 60, 6, 80, 100, 4), 75.0),
        (("SL2", 60, 6, 80, 100, 4), 60.0),
        (("SL3", 60, 6, 80, 100, 4), 62.5),
        (("SL4", 60, 6, 80, 100, 4), 66.0),
        (("SL1", 80, None, 80, 80, 0), 100.0),
        (("SL4", 80, None, 80, 80, 0), None),
        (("SL1", 0, 0, 0, 5, 0), None),
        (("other", 60, 6, 80, 100, 4), None),
    ],
    "enough_calls": [((7.5, 30), 7.5), ((7.5, 29), None), ((7.5, 0), None)],
    "one_threshold": [((7.5, 10, 10), 7.5), ((7.5, 5, 10), None)],
}
# Over rows, not over counts: tested where amounts of several kinds are, in savings/,
# and where calls are added up, in test_answering.
OVER_ROWS = {"sum_of_one_kind", "complete_amount", "complete_sum"}
MEASURES = [
    file
    for file in query_files.folder("measures")
    if file.short_name not in RULES.keys() | OVER_ROWS
]


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    database = duckdb.connect()
    staging.create_macros(database, "measures")
    return database


def value(
    connection: duckdb.DuckDBPyConnection, name: str, arguments: tuple[float, ...]
) -> float | None:
    """What a measure gives for these arguments."""
    marks = ", ".join("?" for _ in arguments)
    row = connection.execute(f"select {name}({marks})", list(arguments)).fetchone()
    assert row is not None
    return None if row[0] is None else float(row[0])


@pytest.mark.parametrize("file", MEASURES, ids=lambda file: file.short_name)
def test_spot_check_and_second_implementation(
    connection: duckdb.DuckDBPyConnection, file: query_files.QueryFile
) -> None:
    arguments, expected, second = SPOT[file.short_name]
    found = value(connection, file.short_name, arguments)
    assert found == pytest.approx(expected, abs=0.051)
    assert found == pytest.approx(second(*arguments))


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [(name, *case) for name, cases in RULES.items() for case in cases],
)
def test_rule(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    arguments: tuple[object, ...],
    expected: object,
) -> None:
    marks = ", ".join("?" for _ in arguments)
    row = connection.execute(f"select {name}({marks})", list(arguments)).fetchone()
    assert row == (expected,)


@pytest.mark.parametrize("name", ["delivered_of_plan_pct", "outturn_of_plan_pct"])
def test_a_planned_cost_is_not_rated(
    connection: duckdb.DuckDBPyConnection, name: str
) -> None:
    assert value(connection, name, (-60_000, -50_000)) is None


@pytest.mark.parametrize("name", SPOT)
def test_nothing_to_divide_by_gives_nothing(
    connection: duckdb.DuckDBPyConnection, name: str
) -> None:
    arguments = (0,) * len(SPOT[name][0])
    assert value(connection, name, arguments) is None


@given(
    st.lists(
        st.tuples(st.integers(0, 5000), st.integers(1, 5000)).map(
            lambda pair: (min(pair), max(pair))
        ),
        min_size=1,
        max_size=6,
    )
)
def test_a_pooled_share_lies_between_the_shares_of_its_parts(
    connection: duckdb.DuckDBPyConnection, parts: list[tuple[int, int]]
) -> None:
    shares = [value(connection, "within_target_pct", part) for part in parts]
    whole = (sum(w for w, _ in parts), sum(a for _, a in parts))
    pooled = value(connection, "within_target_pct", whole)
    known = [share for share in shares if share is not None]
    assert pooled is not None
    assert min(known) - 1e-9 <= pooled <= max(known) + 1e-9


def test_pooling_is_not_the_mean_of_percentages(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    parts = [(8550, 9000), (9060, 11797), (18800, 20000)]
    pooled = value(
        connection,
        "within_target_pct",
        (sum(w for w, _ in parts), sum(a for _, a in parts)),
    )
    mean = sum(100 * w / a for w, a in parts) / 3
    assert pooled == pytest.approx(89.25, abs=0.005)
    assert mean == pytest.approx(88.60, abs=0.005)
