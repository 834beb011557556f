"""Nothing wrong gets in, nothing is half loaded, the last good snapshot stays."""

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from alliance.warehouse import csv_files, query_files, snapshot, versions
from alliance.warehouse.faults import Fault, RefusedFiles
from tests.conftest import ROOT
from tests.extracts import small
from tests.staged import staged

HOURLY_ROWS = 200


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may break."""
    return small.few_hours(tmp_path / "data")


def change(data: Path, file: str, edit: Callable[[str], str]) -> None:
    """Rewrite one extract."""
    path = data / "extracts" / file
    path.write_text(edit(path.read_text()))


def faults(data: Path, snapshots: Path) -> list[Fault]:
    """What a refresh refuses."""
    with pytest.raises(RefusedFiles) as refused:
        snapshot.refresh(data, snapshots)
    return refused.value.faults


def cell(line: int, column: str, value: str) -> Callable[[str], str]:
    """An edit that puts `value` into one cell; line 1 is the header."""

    def edit(text: str) -> str:
        lines = text.split("\n")
        place = lines[0].split(",").index(column)
        cells = lines[line - 1].split(",")
        cells[place] = value
        lines[line - 1] = ",".join(cells)
        return "\n".join(lines)

    return edit


BROKEN = [
    ("decimals", cell(5, "offered", "9.068"), 5, "offered", "9.068", "whole number"),
    ("thousands", cell(5, "offered", '"1,234"'), 5, "offered", "1,234", "whole number"),
    ("words", cell(7, "answered", "n/a"), 7, "answered", "n/a", "whole number"),
    (
        "British date",
        cell(3, "day", "03/04/2016"),
        3,
        "day",
        "03/04/2016",
        "2016-08-31",
    ),
    ("no such day", cell(3, "day", "2016-02-30"), 3, "day", "2016-02-30", "2016-08-31"),
    (
        "blank key",
        cell(4, "force", ""),
        4,
        "force, day, queue",
        "(blank), 2013-04-01, 101_secondary",
        "key is blank",
    ),
    ("unknown force", cell(4, "force", "Herts"), 4, "force", "Herts", "force"),
    ("unknown queue", cell(4, "queue", "112"), 4, "queue", "112", ""),
    (
        "missing column",
        lambda text: text.replace("offered,", "offred,", 1),
        1,
        "offered",
        "",
        "missing",
    ),
    (
        "unknown column",
        lambda text: text.replace("offered,", "offered,offred,", 1),
        1,
        "offred",
        "",
        "not known",
    ),
    (
        "column twice",
        lambda text: text.replace("offered,", "offered,offered,", 1),
        1,
        "offered",
        "",
        "twice",
    ),
    (
        "key twice",
        lambda text: text + text.split("\n")[1] + "\n",
        14990,
        "force, day, queue",
        "Bedfordshire, 2013-04-01, 999",
        "before",
    ),
    (
        "totals row",
        lambda text: text + "Total,2016-08-31,999" + "," * 20 + "\n",
        14990,
        "force",
        "Total",
        "",
    ),
    (
        "short row",
        lambda text: text + "Bedfordshire,2016-09-01\n",
        14990,
        "",
        "Bedfordshire,2016-09-01",
        "2 values",
    ),
    ("empty", lambda text: "", 0, "", "", "empty"),
    ("header only", lambda text: text.split("\n")[0] + "\n", 0, "", "", "no rows"),
    ("half written", lambda text: text[: len(text) // 2], 0, "", "", "cut off"),
    ("NUL bytes", lambda text: text.replace("999", "9\0", 1), 0, "", "", "damaged"),
]


@pytest.mark.parametrize(
    ("edit", "line", "column", "value", "rule"),
    [case[1:] for case in BROKEN],
    ids=[case[0] for case in BROKEN],
)
def test_a_broken_extract_is_refused_with_its_place(
    data: Path,
    edit: Callable[[str], str],
    line: int,
    column: str,
    value: str,
    rule: str,
) -> None:
    change(data, "contact_daily.csv", edit)
    with pytest.raises(RefusedFiles) as refused, staged(data):
        pass
    found = refused.value.faults
    match = [f for f in found if f.line == line and f.column == column]
    assert match, [fault.sentence() for fault in found[:5]]
    assert match[0].file == "contact_daily.csv"
    assert match[0].value == value
    assert rule in match[0].rule
    assert match[0].help


@pytest.mark.parametrize("edits", [("31/08/2016",), ("31/08/2016", "soon")])
def test_a_key_that_cannot_be_read_is_one_fault(
    data: Path, edits: tuple[str, ...]
) -> None:
    for line, value in enumerate(edits, 4):
        change(data, "contact_daily.csv", cell(line, "day", value))
    change(data, "contact_daily.csv", cell(9, "queue", ""))
    with pytest.raises(RefusedFiles) as refused, staged(data):
        pass
    found = [(f.line, f.column, f.value) for f in refused.value.faults]
    unread = [(line, "day", value) for line, value in enumerate(edits, 4)]
    blank = (9, "force, day, queue", "Bedfordshire, 2013-04-02, (blank)")
    assert found == [*unread, blank]


def test_a_refused_file_leaves_the_last_good_snapshot_live(
    data: Path, tmp_path: Path
) -> None:
    snapshots = tmp_path / "snapshots"
    good = snapshot.refresh(data, snapshots)
    before = snapshot.path(good, snapshots).read_bytes()
    change(data, "contact_daily.csv", cell(5, "offered", "9.068"))
    assert (
        faults(data, snapshots)[0]
        .sentence()
        .startswith("contact_daily.csv line 5, column offered: found '9.068'.")
    )
    assert versions.live(snapshots) == versions.Live(0, good)
    assert snapshot.path(good, snapshots).read_bytes() == before
    refusal = snapshot.refusal(snapshots)
    assert refusal is not None
    assert [fault.value for fault in refusal.faults] == ["9.068"]
    assert not [
        p
        for p in snapshots.iterdir()
        if p.suffix not in {".duckdb", ".json", ".lock", ""}
    ]
    change(data, "contact_daily.csv", cell(5, "offered", "9068"))
    with pytest.raises(RefusedFiles):
        snapshot.refresh(data, snapshots)
    shutil.copy(ROOT / "data/extracts/contact_daily.csv", data / "extracts")
    assert snapshot.refresh(data, snapshots) == good
    assert snapshot.refusal(snapshots) is None


def test_an_unchanged_snapshot_is_not_built_again(data: Path, tmp_path: Path) -> None:
    snapshots = tmp_path / "snapshots"
    first = snapshot.refresh(data, snapshots)
    written = snapshot.path(first, snapshots).stat().st_ino
    assert snapshot.refresh(data, snapshots) == first
    assert snapshot.path(first, snapshots).stat().st_ino == written


def test_columns_may_stand_in_any_order(data: Path) -> None:
    def reversed_columns(text: str) -> str:
        lines = [line.split(",") for line in text.strip().split("\n")]
        return "\n".join(",".join(cells[::-1]) for cells in lines) + "\n"

    def rows() -> list[tuple[object, ...]]:
        with staged(data) as (connection, _):
            return connection.table("apportionment_rates").fetchall()

    plain = rows()
    change(data, "apportionment_rates.csv", reversed_columns)
    assert rows() == plain


def test_a_missing_and_a_doubled_file_are_refused(data: Path) -> None:
    (data / "extracts" / "staffing.csv").unlink()
    shutil.copy(data / "extracts/contact_daily.csv", data / "published")
    with pytest.raises(RefusedFiles) as refused, staged(data):
        pass
    rules = {fault.file: fault.rule for fault in refused.value.faults}
    assert rules == {
        "staffing.csv": "The file is missing.",
        "contact_daily.csv": "The file stands twice.",
    }


def test_a_damaged_gzip_and_another_encoding_are_refused(tmp_path: Path) -> None:
    for name, content in (
        ("a.csv.gz", b"\x1f\x8b damaged"),
        ("a.csv", b"\xff\xfea\x00"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(RefusedFiles, match="UTF-8"):
            csv_files.read_text(path, ("a",))


def test_the_snapshot_is_closed_to_the_outside(view) -> None:  # type: ignore[no-untyped-def]
    from alliance.warehouse import database

    cursor = database.connect(snapshot.path(view.snapshot)).cursor()
    for statement in (
        "select * from read_csv('/etc/passwd')",
        "copy (select 1) to '/tmp/out.csv'",
        "set enable_external_access = true",
        "create table t as select 1 as a",
    ):
        with pytest.raises(duckdb.Error):
            cursor.execute(statement)


@pytest.mark.parametrize("cast", query_files.folder("casts"), ids=lambda f: f.name)
def test_a_cast_never_rounds_or_guesses(cast: query_files.QueryFile) -> None:
    connection = duckdb.connect()
    connection.execute(cast.sql)
    good, bad = CASTS[cast.short_name]
    for text, value in good.items():
        row = connection.execute(f"select {cast.short_name}(?)", [text]).fetchone()
        assert row is not None
        assert str(row[0]) == value
    for text in bad:
        row = connection.execute(f"select {cast.short_name}(?)", [text]).fetchone()
        assert row == (None,)


def test_sums_of_numbers_are_exact_in_any_order() -> None:
    connection = duckdb.connect()
    connection.execute(query_files.query("casts/as_number").sql)
    sums = connection.execute(
        "select sum(as_number(w)) from (values ('0.1'), ('0.2'), ('-0.3')) t(w)"
    ).fetchone()
    assert sums == (Decimal(0),)


CASTS: dict[str, tuple[dict[str, str], list[str]]] = {
    "as_count": (
        {"9068": "9068", "-5": "-5"},
        ["9.068", "9068.5", "1,234", "1e3", " 1"],
    ),
    "as_pounds": ({"1200000": "1200000", "-5": "-5"}, ["1.2k", "£5", "(5)", "5.00"]),
    "as_number": (
        {"1163.92": "1163.920000000000", "5": "5.000000000000"},
        ["1,163.92", ".5", "1e3", "nan"],
    ),
    "as_date": ({"2016-02-29": "2016-02-29"}, ["2015-02-29", "29/02/2016", "2016-2-9"]),
    "as_financial_year": (
        {"2016/17": "2016/17", "1999/00": "1999/00"},
        ["2016/18", "2016-17", "16/17", "2016/2017"],
    ),
    "as_flag": ({"yes": "True", "no": "False"}, ["Yes", "1", "true"]),
    "as_instant": (
        {
            "2016-08-31T23:00:05+01:00": "2016-08-31 22:00:05",
            "2016-08-31T22:00:05Z": "2016-08-31 22:00:05",
        },
        [
            "2016-10-30T01:30:00",
            "2016-03-27T01:30:00",
            "2016-08-31 23:00:05",
            "2016-02-30T01:00:00Z",
        ],
    ),
    "as_hour_start": (
        {"2015-10-25T01:00:00+01:00": "2015-10-25T01:00:00+01:00"},
        ["2015-10-25 01:00", "2015-10-25T01:30:00+01:00", "2015-02-30T01:00:00+00:00"],
    ),
}
