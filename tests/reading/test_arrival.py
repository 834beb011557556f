"""What an arrival says of its file: rows with lines, repairs, counts, faults."""

import csv
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from alliance.extracts.reading.arrival import UnknownHeadings, read
from alliance.extracts.reading.shape import shapes
from alliance.warehouse.faults import RefusedFiles
from tests.conftest import ROOT
from tests.reading.faulty import with_cell
from tests.reading.files_made import (
    day_first,
    lines_of,
    packed,
    parquet,
    put,
    sheet,
    styled,
    text,
)
from tests.reading.twins import Twin, read_back, twin

SHIPPED = sorted(
    path
    for path in (ROOT / "data" / "extracts").iterdir()
    if path.name.split(".")[0] in {shape.table for shape in shapes()}
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_extracts_need_no_repair(path: Path, tmp_path: Path) -> None:
    arrival = read(path, tmp_path)
    assert arrival.repair_counts == {}
    assert arrival.warnings == ()
    assert arrival.row_count == pq.read_metadata(arrival.rows).num_rows > 5


def test_rows_and_repairs_have_the_agreed_columns(tmp_path: Path) -> None:
    found = twin("contact_daily")
    arrival = read(text(styled(found, day=day_first))(tmp_path), tmp_path / "read")
    rows = pq.read_table(arrival.rows)
    assert rows.column_names == ["line_number", *found.columns]
    assert {str(kind) for kind in rows.schema.types} == {"int64", "string"}
    repairs = pq.read_table(arrival.repairs).to_pylist()
    assert repairs[0] == {
        "line_number": 2,
        "column_name": "day",
        "old": "01/08/2016",
        "new": "2016-08-01",
        "rule": "Day and month as other dates of the file show: 2016-08-31.",
    }
    assert len(repairs) == sum(arrival.repair_counts.values()) >= len(found.rows)
    assert arrival.file == "contact_daily.csv"
    assert len(arrival.sha256) == 64
    assert not (tmp_path / "read" / "found.parquet").exists()


def test_every_kind_of_file_has_its_lines(tmp_path: Path) -> None:
    found = twin("unit_costs")
    count = len(found.rows)
    for build in (text(found), sheet(found), parquet(found, {})):
        arrival = read(build(tmp_path), tmp_path / "read")
        lines = pq.read_table(arrival.rows)["line_number"].to_pylist()
        assert lines == list(range(2, count + 2))


def test_a_row_over_several_lines_counts_as_the_last(tmp_path: Path) -> None:
    found = with_cell(twin("unit_savings"), "title", "One\nmanagement\r\nstructure", 0)
    path = text(found, quote=csv.QUOTE_ALL)(tmp_path)
    arrival = read(path, tmp_path / "read")
    lines = pq.read_table(arrival.rows)["line_number"].to_pylist()
    assert lines[:3] == [4, 5, 6]
    assert read_back(arrival.rows)[0]["title"] == "One management structure"


def test_the_name_as_received_is_kept(tmp_path: Path) -> None:
    path = packed("upload-17", lines_of(twin("contact_daily")))(tmp_path)
    assert read(path, tmp_path / "read", name="August.csv.gz").file == "August.csv.gz"


def test_another_table_than_the_one_expected_is_refused(tmp_path: Path) -> None:
    path = text(twin("contact_daily"))(tmp_path)
    with pytest.raises(UnknownHeadings) as refused:
        read(path, tmp_path / "read", table="unit_costs")
    assert "unit_id" in refused.value.missing


def test_ten_thousand_faults_are_kept_and_the_rest_counted(tmp_path: Path) -> None:
    found = twin("contact_daily")
    many = found.changed([{**row, "offered": "nil"} for row in found.rows] * 100)
    with pytest.raises(RefusedFiles) as refused:
        read(text(many)(tmp_path), tmp_path / "read")
    assert len(refused.value.faults) == 10_001
    more = [fault for fault in refused.value.faults if fault.line == 0]
    assert [fault.rule for fault in more] == ["2,400 more values are refused."]


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    found = with_cell(twin("contact_daily"), "force", "Wessex", 3)
    found = with_cell(with_cell(found, "offered", "#REF!", 5), "day", "Aug-16", 7)
    lines = lines_of(found).splitlines()
    content = "\n".join([*lines[:10], lines[10] + ",1", *lines[11:]]) + "\n"
    with pytest.raises(RefusedFiles) as refused:
        read(put("d.csv", content.encode())(tmp_path), tmp_path / "read")
    places = [(fault.line, fault.column) for fault in refused.value.faults]
    assert places == [(5, "force"), (7, "offered"), (9, "day"), (11, "")]


def test_progress_is_told(tmp_path: Path) -> None:
    said: list[tuple[str, int]] = []
    found = styled(twin("contact_daily"), day=day_first)
    read(
        text(found)(tmp_path),
        tmp_path / "read",
        progress=lambda stage, rows: said.append((stage, rows)),
    )
    assert said == [("reading", 124), ("repairing", 124)]


def test_suggestions_are_the_nearest_names(tmp_path: Path) -> None:
    found = with_cell(twin("unit_costs"), "unit_id", "Firearms")
    with pytest.raises(RefusedFiles) as refused:
        read(text(found)(tmp_path), tmp_path / "read")
    assert "BCH-AP or BCH-FEL" in refused.value.faults[0].rule
    found = with_cell(twin("contact_daily"), "force", "Hertfordshir")
    with pytest.raises(RefusedFiles) as refused:
        read(text(found)(tmp_path), tmp_path / "read")
    assert "Hertfordshire" in refused.value.faults[0].help


def test_a_word_in_apostrophes_stays(tmp_path: Path) -> None:
    found = with_cell(twin("unit_savings"), "title", "'Orphaned' tasks", 0)
    found = with_cell(found, "title", "'007 stays text", 1)
    rows = read_back(read(text(found)(tmp_path), tmp_path / "read").rows)
    assert [row["title"] for row in rows[:2]] == ["'Orphaned' tasks", "007 stays text"]


def test_months_are_no_headings_beside_a_column_of_months(tmp_path: Path) -> None:
    found = twin("unit_costs")
    rows = [{**row, "Apr-16": "1", "May-16": "2"} for row in found.rows]
    more = Twin("unit_costs", (*found.columns, "Apr-16", "May-16"), rows)
    with pytest.raises(UnknownHeadings) as refused:
        read(text(more)(tmp_path), tmp_path / "read")
    assert [fault.value for fault in refused.value.faults] == ["Apr-16", "May-16"]
