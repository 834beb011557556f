"""Amounts of different kinds are never added: what is tried here ends with an error."""

import json
import re
from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from alliance.screen.selection import Selection
from alliance.warehouse import database, query_files, snapshot, staging
from alliance.warehouse.query_files import QueryFile
from tests.queries import QUERIES

# Where amounts of several kinds stand in one table.
KINDS = {
    "savings_latest",
    "saving_submissions",
    "unit_savings",
    "record_statements",
    "savings_statements",
}
STEMS = ("need", "planned", "forecast", "delivered", "assured", "at_risk")
OF_KINDS = [file for file in QUERIES if KINDS & set(file.tables)]
MIXES = {
    "need and saving": "select sum_of_one_kind(amount_gbp, kind) "
    "from record_statements where kind in ('need', 'delivered')",
    "gross and net": "select unit_id, sum_of_one_kind(planned_gbp, kind) "
    "from savings_latest where benefit_type = 'cashable' and recurrence = 'recurrent' "
    "and amount_basis = 'in_year' group by unit_id",
    "in-year and full-year effect": "select sum_of_one_kind(forecast_gbp, kind) "
    "from savings_latest where unit_id = 'BCH-HRLD' and benefit_type = 'cashable' "
    "and recurrence = 'recurrent' and gross_or_net = 'net'",
    "recurrent and one-off": "select sum_of_one_kind(planned_gbp, kind) "
    "from savings_latest where benefit_type = 'cashable' and amount_basis = 'in_year' "
    "and gross_or_net = 'net'",
    "cashable and non-cashable": "select sum_of_one_kind(planned_gbp, kind) "
    "from savings_latest where recurrence = 'recurrent' and amount_basis = 'in_year' "
    "and gross_or_net = 'net'",
    "planned and delivered": "select sum_of_one_kind(gbp, kind) from (select "
    "planned_gbp as gbp, 'planned' as kind from savings_latest union all select "
    "delivered_gbp as gbp, 'delivered' as kind from savings_latest)",
}


@pytest.fixture
def cursor(view: Selection) -> Iterator[duckdb.DuckDBPyConnection]:
    found = database.connect(snapshot.path(view.snapshot)).cursor()
    yield found
    found.close()


@pytest.mark.parametrize("statement", MIXES.values(), ids=MIXES.keys())
def test_a_sum_over_mixed_kinds_is_an_error(
    cursor: duckdb.DuckDBPyConnection, statement: str
) -> None:
    with pytest.raises(duckdb.Error, match="different kinds are never added"):
        cursor.execute(statement).fetchall()


def test_a_sum_of_one_kind_is_the_sum() -> None:
    with duckdb.connect() as connection:
        staging.create_macros(connection, "measures")
        found = connection.execute(
            "select area, sum_of_one_kind(gbp, kind) from (values ('a', 'net', 5), "
            "('a', 'net', -7), ('a', 'gross', null), ('b', 'gross', 3)) "
            "as amounts (area, kind, gbp) group by area order by area"
        ).fetchall()
        nothing = connection.execute(
            "select sum_of_one_kind(1, 'net') from range(0)"
        ).fetchone()
    assert found == [("a", -2), ("b", 3)]
    assert nothing == (None,)


@pytest.mark.parametrize("file", OF_KINDS, ids=lambda file: file.name)
def test_queries_sum_amounts_through_the_measure(file: QueryFile) -> None:
    """A window over rows that are sums already runs on: it is not counted here."""
    plain = re.findall(
        r"(?<!_)\bsum\(\s*(?:case[^;]*?)?\w+_gbp\b[^)]*\)(?! over)", file.sql
    )
    assert not plain


@pytest.mark.parametrize("file", OF_KINDS, ids=lambda file: file.name)
def test_queries_add_no_column_to_one_of_another_kind(file: QueryFile) -> None:
    with duckdb.connect() as connection:
        row = connection.execute("select json_serialize_sql(?)", [file.sql]).fetchone()
    assert row is not None
    parsed = json.loads(row[0])
    assert not parsed["error"]
    for addition in _additions(parsed):
        assert len(_stems(addition)) <= 1


def _additions(node: Any) -> Iterator[Any]:
    """Every addition in a parsed statement."""
    if isinstance(node, dict):
        if node.get("function_name") == "+":
            yield node
        for part in node.values():
            yield from _additions(part)
    elif isinstance(node, list):
        for part in node:
            yield from _additions(part)


def _stems(addition: Any) -> set[str]:
    """The kinds of the money columns that an addition names."""
    columns = re.findall(r'"(\w+_gbp)"', json.dumps(addition["arguments"]))
    return {stem for column in columns for stem in STEMS if column.startswith(stem)}


def test_additions_of_kinds_are_found() -> None:
    with duckdb.connect() as connection:
        row = connection.execute(
            "select json_serialize_sql('select planned_gbp + 2 * delivered_gbp from t')"
        ).fetchone()
    assert row is not None
    (addition,) = _additions(json.loads(row[0]))
    assert _stems(addition) == {"planned", "delivered"}


def test_every_table_of_kinds_is_looked_at() -> None:
    assert {file.short_name for file in query_files.folder("views")} & KINDS
    assert len(OF_KINDS) > 10
