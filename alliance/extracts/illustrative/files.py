"""The extracts as CSV files: UTF-8, LF, minimal quoting, the same bytes each time."""

import csv
import gzip
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import (
    apportionment,
    columns,
    commentary,
    contact,
    costs,
    programme,
    savings,
    staffing,
    unit_measures,
)
from .apportionment import Row


def write_all(folder: Path) -> None:
    """Write every extract into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    daily, hourly = contact.rows()
    tables: dict[str, tuple[Sequence[str], Iterable[Row]]] = {
        "unit_savings": (columns.UNIT_SAVINGS, savings.rows()),
        "unit_costs": (columns.UNIT_COSTS, costs.rows()),
        "apportionment_rates": (columns.APPORTIONMENT_RATES, apportionment.rows()),
        "contact_daily": (columns.CONTACT_DAILY, daily),
        "staffing": (columns.STAFFING, staffing.rows()),
        "unit_measures": (columns.UNIT_MEASURES, unit_measures.rows()),
        "risks": (columns.RISKS, programme.risks()),
        "decisions": (columns.DECISIONS, programme.decisions()),
        "actions": (columns.ACTIONS, programme.actions()),
        "commentary": (columns.COMMENTARY, commentary.rows()),
    }
    for name, (header, rows) in tables.items():
        (folder / f"{name}.csv").write_bytes(_csv(header, rows))
    hours = _csv(columns.CONTACT_HOURLY, hourly)
    (folder / "contact_hourly.csv.gz").write_bytes(_gzipped(hours))


def _csv(header: Sequence[str], rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def _gzipped(raw: bytes) -> bytes:
    """Without time and file name, so that equal rows give equal bytes."""
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", compresslevel=9, fileobj=packed, mtime=0) as file:
        file.write(raw)
    return packed.getvalue()
