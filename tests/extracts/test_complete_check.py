"""Faulty files that reading lets through are refused or warned of by the whole check,
each on its line. Files of different tables are checked together, as they arrive."""

from collections import defaultdict
from functools import cache
from itertools import zip_longest

import pytest

from alliance.extracts import checking
from alliance.extracts.checking import Received
from alliance.extracts.reports import Report
from alliance.warehouse import query_files, snapshot
from tests.extracts import small
from tests.reading.faulty import Faulty
from tests.reading.test_faulty_files import LATER

# What a cast or a key refuses hides what the checks would find: they come apart.
BEFORE_CHECKS = ("cast", "key")


def batches() -> list[tuple[Faulty, ...]]:
    """All files, one of each table together, those before the checks by themselves."""
    queues: dict[tuple[bool, str], list[Faulty]] = defaultdict(list)
    for faulty in LATER:
        queues[faulty.stage in BEFORE_CHECKS, faulty.table].append(faulty)
    found = []
    for early in (True, False):
        mine = [queue for (kind, _), queue in queues.items() if kind == early]
        found += [tuple(filter(None, batch)) for batch in zip_longest(*mine)]
    return found


BATCH_OF = {faulty.name: number for number, b in enumerate(batches()) for faulty in b}


@pytest.fixture(scope="module")
def reported(tmp_path_factory):  # type: ignore[no-untyped-def]
    """The report of a batch, made once."""
    folder = tmp_path_factory.mktemp("faulty")
    data = small.folder(folder / "data")
    snapshot.refresh(data, folder / "store")

    @cache
    def report(number: int) -> tuple[Report, dict[str, str]]:
        paths = {}
        for faulty in batches()[number]:
            place = folder / str(number) / faulty.table
            place.mkdir(parents=True)
            paths[faulty.name] = faulty.build(place)
        received = Received(list(paths.values()))
        into = folder / str(number) / "check"
        found = checking.check(received, into, data=data, store=folder / "store")
        return found, {name: path.name for name, path in paths.items()}

    return report


def rule(faulty: Faulty) -> str:
    """What the cast, key or check that must speak says."""
    kind, _, name = faulty.stage.partition(":")
    if kind == "check":
        return query_files.query(f"checks/{name}").header["rule"]
    return "key" if kind == "key" else ""


@pytest.mark.parametrize("faulty", LATER, ids=lambda faulty: faulty.name)
def test_a_fault_is_named_with_its_place(faulty: Faulty, reported) -> None:  # type: ignore[no-untyped-def]
    report, names = reported(BATCH_OF[faulty.name])
    said = [*report.refusals, *report.warnings]
    file = names[faulty.name]
    mine = [fault for fault in said if fault.file == file]
    found = {(f.line, f.severity) for f in mine if rule(faulty) in f.rule}
    if faulty.stage == "passes":
        assert not [fault for fault in mine if fault.severity == "refuse"]
    else:
        assert (faulty.line, faulty.severity) in found, mine[:5]
