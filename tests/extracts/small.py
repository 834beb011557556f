"""A small data folder and files for it: the shipped data, its calls cut to one month.

What is cut is read with nothing of ours; every check passes on the rest.
"""

import csv
import gzip
import io
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.conftest import ROOT

Row = dict[str, str]
FIRST_DAY, LAST_DAY = "2016-08-01", "2016-08-31"


def folder(target: Path) -> Path:
    """The shipped data with calls of August 2016 only."""
    shutil.copytree(ROOT / "data", target)
    for name, column in (
        ("contact_daily.csv", "day"),
        ("contact_hourly.csv.gz", "hour_start"),
    ):
        path = target / "extracts" / name
        kept = [row for row in rows(path) if row[column][:10] >= FIRST_DAY]
        write(path, kept)
    return target


def rows(path: Path) -> list[Row]:
    """The rows of a CSV, plain or gzipped."""
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return list(csv.DictReader(io.StringIO(text.decode())))


def write(path: Path, found: Iterable[Row]) -> Path:
    """Write rows as CSV, gzipped when the name says so."""
    listed = list(found)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    raw = text.getvalue().encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def changed(
    data: Path, table: str, target: Path, keep: Callable[[Row], bool], **cells: str
) -> Path:
    """A file of some rows of an extract, with other values in some cells."""
    found = (row for row in rows(data / "extracts" / f"{table}.csv") if keep(row))
    return write(target, [{**row, **cells} for row in found])
