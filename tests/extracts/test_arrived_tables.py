"""A check looks at the tables that files arrived for; all others were checked before.

Where the live snapshot does not hold the present files, every table is looked at: that
is the complete check, whose report must be the same.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from alliance.extracts import checking, publishing
from alliance.extracts.checking import Received
from alliance.extracts.publishing import Publisher
from alliance.extracts.reports import Report
from alliance.warehouse import query_files, snapshot, staging, versions
from alliance.warehouse.query_files import QueryFile
from tests.extracts import killing, small
from tests.extracts.test_complete_check import batches

BY = Publisher("analyst@example.org", "Performance analyst")
TABLES = [file.short_name for file in query_files.folder("tables")]
RULES = {table: staging.rules_of([table]) for table in TABLES}
# Faulty files of the most tables: some that no cast lets through, and others.
LARGEST = sorted(range(len(batches())), key=lambda number: -len(batches()[number]))[:4]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small.folder(tmp_path_factory.mktemp("arrived") / "data")


@pytest.fixture(scope="module")
def store(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose snapshot holds the files of the folder, and a version of two."""
    found = tmp_path_factory.mktemp("arrived") / "store"
    snapshot.refresh(data, found)
    arrived = Received(small.two_tables(data, found, "8"))
    publishing.publish(
        arrived, "First", BY, accept_warnings=True, data=data, store=found
    )
    return found


@pytest.fixture(scope="module")
def elsewhere(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store; its snapshot does not say of what it was made."""
    found = killing.copy_of(store, tmp_path_factory.mktemp("elsewhere") / "store")
    live = versions.live(found)
    assert live
    before, after = (snapshot.path(n, found) for n in (live.snapshot, "other"))
    for of in (Path, staging.unsuppressed):
        of(before).rename(of(after))
    versions.switch(live.version, "other", found)
    return found


def checked(paths: Sequence[Path], into: Path, data: Path, store: Path) -> Report:
    """The report of a check, the faults of a rule in one order: rules have none."""
    found = checking.check(Received(paths), into, data=data, store=store)
    return replace(
        found,
        refusals=tuple(sorted(found.refusals, key=repr)),
        warnings=tuple(sorted(found.warnings, key=repr)),
        merged={table: Path(path).name for table, path in found.merged.items()},
    )


def looked_at(folder: Path) -> set[str]:
    """The tables that a check read from files; others it found in the snapshot."""
    with duckdb.connect(folder / "staged.duckdb", read_only=True) as found:
        return {
            name
            for (name,) in found.sql(
                "select table_name from duckdb_tables() where not temporary"
            ).fetchall()
        }


@pytest.mark.parametrize("number", LARGEST)
def test_faulty_files_of_several_tables_give_the_same_report(
    number: int, data: Path, store: Path, elsewhere: Path, tmp_path: Path
) -> None:
    paths = []
    for faulty in batches()[number]:
        (tmp_path / faulty.table).mkdir()
        paths.append(faulty.build(tmp_path / faulty.table))
    some = checked(paths, tmp_path / "some", data, store)
    every = checked(paths, tmp_path / "every", data, elsewhere)
    assert some == every
    assert some.refusals
    assert looked_at(tmp_path / "some") == {
        faulty.table for faulty in batches()[number]
    }
    assert looked_at(tmp_path / "every") == set(TABLES)


@pytest.mark.parametrize("number", ["8", "9"])
def test_good_files_of_several_tables_give_the_same_report(
    number: str, data: Path, store: Path, elsewhere: Path, tmp_path: Path
) -> None:
    """Once as they are live already, once with other figures."""
    paths = small.two_tables(data, tmp_path, number)
    some = checked(paths, tmp_path / "some", data, store)
    assert some == checked(paths, tmp_path / "every", data, elsewhere)
    assert not some.refusals
    assert any(one.differs for one in some.comparisons) is (number == "9")


def test_a_file_of_the_folder_that_changed_is_looked_at_too(
    data: Path, store: Path, tmp_path: Path
) -> None:
    """It was not checked when the snapshot was made: its fault refuses as ever."""
    folder = small.folder(tmp_path / "data")
    small.changed(
        data, "risks", folder / "extracts/risks.csv", lambda row: True, state="red"
    )
    found = checked(
        small.two_tables(data, tmp_path, "9"), tmp_path / "check", folder, store
    )
    assert {(fault.file, fault.value) for fault in found.refusals} == {
        ("risks.csv", "red")
    }


@pytest.mark.parametrize("rule", staging.checks(), ids=lambda rule: rule.short_name)
def test_a_rule_is_of_every_table_that_it_reads(rule: QueryFile) -> None:
    """As DuckDB's parser finds them."""
    with duckdb.connect() as connection:
        asked = "select json_serialize_sql($sql)"
        [[tree]] = connection.execute(asked, {"sql": rule.sql}).fetchall()
    read = set(re.findall(r'"table_name":"(\w+)"', tree)) & set(TABLES)
    assert read
    assert read <= {table for table in TABLES if rule in RULES[table]}
