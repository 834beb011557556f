"""Small data folders and files for them: the shipped data, its calls cut to one month.

What is cut is read with nothing of ours; every check passes on the rest.
"""

import csv
import gzip
import io
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from tests.conftest import ROOT

Row = dict[str, str]
DAILY, HOURLY = "extracts/contact_daily.csv", "extracts/contact_hourly.csv.gz"
FIRST_DAY, LAST_DAY = "2016-08-01", "2016-08-31"


def folder(target: Path) -> Path:
    """The shipped data with calls of August 2016 only, by day and by hour."""
    few_hours(target)
    (target / DAILY).write_bytes(_cut(DAILY, "day"))
    return target


def few_hours(target: Path) -> Path:
    """The shipped data with calls by hour of August 2016 only: pages show the same."""
    shutil.copytree(ROOT / "data", target)
    (target / HOURLY).write_bytes(_cut(HOURLY, "hour_start"))
    return target


@cache
def _cut(file: str, column: str) -> bytes:
    """A file of calls without what is before the first day."""
    path = ROOT / "data" / file
    return written(
        (row for row in rows(path) if row[column][:10] >= FIRST_DAY), path.suffix
    )


def rows(path: Path) -> list[Row]:
    """The rows of a CSV, plain or gzipped."""
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return list(csv.DictReader(io.StringIO(text.decode())))


def write(path: Path, found: Iterable[Row]) -> Path:
    """Write rows as CSV, gzipped when the name says so."""
    path.write_bytes(written(found, path.suffix))
    return path


def written(found: Iterable[Row], suffix: str) -> bytes:
    """Rows as CSV, gzipped for .gz."""
    listed = list(found)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    raw = text.getvalue().encode()
    return gzip.compress(raw) if suffix == ".gz" else raw


def changed(
    data: Path, table: str, target: Path, keep: Callable[[Row], bool], **cells: str
) -> Path:
    """A file of some rows of an extract, with other values in some cells."""
    found = (row for row in rows(data / "extracts" / f"{table}.csv") if keep(row))
    return write(target, [{**row, **cells} for row in found])


def two_tables(data: Path, target: Path, number: str) -> list[Path]:
    """Service measures and commentary that both say a number and keep every rule that
    refuses."""
    measures = changed(
        data,
        "unit_measures",
        target / "herts service measures.csv",
        lambda row: row["force"] == "Hertfordshire",
        numerator="0",
        denominator=number,
    )
    words = changed(
        data,
        "commentary",
        target / "commentary.csv",
        lambda row: row["data_status"] == "illustrative",
        comment=f"Illustrative: {number}",
    )
    return [measures, words]
