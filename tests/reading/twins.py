"""Small clean extracts, cut from those shipped: what every valid variant must equal."""

import csv
import gzip
import io
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pyarrow.parquet as pq

from alliance.extracts.reading.shape import shape
from tests.conftest import ROOT

Rows = list[dict[str, str]]


ENDS = ("2016-07-31", "2016-08-31")
SUMMER = tuple(f"2016-0{month}-01" for month in range(4, 9))


@dataclass(frozen=True)
class Twin:
    """A table, its columns and rows as text, blank as ""."""

    table: str
    columns: tuple[str, ...]
    rows: Rows

    def changed(self, rows: Rows) -> "Twin":
        return replace(self, rows=rows)


CALLS = """\
call_id,force,queue,clock,started_at,outcome,wait_seconds,handle_seconds,\
abandon_threshold_seconds,overflowed_in,direct_to_secondary,target_seconds,data_status
00017,Bedfordshire,999,force_acd,2016-08-13T23:00:05+01:00,answered,4,302,5,no,,10,provisional
00018,Bedfordshire,999,force_acd,2016-08-13T23:04:59+01:00,abandoned,11,,5,no,,10,provisional
00019,Bedfordshire,101_primary,force_acd,2016-08-14T07:00:00+01:00,answered,83,128,10,no,,30,\
provisional
00020,Hertfordshire,101_secondary,force_acd,2016-08-14T07:02:11+01:00,answered,40,700,10,no,yes,,\
provisional
"""


@cache
def twin(name: str) -> Twin:
    """One force's month, or what is nearest to it, of a table."""
    table, wanted = {
        "contact_daily": ("contact_daily", {"force": "Bedfordshire", "day": "2016-08"}),
        "contact_hourly": (
            "contact_hourly",
            {"force": "Bedfordshire", "hour_start": "2016-08-3"},
        ),
        "staffing": ("staffing", {"employer_force": "Bedfordshire", "as_at": ENDS}),
        "unit_costs": ("unit_costs", {"force": "Bedfordshire", "month": SUMMER}),
        "unit_savings": ("unit_savings", {"force": "Bedfordshire", "as_at": "2016-08"}),
        "apportionment_rates": ("apportionment_rates", {"unit_id": "BCH-"}),
        "unit_measures": ("unit_measures", {"force": "Bedfordshire", "month": "2016-"}),
        "calls": ("calls", {}),
    }[name]
    columns, rows = _shipped(table)
    return Twin(
        table,
        columns,
        [r for r in rows if all(r[c].startswith(start) for c, start in wanted.items())],
    )


def _shipped(table: str) -> tuple[tuple[str, ...], Rows]:
    path = ROOT / "data" / "extracts" / f"{table}.csv"
    if table == "calls":
        text = CALLS
    elif path.exists():
        text = path.read_text(encoding="utf-8")
    else:
        text = gzip.decompress(Path(f"{path}.gz").read_bytes()).decode()
    reader = csv.DictReader(io.StringIO(text))
    rows = list(reader)
    return tuple(reader.fieldnames or ()), rows


def read_back(rows: Path) -> Rows:
    """The rows that reading has written, without line numbers, blank as ""."""
    return [
        {name: value or "" for name, value in row.items() if name != "line_number"}
        for row in pq.read_table(rows).to_pylist()
    ]


def alike(rows: Rows, table: str) -> list[tuple[str, ...]]:
    """Rows to be compared: decimals by value, whatever zeros they end with."""
    found = shape(table)
    return sorted(
        tuple(_value(text, found.cast(name)) for name, text in row.items())
        for row in rows
    )


def _value(text: str, cast: str) -> str:
    if cast != "as_number" or not text:
        return text
    return f"{Decimal(text).normalize():f}"
