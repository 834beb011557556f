"""Files as forces send them: valid ones in every style, made from a clean twin.

A builder takes a folder, writes one file into it and gives its path. Nothing here needs
the network or the time of day.
"""

import csv
import gzip
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.reading.twins import Rows, Twin
from tests.reading.workbooks import Cell, Number, Sheet, Workbook, written

Build = Callable[[Path], Path]
Change = Callable[[str], str]
MONTHS = [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
]
LONG_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True)
class Valid:
    """A file that must read to the rows of its twin, with these rules among repairs."""

    name: str
    twin: Twin
    build: Build
    repairs: tuple[str, ...] = ()


def put(name: str, content: bytes) -> Build:
    """A builder of a file with this content."""

    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return build


def lines_of(
    found: Twin, delimiter: str = ",", end: str = "\n", quote: int = csv.QUOTE_MINIMAL
) -> str:
    """A twin as delimited text."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=delimiter, lineterminator=end, quoting=quote)
    writer.writerow(found.columns)
    writer.writerows(row.values() for row in found.rows)
    return target.getvalue()


def text(
    found: Twin,
    name: str = "",
    encoding: str = "utf-8",
    above: str = "",
    below: str = "",
    **style: object,
) -> Build:
    """A twin as a text file, with lines above and below."""
    body = lines_of(found, **style)  # type: ignore[arg-type]
    content = (above + body + below).encode(encoding)
    return put(name or f"{found.table}.csv", content)


def styled(found: Twin, **changes: Change) -> Twin:
    """A twin with some columns written in another style; blank stays blank."""
    rows = [
        {
            column: changes[column](value) if value and column in changes else value
            for column, value in row.items()
        }
        for row in found.rows
    ]
    return found.changed(rows)


def renamed(found: Twin, headings: Mapping[str, str]) -> Twin:
    """A twin with other headings."""
    columns = tuple(headings.get(column, column) for column in found.columns)
    return Twin(found.table, columns, found.rows)


def grid(found: Twin, numbers: bool = True, dates: bool = True) -> list[list[Cell]]:
    """A twin as cells of a sheet: numbers and dates typed."""
    return [list(found.columns)] + [
        [_typed(column, value, numbers, dates) for column, value in row.items()]
        for row in found.rows
    ]


def _typed(column: str, value: str, numbers: bool, dates: bool) -> Cell:
    if value == "":
        return None
    if dates and column in ("day", "as_at", "month", "valid_from", "assured_on"):
        return date.fromisoformat(value)
    if numbers and column != "queue" and value.replace(".", "", 1).isdigit():
        return Number(value)
    return value


def sheet(found: Twin, **more: object) -> Build:
    """A twin as a workbook of one sheet."""
    rows = more.pop("rows", None) or grid(found)
    calendar = str(more.pop("calendar", "1900"))
    book = Workbook([Sheet(rows, **more)], calendar)  # type: ignore[arg-type]
    return put(f"{found.table}.xlsx", written(book))


def day_first(value: str) -> str:
    """2016-08-31 as 31/08/2016."""
    return "/".join(reversed(value.split("-")))


def short_year(value: str) -> str:
    year, month, day = value.split("-")
    return f"{day}/{month}/{year[2:]}"


def with_word(value: str) -> str:
    year, month, day = value.split("-")
    return f"{int(day)} {LONG_MONTHS[int(month) - 1]} {year}"


def month_word(value: str) -> str:
    """2016-04-01 as Apr-16."""
    year, month, _ = value.split("-")
    return f"{MONTHS[int(month) - 1]}-{year[2:]}"


def month_long(value: str) -> str:
    year, month, _ = value.split("-")
    return f"{LONG_MONTHS[int(month) - 1]} {year}"


def serial(value: str) -> str:
    return str((date.fromisoformat(value) - date(1899, 12, 30)).days)


def grouped(value: str) -> str:
    return f"{int(value):,}"


def pounds(value: str) -> str:
    return f"£{int(value):,}" if int(value) >= 0 else f"(£{-int(value):,})"


def totals_row(found: Twin, columns: Sequence[str], **said: str) -> dict[str, str]:
    """A row of totals over all rows of a twin."""
    row = dict.fromkeys(found.columns, "") | said
    for column in columns:
        row[column] = str(sum(int(r[column] or 0) for r in found.rows))
    return row


def months_across(found: Twin, value: str, heading: Change) -> tuple[list[str], Rows]:
    """One column of a twin with its months as headings: headings and rows."""
    month = "month" if "month" in found.columns else "as_at"
    kept = [c for c in found.columns if c not in (month, value)]
    names = sorted({row[month] for row in found.rows})
    held: dict[tuple[str, ...], dict[str, str]] = {}
    for row in found.rows:
        key = tuple(row[column] for column in kept)
        held.setdefault(key, dict(zip(kept, key, strict=True)))[heading(row[month])] = (
            row[value]
        )
    columns = [*kept, *map(heading, names)]
    return columns, [{c: row.get(c, "") for c in columns} for row in held.values()]


def lined(columns: Sequence[str], rows: Rows, delimiter: str = ",") -> str:
    """Headings and rows as text."""
    return lines_of(Twin("", tuple(columns), rows), delimiter)


def packed(name: str, content: str) -> Build:
    return put(name, gzip.compress(content.encode(), mtime=0))


def parquet(found: Twin, types: Mapping[str, pa.DataType]) -> Build:
    """A twin as Parquet, some columns typed."""
    arrays = [
        pa.array([row[c] or None for row in found.rows], pa.string()).cast(
            types.get(c, pa.string())
        )
        for c in found.columns
    ]
    table = pa.table(arrays, names=list(found.columns))

    def build(folder: Path) -> Path:
        path = folder / f"{found.table}.parquet"
        pq.write_table(table, path)
        return path

    return build
