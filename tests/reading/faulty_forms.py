"""Files that are no table, or not the table that they should be."""

import base64
import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.reading.faulty import LINE, ROW, Faulty, edited, whole
from tests.reading.files_made import (
    Build,
    lines_of,
    put,
    renamed,
    text,
    totals_row,
)
from tests.reading.twins import Rows, Twin, twin

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg=="
)


def encodings() -> list[Faulty]:
    daily = twin("contact_daily")
    plain = lines_of(daily).encode()
    lines = plain.split(b"\n")
    broken = [
        *lines[:ROW],
        lines[ROW].replace(b"force_acd", b"\x81"),
        *lines[ROW + 1 :],
    ]
    both = [
        *lines[:3],
        lines[3].replace(b"illustrative", "£".encode("cp1252")),
        lines[4].replace(b"illustrative", "£".encode()),
        *lines[5:],
    ]
    nul = [*lines[:ROW], lines[ROW].replace(b"force_acd", b"a\0b"), *lines[ROW + 1 :]]
    return [
        whole(
            "a byte of no encoding",
            put("d.csv", b"\n".join(broken)),
            "neither",
            ROW + 1,
        ),
        whole("two encodings", put("d.csv", b"\n".join(both)), "mixes two", 5),
        whole("NUL bytes", put("d.csv", b"\n".join(nul)), "NUL bytes", ROW + 1),
        whole(
            "NUL bytes at the end", put("d.csv", plain + b"\0" * 500), "NUL bytes", 126
        ),
        whole(
            "UTF-16 without mark",
            put("d.csv", plain.decode().encode("utf-16-le")),
            "without its mark",
        ),
        whole("UTF-32", put("d.csv", plain.decode().encode("utf-32")), "or UTF-32"),
        whole(
            "UTF-16 cut off in a letter",
            put("d.csv", plain.decode().encode("utf-16")[:-1]),
            "damaged or cut off",
        ),
        whole("an empty file", put("d.csv", b""), "is empty"),
        whole("a mark only", put("d.csv", b"\xef\xbb\xbf"), "is empty"),
        whole("blank lines only", put("d.csv", b"\r\n\r\n  \r\n"), "is empty"),
    ]


