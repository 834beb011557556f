"""A figure that is withheld is in no file that readers open, not even as left bytes."""

import shutil
import struct
from pathlib import Path

import pytest

from alliance.warehouse import snapshot, staging
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.extracts import small

# The strength of a row that is withheld in every month, as a number and as words.
PLANTED = 41.15625
ROW = ("BCH-AP", "Cambridgeshire", "police officer")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of files with a planted figure, its values written as they are."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(ROOT / "data", folder / "data")
    path = folder / "data" / "extracts" / "staffing.csv"
    rows = small.rows(path)
    for row in rows:
        if (row["unit_id"], row["employer_force"], row["worker_type"]) == ROW:
            row["strength_fte"] = row["establishment_fte"] = str(PLANTED)
            row["headcount"] = "43"
    small.write(path, rows)
    target = folder / "planted.duckdb"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(staging.SETTINGS, "force_compression", "uncompressed")
        snapshot.build(target, sources(folder / "data", folder / "data", Version()))
    return target


def test_a_planted_figure_is_only_in_the_file_apart(built: Path) -> None:
    # As received (a decimal of twelve places), and as a float.
    received = int(PLANTED * 10**12).to_bytes(16, "little")
    number = struct.pack("<d", PLANTED)
    assert received in staging.unsuppressed(built).read_bytes()
    forms = (received, number, b"41.15625", b"41.16")
    readers = [path for path in built.parent.glob("*") if path.is_file()]
    assert built in readers
    for path in readers:
        held = path.read_bytes()
        assert not [form for form in forms if form in held]
