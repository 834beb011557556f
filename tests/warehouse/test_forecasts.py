"""Forecasts of a snapshot: only where months suffice, kept, never in the way."""

import datetime as dt
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from alliance.warehouse import (
    database,
    forecast_process,
    forecasts,
    query_files,
    snapshot,
)

FIRST = dt.date(2013, 4, 1)
VIEWS = ("contact_whole_months", "contact_whole_months_reach")


def database_of(
    months: int, left_out: tuple[dt.date, ...] = (), clock_since: dt.date = FIRST
) -> duckdb.DuckDBPyConnection:
    """Calls of one force by day: 30 in summer, 20 in winter, one more each year."""
    last = dt.date(2013 + (3 + months) // 12, (3 + months) % 12 + 1, 1)
    days = [FIRST + dt.timedelta(days=n) for n in range((last - FIRST).days)]
    rows = [
        {
            "force": "Kent",
            "day": day,
            "queue": "999",
            "clock": "force_acd" if day >= clock_since else "bt",
            "offered": 20 + 10 * (day.month in (6, 7, 8)) + day.year % 2013,
        }
        for day in days
        if day not in left_out
    ]
    connection = duckdb.connect()
    connection.from_arrow(pa.Table.from_pylist(rows)).create("contact_daily")
    for view in VIEWS:
        connection.sql(query_files.query(f"views/{view}").sql).create(view)
    return connection


def made(connection: duckdb.DuckDBPyConnection, store: Path) -> dict[str, list[dict]]:
    found = forecasts.tables(connection, store)
    return {name: table.to_pylist() for name, table in found.items()}


def failure(found: dict[str, list[dict]]) -> str:
    """Why there is no forecast, once every table is known to be without rows."""
    assert not any(found[name] for name in forecasts.SCHEMAS)
    return str(found["about_forecasts"][0]["failure"])


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A statsmodels that the process finds before the real one; it cannot be used."""
    package = tmp_path / "broken" / "statsmodels" / "__init__.py"
    package.parent.mkdir(parents=True)
    package.write_text("raise ImportError('no such library')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "broken"))
    return package


def test_a_forecast_is_made_once_for_the_same_calls(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    connection = database_of(41)
    first = made(connection, tmp_path)
    assert first["about_forecasts"] == [{"failure": ""}]
    months = first["contact_forecasts"]
    assert [row["month"] for row in months[:2]] == [
        dt.date(2016, 9, 1),
        dt.date(2016, 10, 1),
    ]
    assert [len(first[name]) for name in forecasts.SCHEMAS] == [12, 1, 12]
    (kept,) = (tmp_path / "forecasts").glob("*.json")
    request.getfixturevalue("broken")
    assert made(connection, tmp_path) == first
    kept.write_text("cut sho")
    assert "no such library" in failure(made(connection, tmp_path))
    assert "no such library" in failure(made(database_of(42), tmp_path))


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize(
    ("months", "left_out", "clock_since"),
    [
        (1, (), FIRST),
        (38, (), FIRST),
        (39, (dt.date(2015, 6, 30),), FIRST),
        (41, (), dt.date(2013, 7, 1)),
    ],
)
def test_where_too_few_months_are_held_no_process_is_started(
    tmp_path: Path,
    months: int,
    left_out: tuple[dt.date, ...],
    clock_since: dt.date,
) -> None:
    found = made(database_of(months, left_out, clock_since), tmp_path / "store")
    assert failure(found) == ""
    assert not (tmp_path / "store").exists()


@pytest.mark.usefixtures("broken")
def test_39_whole_months_are_enough(tmp_path: Path) -> None:
    for connection in (database_of(39), database_of(40, (dt.date(2015, 6, 30),))):
        assert failure(made(connection, tmp_path)) == (
            "it stopped with an error (ImportError: no such library)"
        )


def test_a_process_that_takes_too_long_is_ended(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(forecast_process, "SECONDS", 1)
    found = made(database_of(39), tmp_path)
    assert failure(found) == "it took longer than 1 seconds"


def test_a_process_that_takes_too_much_memory_ends(
    broken: Path, tmp_path: Path
) -> None:
    broken.write_text("held = bytearray(3 * 1024**3)")
    found = made(database_of(39), tmp_path)
    assert failure(found) == "it stopped with an error (MemoryError)"


def test_what_the_process_says_must_be_rows(broken: Path, tmp_path: Path) -> None:
    broken.write_text("import os; print('hello', flush=True); os._exit(0)")
    assert failure(made(database_of(39), tmp_path)) == "what it said could not be read"


def test_a_month_counts_when_all_its_days_are_held() -> None:
    connection = database_of(3, (dt.date(2013, 5, 7),))
    months = connection.table("contact_whole_months")
    listed = months.project("month, offered_calls, days_held, is_whole").fetchall()
    assert listed == [
        (dt.date(2013, 4, 1), 600, 30, True),
        (dt.date(2013, 5, 1), 600, 30, False),
        (dt.date(2013, 6, 1), 900, 30, True),
    ]
    (reach,) = connection.table("contact_whole_months_reach").fetchall()
    last = dt.date(2013, 6, 1)
    assert reach == ("Kent", "999", FIRST, last, 2, 1, 39)


def test_a_snapshot_is_another_when_what_forecasts_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    name, before = snapshot.code_id(), forecasts.code()
    forecasts.code.cache_clear()
    request.addfinalizer(forecasts.code.cache_clear)
    changed = tmp_path / "smoothing.py"
    changed.write_text("# another method")
    monkeypatch.setattr(forecasts, "CODE", (*forecasts.CODE[:-1], changed))
    assert forecasts.code() != before
    assert snapshot.code_id.__wrapped__() != name


def test_the_versions_of_the_packages_are_part_of_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = forecasts.code.__wrapped__()
    newer = tmp_path / "statsmodels-99.0.dist-info"
    newer.mkdir()
    (newer / "METADATA").write_text("Name: statsmodels\nVersion: 99.0\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert forecasts.code.__wrapped__() != before


def test_tables_behind_forecasts_are_those_of_the_calls() -> None:
    for name in forecasts.SCHEMAS:
        assert database.plain([name]) == ("contact_daily",)
