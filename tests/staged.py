"""The tables of a data folder as they stand while they are checked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from alliance.warehouse import staging
from alliance.warehouse.faults import Fault
from alliance.warehouse.sources import sources
from alliance.warehouse.versions import Version


@contextmanager
def staged(data: Path) -> Iterator[tuple[duckdb.DuckDBPyConnection, list[Fault]]]:
    """A database with every staged table, with line_number, and the warnings."""
    with duckdb.connect() as connection:
        warnings = staging.stage(connection, sources(data, data, Version()))
        yield connection, warnings
