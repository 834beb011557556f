"""The same data as it stood on a day: without all that became known later."""

import csv
import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from alliance.warehouse.sources import Source, sources
from alliance.warehouse.versions import Version
from tests.conftest import ROOT
from tests.extracts import small

Keeps = Callable[[small.Row], bool]
# By which column a row of a table counts days of the extracts.
DAYS = {
    "contact_daily": "day",
    "contact_hourly": "hour_start",
    "staffing": "as_at",
    "unit_costs": "month",
    "unit_measures": "month",
    "unit_savings": "as_at",
    "workforce": "as_at",
    "population": "as_at",
}


def as_known_on(on: dt.date, extracts_to: dt.date, folder: Path) -> dict[str, Source]:
    """The sources without rows that became known after a day, and without rows of
    extracts after another; a table that then has none was never sent."""
    shutil.copytree(ROOT / "data", folder)
    empty = set()
    for file in folder.glob("*/*.csv*"):
        keeps = _keeps(file, on.isoformat(), extracts_to.isoformat())
        if keeps and not _cut(file, keeps):
            empty.add(file.name.split(".")[0])
    found = sources(folder, folder, Version())
    return found | {name: replace(found[name], left_empty=True) for name in empty}


def _keeps(file: Path, on: str, extracts_to: str) -> Keeps | None:
    name = file.name.split(".")[0]
    if name in DAYS:
        return lambda row: row[DAYS[name]][:10] <= extracts_to
    (columns,) = csv.reader([file.read_text().splitlines()[0]])
    known = next((c for c in ("known_on", "published_on") if c in columns), None)
    if file.parent.name not in ("published", "extracts") or known is None:
        return None
    return None if name == "sources" else lambda row: row[known] <= on


def _cut(file: Path, keeps: Keeps) -> bool:
    """Keep some rows of a file; whether there are any."""
    kept = [row for row in small.rows(file) if keeps(row)]
    if kept:
        small.write(file, kept)
    return bool(kept)
