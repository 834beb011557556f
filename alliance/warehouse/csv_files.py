"""One CSV file as text, by column name, with the line of each row."""

import csv
import gzip
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import csv as arrow_csv

if TYPE_CHECKING:
    from _csv import Reader as CsvReader

from alliance.warehouse.faults import Fault, RefusedFiles

# Where none of these stands, each line is a row and each comma parts two values.
NOT_PLAIN = ('"', "\r", "\n\n", "\ufeff")
BY_LINE = arrow_csv.ParseOptions(quote_char=False, ignore_empty_lines=False)
IN_TURN = arrow_csv.ReadOptions(use_threads=False)
WHOLE_FILE_HELP = "Export the file again and put it in the same place."


def read_text(path: Path, columns: tuple[str, ...]) -> pa.Table:
    """Read `path` as an arrow table: line_number (int64) and `columns` (text).

    Blank values are null. Columns may stand in any order, but each must be there and
    no other. Raises `RefusedFiles` for a file that is not such a table: wrong encoding,
    empty, cut off, a column missing or unknown, a row with too few or many values.
    """
    text = _decoded(path)
    if plain := _plain(text, columns):
        return plain
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = next(reader)
        _refuse_wrong_header(path.name, header, columns)
        rows, lines = _rows(path.name, reader, len(header))
    except csv.Error as error:
        raise _refused(path.name, f"The file is not a valid CSV ({error}).") from error
    if not rows:
        raise _refused(path.name, "The file has a header but no rows.")
    values = dict(zip(header, zip(*rows, strict=True), strict=True))
    arrays = {name: pa.array([v or None for v in values[name]]) for name in columns}
    arrays = {name: array.cast(pa.string()) for name, array in arrays.items()}
    return pa.table({"line_number": pa.array(lines, pa.int64()), **arrays})


def _plain(text: str, columns: tuple[str, ...]) -> pa.Table | None:
    """The rows of a file in which each line is a row, read at once: many times faster.

    None where a value may be quoted or anything is wrong: reading row by row then says
    what, and on which line.
    """
    if any(sign in text for sign in NOT_PLAIN):
        return None
    as_text = arrow_csv.ConvertOptions(
        column_types=dict.fromkeys(columns, pa.string()),
        strings_can_be_null=True,
        null_values=[""],
    )
    try:
        rows = arrow_csv.read_csv(
            pa.py_buffer(text.encode()), IN_TURN, BY_LINE, as_text
        )
    except pa.ArrowInvalid:
        return None
    if not rows.num_rows or sorted(rows.column_names) != sorted(columns):
        return None
    lines = pa.array(range(2, rows.num_rows + 2), pa.int64())
    return rows.select(columns).add_column(0, "line_number", lines)


def _decoded(path: Path) -> str:
    """The file's text; refuses what is empty, unreadable or cut off."""
    raw = path.read_bytes()
    try:
        raw = gzip.decompress(raw) if path.suffix == ".gz" else raw
        text = raw.decode("utf-8-sig")
    except (UnicodeDecodeError, gzip.BadGzipFile, EOFError, OSError) as error:
        raise _refused(path.name, "The file is not readable as UTF-8 text.") from error
    if not text.strip():
        raise _refused(path.name, "The file is empty.")
    if not text.endswith("\n") or "\0" in text:
        raise _refused(path.name, "The file is cut off or damaged at its end.")
    return text


def _refuse_wrong_header(
    file: str, header: list[str], columns: tuple[str, ...]
) -> None:
    missing = [name for name in columns if name not in header]
    unknown = [name for name in header if name not in columns]
    repeated = {name for name in header if header.count(name) > 1}
    faults = [
        Fault(file, 1, name, "", "The column is missing.", "Add it to the header.")
        for name in missing
    ] + [
        Fault(file, 1, name, "", rule, "data/README.md lists the columns.")
        for names, rule in (
            (unknown, "The column is not known."),
            (sorted(repeated), "The column stands twice."),
        )
        for name in names
    ]
    if faults:
        raise RefusedFiles(faults)


def _rows(
    file: str, reader: "CsvReader", width: int
) -> tuple[list[list[str]], list[int]]:
    """The rows and the line on which each ends; refuses rows of another width."""
    rows, lines, faults = [], [], []
    for row in reader:
        rows.append(row)
        lines.append(reader.line_num)
        if len(row) != width:
            rule = f"The row has {len(row)} values, the header {width}."
            help = "Look for a missing or surplus comma."
            faults.append(
                Fault(file, reader.line_num, "", ",".join(row)[:60], rule, help)
            )
    if faults:
        raise RefusedFiles(faults)
    return rows, lines


def _refused(file: str, rule: str) -> RefusedFiles:
    return RefusedFiles([Fault(file, 0, "", "", rule, WHOLE_FILE_HELP)])
