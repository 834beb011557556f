"""A file read at once, line by line, is what the csv module reads row by row."""

import csv
import gzip
import io
from pathlib import Path

import pytest

from alliance.warehouse import csv_files
from alliance.warehouse.faults import RefusedFiles
from tests.conftest import ROOT

SHIPPED = sorted((ROOT / "data").glob("[ep]*/*.csv*"))
# What one way of reading may take for something else than the other does.
READABLE = {
    "blanks": "a,b\n,\n1,\n",
    "words for nothing": "a,b\nNULL,N/A\nnan,#N/A\n",
    "spaces and signs": "a,b\n 1 ,\\2\n'x',\ty\n",
    "other ends of lines": "a,b\nx\u2028y,\x0b\x85z\n",
    "quoted": 'a,b\n"1,2","x ""y"""\n"one\ntwo",3\n',
    "of Windows": "a,b\r\n1,2\r\n3,\r\n",
    "in another order": "b,a\n1,2\n",
    "numbers": "a,b\n007,1e3\n1.50,+5\n",
}
WRONG = {
    "a blank line": ("a,b\n1,2\n\n3,4\n", 3, "The row has 0 values, the header 2."),
    "too few": ("a,b\n1,2\n3\n", 3, "The row has 1 values, the header 2."),
    "too many": ("a,b\n1,2,3\n", 2, "The row has 3 values, the header 2."),
    "no rows": ("a,b\n", 0, "The file has a header but no rows."),
    "a column twice": ("a,b,b\n1,2,3\n", 1, "The column stands twice."),
    "a column unknown": ("a,b,c\n1,2,3\n", 1, "The column is not known."),
    "a column missing": ("a\n1\n", 1, "The column is missing."),
    "a second mark": ("\ufeff\ufeffa,b\n1,2\n", 1, "The column is missing."),
}


def row_by_row(text: str) -> list[dict[str, object]]:
    """What the csv module reads, blanks as None, with the line of each row."""
    reader = csv.reader(io.StringIO(text))
    header = next(reader)
    return [
        {
            "line_number": reader.line_num,
            **{name: value or None for name, value in zip(header, row, strict=True)},
        }
        for row in reader
    ]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_file_is_read_as_the_csv_module_reads_it(path: Path) -> None:
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
    columns = tuple(next(csv.reader(io.StringIO(text))))
    assert csv_files.read_text(path, columns).to_pylist() == row_by_row(text)


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE)
def test_values_are_text_as_found(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    found = csv_files.read_text(path, ("a", "b"))
    assert found.column_names == ["line_number", "a", "b"]
    assert found.to_pylist() == row_by_row(text)


@pytest.mark.parametrize(("text", "line", "rule"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_line(
    text: str, line: int, rule: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(text.encode())
    with pytest.raises(RefusedFiles) as refused:
        csv_files.read_text(path, ("a", "b"))
    fault = refused.value.faults[0]
    assert (fault.line, fault.rule) == (line, rule)
