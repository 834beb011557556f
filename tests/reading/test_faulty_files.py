"""No faulty file is accepted in silence: each gets the verdict that it must get."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from alliance.extracts.reading.arrival import Arrival, read
from alliance.warehouse.faults import Fault, RefusedFiles
from tests.reading import faulty_forms, faulty_hostile, faulty_scales, faulty_values
from tests.reading.faulty import Faulty

FAULTY = [
    *faulty_forms.encodings(),
    *faulty_forms.other_kinds(),
    *faulty_forms.forms(),
    *faulty_forms.headings(),
    *faulty_scales.texts(),
    *faulty_scales.workbooks(),
    *faulty_values.numbers(),
    *faulty_values.dates(),
    *faulty_values.names(),
    *faulty_values.keys(),
    *faulty_values.logic(),
    *faulty_hostile.hostile(),
    *faulty_hostile.workbooks(),
    faulty_hostile.half_seconds(),
]
OF_READING = [faulty for faulty in FAULTY if faulty.stage == "reading"]
LATER = [faulty for faulty in FAULTY if faulty.stage != "reading"]


def verdict(faulty: Faulty, folder: Path) -> tuple[Arrival | None, list[Fault]]:
    """What reading makes of a file: an arrival or none, and all its faults."""
    path = faulty.build(folder)
    try:
        arrival = read(path, folder / "read")
    except RefusedFiles as refused:
        return None, [*refused.faults, *refused.warnings]
    return arrival, list(arrival.warnings)


@pytest.mark.parametrize("faulty", OF_READING, ids=lambda faulty: faulty.name)
def test_reading_refuses_or_warns_with_place_and_rule(
    faulty: Faulty, tmp_path: Path
) -> None:
    arrival, faults = verdict(faulty, tmp_path)
    found = [(f.line, f.column, f.severity) for f in faults if faulty.rule in f.rule]
    assert (faulty.line, faulty.column, faulty.severity) in found, faults[:5]
    assert (arrival is None) == (faulty.severity == "refuse")
    assert all(fault.rule.endswith(".") and fault.help for fault in faults)


@pytest.mark.parametrize("faulty", LATER, ids=lambda faulty: faulty.name)
def test_what_others_judge_passes_unchanged(faulty: Faulty, tmp_path: Path) -> None:
    arrival, faults = verdict(faulty, tmp_path)
    assert arrival is not None, faults[:3]
    rows = {row["line_number"]: row for row in pq.read_table(arrival.rows).to_pylist()}
    if faulty.value is not None:
        assert (rows[faulty.line][faulty.column] or "") == faulty.value


def test_names_are_not_repeated() -> None:
    names = [faulty.name for faulty in FAULTY]
    assert len(names) == len(set(names))
