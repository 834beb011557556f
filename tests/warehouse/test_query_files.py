"""Every SQL file keeps the house's shape; every header tells the truth."""

import re

import duckdb
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot, staging
from alliance.warehouse.query_files import QueryFile, WrongQueryFile
from tests.conftest import ROOT
from tests.queries import ALL, OWN_VALUES, QUERIES, rows_of

MEASURES = query_files.folder("measures")
TABLES = query_files.folder("tables")
DIRECTIONS = {"higher", "lower", "neither"}


def values(file: QueryFile, view: Selection) -> dict[str, object]:
    """Values for a query's parameters: the view's, and one unit for a page's own."""
    given = {**OWN_VALUES, **view.parameters}
    return {name: given[name] for name in file.parameters}


def named(files: list[QueryFile] | tuple[QueryFile, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("file", files, ids=lambda file: file.name)


@named(ALL)
def test_file_is_one_statement_in_the_house_style(file: QueryFile) -> None:
    assert ";" not in re.sub(r"'[^']*'|--.*", "", file.sql)
    assert "\t" not in file.sql
    assert max(map(len, file.sql.splitlines())) <= 88
    assert len(file.sql.splitlines()) <= 110
    statements = duckdb.connect().extract_statements(file.sql)
    assert len(statements) == 1
    macros = file.name.startswith(("measures/", "casts/"))
    kind = duckdb.StatementType.CREATE if macros else duckdb.StatementType.SELECT
    assert statements[0].type == kind


@named(QUERIES)
def test_query_declares_just_its_parameters_and_tables(
    file: QueryFile, view: Selection
) -> None:
    connection = database.connect(snapshot.path(view.snapshot))
    found = connection.extract_statements(file.sql)[0].named_parameters
    assert set(file.parameters) == set(found)
    sql = re.sub(r"'[^']*'|--.*", "", file.sql)
    steps = set(re.findall(r"^(\w+) as \($", sql, re.MULTILINE))
    read = set(re.findall(r"\b(?:from|join)\s+([a-z_]\w*)\b(?!\()", sql))
    assert set(file.tables) == read - steps


@named(QUERIES)
def test_query_gives_labelled_rows_without_repeating_its_grain(
    file: QueryFile, view: Selection
) -> None:
    rows = rows_of(file, view)
    assert set(file.grain) <= set(rows.columns)
    assert not rows.duplicated(list(file.grain)).any()
    assert "order by" in file.sql
    assert not re.search(r"^select \*", file.sql, re.MULTILINE)


@named(QUERIES)
def test_query_is_used(file: QueryFile) -> None:
    if file.name.startswith("views/"):
        assert any(file.short_name in other.tables for other in QUERIES)
        return
    code = [*ROOT.glob("pages/**/*.py"), *ROOT.glob("alliance/**/*.py")]
    assert any(f'"{file.name}"' in path.read_text() for path in code)


@named(MEASURES)
def test_measure_is_a_macro_of_its_name_with_a_known_direction(file: QueryFile) -> None:
    assert file.sql.startswith(f"create macro {file.short_name}(")
    assert file.header["direction"] in DIRECTIONS
    assert "$" not in file.sql


@named(MEASURES)
def test_measure_is_used(file: QueryFile) -> None:
    others = [*QUERIES, *(other for other in MEASURES if other is not file)]
    assert any(f"{file.short_name}(" in other.sql for other in others)


@named(TABLES)
def test_table_lists_its_columns_one_a_line(file: QueryFile) -> None:
    assert file.parameters == ()
    assert set(file.grain) <= set(staging.columns(file))
    assert f"from {file.short_name}_csv\n" in file.sql


@named([f for s in ("checks", "checks_of_calls") for f in query_files.folder(s)])
def test_check_says_how_severe_it_is(file: QueryFile) -> None:
    assert file.header["severity"] in {"refuse", "warn"}
    assert file.header["rule"].endswith(".")


@named(query_files.folder("casts"))
def test_a_cast_asks_for_nothing_that_reading_repairs(file: QueryFile) -> None:
    assert file.header["rule"].endswith(".")
    assert not re.search("comma|pound sign", file.header["rule"] + file.header["help"])


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("-- titel: x\nselect 1", "title"),
        ("-- title: x\nselect 1", "grain"),
        ("-- title: x\n-- grain: \nselect 1", "grain"),
    ],
)
def test_a_wrong_header_names_file_and_field(text: str, field: str) -> None:
    with pytest.raises(WrongQueryFile, match=rf"queries/savings/x\.sql.*{field}"):
        query_files.parse("savings/x", text)


def test_an_unknown_query_is_refused() -> None:
    with pytest.raises(WrongQueryFile, match="savings/none"):
        query_files.query("savings/none")
