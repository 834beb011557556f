"""Whatever happens to a file on its way, reading gives rows or a refusal."""

import random
from pathlib import Path

import pytest

from alliance.extracts.reading.arrival import read
from alliance.warehouse.faults import RefusedFiles
from tests.reading import valid_files, valid_values, valid_workbooks
from tests.reading.files_made import Valid

FILES = [
    *valid_files.encodings()[2:14:3],
    *valid_files.totals()[:2],
    *valid_files.dates()[:2],
    *valid_values.hours()[:3:2],
    *valid_workbooks.workbooks()[::4],
    *valid_workbooks.parquets()[1:7:5],
]
PUT_IN = [
    b'"',
    b",",
    b"\n",
    b"\r",
    b"\0",
    b"\xc2",
    b";",
    b"Total",
    b"#REF!",
    b"<",
    b"9",
]
TIMES = 12


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A file with bytes changed, lost, doubled, put in or cut off."""
    found = bytearray(content)
    for _ in range(chance.choice([1, 2, 5, 30])):
        at = chance.randrange(len(found))
        end = min(len(found), at + chance.randrange(1, 60))
        match chance.randrange(5):
            case 0:
                found[at] = chance.randrange(256)
            case 1:
                del found[at:end]
            case 2:
                found[at:at] = found[at:end]
            case 3:
                found[at:at] = chance.choice(PUT_IN)
            case 4 if chance.random() < 0.2:
                del found[at:]
        found = found or bytearray(b"x")
    return bytes(found)


@pytest.mark.parametrize("valid", FILES, ids=lambda valid: valid.name)
def test_a_damaged_file_is_read_or_refused(valid: Valid, tmp_path: Path) -> None:
    path = valid.build(tmp_path)
    content = path.read_bytes()
    chance = random.Random(valid.name)
    refusals = []
    for _ in range(TIMES):
        path.write_bytes(damaged(content, chance))
        try:
            read(path, tmp_path / "read")
        except RefusedFiles as refused:
            refusals.append(refused)
    assert len(refusals) > TIMES // 3
    faults = [fault for refused in refusals for fault in refused.faults]
    assert all(fault.rule and fault.help for fault in faults)
