"""Versions of the extracts, the pointer, and snapshots that are built although an
extract is broken."""

import dataclasses
from pathlib import Path

import duckdb
import pytest

from alliance.warehouse import about, database, snapshot, sources, versions
from alliance.warehouse.faults import RefusedFiles
from alliance.warehouse.versions import Live, Receipt, UnknownVersion, Version
from tests.conftest import ROOT
from tests.extracts import small
from tests.staged import staged

RECEIPT = Receipt(
    "Herts HR.xlsx", "ab" * 32, "staffing", 12, "Hertfordshire",
    "2016-08-31", "2016-08-31", "provisional", 3, 1, "herts_hr",
)  # fmt: skip
VERSION = Version(
    4, {"staffing": "cd" * 32}, (RECEIPT,), "August", "Analyst", "2016-09-05"
)


def test_a_version_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    versions.save(VERSION, tmp_path)
    assert versions.load(4, tmp_path) == VERSION
    assert versions.numbers(tmp_path) == [4]
    assert versions.load(0, tmp_path) == Version()
    with pytest.raises(UnknownVersion, match="no version 5"):
        versions.load(5, tmp_path)


@pytest.mark.parametrize("content", ["", "3fa9c1", "{}", '{"version": 1}', "[]"])
def test_a_pointer_of_another_form_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "live").write_text(content)
    assert versions.live(tmp_path) is None


def test_the_pointer_says_version_and_snapshot(tmp_path: Path) -> None:
    assert versions.live(tmp_path) is None
    versions.switch(4, "3fa9c1", tmp_path)
    assert versions.live(tmp_path) == Live(4, "3fa9c1")
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_stored_rows_stand_in_for_the_file_of_the_folder(tmp_path: Path) -> None:
    stored = dataclasses.replace(VERSION, tables={"staffing": "abc"})
    found = sources.sources(ROOT / "data", tmp_path, stored)
    assert found["staffing"].path == tmp_path / "extracts" / "abc.parquet"
    assert found["staffing"].place == "extracts/staffing, version 4"
    assert found["contact_daily"].path == ROOT / "data/extracts/contact_daily.csv"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return small.few_hours(tmp_path / "data")


def test_on_a_fresh_start_a_broken_and_a_missing_extract_leave_the_others_live(
    data: Path, tmp_path: Path
) -> None:
    store = tmp_path / "store"
    staffing = data / "extracts" / "staffing.csv"
    staffing.write_text(staffing.read_text().replace(",83.00,", ",eighty,", 1))
    (data / "extracts" / "unit_costs.csv").unlink()
    with pytest.raises(RefusedFiles):
        snapshot.refresh(data, store)
    live = versions.live(store)
    assert live
    assert snapshot.is_partial(live.snapshot)
    empty = about.left_empty(snapshot.path(live.snapshot, store))
    assert set(empty) == {"staffing", "unit_costs"}
    assert "found 'eighty'" in empty["staffing"]
    assert empty["unit_costs"].startswith("unit_costs.csv. The file is missing.")
    with duckdb.connect(snapshot.path(live.snapshot, store), read_only=True) as found:
        rows = found.execute(
            "select table_name, row_count, state from about_tables"
            " where table_name in ('contact_daily', 'staffing', 'unit_costs')"
            " order by table_name"
        ).fetchall()
    assert rows == [
        ("contact_daily", 14988, "live"),
        ("staffing", 0, "refused"),
        ("unit_costs", 0, "missing"),
    ]
    refusal = snapshot.refusal(store)
    assert refusal
    assert {fault.file for fault in refusal.faults} == {
        "staffing.csv",
        "unit_costs.csv",
    }


def test_a_broken_published_file_lets_nothing_in(data: Path, tmp_path: Path) -> None:
    forces = data / "published" / "forces.csv"
    forces.write_text(forces.read_text().replace("force,", "police,", 1))
    with pytest.raises(RefusedFiles):
        snapshot.refresh(data, tmp_path / "store")
    assert versions.live(tmp_path / "store") is None


def test_rows_that_are_not_in_the_file_any_more_keep_their_place(data: Path) -> None:
    """A row's place is its line; casts and sorting do not lose it."""
    with staged(data) as (connection, _):
        places = connection.sql(
            "select min(line_number), max(line_number), count(distinct line_number)"
            " from contact_daily"
        ).fetchall()
    assert places == [(2, 14989, 14988)]


def test_a_reader_of_an_old_snapshot_reads_on_when_others_are_opened(
    tmp_path: Path, view
) -> None:  # type: ignore[no-untyped-def]
    cursor = database.connect(snapshot.path(view.snapshot)).cursor()
    for number in range(database.KEPT_OPEN + 1):
        path = tmp_path / f"{number}.duckdb"
        duckdb.connect(path).close()
        database.connect(path)
    rows = cursor.execute("select count(*) from contact_daily").fetchall()
    assert rows == [(14988,)]