def other_kinds() -> list[Faulty]:
    daily = twin("contact_daily")
    page = b"<html><body><table><tr><td>force</td></tr></table></body></html>"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("contact_daily.csv", lines_of(daily))
    return [
        whole("a web page", put("d.csv", page), "web page"),
        whole(
            "a web page called .xls",
            put("d.xls", b"\n\n<!DOCTYPE html>" + page),
            "web page",
        ),
        whole("XML", put("d.csv", b'<?xml version="1.0"?><a/>'), "web page or XML"),
        whole("PDF", put("d.csv", b"%PDF-1.7\n" + b"x" * 99), "PDF"),
        whole("an image", put("d.csv", PIXEL), "an image"),
        whole(
            "an old workbook",
            put("d.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99),
            "old Excel",
        ),
        whole("an archive", put("d.zip", archive.getvalue()), "archive or a document"),
        whole("a 7z archive", put("d.csv", b"7z\xbc\xaf\x27\x1c" * 9), "7z"),
        whole("a program", put("d.csv", b"MZ\x90\0\3\0" * 9), "program"),
        whole("RTF", put("d.csv", b"{\\rtf1 force}"), "RTF"),
        whole(
            "JSON",
            put("d.json", b'[{"force": "Bedfordshire"}]\n'),
            "No row of the file",
            1,
        ),
        whole(
            "a gzip cut off",
            put("d.csv.gz", gzip.compress(lines_of(daily).encode())[:-20]),
            "cut off",
        ),
        whole(
            "a damaged gzip",
            put("d.csv.gz", _damaged(gzip.compress(lines_of(daily).encode()))),
            "gzip is damaged",
        ),
        whole(
            "a gzip in a gzip",
            put("d.gz", gzip.compress(gzip.compress(b"force,day"))),
            "another packed file",
        ),
        whole("a Parquet cut off", _cut_parquet, "Parquet file is damaged"),
        whole("a Parquet of lists", _lists, "nested"),
        whole(
            "words",
            put("d.csv", b"Dear all,\nplease find attached\n"),
            "No row of the file",
            1,
        ),
    ]


def forms() -> list[Faulty]:
    daily, costs = twin("contact_daily"), twin("unit_costs")
    others = costs.changed(costs.rows[20:40])
    plain = lines_of(daily).encode()
    last = 125
    return [
        whole(
            "headings only", put("d.csv", plain[: plain.index(b"\n") + 1]), "no rows"
        ),
        *_headings_alone(plain[: plain.index(b"\n")]),
        whole("no headings", edited(lambda lines: lines[1:]), "No row of the file", 1),
        whole("cut off in a row", put("d.csv", plain[:-40]), "cut off", last),
        whole("cut off in a name", put("d.csv", _cut_in_name(plain)), "cut off", last),
        _cut_in_number(),
        whole("a value too few", _line(lambda v: v[:-1]), "has 22 values", LINE),
        whole("a value too many", _line(lambda v: [*v, "7"]), "has 24 values", LINE),
        whole(
            "a comma in a number",
            _line(lambda v: [*v[:5], "1", *v[5:]]),
            "24 values",
            LINE,
        ),
        whole(
            "a quotation mark not closed",
            edited(lambda lines: _replace(lines, "Bedfordshire", '"Bedfordshire')),
            "not closed",
            LINE,
        ),
        whole(
            "a quotation mark inside a value",
            edited(lambda lines: _replace(lines, "Bedfordshire", '"Bed"fordshire')),
            "not closed",
            LINE,
        ),
        whole(
            "quotation marks around two rows",
            edited(_swallowed),
            "not closed",
            LINE,
        ),
        whole(
            "rows of semicolons below commas",
            edited(_other_delimiter),
            "neither a row of data",
            LINE,
        ),
        whole(
            "a band of a force",
            edited(lambda lines: _insert(lines, "Bedfordshire")),
            "only a name",
            LINE,
        ),
        whole(
            "a band above headings that stand again",
            edited(lambda lines: _insert(_insert(lines, lines[0]), "Cambridgeshire")),
            "only a name",
            LINE,
        ),
        whole(
            "a line some rows before headings that stand again",
            edited(
                lambda lines: [
                    *lines[: LINE - 1],
                    "Page 1 of 2",
                    lines[LINE - 1],
                    lines[0],
                    *lines[LINE:],
                ]
            ),
            "only a name",
            LINE,
        ),
        whole(
            "a band with commas",
            edited(lambda lines: _insert(lines, "August" + "," * 22)),
            "only a name",
            LINE,
        ),
        whole(
            "a name below the table",
            edited(lambda lines: [*lines, "Cambridgeshire" + "," * 22]),
            "neither a row of data",
            126,
        ),
        whole(
            "a note of three cells below the table",
            edited(lambda lines: [*lines, "Printed,,by,finance" + "," * 19]),
            "neither a row of data",
            126,
        ),
        whole("a second table below", edited(_second_table), "values", 127),
        whole(
            "other headings further down",
            edited(_other_headings),
            "force is not known",
            LINE,
            "force",
        ),
        _totals("a total that is too low", -1_000, "add up to"),
        _totals("a total that is too high", 1_000, "add up to"),
        _totals("a total that differs by rounding", 1, "no more than rounding", "warn"),
        _totals("a total in words", None, "add up to"),
        *(
            Faulty(
                name,
                "unit_costs",
                text(costs.changed([*costs.rows, row])),
                "reading",
                len(costs.rows) + 2,
                column,
                rule,
            )
            for name, row, column, rule in (
                (
                    "sums without a word that differ",
                    totals_row(costs, ["actual_gbp"]) | {"budget_gbp": "1"},
                    "budget_gbp",
                    "is no sum of the rows",
                ),
                (
                    "a row without its names",
                    totals_row(costs, []) | {"actual_gbp": "15066"},
                    "actual_gbp",
                    "is no sum of the rows",
                ),
            )
        ),
        Faulty(
            "rows missing above a total",
            "unit_costs",
            text(costs.changed([*costs.rows[:30], *costs.rows[31:], _total_of(costs)])),
            "reading",
            len(costs.rows) + 1,
            "actual_gbp",
            "add up to",
        ),
        Faulty(
            "a sub-total of other rows",
            "unit_costs",
            text(
                costs.changed([*costs.rows[:10], _total_of(others), *costs.rows[10:]])
            ),
            "reading",
            12,
            "actual_gbp",
            "add up to",
        ),
        Faulty(
            "a title in thousands",
            "unit_costs",
            text(costs, above="Monthly costs (£000)\n\n"),
            "reading",
            1,
            "",
            "thousands or millions",
        ),
        Faulty(
            "a footnote in thousands",
            "unit_costs",
            text(costs, below="\nAll amounts in £k\n"),
            "reading",
            len(costs.rows) + 3,
            "",
            "thousands or millions",
        ),
    ]


def _headings_alone(heading: bytes) -> list[Faulty]:
    """Headings that end with the file, below whatever is skipped."""
    long_titles = (b"x" * 130_000 + b",") * 7 + b"\n"
    return [
        whole("headings without a line end", put("d.csv", heading), "no rows"),
        whole(
            "a title and headings without a line end",
            put("d.csv", b"Calls in August\n\n" + heading),
            "no rows",
        ),
        whole(
            "packed headings without a line end",
            put("d.csv.gz", gzip.compress(heading)),
            "no rows",
        ),
        whole(
            "line ends that are none",
            put("d.csv", heading + "\u2028\x85".encode()),
            "no rows",
        ),
        whole(
            "titles larger than a block",
            put("d.csv", long_titles * 5 + heading + b"\n"),
            "no rows",
        ),
    ]


def headings() -> list[Faulty]:
    daily, costs = twin("contact_daily"), twin("unit_costs")

    def headed(name: str, old: str, new: str, rule: str, found: Twin = daily) -> Faulty:
        build = text(renamed(found, {old: new}))
        return Faulty(name, found.table, build, "reading", 1, "", rule)

    extra = [(*daily.columns, "Comment"), [{**r, "Comment": "ok"} for r in daily.rows]]
    late = [{**r, "Comment": ""} for r in daily.rows]
    late[-1]["Comment"] = "late"
    both = [{**r, "Offered": r["offered"]} for r in daily.rows]
    no_heading = [{**r, "": "7"} for r in daily.rows]
    fewer = tuple(c for c in daily.columns if c != "answered")
    return [
        headed("another word", "offered", "Calls received", "not known"),
        headed(
            "a unit of minutes",
            "handle_seconds",
            "handle_seconds (minutes)",
            "not known",
        ),
        headed(
            "thousands in a heading",
            "actual_gbp",
            "actual_gbp (£000)",
            "not known",
            costs,
        ),
        Faulty(
            "a column missing",
            "contact_daily",
            text(
                Twin(
                    "contact_daily",
                    fewer,
                    [{c: r[c] for c in fewer} for r in daily.rows],
                )
            ),
            "reading",
            1,
            "answered",
            "missing",
        ),
        Faulty(
            "a surplus column",
            "contact_daily",
            text(Twin("contact_daily", *extra)),
            "reading",
            1,
            "",
            "not known",
        ),  # type: ignore[arg-type]
        Faulty(
            "a surplus column filled in the last row",
            "contact_daily",
            text(Twin("contact_daily", (*daily.columns, "Comment"), late)),
            "reading",
            1,
            "",
            "not known",
        ),
        Faulty(
            "a column twice",
            "contact_daily",
            text(Twin("contact_daily", (*daily.columns, "Offered"), both)),
            "reading",
            1,
            "offered",
            "same column",
        ),
        *(
            Faulty(
                f"{name} without a heading",
                "contact_daily",
                text(Twin("contact_daily", ("", *daily.columns), rows)),
                "reading",
                line,
                "",
                rule,
            )
            for name, rows, line, rule in (
                ("sevens", _first(lambda _: "7"), 1, "without a heading"),
                (
                    "a count that stops",
                    _first(lambda at: min(at, 99)),
                    102,
                    "counts the",
                ),
                ("a count with gaps", _first(lambda at: at * 2), 3, "counts the rows"),
            )
        ),
        Faulty(
            "values without a heading",
            "contact_daily",
            text(Twin("contact_daily", (*daily.columns, ""), no_heading)),
            "reading",
            1,
            "",
            "without a heading",
        ),
        *(
            Faulty(
                f"persons: {heading}",
                "contact_daily",
                text(
                    Twin(
                        "contact_daily",
                        (*daily.columns, heading),
                        [{**r, heading: "x"} for r in daily.rows],
                    )
                ),
                "reading",
                1,
                "",
                "about persons",
            )
            for heading in (
                "Caller name",
                "Surname",
                "DOB",
                "Home address",
                "Post Code",
                "Mobile",
                "E-mail",
                "Collar No",
                "Warrant number",
                "NI Number",
                "Officer Name",
            )
        ),
        Faulty(
            "months and nothing that says of what",
            "unit_costs",
            _months_of_nothing(),
            "reading",
            1,
            "",
            "nothing says what stands below",
        ),
        Faulty(
            "months with a wrong total of a row",
            "unit_costs",
            _months_of_nothing("Actual GBP", total=True),
            "reading",
            2,
            "Total",
            "not that of its months",
        ),
    ]


def _first(value: Callable[[int], object]) -> Rows:
    """The rows of a day each, with a value of their number before them."""
    rows = twin("contact_daily").rows
    return [{"": str(value(at)), **row} for at, row in enumerate(rows)]


def _months_of_nothing(named: str = "", total: bool = False) -> Build:
    heads = ["unit_id", "force", "cost_kind", "data_status", "Apr-16", "May-16"]
    row = ["BCH-FEL", "Bedfordshire", "running", "provisional", "10", "20"]
    if named:
        heads.append("Amount")
        row.append(named)
    if total:
        heads.append("Total")
        row.append("31")
    return put("c.csv", f"{','.join(heads)}\n{','.join(row)}\n".encode())


def _damaged(packed: bytes) -> bytes:
    middle = len(packed) // 2
    return packed[:middle] + bytes([packed[middle] ^ 0xFF]) * 8 + packed[middle + 8 :]


def _cut_parquet(folder: Path) -> Path:
    path = folder / "d.parquet"
    pq.write_table(pa.table({"force": ["Bedfordshire"]}), path)
    path.write_bytes(path.read_bytes()[:-9])
    return path


def _lists(folder: Path) -> Path:
    path = folder / "d.parquet"
    pq.write_table(pa.table({"force": [["Bedfordshire"]], "day": [["x"]]}), path)
    return path


def _cut_in_name(plain: bytes) -> bytes:
    """The last row is cut in its first value."""
    return plain[: plain.rstrip().rindex(b"\n") + 7]


def _cut_in_number() -> Faulty:
    """The last column is a number, and the file ends inside it: nobody can see it."""
    daily = twin("contact_daily")
    columns = [c for c in daily.columns if c != "offered"] + ["offered"]
    rows = [{c: row[c] for c in columns} for row in daily.rows]
    content = lines_of(Twin("", tuple(columns), rows)).rstrip()[:-1]
    return Faulty(
        "cut off in the last number",
        "contact_daily",
        put("d.csv", content.encode()),
        "reading",
        125,
        "offered",
        "line end",
        severity="warn",
    )


def _line(change: Callable[[list[str]], list[str]]) -> Build:
    def changed(lines: list[str]) -> list[str]:
        values = change(lines[LINE - 1].split(","))
        return [*lines[: LINE - 1], ",".join(values), *lines[LINE:]]

    return edited(changed)


def _replace(lines: list[str], old: str, new: str) -> list[str]:
    changed = lines[LINE - 1].replace(old, new, 1)
    return [*lines[: LINE - 1], changed, *lines[LINE:]]


def _insert(lines: list[str], line: str) -> list[str]:
    return [*lines[: LINE - 1], line, *lines[LINE - 1 :]]


def _swallowed(lines: list[str]) -> list[str]:
    """A value is opened on one line and closed two lines further down."""
    first, last = lines[LINE - 1], lines[LINE + 1]
    opened = first.replace("force_acd", '"force_acd', 1)
    closed = last.replace("force_acd", 'force_acd"', 1)
    return [*lines[: LINE - 1], opened, lines[LINE], closed, *lines[LINE + 2 :]]


def _other_delimiter(lines: list[str]) -> list[str]:
    return [*lines[: LINE - 1], *(line.replace(",", ";") for line in lines[LINE - 1 :])]


def _second_table(lines: list[str]) -> list[str]:
    return [*lines, "", "force,month,complaints", "Bedfordshire,2016-08-01,7"]


def _other_headings(lines: list[str]) -> list[str]:
    values = lines[0].split(",")
    values[4], values[5] = values[5], values[4]
    return _insert(lines, ",".join(values))


def _total_of(costs: Twin) -> dict[str, str]:
    return totals_row(costs, ["actual_gbp"], unit_id="Total")


def _totals(
    name: str, difference: int | None, rule: str, severity: str = "refuse"
) -> Faulty:
    costs = twin("unit_costs")
    total = _total_of(costs)
    amount = "see note" if difference is None else int(total["actual_gbp"]) + difference
    total["actual_gbp"] = str(amount)
    build = text(costs.changed([*costs.rows, total]))
    line = len(costs.rows) + 2
    return Faulty(
        name,
        "unit_costs",
        build,
        "reading",
        line,
        "actual_gbp",
        rule,
        severity=severity,
    )
