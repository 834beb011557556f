"""The shipped illustrative extracts as rows of text, read with nothing of ours."""

import csv
import gzip
import io
from functools import cache
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
Rows = list[dict[str, str]]


@cache
def _rows(path: Path) -> Rows:
    raw = path.read_bytes()
    text = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return list(csv.DictReader(io.StringIO(text.decode())))


@pytest.fixture(scope="session")
def savings() -> Rows:
    return _rows(DATA / "extracts" / "unit_savings.csv")


@pytest.fixture(scope="session")
def daily() -> Rows:
    return _rows(DATA / "extracts" / "contact_daily.csv")


@pytest.fixture(scope="session")
def hourly() -> Rows:
    return _rows(DATA / "extracts" / "contact_hourly.csv.gz")


@pytest.fixture(scope="session")
def staffing() -> Rows:
    return _rows(DATA / "extracts" / "staffing.csv")


@pytest.fixture(scope="session")
def published_workforce() -> Rows:
    return _rows(DATA / "published" / "workforce.csv")


@pytest.fixture(scope="session")
def extract():
    """Any other extract, by name."""
    return lambda name: _rows(DATA / "extracts" / f"{name}.csv")
