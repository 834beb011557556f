"""The data dictionary tells the truth about every table, column, type and value."""

import csv
import gzip
import re
from functools import cache

import pytest

from alliance.warehouse import query_files, sources, staging
from alliance.warehouse.query_files import QueryFile
from tests.conftest import ROOT

README = (ROOT / "data" / "README.md").read_text()
TABLES = query_files.folder("tables")
# Every form of file that the dashboard takes in.
FORMS = [*TABLES, query_files.query("calls/calls")]
SECTION = re.compile(r"^### (\w+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
SECTIONS = dict(SECTION.findall(README))
TYPES = {
    "as_count": "count",
    "as_pounds": "pounds",
    "as_number": "number",
    "as_date": "date",
    "as_financial_year": "financial year",
    "as_flag": "flag",
    "as_hour_start": "hour",
    "as_instant": "moment",
}
CLOSED = """
    amount_basis amount_unit area_type aspect basis benefit_status
    benefit_type bound channel clock confidence cost_kind data_status date_kind
    decision_type direction due_precision fact_kind function_group gross_or_net kind
    lifecycle_stage stage_state meeting_precision period_type precision programme
    published_precision qualifier queue raid_type rank recurrence region s22a_status
    scope score state subject_kind target_unit variance_reason wording worker_type
    in_bch in_seven_force sensitive_unit
"""
CLOSED_IN = [
    ("apportionment_rates", "applies_to"),
    ("contact_published", "measure"),
    ("contact_published", "unit"),
    ("savings_statements", "measure"),
] + [
    (file.short_name, column)
    for file in TABLES
    for column in staging.columns(file)
    if column in CLOSED.split()
]
each_table = pytest.mark.parametrize("file", FORMS, ids=lambda file: file.short_name)


def lines(table: str) -> list[list[str]]:
    """The rows of a section's list of columns: column, type, unit, meaning, values."""
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in SECTIONS[table].splitlines()
        if line.startswith("|")
    ]
    assert rows[0] == ["column", "type", "unit", "meaning", "values"]
    return rows[2:]


@cache
def occurring(table: str) -> dict[str, set[str]]:
    """The values of each column in the table's file, blanks left out."""
    path = sources.csv_path(ROOT / "data", table)
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        columns = zip(next(rows), zip(*rows, strict=True), strict=True)
        return {name: set(values) - {""} for name, values in columns}


def test_each_table_has_one_section_and_no_other_has() -> None:
    named = [name for name, _ in SECTION.findall(README)]
    assert sorted(named) == sorted(file.short_name for file in FORMS)


def test_sections_stand_under_published_figures_or_extracts() -> None:
    published, extracts = README.split("\n## Extracts\n")
    extracts, _ = extracts.split("\n## Files of single calls\n")
    assert "\n## Published figures\n" in published
    for text, folder in ((published, "published"), (extracts, "extracts")):
        for name, _ in SECTION.findall(text):
            assert sources.csv_path(ROOT / "data", name).parent.name == folder


@each_table
def test_key_is_the_grain(file: QueryFile) -> None:
    keys = re.findall(r"Key: `([^`]+)`\.", SECTIONS[file.short_name])
    assert keys == [", ".join(file.grain)]


@each_table
def test_columns_are_those_of_the_table_in_order(file: QueryFile) -> None:
    assert [row[0] for row in lines(file.short_name)] == list(staging.columns(file))


@each_table
def test_types_are_the_casts(file: QueryFile) -> None:
    casts = {column: cast for cast, column in staging.CAST_CALL.findall(file.sql)}
    stated = {row[0]: row[1] for row in lines(file.short_name)}
    assert stated == {
        column: TYPES[casts[column]] if column in casts else "text"
        for column in staging.columns(file)
    }


@each_table
def test_every_column_has_a_meaning_and_money_its_unit(file: QueryFile) -> None:
    for column, kind, unit, meaning, _ in lines(file.short_name):
        assert meaning, column
        assert unit or kind != "pounds", column


@pytest.mark.parametrize(("table", "column"), CLOSED_IN)
def test_closed_list_has_every_value_that_occurs(table: str, column: str) -> None:
    listed = next(row[4] for row in lines(table) if row[0] == column)
    assert occurring(table)[column] <= set(listed.split("; "))


@each_table
def test_every_extract_may_be_provisional_or_final(file: QueryFile) -> None:
    listed = {row[0]: row[4].split("; ") for row in lines(file.short_name)}
    if "data_status" in listed:
        assert {"provisional", "final"} <= set(listed["data_status"])
