"""Valid files in every style are read, repaired with a note and equal their twin."""

from pathlib import Path

import pytest

from alliance.extracts.reading.arrival import read
from tests.reading import valid_files, valid_values, valid_workbooks
from tests.reading.files_made import Valid
from tests.reading.twins import alike, read_back

AMOUNTS = ("pre_collaboration_baseline_gbp", "budget_gbp", "outturn_forecast_gbp")
VALID = [
    *valid_files.encodings(),
    *valid_files.shapes(),
    *valid_files.totals(),
    *valid_files.dates(),
    *valid_values.numbers(),
    *valid_values.percentages(),
    *valid_values.names(),
    *valid_values.hours(),
    *valid_workbooks.workbooks(),
    *valid_workbooks.parquets(),
]


@pytest.mark.parametrize("valid", VALID, ids=lambda valid: valid.name)
def test_valid_file_equals_its_clean_twin(valid: Valid, tmp_path: Path) -> None:
    arrival = read(valid.build(tmp_path), tmp_path / "read")
    assert arrival.table == valid.twin.table
    table = valid.twin.table
    assert alike(read_back(arrival.rows), table) == alike(valid.twin.rows, table)
    rules = " ".join(arrival.repair_counts)
    assert [part for part in valid.repairs if part not in rules] == []
    assert arrival.warnings == ()


@pytest.mark.parametrize("valid", valid_workbooks.wide(), ids=lambda valid: valid.name)
def test_months_across_equal_their_clean_twin(valid: Valid, tmp_path: Path) -> None:
    rows = valid.twin.rows
    constants = {c: "" for c in AMOUNTS if not any(row[c] for row in rows)}
    arrival = read(valid.build(tmp_path), tmp_path / "read", constants=constants)
    table = valid.twin.table
    assert alike(read_back(arrival.rows), table) == alike(valid.twin.rows, table)
    rules = " ".join(arrival.repair_counts)
    assert [part for part in valid.repairs if part not in rules] == []
